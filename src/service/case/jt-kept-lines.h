/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-day.h"
#include "jt-touched.h"

G_BEGIN_DECLS

typedef struct _JtDb JtDb;

/* The kept lines of the list of cases: tables case_line and case_turn. */

/**
 * jt_kept_lines_refresh:
 * @db: a writing connection inside a transaction, after projection
 * @touched: what changed
 * @today: the day that the rules see
 * @error: a store error
 *
 * Makes the lines of the cases that were touched, and of those whose compound was, anew.
 *
 * Returns: whether all are written
 */
gboolean jt_kept_lines_refresh (JtDb *db, const JtTouched *touched, JtDay today, GError **error);

/**
 * jt_kept_lines_rebuild:
 * @db: a writing connection inside a transaction
 * @today: the day that the rules see
 * @error: a store error
 *
 * Makes the line of every case.
 *
 * Returns: whether all are written
 */
gboolean jt_kept_lines_rebuild (JtDb *db, JtDay today, GError **error);

/**
 * jt_kept_lines_check:
 * @db: a connection
 * @wrong: (element-type utf8): uids of cases are added here
 * @error: a store error
 *
 * Makes every line again as of the day on which it was made, and finds those that are not what the
 * rows say, are missing, or belong to no case.
 *
 * Returns: whether all could be looked at
 */
gboolean jt_kept_lines_check (JtDb *db, GPtrArray *wrong, GError **error);

G_END_DECLS
