/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "commands/jt-commands.h"

#include "jt-compounds-touched.h"
#include "jt-json.h"
#include "jt-people-payload.h"
#include "jt-project.h"
#include "jt-roster-answer.h"
#include "jt-roster-payload.h"
#include "jt-table.h"

/* ----------------------------------------------------------------------------- roster-import */

/* Material: a JtRosterImport.  The rows of a file are compared here, inside the transaction, so
 * that nothing can change between what is compared and what is written. */
static gboolean
judge_import (JtJudge *judge, GError **error)
{
  JtRosterImport *import = judge->material;
  g_autoptr (JtRosterPlan) plan = NULL;

  if (import == NULL)
    {
      g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_BAD_VALUE, "rows");
      return FALSE;
    }
  plan = jt_roster_plan_new (judge->db, import->roster, import->watch, error);
  if (plan == NULL)
    return FALSE;
  jt_roster_import_tell (import, plan);
  if (import->strict && plan->n_rejected > 0)
    {
      g_set_error (error, JT_RULE_ERROR, JT_RULE_ERROR_ROWS_REJECTED, "%u", plan->n_rejected);
      return FALSE;
    }
  return jt_roster_payload_add (judge, plan, import->watch, error);
}

/* An entrance goes with its kept total. */
static gboolean
remove_entrances (JtDb *db, JsonObject *payload, GError **error)
{
  JsonArray *entrances = jt_json_array (payload, "entrances_removed");
  const guint length = entrances != NULL ? json_array_get_length (entrances) : 0;

  for (guint i = 0; i < length; i++)
    {
      JsonObject *entrance = json_array_get_object_element (entrances, i);
      g_autoptr (JtRecord) total = jt_record_new ();

      jt_record_set_text (total, "entrance", jt_json_text (entrance, "uid"));
      if (!jt_table_remove (db, "entrance_total", total, error))
        return FALSE;
    }
  return jt_project_remove_each (db, "entrance", payload, "entrances_removed", error);
}

static gboolean
project_import (JtDb *db, JsonObject *payload, const JtEntry *entry, JtTouched *touched,
                GError **error)
{
  jt_compounds_touched_get (payload, touched);
  return jt_project_put_each (db, "community", payload, "communities", error)
         && jt_project_put_each (db, "compound", payload, "compounds", error)
         && jt_project_put_each (db, "building", payload, "buildings", error)
         && jt_project_put_each (db, "entrance", payload, "entrances", error)
         && jt_project_put_each (db, "part", payload, "parts", error)
         && jt_project_put_each (db, "part_entrance", payload, "part_entrances", error)
         && jt_project_remove_each (db, "part_entrance", payload, "part_entrances_removed", error)
         && remove_entrances (db, payload, error)
         && jt_project_put_each (db, "commitment", payload, "commitments", error)
         && jt_persons_project (db, payload, touched, error)
         && jt_project_put_each (db, "person_phone", payload, "phones", error)
         && jt_project_put_each (db, "ownership", payload, "ownerships", error);
}

const JtCommand jt_command_roster_import = {
  .name = "roster-import",
  .version = 1,
  .roles = JT_ROLES_OFFICE,
  .judge = judge_import,
  .project = project_import,
};

/* ----------------------------------------------------------------------------- roster-export */

/* Arguments: {"rows": n}.  Certificate numbers and telephones leave the book in full: who took
 * them, when and how many is written down, as for secret-reveal. */
static gboolean
judge_export (JtJudge *judge, GError **error)
{
  JsonObject *payload = json_object_new ();

  json_object_set_int_member (payload, "rows", jt_json_int (judge->arguments, "rows", 0));
  jt_judge_add_payload (judge, payload);
  return TRUE;
}

/* The entry itself is all there is to keep. */
static gboolean
project_export (JtDb *db, JsonObject *payload, const JtEntry *entry, JtTouched *touched,
                GError **error)
{
  return TRUE;
}

const JtCommand jt_command_roster_export = {
  .name = "roster-export",
  .version = 1,
  .roles = JT_ROLES_ALL,
  .judge = judge_export,
  .project = project_export,
  .commutes = TRUE,
};
