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

/* Members of a document that are given as they are; a null takes back what was said. */
static const char *const texts[] = { "kind", "number", "issuer", "status" };
static const char *const numbers[] = { "original", "pages" };

static gboolean
bad_value (const char *fact, GError **error)
{
  g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_BAD_VALUE, fact);
  return FALSE;
}

/* --------------------------------------------------------------------------- what it says */

static gboolean
check_values (JsonObject *row, GError **error)
{
  static const char *const statuses[] = { "缺", "收", "退", "归档", NULL };
  const char *kind = jt_json_text (row, "kind");
  const char *status = jt_json_text (row, "status");
  const gint64 original = jt_json_int (row, "original", 0);

  if (kind == NULL || *kind == '\0')
    return bad_value ("kind", error);
  if (status != NULL && !g_strv_contains (statuses, status))
    return bad_value (status, error);
  if (jt_json_int (row, "pages", 1) < 1)
    return bad_value ("pages", error);
  if (original != 0 && original != 1)
    return bad_value ("original", error);
  return TRUE;
}

static void
take_text (JsonObject *row, const char *member, const char *text)
{
  if (text != NULL && *text != '\0')
    json_object_set_string_member (row, member, text);
  else
    json_object_remove_member (row, member);
}

/* The day a paper was issued may lie long before it is entered (补录), but not ahead. */
static gboolean
take_day (JtJudge *judge, JsonObject *row, GError **error)
{
  const char *text = jt_json_text (judge->arguments, "on_day");
  g_autofree char *day = NULL;
  JtDay on_day;

  if (text != NULL && !jt_day_parse_loose (text, &on_day, error))
    return FALSE;
  if (text != NULL && on_day > jt_clock_today (&judge->clock))
    return bad_value (text, error);
  if (text != NULL)
    day = jt_day_format (on_day);
  if (json_object_has_member (judge->arguments, "on_day"))
    take_text (row, "on_day", day);
  return TRUE;
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

/* Lays what was given over what @row says. */
static gboolean
take_values (JtJudge *judge, JsonObject *row, GError **error)
{
  JsonObject *arguments = judge->arguments;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (json_object_has_member (arguments, texts[i]))
      take_text (row, texts[i], jt_json_text (arguments, texts[i]));
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      if (!json_object_has_member (arguments, numbers[i]))
        continue;
      if (json_object_get_null_member (arguments, numbers[i]))
        json_object_remove_member (row, numbers[i]);
      else
        json_object_set_int_member (row, numbers[i], jt_json_int (arguments, numbers[i], 0));
    }
  return take_day (judge, row, error) && check_values (row, error)
         && take_file (judge, row, error);
}

static void
add_payload (JtJudge *judge, JsonObject *row)
{
  g_autofree char *uid = jt_uid_new ();
  JsonObject *payload = json_object_new ();

  json_object_set_string_member (row, "uid", uid);
  json_object_set_string_member (judge->answer, "uid", uid);
  json_object_set_object_member (payload, "document", json_object_ref (row));
  jt_judge_add_payload (judge, payload);
}

static gboolean
project_document (JtDb *db, JsonObject *payload, const JtEntry *entry, JtTouched *touched,
                  GError **error)
{
  JsonObject *row = json_object_get_object_member (payload, "document");

  jt_touched_case (touched, jt_json_text (row, "case_uid"));
  return jt_project_put (db, "document", row, error);
}

/* ------------------------------------------------------------------------------ document-add */

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

/* At a stage of a lift a paper belongs to the lift that is named, else to all of the case. */
static gboolean
take_lift (JtJudge *judge, const JtStageRow *stage, JsonObject *row, GError **error)
{
  const gint64 place = jt_json_int (judge->arguments, "lift", 0);
  g_autoptr (JtRows) rows = NULL;
  g_autoptr (GError) read_error = NULL;
  g_autofree char *fact = NULL;

  if (stage->level != JT_STAGE_LEVEL_LIFT || place == 0)
    return TRUE;
  rows = jt_store_case_lifts (judge->db, jt_json_text (judge->arguments, "case"));
  while (jt_rows_next (rows, &read_error))
    if (jt_rows_int (rows, "place") == place)
      {
        json_object_set_string_member (row, "lift_uid", jt_rows_text (rows, "uid"));
        return TRUE;
      }
  if (!jt_read_ended (g_steal_pointer (&read_error), error))
    return FALSE;
  fact = g_strdup_printf ("lift %" G_GINT64_FORMAT, place);
  return bad_value (fact, error);
}

