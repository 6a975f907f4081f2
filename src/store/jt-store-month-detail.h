/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "jt-rows.h"

G_BEGIN_DECLS

/*
 * The rows behind a month's report: cases with their lifts, votes, clocks that ran out.  None of
 * them names a private person.  Days are 'YYYY-MM-DD'.
 */

/**
 * jt_store_month_detail_events:
 * @db: a connection
 * @as_of: a day
 *
 * Returns: (transfer full): case_uid, indicator, subject, on_day, community, amount of all that
 *   happened by then, by case_uid
 */
JtRows *jt_store_month_detail_events (JtDb *db, const char *as_of);

/**
 * jt_store_month_detail_lifts:
 * @db: a connection
 * @as_of: a day
 *
 * Returns: (transfer full): case_uid, number, title, lift, compound, building, entrance,
 *   contractor, brand, stopped (reason of the stop that runs then), ended (reason of the end by
 *   then), objections (open then), overdue (clocks that had run out and were not met by then): one
 *   row for each lift a case has then, one with a lift of NULL for a case that has none; by
 *   case_uid and the lift's place
 */
JtRows *jt_store_month_detail_lifts (JtDb *db, const char *as_of);

/**
 * jt_store_month_detail_votes:
 * @db: a connection
 * @as_of: a day
 *
 * Returns: (transfer full): number, title, community (uid), place, starts, ends, closed_at, kind,
 *   part_num, part_den, consent_num, consent_den, consent_strict, sealed (verdict, NULL while it is
 *   open) and the columns of motion_total, a row for each motion of the votes begun by then
 */
JtRows *jt_store_month_detail_votes (JtDb *db, const char *as_of);

/**
 * jt_store_month_detail_clocks:
 * @db: a connection
 * @as_of: a day
 *
 * Returns: (transfer full): number, title, community (uid), what, last_day, provisional, met_on:
 *   clocks of mediations and reviews that had run out by then before they were met, the oldest first
 */
JtRows *jt_store_month_detail_clocks (JtDb *db, const char *as_of);

G_END_DECLS
