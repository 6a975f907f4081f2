/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _JtSheet JtSheet;

/* The one road by which a file becomes tables of text cells: jiati-read, a process of its own with
 * limits, reads it and says what it holds.  It is looked for in $JIATI_LIBEXECDIR, then where it
 * was installed. */

/**
 * jt_sheet_file_read_all:
 * @path: an xlsx or csv file; which of them, its content tells
 * @cancellable: (nullable): ends the reading
 * @error: JT_EXCHANGE_ERROR when there is no such file, it is no table, or it is damaged or too
 *   large; JT_EXCHANGE_ERROR_READER_MISSING, _READER_DIED; G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable) (element-type JtWorkbookSheet): its sheets, hidden ones too;
 *   of a csv file one whose name is ""
 */
GPtrArray *jt_sheet_file_read_all (const char *path, GCancellable *cancellable, GError **error);

/**
 * jt_sheet_file_read:
 * @path: an xlsx or csv file
 * @error: as jt_sheet_file_read_all(), and JT_EXCHANGE_ERROR_EMPTY
 *
 * For files that are one table.
 *
 * Returns: (transfer full) (nullable): the first sheet that has rows and is not hidden
 */
JtSheet *jt_sheet_file_read (const char *path, GError **error);

G_END_DECLS
