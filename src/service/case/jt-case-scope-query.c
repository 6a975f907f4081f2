/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-case-scope-query.h"

#include "jt-case-query.h"
#include "jt-case-scope.h"
#include "jt-json.h"
#include "jt-office-private.h"
#include "jt-place-lookup.h"
#include "jt-read.h"
#include "jt-rows.h"
#include "jt-store-case.h"

JsonObject *
jt_office_case_scope (JtOffice *office, const char *case_uid, GError **error)
{
  JtDb *db;
  g_autoptr (JsonObject) answer = json_object_new ();
  g_autoptr (JtCaseScope) scope = NULL;
  g_autoptr (JtRows) entrances = NULL;
  g_autoptr (JtRows) applicants = NULL;
  g_autofree char *since = NULL;
  JsonArray *uids = json_array_new ();
  JsonArray *names = json_array_new ();
  GError *read_error = NULL;

  json_object_set_array_member (answer, "entrances", uids);
  json_object_set_array_member (answer, "applicants", names);
  g_return_val_if_fail (JT_IS_OFFICE (office) && case_uid != NULL, NULL);

  db = jt_office_get_db (office);
  scope = jt_case_scope_load (db, case_uid, error);
  if (scope == NULL || !jt_case_scope_frozen (db, case_uid, &since, error))
    return NULL;
  entrances = jt_store_case_entrances (db, case_uid);
  while (jt_rows_next (entrances, &read_error))
    json_array_add_string_element (uids, jt_rows_text (entrances, "uid"));
  applicants = jt_store_case_applicants (db, case_uid);
  while (read_error == NULL && jt_rows_next (applicants, &read_error))
    {
      g_autofree char *label = jt_part_label (applicants);

      json_array_add_string_element (names, label);
    }
  json_object_set_string_member (answer, "place", scope->entrances);
  jt_json_set_text (answer, "frozen", since);
  return jt_read_ended (read_error, error) ? g_steal_pointer (&answer) : NULL;
}

gboolean
jt_office_case_scope_change (JtOffice *office, const char *case_uid, const char *const *places,
                             const char *const *applicants, JtOutcome *outcome, GError **error)
{
  g_autoptr (JsonObject) arguments = NULL;

  g_return_val_if_fail (JT_IS_OFFICE (office) && case_uid != NULL, FALSE);

  arguments = jt_office_resolve_scope (office, places, applicants, error);
  if (arguments == NULL)
    return FALSE;
  json_object_set_string_member (arguments, "case", case_uid);
  return jt_office_submit (office, "case-scope-change", arguments, outcome, error);
}
