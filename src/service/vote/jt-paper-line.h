/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "jt-ballot.h"
#include "jt-clock.h"
#include "jt-vote.h"

G_BEGIN_DECLS

/**
 * JtPaperLine:
 * @choice: what the paper says; %JT_BALLOT_NONE withdraws
 * @holds: (array): for which of the vote's motions, by their place in it
 * @received: when it came in
 * @received_given: whether somebody said so
 * @received_on: (transfer full): the same as text: the date alone where no hour is known
 * @signed_on: (transfer full) (nullable): when it was signed
 * @details: (transfer none): the line itself, for what is only copied
 *
 * One line of a list of papers, understood.
 */
typedef struct
{
  JtBallot choice;
  gboolean holds[JT_MOTION_KINDS];
  JtMoment received;
  gboolean received_given;
  char *received_on;
  char *signed_on;
  JsonObject *details;
} JtPaperLine;

/**
 * jt_paper_line_clear:
 * @line: a line
 */
void jt_paper_line_clear (JtPaperLine *line);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JtPaperLine, jt_paper_line_clear)

/**
 * jt_paper_line_read:
 * @line: (out caller-allocates): the line
 * @object: as for jt_paper_intake_take()
 * @vote: the vote
 * @clock: what the rules are shown as now
 * @column: (out): the column that is wrong
 * @error: JT_RULE_ERROR_BALLOT, JT_RULE_ERROR_NO_SUCH_MOTION, JT_VALUE_ERROR for a date,
 *   JT_RULE_ERROR_RECEIVED_BEFORE_START, JT_RULE_ERROR_RECEIVED_IN_FUTURE
 *
 * Reads everything of a line but its part.  A paper without a date of receipt came today; where the
 * vote has ended at an hour of today, it came now.
 *
 * Returns: whether the line can be taken
 */
gboolean jt_paper_line_read (JtPaperLine *line, JsonObject *object, const JtVote *vote,
                             const JtClock *clock, const char **column, GError **error);

G_END_DECLS
