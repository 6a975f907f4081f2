/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-judge.h"

G_BEGIN_DECLS

/* What other commands of a case's stages ask about its cost shares (jt-share-commands.c). */

/**
 * jt_shares_judge_row:
 * @judge: a judge
 * @case_uid: a case
 * @uid: uid of a row of agreement_share, recorded or new
 * @row: what it is to hold
 * @error: JT_RULE_ERROR_SHARES_SHORT, JT_RULE_ERROR_SHARES_OVER
 *
 * Shares that add up to the cost keep adding up: one alone does not change.  While a plan is still
 * being typed in, part by part, nothing is asked.
 *
 * Returns: whether the row may hold that
 */
gboolean jt_shares_judge_row (JtJudge *judge, const char *case_uid, const char *uid,
                              JsonObject *row, GError **error);

/**
 * jt_shares_judge_total:
 * @judge: a judge
 * @case_uid: a case
 * @row: what the row of its agreement is to hold
 * @error: as jt_shares_judge_row()
 *
 * Returns: whether the cost may become that without its shares
 */
gboolean jt_shares_judge_total (JtJudge *judge, const char *case_uid, JsonObject *row,
                                GError **error);

/**
 * jt_shares_judge_due:
 * @judge: a judge
 * @case_uid: a case
 * @uid: uid of a line of the ledger, recorded or new
 * @row: what it is to hold
 * @error: JT_RULE_ERROR_NOT_SIGNED with the room
 *
 * Money of owners that is expected from a part and has not come is due only where its owners have
 * signed (domain.md section 14, trap 20).
 *
 * Returns: whether the line may be booked
 */
gboolean jt_shares_judge_due (JtJudge *judge, const char *case_uid, const char *uid,
                              JsonObject *row, GError **error);

G_END_DECLS
