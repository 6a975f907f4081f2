/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-ballot-box.h"

G_BEGIN_DECLS

/**
 * JtVoteEntrances:
 *
 * The entrances of a vote of a wider scope, each counted by itself: what the vote says there
 * (domain.md section 1).  It decides nothing; only the whole scope does.  A part that lies under two
 * entrances counts whole, and its voter once, in each; one that belongs to none counts in none.
 */
typedef struct _JtVoteEntrances JtVoteEntrances;

/**
 * jt_vote_entrances_new:
 * @box: a vote
 *
 * Returns: (transfer full): its entrances in the order of the roll; empty when its parts lie under
 *   none
 */
JtVoteEntrances *jt_vote_entrances_new (const JtBallotBox *box);

/**
 * jt_vote_entrances_free:
 * @entrances: (transfer full) (nullable): entrances
 */
void jt_vote_entrances_free (JtVoteEntrances *entrances);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtVoteEntrances, jt_vote_entrances_free)

/**
 * jt_vote_entrances_get_n:
 * @entrances: entrances
 *
 * Returns: how many they are
 */
guint jt_vote_entrances_get_n (const JtVoteEntrances *entrances);

/**
 * jt_vote_entrances_get_name:
 * @entrances: entrances
 * @entrance: one of them, from 0
 *
 * Returns: (transfer none): what tells it from the others of this vote: "2单元", "3栋-2单元"
 */
const char *jt_vote_entrances_get_name (const JtVoteEntrances *entrances, guint entrance);

/**
 * jt_vote_entrances_get_lines:
 * @entrances: entrances
 * @entrance: one of them, from 0
 * @n_lines: (out): how many
 *
 * Returns: (transfer none) (array length=n_lines): the places on the roll of the parts under it
 */
const guint *jt_vote_entrances_get_lines (const JtVoteEntrances *entrances, guint entrance,
                                          guint *n_lines);

/**
 * jt_vote_entrances_of_line:
 * @entrances: entrances
 * @line: place on the roll, from 0
 * @entrance: (out): the first entrance that the part lies under
 *
 * Returns: whether it lies under one
 */
gboolean jt_vote_entrances_of_line (const JtVoteEntrances *entrances, guint line,
                                    guint *entrance);

/**
 * jt_vote_entrances_verdict:
 * @entrances: entrances
 * @box: the vote, with its papers as they are now
 * @motion: the motion's place in the vote
 * @entrance: one of them, from 0
 * @verdict: (out): what its own parts come to
 *
 * Counts the parts of one entrance: as much work as it has parts.
 */
void jt_vote_entrances_verdict (const JtVoteEntrances *entrances, const JtBallotBox *box,
                                guint motion, guint entrance, JtVerdict *verdict);

G_END_DECLS
