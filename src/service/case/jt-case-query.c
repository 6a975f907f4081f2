/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-case-query.h"

#include "jt-dossier.h"
#include "jt-json.h"
#include "jt-office-private.h"
#include "jt-place-query.h"
#include "jt-read.h"
#include "jt-rows.h"
#include "jt-stage.h"
#include "jt-store-case.h"
#include "jt-store-office.h"
#include "jt-wording.h"

/* --------------------------------------------------------------------------------- who may see */

/* The entrances a grid leader answers for; %NULL for who may see all. */
static gboolean
load_own_entrances (JtOffice *office, GHashTable **own, GError **error)
{
  g_autoptr (GHashTable) entrances = NULL;
  g_autoptr (JtRows) rows = NULL;
  g_autoptr (GError) read_error = NULL;

  *own = NULL;
  if (jt_office_get_role (office) != JT_ROLE_GRID_LEADER)
    return TRUE;
  entrances = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  rows = jt_store_user_entrances (jt_office_get_db (office), jt_office_get_user (office));
  while (jt_rows_next (rows, &read_error))
    g_hash_table_add (entrances, g_strdup (jt_rows_text (rows, "uid")));
  if (read_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&read_error));
      return FALSE;
    }
  *own = g_steal_pointer (&entrances);
  return TRUE;
}

static gboolean
touches (JtDb *db, const char *case_uid, GHashTable *own, gboolean *touching, GError **error)
{
  g_autoptr (JtRows) rows = NULL;
  g_autoptr (GError) read_error = NULL;

  *touching = own == NULL;
  if (own == NULL)
    return TRUE;
  rows = jt_store_case_entrances (db, case_uid);
  while (!*touching && jt_rows_next (rows, &read_error))
    *touching = g_hash_table_contains (own, jt_rows_text (rows, "uid"));
  if (read_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&read_error));
  return FALSE;
}

char *
jt_office_find_case (JtOffice *office, const char *text, GError **error)
{
  JtDb *db = jt_office_get_db (office);
  g_autoptr (GHashTable) own = NULL;
  g_autoptr (JtRows) by_number = jt_store_case_by_number (db, text);
  g_autofree char *uid = NULL;
  gboolean found, touching;

  if (!jt_read_first (by_number, &found, error))
    return NULL;
  if (found)
    uid = g_strdup (jt_rows_text (by_number, "uid"));
  else
    {
      g_autoptr (JtRows) by_uid = jt_store_case_by_uid (db, text);

      if (!jt_read_first (by_uid, &found, error))
        return NULL;
      if (!found)
        {
          g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_NO_SUCH_CASE, text);
          return NULL;
        }
      uid = g_strdup (text);
    }

  if (!load_own_entrances (office, &own, error) || !touches (db, uid, own, &touching, error))
    return NULL;
  if (!touching)
    {
      g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_NOT_YOUR_ENTRANCE, text);
      return NULL;
    }
  return g_steal_pointer (&uid);
}

/* ---------------------------------------------------------------------------------------- list */

JsonArray *
jt_office_case_list (JtOffice *office, GError **error)
{
  JtDb *db = jt_office_get_db (office);
  g_autoptr (JsonArray) list = json_array_new ();
  g_autoptr (GHashTable) own = NULL;
  g_autoptr (JtRows) rows = NULL;
  g_autoptr (GError) read_error = NULL;

  if (!load_own_entrances (office, &own, error))
    return NULL;
  rows = jt_store_cases (db);
  while (jt_rows_next (rows, &read_error))
    {
      gboolean touching;
      JsonObject *row;

      if (!touches (db, jt_rows_text (rows, "uid"), own, &touching, error))
        return NULL;
      if (!touching)
        continue;
      row = json_object_new ();
      json_object_set_string_member (row, "case", jt_rows_text (rows, "number"));
      json_object_set_string_member (row, "uid", jt_rows_text (rows, "uid"));
      json_object_set_string_member (row, "title", jt_rows_text (rows, "title"));
      json_object_set_string_member (row, "track", jt_rows_text (rows, "track"));
      json_object_set_int_member (row, "lifts", jt_rows_int (rows, "lifts"));
      json_object_set_string_member (row, "registered_on", jt_rows_text (rows, "registered_on"));
      json_array_add_object_element (list, row);
    }
  if (read_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&read_error));
      return NULL;
    }
  return g_steal_pointer (&list);
}

/* ---------------------------------------------------------------------------------------- show */

/* Findings of one severity, each with the article of its stage where the rule names none. */
static JsonArray *
findings_json (const JtStageStatus *status, JtSeverity severity)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < status->findings->len; i++)
    {
      const JtFinding *finding = g_ptr_array_index (status->findings, i);
      JsonObject *object;

      if (finding->severity != severity)
        continue;
      object = jt_wording_finding_json (finding);
      json_object_set_string_member (object, "article",
                                     jt_stage_article (status->stage, finding->code));
      json_array_add_object_element (array, object);
    }
  return array;
}

static JsonArray *
stages_json (JtDossier *dossier)
{
  g_autoptr (GPtrArray) statuses = jt_stage_statuses (jt_dossier_facts (dossier));
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < statuses->len; i++)
    {
      const JtStageStatus *status = g_ptr_array_index (statuses, i);
      JsonObject *object = json_object_new ();

      json_object_set_string_member (object, "stage", jt_stage_row (status->stage)->nick);
      if (status->lift >= 0)
        json_object_set_int_member (object, "lift",
                                    jt_dossier_lift_place (dossier, (guint) status->lift));
      json_object_set_string_member (object, "state", jt_stage_state_nick (status->state));
      json_object_set_array_member (object, "refusals",
                                    findings_json (status, JT_SEVERITY_REFUSE));
      json_object_set_array_member (object, "warnings", findings_json (status, JT_SEVERITY_WARN));
      json_array_add_object_element (array, object);
    }
  return array;
}

