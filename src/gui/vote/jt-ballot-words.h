/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-ballot-sheet.h"
#include "jt-vote-dispute.h"

G_BEGIN_DECLS

/* What the ballot desk says: everywhere the word beside mark and colour. */

/**
 * jt_ballot_word:
 * @ballot: what a part says
 *
 * Returns: (transfer none): its word: 同意, …
 */
const char *jt_ballot_word (JtBallot ballot);

/**
 * jt_ballot_mark_and_word:
 * @ballot: what a part says
 *
 * Returns: (transfer full): "√ 同意", "× 不同意", "弃权", …; "—" where nothing came back
 */
char *jt_ballot_mark_and_word (JtBallot ballot);

/**
 * jt_ballot_css_class:
 * @ballot: what a part says
 *
 * Returns: (transfer none) (nullable): the class of style.css that colours it
 */
const char *jt_ballot_css_class (JtBallot ballot);

/**
 * jt_ballot_row_state:
 * @row: a line of the roll
 *
 * Returns: (transfer none): unsaved, saved, checked, changed or changed-checked; "" where nothing
 *   came back
 */
const char *jt_ballot_row_state (const JtSheetRow *row);

/**
 * jt_ballot_state_word:
 * @state: what jt_ballot_row_state() says
 *
 * Returns: (transfer none): its word
 */
const char *jt_ballot_state_word (const char *state);

/**
 * jt_ballot_nick_word:
 * @nick: jt_ballot_nick()
 *
 * Returns: (transfer none): as jt_ballot_word()
 */
const char *jt_ballot_nick_word (const char *nick);

/**
 * jt_ballot_row_state_word:
 * @row: a line of the roll
 *
 * Returns: (transfer none): 未保存, 已保存, 已复核, and the same of a changed vote; "" where nothing
 *   came back
 */
const char *jt_ballot_row_state_word (const JtSheetRow *row);

/**
 * jt_ballot_verdict_nick_word:
 * @nick: (nullable): jt_verdict_kind_nick()
 *
 * Returns: (transfer none): as jt_ballot_verdict_word()
 */
const char *jt_ballot_verdict_nick_word (const char *nick);

/**
 * jt_ballot_shortfall:
 * @verdict: what a motion comes to
 *
 * Returns: (transfer full): "参与还差 2 人、118.40 ㎡" and the same of consent, a line each; "" when
 *   nothing is missing
 */
char *jt_ballot_shortfall (const JtVerdict *verdict);

/**
 * jt_ballot_reason_word:
 * @nick: (nullable): jt_voter_reason_nick()
 *
 * Returns: (transfer none): why these parts are one voter
 */
const char *jt_ballot_reason_word (const char *nick);

/**
 * jt_ballot_dispute_words:
 * @disputes: what jt_vote_dispute_of() found for a disputed verdict
 *
 * Returns: (transfer full): "结果取决于：无效票是否计入参与"
 */
char *jt_ballot_dispute_words (JtDispute disputes);

G_END_DECLS
