/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "commands/jt-commands.h"

#include "jt-json.h"
#include "jt-project.h"
#include "jt-uid.h"
#include "jt-vote-ending.h"
#include "jt-vote-result.h"

static gboolean
refuse (GError **error, JtRuleError code, const char *fact)
{
  g_set_error_literal (error, JT_RULE_ERROR, code, fact);
  return FALSE;
}

/* The motion that is decided: the one named, or the only one in dispute. */
static gboolean
find_disputed (JtJudge *judge, const JtBallotBox *box, guint *motion, GError **error)
{
  const JtVote *vote = jt_ballot_box_get_vote (box);
  const char *named = jt_json_text (judge->arguments, "motion");
  JtMotionKind kind = JT_MOTION_LIFT;
  guint n_disputed = 0;
  gboolean on_ballot = FALSE;

  if (named != NULL && !jt_motion_kind_parse (named, &kind, error))
    return FALSE;
  for (guint i = 0; i < vote->n_motions; i++)
    {
      JtVerdict verdict;

      if (named != NULL && vote->motions[i].kind != kind)
        continue;
      on_ballot = TRUE;
      jt_ballot_box_verdict (box, i, &verdict);
      if (!verdict.disputed)
        continue;
      n_disputed++;
      *motion = i;
    }
  if (!on_ballot)
    return refuse (error, JT_RULE_ERROR_NO_SUCH_MOTION, named != NULL ? named : "");
  if (n_disputed == 0)
    return refuse (error, JT_RULE_ERROR_NOT_DISPUTED, named != NULL ? named : "");
  if (n_disputed > 1)
    return refuse (error, JT_RULE_ERROR_MOTION_NEEDED, "");
  return TRUE;
}

static gboolean
add_decision (JtJudge *judge, const JtVote *vote, guint motion, gboolean met, const char *reason,
              GError **error)
{
  g_autofree char *seen = jt_vote_papers_hash (judge->db, vote, error);
  g_autofree char *uid = jt_uid_new ();
  g_autofree char *today = jt_day_format (jt_clock_today (&judge->clock));
  JsonObject *payload, *row;

  if (seen == NULL)
    return FALSE;
  row = json_object_new ();
  json_object_set_string_member (row, "uid", uid);
  json_object_set_string_member (row, "motion", vote->motions[motion].uid);
  json_object_set_int_member (row, "met", met);
  json_object_set_string_member (row, "reason", reason);
  json_object_set_string_member (row, "by_user", judge->user);
  json_object_set_string_member (row, "by_name", judge->user_name);
  json_object_set_string_member (row, "on_day", today);
  json_object_set_string_member (row, "papers_seen", seen);
  payload = json_object_new ();
  json_object_set_string_member (payload, "case", vote->case_uid);
  json_object_set_string_member (payload, "vote", vote->uid);
  json_object_set_object_member (payload, "decision", row);
  jt_judge_add_payload (judge, payload);
  return TRUE;
}

/* Copies the members of a tally that was made into the answer. */
static void
answer_with (JtJudge *judge, JsonObject *tally)
{
  json_object_unref (judge->answer);
  judge->answer = tally;
}

/* Arguments: {"case": uid, "motion": "lift" or "fund", "met": true, "reason": text}.  A written
 * decision on a disputed verdict; a paper recorded or withdrawn later voids it.  Answer: the
 * tally. */
static gboolean
judge_decide (JtJudge *judge, GError **error)
{
  const char *reason = jt_json_text (judge->arguments, "reason");
  g_autoptr (JtBallotBox) box = jt_vote_ending_load (judge, error);
  g_auto (JtVoteResult) result = { 0 };
  gboolean met;
  guint motion = 0;

  if (box == NULL)
    return FALSE;
  if (reason == NULL || *reason == '\0')
    return refuse (error, JT_RULE_ERROR_REASON_NEEDED, "");
  if (!json_object_has_member (judge->arguments, "met"))
    return refuse (error, JT_RULE_ERROR_BAD_VALUE, "met");
  met = json_object_get_boolean_member (judge->arguments, "met");
  if (!find_disputed (judge, box, &motion, error)
      || !jt_vote_ending_check (judge, box, motion, error)
      || !add_decision (judge, jt_ballot_box_get_vote (box), motion, met, reason, error)
      || !jt_vote_result_of (box, judge->db, motion, &result, error))
    return FALSE;
  jt_vote_result_decide (&result, met, judge->user_name, reason);
  answer_with (judge, jt_vote_result_json (box, motion, &result));
  return TRUE;
}

static gboolean
project_decide (JtDb *db, JsonObject *payload, const JtEntry *entry, JtTouched *touched,
                GError **error)
{
  jt_touched_case (touched, jt_json_text (payload, "case"));
  jt_touched_vote (touched, jt_json_text (payload, "vote"), NULL);
  return jt_project_put (db, "decision", json_object_get_object_member (payload, "decision"),
                         error);
}

const JtCommand jt_command_vote_decide = {
  .name = "vote-decide",
  .version = 1,
  .roles = JT_ROLE_SUPERVISOR,
  .judge = judge_decide,
  .project = project_decide,
};
