/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-roster-look.h"

#include <glib/gi18n.h>
#include <string.h>

#include "jt-json.h"
#include "jt-roster-layout.h"
#include "jt-roster-workbook.h"
#include "jt-sheet-file.h"
#include "jt-workbook.h"

/* A csv file has one sheet, without a name. */
#define NAMELESS "Sheet1"

/* Translators: header of the last column of a file of rejected rows */
#define REASON N_ ("What is wrong")

static char *
key_of (const char *sheet, guint row)
{
  return g_strdup_printf ("%u/%s", row, sheet);
}

/* Returns: (transfer full): a row of a sheet → every reason. */
static GHashTable *
collect_reasons (JsonArray *rejected)
{
  GHashTable *reasons = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < json_array_get_length (rejected); i++)
    {
      JsonObject *fault = json_array_get_object_element (rejected, i);
      char *key = key_of (jt_json_text (fault, "sheet"), (guint) jt_json_int (fault, "row", 0));
      const char *before = g_hash_table_lookup (reasons, key);
      /* Translators: the header of a column, and what is wrong in it */
      g_autofree char *text = g_strdup_printf (_ ("%s: %s"), jt_json_text (fault, "column"),
                                               jt_json_text (fault, "text"));

      g_hash_table_replace (reasons, key, before != NULL ? g_strconcat (before, "\n", text, NULL)
                                                         : g_strdup (text));
    }
  return reasons;
}

/* The reasons of an earlier round make room for those of this one. */
static guint
count_columns (const JtRosterLayout *layout)
{
  const guint n = g_strv_length (layout->headers);

  return n > 0 && strcmp (layout->headers[n - 1], _ (REASON)) == 0 ? n - 1 : n;
}

static GStrv
copy_row (const JtSheetRow *row, guint n_columns, const char *reason)
{
  char **texts = g_new0 (char *, n_columns + 2);

  for (guint i = 0; i < n_columns; i++)
    texts[i] = g_strdup (jt_sheet_row_cell (row, (int) i));
  texts[n_columns] = g_strdup (reason);
  return texts;
}

static GStrv
copy_headers (const JtRosterLayout *layout, guint n_columns, const char *reason)
{
  char **texts = g_new0 (char *, n_columns + 2);

  for (guint i = 0; i < n_columns; i++)
    texts[i] = g_strdup (layout->headers[i]);
  texts[n_columns] = g_strdup (reason);
  return texts;
}

/* Returns: (nullable): the rows of @sheet that go along; %NULL when none does. */
static JtRosterTextSheet *
copy_sheet (const JtWorkbookSheet *sheet, const JtRosterLayout *layout, GHashTable *reasons)
{
  const gboolean whole = layout->kind != JT_ROSTER_SHEET_HOMES;
  const guint n_columns = count_columns (layout);
  JtRosterTextSheet *copy
      = jt_roster_text_sheet_new (*sheet->name != '\0' ? sheet->name : NAMELESS);

  g_ptr_array_add (copy->rows, copy_headers (layout, n_columns, whole ? "" : _ (REASON)));
  for (guint i = 0; i < jt_sheet_n_rows (sheet->sheet); i++)
    {
      const JtSheetRow *row = jt_sheet_row (sheet->sheet, i);
      g_autofree char *key = key_of (sheet->name, row->number);
      const char *reason = whole ? "" : g_hash_table_lookup (reasons, key);

      if (row->number > layout->header_row && reason != NULL)
        g_ptr_array_add (copy->rows, copy_row (row, n_columns, reason));
    }
  if (copy->rows->len > 1)
    return copy;
  jt_roster_text_sheet_free (copy);
  return NULL;
}

gboolean
jt_roster_save_rejected (const char *path, const char *charset, JsonArray *layout,
                         JsonArray *rejected, const char *mended, GError **error)
{
  const JtSheetFileOptions how = { .charset = charset };
  g_autoptr (GPtrArray) sheets = jt_sheet_file_read_with (path, &how, NULL, error);
  g_autoptr (GPtrArray) layouts = jt_roster_layouts_from_json (layout);
  g_autoptr (GHashTable) reasons = collect_reasons (rejected);
  g_autoptr (GPtrArray) copies
      = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_roster_text_sheet_free);

  if (sheets == NULL)
    return FALSE;
  for (guint i = 0; i < MIN (sheets->len, layouts->len); i++)
    {
      const JtRosterLayout *made = g_ptr_array_index (layouts, i);
      JtRosterTextSheet *copy = NULL;

      if (made->kind != JT_ROSTER_SHEET_UNUSED)
        copy = copy_sheet (g_ptr_array_index (sheets, i), made, reasons);
      if (copy != NULL)
        g_ptr_array_add (copies, copy);
    }
  return jt_roster_texts_write (mended, copies, error);
}
