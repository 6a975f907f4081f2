/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _JtSheet JtSheet;

/**
 * jt_sheet_file_read:
 * @path: a csv file
 * @error: JT_EXCHANGE_ERROR when there is no such file, or it is no table
 *
 * The one road by which a file becomes a table of text cells.
 *
 * Returns: (transfer full) (nullable): the table
 */
JtSheet *jt_sheet_file_read (const char *path, GError **error);

G_END_DECLS
