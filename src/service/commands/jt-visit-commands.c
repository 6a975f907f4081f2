/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "commands/jt-commands.h"

#include "jt-day.h"
#include "jt-json.h"
#include "jt-project.h"
#include "jt-rule-error.h"
#include "jt-store-error.h"
#include "jt-table.h"
#include "jt-uid.h"
#include "jt-vote-access.h"

/* --------------------------------------------------------------------------------- visit-add */

/* What the grid leader's sheet has boxes for: 家中无人, 租户, 已交票, 要再想想, 反对, 找不到业主,
 * 已留通知. */
static const char *const outcomes[] = {
  "nobody-home", "tenant", "paper-given", "thinking", "against", "owner-not-found", "notice-left",
  NULL,
};

static gboolean
refuse (GError **error, JtRuleError code, const char *fact)
{
  g_set_error_literal (error, JT_RULE_ERROR, (int) code, fact != NULL ? fact : "");
  return FALSE;
}

/* The row of that uid; a refusal by @code when there is none. */
static JtRecord *
find_row (JtJudge *judge, const char *table, const char *uid, JtRuleError code, GError **error)
{
  g_autoptr (GError) failure = NULL;
  JtRecord *row = uid != NULL ? jt_table_get_by_uid (judge->db, table, uid, &failure) : NULL;

  if (failure != NULL && !g_error_matches (failure, JT_STORE_ERROR, JT_STORE_ERROR_MISSING))
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (row == NULL)
    refuse (error, code, uid);
  return row;
}

/* @room: (out) (optional): what the part is called */
static gboolean
check_part (JtJudge *judge, const char *part, char **room, GError **error)
{
  g_autoptr (JtRecord) row = find_row (judge, "part", part, JT_RULE_ERROR_NO_SUCH_PLACE, error);
  g_autoptr (JtVoteAccess) access = NULL;

  if (row == NULL)
    return FALSE;
  if (room != NULL)
    *room = g_strdup (jt_record_text (row, "room"));
  access = jt_vote_access_new (judge->db, judge->role, judge->user, error);
  return access != NULL
         && jt_vote_access_to_part (access, judge->db, part, jt_record_text (row, "room"), error);
}

static gboolean
check_case (JtJudge *judge, const char *case_uid, GError **error)
{
  g_autoptr (JtRecord) row = NULL;

  if (case_uid == NULL)
    return TRUE;
  row = find_row (judge, "case_file", case_uid, JT_RULE_ERROR_NO_SUCH_CASE, error);
  return row != NULL;
}

static gboolean
read_day (JtJudge *judge, char **day, GError **error)
{
  const char *text = jt_json_text (judge->arguments, "on_day");
  JtDay on_day = jt_clock_today (&judge->clock);

  if (text != NULL && !jt_day_parse_loose (text, &on_day, error))
    return FALSE;
  if (on_day > jt_clock_today (&judge->clock))
    return refuse (error, JT_RULE_ERROR_BAD_VALUE, text);
  *day = jt_day_format (on_day);
  return TRUE;
}

/* Arguments: {"part": uid, "outcome": one of the above, and optionally "case": uid, "on_day" (today
 * when it is not said), "note"}.  Answer: {"uid": …}. */
static gboolean
judge_visit (JtJudge *judge, GError **error)
{
  const char *part = jt_json_text (judge->arguments, "part");
  const char *case_uid = jt_json_text (judge->arguments, "case");
  const char *outcome = jt_json_text (judge->arguments, "outcome");
  g_autofree char *uid = jt_uid_new ();
  g_autofree char *day = NULL;
  JsonObject *payload;
  JsonObject *row;

  if (!check_part (judge, part, NULL, error) || !check_case (judge, case_uid, error)
      || !read_day (judge, &day, error))
    return FALSE;
  if (outcome == NULL || !g_strv_contains (outcomes, outcome))
    return refuse (error, JT_RULE_ERROR_BAD_VALUE, outcome);

  row = json_object_new ();
  json_object_set_string_member (row, "uid", uid);
  json_object_set_string_member (row, "part", part);
  jt_json_set_text (row, "case_uid", case_uid);
  json_object_set_string_member (row, "on_day", day);
  json_object_set_string_member (row, "by_user", judge->user);
  json_object_set_string_member (row, "outcome", outcome);
  jt_json_set_text (row, "note", jt_json_text (judge->arguments, "note"));

  json_object_set_string_member (judge->answer, "uid", uid);
  payload = json_object_new ();
  json_object_set_object_member (payload, "visit", row);
  jt_judge_add_payload (judge, payload);
  return TRUE;
}

