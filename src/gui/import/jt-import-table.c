/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-import-table.h"

#include <glib/gi18n.h>

#include "jt-list-rows.h"
#include "jt-table-measure.h"
#include "jt-wording-count.h"

/* What the columns of a table point to; the table keeps it. */
typedef struct
{
  GArray *columns; /* JtTableColumn */
  GPtrArray *texts;
} Columns;

static void
columns_free (gpointer data)
{
  Columns *columns = data;

  g_array_unref (columns->columns);
  g_ptr_array_unref (columns->texts);
  g_free (columns);
}

static char *
say_selection (guint n, gint64 sum)
{
  g_autofree char *rows = jt_wording_count (JT_COUNTED_ROWS, n);

  /* Translators: "3 rows" */
  return g_strdup_printf (_ ("Selected: %s"), rows);
}

void
jt_import_table_set_up (JtTableView *table, JtSession *session, const char *label,
                        const char *empty, gboolean beside)
{
  const JtTableWords words = {
    .settings = "column-widths",
    .label = label,
    .sheet = label,
    .empty = empty,
    .selection = say_selection,
    .titles_said = TRUE,
    .tells_selection = TRUE,
    .tips = TRUE,
    .beside = beside,
  };

  jt_table_view_set_up (table, session, &jt_list_rows, NULL, 0, &words);
}

/* --------------------------------------------------------------------------------- the columns */

static const char *
tone (const JtListRow *row, guint column)
{
  switch (jt_import_row_get_mark (row, column))
    {
    case JT_IMPORT_MARK_FAULT:
      return "error-text";
    case JT_IMPORT_MARK_CHANGED:
      return "changed-text";
    case JT_IMPORT_MARK_NONE:
    default:
      return NULL;
    }
}

static const char *
keep (Columns *columns, char *text)
{
  g_ptr_array_add (columns->texts, text);
  return text;
}

static void
add_column (Columns *columns, char *id, guint column, const char *title, JtListKind kind,
            const GPtrArray *rows)
{
  const JtTableColumn added = {
    .id = keep (columns, id),
    .column = column,
    .title = keep (columns, g_strdup (title)),
    .width = jt_table_measure (title, column, rows),
    .kind = kind,
    .filter = kind == JT_LIST_WHOLE ? JT_TABLE_FILTER_RANGE : JT_TABLE_FILTER_TEXT,
    .sorts = TRUE,
    .tone = tone,
  };

  g_array_append_val (columns->columns, added);
}

void
jt_import_table_set_columns (JtTableView *table, const char *prefix, const char *const *ids,
                             const char *const *titles, guint64 numbers, gboolean with_sheets,
                             const GPtrArray *rows)
{
  Columns *columns = g_new0 (Columns, 1);

  columns->columns = g_array_new (FALSE, FALSE, sizeof (JtTableColumn));
  columns->texts = g_ptr_array_new_with_free_func (g_free);
  add_column (columns, g_strconcat (prefix, ".row", NULL), JT_IMPORT_COLUMN_ROW, _ ("Row"),
              JT_LIST_WHOLE, rows);
  if (with_sheets)
    add_column (columns, g_strconcat (prefix, ".sheet", NULL), JT_IMPORT_COLUMN_SHEET, _ ("Sheet"),
                JT_LIST_TEXT, rows);
  for (guint i = 0; titles[i] != NULL; i++)
    add_column (columns,
                ids != NULL ? g_strdup_printf ("%s.%s", prefix, ids[i])
                            : g_strdup_printf ("%s.%u", prefix, i + 1),
                JT_IMPORT_COLUMN_FIRST + i, titles[i],
                (numbers >> i) & 1 ? JT_LIST_NUMBER : JT_LIST_TEXT, rows);
  g_array_index (columns->columns, JtTableColumn, columns->columns->len - 1).grows = TRUE;
  jt_table_view_set_columns (table, (const JtTableColumn *) columns->columns->data,
                             columns->columns->len);
  /* Now nothing looks at those before any more. */
  g_object_set_data_full (G_OBJECT (table), "jt-import-columns", columns, columns_free);
}

void
jt_import_table_set_title (JtTableView *table, guint cell, const char *title)
{
  Columns *columns = g_object_get_data (G_OBJECT (table), "jt-import-columns");

  g_return_if_fail (columns != NULL);

  for (guint i = 0; i < columns->columns->len; i++)
    {
      JtTableColumn *column = &g_array_index (columns->columns, JtTableColumn, i);

      if (column->column == JT_IMPORT_COLUMN_FIRST + cell)
        column->title = keep (columns, g_strdup (title));
    }
}

/* ---------------------------------------------------------------------------------- the rows */

void
jt_import_table_select_number (JtTableView *table, guint number)
{
  JtPagedModel *model = jt_table_view_get_model (table);
  GtkSelectionModel *selection = jt_table_view_get_selection (table);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++)
    {
      const JtListRow *row = jt_list_rows_find (jt_paged_model_get_snapshot (model),
                                                jt_paged_model_get_id (model, i));

      if (jt_import_row_get_number (row) != number)
        continue;
      jt_table_view_reveal (table, i);
      return;
    }
  gtk_selection_model_unselect_all (selection);
}
