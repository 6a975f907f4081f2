/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "jt-rows.h"

G_BEGIN_DECLS

/**
 * jt_store_chart_months:
 * @db: a connection
 * @first: a month, "YYYY-MM"
 * @last: the last month
 * @indicators: words of indicators, with a comma before and behind each: ",applied,in-use,"
 *
 * Returns: (transfer full): month, indicator, cases, lifts over all communities, from the kept sums
 */
JtRows *jt_store_chart_months (JtDb *db, const char *first, const char *last,
                               const char *indicators);

/**
 * jt_store_chart_lines:
 * @db: a connection
 * @as_of: a day
 * @since: cases that were over before this day are left out
 * @limit: at most so many cases
 *
 * Returns: (transfer full): case_uid, number, title, indicator, first, last, lifts: when the cases
 *   came to the stages of their course, those together that belong to one case, the oldest first
 */
JtRows *jt_store_chart_lines (JtDb *db, const char *as_of, const char *since, gint64 limit);

/**
 * jt_store_chart_motions:
 * @db: a connection
 * @limit: at most so many
 *
 * Returns: (transfer full): case_uid, number, title, kind, ends, extended_to, part_num, part_den,
 *   consent_num, consent_den, consent_strict and the kept totals of the motions that are voted on,
 *   by their last day
 */
JtRows *jt_store_chart_motions (JtDb *db, gint64 limit);

/**
 * jt_store_chart_entrances:
 * @db: a connection
 * @as_of: a day
 *
 * Returns: (transfer full): community, entrances: how many entrances the cases of each community
 *   have that were applied for by then
 */
JtRows *jt_store_chart_entrances (JtDb *db, const char *as_of);

G_END_DECLS
