/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "commands/jt-commands.h"

#include "jt-chain.h"
#include "jt-json.h"
#include "jt-project.h"
#include "jt-rows.h"
#include "jt-store-vote.h"
#include "jt-table.h"
#include "jt-uid.h"
#include "jt-vote-lines.h"
#include "jt-vote-opening.h"
#include "jt-vote-result.h"

/* How many papers one entry seals. */
#define PAPERS_AN_ENTRY 1000

static gboolean
refuse (GError **error, JtRuleError code, const char *fact)
{
  g_set_error_literal (error, JT_RULE_ERROR, code, fact);
  return FALSE;
}

static JtBallotBox *
load_open (JtJudge *judge, GError **error)
{
  g_autoptr (JtVote) vote
      = jt_vote_open_of_case (judge->db, jt_json_text (judge->arguments, "case"), error);

  return vote != NULL ? jt_ballot_box_load (judge->db, vote->uid, error) : NULL;
}

/* Whether nothing more can come in for a motion: the last day has ended, or every part has its
 * paper. */
static gboolean
check_over (JtJudge *judge, const JtBallotBox *box, guint motion, GError **error)
{
  const JtVote *vote = jt_ballot_box_get_vote (box);
  g_autofree char *end = jt_moment_format_end (vote->end);

  if (judge->clock.now >= vote->end || jt_ballot_box_count_unreturned (box, motion) == 0)
    return TRUE;
  return refuse (error, JT_RULE_ERROR_VOTE_STILL_RUNNING, end);
}

/* -------------------------------------------------------------------------------- vote-extend */

/* Arguments: {"case": uid, "to": end}.  Once, before the end, for all (domain.md section 3). */
static gboolean
judge_extend (JtJudge *judge, GError **error)
{
  const char *case_uid = jt_json_text (judge->arguments, "case");
  const char *to = jt_json_text (judge->arguments, "to");
  g_autoptr (JtVote) vote = jt_vote_open_of_case (judge->db, case_uid, error);
  g_autoptr (JtPolicy) policy = NULL;
  g_autofree char *end = NULL;
  g_autofree char *extended_to = NULL;
  JsonObject *payload, *row;
  JtMoment later;

  if (vote == NULL)
    return FALSE;
  if (to == NULL)
    return refuse (error, JT_RULE_ERROR_BAD_VALUE, "to");
  if (!jt_moment_parse_end (to, &later, error))
    return FALSE;
  policy = jt_vote_policy (judge->db, case_uid, error);
  if (policy == NULL)
    return FALSE;
  end = jt_moment_format_end (vote->end);
  if (vote->extended)
    return refuse (error, JT_RULE_ERROR_ALREADY_EXTENDED, end);
  if (judge->clock.now >= vote->end)
    return refuse (error, JT_RULE_ERROR_EXTEND_AFTER_END, end);
  if (later <= vote->end)
    return refuse (error, JT_RULE_ERROR_EXTEND_BACKWARDS, end);
  jt_vote_opening_warn_of_period (judge, policy, vote->starts, later);

  extended_to = jt_moment_format_end (later);
  row = json_object_new ();
  json_object_set_string_member (row, "uid", vote->uid);
  json_object_set_string_member (row, "extended_to", extended_to);
  payload = json_object_new ();
  json_object_set_string_member (payload, "case", vote->case_uid);
  json_object_set_object_member (payload, "vote", row);
  jt_judge_add_payload (judge, payload);
  jt_judge_follow_case (judge, vote->case_uid);
  return TRUE;
}

static gboolean
project_extend (JtDb *db, JsonObject *payload, const JtEntry *entry, JtTouched *touched,
                GError **error)
{
  JsonObject *row = json_object_get_object_member (payload, "vote");

  jt_touched_case (touched, jt_json_text (payload, "case"));
  jt_touched_vote (touched, jt_json_text (row, "uid"), NULL);
  return jt_project_put (db, "vote", row, error);
}

const JtCommand jt_command_vote_extend = {
  .name = "vote-extend",
  .version = 1,
  .roles = JT_ROLES_OFFICE,
  .judge = judge_extend,
  .project = project_extend,
  .follow_up = "deadline-update",
};

