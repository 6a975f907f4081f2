/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-roll.h"

#include "jt-roll-draft.h"
#include "jt-rule-error.h"
#include "jt-store-case.h"
#include "jt-store-person.h"
#include "jt-store-place.h"

void
jt_roll_free (JtRoll *roll)
{
  if (roll == NULL)
    return;
  g_ptr_array_unref (roll->parts);
  g_ptr_array_unref (roll->left_out);
  jt_voter_roll_free (roll->voters);
  g_free (roll);
}

char *
jt_roll_letters (guint number)
{
  GString *text = g_string_new (NULL);

  for (guint rest = number + 1; rest > 0; rest = (rest - 1) / 26)
    g_string_prepend_c (text, (char) ('A' + (rest - 1) % 26));
  return g_string_free (text, FALSE);
}

char *
jt_roll_labels (const GPtrArray *labels)
{
  const guint most = 10;
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < labels->len && i < most; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "",
                            (const char *) g_ptr_array_index (labels, i));
  if (labels->len > most)
    g_string_append_printf (text, ", … (%u)", labels->len);
  return g_string_free (text, FALSE);
}

/* ----------------------------------------------------------------------------------- the parts */

static GHashTable *
read_scope (JtDb *db, const char *case_uid, GHashTable *compounds, GError **error)
{
  g_autoptr (GHashTable) scope = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (JtRows) rows = jt_store_case_entrances (db, case_uid);
  g_autoptr (GError) failure = NULL;

  while (jt_rows_next (rows, &failure))
    {
      g_hash_table_add (scope, g_strdup (jt_rows_text (rows, "uid")));
      g_hash_table_add (compounds, g_strdup (jt_rows_text (rows, "compound")));
    }
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  return g_steal_pointer (&scope);
}

static gboolean
read_parts (JtDb *db, const char *case_uid, const JtPolicy *policy, GHashTable *scope,
            GPtrArray *drafts, GPtrArray *left_out, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_parts_of_case (db, case_uid);
  g_autoptr (GError) failure = NULL;

  while (jt_rows_next (rows, &failure))
    {
      JtRollDraft *draft = jt_roll_draft_new (rows, scope);

      if (jt_roll_draft_is_counted (rows, policy))
        g_ptr_array_add (drafts, draft);
      else
        {
          g_ptr_array_add (left_out, g_steal_pointer (&draft->part->label));
          jt_roll_draft_free (draft);
        }
    }
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  g_ptr_array_sort (drafts, jt_roll_draft_compare);
  return TRUE;
}

/* Under a profile that counts by projection, a straddling part has the area under the scope; while
 * that is not measured it is not known. */
static gboolean
project_areas (JtDb *db, GHashTable *scope, GPtrArray *drafts, GError **error)
{
  for (guint i = 0; i < drafts->len; i++)
    {
      JtRollDraft *draft = g_ptr_array_index (drafts, i);
      g_autoptr (JtRows) rows = NULL;
      g_autoptr (GError) failure = NULL;
      JtArea area = 0;

      if (!draft->part->straddles)
        continue;
      rows = jt_store_entrances_of_part (db, draft->part->uid);
      while (jt_rows_next (rows, &failure))
        if (g_hash_table_contains (scope, jt_rows_text (rows, "uid")))
          {
            if (jt_rows_null (rows, "projected_area") || area == JT_AREA_UNKNOWN)
              area = JT_AREA_UNKNOWN;
            else
              area += jt_rows_int (rows, "projected_area");
          }
      if (failure != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
      draft->part->area = area > 0 ? area : JT_AREA_UNKNOWN;
    }
  return TRUE;
}

/* ---------------------------------------------------------------------------------- the owners */

/* Whoever is named on an unsold part of the compound is the developer, also where none of the
 * unsold parts lies in the scope. */
static gboolean
read_developers (JtDb *db, const char *compound, const char *day, GHashTable *developers,
                 GError **error)
{
  g_autoptr (JtRows) owners = jt_store_developers_of_compound (db, compound, day);
  g_autoptr (GError) failure = NULL;

  while (jt_rows_next (owners, &failure))
    g_hash_table_add (developers, g_strdup (jt_rows_text (owners, "identity")));
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  return TRUE;
}

static gboolean
read_owners (JtDb *db, const char *case_uid, const char *day, GHashTable *developers,
             GPtrArray *drafts, GError **error)
{
  g_autoptr (GHashTable) by_uid = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (JtRows) rows = jt_store_owners_of_case (db, case_uid, day);
  g_autoptr (GError) failure = NULL;

  for (guint i = 0; i < drafts->len; i++)
    {
      JtRollDraft *draft = g_ptr_array_index (drafts, i);

      g_hash_table_insert (by_uid, draft->part->uid, draft);
    }
  while (jt_rows_next (rows, &failure))
    {
      JtRollDraft *draft = g_hash_table_lookup (by_uid, jt_rows_text (rows, "part"));

      if (draft != NULL)
        jt_roll_draft_add_owner (draft, rows, developers);
    }
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  return TRUE;
}

/* ------------------------------------------------------------------------------------ the roll */

static gboolean
fill_roll (JtRoll *roll, GPtrArray *drafts, GError **error)
{
  g_autofree JtVoterPart *voter_parts = g_new0 (JtVoterPart, drafts->len);

  for (guint i = 0; i < drafts->len; i++)
    {
      JtRollDraft *draft = g_ptr_array_index (drafts, i);
      JtRollPart *part = draft->part;

      voter_parts[i].owners = (const JtVoterOwner *) (gconstpointer) draft->owners->data;
      voter_parts[i].n_owners = draft->owners->len;
      voter_parts[i].sale = draft->sale;
      draft->part = NULL; /* the roll has it now */
      g_ptr_array_add (roll->parts, part);
      if (part->area != JT_AREA_UNKNOWN
          && __builtin_add_overflow (roll->total_area, part->area, &roll->total_area))
        {
          g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_OVERFLOW, part->label);
          return FALSE;
        }
    }
  if (drafts->len > 0)
    roll->voters = jt_voter_roll_new (voter_parts, drafts->len);
  return TRUE;
}

JtRoll *
jt_roll_of_case (JtDb *db, const char *case_uid, const JtPolicy *policy, JtDay day,
                 GError **error)
{
  g_autoptr (JtRoll) roll = g_new0 (JtRoll, 1);
  g_autoptr (GPtrArray) drafts
      = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_roll_draft_free);
  g_autoptr (GHashTable) compounds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) developers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                             NULL);
  g_autoptr (GHashTable) scope = NULL;
  g_autofree char *day_text = jt_day_format (day);
  GHashTableIter iter;
  gpointer compound;

  roll->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_roll_part_free);
  roll->left_out = g_ptr_array_new_with_free_func (g_free);
  scope = read_scope (db, case_uid, compounds, error);
  if (scope == NULL || !read_parts (db, case_uid, policy, scope, drafts, roll->left_out, error))
    return NULL;
  if (jt_policy_get_number (policy, JT_POLICY_STRADDLING) == JT_POLICY_STRADDLING_PROJECTED
      && !project_areas (db, scope, drafts, error))
    return NULL;

  g_hash_table_iter_init (&iter, compounds);
  while (g_hash_table_iter_next (&iter, &compound, NULL))
    if (!read_developers (db, compound, day_text, developers, error))
      return NULL;
  if (!read_owners (db, case_uid, day_text, developers, drafts, error)
      || !fill_roll (roll, drafts, error))
    return NULL;
  return g_steal_pointer (&roll);
}
