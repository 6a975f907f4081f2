/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-case-scope.h"

#include <string.h>

#include "jt-finding.h"
#include "jt-read.h"
#include "jt-rows.h"
#include "jt-rule-error.h"
#include "jt-store-case.h"
#include "jt-store-person.h"
#include "jt-store-place.h"
#include "jt-store-vote.h"

/* One entrance of the scope while it is judged. */
typedef struct
{
  char *uid;
  char *name; /* "1栋1单元", for sentences */
  char *building;
  char *building_name;
  char *compound;
  char *compound_name;
  guint applicants;
} JtScoped;

static void
scoped_clear (gpointer data)
{
  JtScoped *scoped = data;

  g_free (scoped->uid);
  g_free (scoped->name);
  g_free (scoped->building);
  g_free (scoped->building_name);
  g_free (scoped->compound);
  g_free (scoped->compound_name);
}

void
jt_case_scope_free (JtCaseScope *scope)
{
  if (scope == NULL)
    return;
  g_free (scope->place);
  g_free (scope->entrances);
  g_free (scope);
}

static JtScoped *
find_scoped (GArray *scoped, const char *uid)
{
  for (guint i = 0; i < scoped->len; i++)
    if (g_str_equal (g_array_index (scoped, JtScoped, i).uid, uid))
      return &g_array_index (scoped, JtScoped, i);
  return NULL;
}

/* A name that is only a number wants its word: "1" is said as "1栋", "1栋" stays. */
static char *
say_level (const char *name, const char *word)
{
  for (const char *c = name; *c != '\0'; c++)
    if (!g_ascii_isdigit (*c))
      return g_strdup (name);
  return *name == '\0' ? g_strdup ("") : g_strconcat (name, word, NULL);
}

static gboolean
read_entrance (JtDb *db, const char *uid, GArray *scoped, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_entrance_by_uid (db, uid);
  g_autofree char *building = NULL;
  g_autofree char *entrance = NULL;
  gboolean found;
  JtScoped one = { 0 };

  if (!jt_read_first (rows, &found, error))
    return FALSE;
  if (!found)
    {
      g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_NO_SUCH_PLACE, uid);
      return FALSE;
    }
  building = say_level (jt_rows_text (rows, "building_name"), "栋");
  entrance = say_level (jt_rows_text (rows, "name"), "单元");
  one.uid = g_strdup (uid);
  one.name = g_strconcat (building, entrance, NULL);
  one.building = g_strdup (jt_rows_text (rows, "building"));
  one.building_name = g_steal_pointer (&building);
  one.compound = g_strdup (jt_rows_text (rows, "compound"));
  one.compound_name = g_strdup (jt_rows_text (rows, "compound_name"));
  g_array_append_val (scoped, one);
  return TRUE;
}

/* Counts the applicant in every entrance of the scope that its part lies under. */
static gboolean
count_applicant (JtDb *db, const char *part, GArray *scoped, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_entrances_of_part (db, part);
  g_autoptr (GError) read_error = NULL;
  gboolean inside = FALSE;

  while (jt_rows_next (rows, &read_error))
    {
      JtScoped *entrance = find_scoped (scoped, jt_rows_text (rows, "uid"));

      if (entrance != NULL)
        {
          entrance->applicants++;
          inside = TRUE;
        }
    }
  if (read_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&read_error));
      return FALSE;
    }
  if (!inside)
    {
      g_autoptr (JtRows) named = jt_store_part_by_uid (db, part);
      gboolean found;

      if (jt_read_first (named, &found, error))
        g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_APPLICANT_OUTSIDE_SCOPE,
                             found ? jt_rows_text (named, "room") : part);
    }
  return inside;
}

static gboolean
warn_of_entrance (JtDb *db, const char *case_uid, const JtScoped *entrance, GPtrArray *findings,
                  GError **error)
{
  g_autoptr (JtRows) rows = jt_store_open_cases_of_entrance (db, entrance->uid);
  g_autoptr (GError) read_error = NULL;

  if (entrance->applicants == 0)
    jt_findings_add (findings, JT_SEVERITY_WARN, JT_RULE_ERROR_ENTRANCE_WITHOUT_APPLICANT, "%s",
                     entrance->name);
  while (jt_rows_next (rows, &read_error))
    {
      if (g_strcmp0 (jt_rows_text (rows, "uid"), case_uid) == 0)
        continue;
      jt_findings_add (findings, JT_SEVERITY_WARN, JT_RULE_ERROR_ENTRANCE_IN_OTHER_CASE,
                       "%s (%s)", entrance->name, jt_rows_text (rows, "number"));
      return TRUE;
    }
  if (read_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&read_error));
  return FALSE;
}

/* Whether one and the same owner, alone, holds every part of the scope (Scheme (二)).  Parts whose
 * owner is not known, or a scope without parts, are no proof of it. */
static gboolean
read_single_owner (JtDb *db, GArray *scoped, gboolean *single, GError **error)
{
  g_autoptr (GPtrArray) uids = g_ptr_array_new ();
  g_autoptr (JtRows) parts = NULL;
  g_autoptr (GError) read_error = NULL;
  g_autofree char *owner = NULL;

  for (guint i = 0; i < scoped->len; i++)
    g_ptr_array_add (uids, g_array_index (scoped, JtScoped, i).uid);
  g_ptr_array_add (uids, NULL);
  parts = jt_store_parts_of_entrances (db, (const char *const *) uids->pdata);

  *single = TRUE;
  while (read_error == NULL && *single && jt_rows_next (parts, &read_error))
    {
      g_autoptr (JtRows) owners = jt_store_owners_of_part (db, jt_rows_text (parts, "uid"), NULL);
      guint count = 0;

      while (jt_rows_next (owners, &read_error))
        {
          const char *person = jt_rows_text (owners, "identity");

          if (owner == NULL)
            owner = g_strdup (person);
          *single = *single && g_str_equal (owner, person);
          count++;
        }
      *single = *single && count == 1;
    }
  *single = *single && owner != NULL;
  if (read_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&read_error));
  return FALSE;
}

