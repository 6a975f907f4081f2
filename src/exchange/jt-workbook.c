/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-workbook.h"

#include "jt-exchange-error.h"

JtWorkbookSheet *
jt_workbook_sheet_new (const char *name, gboolean hidden, JtSheet *sheet)
{
  JtWorkbookSheet *named = g_new0 (JtWorkbookSheet, 1);

  named->name = g_strdup (name);
  named->hidden = hidden;
  named->sheet = sheet;
  return named;
}

void
jt_workbook_sheet_free (JtWorkbookSheet *sheet)
{
  if (sheet == NULL)
    return;
  g_free (sheet->name);
  jt_sheet_free (sheet->sheet);
  g_free (sheet);
}

struct _JtWorkbookBuilder
{
  GPtrArray *sheets;
  JtWorkbookSheet *now; /* the sheet that is not complete yet */
  GArray *ranges;       /* of JtSheetRange, of that sheet */
};

JtWorkbookBuilder *
jt_workbook_builder_new (void)
{
  JtWorkbookBuilder *builder = g_new0 (JtWorkbookBuilder, 1);

  builder->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_workbook_sheet_free);
  builder->ranges = g_array_new (FALSE, FALSE, sizeof (JtSheetRange));
  return builder;
}

void
jt_workbook_builder_free (JtWorkbookBuilder *builder)
{
  if (builder == NULL)
    return;
  g_ptr_array_unref (builder->sheets);
  jt_workbook_sheet_free (builder->now);
  g_array_unref (builder->ranges);
  g_free (builder);
}

GPtrArray *
jt_workbook_builder_end (JtWorkbookBuilder *builder)
{
  GPtrArray *sheets;

  g_return_val_if_fail (builder != NULL, NULL);

  sheets = g_ptr_array_ref (builder->sheets);
  jt_workbook_builder_free (builder);
  return sheets;
}

static gboolean
refuse (const char *fact, GError **error)
{
  g_set_error_literal (error, JT_EXCHANGE_ERROR, JT_EXCHANGE_ERROR_BROKEN_WORKBOOK, fact);
  return FALSE;
}

static gboolean
begin (gpointer data, const char *name, gboolean hidden, GError **error)
{
  JtWorkbookBuilder *builder = data;

  g_return_val_if_fail (builder->now == NULL, FALSE);

  if (builder->sheets->len == JT_WORKBOOK_MAX_SHEETS)
    return refuse ("sheets > " G_STRINGIFY (JT_WORKBOOK_MAX_SHEETS), error);
  builder->now = jt_workbook_sheet_new (name, hidden, jt_sheet_new ());
  g_array_set_size (builder->ranges, 0);
  return TRUE;
}

static gboolean
row (gpointer data, guint number, const JtSheetText *cells, guint n_cells, GError **error)
{
  JtWorkbookBuilder *builder = data;
  JtSheet *sheet = builder->now->sheet;

  jt_sheet_skip_to (sheet, number);
  for (guint i = 0; i < n_cells; i++)
    if (!jt_sheet_add_cell (sheet, cells[i].text, cells[i].length, error))
      return FALSE;
  return jt_sheet_end_row (sheet, error);
}

static gboolean
merged (gpointer data, const JtSheetRange *range, GError **error)
{
  JtWorkbookBuilder *builder = data;

  if (builder->ranges->len == JT_WORKBOOK_MAX_MERGED)
    return refuse ("mergeCell > " G_STRINGIFY (JT_WORKBOOK_MAX_MERGED), error);
  g_array_append_vals (builder->ranges, range, 1);
  return TRUE;
}

static gboolean
end (gpointer data, GError **error)
{
  JtWorkbookBuilder *builder = data;

  if (!jt_sheet_clear_covered (builder->now->sheet, (const JtSheetRange *) builder->ranges->data,
                               builder->ranges->len))
    return refuse ("mergeCell", error);
  g_ptr_array_add (builder->sheets, g_steal_pointer (&builder->now));
  return TRUE;
}

const JtSheetSink jt_workbook_sink = { .begin = begin, .row = row, .merged = merged, .end = end };
