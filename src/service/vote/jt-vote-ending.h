/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-ballot-box.h"
#include "jt-judge.h"

G_BEGIN_DECLS

/**
 * jt_vote_ending_load:
 * @judge: a judge whose arguments name a "case"
 * @error: JT_RULE_ERROR_NO_SUCH_CASE, JT_RULE_ERROR_NO_VOTE_OPEN, or a store error
 *
 * Returns: (transfer full) (nullable): the case's open vote
 */
JtBallotBox *jt_vote_ending_load (JtJudge *judge, GError **error);

/**
 * jt_vote_ending_check:
 * @judge: a judge
 * @box: an open vote
 * @motion: the motion's place in the vote
 * @error: JT_RULE_ERROR_VOTE_STILL_RUNNING with the end
 *
 * Whether nothing more can come in: the last day has ended, or every part has a paper that says
 * something.  One whose proxy is missing may still say anything.
 *
 * Returns: whether the motion may be decided and sealed
 */
gboolean jt_vote_ending_check (JtJudge *judge, const JtBallotBox *box, guint motion,
                               GError **error);

G_END_DECLS
