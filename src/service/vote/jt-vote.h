/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-moment.h"
#include "jt-policy.h"
#include "jt-threshold.h"

G_BEGIN_DECLS

typedef struct _JtDb JtDb;

/**
 * JtVoteMotion:
 * @uid: the motion
 * @kind: lift or fund
 * @threshold: what it needs, frozen when the vote opened
 * @verdict: (nullable): "met" or "not-met" once the vote is sealed
 */
typedef struct
{
  char *uid;
  JtMotionKind kind;
  JtThreshold threshold;
  char *verdict;
} JtVoteMotion;

/**
 * JtVote:
 * @uid: the vote
 * @case_uid: its case
 * @place: 1, 2, … within the case
 * @starts: first moment in which papers come in
 * @ends: the first moment after it, as announced
 * @end: the first moment after it, an extension included
 * @extended: whether it was extended
 * @sealed: whether it is closed
 * @seal: (nullable): hash over its exported lines once it is closed
 * @motions: (array length=n_motions): the lift before the fund
 * @n_motions: how many
 *
 * A vote without its roll and papers.
 */
typedef struct
{
  char *uid;
  char *case_uid;
  int place;
  JtMoment starts;
  JtMoment ends;
  JtMoment end;
  gboolean extended;
  gboolean sealed;
  char *seal;
  JtVoteMotion motions[JT_MOTION_KINDS];
  guint n_motions;
} JtVote;

/**
 * jt_vote_load:
 * @db: a connection
 * @uid: a vote
 * @error: a store error; JT_RULE_ERROR_NO_VOTE_OPEN when there is no such vote
 *
 * Returns: (transfer full) (nullable): the vote
 */
JtVote *jt_vote_load (JtDb *db, const char *uid, GError **error);

/**
 * jt_vote_of_case:
 * @db: a connection
 * @case_uid: (nullable): a case
 * @error: a store error; JT_RULE_ERROR_NO_SUCH_CASE; JT_RULE_ERROR_NO_VOTE_OPEN with the case's
 *   number when it never had a vote
 *
 * Returns: (transfer full) (nullable): its latest vote, sealed or not
 */
JtVote *jt_vote_of_case (JtDb *db, const char *case_uid, GError **error);

/**
 * jt_vote_open_of_case:
 * @db: a connection
 * @case_uid: (nullable): a case
 * @error: as jt_vote_of_case(); JT_RULE_ERROR_NO_VOTE_OPEN also when the latest is closed
 *
 * Returns: (transfer full) (nullable): the vote that is not closed
 */
JtVote *jt_vote_open_of_case (JtDb *db, const char *case_uid, GError **error);

/**
 * jt_vote_find_motion:
 * @vote: a vote
 * @kind: a motion
 *
 * Returns: (nullable) (transfer none): the vote's motion of that kind
 */
const JtVoteMotion *jt_vote_find_motion (const JtVote *vote, JtMotionKind kind);

/**
 * jt_vote_policy:
 * @db: a connection
 * @case_uid: a case
 * @error: a store error; JT_RULE_ERROR_NO_SUCH_CASE; JT_RULE_ERROR_PROFILE_VALUE
 *
 * Returns: (transfer full) (nullable): the profile the case runs under
 */
JtPolicy *jt_vote_policy (JtDb *db, const char *case_uid, GError **error);

/**
 * jt_vote_check_reason:
 * @db: a connection
 * @vote: uid of a vote
 * @user: uid of who checks
 * @reason: (out) (nullable) (transfer full): why @user may check what @user typed; %NULL when no
 *   reason was recorded for this vote yet
 * @error: a store error
 *
 * One recorded reason a vote lets the same person check (domain.md section 15).
 *
 * Returns: whether it could be read
 */
gboolean jt_vote_check_reason (JtDb *db, const char *vote, const char *user, char **reason,
                               GError **error);

/**
 * jt_vote_free:
 * @vote: (transfer full) (nullable): a vote
 */
void jt_vote_free (JtVote *vote);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtVote, jt_vote_free)

G_END_DECLS
