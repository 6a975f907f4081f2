/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "commands/jt-commands.h"

#include "jt-chain.h"
#include "jt-exchange-error.h"
#include "jt-json.h"
#include "jt-paper-intake.h"
#include "jt-project.h"
#include "jt-roll-index.h"
#include "jt-rows.h"
#include "jt-table.h"
#include "jt-value-error.h"
#include "jt-vote-access.h"
#include "jt-vote.h"
#include "jt-wording.h"

/* How many papers one entry checks or withdraws. */
#define PAPERS_AN_ENTRY 1000

static gboolean
refuse (GError **error, JtRuleError code, const char *fact)
{
  g_set_error_literal (error, JT_RULE_ERROR, code, fact);
  return FALSE;
}

/* Changes a paper unless it is sealed: what another device withdrew or checked without knowing of
 * the seal comes too late, in whatever order the entries are replayed. */
static gboolean
change_paper (JtDb *db, JsonObject *change, JtTouched *touched, GError **error)
{
  g_autoptr (JtRecord) row = jt_json_record (change);
  g_autoptr (GError) failure = NULL;
  g_autoptr (JtRecord) paper = jt_table_get_by_uid (db, "paper", jt_record_text (row, "uid"),
                                                    &failure);

  if (g_error_matches (failure, JT_STORE_ERROR, JT_STORE_ERROR_MISSING))
    return TRUE;
  if (paper == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (jt_record_int (paper, "sealed", 0) != 0)
    return TRUE;
  jt_touched_vote (touched, jt_record_text (paper, "vote"), jt_record_text (paper, "part"));
  return jt_table_put (db, "paper", row, error);
}

/* Sets @columns of every paper that the array @member names. */
static gboolean
change_papers (JtDb *db, JsonObject *payload, const char *member, JsonObject *columns,
               JtTouched *touched, GError **error)
{
  JsonArray *changes = jt_json_array (payload, member);
  const guint n_changes = changes != NULL ? json_array_get_length (changes) : 0;

  for (guint i = 0; i < n_changes; i++)
    {
      json_object_set_string_member (
          columns, "uid", jt_json_text (json_array_get_object_element (changes, i), "uid"));
      if (!change_paper (db, columns, touched, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
withdraw_papers (JtDb *db, JsonObject *payload, JtTouched *touched, GError **error)
{
  g_autoptr (JsonObject) columns = json_object_new ();

  json_object_set_int_member (columns, "withdrawn", 1);
  return change_papers (db, payload, "withdrawn", columns, touched, error);
}

/* ------------------------------------------------------------------------------- paper-record */

static void
reject (JsonArray *rejected, JsonObject *line, const char *column, const GError *error)
{
  const guint row = (guint) jt_json_int (line, "row", 0);
  const gboolean is_rule = error->domain == JT_RULE_ERROR;

  /* Values that cannot be read are dates; those of a file were found by its reader. */
  json_array_add_object_element (
      rejected, jt_wording_rejection_json (row, column, is_rule ? JT_RULE_ERROR : JT_EXCHANGE_ERROR,
                                           is_rule ? error->code : (int) JT_EXCHANGE_ERROR_DATE,
                                           error->message));
}

/* Arguments: {"case": uid, "rows": [line, …]}, a line as for jt_paper_intake_take() with its number
 * "row".  Answer: {"recorded", "rejected"}: how many lines wrote something (a line that says what
 * is on file already writes nothing), and which could not be taken. */
static gboolean
judge_record (JtJudge *judge, GError **error)
{
  JsonArray *rows = jt_json_array (judge->arguments, "rows");
  const guint n_rows = rows != NULL ? json_array_get_length (rows) : 0;
  g_autoptr (JtVote) vote
      = jt_vote_open_of_case (judge->db, jt_json_text (judge->arguments, "case"), error);
  g_autoptr (JtPaperIntake) intake = NULL;
  g_autoptr (JsonArray) rejected = json_array_new ();

  if (vote == NULL)
    return FALSE;
  intake = jt_paper_intake_new (judge, vote, error);
  if (intake == NULL)
    return FALSE;
  for (guint i = 0; i < n_rows; i++)
    {
      JsonObject *line = json_array_get_object_element (rows, i);
      const char *column = NULL;
      g_autoptr (GError) failure = NULL;

      if (jt_paper_intake_take (intake, line, &column, &failure))
        continue;
      if (failure->domain != JT_RULE_ERROR && failure->domain != JT_VALUE_ERROR)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
      reject (rejected, line, column, failure);
    }
  json_object_set_int_member (judge->answer, "recorded", jt_paper_intake_recorded (intake));
  json_object_set_array_member (judge->answer, "rejected", g_steal_pointer (&rejected));
  return TRUE;
}

/* Rows are new by their uids and a withdrawal only ever sets: entries of several devices come to
 * the same whatever their order. */
static gboolean
project_record (JtDb *db, JsonObject *payload, const JtEntry *entry, JtTouched *touched,
                GError **error)
{
  const char *vote = jt_json_text (payload, "vote");
  JsonArray *papers = jt_json_array (payload, "papers");
  const guint n_papers = papers != NULL ? json_array_get_length (papers) : 0;

  for (guint i = 0; i < n_papers; i++)
    {
      g_autoptr (JtRecord) row = jt_json_record (json_array_get_object_element (papers, i));

      jt_record_set_text (row, "vote", vote);
      jt_record_set_text (row, "typed_by", entry->user);
      jt_record_set_text (row, "typed_at", entry->at);
      if (!jt_table_put (db, "paper", row, error))
        return FALSE;
      jt_touched_vote (touched, vote, jt_record_text (row, "part"));
    }
  return jt_project_put_each (db, "paper_choice", payload, "choices", error)
         && jt_project_put_each (db, "paper_supersedes", payload, "supersedes", error)
         && withdraw_papers (db, payload, touched, error);
}

const JtCommand jt_command_paper_record = {
  .name = "paper-record",
  .version = 1,
  .roles = JT_ROLES_ALL,
  .judge = judge_record,
  .project = project_record,
  .commutes = TRUE,
};

/* ----------------------------------------------------------------- paper-check, paper-withdraw */

/* What is said of one paper of the open vote by whoever may say it. */
typedef gboolean (*PaperFunc) (JtJudge *judge, const JtRecord *paper, const char *label,
                               const char *reason, GError **error);

static const char *
said_reason (JsonObject *arguments)
{
  const char *reason = jt_json_text (arguments, "reason");

  return reason != NULL && *reason != '\0' ? reason : NULL;
}

static JtRecord *
find_paper (JtJudge *judge, const JtVote *vote, const char *uid, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (JtRecord) paper = jt_table_get_by_uid (judge->db, "paper", uid, &failure);

  if (paper != NULL && g_str_equal (jt_record_text (paper, "vote"), vote->uid))
    return g_steal_pointer (&paper);
  if (failure != NULL && !g_error_matches (failure, JT_STORE_ERROR, JT_STORE_ERROR_MISSING))
    g_propagate_error (error, g_steal_pointer (&failure));
  else
    refuse (error, JT_RULE_ERROR_BAD_VALUE, uid);
  return NULL;
}

/* Puts the papers named by "papers", each of which @func lets pass, into the arrays @member of
 * payloads that also say @reason. */
static gboolean
judge_papers (JtJudge *judge, const JtVote *vote, const char *member, PaperFunc func,
              const char *reason, GError **error)
{
  JsonArray *uids = jt_json_array (judge->arguments, "papers");
  const guint n_uids = uids != NULL ? json_array_get_length (uids) : 0;
  g_autoptr (JtVoteAccess) access = NULL;
  g_autoptr (JtRollIndex) roll = NULL;
  g_autoptr (JtChain) chain = NULL;

  access = jt_vote_access_new (judge->db, judge->role, judge->user, error);
  if (access == NULL)
    return FALSE;
  roll = jt_roll_index_new (judge->db, vote->uid);
  chain = jt_chain_new (judge, vote->uid, PAPERS_AN_ENTRY);
  for (guint i = 0; i < n_uids; i++)
    {
      const char *uid = json_array_get_string_element (uids, i);
      g_autoptr (JtRecord) paper = find_paper (judge, vote, uid, error);
      g_autofree char *label = NULL;
      JsonObject *row;

      if (paper == NULL)
        return FALSE;
      label = jt_roll_index_label (roll, jt_record_text (paper, "part"), error);
      if (label == NULL
          || !jt_vote_access_to_part (access, judge->db, jt_record_text (paper, "part"), label,
                                      error)
          || !func (judge, paper, label, reason, error))
        return FALSE;
      row = json_object_new ();
      json_object_set_string_member (row, "uid", uid);
      jt_chain_next (chain);
      jt_chain_add (chain, member, row);
      jt_json_set_text (jt_chain_get_payload (chain), "reason", reason);
    }
  return TRUE;
}

/* Entry and checking by the same person only with a reason on record (domain.md section 15), and
 * not at all where the profile says so. */
static gboolean
may_check (JtJudge *judge, const JtRecord *paper, const char *label, const char *reason,
           GError **error)
{
  g_autoptr (JtPolicy) policy = NULL;

  if (g_strcmp0 (jt_record_text (paper, "typed_by"), judge->user) != 0)
    return TRUE;
  policy = jt_vote_policy (judge->db, jt_json_text (judge->arguments, "case"), error);
  if (policy == NULL)
    return FALSE;
  if (jt_policy_get_number (policy, JT_POLICY_SAME_PERSON_CHECKS) == JT_POLICY_SAME_PERSON_NEVER)
    return refuse (error, JT_RULE_ERROR_PAPERS_UNCHECKED, label);
  return reason != NULL || refuse (error, JT_RULE_ERROR_REASON_NEEDED, label);
}

/* Arguments: {"case": uid, "papers": [uids], "reason": why the typist checks}.  One reason a vote is
 * enough: where none is given, the one that was recorded before holds. */
static gboolean
judge_check (JtJudge *judge, GError **error)
{
  g_autofree char *reason = g_strdup (said_reason (judge->arguments));
  g_autoptr (JtVote) vote
      = jt_vote_open_of_case (judge->db, jt_json_text (judge->arguments, "case"), error);

  if (vote == NULL
      || (reason == NULL
          && !jt_vote_check_reason (judge->db, vote->uid, judge->user, &reason, error)))
    return FALSE;
  return judge_papers (judge, vote, "checked", may_check, reason, error);
}

static gboolean
project_check (JtDb *db, JsonObject *payload, const JtEntry *entry, JtTouched *touched,
               GError **error)
{
  g_autoptr (JsonObject) columns = json_object_new ();

  json_object_set_string_member (columns, "checked_by", entry->user);
  jt_json_set_text (columns, "check_reason", jt_json_text (payload, "reason"));
  return change_papers (db, payload, "checked", columns, touched, error);
}

const JtCommand jt_command_paper_check = {
  .name = "paper-check",
  .version = 1,
  .roles = JT_ROLES_OFFICE,
  .judge = judge_check,
  .project = project_check,
};

/* What nobody has checked is withdrawn without ceremony, the rest with a reason (users.md). */
static gboolean
may_withdraw (JtJudge *judge, const JtRecord *paper, const char *label, const char *reason,
              GError **error)
{
  return reason != NULL || jt_record_text (paper, "checked_by") == NULL
         || refuse (error, JT_RULE_ERROR_REASON_NEEDED, label);
}

/* Arguments: {"case": uid, "papers": [uids], "reason": why, of papers that were checked}: papers that
 * were slips of typing, for all their motions.  What an owner takes back is a new paper instead. */
static gboolean
judge_withdraw (JtJudge *judge, GError **error)
{
  g_autoptr (JtVote) vote
      = jt_vote_open_of_case (judge->db, jt_json_text (judge->arguments, "case"), error);

  return vote != NULL
         && judge_papers (judge, vote, "withdrawn", may_withdraw, said_reason (judge->arguments),
                          error);
}

static gboolean
project_withdraw (JtDb *db, JsonObject *payload, const JtEntry *entry, JtTouched *touched,
                  GError **error)
{
  return withdraw_papers (db, payload, touched, error);
}

const JtCommand jt_command_paper_withdraw = {
  .name = "paper-withdraw",
  .version = 1,
  .roles = JT_ROLES_ALL,
  .judge = judge_withdraw,
  .project = project_withdraw,
  .commutes = TRUE,
};