/* -------------------------------------------------------------------------------- vote-decide */

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
  g_autoptr (JtBallotBox) box = load_open (judge, error);
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
  if (!find_disputed (judge, box, &motion, error) || !check_over (judge, box, motion, error)
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

/* --------------------------------------------------------------------------------- vote-close */

/* Names every paper that is known now, with what it is now: one that another device recorded or
 * withdrew without knowing of the close never becomes part of what was sealed. */
static gboolean
add_sealed (JtJudge *judge, const JtVote *vote, JtChain *chain, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_papers (judge->db, vote->uid);
  g_autoptr (GError) failure = NULL;
  guint n_unchecked = 0;

  while (jt_rows_next (rows, &failure))
    {
      const gboolean withdrawn = jt_rows_int (rows, "withdrawn") != 0;
      JsonObject *row = json_object_new ();

      json_object_set_string_member (row, "uid", jt_rows_text (rows, "uid"));
      json_object_set_int_member (row, "withdrawn", withdrawn);
      jt_chain_next (chain);
      jt_chain_add (chain, "sealed", row);
      n_unchecked += !withdrawn && jt_rows_null (rows, "checked_by");
    }
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (n_unchecked > 0)
    {
      g_autofree char *fact = g_strdup_printf ("%u", n_unchecked);

      jt_judge_warn (judge, JT_RULE_ERROR_PAPERS_UNCHECKED, fact);
    }
  return TRUE;
}

/* Adds a motion to payload and answer; its verdict must be beyond dispute or decided. */
static gboolean
add_verdict (JtJudge *judge, const JtBallotBox *box, guint motion, JtChain *chain,
             JsonArray *tallies, GError **error)
{
  const JtVoteMotion *row = &jt_ballot_box_get_vote (box)->motions[motion];
  g_auto (JtVoteResult) result = { 0 };
  JsonObject *verdict;

  if (!jt_vote_result_of (box, judge->db, motion, &result, error))
    return FALSE;
  if (result.verdict.disputed && result.decided_by == NULL)
    return refuse (error, JT_RULE_ERROR_DISPUTE_UNDECIDED, jt_motion_kind_nick (row->kind));
  verdict = json_object_new ();
  json_object_set_string_member (verdict, "uid", row->uid);
  json_object_set_string_member (verdict, "verdict", result.word);
  jt_chain_add (chain, "motions", verdict);
  json_array_add_object_element (tallies, jt_vote_result_json (box, motion, &result));
  return TRUE;
}

/* Arguments: {"case": uid}.  Answer: {"motions": [tally…], "seal": hash}. */
static gboolean
judge_close (JtJudge *judge, GError **error)
{
  g_autoptr (JtBallotBox) box = load_open (judge, error);
  g_autoptr (JtChain) chain = NULL;
  g_autoptr (JsonArray) tallies = json_array_new ();
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autofree char *seal = NULL;
  g_autofree char *now = jt_moment_format (judge->clock.now);
  const JtVote *vote;
  JsonObject *row;

  if (box == NULL)
    return FALSE;
  vote = jt_ballot_box_get_vote (box);
  for (guint i = 0; i < vote->n_motions; i++)
    if (!check_over (judge, box, i, error))
      return FALSE;
  chain = jt_chain_new (judge, vote->uid, PAPERS_AN_ENTRY);
  if (!add_sealed (judge, vote, chain, error))
    return FALSE;
  for (guint i = 0; i < vote->n_motions; i++)
    if (!add_verdict (judge, box, i, chain, tallies, error))
      return FALSE;

  jt_vote_append_lines (box, lines, TRUE, &seal);
  row = json_object_new ();
  json_object_set_string_member (row, "uid", vote->uid);
  json_object_set_string_member (row, "closed_at", now);
  json_object_set_string_member (row, "seal", seal);
  json_object_set_object_member (jt_chain_get_payload (chain), "closed", row);
  json_object_set_string_member (jt_chain_get_payload (chain), "case", vote->case_uid);
  json_object_set_array_member (judge->answer, "motions", g_steal_pointer (&tallies));
  json_object_set_string_member (judge->answer, "seal", seal);
  jt_judge_follow_case (judge, vote->case_uid);
  return TRUE;
}

static gboolean
seal_paper (JtDb *db, JsonObject *sealed, GError **error)
{
  g_autoptr (JtRecord) row = jt_json_record (sealed);
  g_autoptr (JtRecord) paper = jt_table_get_by_uid (db, "paper", jt_record_text (row, "uid"),
                                                    error);

  if (paper == NULL)
    return FALSE;
  if (jt_record_int (paper, "sealed", 0) != 0) /* two devices closed the same vote */
    return TRUE;
  jt_record_set_int (row, "sealed", 1);
  return jt_table_put (db, "paper", row, error);
}

static gboolean
project_close (JtDb *db, JsonObject *payload, const JtEntry *entry, JtTouched *touched,
               GError **error)
{
  JsonArray *sealed = jt_json_array (payload, "sealed");
  const guint n_sealed = sealed != NULL ? json_array_get_length (sealed) : 0;

  for (guint i = 0; i < n_sealed; i++)
    if (!seal_paper (db, json_array_get_object_element (sealed, i), error))
      return FALSE;
  jt_touched_vote (touched, jt_json_text (payload, "vote"), NULL);
  if (!json_object_has_member (payload, "closed"))
    return TRUE;
  jt_touched_case (touched, jt_json_text (payload, "case"));
  return jt_project_put_each (db, "motion", payload, "motions", error)
         && jt_project_put (db, "vote", json_object_get_object_member (payload, "closed"), error);
}

const JtCommand jt_command_vote_close = {
  .name = "vote-close",
  .version = 1,
  .roles = JT_ROLES_OFFICE,
  .judge = judge_close,
  .project = project_close,
  .follow_up = "deadline-update",
};
