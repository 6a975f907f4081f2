/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-case-choices.h"

#include "jt-json.h"
#include "jt-office-private.h"
#include "jt-place-lookup.h"
#include "jt-read.h"
#include "jt-rows.h"
#include "jt-store-case.h"
#include "jt-store-person.h"
#include "jt-store-place.h"

/* By what columns people know a row of a table. */
static const struct
{
  const char *table;
  const char *columns[3];
} named_by[] = {
  { "consultation_session", { "on_day", "place", NULL } },
  { "objections", { "number", "received_on", NULL } },
  { "part_consent", { "part", "space", NULL } },
};

static void
add_choice (JsonArray *array, const char *uid, const char *name)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "uid", uid);
  json_object_set_string_member (object, "name", name);
  json_array_add_object_element (array, object);
}

static char *
say_part (JtDb *db, const char *uid, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_part_by_uid (db, uid);
  gboolean found;

  if (!jt_read_first (rows, &found, error))
    return NULL;
  return found ? jt_part_label (rows) : g_strdup (uid);
}

static gboolean
add_parts (JtDb *db, const char *case_uid, JsonArray *array, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_parts_of_case (db, case_uid);
  GError *read_error = NULL;

  while (jt_rows_next (rows, &read_error))
    {
      g_autofree char *label = jt_part_label (rows);

      add_choice (array, jt_rows_text (rows, "uid"), label);
    }
  return jt_read_ended (read_error, error);
}

/* An owner stands once, however many parts are his, with the room people know him by. */
static gboolean
add_persons (JtDb *db, const char *case_uid, JsonArray *array, GError **error)
{
  g_autoptr (GHashTable) rooms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (JtRows) parts = jt_store_parts_of_case (db, case_uid);
  g_autoptr (JtRows) owners = jt_store_owners_of_case (db, case_uid, NULL);
  GError *read_error = NULL;

  while (jt_rows_next (parts, &read_error))
    g_hash_table_insert (rooms, g_strdup (jt_rows_text (parts, "uid")),
                         g_strdup (jt_rows_text (parts, "room")));
  while (read_error == NULL && jt_rows_next (owners, &read_error))
    {
      const char *room = g_hash_table_lookup (rooms, jt_rows_text (owners, "part"));
      g_autofree char *name = NULL;

      if (!g_hash_table_add (seen, g_strdup (jt_rows_text (owners, "person"))))
        continue;
      name = g_strdup_printf ("%s（%s）", jt_rows_text (owners, "name"), room != NULL ? room : "");
      add_choice (array, jt_rows_text (owners, "person"), name);
    }
  return jt_read_ended (read_error, error);
}

static const char *const *
find_columns (const char *table)
{
  for (gsize i = 0; i < G_N_ELEMENTS (named_by); i++)
    if (g_str_equal (named_by[i].table, table))
      return named_by[i].columns;
  return NULL;
}

static char *
say_row (JtDb *db, JtRows *rows, const char *const *columns, GError **error)
{
  g_autoptr (GString) name = g_string_new (NULL);

  for (; *columns != NULL; columns++)
    {
      g_autofree char *text = NULL;

      if (jt_rows_null (rows, *columns))
        continue;
      if (g_str_equal (*columns, "part"))
        text = say_part (db, jt_rows_text (rows, *columns), error);
      else
        text = g_strdup (jt_rows_text (rows, *columns));
      if (text == NULL)
        return NULL;
      g_string_append_printf (name, "%s%s", name->len > 0 ? " · " : "", text);
    }
  if (name->len == 0)
    g_string_append (name, "—");
  return g_string_free (g_steal_pointer (&name), FALSE);
}

static gboolean
add_rows (JtDb *db, const char *case_uid, const char *table, JsonArray *array, GError **error)
{
  const char *const *columns = find_columns (table);
  g_autoptr (JtRows) rows = jt_store_stage_rows (db, table, case_uid);
  GError *read_error = NULL;

  g_return_val_if_fail (columns != NULL, FALSE);

  while (jt_rows_next (rows, &read_error))
    {
      g_autofree char *name = say_row (db, rows, columns, error);

      if (name == NULL)
        return FALSE;
      add_choice (array, jt_rows_text (rows, "uid"), name);
    }
  return jt_read_ended (read_error, error);
}

JsonArray *
jt_office_case_choices (JtOffice *office, const char *case_uid, const char *what, GError **error)
{
  JtDb *db;
  g_autoptr (JsonArray) array = json_array_new ();
  gboolean read;

  g_return_val_if_fail (JT_IS_OFFICE (office) && case_uid != NULL && what != NULL, NULL);

  db = jt_office_get_db (office);
  if (g_str_equal (what, "part"))
    read = add_parts (db, case_uid, array, error);
  else if (g_str_equal (what, "person"))
    read = add_persons (db, case_uid, array, error);
  else
    read = add_rows (db, case_uid, what, array, error);
  return read ? g_steal_pointer (&array) : NULL;
}

char *
jt_office_choice_name (JtOffice *office, const char *what, const char *uid, GError **error)
{
  JtDb *db;
  g_autoptr (JtRows) rows = NULL;
  gboolean found;

  g_return_val_if_fail (JT_IS_OFFICE (office) && what != NULL && uid != NULL, NULL);

  db = jt_office_get_db (office);
  if (g_str_equal (what, "part"))
    return say_part (db, uid, error);
  if (!g_str_equal (what, "person"))
    return g_strdup (uid);
  rows = jt_store_person_by_uid (db, uid);
  if (!jt_read_first (rows, &found, error))
    return NULL;
  return g_strdup (found ? jt_rows_text (rows, "name") : uid);
}

JsonArray *
jt_office_organisations (JtOffice *office, GError **error)
{
  g_autoptr (JsonArray) array = json_array_new ();
  g_autoptr (JtRows) rows = NULL;
  GError *read_error = NULL;

  g_return_val_if_fail (JT_IS_OFFICE (office), NULL);

  rows = jt_store_organisations (jt_office_get_db (office));
  while (jt_rows_next (rows, &read_error))
    {
      JsonObject *object = json_object_new ();

      json_object_set_string_member (object, "name", jt_rows_text (rows, "name"));
      jt_json_set_text (object, "uscc", jt_rows_text (rows, "uscc"));
      json_array_add_object_element (array, object);
    }
  return jt_read_ended (read_error, error) ? g_steal_pointer (&array) : NULL;
}
