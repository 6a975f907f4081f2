/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "commands/jt-commands.h"

#include "jt-case-scope.h"
#include "jt-json.h"
#include "jt-project.h"
#include "jt-read.h"
#include "jt-rows.h"
#include "jt-rule-error.h"
#include "jt-store-case.h"
#include "jt-uid.h"

/* ------------------------------------------------------------------------ case-scope-change */

static gboolean
holds (JsonArray *uids, const char *uid)
{
  for (guint i = 0; i < json_array_get_length (uids); i++)
    if (g_strcmp0 (json_array_get_string_element (uids, i), uid) == 0)
      return TRUE;
  return FALSE;
}

/* The rows that tie a case to its places: to be put, or as keys to be removed. */
static JsonArray *
tie_rows (const char *case_uid, const char *field, JsonArray *uids)
{
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < json_array_get_length (uids); i++)
    {
      JsonObject *row = json_object_new ();

      json_object_set_string_member (row, "case_uid", case_uid);
      json_object_set_string_member (row, field, json_array_get_string_element (uids, i));
      json_array_add_object_element (rows, row);
    }
  return rows;
}

/* uids of the rows of @rows that are not among @kept. */
static gboolean
collect_gone (JtRows *rows, JsonArray *kept, JsonArray *gone, GError **error)
{
  GError *read_error = NULL;

  while (jt_rows_next (rows, &read_error))
    if (!holds (kept, jt_rows_text (rows, "uid")))
      json_array_add_string_element (gone, jt_rows_text (rows, "uid"));
  return jt_read_ended (read_error, error);
}

static JsonObject *
lift_row (const char *uid, const char *case_uid, const char *entrance, gint64 place,
          const char *dropped_on)
{
  JsonObject *row = json_object_new ();

  json_object_set_string_member (row, "uid", uid);
  json_object_set_string_member (row, "case_uid", case_uid);
  json_object_set_string_member (row, "entrance", entrance);
  json_object_set_int_member (row, "place", place);
  if (dropped_on != NULL)
    json_object_set_string_member (row, "dropped_on", dropped_on);
  else
    json_object_set_null_member (row, "dropped_on");
  return row;
}

/* A lift whose entrance left the scope is dropped and keeps its number and its facts; one whose
 * entrance comes back is taken up again; a new entrance gets the next number. */
static JsonArray *
judge_lifts (JtJudge *judge, const char *case_uid, JsonArray *entrances, GError **error)
{
  g_autoptr (JsonArray) lifts = json_array_new ();
  g_autoptr (JsonArray) served = json_array_new ();
  g_autoptr (JtRows) rows = jt_store_case_lifts (judge->db, case_uid);
  g_autofree char *today = jt_day_format (jt_clock_today (&judge->clock));
  GError *read_error = NULL;
  gint64 last = 0;

  while (jt_rows_next (rows, &read_error))
    {
      const char *entrance = jt_rows_text (rows, "entrance");
      const gboolean stays = holds (entrances, entrance);
      const char *dropped = jt_rows_text (rows, "dropped_on");

      last = MAX (last, jt_rows_int (rows, "place"));
      if (stays)
        json_array_add_string_element (served, entrance);
      if (stays == (dropped == NULL))
        continue;
      json_array_add_object_element (lifts, lift_row (jt_rows_text (rows, "uid"), case_uid,
                                                      entrance, jt_rows_int (rows, "place"),
                                                      stays ? NULL : today));
    }
  if (!jt_read_ended (read_error, error))
    return NULL;
  for (guint i = 0; i < json_array_get_length (entrances); i++)
    {
      const char *entrance = json_array_get_string_element (entrances, i);
      g_autofree char *uid = jt_uid_new ();

      if (!holds (served, entrance))
        json_array_add_object_element (lifts, lift_row (uid, case_uid, entrance, ++last, NULL));
    }
  return g_steal_pointer (&lifts);
}

/* A title that was made from the place follows the place; one that somebody wrote stays. */
static char *
new_title (JtRows *row, const JtCaseScope *before, const JtCaseScope *after)
{
  g_autofree char *made = g_strdup_printf ("%s 加装电梯", before->place);

  if (g_strcmp0 (jt_rows_text (row, "title"), made) == 0)
    return g_strdup_printf ("%s 加装电梯", after->place);
  return g_strdup (jt_rows_text (row, "title"));
}

static gboolean
check_open (JtJudge *judge, const char *case_uid, GError **error)
{
  g_autofree char *since = NULL;
  g_autoptr (JtRows) rows = jt_store_stage_rows (judge->db, "withdrawn", case_uid);
  gboolean found;

  if (!jt_read_first (rows, &found, error))
    return FALSE;
  if (found && jt_rows_text (rows, "done_on") != NULL)
    {
      g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_CASE_ENDED,
                           jt_rows_text (rows, "done_on"));
      return FALSE;
    }
  if (!jt_case_scope_frozen (judge->db, case_uid, &since, error))
    return FALSE;
  if (since == NULL)
    return TRUE;
  g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_SCOPE_FROZEN, since);
  return FALSE;
}

