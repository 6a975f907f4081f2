/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JtBallot:
 * @JT_BALLOT_NONE: nothing came back
 * @JT_BALLOT_YES: 同意
 * @JT_BALLOT_NO: 不同意
 * @JT_BALLOT_ABSTAIN: 弃权; it takes part in the vote and does not consent
 * @JT_BALLOT_INVALID: 无效 (blank, two ticks, unsigned); never rewritten as an abstention
 * @JT_BALLOT_LATE: received after the end; kept, and counted like none
 * @JT_BALLOT_CONFLICT: 票面矛盾, two live papers of one part contradict each other
 * @JT_BALLOT_PROXY_PENDING: signed by another whose proxy is not there yet; counted like none
 *
 * What the paper of one part says on one motion (domain.md section 3, States of a paper).
 * The numbers are not stored anywhere: files and the journal hold the nicks.
 */
typedef enum
{
  JT_BALLOT_NONE,
  JT_BALLOT_YES,
  JT_BALLOT_NO,
  JT_BALLOT_ABSTAIN,
  JT_BALLOT_INVALID,
  JT_BALLOT_LATE,
  JT_BALLOT_CONFLICT,
  JT_BALLOT_PROXY_PENDING,
} JtBallot;

#define JT_BALLOTS 8

/**
 * JtBallotClass:
 * @JT_BALLOT_CLASS_UNRETURNED: none, late, proxy-pending: says nothing, may still say anything
 * @JT_BALLOT_CLASS_YES: yes
 * @JT_BALLOT_CLASS_OPPOSED: no and abstain, which count alike (Civil Code 278: consent is
 *   measured against those who take part)
 * @JT_BALLOT_CLASS_INVALID: invalid
 * @JT_BALLOT_CLASS_CONFLICT: conflict
 *
 * The ballots as counting sees them: two ballots of one class never count differently.
 */
typedef enum
{
  JT_BALLOT_CLASS_UNRETURNED,
  JT_BALLOT_CLASS_YES,
  JT_BALLOT_CLASS_OPPOSED,
  JT_BALLOT_CLASS_INVALID,
  JT_BALLOT_CLASS_CONFLICT,
} JtBallotClass;

#define JT_BALLOT_CLASSES 5

/**
 * jt_ballot_nick:
 * @ballot: one of #JtBallot
 *
 * Returns: the word of files and of --json: yes, no, abstain, none, invalid, late, conflict,
 *   proxy-pending
 */
const char *jt_ballot_nick (JtBallot ballot);

/**
 * jt_ballot_parse:
 * @text: a nick, or 同意, 不同意, 弃权, 无效, 未收回, 逾期, 票面矛盾, 代签待补; blanks around it
 *   do not matter
 * @ballot: (out): what it says; untouched on failure
 * @error: %JT_RULE_ERROR_BALLOT with @text as the fact
 *
 * Nothing else is taken for a ballot: an empty cell or a "好的" is not a vote.
 *
 * Returns: whether @text is a ballot
 */
gboolean jt_ballot_parse (const char *text, JtBallot *ballot, GError **error);

/**
 * jt_ballot_class:
 * @ballot: one of #JtBallot
 *
 * Returns: how it is counted
 */
JtBallotClass jt_ballot_class (JtBallot ballot);

G_END_DECLS
