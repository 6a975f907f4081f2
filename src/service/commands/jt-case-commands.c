/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "commands/jt-commands.h"

#include "jt-builtin.h"
#include "jt-case-scope.h"
#include "jt-json.h"
#include "jt-project.h"
#include "jt-read.h"
#include "jt-rows.h"
#include "jt-rule-error.h"
#include "jt-store-case.h"
#include "jt-store-office.h"
#include "jt-text.h"
#include "jt-uid.h"

/* ---------------------------------------------------------------------------- case-register */

/* CODE-YEAR-NNNN: the next number of this office and year, read inside the transaction so that two
 * programs never give the same. */
static char *
next_number (JtJudge *judge, const char *code, GError **error)
{
  g_autofree char *prefix = NULL;
  gint64 last;
  int year, month, day;

  jt_day_to_ymd (jt_clock_today (&judge->clock), &year, &month, &day);
  prefix = g_strdup_printf ("%s-%04d-", code, year);
  if (!jt_store_case_last_number (judge->db, prefix, &last, error))
    return NULL;
  return g_strdup_printf ("%s%04" G_GINT64_FORMAT, prefix, last + 1);
}

/* {"field": uid, "case_uid": uid} for each of @uids: the rows that tie a case to its places. */
static JsonArray *
tie_rows (const char *case_uid, const char *field, JsonArray *uids)
{
  JsonArray *rows = json_array_new ();

  for (guint i = 0; uids != NULL && i < json_array_get_length (uids); i++)
    {
      JsonObject *row = json_object_new ();

      json_object_set_string_member (row, "case_uid", case_uid);
      json_object_set_string_member (row, field, json_array_get_string_element (uids, i));
      json_array_add_object_element (rows, row);
    }
  return rows;
}

/* One lift for each entrance of the scope. */
static JsonArray *
lift_rows (const char *case_uid, JsonArray *entrances)
{
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < json_array_get_length (entrances); i++)
    {
      JsonObject *row = json_object_new ();
      g_autofree char *uid = jt_uid_new ();

      json_object_set_string_member (row, "uid", uid);
      json_object_set_string_member (row, "case_uid", case_uid);
      json_object_set_string_member (row, "entrance",
                                     json_array_get_string_element (entrances, i));
      json_object_set_int_member (row, "place", i + 1);
      json_array_add_object_element (rows, row);
    }
  return rows;
}

static JsonObject *
case_row (JtJudge *judge, const JtCaseScope *scope, const char *uid, const char *number,
          const JtPolicy *policy, const char *policy_name)
{
  const char *title = jt_json_text (judge->arguments, "title");
  g_autofree char *made = g_strdup_printf ("%s 加装电梯", scope->place);
  g_autofree char *today = jt_day_format (jt_clock_today (&judge->clock));
  JsonObject *row = json_object_new ();

  json_object_set_string_member (row, "uid", uid);
  json_object_set_string_member (row, "number", number);
  json_object_set_string_member (row, "title", title != NULL && *title != '\0' ? title : made);
  json_object_set_string_member (row, "track",
                                 scope->single_owner ? "single-owner" : "multi-owner");
  json_object_set_string_member (row, "scope_level", scope->level);
  json_object_set_string_member (row, "policy", policy_name);
  json_object_set_string_member (row, "policy_version", jt_policy_get_version (policy));
  json_object_set_string_member (row, "registered_on", today);
  return row;
}

/* The application itself is done by being registered: its scope and applicants stand. */
static JsonObject *
application_row (JtJudge *judge, const char *uid)
{
  g_autofree char *today = jt_day_format (jt_clock_today (&judge->clock));
  JsonObject *row = json_object_new ();

  json_object_set_string_member (row, "uid", uid);
  json_object_set_string_member (row, "case_uid", uid);
  json_object_set_string_member (row, "begun_on", today);
  json_object_set_string_member (row, "done_on", today);
  return row;
}

static gboolean
read_office (JtJudge *judge, char **code, char **policy_name, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_office (judge->db);
  const char *wanted = jt_json_text (judge->arguments, "policy");
  gboolean found;

  if (!jt_read_first (rows, &found, error))
    return FALSE;
  *code = g_strdup (found ? jt_rows_text (rows, "code") : "001");
  *policy_name = g_strdup (wanted != NULL ? wanted : JT_POLICY_DEFAULT);
  if (found && wanted == NULL)
    {
      g_free (*policy_name);
      *policy_name = g_strdup (jt_rows_text (rows, "policy"));
    }
  return TRUE;
}

/* Arguments: {"entrances": [uids], "applicants": [uids of parts], "title"?, "policy"?}.
 *
 * Scheme (二): refused without a scope or an applicant; an entrance without one warns. */
static gboolean
judge_register (JtJudge *judge, GError **error)
{
  JsonArray *entrances = jt_json_array (judge->arguments, "entrances");
  JsonArray *applicants = jt_json_array (judge->arguments, "applicants");
  const char *title = jt_json_text (judge->arguments, "title");
  g_autoptr (JtCaseScope) scope = NULL;
  g_autoptr (JtPolicy) policy = NULL;
  g_autofree char *code = NULL;
  g_autofree char *policy_name = NULL;
  g_autofree char *number = NULL;
  g_autofree char *uid = jt_uid_new ();
  JsonObject *payload;

  if (title != NULL && *title != '\0' && !jt_text_is_line (title))
    {
      g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_BAD_VALUE, "title");
      return FALSE;
    }
  scope = jt_case_scope_judge (judge->db, NULL, entrances, applicants, judge->warnings, error);
  if (scope == NULL || !read_office (judge, &code, &policy_name, error))
    return FALSE;
  policy = jt_builtin_policy (policy_name, error);
  if (policy == NULL)
    return FALSE;
  number = next_number (judge, code, error);
  if (number == NULL)
    return FALSE;

  payload = json_object_new ();
  json_object_set_object_member (payload, "case",
                                 case_row (judge, scope, uid, number, policy, policy_name));
  json_object_set_array_member (payload, "entrances", tie_rows (uid, "entrance", entrances));
  json_object_set_array_member (payload, "applicants", tie_rows (uid, "part", applicants));
  json_object_set_array_member (payload, "lifts", lift_rows (uid, entrances));
  json_object_set_object_member (payload, "application", application_row (judge, uid));
  jt_judge_add_payload (judge, payload);

  json_object_set_string_member (judge->answer, "case", number);
  json_object_set_string_member (judge->answer, "uid", uid);
  return TRUE;
}

static gboolean
project_register (JtDb *db, JsonObject *payload, const JtEntry *entry, JtTouched *touched,
                  GError **error)
{
  JsonObject *row = json_object_get_object_member (payload, "case");

  jt_touched_case (touched, jt_json_text (row, "uid"));
  return jt_project_put (db, "case_file", row, error)
         && jt_project_put_each (db, "case_entrance", payload, "entrances", error)
         && jt_project_put_each (db, "case_applicant", payload, "applicants", error)
         && jt_project_put_each (db, "lift", payload, "lifts", error)
         && jt_project_put (db, "stage_application",
                            json_object_get_object_member (payload, "application"), error);
}

const JtCommand jt_command_case_register = {
  .name = "case-register",
  .version = 1,
  .roles = JT_ROLES_OFFICE,
  .judge = judge_register,
  .project = project_register,
};
