/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a sheet may hold.  One row more than the data, for the header. */
#define JT_SHEET_MAX_ROWS 200001
#define JT_SHEET_MAX_COLUMNS 256
#define JT_SHEET_MAX_CELL 32767

/**
 * JtSheetRow:
 * @number: the row as a spreadsheet program numbers it, from 1, blank rows counted
 * @n_cells: how many cells are kept; those behind the last one with text are not
 * @cells: their texts, UTF-8, as they stand in the file
 *
 * A row with at least one cell that has text.
 */
typedef struct
{
  guint number;
  guint n_cells;
  const char *cells[];
} JtSheetRow;

/**
 * JtSheetRange:
 * @first_row: from 1
 * @last_row: at least @first_row
 * @first_column: from 0
 * @last_column: at least @first_column
 *
 * Cells that are merged into one.
 */
typedef struct
{
  guint first_row;
  guint last_row;
  guint first_column;
  guint last_column;
} JtSheetRange;

/**
 * JtSheet:
 *
 * A sheet of text cells, whatever file it came from.  Readers of rosters, votes and weights take a
 * sheet, so that each new kind of file is one more maker of sheets and nothing else.
 */
typedef struct _JtSheet JtSheet;

/**
 * jt_sheet_new:
 *
 * Returns: (transfer full): a sheet without rows
 */
JtSheet *jt_sheet_new (void);

/**
 * jt_sheet_free:
 * @sheet: (nullable) (transfer full): what to free; its rows and cells go with it
 */
void jt_sheet_free (JtSheet *sheet);

/**
 * jt_sheet_add_cell:
 * @sheet: a sheet
 * @text: the text of the next cell of the row at hand
 * @length: its length in bytes
 * @error: JT_EXCHANGE_ERROR_CELL_TOO_LONG (%JT_SHEET_MAX_CELL characters) or
 *   _TOO_MANY_COLUMNS (empty cells do not count), with the number of the row
 *
 * Returns: whether the cell was taken
 */
gboolean jt_sheet_add_cell (JtSheet *sheet, const char *text, gsize length, GError **error);

/**
 * jt_sheet_end_row:
 * @sheet: a sheet
 * @error: JT_EXCHANGE_ERROR_TOO_MANY_ROWS with the limit
 *
 * Ends the row at hand.  A blank one is counted and not kept.
 *
 * Returns: whether the row was taken
 */
gboolean jt_sheet_end_row (JtSheet *sheet, GError **error);

/**
 * jt_sheet_skip_to:
 * @sheet: a sheet, between two rows
 * @number: the number that the next row shall have, at least that of the last row and one
 *
 * Leaves out blank rows, which spreadsheet files do not hold.
 */
void jt_sheet_skip_to (JtSheet *sheet, guint number);

/**
 * jt_sheet_clear_covered:
 * @sheet: a sheet, between two rows
 * @ranges: (array length=n_ranges): merged cells
 * @n_ranges: how many
 *
 * Empties the cells that nobody sees: those of each range except its first.  Rows in which nothing
 * is left are dropped.
 *
 * Returns: %FALSE when the ranges overlap so often that they cannot be meant
 */
gboolean jt_sheet_clear_covered (JtSheet *sheet, const JtSheetRange *ranges, guint n_ranges);

/**
 * jt_sheet_n_rows:
 * @sheet: a sheet
 *
 * Returns: how many rows it keeps
 */
guint jt_sheet_n_rows (const JtSheet *sheet);

/**
 * jt_sheet_row:
 * @sheet: a sheet
 * @index: from 0, less than jt_sheet_n_rows()
 *
 * Returns: (transfer none): the row
 */
const JtSheetRow *jt_sheet_row (const JtSheet *sheet, guint index);

/**
 * jt_sheet_row_cell:
 * @row: a row
 * @column: from 0, or -1 for a column that the sheet lacks
 *
 * Returns: (transfer none): the text of the cell, "" where there is none
 */
const char *jt_sheet_row_cell (const JtSheetRow *row, int column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtSheet, jt_sheet_free)

G_END_DECLS
