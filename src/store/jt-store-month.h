/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "jt-rows.h"

G_BEGIN_DECLS

/*
 * Months that were sent, and the cases behind the checks of a month.  Days are 'YYYY-MM-DD', months
 * 'YYYY-MM'.
 */

/**
 * jt_store_month_report:
 * @db: a connection
 * @month: a month
 *
 * Returns: (transfer full): month_report of it, or nothing while it is a draft
 */
JtRows *jt_store_month_report (JtDb *db, const char *month);

/**
 * jt_store_month_reports:
 * @db: a connection
 *
 * Returns: (transfer full): month_report of every month that was sent, the latest first
 */
JtRows *jt_store_month_reports (JtDb *db);

/**
 * jt_store_month_values:
 * @db: a connection
 * @month: a month
 * @submission: which of its submissions
 *
 * Returns: (transfer full): community, indicator, span, cases, lifts, amount as they were sent
 */
JtRows *jt_store_month_values (JtDb *db, const char *month, gint64 submission);

/**
 * jt_store_month_known:
 * @db: a connection
 * @as_of: a day
 *
 * Returns: (transfer full): cases, lifts: how many had been registered or applied for by then
 */
JtRows *jt_store_month_known (JtDb *db, const char *as_of);

/**
 * jt_store_month_standing:
 * @db: a connection
 * @as_of: a day
 *
 * Counts case by case what 在建 has to be: begun by then, and neither completed nor abandoned.
 *
 * Returns: (transfer full): community, lifts
 */
JtRows *jt_store_month_standing (JtDb *db, const char *as_of);

/**
 * jt_store_month_uneven:
 * @db: a connection
 * @community: (nullable): a community; %NULL for all
 * @as_of: a day
 *
 * Returns: (transfer full): number: cases that break the count of 在建: completed or abandoned
 *   without a beginning, or twice, or with another number of lifts
 */
JtRows *jt_store_month_uneven (JtDb *db, const char *community, const char *as_of);

/**
 * jt_store_month_skipped:
 * @db: a connection
 * @community: (nullable): a community; %NULL for all
 * @indicator: what they came to
 * @against: what should have come before
 * @alternative: what may stand for @against; @against again where there is nothing
 * @as_of: a day
 *
 * Returns: (transfer full): number: cases that came to the one without the other, or with fewer
 *   lifts
 */
JtRows *jt_store_month_skipped (JtDb *db, const char *community, const char *indicator,
                                const char *against, const char *alternative, const char *as_of);

/**
 * jt_store_month_settlements:
 * @db: a connection
 * @as_of: a day
 *
 * Returns: (transfer full): number, community, total, sources of every settled account by then, in
 *   fen
 */
JtRows *jt_store_month_settlements (JtDb *db, const char *as_of);

G_END_DECLS
