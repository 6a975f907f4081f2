/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "commands/jt-commands.h"

#include "jt-chain.h"
#include "jt-json.h"
#include "jt-project.h"
#include "jt-rows.h"
#include "jt-store-vote.h"
#include "jt-table.h"
#include "jt-tally.h"
#include "jt-uid.h"
#include "jt-vote-opening.h"
#include "jt-vote.h"
#include "jt-wording.h"

/* How many rows of a roll one entry takes (architecture.md: at most 1,000). */
#define ROLL_ROWS 1000

/* What is being opened. */
typedef struct
{
  const char *case_uid;
  JtMoment starts;
  JtMoment ends;
  gboolean asked[JT_MOTION_KINDS];
} Opening;

static gboolean
refuse (GError **error, JtRuleError code, const char *fact)
{
  g_set_error_literal (error, JT_RULE_ERROR, code, fact);
  return FALSE;
}

static gboolean
read_motions (JsonObject *arguments, gboolean asked[JT_MOTION_KINDS], GError **error)
{
  JsonArray *motions = jt_json_array (arguments, "motions");
  const guint n_motions = motions != NULL ? json_array_get_length (motions) : 0;

  asked[JT_MOTION_LIFT] = n_motions == 0;
  for (guint i = 0; i < n_motions; i++)
    {
      JtMotionKind kind;

      if (!jt_motion_kind_parse (json_array_get_string_element (motions, i), &kind, error))
        return FALSE;
      asked[kind] = TRUE;
    }
  return TRUE;
}

static gboolean
read_opening (JsonObject *arguments, Opening *opening, GError **error)
{
  const char *from = jt_json_text (arguments, "from");
  const char *to = jt_json_text (arguments, "to");

  opening->case_uid = jt_json_text (arguments, "case");
  if (opening->case_uid == NULL)
    return refuse (error, JT_RULE_ERROR_NO_SUCH_CASE, "");
  return jt_vote_opening_read_period (from, to, &opening->starts, &opening->ends, error)
         && read_motions (arguments, opening->asked, error);
}

