/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-workbook.h"

G_BEGIN_DECLS

/**
 * jt_xlsx_read_into:
 * @bytes: a workbook
 * @sink: where its sheets go, in their order
 * @data: for @sink
 * @error: JT_EXCHANGE_ERROR_NOT_A_TABLE for a zip file that is something else, _ENCRYPTED,
 *   _OLD_WORKBOOK, _BROKEN_WORKBOOK, _FILE_TOO_LARGE (a part, or their number), _TOO_MANY_COLUMNS,
 *   _CELL_TOO_LONG, _EMPTY (no sheet at all), and those of @sink
 *
 * Reads a workbook of Office Open XML (ISO/IEC 29500), transitional or strict.  Its cells arrive as
 * the texts that are meant: strings without their phonetic guides, numbers with all digits that the
 * file has, of which fifteen count, dates by their number format as 2026-03-01, formulas as their
 * last result.  Hidden sheets are given and marked, charts and macros are not.
 *
 * Returns: whether all sheets were read
 */
gboolean jt_xlsx_read_into (GBytes *bytes, const JtSheetSink *sink, gpointer data, GError **error);

/**
 * jt_xlsx_read:
 * @bytes: a workbook
 * @error: as jt_xlsx_read_into(), and those of #JtSheet
 *
 * Returns: (transfer full) (nullable) (element-type JtWorkbookSheet): its sheets
 */
GPtrArray *jt_xlsx_read (GBytes *bytes, GError **error);

/**
 * jt_xlsx_is_workbook:
 * @bytes: a file
 *
 * Returns: whether the file begins as workbooks do, old and encrypted ones too, so that
 *   jt_xlsx_read() is the one to tell what it is
 */
gboolean jt_xlsx_is_workbook (GBytes *bytes);

G_END_DECLS
