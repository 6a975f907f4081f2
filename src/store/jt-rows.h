/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "jt-db.h"

G_BEGIN_DECLS

/**
 * JtRows:
 *
 * A cursor over the rows of one query.  Every query function returns one, never %NULL: a query
 * that could not be made says so at its first jt_rows_next().
 *
 * |[<!-- language="C" -->
 * g_autoptr (JtRows) rows = jt_store_votes_of_case (db, case_uid);
 * g_autoptr (GError) failure = NULL;
 *
 * while (jt_rows_next (rows, &failure))
 *   use (jt_rows_text (rows, "uid"), jt_rows_int (rows, "place"));
 * if (failure != NULL)
 *   …
 * ]|
 *
 * An unfinished cursor keeps a read transaction open: free it soon.
 */
typedef struct _JtRows JtRows;

/**
 * jt_rows_free:
 * @rows: (transfer full) (nullable): a cursor
 *
 * Gives the prepared statement back, reset and without bound values.
 */
void jt_rows_free (JtRows *rows);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtRows, jt_rows_free)

/**
 * jt_rows_next:
 * @rows: a cursor
 * @error: (nullable): why no row could be read
 *
 * Returns: %TRUE on a row; %FALSE at the end, and then @error is unset, or on failure
 */
gboolean jt_rows_next (JtRows *rows, GError **error);

/**
 * jt_rows_text:
 * @rows: a cursor on a row
 * @column: name of a column of the query; another is a mistake of the program
 *
 * Returns: (nullable) (transfer none): its text, good until the next jt_rows_next(); %NULL for null
 */
const char *jt_rows_text (JtRows *rows, const char *column);

/**
 * jt_rows_int:
 * @rows: a cursor on a row
 * @column: name of a column of the query
 *
 * Returns: its number; 0 for null
 */
gint64 jt_rows_int (JtRows *rows, const char *column);

/**
 * jt_rows_int_or:
 * @rows: a cursor on a row
 * @column: name of a column of the query
 * @fallback: what null counts as
 *
 * Returns: its number
 */
gint64 jt_rows_int_or (JtRows *rows, const char *column, gint64 fallback);

/**
 * jt_rows_null:
 * @rows: a cursor on a row
 * @column: name of a column of the query
 *
 * Returns: whether it is null
 */
gboolean jt_rows_null (JtRows *rows, const char *column);

G_END_DECLS
