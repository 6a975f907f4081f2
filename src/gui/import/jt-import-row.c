/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-import-row.h"

/* A cell is a text; its number is its mark. */

JtListRow *
jt_import_row_new (gint64 id, guint number, const char *sheet, guint n_cells)
{
  JtListRow *row;

  g_return_val_if_fail (n_cells <= JT_IMPORT_MOST_CELLS, NULL);

  row = jt_list_row_new (id, NULL, JT_IMPORT_COLUMN_FIRST + n_cells);
  row->numbers[JT_IMPORT_COLUMN_ROW] = number;
  row->texts[JT_IMPORT_COLUMN_SHEET] = g_strdup (sheet);
  return row;
}

void
jt_import_row_set (JtListRow *row, guint cell, const char *text, JtImportMark mark)
{
  const guint column = JT_IMPORT_COLUMN_FIRST + cell;

  g_return_if_fail (column < row->n_columns);

  g_free (row->texts[column]);
  row->texts[column] = g_strdup (text != NULL ? text : "");
  row->numbers[column] = mark;
}

guint
jt_import_row_get_number (const JtListRow *row)
{
  return (guint) row->numbers[JT_IMPORT_COLUMN_ROW];
}

const char *
jt_import_row_get_sheet (const JtListRow *row)
{
  return row->texts[JT_IMPORT_COLUMN_SHEET];
}

JtImportMark
jt_import_row_get_mark (const JtListRow *row, guint column)
{
  return column >= JT_IMPORT_COLUMN_FIRST && column < row->n_columns
             ? (JtImportMark) row->numbers[column]
             : JT_IMPORT_MARK_NONE;
}
