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

/* Finds the row @uid among @rows and whether it is of the case. */
static gboolean
find_row (JtRows *rows, const char *uid, const char *case_uid, GError **error)
{
  g_autoptr (GError) read_error = NULL;

  while (jt_rows_next (rows, &read_error))
    if (g_str_equal (jt_rows_text (rows, "uid"), uid)
        && g_str_equal (jt_rows_text (rows, "case_uid"), case_uid))
      return TRUE;
  return jt_read_ended (g_steal_pointer (&read_error), error)
         && refuse (JT_RULE_ERROR_BAD_VALUE, uid, error);
}

static void
add_key (JsonArray *gone, const char *uid)
{
  JsonObject *key = json_object_new ();

  json_object_set_string_member (key, "uid", uid);
  json_array_add_object_element (gone, key);
}

/* A document goes with all that it was before its changes, and is named for those who read on. */
static gboolean
add_document (JtJudge *judge, const char *uid, const char *case_uid, JsonObject *payload,
              JsonArray *gone, GError **error)
{
  g_autoptr (JtRows) now = jt_store_document (judge->db, uid);
  g_autoptr (JtRows) chain = NULL;
  g_autoptr (GError) read_error = NULL;

  /* What somebody changed meanwhile is to be looked at first: it is found under its new uid only. */
  if (!find_row (now, uid, case_uid, error))
    return FALSE;
  jt_json_set_text (payload, "stage", jt_rows_text (now, "stage"));
  jt_json_set_text (payload, "kind", jt_rows_text (now, "kind"));
  chain = jt_store_document_chain (judge->db, uid);
  while (jt_rows_next (chain, &read_error))
    add_key (gone, jt_rows_text (chain, "uid"));
  return jt_read_ended (g_steal_pointer (&read_error), error);
}

static gboolean
add_row (JtJudge *judge, const char *table, const char *uid, const char *case_uid,
         JsonArray *gone, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_stage_row (judge->db, table, uid);

  add_key (gone, uid);
  return find_row (rows, uid, case_uid, error);
}

/* Arguments: {"case": uid, "form": id of a stage, a table beside one or "document", "row": uid, of a
 * document as it is now, "reason"}.  A row that should never have been there leaves the tables; the
 * journal keeps what it said, and who took it back and why.  What did happen and has ended is
 * recorded with its end instead. */
static gboolean
judge_withdraw (JtJudge *judge, GError **error)
{
  const char *form = jt_json_text (judge->arguments, "form");
  const char *uid = jt_json_text (judge->arguments, "row");
  const char *case_uid = jt_json_text (judge->arguments, "case");
  const char *reason = jt_json_text (judge->arguments, "reason");
  g_autofree char *table = jt_stage_fields_many (form);
  JsonArray *gone;
  JsonObject *payload;

  if (table == NULL)
    return refuse (JT_RULE_ERROR_NO_SUCH_STAGE, form, error);
  if (reason == NULL || *reason == '\0')
    return refuse (JT_RULE_ERROR_REASON_NEEDED, "", error);
  if (uid == NULL || case_uid == NULL)
    return refuse (JT_RULE_ERROR_BAD_VALUE, uid == NULL ? "row" : "case", error);
  gone = json_array_new ();
  payload = json_object_new ();
  json_object_set_string_member (payload, "case_uid", case_uid);
  json_object_set_string_member (payload, "form", form);
  json_object_set_string_member (payload, "table", table);
  json_object_set_array_member (payload, "gone", gone);
  json_object_set_string_member (payload, "reason", reason);
  jt_judge_add_payload (judge, payload);
  jt_judge_follow_case (judge, case_uid);
  return g_str_equal (table, "document")
             ? add_document (judge, uid, case_uid, payload, gone, error)
             : add_row (judge, table, uid, case_uid, gone, error)
                   && jt_stage_fields_erase_secrets (judge, table, uid, payload, error);
}

static gboolean
project_withdraw (JtDb *db, JsonObject *payload, const JtEntry *entry, JtTouched *touched,
                  GError **error)
{
  jt_touched_case (touched, jt_json_text (payload, "case_uid"));
  return jt_project_put_each (db, "commitment", payload, "commitments", error)
         && jt_project_remove_each (db, jt_json_text (payload, "table"), payload, "gone", error);
}

const JtCommand jt_command_record_withdraw = {
  .name = "record-withdraw",
  .version = 1,
  .roles = JT_ROLES_OFFICE,
  .judge = judge_withdraw,
  .project = project_withdraw,
  .follow_up = "deadline-update",
};
