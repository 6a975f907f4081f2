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

/**
 * jt_read_ended:
 * @failure: (nullable) (transfer full): what the last jt_rows_next() of a loop answered beside %FALSE
 * @error: takes over @failure, a store error
 *
 * For the end of every loop over rows: they have run out, or the rest could not be read.
 *
 * Returns: whether all rows were read
 */
gboolean jt_read_ended (GError *failure, GError **error);

G_END_DECLS
