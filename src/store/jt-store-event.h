/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "jt-rows.h"

G_BEGIN_DECLS

/*
 * What happened to cases, by its own date, and the sums of it by month: kept from the rows of the
 * projection (schema-month.sql), so that a report adds up months instead of cases.
 */

/**
 * jt_store_event_refresh_case:
 * @db: a writing connection inside jt_db_run()
 * @case_uid: a case that changed
 * @error: when it cannot be written
 *
 * Makes its events anew, and takes the difference into the sums.
 *
 * Returns: whether they are written
 */
gboolean jt_store_event_refresh_case (JtDb *db, const char *case_uid, GError **error);

/**
 * jt_store_event_refresh_compound:
 * @db: a writing connection inside jt_db_run()
 * @compound: a compound whose parts or community changed
 * @error: when it cannot be written
 *
 * The same for every case that has an entrance there: how many households it serves may change.
 *
 * Returns: whether they are written
 */
gboolean jt_store_event_refresh_compound (JtDb *db, const char *compound, GError **error);

/**
 * jt_store_event_recount_all:
 * @db: a writing connection inside jt_db_run()
 * @error: when it cannot be written
 *
 * Makes all events and sums anew.
 *
 * Returns: whether they are written
 */
gboolean jt_store_event_recount_all (JtDb *db, GError **error);

/**
 * jt_store_event_recount_months:
 * @db: a writing connection inside jt_db_run()
 * @error: when it cannot be written
 *
 * Sums the events anew, after the cut-off day changed.
 *
 * Returns: whether they are written
 */
gboolean jt_store_event_recount_months (JtDb *db, GError **error);

/**
 * jt_store_event_mismatches:
 * @db: a connection
 *
 * Returns: (transfer full): case_uid, indicator: events that are not what the rows of their case
 *   say
 */
JtRows *jt_store_event_mismatches (JtDb *db);

/**
 * jt_store_month_mismatches:
 * @db: a connection
 *
 * Returns: (transfer full): month, community, indicator: sums that are not those of the events
 */
JtRows *jt_store_month_mismatches (JtDb *db);

/**
 * jt_store_month_totals:
 * @db: a connection
 * @before: a month "YYYY-MM"
 *
 * Returns: (transfer full): month, community, indicator, cases, lifts, amount of every month before
 */
JtRows *jt_store_month_totals (JtDb *db, const char *before);

/**
 * jt_store_events_between:
 * @db: a connection
 * @first: a day
 * @last: the last day
 *
 * Returns: (transfer full): on_day, community, indicator, cases, lifts, amount: the sums of each
 *   day from @first to @last
 */
JtRows *jt_store_events_between (JtDb *db, const char *first, const char *last);

/**
 * jt_store_events_of:
 * @db: a connection
 * @indicator: the word of an indicator
 * @community: (nullable): a community; %NULL for all
 * @first: a day
 * @last: the last day
 * @limit: at most so many
 *
 * The cases behind a number.
 *
 * Returns: (transfer full): case_uid, number, title, on_day, cases, lifts, amount, the latest day
 *   first, and by number
 */
JtRows *jt_store_events_of (JtDb *db, const char *indicator, const char *community,
                            const char *first, const char *last, gint64 limit);

/**
 * jt_store_month_first:
 * @db: a connection
 *
 * Returns: (transfer full): month: the first in which anything happened; NULL when nothing did
 */
JtRows *jt_store_month_first (JtDb *db);

G_END_DECLS