static JtCaseScope *
describe (GArray *scoped)
{
  const JtScoped *first = &g_array_index (scoped, JtScoped, 0);
  JtCaseScope *scope = g_new0 (JtCaseScope, 1);
  g_autoptr (GString) entrances = g_string_new (first->compound_name);
  gboolean same_building = TRUE;

  for (guint i = 0; i < scoped->len; i++)
    g_string_append_printf (entrances, "%s%s", i == 0 ? " " : "、",
                            g_array_index (scoped, JtScoped, i).name);
  scope->entrances = g_string_free (g_steal_pointer (&entrances), FALSE);
  for (guint i = 1; i < scoped->len; i++)
    same_building = same_building
                    && g_str_equal (g_array_index (scoped, JtScoped, i).building, first->building);

  if (scoped->len == 1)
    {
      scope->level = "entrance";
      scope->place = g_strdup_printf ("%s %s", first->compound_name, first->name);
    }
  else if (same_building)
    {
      scope->level = "building";
      scope->place = g_strdup_printf ("%s %s", first->compound_name, first->building_name);
    }
  else
    {
      scope->level = "compound";
      scope->place = g_strdup (first->compound_name);
    }
  return scope;
}

JtCaseScope *
jt_case_scope_judge (JtDb *db, const char *case_uid, JsonArray *entrances, JsonArray *applicants,
                     GPtrArray *findings, GError **error)
{
  g_autoptr (GArray) scoped = g_array_new (FALSE, TRUE, sizeof (JtScoped));
  const guint n_entrances = entrances != NULL ? json_array_get_length (entrances) : 0;
  const guint n_applicants = applicants != NULL ? json_array_get_length (applicants) : 0;
  g_autoptr (JtCaseScope) scope = NULL;

  g_array_set_clear_func (scoped, scoped_clear);
  if (n_entrances == 0)
    {
      g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_NO_SCOPE, "");
      return NULL;
    }
  if (n_applicants == 0)
    {
      g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_NO_APPLICANT, "");
      return NULL;
    }
  for (guint i = 0; i < n_entrances; i++)
    if (!read_entrance (db, json_array_get_string_element (entrances, i), scoped, error))
      return NULL;
  for (guint i = 0; i < n_applicants; i++)
    if (!count_applicant (db, json_array_get_string_element (applicants, i), scoped, error))
      return NULL;
  for (guint i = 0; i < scoped->len; i++)
    if (!warn_of_entrance (db, case_uid, &g_array_index (scoped, JtScoped, i), findings, error))
      return NULL;
  scope = describe (scoped);
  if (!read_single_owner (db, scoped, &scope->single_owner, error))
    return NULL;
  return g_steal_pointer (&scope);
}

JtCaseScope *
jt_case_scope_load (JtDb *db, const char *case_uid, GError **error)
{
  g_autoptr (GArray) scoped = g_array_new (FALSE, TRUE, sizeof (JtScoped));
  g_autoptr (JtRows) rows = jt_store_case_entrances (db, case_uid);
  g_autoptr (GError) read_error = NULL;
  g_autoptr (JtCaseScope) scope = NULL;

  g_array_set_clear_func (scoped, scoped_clear);
  while (jt_rows_next (rows, &read_error))
    if (!read_entrance (db, jt_rows_text (rows, "uid"), scoped, error))
      return NULL;
  if (read_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&read_error));
      return NULL;
    }
  if (scoped->len == 0)
    {
      g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_NO_SCOPE, case_uid);
      return NULL;
    }
  scope = describe (scoped);
  if (!read_single_owner (db, scoped, &scope->single_owner, error))
    return NULL;
  return g_steal_pointer (&scope);
}

/* The first of @columns that is filled in the case's own row of @stage. */
static gboolean
read_stage_day (JtDb *db, const char *stage, const char *case_uid, const char *const *columns,
                char **day, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_stage_rows (db, stage, case_uid);
  gboolean found;

  if (!jt_read_first (rows, &found, error))
    return FALSE;
  for (; found && *day == NULL && *columns != NULL; columns++)
    *day = g_strdup (jt_rows_text (rows, *columns));
  return TRUE;
}

gboolean
jt_case_scope_frozen (JtDb *db, const char *case_uid, char **since, GError **error)
{
  static const char *const voted[] = { "begun_on", "done_on", NULL };
  static const char *const consented[] = { "done_on", "signed_on", NULL };
  g_autoptr (JtRows) votes = jt_store_votes_of_case (db, case_uid);
  gboolean found;

  *since = NULL;
  if (!jt_read_first (votes, &found, error))
    return FALSE;
  if (found)
    *since = g_strndup (jt_rows_text (votes, "starts"), strlen ("YYYY-MM-DD"));
  return read_stage_day (db, "vote", case_uid, voted, since, error)
         && read_stage_day (db, "owner_consent", case_uid, consented, since, error);
}