static gboolean
next_place (JtDb *db, const char *case_uid, gint64 *place, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_votes_of_case (db, case_uid);
  g_autoptr (GError) failure = NULL;

  *place = 1;
  while (jt_rows_next (rows, &failure))
    *place = jt_rows_int (rows, "place") + 1;
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* A roll whose numbers cannot be compared exactly must never be locked. */
static gboolean
check_countable (const JtRoll *roll, const JtThreshold *threshold, GError **error)
{
  g_autofree JtTallyPart *parts = g_new0 (JtTallyPart, roll->parts->len);
  g_autoptr (JtTally) tally = NULL;

  for (guint i = 0; i < roll->parts->len; i++)
    {
      parts[i].area = ((const JtRollPart *) g_ptr_array_index (roll->parts, i))->area;
      parts[i].voter = roll->voters->voter_of_part[i];
    }
  tally = jt_tally_new (parts, roll->parts->len, roll->voters->n_voters, threshold, error);
  return tally != NULL;
}

static gboolean
add_motion (JtChain *chain, const JtPolicy *policy, const JtRoll *roll, JtMotionKind kind,
            GError **error)
{
  const JtThreshold *threshold = jt_policy_get_threshold (policy, kind);
  g_autofree char *uid = jt_uid_new ();
  JsonObject *row;

  if (threshold == NULL)
    return refuse (error, JT_RULE_ERROR_PROFILE_VALUE, jt_motion_kind_nick (kind));
  if (!check_countable (roll, threshold, error))
    return FALSE;
  row = json_object_new ();
  json_object_set_string_member (row, "uid", uid);
  json_object_set_string_member (row, "kind", jt_motion_kind_nick (kind));
  json_object_set_int_member (row, "part_num", threshold->part_num);
  json_object_set_int_member (row, "part_den", threshold->part_den);
  json_object_set_int_member (row, "consent_num", threshold->consent_num);
  json_object_set_int_member (row, "consent_den", threshold->consent_den);
  json_object_set_int_member (row, "consent_strict", threshold->consent_strict);
  jt_chain_next (chain);
  jt_chain_add (chain, "motions", row);
  return TRUE;
}

static void
add_owners (JtChain *chain, const JtRollPart *part)
{
  for (guint i = 0; i < part->owners->len; i++)
    {
      const JtRollOwner *owner = g_ptr_array_index (part->owners, i);
      JsonObject *row = json_object_new ();

      json_object_set_string_member (row, "part", part->uid);
      json_object_set_string_member (row, "person", owner->person);
      json_object_set_string_member (row, "name", owner->name);
      json_object_set_int_member (row, "place", i + 1);
      jt_chain_next (chain);
      jt_chain_add (chain, "owners", row);
    }
}

static void
add_roll (JtChain *chain, const JtRoll *roll)
{
  for (guint i = 0; i < roll->parts->len; i++)
    {
      const JtRollPart *part = g_ptr_array_index (roll->parts, i);
      JsonObject *row = json_object_new ();

      json_object_set_int_member (row, "line", i + 1);
      json_object_set_string_member (row, "part", part->uid);
      json_object_set_string_member (row, "label", part->label);
      jt_json_set_text (row, "entrance", part->entrance);
      json_object_set_int_member (row, "area", part->area);
      jt_json_set_text (row, "area_basis", part->area_basis);
      json_object_set_int_member (row, "voter", roll->voters->voter_of_part[i] + 1);
      json_object_set_int_member (row, "joined_voter", roll->voters->joined_of_part[i] + 1);
      json_object_set_int_member (row, "straddles", part->straddles);
      jt_chain_next (chain);
      jt_chain_add (chain, "parts", row);
      add_owners (chain, part);
    }
  for (guint i = 0; i < roll->voters->n_voters; i++)
    {
      JsonObject *row = json_object_new ();

      json_object_set_int_member (row, "voter", i + 1);
      json_object_set_string_member (row, "reason",
                                     jt_voter_reason_nick (roll->voters->reasons[i]));
      jt_chain_next (chain);
      jt_chain_add (chain, "voters", row);
    }
}

static gboolean
add_vote (JtJudge *judge, const Opening *opening, const JtPolicy *policy, const JtRoll *roll,
          GError **error)
{
  g_autofree char *uid = jt_uid_new ();
  g_autofree char *starts = jt_moment_format (opening->starts);
  g_autofree char *ends = jt_moment_format_end (opening->ends);
  g_autofree char *day = jt_day_format (jt_clock_today (&judge->clock));
  g_autoptr (JtChain) chain = jt_chain_new (judge, uid, ROLL_ROWS);
  JsonObject *row;
  gint64 place;

  if (!next_place (judge->db, opening->case_uid, &place, error))
    return FALSE;
  row = json_object_new ();
  json_object_set_string_member (row, "uid", uid);
  json_object_set_string_member (row, "case_uid", opening->case_uid);
  json_object_set_int_member (row, "place", place);
  json_object_set_string_member (row, "starts", starts);
  json_object_set_string_member (row, "ends", ends);
  json_object_set_string_member (row, "reference_day", day);
  json_object_set_string_member (row, "policy_version", jt_policy_get_version (policy));
  json_object_set_object_member (jt_chain_get_payload (chain), "opened", row);

  for (guint kind = 0; kind < JT_MOTION_KINDS; kind++)
    if (opening->asked[kind] && !add_motion (chain, policy, roll, (JtMotionKind) kind, error))
      return FALSE;
  add_roll (chain, roll);
  return TRUE;
}

static void
set_answer (JtJudge *judge, const JtRoll *roll)
{
  g_autofree char *area = jt_area_format (roll->total_area);
  JsonArray *warnings = json_array_new ();

  for (guint i = 0; i < judge->warnings->len; i++)
    json_array_add_object_element (
        warnings, jt_wording_finding_json (g_ptr_array_index (judge->warnings, i)));
  json_object_set_int_member (judge->answer, "parts", roll->parts->len);
  json_object_set_int_member (judge->answer, "voters", roll->voters->n_voters);
  json_object_set_string_member (judge->answer, "area", area);
  json_object_set_array_member (judge->answer, "warnings", warnings);
}

/* Arguments: {"case": uid, "from": moment, "to": end, "motions": ["lift", "fund"]}; the lift alone
 * when no motion is named.  Answer: {"parts", "voters", "area", "warnings"}. */
static gboolean
judge_open (JtJudge *judge, GError **error)
{
  Opening opening = { 0 };
  g_autoptr (JtPolicy) policy = NULL;
  g_autoptr (JtRoll) roll = NULL;

  if (!read_opening (judge->arguments, &opening, error))
    return FALSE;
  policy = jt_vote_policy (judge->db, opening.case_uid, error);
  if (policy == NULL
      || !jt_vote_opening_check_case (judge, opening.case_uid, opening.asked[JT_MOTION_FUND],
                                      error))
    return FALSE;
  jt_vote_opening_warn_of_period (judge, policy, opening.starts, opening.ends);
  roll = jt_roll_of_case (judge->db, opening.case_uid, policy, jt_clock_today (&judge->clock),
                          error);
  if (roll == NULL || !jt_vote_opening_check_roll (judge, roll, error)
      || !add_vote (judge, &opening, policy, roll, error))
    return FALSE;
  set_answer (judge, roll);
  jt_judge_follow_case (judge, opening.case_uid);
  return TRUE;
}

/* Every payload names its vote once, in place of every row. */
static gboolean
put_each_of_vote (JtDb *db, const char *table, JsonObject *payload, const char *member,
                  GError **error)
{
  JsonArray *rows = jt_json_array (payload, member);
  const guint n_rows = rows != NULL ? json_array_get_length (rows) : 0;

  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr (JtRecord) row = jt_json_record (json_array_get_object_element (rows, i));

      jt_record_set_text (row, "vote", jt_json_text (payload, "vote"));
      /* Entries that do not number the owners of a part have them in order. */
      if (g_str_equal (member, "owners") && !jt_record_has (row, "place"))
        jt_record_set_int (row, "place", i + 1);
      if (!jt_table_put (db, table, row, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
project_open (JtDb *db, JsonObject *payload, const JtEntry *entry, JtTouched *touched,
              GError **error)
{
  if (json_object_has_member (payload, "opened"))
    {
      JsonObject *opened = json_object_get_object_member (payload, "opened");

      if (!jt_project_put (db, "vote", opened, error))
        return FALSE;
      jt_touched_case (touched, jt_json_text (opened, "case_uid"));
    }
  jt_touched_vote (touched, jt_json_text (payload, "vote"), NULL);
  return put_each_of_vote (db, "motion", payload, "motions", error)
         && put_each_of_vote (db, "roll_part", payload, "parts", error)
         && put_each_of_vote (db, "roll_owner", payload, "owners", error)
         && put_each_of_vote (db, "roll_voter", payload, "voters", error);
}

const JtCommand jt_command_vote_open = {
  .name = "vote-open",
  .version = 1,
  .roles = JT_ROLES_OFFICE,
  .judge = judge_open,
  .project = project_open,
  .follow_up = "deadline-update",
};