static gboolean
project_visit (JtDb *db, JsonObject *payload, const JtEntry *entry, JtTouched *touched,
               GError **error)
{
  JsonObject *row = json_object_get_object_member (payload, "visit");

  if (jt_json_text (row, "case_uid") != NULL)
    jt_touched_case (touched, jt_json_text (row, "case_uid"));
  return jt_project_put (db, "visit", row, error);
}

const JtCommand jt_command_visit_add = {
  .name = "visit-add",
  .version = 1,
  .roles = JT_ROLES_ALL,
  .judge = judge_visit,
  .project = project_visit,
  .commutes = TRUE,
};

/* ---------------------------------------------------------------------------- visit-withdraw */

/* Whoever may record visits of the home may take one back: the own slip without ceremony, what
 * somebody else saw there with a reason (users.md). */
static gboolean
may_withdraw (JtJudge *judge, const JtRecord *visit, const char *label, const char *reason,
              GError **error)
{
  if (jt_record_int (visit, "withdrawn", 0) != 0)
    return refuse (error, JT_RULE_ERROR_VISIT_WITHDRAWN, label);
  return reason != NULL || g_strcmp0 (jt_record_text (visit, "by_user"), judge->user) == 0
         || refuse (error, JT_RULE_ERROR_REASON_NEEDED, label);
}

/* Arguments: {"visit": uid, "reason": why, of what another user recorded}.  The journal keeps both
 * entries; the visit counts nowhere any more. */
static gboolean
judge_withdraw (JtJudge *judge, GError **error)
{
  const char *uid = jt_json_text (judge->arguments, "visit");
  const char *reason = jt_json_text (judge->arguments, "reason");
  g_autoptr (JtRecord) visit
      = find_row (judge, "visit", uid, JT_RULE_ERROR_NO_SUCH_VISIT, error);
  g_autofree char *room = NULL;
  g_autofree char *label = NULL;
  JsonObject *payload;

  if (reason != NULL && *reason == '\0')
    reason = NULL;
  if (visit == NULL || !check_part (judge, jt_record_text (visit, "part"), &room, error))
    return FALSE;
  label = g_strdup_printf ("%s %s", room, jt_record_text (visit, "on_day"));
  if (!may_withdraw (judge, visit, label, reason, error))
    return FALSE;

  payload = json_object_new ();
  json_object_set_string_member (payload, "visit", uid);
  jt_json_set_text (payload, "case_uid", jt_record_text (visit, "case_uid"));
  json_object_set_string_member (payload, "label", room);
  json_object_set_string_member (payload, "on_day", jt_record_text (visit, "on_day"));
  jt_json_set_text (payload, "reason", reason);
  jt_judge_add_payload (judge, payload);
  return TRUE;
}

static gboolean
project_withdraw (JtDb *db, JsonObject *payload, const JtEntry *entry, JtTouched *touched,
                  GError **error)
{
  g_autoptr (JsonObject) row = json_object_new ();

  if (jt_json_text (payload, "case_uid") != NULL)
    jt_touched_case (touched, jt_json_text (payload, "case_uid"));
  json_object_set_string_member (row, "uid", jt_json_text (payload, "visit"));
  json_object_set_int_member (row, "withdrawn", 1);
  return jt_project_put (db, "visit", row, error);
}

const JtCommand jt_command_visit_withdraw = {
  .name = "visit-withdraw",
  .version = 1,
  .roles = JT_ROLES_ALL,
  .judge = judge_withdraw,
  .project = project_withdraw,
  .commutes = TRUE,
};
