/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-chain.h"
#include "jt-paper-intake.h"
#include "jt-paper-line.h"
#include "jt-paper-list.h"
#include "jt-roll-index.h"
#include "jt-vote-access.h"

G_BEGIN_DECLS

/**
 * JtIntakePart:
 * @uid: the part
 * @lists: (array): for each motion its papers, those of the lines before this one included
 *
 * What an intake knows of one part.
 */
typedef struct
{
  char *uid;
  JtPaperList *lists[JT_MOTION_KINDS];
} JtIntakePart;

struct _JtPaperIntake
{
  JtJudge *judge;
  const JtVote *vote;
  JtVoteAccess *access;
  JtRollIndex *roll;
  JtChain *chain;
  GHashTable *parts; /* part uid → JtIntakePart */
  GHashTable *fresh; /* uid of a paper of this submission → its row, borrowed from a payload */
  guint recorded;
};

/**
 * jt_paper_intake_write_row:
 * @intake: an intake
 * @row: (transfer full): a new paper
 *
 * Begins a new paper in the payload.
 */
void jt_paper_intake_write_row (JtPaperIntake *intake, JsonObject *row);

/**
 * jt_paper_intake_write_choice:
 * @intake: an intake
 * @part: the paper's part
 * @uid: the paper
 * @motion: the motion's place in the vote
 * @choice: what it says
 * @received: when it came in
 */
void jt_paper_intake_write_choice (JtPaperIntake *intake, JtIntakePart *part, const char *uid,
                                   guint motion, JtBallot choice, JtMoment received);

/**
 * jt_paper_intake_write_pair:
 * @intake: an intake
 * @part: the papers' part
 * @newer: a paper
 * @older: the paper whose place it took
 */
void jt_paper_intake_write_pair (JtPaperIntake *intake, JtIntakePart *part, const char *newer,
                                 const char *older);

/**
 * jt_paper_intake_withdraw:
 * @intake: an intake
 * @part: a part
 * @line: a line that says none
 * @error: a store error
 *
 * Withdraws every paper of the part for the motions that the line names.
 *
 * Returns: whether it could be done
 */
gboolean jt_paper_intake_withdraw (JtPaperIntake *intake, JtIntakePart *part,
                                   const JtPaperLine *line, GError **error);

G_END_DECLS
