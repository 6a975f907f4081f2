/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-settle.h"
#include "jt-verdict.h"
#include "jt-vote.h"

G_BEGIN_DECLS

/**
 * JtBallotBox:
 *
 * A vote in memory: its locked roll, and what the papers of every part come to for every motion,
 * counted over each roll the law would allow.  One part changes in O(1) of the roll's size.
 */
typedef struct _JtBallotBox JtBallotBox;

/**
 * JtBoxPart:
 * @uid: the part
 * @label: its full name as it stood when the roll was locked
 * @entrance: (nullable): uid of the entrance it lies under
 * @area: in 0.01 m²
 * @voter: number of its voter on this roll, from 1
 *
 * One line of the locked roll.
 */
typedef struct
{
  char *uid;
  char *label;
  char *entrance;
  JtArea area;
  guint voter;
} JtBoxPart;

/**
 * jt_ballot_box_load:
 * @db: a connection
 * @vote: uid of a vote
 * @error: a store error, or JT_RULE_ERROR_OVERFLOW
 *
 * Reads roll, motions and papers and counts them.
 *
 * Returns: (transfer full) (nullable): the vote
 */
JtBallotBox *jt_ballot_box_load (JtDb *db, const char *vote, GError **error);

/**
 * jt_ballot_box_free:
 * @box: (transfer full) (nullable): a box
 */
void jt_ballot_box_free (JtBallotBox *box);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtBallotBox, jt_ballot_box_free)

/**
 * jt_ballot_box_refresh:
 * @box: a box
 * @db: a connection
 * @part: uid of a part whose papers changed; one that is not on the roll changes nothing
 * @error: a store error
 *
 * Reads the papers of one part again.
 *
 * Returns: whether they could be read
 */
gboolean jt_ballot_box_refresh (JtBallotBox *box, JtDb *db, const char *part, GError **error);

/**
 * jt_ballot_box_set_ballot:
 * @box: a box
 * @motion: the motion's place in the vote
 * @line: the part's place on the roll, from 0
 * @ballot: what its paper will say once it is written
 *
 * Counts a paper that is on its way into the book.  jt_ballot_box_refresh() makes good what was
 * counted in vain.  Takes O(1).
 */
void jt_ballot_box_set_ballot (JtBallotBox *box, guint motion, guint line, JtBallot ballot);

/**
 * jt_ballot_box_get_vote:
 * @box: a box
 *
 * Returns: (transfer none): its vote
 */
const JtVote *jt_ballot_box_get_vote (const JtBallotBox *box);

/**
 * jt_ballot_box_get_parts:
 * @box: a box
 * @n_parts: (out): how many
 *
 * Returns: (transfer none) (array length=n_parts): the roll
 */
const JtBoxPart *jt_ballot_box_get_parts (const JtBallotBox *box, guint *n_parts);

/**
 * jt_ballot_box_get_labels:
 * @box: a box
 *
 * Returns: (transfer none) (array zero-terminated=1): the names of the parts by their place on the
 *   roll
 */
const char *const *jt_ballot_box_get_labels (const JtBallotBox *box);

/**
 * jt_ballot_box_find_part:
 * @box: a box
 * @part: uid of a part
 * @line: (out): its place on the roll, from 0
 *
 * Returns: whether it is on the roll
 */
gboolean jt_ballot_box_find_part (const JtBallotBox *box, const char *part, guint *line);

/**
 * jt_ballot_box_get_tally:
 * @box: a box
 * @motion: the motion's place in the vote
 *
 * Returns: (transfer none): its count over the roll as it was locked
 */
const JtTally *jt_ballot_box_get_tally (const JtBallotBox *box, guint motion);

/**
 * jt_ballot_box_get_variants:
 * @box: a box
 * @motion: the motion's place in the vote
 * @n_variants: (out): how many, 1 to 4
 *
 * The roll as it was locked; then, where they differ from it: overlapping sets of owners joined,
 * straddling parts left out, both.
 *
 * Returns: (transfer none) (array length=n_variants): its counts
 */
const JtTally *const *jt_ballot_box_get_variants (const JtBallotBox *box, guint motion,
                                                  guint *n_variants);

/**
 * jt_ballot_box_verdict:
 * @box: a box
 * @motion: the motion's place in the vote
 * @verdict: (out): what the papers come to, no decision looked at
 */
void jt_ballot_box_verdict (const JtBallotBox *box, guint motion, JtVerdict *verdict);

/**
 * jt_ballot_box_count_papers:
 * @box: a box
 * @motion: the motion's place in the vote
 *
 * Returns: how many parts have a paper of any kind
 */
guint jt_ballot_box_count_papers (const JtBallotBox *box, guint motion);

/**
 * jt_ballot_box_count_unreturned:
 * @box: a box
 * @motion: the motion's place in the vote
 *
 * Returns: how many parts may still say anything: none, late, or the proxy missing
 */
guint jt_ballot_box_count_unreturned (const JtBallotBox *box, guint motion);

G_END_DECLS
