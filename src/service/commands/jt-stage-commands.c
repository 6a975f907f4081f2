/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "commands/jt-commands.h"
#include "commands/jt-shares-judge.h"

#include "jt-db.h"
#include "jt-dossier.h"
#include "jt-json.h"
#include "jt-project.h"
#include "jt-read.h"
#include "jt-rows.h"
#include "jt-rule-error.h"
#include "jt-stage-fields.h"
#include "jt-stage.h"
#include "jt-store-case.h"
#include "jt-table.h"
#include "jt-uid.h"

/* ----------------------------------------------------------------------------- stage-record */

/* Whose row it is: the case's own for a stage of the case, the lift's for a stage of a lift, a new
 * one or the one named for a lane, which has many; of mandates there is one unless one is named. */
static char *
row_uid (JtJudge *judge, const JtStageRow *stage, const char *case_uid, const char *lift_uid)
{
  const char *named = jt_json_text (judge->arguments, "row");

  if (stage->level == JT_STAGE_LEVEL_LIFT)
    return g_strdup (lift_uid);
  if (stage->id == JT_STAGE_MANDATE && named == NULL)
    return g_strdup (case_uid);
  if (stage->level == JT_STAGE_LEVEL_CASE && stage->id != JT_STAGE_PART_CONSENT
      && stage->id != JT_STAGE_MANDATE)
    return g_strdup (case_uid);
  return named != NULL ? g_strdup (named) : jt_uid_new ();
}

/* A row stays with its case. */
static gboolean
check_row (JtJudge *judge, const char *table, const char *case_uid, const char *uid,
           GError **error)
{
  g_autoptr (JtRows) rows = jt_store_stage_row (judge->db, table, uid);
  gboolean found;

  if (!jt_read_first (rows, &found, error))
    return FALSE;
  if (!found || g_str_equal (jt_rows_text (rows, "case_uid"), case_uid))
    return TRUE;
  g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_BAD_VALUE, uid);
  return FALSE;
}

/* Reads a date out of the fields: unknown when it is not among them. */
static JtDay
field_day (JsonObject *fields, const char *name)
{
  const char *text = jt_json_text (fields, name);
  JtDay day;

  return text != NULL && jt_day_parse (text, &day, NULL) ? day : JT_DAY_NONE;
}

/* What lies ahead is a plan, not a fact. */
static gboolean
check_not_ahead (JtDay day, JtDay today, GError **error)
{
  g_autofree char *text = NULL;

  if (day == JT_DAY_NONE || day <= today)
    return TRUE;
  text = jt_day_format (day);
  g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_BAD_VALUE, text);
  return FALSE;
}

/* A case as it will stand when a row of one of its stages is recorded. */
typedef struct
{
  JtJudge *judge;
  const JtStageRow *stage;
  JsonObject *row;
  JtDossier *dossier;
} Prospect;

static gboolean
load_prospect (JtDb *db, gpointer data, GError **error)
{
  Prospect *prospect = data;
  g_autofree char *table = jt_stage_fields_table (prospect->stage->nick);

  if (!jt_project_put (db, table, prospect->row, error))
    return FALSE;
  prospect->dossier = jt_dossier_load (db, jt_json_text (prospect->row, "case_uid"),
                                       &prospect->judge->clock, prospect->judge->calendar, error);
  return prospect->dossier != NULL;
}

/* One form says when an act was done and what it rested on: the gate is shown the case with all of
 * it, so that a form need not be handed in twice. */
static JtDossier *
foresee (JtJudge *judge, const JtStageRow *stage, JsonObject *row, GError **error)
{
  Prospect prospect = { .judge = judge, .stage = stage, .row = row };

  jt_db_run_trial (judge->db, load_prospect, &prospect, error);
  return prospect.dossier;
}

/* The office's own act is judged by the gate of the stage; a fact that has happened is recorded
 * with its true date and its document, and leaves an open defect where the gate did not hold. */
