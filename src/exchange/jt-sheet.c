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

/* 小区, 楼栋, 单元 say the same row after row: such a text is kept once. */
static const char *
keep_text (JtSheet *sheet, const char *text, gsize length)
{
  if (sheet->rows->len > 0)
    {
      const JtSheetRow *last = g_ptr_array_index (sheet->rows, sheet->rows->len - 1);
      const char *above = jt_sheet_row_cell (last, (int) sheet->n_pending);

      if (strncmp (above, text, length) == 0 && above[length] == '\0')
        return above;
    }
  return g_string_chunk_insert_len (sheet->text, text, (gssize) length);
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

  sheet->pending[sheet->n_pending] = keep_text (sheet, text, length);
  sheet->n_used = ++sheet->n_pending;
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

void
jt_sheet_skip_to (JtSheet *sheet, guint number)
{
  g_return_if_fail (sheet != NULL && sheet->n_pending == 0);
  g_return_if_fail (number > sheet->number);

  sheet->number = number - 1;
}

/* The first row whose number is at least @number. */
static guint
find_row (const JtSheet *sheet, guint number)
{
  guint low = 0, high = sheet->rows->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const JtSheetRow *row = g_ptr_array_index (sheet->rows, middle);

      if (row->number < number)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Empties the cells of one range, as long as @budget lasts. */
static gboolean
clear_range (JtSheet *sheet, const JtSheetRange *range, gsize *budget)
{
  for (guint i = find_row (sheet, range->first_row); i < sheet->rows->len; i++)
    {
      JtSheetRow *row = g_ptr_array_index (sheet->rows, i);
      guint end = MIN (range->last_column + 1, row->n_cells);
      guint cost = end > range->first_column ? end - range->first_column + 1 : 1;

      if (row->number > range->last_row)
        break;
      if (cost > *budget)
        return FALSE;
      *budget -= cost;
      for (guint column = range->first_column; column < end; column++)
        if (row->number != range->first_row || column != range->first_column)
          row->cells[column] = "";
    }
  return TRUE;
}

gboolean
jt_sheet_clear_covered (JtSheet *sheet, const JtSheetRange *ranges, guint n_ranges)
{
  gsize budget;
  guint kept = 0;

  g_return_val_if_fail (sheet != NULL && sheet->n_pending == 0, FALSE);
  g_return_val_if_fail (ranges != NULL || n_ranges == 0, FALSE);

  /* Ranges that do not overlap cover no cell twice. */
  budget = (gsize) sheet->rows->len * 2 * JT_SHEET_MAX_COLUMNS;
  for (guint i = 0; i < n_ranges; i++)
    if (!clear_range (sheet, &ranges[i], &budget))
      return FALSE;

  for (guint i = 0; n_ranges > 0 && i < sheet->rows->len; i++)
    {
      JtSheetRow *row = g_ptr_array_index (sheet->rows, i);

      while (row->n_cells > 0 && *row->cells[row->n_cells - 1] == '\0')
        row->n_cells--;
      if (row->n_cells == 0)
        g_free (row);
      else
        sheet->rows->pdata[kept++] = row;
    }
  if (n_ranges > 0)
    {
      /* What stands behind has moved up or is freed. */
      g_ptr_array_set_free_func (sheet->rows, NULL);
      g_ptr_array_set_size (sheet->rows, (int) kept);
      g_ptr_array_set_free_func (sheet->rows, g_free);
    }
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
