/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _JtRows JtRows;

/**
 * jt_read_first:
 * @rows: a cursor that was just made
 * @found: (out): whether it has a row, which it then stands on
 * @error: a store error
 *
 * Tells "there is none" from "it could not be read", which jt_rows_next() says with one %FALSE.
 *
 * Returns: whether it could be read
 */
gboolean jt_read_first (JtRows *rows, gboolean *found, GError **error);

G_END_DECLS
