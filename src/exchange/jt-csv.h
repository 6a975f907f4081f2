/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-charset.h"
#include "jt-sheet.h"

G_BEGIN_DECLS

/**
 * jt_csv_read:
 * @bytes: a file
 * @charset: usually %JT_CHARSET_DETECT
 * @used: (out) (optional): the charset it was read in
 * @error: JT_EXCHANGE_ERROR_NOT_A_TABLE for a workbook under a wrong name, _EMPTY,
 *   _CSV_QUOTE, and those of jt_charset_decode() and #JtSheet
 *
 * Reads csv as spreadsheet programs write it: fields parted by comma, semicolon or tab (found out
 * from the first lines), lines ended by CRLF, LF or CR, quotes as in RFC 4180.  A quote that opens
 * a field must close it; one in the middle of an unquoted field stands for itself.  Cells are
 * data: spaces, zeros in front and what looks like a formula stay as they are.
 *
 * Returns: (transfer full) (nullable): the sheet
 */
JtSheet *jt_csv_read (GBytes *bytes, JtCharset charset, JtCharset *used, GError **error);

/**
 * jt_csv_read_text:
 * @text: csv in UTF-8 without byte order mark
 * @separator: ',', ';' or '\t', or 0 to find out
 * @error: JT_EXCHANGE_ERROR_EMPTY, _CSV_QUOTE, and those of #JtSheet
 *
 * The part of jt_csv_read() that works on characters.
 *
 * Returns: (transfer full) (nullable): the sheet
 */
JtSheet *jt_csv_read_text (const char *text, char separator, GError **error);

/**
 * jt_csv_append_mark:
 * @csv: an empty csv
 *
 * Appends the byte order mark without which Excel takes UTF-8 for GB18030.
 */
void jt_csv_append_mark (GString *csv);

/**
 * jt_csv_append_field:
 * @csv: a csv
 * @field: the text of a field
 *
 * Appends the field, in quotes where RFC 4180 needs them: a comma, a quote, a line break.
 */
void jt_csv_append_field (GString *csv, const char *field);

/**
 * jt_csv_append_row:
 * @csv: a csv
 * @fields: (array length=n_fields): the texts of a row; %NULL is an empty field
 * @n_fields: how many, at least one
 *
 * Appends the fields parted by commas, and a line feed.
 */
void jt_csv_append_row (GString *csv, const char *const *fields, gsize n_fields);

G_END_DECLS