static gboolean
judge_act (JtJudge *judge, const JtStageRow *stage, int lift, JsonObject *fields, JsonObject *row,
           GError **error)
{
  g_autoptr (JtDossier) dossier = NULL;
  const gboolean past = jt_json_int (judge->arguments, "past", 0) != 0;
  const JtDay today = jt_clock_today (&judge->clock);
  const JtDay begun = field_day (fields, "begun_on");
  const JtDay done = field_day (fields, "done_on");
  const char *document = jt_json_text (fields, "document_number");

  if (!check_not_ahead (begun, today, error) || !check_not_ahead (done, today, error))
    return FALSE;
  if (past)
    {
      if (document != NULL && *document != '\0')
        return TRUE;
      g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_DOCUMENT_NEEDED, stage->zh);
      return FALSE;
    }
  if (begun == JT_DAY_NONE && done == JT_DAY_NONE)
    return TRUE;

  dossier = foresee (judge, stage, row, error);
  if (dossier == NULL)
    return FALSE;
  if (begun != JT_DAY_NONE
      && !jt_stage_judge (jt_dossier_facts (dossier), stage->id, lift, JT_STAGE_ACT_BEGIN, begun,
                          judge->warnings, error))
    return FALSE;
  return done == JT_DAY_NONE
         || jt_stage_judge (jt_dossier_facts (dossier), stage->id, lift, JT_STAGE_ACT_FINISH, done,
                            judge->warnings, error);
}

/* Public money is paid in only after the construction permit (Scheme (十二)), whether or not
 * somebody calls it a fact of the past: a payment that did happen is recorded with its document. */
static gboolean
judge_money (JtJudge *judge, JtDossier *dossier, JsonObject *fields, GError **error)
{
  const char *source = jt_json_text (fields, "source");
  const JtDay day = field_day (fields, "on_day");

  if (jt_json_int (judge->arguments, "past", 0) != 0 || day == JT_DAY_NONE)
    return TRUE;
  if (source == NULL || !g_str_has_prefix (source, "subsidy")
      || g_strcmp0 (jt_json_text (fields, "kind"), "paid-in") != 0)
    return TRUE;
  return jt_stage_judge_subsidy (jt_dossier_facts (dossier), day, error);
}

static gboolean
find_stage_and_lift (JtJudge *judge, JtDossier *dossier, const JtStageRow **stage, int *lift,
                     GError **error)
{
  const char *nick = jt_json_text (judge->arguments, "stage");
  JtStageId id;

  *lift = JT_STAGE_NO_LIFT;
  if (nick == NULL || !jt_stage_parse (nick, &id))
    {
      g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_NO_SUCH_STAGE,
                           nick != NULL ? nick : "");
      return FALSE;
    }
  *stage = jt_stage_row (id);
  if ((*stage)->level != JT_STAGE_LEVEL_LIFT)
    return TRUE;
  *lift = jt_dossier_find_lift (dossier, jt_json_int (judge->arguments, "lift", 0));
  if (*lift >= 0)
    return TRUE;
  g_set_error (error, JT_RULE_ERROR, JT_RULE_ERROR_NO_SUCH_STAGE, "%s %" G_GINT64_FORMAT,
               (*stage)->zh, jt_json_int (judge->arguments, "lift", 0));
  return FALSE;
}

/* The cost does not change without its shares, and nobody owes one who has not signed; what did
 * happen is recorded with its document. */
static gboolean
judge_shares (JtJudge *judge, JtStageId stage, const char *case_uid, const char *uid,
              JsonObject *row, GError **error)
{
  if (stage == JT_STAGE_AGREEMENT)
    return jt_shares_judge_total (judge, case_uid, row, error);
  return stage != JT_STAGE_FUNDING || jt_json_int (judge->arguments, "past", 0) != 0
         || jt_shares_judge_due (judge, case_uid, uid, row, error);
}

/* Arguments: {"case": uid, "stage": id, "lift"?: number, "row"?: uid of a lane's row,
 * "fields": {…}, "past"?: 1 for 补录}. */
static gboolean
judge_stage (JtJudge *judge, GError **error)
{
  const char *case_uid = jt_json_text (judge->arguments, "case");
  JsonObject *fields = json_object_get_object_member (judge->arguments, "fields");
  g_autoptr (JtDossier) dossier = NULL;
  g_autofree char *uid = NULL;
  const JtStageRow *stage;
  const char *lift_uid = NULL;
  JsonObject *row;
  JsonObject *payload;
  int lift;

  dossier = jt_dossier_load (judge->db, case_uid, &judge->clock, judge->calendar, error);
  if (dossier == NULL || !find_stage_and_lift (judge, dossier, &stage, &lift, error))
    return FALSE;
  row = jt_stage_fields_check (stage, fields, error);
  if (row == NULL)
    return FALSE;
  payload = json_object_new ();
  json_object_set_object_member (payload, "row", row);
  jt_judge_add_payload (judge, payload);
  if (lift >= 0)
    lift_uid = jt_dossier_lift_uid (dossier, (guint) lift);
  uid = row_uid (judge, stage, case_uid, lift_uid);
  if (!check_row (judge, stage->nick, case_uid, uid, error))
    return FALSE;
  json_object_set_string_member (row, "uid", uid);
  json_object_set_string_member (row, "case_uid", case_uid);
  jt_json_set_text (row, "lift_uid", lift_uid);
  json_object_set_string_member (payload, "stage", stage->nick);
  if (!judge_act (judge, stage, lift, fields, row, error)
      || !judge_money (judge, dossier, fields, error)
      || !judge_shares (judge, stage->id, case_uid, uid, row, error))
    return FALSE;

  json_object_set_string_member (judge->answer, "row", uid);
  jt_judge_follow_case (judge, case_uid);
  return TRUE;
}

