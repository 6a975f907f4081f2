/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "commands/jt-commands.h"

#include "jt-json.h"
#include "jt-project.h"
#include "jt-read.h"
#include "jt-rows.h"
#include "jt-rule-error.h"
#include "jt-stage-fields.h"
#include "jt-store-case.h"

/* ---------------------------------------------------------------------------- record-withdraw */

static gboolean
refuse (JtRuleError code, const char *fact, GError **error)
{
  g_set_error_literal (error, JT_RULE_ERROR, (int) code, fact != NULL ? fact : "");
  return FALSE;
}

static gboolean
need_row (JtJudge *judge, const char *table, GError **error)
{
  const char *uid = jt_json_text (judge->arguments, "row");
  const char *case_uid = jt_json_text (judge->arguments, "case");
  g_autoptr (JtRows) rows = NULL;
  gboolean found;

  if (uid == NULL || case_uid == NULL)
    return refuse (JT_RULE_ERROR_BAD_VALUE, uid == NULL ? "row" : "case", error);
  rows = jt_store_stage_row (judge->db, table, uid);
  if (!jt_read_first (rows, &found, error))
    return FALSE;
  return (found && g_str_equal (jt_rows_text (rows, "case_uid"), case_uid))
         || refuse (JT_RULE_ERROR_BAD_VALUE, uid, error);
}

/* Arguments: {"case": uid, "form": id of a stage or a table beside one, "row": uid, "reason"}.  A
 * row that should never have been there leaves the tables; the journal keeps what it said, and who
 * took it back and why.  What did happen and has ended is recorded with its end instead. */
static gboolean
judge_withdraw (JtJudge *judge, GError **error)
{
  const char *form = jt_json_text (judge->arguments, "form");
  const char *reason = jt_json_text (judge->arguments, "reason");
  g_autofree char *table = jt_stage_fields_many (form);
  JsonArray *gone;
  JsonObject *key;
  JsonObject *payload;

  if (table == NULL)
    return refuse (JT_RULE_ERROR_NO_SUCH_STAGE, form, error);
  if (reason == NULL || *reason == '\0')
    return refuse (JT_RULE_ERROR_REASON_NEEDED, "", error);
  if (!need_row (judge, table, error))
    return FALSE;
  gone = json_array_new ();
  key = json_object_new ();
  json_object_set_string_member (key, "uid", jt_json_text (judge->arguments, "row"));
  payload = json_object_new ();
  json_object_set_string_member (payload, "case_uid", jt_json_text (judge->arguments, "case"));
  json_object_set_string_member (payload, "form", form);
  json_object_set_string_member (payload, "table", table);
  json_array_add_object_element (gone, key);
  json_object_set_array_member (payload, "gone", gone);
  json_object_set_string_member (payload, "reason", reason);
  jt_judge_add_payload (judge, payload);
  jt_judge_follow_case (judge, jt_json_text (judge->arguments, "case"));
  return TRUE;
}

static gboolean
project_withdraw (JtDb *db, JsonObject *payload, const JtEntry *entry, JtTouched *touched,
                  GError **error)
{
  jt_touched_case (touched, jt_json_text (payload, "case_uid"));
  return jt_project_remove_each (db, jt_json_text (payload, "table"), payload, "gone", error);
}

const JtCommand jt_command_record_withdraw = {
  .name = "record-withdraw",
  .version = 1,
  .roles = JT_ROLES_OFFICE,
  .judge = judge_withdraw,
  .project = project_withdraw,
  .follow_up = "deadline-update",
};
