/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <xlsxwriter.h>

#include "jt-draft.h"

G_BEGIN_DECLS

/* For the files of this room that write workbooks: what libxlsxwriter does not do by itself.  Rows
 * go out one by one, so that the memory it takes does not grow with them; whoever writes a row
 * cannot come back to it. */

/** JT_WORKBOOK_MAX_ROWS: how many rows a sheet can have */
#define JT_WORKBOOK_MAX_ROWS 1048576

/**
 * JtWorkbook:
 * @path: where it goes
 * @draft: where it is written
 * @workbook: what libxlsxwriter knows of it
 * @error: the first error; what follows it does nothing
 *
 * A workbook while it is written.
 */
typedef struct
{
  const char *path;
  JtDraft *draft;
  lxw_workbook *workbook;
  GError *error;
} JtWorkbook;

/**
 * jt_workbook_begin:
 * @self: (out caller-allocates): a workbook
 * @path: where it shall be; the string has to live as long as @self
 * @error: JT_REPORT_ERROR_WRITE_FAILED
 *
 * Returns: whether it could be begun; if so jt_workbook_end() has to follow
 */
gboolean jt_workbook_begin (JtWorkbook *self, const char *path, GError **error);

/**
 * jt_workbook_end:
 * @self: a workbook
 * @error: JT_REPORT_ERROR, or what else went wrong first
 *
 * Puts the file together, which is when a full disk shows, and takes it to its place.
 *
 * Returns: %FALSE when nothing was written; then the old file is untouched
 */
gboolean jt_workbook_end (JtWorkbook *self, GError **error);

/**
 * jt_workbook_fail:
 * @self: a workbook
 * @code: what libxlsxwriter returned; no error is none
 */
void jt_workbook_fail (JtWorkbook *self, lxw_error code);

/**
 * jt_workbook_add_format:
 * @self: a workbook
 * @number_format: (nullable): how numbers are shown; "@" keeps texts as texts
 *
 * Returns: (transfer none) (nullable): a format, vertically centred
 */
lxw_format *jt_workbook_add_format (JtWorkbook *self, const char *number_format);

/**
 * jt_workbook_add_sheet:
 * @self: a workbook
 * @name: what it is called
 *
 * Returns: (transfer none) (nullable): a sheet
 */
lxw_worksheet *jt_workbook_add_sheet (JtWorkbook *self, const char *name);

/**
 * jt_workbook_write_text:
 * @self: a workbook
 * @sheet: one of its sheets
 * @row: from 0
 * @column: from 0
 * @text: a text; "" leaves the cell empty
 * @format: (nullable): its format
 *
 * What is no UTF-8 is an error: libxlsxwriter would write it as it is, and nobody could open the
 * workbook.
 */
void jt_workbook_write_text (JtWorkbook *self, lxw_worksheet *sheet, guint row, guint column,
                             const char *text, lxw_format *format);

/**
 * jt_workbook_check_rows:
 * @self: a workbook
 * @sheet: (nullable): a sheet whose rows are all written
 *
 * Rows wait in a temporary file; whether it took them all, nobody else asks.
 */
void jt_workbook_check_rows (JtWorkbook *self, const lxw_worksheet *sheet);

/**
 * jt_workbook_text_width:
 * @text: a text
 *
 * Returns: how many characters wide it is; a Chinese one takes two
 */
guint jt_workbook_text_width (const char *text);

/**
 * jt_workbook_set_list_page:
 * @self: a workbook
 * @sheet: one of its sheets, whose first row is a header
 * @width: of its columns together, in characters
 *
 * How a list is printed: as few pages beside each other as can be read, the header on each, and the
 * number of the page.
 */
void jt_workbook_set_list_page (JtWorkbook *self, lxw_worksheet *sheet, guint width);

G_END_DECLS