static gboolean
project_stage (JtDb *db, JsonObject *payload, const JtEntry *entry, JtTouched *touched,
               GError **error)
{
  g_autofree char *table = jt_stage_fields_table (jt_json_text (payload, "stage"));
  JsonObject *row = json_object_get_object_member (payload, "row");

  jt_touched_case (touched, jt_json_text (row, "case_uid"));
  return jt_project_put (db, table, row, error);
}

const JtCommand jt_command_stage_record = {
  .name = "stage-record",
  .version = 1,
  .roles = JT_ROLES_OFFICE,
  .judge = judge_stage,
  .project = project_stage,
  .follow_up = "deadline-update",
};

/* ----------------------------------------------------------------------------- beside-record */

/* What a stage has several of: wishes, meetings, shares, pauses, reports.  Arguments: {"case": uid,
 * "table": name, "row"?: uid, "lift"?: number, "fields": {…}}. */
static gboolean
judge_beside (JtJudge *judge, GError **error)
{
  const char *case_uid = jt_json_text (judge->arguments, "case");
  const char *table = jt_json_text (judge->arguments, "table");
  const char *named = jt_json_text (judge->arguments, "row");
  JsonObject *fields = json_object_get_object_member (judge->arguments, "fields");
  g_autoptr (JtDossier) dossier = NULL;
  g_autofree char *uid = named != NULL ? g_strdup (named) : jt_uid_new ();
  const gint64 place = jt_json_int (judge->arguments, "lift", 0);
  JsonObject *row;
  JsonObject *payload;

  dossier = jt_dossier_load (judge->db, case_uid, &judge->clock, judge->calendar, error);
  if (dossier == NULL)
    return FALSE;
  row = jt_stage_fields_check_beside (table, fields, error);
  if (row == NULL)
    return FALSE;
  payload = json_object_new ();
  json_object_set_string_member (payload, "table", table);
  json_object_set_object_member (payload, "row", row);
  jt_judge_add_payload (judge, payload);
  if (!check_row (judge, table, case_uid, uid, error)
      || !jt_stage_fields_keep_secrets (judge, table, uid, row, payload, error)
      || (g_str_equal (table, "agreement_share")
          && !jt_shares_judge_row (judge, case_uid, uid, row, error)))
    return FALSE;

  json_object_set_string_member (row, "uid", uid);
  json_object_set_string_member (row, "case_uid", case_uid);
  if (place > 0)
    {
      const int lift = jt_dossier_find_lift (dossier, place);

      if (lift < 0)
        {
          g_set_error (error, JT_RULE_ERROR, JT_RULE_ERROR_BAD_VALUE, "%" G_GINT64_FORMAT, place);
          return FALSE;
        }
      json_object_set_string_member (row, "lift_uid", jt_dossier_lift_uid (dossier, (guint) lift));
    }
  json_object_set_string_member (judge->answer, "row", uid);
  jt_judge_follow_case (judge, case_uid);
  return TRUE;
}

static gboolean
project_beside (JtDb *db, JsonObject *payload, const JtEntry *entry, JtTouched *touched,
                GError **error)
{
  JsonObject *row = json_object_get_object_member (payload, "row");

  jt_touched_case (touched, jt_json_text (row, "case_uid"));
  return jt_project_put_each (db, "commitment", payload, "commitments", error)
         && jt_project_put (db, jt_json_text (payload, "table"), row, error);
}

const JtCommand jt_command_beside_record = {
  .name = "beside-record",
  .version = 1,
  .roles = JT_ROLES_OFFICE,
  .judge = judge_beside,
  .project = project_beside,
  .follow_up = "deadline-update",
};
