/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

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
 * JtImportRow:
 *
 * A row of a #JtImportTable: the texts of its cells, and what is to be seen of each.
 */
#define JT_TYPE_IMPORT_ROW (jt_import_row_get_type ())
G_DECLARE_FINAL_TYPE (JtImportRow, jt_import_row, JT, IMPORT_ROW, GObject)

/**
 * jt_import_row_new:
 * @number: its row in the file, 0 for none
 * @sheet: (nullable): the sheet in which it stands
 *
 * Returns: (transfer full): a row without cells
 */
JtImportRow *jt_import_row_new (guint number, const char *sheet);

/**
 * jt_import_row_add:
 * @row: a row that is in no list yet
 * @text: (nullable): the text of its next cell
 * @mark: what is to be seen of it
 */
void jt_import_row_add (JtImportRow *row, const char *text, JtImportMark mark);

/**
 * jt_import_row_get_number:
 * @row: a row
 *
 * Returns: its row in the file, 0 for none
 */
guint jt_import_row_get_number (JtImportRow *row);

/**
 * jt_import_row_get_sheet:
 * @row: a row
 *
 * Returns: (nullable): the sheet in which it stands
 */
const char *jt_import_row_get_sheet (JtImportRow *row);

/**
 * jt_import_row_get_text:
 * @row: a row
 * @column: from 0
 *
 * Returns: (transfer none): the text of the cell; "" where there is none
 */
const char *jt_import_row_get_text (JtImportRow *row, guint column);

/**
 * jt_import_row_get_mark:
 * @row: a row
 * @column: from 0
 *
 * Returns: what is to be seen of the cell
 */
JtImportMark jt_import_row_get_mark (JtImportRow *row, guint column);

G_END_DECLS
