/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JtXlsxFormat:
 * @JT_XLSX_FORMAT_PLAIN: a number
 * @JT_XLSX_FORMAT_DATE: a day
 * @JT_XLSX_FORMAT_TIME: a time of day
 * @JT_XLSX_FORMAT_DATE_TIME: both
 *
 * What a number format makes of a number.
 */
typedef enum
{
  JT_XLSX_FORMAT_PLAIN,
  JT_XLSX_FORMAT_DATE,
  JT_XLSX_FORMAT_TIME,
  JT_XLSX_FORMAT_DATE_TIME,
} JtXlsxFormat;

/**
 * jt_xlsx_format_builtin:
 * @id: id of a number format
 *
 * The formats that have no code in the file (ISO/IEC 29500-1, 18.8.30, with the Chinese ones).
 *
 * Returns: what it makes of a number
 */
JtXlsxFormat jt_xlsx_format_builtin (guint id);

/**
 * jt_xlsx_format_parse:
 * @code: code of a number format, such as yyyy"年"m"月"d"日"
 *
 * Returns: what it makes of a number
 */
JtXlsxFormat jt_xlsx_format_parse (const char *code);

/**
 * jt_xlsx_value_number:
 * @value: a number as the file has it, "2.2010219900101E+17"
 * @text: the text is appended here
 *
 * Writes a number out without exponent and without zeros at its end.  Of a whole number fifteen
 * digits are kept, as spreadsheet programs do, and the rest are zeros: whatever stands there is
 * noise, and a number that looks whole would be believed.  What is longer than twenty digits, or no
 * number, stays as it is.
 */
void jt_xlsx_value_number (const char *value, GString *text);

/**
 * jt_xlsx_value_date:
 * @value: a number as the file has it: days since the end of 1899, or since 1904
 * @format: what its number format makes of it
 * @since_1904: whether the workbook counts from 1904
 * @text: the text is appended here, "2026-03-01", "2026-03-01T17:30" or "17:30"
 *
 * Returns: %FALSE when the number is no date; then nothing is appended
 */
gboolean jt_xlsx_value_date (const char *value, JtXlsxFormat format, gboolean since_1904,
                             GString *text);

/**
 * jt_xlsx_value_iso_date:
 * @value: a date as strict files have it, "2026-03-01T00:00:00Z"
 * @text: the text is appended here, without the time when it is midnight, and without seconds
 */
void jt_xlsx_value_iso_date (const char *value, GString *text);

G_END_DECLS
