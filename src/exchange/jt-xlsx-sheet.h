/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-xlsx-strings.h"
#include "jt-xlsx-styles.h"

G_BEGIN_DECLS

/* What a spreadsheet program numbers: rows from 1, columns from A. */
#define JT_XLSX_MAX_ROW 1048576
#define JT_XLSX_MAX_COLUMN 16384

/**
 * jt_xlsx_sheet_read:
 * @package: a workbook
 * @part: the part that holds the sheet
 * @strings: the texts the workbook shares
 * @styles: its cell formats
 * @since_1904: whether its dates count from 1904
 * @sink: gets the rows, then the merged cells
 * @data: for @sink
 * @error: as jt_xlsx_xml_parse(), JT_EXCHANGE_ERROR_TOO_MANY_COLUMNS, _CELL_TOO_LONG, and those of
 *   @sink
 *
 * Reads the cells of one sheet.  Begin and end of @sink are the caller's.
 *
 * Returns: whether it was read to its end
 */
gboolean jt_xlsx_sheet_read (JtXlsxPackage *package, const char *part, const JtXlsxStrings *strings,
                             const JtXlsxStyles *styles, gboolean since_1904,
                             const JtSheetSink *sink, gpointer data, GError **error);

G_END_DECLS
