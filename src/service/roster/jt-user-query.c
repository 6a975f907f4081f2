/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-user-query.h"

#include "jt-json.h"
#include "jt-office-private.h"
#include "jt-place-index.h"
#include "jt-place-lookup.h"
#include "jt-place-name.h"
#include "jt-rows.h"
#include "jt-store-office.h"

static int
compare_paths (gconstpointer a, gconstpointer b)
{
  return jt_place_name_compare (*(const char *const *) a, *(const char *const *) b);
}

static JsonArray *
list_places (JtDb *db, const char *user, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_user_entrances (db, user);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) read_error = NULL;
  JsonArray *places;

  while (jt_rows_next (rows, &read_error))
    g_ptr_array_add (paths, jt_place_path (jt_rows_text (rows, "compound_name"),
                                           jt_rows_text (rows, "building_name"),
                                           jt_rows_text (rows, "name"), NULL));
  if (read_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&read_error));
      return NULL;
    }
  g_ptr_array_sort (paths, compare_paths);
  places = json_array_new ();
  for (guint i = 0; i < paths->len; i++)
    json_array_add_string_element (places, g_ptr_array_index (paths, i));
  return places;
}

/* @full: with what only the window of a supervisor needs. */
static JsonArray *
list_users (JtDb *db, JtRows *rows, gboolean full, GError **error)
{
  g_autoptr (JsonArray) users = json_array_new ();
  g_autoptr (GError) read_error = NULL;

  while (jt_rows_next (rows, &read_error))
    {
      JsonArray *places = list_places (db, jt_rows_text (rows, "uid"), error);
      JsonObject *user;

      if (places == NULL)
        return NULL;
      user = json_object_new ();
      json_object_set_string_member (user, "name", jt_rows_text (rows, "name"));
      json_object_set_string_member (user, "role", jt_rows_text (rows, "role"));
      json_object_set_array_member (user, "places", places);
      if (full)
        {
          json_object_set_string_member (user, "uid", jt_rows_text (rows, "uid"));
          jt_json_set_text (user, "retired_on", jt_rows_text (rows, "retired_on"));
        }
      json_array_add_object_element (users, user);
    }
  if (read_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&read_error));
      return NULL;
    }
  return g_steal_pointer (&users);
}

JsonArray *
jt_office_user_list (JtOffice *office, GError **error)
{
  JtDb *db = jt_office_get_db (office);
  g_autoptr (JtRows) rows = jt_store_working_users (db);

  return list_users (db, rows, FALSE, error);
}

JsonArray *
jt_office_user_records (JtOffice *office, GError **error)
{
  JtDb *db = jt_office_get_db (office);
  g_autoptr (JtRows) rows = jt_store_users (db);

  return list_users (db, rows, TRUE, error);
}

/* The entrances of @places become a member of @arguments. */
static gboolean
take_places (JtOffice *office, const char *const *places, JsonObject *arguments, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  JsonArray *entrances = json_array_new ();

  json_object_set_array_member (arguments, "entrances", entrances);
  for (gsize i = 0; places != NULL && places[i] != NULL; i++)
    {
      g_auto (GStrv) uids = jt_place_lookup_entrances (jt_office_get_db (office), places[i], error);

      if (uids == NULL)
        return FALSE;
      /* A building and one of its entrances may both be named. */
      for (gsize j = 0; uids[j] != NULL; j++)
        if (g_hash_table_add (seen, g_strdup (uids[j])))
          json_array_add_string_element (entrances, uids[j]);
    }
  return TRUE;
}

gboolean
jt_office_user_add (JtOffice *office, const char *name, const char *role,
                    const char *const *places, GError **error)
{
  g_autoptr (JsonObject) arguments = json_object_new ();

  if (!take_places (office, places, arguments, error))
    return FALSE;
  json_object_set_string_member (arguments, "name", name);
  json_object_set_string_member (arguments, "role", role);
  return jt_office_submit (office, "user-add", arguments, NULL, error);
}

gboolean
jt_office_user_change (JtOffice *office, const char *uid, const char *name, const char *role,
                       const char *const *places, GError **error)
{
  g_autoptr (JsonObject) arguments = json_object_new ();

  if (places != NULL && !take_places (office, places, arguments, error))
    return FALSE;
  json_object_set_string_member (arguments, "user", uid);
  jt_json_set_text (arguments, "name", name);
  jt_json_set_text (arguments, "role", role);
  return jt_office_submit (office, "user-change", arguments, NULL, error);
}
