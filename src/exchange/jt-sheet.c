/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-sheet.h"

#include <string.h>

#include "jt-exchange-error.h"

/* The texts live in chunks that are freed at once: a roster of 200,000 rows has millions of cells.
 * The row at hand is kept apart until its end, when the number of its cells is known. */
struct _JtSheet
{
  GPtrArray *rows;
  GStringChunk *text;
  guint number;
  guint n_pending;
  guint n_used;
  const char *pending[JT_SHEET_MAX_COLUMNS];
};

JtSheet *
jt_sheet_new (void)
{
  JtSheet *sheet = g_new0 (JtSheet, 1);

  sheet->rows = g_ptr_array_new_with_free_func (g_free);
  sheet->text = g_string_chunk_new (64 * 1024);
  return sheet;
}

void
jt_sheet_free (JtSheet *sheet)
{
  if (sheet == NULL)
    return;
  g_ptr_array_unref (sheet->rows);
  g_string_chunk_free (sheet->text);
  g_free (sheet);
}

static gboolean
refuse_row (const JtSheet *sheet, JtExchangeError code, GError **error)
{
  g_set_error (error, JT_EXCHANGE_ERROR, (int) code, "%u", sheet->number + 1);
  return FALSE;
}

gboolean
jt_sheet_add_cell (JtSheet *sheet, const char *text, gsize length, GError **error)
{
  g_return_val_if_fail (sheet != NULL && text != NULL, FALSE);

  /* Spreadsheet programs fill rows up with thousands of empty cells. */
  if (length == 0)
    {
      if (sheet->n_pending < JT_SHEET_MAX_COLUMNS)
        sheet->pending[sheet->n_pending++] = "";
      return TRUE;
    }
  if (sheet->n_pending == JT_SHEET_MAX_COLUMNS)
    return refuse_row (sheet, JT_EXCHANGE_ERROR_TOO_MANY_COLUMNS, error);
  if (length > JT_SHEET_MAX_CELL && g_utf8_strlen (text, (gssize) length) > JT_SHEET_MAX_CELL)
    return refuse_row (sheet, JT_EXCHANGE_ERROR_CELL_TOO_LONG, error);

  sheet->pending[sheet->n_pending++]
      = g_string_chunk_insert_len (sheet->text, text, (gssize) length);
  sheet->n_used = sheet->n_pending;
  return TRUE;
}

gboolean
jt_sheet_end_row (JtSheet *sheet, GError **error)
{
  g_return_val_if_fail (sheet != NULL, FALSE);

  sheet->number++;
  if (sheet->n_used > 0)
    {
      JtSheetRow *row;

      if (sheet->rows->len == JT_SHEET_MAX_ROWS)
        {
          g_set_error (error, JT_EXCHANGE_ERROR, JT_EXCHANGE_ERROR_TOO_MANY_ROWS, "%d",
                       JT_SHEET_MAX_ROWS - 1);
          return FALSE;
        }
      row = g_malloc (sizeof (JtSheetRow) + sheet->n_used * sizeof (char *));
      row->number = sheet->number;
      row->n_cells = sheet->n_used;
      memcpy (row->cells, sheet->pending, sheet->n_used * sizeof (char *));
      g_ptr_array_add (sheet->rows, row);
    }
  sheet->n_pending = 0;
  sheet->n_used = 0;
  return TRUE;
}

guint
jt_sheet_n_rows (const JtSheet *sheet)
{
  g_return_val_if_fail (sheet != NULL, 0);
  return sheet->rows->len;
}

const JtSheetRow *
jt_sheet_row (const JtSheet *sheet, guint index)
{
  g_return_val_if_fail (sheet != NULL && index < sheet->rows->len, NULL);
  return g_ptr_array_index (sheet->rows, index);
}

const char *
jt_sheet_row_cell (const JtSheetRow *row, int column)
{
  g_return_val_if_fail (row != NULL, "");

  if (column < 0 || (guint) column >= row->n_cells)
    return "";
  return row->cells[column];
}
