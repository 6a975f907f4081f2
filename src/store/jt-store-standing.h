/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "jt-rows.h"

G_BEGIN_DECLS

/*
 * Where cases stand, and since when: the last stage of the course (rules/jt-indicator.h) that each
 * came to.  Kept as of now, because a hundred thousand cases are counted on every look at the desk;
 * as of an earlier day it is worked out from their events.
 */

/**
 * jt_store_standing_refresh_case:
 * @db: a writing connection inside jt_db_run()
 * @case_uid: a case whose events changed
 * @error: when it cannot be written
 *
 * Returns: whether it is written
 */
gboolean jt_store_standing_refresh_case (JtDb *db, const char *case_uid, GError **error);

/**
 * jt_store_standing_recount_all:
 * @db: a writing connection inside jt_db_run()
 * @error: when it cannot be written
 *
 * Returns: whether all are written anew
 */
gboolean jt_store_standing_recount_all (JtDb *db, GError **error);

/**
 * jt_store_standing_mismatches:
 * @db: a connection
 *
 * Returns: (transfer full): case_uid: cases that do not stand where their events say
 */
JtRows *jt_store_standing_mismatches (JtDb *db);

/**
 * jt_store_standing_total_mismatches:
 * @db: a connection
 *
 * Returns: (transfer full): indicator, since: counts that are not those of case_standing
 */
JtRows *jt_store_standing_total_mismatches (JtDb *db);

/**
 * jt_store_standing_counts:
 * @db: a connection
 * @as_of: (nullable): a day; %NULL for now, from the kept table
 *
 * Returns: (transfer full): indicator, since, cases: how many came to a stage on a day and stand
 *   there
 */
JtRows *jt_store_standing_counts (JtDb *db, const char *as_of);

/**
 * jt_store_standing_cases:
 * @db: a connection
 * @as_of: (nullable): a day; %NULL for now
 * @indicator: (nullable): a stage; %NULL for all
 * @first: the first day on which they came to it
 * @last: the last
 * @limit: at most so many
 *
 * Returns: (transfer full): case_uid, number, title, on_day, lifts, those that stand longest first
 */
JtRows *jt_store_standing_cases (JtDb *db, const char *as_of, const char *indicator,
                                 const char *first, const char *last, gint64 limit);

G_END_DECLS
