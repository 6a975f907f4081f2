/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-vote-access.h"

#include "jt-place-index.h"
#include "jt-rows.h"
#include "jt-rule-error.h"
#include "jt-store-case.h"
#include "jt-store-office.h"
#include "jt-store-place.h"

struct _JtVoteAccess
{
  GHashTable *entrances; /* (nullable): uids; NULL for all */
};

JtVoteAccess *
jt_vote_access_new (JtDb *db, JtRole role, const char *user, GError **error)
{
  g_autoptr (JtVoteAccess) access = g_new0 (JtVoteAccess, 1);
  g_autoptr (JtRows) rows = NULL;
  g_autoptr (GError) failure = NULL;

  if (role != JT_ROLE_GRID_LEADER)
    return g_steal_pointer (&access);
  access->entrances = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  rows = jt_store_user_entrances (db, user);
  while (jt_rows_next (rows, &failure))
    g_hash_table_add (access->entrances, g_strdup (jt_rows_text (rows, "uid")));
  if (failure == NULL)
    return g_steal_pointer (&access);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

void
jt_vote_access_free (JtVoteAccess *access)
{
  if (access == NULL)
    return;
  g_clear_pointer (&access->entrances, g_hash_table_unref);
  g_free (access);
}

gboolean
jt_vote_access_to_part (const JtVoteAccess *access, JtDb *db, const char *part, const char *label,
                        GError **error)
{
  g_autoptr (JtRows) rows = NULL;
  g_autoptr (GError) failure = NULL;

  if (access->entrances == NULL)
    return TRUE;
  rows = jt_store_entrances_of_part (db, part);
  while (jt_rows_next (rows, &failure))
    if (g_hash_table_contains (access->entrances, jt_rows_text (rows, "uid")))
      return TRUE;
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else
    g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_NOT_YOUR_ENTRANCE, label);
  return FALSE;
}

gboolean
jt_vote_access_to_case (const JtVoteAccess *access, JtDb *db, const char *case_uid,
                        GError **error)
{
  g_autoptr (JtRows) rows = NULL;
  g_autoptr (GError) failure = NULL;

  if (access->entrances == NULL)
    return TRUE;
  rows = jt_store_case_entrances (db, case_uid);
  while (jt_rows_next (rows, &failure))
    if (!g_hash_table_contains (access->entrances, jt_rows_text (rows, "uid")))
      {
        g_autofree char *path = jt_place_path (jt_rows_text (rows, "compound_name"),
                                               jt_rows_text (rows, "building_name"),
                                               jt_rows_text (rows, "name"), NULL);

        g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_NOT_YOUR_ENTRANCE, path);
        return FALSE;
      }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}
