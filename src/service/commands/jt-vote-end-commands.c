/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "commands/jt-commands.h"

#include "jt-chain.h"
#include "jt-json.h"
#include "jt-project.h"
#include "jt-rows.h"
#include "jt-store-vote.h"
#include "jt-table.h"
#include "jt-vote-ending.h"
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
  g_autoptr (JtBallotBox) box = jt_vote_ending_load (judge, error);
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
    if (!jt_vote_ending_check (judge, box, i, error))
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
