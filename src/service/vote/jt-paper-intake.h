/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-judge.h"
#include "jt-vote.h"

G_BEGIN_DECLS

/**
 * JtPaperIntake:
 *
 * Takes the lines of one submission of papers, in order, each judged against what the book holds
 * and what the lines before it did.
 */
typedef struct _JtPaperIntake JtPaperIntake;

/**
 * jt_paper_intake_new:
 * @judge: a judge, which gets the payloads
 * @vote: an open vote; outlives the intake
 * @error: a store error
 *
 * Returns: (transfer full) (nullable): an intake
 */
JtPaperIntake *jt_paper_intake_new (JtJudge *judge, const JtVote *vote, GError **error);

/**
 * jt_paper_intake_free:
 * @intake: (transfer full) (nullable): an intake
 */
void jt_paper_intake_free (JtPaperIntake *intake);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtPaperIntake, jt_paper_intake_free)

/**
 * jt_paper_intake_take:
 * @intake: an intake
 * @line: {"room": a name, or "part": uid; "choice": yes, no, abstain, invalid, proxy-pending or
 *   none; optionally "motion", "received_on", "signed_on", "collector", "note", "serial",
 *   "channel", "invalid_reason", "proxy"; "reason", why a paper that was checked is withdrawn}
 * @column: (out): the column that is wrong when the line is refused
 * @error: JT_RULE_ERROR or JT_VALUE_ERROR when the line is refused, any other when the book cannot
 *   be read
 *
 * Judges one line (cli.md, "vote record").  Per motion it is one of: unchanged, a first paper,
 * superseding, superseded, a conflict, late; "none" withdraws every paper of the part for the
 * motions it names.  A paper that also speaks for another motion is then written anew for that one.
 *
 * Returns: whether it was taken, be it that nothing had to be written
 */
gboolean jt_paper_intake_take (JtPaperIntake *intake, JsonObject *line, const char **column,
                               GError **error);

/**
 * jt_paper_intake_recorded:
 * @intake: an intake
 *
 * Returns: how many lines wrote something
 */
guint jt_paper_intake_recorded (const JtPaperIntake *intake);

G_END_DECLS