static JsonArray *
deadlines_json (JtDb *db, const char *case_uid, GError **error)
{
  g_autoptr (JsonArray) array = json_array_new ();
  g_autoptr (JtRows) rows = jt_store_deadlines (db, case_uid);
  g_autoptr (GError) read_error = NULL;

  while (jt_rows_next (rows, &read_error))
    {
      const char *last_day = jt_rows_text (rows, "last_day");
      const char *met_on = jt_rows_text (rows, "met_on");
      JsonObject *object = json_object_new ();

      json_object_set_string_member (object, "what", jt_rows_text (rows, "what"));
      if (last_day != NULL)
        json_object_set_string_member (object, "last_day", last_day);
      else
        json_object_set_null_member (object, "last_day");
      json_object_set_boolean_member (object, "provisional",
                                      jt_rows_int (rows, "provisional") != 0);
      if (met_on != NULL)
        json_object_set_string_member (object, "met_on", met_on);
      json_array_add_object_element (array, object);
    }
  if (read_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&read_error));
      return NULL;
    }
  return g_steal_pointer (&array);
}

JsonObject *
jt_office_case_show (JtOffice *office, const char *case_uid, GError **error)
{
  JtDb *db = jt_office_get_db (office);
  g_autoptr (JtCalendar) calendar = jt_office_load_calendar (office, error);
  g_autoptr (JtDossier) dossier = NULL;
  g_autoptr (JtRows) rows = NULL;
  JsonArray *deadlines;
  JsonObject *answer;
  gboolean found;

  if (calendar == NULL)
    return NULL;
  dossier = jt_dossier_load (db, case_uid, jt_office_get_clock (office), calendar, error);
  if (dossier == NULL)
    return NULL;
  rows = jt_store_case_by_uid (db, case_uid);
  if (!jt_read_first (rows, &found, error))
    return NULL;
  deadlines = deadlines_json (db, case_uid, error);
  if (deadlines == NULL)
    return NULL;

  answer = json_object_new ();
  json_object_set_string_member (answer, "case", jt_rows_text (rows, "number"));
  json_object_set_string_member (answer, "uid", case_uid);
  json_object_set_string_member (answer, "title", jt_rows_text (rows, "title"));
  json_object_set_string_member (answer, "track", jt_rows_text (rows, "track"));
  json_object_set_array_member (answer, "stages", stages_json (dossier));
  json_object_set_array_member (answer, "deadlines", deadlines);
  return answer;
}

/* ------------------------------------------------------------------------------------ register */

static void
add_each (JsonArray *array, GHashTable *seen, const char *const *uids)
{
  for (; *uids != NULL; uids++)
    if (g_hash_table_add (seen, g_strdup (*uids)))
      json_array_add_string_element (array, *uids);
}

/* Whether @text names a part of the book, or several. */
static gboolean
is_in_book (JtOffice *office, const char *text)
{
  const char *const texts[] = { text, NULL };
  g_autoptr (GError) failure = NULL;
  g_auto (GStrv) found = jt_office_resolve_parts (office, NULL, texts, &failure);

  return found != NULL
         || g_error_matches (failure, JT_RULE_ERROR, JT_RULE_ERROR_AMBIGUOUS_PLACE);
}

/* A part that is in the book, only not in the scope, is not called unknown. */
static GStrv
resolve_applicants (JtOffice *office, const char *const *entrances, const char *const *applicants,
                    GError **error)
{
  g_autoptr (GError) failure = NULL;
  GStrv resolved = jt_office_resolve_parts (office, entrances, applicants, &failure);

  if (resolved != NULL)
    return resolved;
  if (g_error_matches (failure, JT_RULE_ERROR, JT_RULE_ERROR_NO_SUCH_PLACE)
      && is_in_book (office, failure->message))
    g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_APPLICANT_OUTSIDE_SCOPE,
                         failure->message);
  else
    g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

JsonObject *
jt_office_resolve_scope (JtOffice *office, const char *const *places,
                         const char *const *applicants, GError **error)
{
  g_autoptr (JsonObject) arguments = json_object_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) scope = g_ptr_array_new_with_free_func (g_free);
  JsonArray *entrances = json_array_new ();
  JsonArray *parts = json_array_new ();
  g_auto (GStrv) resolved = NULL;

  json_object_set_array_member (arguments, "entrances", entrances);
  json_object_set_array_member (arguments, "applicants", parts);

  for (; *places != NULL; places++)
    {
      g_auto (GStrv) uids = jt_office_resolve_places (office, *places, error);

      if (uids == NULL)
        return NULL;
      add_each (entrances, seen, (const char *const *) uids);
    }
  for (guint i = 0; i < json_array_get_length (entrances); i++)
    g_ptr_array_add (scope, g_strdup (json_array_get_string_element (entrances, i)));
  g_ptr_array_add (scope, NULL);

  resolved = resolve_applicants (office, (const char *const *) scope->pdata, applicants, error);
  if (resolved == NULL)
    return NULL;
  add_each (parts, seen, (const char *const *) resolved);
  return g_steal_pointer (&arguments);
}

gboolean
jt_office_case_register (JtOffice *office, const char *const *places,
                         const char *const *applicants, const char *title, JtOutcome *outcome,
                         GError **error)
{
  g_autoptr (JsonObject) arguments = jt_office_resolve_scope (office, places, applicants, error);

  if (arguments == NULL)
    return FALSE;
  jt_json_set_text (arguments, "title", title);
  return jt_office_submit (office, "case-register", arguments, outcome, error);
}
