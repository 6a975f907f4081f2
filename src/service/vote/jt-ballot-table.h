/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * jt_ballot_table_write:
 * @path: where the file goes: csv when its name ends so, else a workbook; a file there is replaced
 * @sheet: name of the sheet
 * @rows: (element-type GStrv): the titles, then the lines, all of one width
 * @area: which column holds areas, which a workbook keeps as numbers
 * @error: JT_EXCHANGE_ERROR_WRITE_FAILED or JT_REPORT_ERROR
 *
 * Writes a table as the ballot desk shows it.
 *
 * Returns: whether the file is there
 */
gboolean jt_ballot_table_write (const char *path, const char *sheet, const GPtrArray *rows,
                                guint area, GError **error);

G_END_DECLS
