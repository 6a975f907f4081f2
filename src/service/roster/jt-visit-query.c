/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-visit-query.h"

#include "jt-json.h"
#include "jt-office-private.h"
#include "jt-rows.h"
#include "jt-store-case.h"
#include "jt-store-office.h"
#include "jt-vote-access.h"

/* Returns: user uid → name. */
static GHashTable *
read_names (JtDb *db, GError **error)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (JtRows) rows = jt_store_users (db);
  g_autoptr (GError) read_error = NULL;

  while (jt_rows_next (rows, &read_error))
    g_hash_table_insert (names, g_strdup (jt_rows_text (rows, "uid")),
                         g_strdup (jt_rows_text (rows, "name")));
  if (read_error == NULL)
    return g_steal_pointer (&names);
  g_propagate_error (error, g_steal_pointer (&read_error));
  return NULL;
}

static JsonObject *
make_visit (JtRows *row, GHashTable *names, const char *user)
{
  JsonObject *visit = json_object_new ();
  const char *by = g_hash_table_lookup (names, jt_rows_text (row, "by_user"));

  json_object_set_string_member (visit, "uid", jt_rows_text (row, "uid"));
  jt_json_set_text (visit, "case", jt_rows_text (row, "case_uid"));
  json_object_set_string_member (visit, "on", jt_rows_text (row, "on_day"));
  jt_json_set_text (visit, "by", by);
  json_object_set_int_member (visit, "own",
                              g_strcmp0 (jt_rows_text (row, "by_user"), user) == 0 ? 1 : 0);
  json_object_set_string_member (visit, "outcome", jt_rows_text (row, "outcome"));
  jt_json_set_text (visit, "note", jt_rows_text (row, "note"));
  return visit;
}

JsonArray *
jt_office_visit_list (JtOffice *office, const char *part, GError **error)
{
  JtDb *db = jt_office_get_db (office);
  g_autoptr (JtVoteAccess) access
      = jt_vote_access_new (db, jt_office_get_role (office), jt_office_get_user (office), error);
  g_autoptr (GPtrArray) visits
      = g_ptr_array_new_with_free_func ((GDestroyNotify) json_object_unref);
  g_autoptr (GHashTable) names = NULL;
  g_autoptr (JtRows) rows = NULL;
  g_autoptr (GError) read_error = NULL;
  JsonArray *list;

  if (access == NULL || !jt_vote_access_to_part (access, db, part, part, error))
    return NULL;
  names = read_names (db, error);
  if (names == NULL)
    return NULL;
  rows = jt_store_visits_of_part (db, part);
  while (jt_rows_next (rows, &read_error))
    g_ptr_array_add (visits, make_visit (rows, names, jt_office_get_user (office)));
  if (read_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&read_error));
      return NULL;
    }
  list = json_array_new ();
  for (guint i = visits->len; i > 0; i--)
    json_array_add_object_element (list, json_object_ref (g_ptr_array_index (visits, i - 1)));
  return list;
}
