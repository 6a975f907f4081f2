/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-day.h"
#include "jt-vote-cache.h"

G_BEGIN_DECLS

/**
 * jt_totals_refresh:
 * @db: the connection, inside the transaction, after projection
 * @touched: what changed
 * @cache: the vote kept in memory
 * @today: the day that the rules see
 * @error: a store error, or JT_RULE_ERROR_OVERFLOW
 *
 * Brings the kept totals of what was touched, and what touched names are found by, up to date from
 * the rows.
 *
 * Returns: whether all are written
 */
gboolean jt_totals_refresh (JtDb *db, const JtTouched *touched, JtVoteCache *cache, JtDay today,
                            GError **error);

/**
 * jt_totals_rebuild:
 * @db: the connection, inside a transaction
 * @today: the day of the last entry
 * @error: as jt_totals_refresh()
 *
 * Makes every kept total, and what names are found by, anew from the rows.
 *
 * Returns: whether all are written
 */
gboolean jt_totals_rebuild (JtDb *db, JtDay today, GError **error);

G_END_DECLS