static JsonObject *
case_row (JtRows *old, const char *title, const JtCaseScope *scope)
{
  static const char *const same[] = { "uid", "number", "policy", "policy_version",
                                      "registered_on" };
  JsonObject *row = json_object_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (same); i++)
    json_object_set_string_member (row, same[i], jt_rows_text (old, same[i]));
  json_object_set_string_member (row, "title", title);
  json_object_set_string_member (row, "track",
                                 scope->single_owner ? "single-owner" : "multi-owner");
  json_object_set_string_member (row, "scope_level", scope->level);
  return row;
}

/* Arguments: {"case": uid, "entrances": [uids], "applicants": [uids of parts]}, both as they shall
 * be from now on.
 *
 * Scheme (二): who decides together may be put another way until ballots have gone out.  Entrances,
 * applicants, lifts and the track follow; a wider scope wants an applicant in each entrance. */
static gboolean
judge_scope_change (JtJudge *judge, GError **error)
{
  const char *case_uid = jt_json_text (judge->arguments, "case");
  JsonArray *entrances = jt_json_array (judge->arguments, "entrances");
  JsonArray *applicants = jt_json_array (judge->arguments, "applicants");
  g_autoptr (JtRows) rows = jt_store_case_by_uid (judge->db, case_uid != NULL ? case_uid : "");
  g_autoptr (JtRows) old_entrances = NULL;
  g_autoptr (JtRows) old_applicants = NULL;
  g_autoptr (JsonArray) entrances_gone = json_array_new ();
  g_autoptr (JsonArray) applicants_gone = json_array_new ();
  g_autoptr (JtCaseScope) before = NULL;
  g_autoptr (JtCaseScope) after = NULL;
  g_autofree char *title = NULL;
  JsonArray *lifts;
  JsonObject *payload;
  gboolean found;

  if (!jt_read_first (rows, &found, error))
    return FALSE;
  if (!found)
    {
      g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_NO_SUCH_CASE,
                           case_uid != NULL ? case_uid : "");
      return FALSE;
    }
  if (entrances == NULL || applicants == NULL)
    {
      g_set_error_literal (error, JT_RULE_ERROR,
                           entrances == NULL ? JT_RULE_ERROR_NO_SCOPE
                                             : JT_RULE_ERROR_NO_APPLICANT,
                           "");
      return FALSE;
    }
  if (!check_open (judge, case_uid, error))
    return FALSE;
  before = jt_case_scope_load (judge->db, case_uid, error);
  if (before == NULL)
    return FALSE;
  after = jt_case_scope_judge (judge->db, case_uid, entrances, applicants, judge->warnings, error);
  if (after == NULL)
    return FALSE;
  old_entrances = jt_store_case_entrances (judge->db, case_uid);
  old_applicants = jt_store_case_applicants (judge->db, case_uid);
  if (!collect_gone (old_entrances, entrances, entrances_gone, error)
      || !collect_gone (old_applicants, applicants, applicants_gone, error))
    return FALSE;
  lifts = judge_lifts (judge, case_uid, entrances, error);
  if (lifts == NULL)
    return FALSE;

  title = new_title (rows, before, after);
  payload = json_object_new ();
  json_object_set_object_member (payload, "case", case_row (rows, title, after));
  json_object_set_array_member (payload, "entrances", tie_rows (case_uid, "entrance", entrances));
  json_object_set_array_member (payload, "entrances_gone",
                                tie_rows (case_uid, "entrance", entrances_gone));
  json_object_set_array_member (payload, "applicants", tie_rows (case_uid, "part", applicants));
  json_object_set_array_member (payload, "applicants_gone",
                                tie_rows (case_uid, "part", applicants_gone));
  json_object_set_array_member (payload, "lifts", lifts);
  json_object_set_string_member (payload, "before", before->entrances);
  json_object_set_string_member (payload, "after", after->entrances);
  jt_judge_add_payload (judge, payload);
  jt_judge_follow_case (judge, case_uid);
  return TRUE;
}

static gboolean
project_scope_change (JtDb *db, JsonObject *payload, const JtEntry *entry, JtTouched *touched,
                      GError **error)
{
  JsonObject *row = json_object_get_object_member (payload, "case");

  jt_touched_case (touched, jt_json_text (row, "uid"));
  return jt_project_put (db, "case_file", row, error)
         && jt_project_remove_each (db, "case_entrance", payload, "entrances_gone", error)
         && jt_project_remove_each (db, "case_applicant", payload, "applicants_gone", error)
         && jt_project_put_each (db, "case_entrance", payload, "entrances", error)
         && jt_project_put_each (db, "case_applicant", payload, "applicants", error)
         && jt_project_put_each (db, "lift", payload, "lifts", error);
}

const JtCommand jt_command_case_scope_change = {
  .name = "case-scope-change",
  .version = 1,
  .roles = JT_ROLES_OFFICE,
  .judge = judge_scope_change,
  .project = project_scope_change,
  .follow_up = "deadline-update",
};
