/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-ballot-box.h"

G_BEGIN_DECLS

/**
 * JtDispute:
 * @JT_DISPUTE_INVALID: whether invalid papers take part
 * @JT_DISPUTE_CONFLICT: what contradictory papers say
 * @JT_DISPUTE_SPLIT: whether a voter whose parts disagree is a head that consents
 * @JT_DISPUTE_ROLL: who is counted as one, and which parts belong to the roll
 *
 * What a disputed verdict turns on, where the law is silent (domain.md section 3).
 */
typedef enum
{
  JT_DISPUTE_INVALID = 1 << 0,
  JT_DISPUTE_CONFLICT = 1 << 1,
  JT_DISPUTE_SPLIT = 1 << 2,
  JT_DISPUTE_ROLL = 1 << 3,
} JtDispute;

#define JT_DISPUTES 4

/**
 * jt_vote_dispute_of:
 * @box: the count of a vote
 * @motion: the motion's place in the vote
 *
 * Looks which question, answered otherwise while all others are answered as usual, turns the
 * result round.
 *
 * Returns: the questions; none where the verdict is not disputed, or only several together turn it
 */
JtDispute jt_vote_dispute_of (const JtBallotBox *box, guint motion);

G_END_DECLS