static gboolean
take_stage (JtJudge *judge, JsonObject *row, GError **error)
{
  const char *stage = jt_json_text (judge->arguments, "stage");
  JtStageId id;

  if (stage == NULL || !jt_stage_parse (stage, &id))
    {
      g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_NO_SUCH_STAGE,
                           stage != NULL ? stage : "");
      return FALSE;
    }
  json_object_set_string_member (row, "stage", stage);
  return take_lift (judge, jt_stage_row (id), row, error);
}

/* Arguments: {"case": uid, "stage": id of data/stages.csv, "kind": …, and optionally "lift": its
 * number within the case, "number", "on_day", "issuer", "original": 0 or 1, "pages", "status": 缺,
 * 收, 退 or 归档, "file": the path of the file it was scanned into}. */
static gboolean
judge_add (JtJudge *judge, GError **error)
{
  g_autoptr (JsonObject) row = json_object_new ();

  if (!check_case (judge, error) || !take_stage (judge, row, error))
    return FALSE;
  json_object_set_string_member (row, "case_uid", jt_json_text (judge->arguments, "case"));
  if (!take_values (judge, row, error))
    return FALSE;
  add_payload (judge, row);
  return TRUE;
}

const JtCommand jt_command_document_add = {
  .name = "document-add",
  .version = 1,
  .roles = JT_ROLES_OFFICE,
  .judge = judge_add,
  .project = project_document,
  .commutes = TRUE,
};

/* --------------------------------------------------------------------------- document-change */

static JsonObject *
row_json (JtRows *rows)
{
  static const char *const kept[] = { "case_uid", "lift_uid", "stage",     "kind",     "number",
                                      "on_day",   "issuer",   "status",    "file_name", "file_hash" };
  JsonObject *row = json_object_new ();

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    jt_json_set_text (row, kept[i], jt_rows_text (rows, kept[i]));
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (!jt_rows_null (rows, numbers[i]))
      json_object_set_int_member (row, numbers[i], jt_rows_int (rows, numbers[i]));
  return row;
}

static JsonObject *
copy_row (JsonObject *row)
{
  JsonObject *copy = json_object_new ();
  JsonObjectIter iter;
  const char *member;
  JsonNode *value;

  json_object_iter_init (&iter, row);
  while (json_object_iter_next (&iter, &member, &value))
    json_object_set_member (copy, member, json_node_copy (value));
  return copy;
}

/* The document as it is now: the row that is named, or the one that took its place. */
static JsonObject *
load_before (JtJudge *judge, const char *uid, char **older, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_document (judge->db, uid);
  g_autoptr (JsonObject) before = NULL;
  g_autoptr (GError) read_error = NULL;

  while (jt_rows_next (rows, &read_error))
    if (before == NULL || g_str_equal (jt_rows_text (rows, "uid"), uid))
      {
        g_clear_pointer (&before, json_object_unref);
        g_free (*older);
        before = row_json (rows);
        *older = g_strdup (jt_rows_text (rows, "uid"));
      }
  if (!jt_read_ended (g_steal_pointer (&read_error), error))
    return NULL;
  if (before == NULL)
    bad_value (uid, error);
  return g_steal_pointer (&before);
}

/* Arguments: {"document": uid, and what is to be said otherwise, as for document-add}.  The entry
 * says the document whole, and names the one it takes the place of.  Somebody who had not yet seen
 * the latest change changes that one, too. */
static gboolean
judge_change (JtJudge *judge, GError **error)
{
  const char *uid = jt_json_text (judge->arguments, "document");
  g_autoptr (JsonObject) before = NULL;
  g_autoptr (JsonObject) row = NULL;
  g_autofree char *older = NULL;

  if (uid == NULL)
    return bad_value ("document", error);
  before = load_before (judge, uid, &older, error);
  if (before == NULL)
    return FALSE;
  row = copy_row (before);
  if (!take_values (judge, row, error))
    return FALSE;
  if (json_object_equal (before, row))
    return TRUE;
  json_object_set_string_member (row, "supersedes", older);
  add_payload (judge, row);
  return TRUE;
}

const JtCommand jt_command_document_change = {
  .name = "document-change",
  .version = 1,
  .roles = JT_ROLES_OFFICE,
  .judge = judge_change,
  .project = project_document,
  .commutes = TRUE,
};
