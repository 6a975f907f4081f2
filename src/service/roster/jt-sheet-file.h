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
 * JtSheetFileOptions:
 * @charset: (nullable): name of the charset of a csv file that a person chose; found out when there
 *   is none
 * @cancellable: (nullable): ends the reading
 * @progress: (nullable): hears how many rows have come
 * @data: for @progress
 *
 * How a file is to be read.
 */
typedef struct
{
  const char *charset;
  GCancellable *cancellable;
  void (*progress) (guint n_rows, gpointer data);
  gpointer data;
} JtSheetFileOptions;

/**
 * jt_sheet_file_read_with:
 * @path: an xlsx or csv file
 * @options: how
 * @used: (out) (optional) (transfer none): the charset of a csv file; "" for a workbook
 * @error: as jt_sheet_file_read_all(); JT_EXCHANGE_ERROR_CHARSET when the charset that a person
 *   chose does not fit
 *
 * Returns: (transfer full) (nullable) (element-type JtWorkbookSheet): as jt_sheet_file_read_all()
 */
GPtrArray *jt_sheet_file_read_with (const char *path, const JtSheetFileOptions *options,
                                    const char **used, GError **error);

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
