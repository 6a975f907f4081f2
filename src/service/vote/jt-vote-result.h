/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "jt-ballot-box.h"
#include "jt-record.h"

G_BEGIN_DECLS

/**
 * JtVoteResult:
 * @verdict: what the papers come to
 * @word: what is shown: the sealed verdict, else what was decided, else the papers' verdict
 * @decided_by: (nullable): name of the supervisor whose decision stands; %NULL for none
 * @decided_met: what the decision says
 * @decided_why: (nullable): its reason
 *
 * What a motion comes to, decisions and seal included.
 */
typedef struct
{
  JtVerdict verdict;
  const char *word;
  char *decided_by;
  gboolean decided_met;
  char *decided_why;
} JtVoteResult;

/**
 * jt_vote_result_clear:
 * @result: a result
 */
void jt_vote_result_clear (JtVoteResult *result);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JtVoteResult, jt_vote_result_clear)

/**
 * jt_vote_result_of:
 * @box: a vote
 * @db: the connection it was read from
 * @motion: the motion's place in the vote
 * @result: (out caller-allocates): what it comes to
 * @error: a store error
 *
 * A decision stands while the verdict is disputed and no paper was recorded or withdrawn since.
 *
 * Returns: whether it could be read
 */
gboolean jt_vote_result_of (const JtBallotBox *box, JtDb *db, guint motion, JtVoteResult *result,
                            GError **error);

/**
 * jt_vote_result_decide:
 * @result: a disputed result
 * @met: what is decided
 * @by: the supervisor's name
 * @reason: why
 *
 * Makes @result what it will be once the decision is written.
 */
void jt_vote_result_decide (JtVoteResult *result, gboolean met, const char *by,
                            const char *reason);

/**
 * jt_vote_result_json:
 * @box: a vote
 * @motion: the motion's place in the vote
 * @result: what it comes to
 *
 * Returns: (transfer full): the tally of cli.md
 */
JsonObject *jt_vote_result_json (const JtBallotBox *box, guint motion,
                                 const JtVoteResult *result);

/**
 * jt_vote_papers_hash:
 * @db: a connection
 * @vote: a vote
 * @error: a store error
 *
 * Which papers a decision was made on: SHA-256 over the sorted uids, each followed by a line feed,
 * of the vote's papers that are not withdrawn; of a closed vote, of those sealed with it.
 *
 * Returns: (transfer full) (nullable): the hash, in hex
 */
char *jt_vote_papers_hash (JtDb *db, const JtVote *vote, GError **error);

/**
 * jt_vote_count_total:
 * @box: a vote
 * @db: the connection it was read from
 * @motion: the motion's place in the vote
 * @error: a store error
 *
 * Returns: (transfer full) (nullable): the motion's row of the table motion_total, as it should be
 */
JtRecord *jt_vote_count_total (const JtBallotBox *box, JtDb *db, guint motion, GError **error);

/**
 * jt_vote_write_totals:
 * @box: a vote
 * @db: the writing connection, inside a transaction
 * @error: a store error
 *
 * Writes the kept totals of all its motions.
 *
 * Returns: whether they are written
 */
gboolean jt_vote_write_totals (const JtBallotBox *box, JtDb *db, GError **error);

G_END_DECLS
