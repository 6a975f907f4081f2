/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-vote-ending.h"

#include "jt-json.h"

JtBallotBox *
jt_vote_ending_load (JtJudge *judge, GError **error)
{
  g_autoptr (JtVote) vote
      = jt_vote_open_of_case (judge->db, jt_json_text (judge->arguments, "case"), error);

  return vote != NULL ? jt_ballot_box_load (judge->db, vote->uid, error) : NULL;
}

gboolean
jt_vote_ending_check (JtJudge *judge, const JtBallotBox *box, guint motion, GError **error)
{
  const JtVote *vote = jt_ballot_box_get_vote (box);
  g_autofree char *end = jt_moment_format_end (vote->end);

  if (judge->clock.now >= vote->end || jt_ballot_box_count_unreturned (box, motion) == 0)
    return TRUE;
  g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_VOTE_STILL_RUNNING, end);
  return FALSE;
}
