/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "commands/jt-commands.h"

#include "jt-day.h"
#include "jt-json.h"
#include "jt-project.h"
#include "jt-read.h"
#include "jt-rows.h"
#include "jt-rule-error.h"
#include "jt-stage-table.h"
#include "jt-store-case.h"
#include "jt-uid.h"

/* ------------------------------------------------------------------------------ document-add */

/* Arguments: {"case": uid, "stage": id of data/stages.csv, "kind": …, and optionally "number",
 * "on_day", "issuer", "original": 0 or 1, "pages", "status": 缺, 收, 退 or 归档, "file": the path
 * of the file it was scanned into}. */

static gboolean
bad_value (const char *fact, GError **error)
{
  g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_BAD_VALUE, fact);
  return FALSE;
}

static gboolean
check_case (JtJudge *judge, GError **error)
{
  const char *uid = jt_json_text (judge->arguments, "case");
  g_autoptr (JtRows) rows = NULL;
  gboolean found = FALSE;

  if (uid != NULL)
    {
      rows = jt_store_case_by_uid (judge->db, uid);
      if (!jt_read_first (rows, &found, error))
        return FALSE;
    }
  if (!found)
    g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_NO_SUCH_CASE, uid != NULL ? uid : "");
  return found;
}

static gboolean
check_fields (JsonObject *arguments, GError **error)
{
  static const char *const statuses[] = { "缺", "收", "退", "归档", NULL };
  const char *stage = jt_json_text (arguments, "stage");
  const char *kind = jt_json_text (arguments, "kind");
  const char *status = jt_json_text (arguments, "status");
  const gint64 original = jt_json_int (arguments, "original", 0);
  JtStageId id;

  if (stage == NULL || !jt_stage_parse (stage, &id))
    {
      g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_NO_SUCH_STAGE,
                           stage != NULL ? stage : "");
      return FALSE;
    }
  if (kind == NULL || *kind == '\0')
    return bad_value ("kind", error);
  if (status != NULL && !g_strv_contains (statuses, status))
    return bad_value (status, error);
  if (jt_json_int (arguments, "pages", 1) < 1)
    return bad_value ("pages", error);
  if (original != 0 && original != 1)
    return bad_value ("original", error);
  return TRUE;
}

/* The day a paper was issued may lie long before it is entered (补录), but not ahead. */
static gboolean
read_day (JtJudge *judge, char **day, GError **error)
{
  const char *text = jt_json_text (judge->arguments, "on_day");
  JtDay on_day;

  if (text == NULL)
    return TRUE;
  if (!jt_day_parse_loose (text, &on_day, error))
    return FALSE;
  if (on_day > jt_clock_today (&judge->clock))
    return bad_value (text, error);
  *day = jt_day_format (on_day);
  return TRUE;
}

static void
copy_number (JsonObject *arguments, const char *member, JsonObject *row)
{
  if (json_object_has_member (arguments, member))
    json_object_set_int_member (row, member, jt_json_int (arguments, member, 0));
}

/* The file is taken last, when nothing can be refused any more. */
static gboolean
take_file (JtJudge *judge, JsonObject *row, GError **error)
{
  const char *file = jt_json_text (judge->arguments, "file");
  g_autofree char *name = NULL;
  const char *hash;

  if (file == NULL)
    return TRUE;
  hash = jt_judge_keep_attachment (judge, file, error);
  if (hash == NULL)
    return FALSE;
  name = g_filename_display_basename (file);
  json_object_set_string_member (row, "file_name", name);
  json_object_set_string_member (row, "file_hash", hash);
  return TRUE;
}

static gboolean
judge_document (JtJudge *judge, GError **error)
{
  static const char *const texts[] = { "stage", "kind", "number", "issuer", "status" };
  g_autoptr (JsonObject) row = json_object_new ();
  g_autofree char *uid = jt_uid_new ();
  g_autofree char *day = NULL;
  JsonObject *payload;

  if (!check_case (judge, error) || !check_fields (judge->arguments, error) ||
      !read_day (judge, &day, error))
    return FALSE;

  json_object_set_string_member (row, "uid", uid);
  json_object_set_string_member (row, "case_uid", jt_json_text (judge->arguments, "case"));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    jt_json_set_text (row, texts[i], jt_json_text (judge->arguments, texts[i]));
  jt_json_set_text (row, "on_day", day);
  copy_number (judge->arguments, "original", row);
  copy_number (judge->arguments, "pages", row);
  if (!take_file (judge, row, error))
    return FALSE;

  json_object_set_string_member (judge->answer, "uid", uid);
  payload = json_object_new ();
  json_object_set_object_member (payload, "document", g_steal_pointer (&row));
  jt_judge_add_payload (judge, payload);
  return TRUE;
}

static gboolean
project_document (JtDb *db, JsonObject *payload, const JtEntry *entry, JtTouched *touched,
                  GError **error)
{
  JsonObject *row = json_object_get_object_member (payload, "document");

  jt_touched_case (touched, jt_json_text (row, "case_uid"));
  return jt_project_put (db, "document", row, error);
}

const JtCommand jt_command_document_add = {
  .name = "document-add",
  .version = 1,
  .roles = JT_ROLES_OFFICE,
  .judge = judge_document,
  .project = project_document,
  .commutes = TRUE,
};
