/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-list.h"

G_BEGIN_DECLS

/* A row of a table of an import: which row of which sheet it is, and its cells, each with what is to
 * be seen of it. */

/* Columns of the row: where it stands in the file, and from here on its cells. */
#define JT_IMPORT_COLUMN_ROW 0
#define JT_IMPORT_COLUMN_SHEET 1
#define JT_IMPORT_COLUMN_FIRST 2

/* So many cells a row has at most. */
#define JT_IMPORT_MOST_CELLS (JT_LIST_MOST_COLUMNS - JT_IMPORT_COLUMN_FIRST)

/**
 * JtImportMark:
 * @JT_IMPORT_MARK_NONE: as it stands in the file
 * @JT_IMPORT_MARK_CHANGED: the book says otherwise
 * @JT_IMPORT_MARK_FAULT: it cannot be taken
 *
 * What is to be seen of a cell besides its text.
 */
typedef enum
{
  JT_IMPORT_MARK_NONE,
  JT_IMPORT_MARK_CHANGED,
  JT_IMPORT_MARK_FAULT,
} JtImportMark;

/**
 * jt_import_row_new:
 * @id: what it is known by in its table
 * @number: its row in the file, 0 for none
 * @sheet: (nullable): the sheet in which it stands
 * @n_cells: how many cells it has, at most %JT_IMPORT_MOST_CELLS
 *
 * Returns: (transfer full): a row with empty cells
 */
JtListRow *jt_import_row_new (gint64 id, guint number, const char *sheet, guint n_cells);

/**
 * jt_import_row_set:
 * @row: a row that is in no table yet
 * @cell: index of one of its cells
 * @text: (nullable): its text
 * @mark: what is to be seen of it
 */
void jt_import_row_set (JtListRow *row, guint cell, const char *text, JtImportMark mark);

/**
 * jt_import_row_get_number:
 * @row: a row
 *
 * Returns: its row in the file, 0 for none
 */
guint jt_import_row_get_number (const JtListRow *row);

/**
 * jt_import_row_get_sheet:
 * @row: a row
 *
 * Returns: (transfer none) (nullable): the sheet in which it stands
 */
const char *jt_import_row_get_sheet (const JtListRow *row);

/**
 * jt_import_row_get_mark:
 * @row: a row
 * @column: one of its columns
 *
 * Returns: what is to be seen of the cell
 */
JtImportMark jt_import_row_get_mark (const JtListRow *row, guint column);

G_END_DECLS
