/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-store-name.h"

#include <string.h>

#include "jt-db-private.h"
#include "jt-store-columns.h"

#define MOST_WRONG 100

/* Behind every key that begins with what stands before it. */
#define LAST_CHARACTER "\xf4\x8f\xbf\xbf"

static gboolean
put_keys (JtDb *db, const char *name, GError **error)
{
  g_autoptr (GPtrArray) keys = jt_name_keys (name);

  for (guint i = 0; i < keys->len; i++)
    {
      const JtNameKey *key = g_ptr_array_index (keys, i);

      if (!jt_db_change (db, error,
                         "INSERT OR IGNORE INTO name_key (rank, key, name) VALUES (?1, ?2, ?3)",
                         "iss", (gint64) key->rank, key->text, name))
        return FALSE;
    }
  return TRUE;
}

static gboolean
remove_keys (JtDb *db, const char *name, GError **error)
{
  g_autoptr (GPtrArray) keys = jt_name_keys (name);

  for (guint i = 0; i < keys->len; i++)
    {
      const JtNameKey *key = g_ptr_array_index (keys, i);

      if (!jt_db_change (db, error,
                         "DELETE FROM name_key WHERE rank = ?1 AND key = ?2 AND name = ?3", "iss",
                         (gint64) key->rank, key->text, name))
        return FALSE;
    }
  return TRUE;
}

gboolean
jt_store_name_refresh (JtDb *db, const char *name, GError **error)
{
  gint64 borne = 0;

  if (!jt_db_number (db, &borne, error, "SELECT EXISTS (SELECT 1 FROM person WHERE name = ?1)", "s",
                     name))
    return FALSE;
  return borne != 0 ? put_keys (db, name, error) : remove_keys (db, name, error);
}

static JtRows *
all_names (JtDb *db)
{
  return jt_db_query (db, "SELECT DISTINCT name FROM person ORDER BY name", "");
}

gboolean
jt_store_name_rebuild (JtDb *db, GError **error)
{
  g_autoptr (JtRows) names = NULL;
  GError *failure = NULL;

  if (!jt_db_change (db, error, "DELETE FROM name_key", ""))
    return FALSE;

  names = all_names (db);
  while (jt_rows_next (names, &failure))
    {
      if (!put_keys (db, jt_rows_text (names, "name"), error))
        return FALSE;
    }
  if (failure != NULL)
    g_propagate_error (error, failure);

  return failure == NULL;
}

/* How many of the keys that @name should have are there. */
static gboolean
count_keys (JtDb *db, const char *name, guint *wanted, guint *found, GError **error)
{
  g_autoptr (GPtrArray) keys = jt_name_keys (name);

  *wanted = keys->len;
  *found = 0;
  for (guint i = 0; i < keys->len; i++)
    {
      const JtNameKey *key = g_ptr_array_index (keys, i);
      gint64 there = 0;

      if (!jt_db_number (db, &there, error,
                         "SELECT EXISTS (SELECT 1 FROM name_key WHERE rank = ?1 AND key = ?2 "
                         "AND name = ?3)",
                         "iss", (gint64) key->rank, key->text, name))
        return FALSE;
      *found += there != 0 ? 1 : 0;
    }
  return TRUE;
}

/* Whether a key is one of those its name should have. */
static gboolean
is_key_of (JtRows *row)
{
  g_autoptr (GPtrArray) keys = jt_name_keys (jt_rows_text (row, "name"));

  for (guint i = 0; i < keys->len; i++)
    {
      const JtNameKey *key = g_ptr_array_index (keys, i);

      if ((gint64) key->rank == jt_rows_int (row, "rank")
          && strcmp (key->text, jt_rows_text (row, "key")) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
add_wrong (GPtrArray *wrong, const char *name)
{
  if (wrong->len < MOST_WRONG && !g_ptr_array_find_with_equal_func (wrong, name, g_str_equal, NULL))
    g_ptr_array_add (wrong, g_strdup (name));
}

gboolean
jt_store_name_check (JtDb *db, GPtrArray *wrong, GError **error)
{
  g_autoptr (JtRows) names = all_names (db);
  g_autoptr (JtRows) rows = NULL;
  GError *failure = NULL;
  gint64 n_found = 0;
  gint64 n_rows = 0;

  while (jt_rows_next (names, &failure))
    {
      guint wanted, found;

      if (!count_keys (db, jt_rows_text (names, "name"), &wanted, &found, error))
        return FALSE;
      if (found < wanted)
        add_wrong (wrong, jt_rows_text (names, "name"));
      n_found += found;
    }
  if (failure == NULL)
    jt_db_number (db, &n_rows, &failure, "SELECT count (*) FROM name_key", "");
  /* Only when there are too many is it worth while to ask which. */
  if (failure == NULL && n_rows > n_found)
    {
      rows = jt_db_query (db,
                          "SELECT rank, key, name, EXISTS (SELECT 1 FROM person "
                          "WHERE person.name = name_key.name) AS borne FROM name_key",
                          "");
      while (jt_rows_next (rows, &failure))
        if (jt_rows_int (rows, "borne") == 0 || !is_key_of (rows))
          add_wrong (wrong, jt_rows_text (rows, "name"));
    }
  if (failure != NULL)
    g_propagate_error (error, failure);

  return failure == NULL;
}

JtRows *
jt_store_person_name (JtDb *db, const char *person)
{
  return jt_db_query (db, "SELECT name FROM person WHERE uid = ?1", "s", person);
}

/* CROSS JOIN keeps the order: from the keys on, nothing is sorted and nothing read ahead. */
JtRows *
jt_store_name_owners (JtDb *db, JtNameRank rank, const char *key)
{
  g_autofree char *end = g_strconcat (key, LAST_CHARACTER, NULL);

  return jt_db_query (db,
                      "SELECT person.uid AS person, person.name AS name, " PART_COLUMNS
                      "FROM name_key CROSS JOIN person ON person.name = name_key.name "
                      "CROSS JOIN ownership ON ownership.person = person.uid "
                      "AND ownership.until IS NULL "
                      "CROSS JOIN part ON part.uid = ownership.part "
                      "CROSS JOIN building ON building.uid = part.building "
                      "CROSS JOIN compound ON compound.uid = building.compound "
                      "WHERE name_key.rank = ?1 AND name_key.key >= ?2 AND name_key.key < ?3 "
                      "ORDER BY name_key.key, name_key.name",
                      "iss", (gint64) rank, key, end);
}

#define OF_USER                                                                                    \
  "WHERE part.uid IN (SELECT part_entrance.part FROM user_entrance "                               \
  "JOIN part_entrance ON part_entrance.entrance = user_entrance.entrance "                         \
  "WHERE user_entrance.user = ?1) "

JtRows *
jt_store_parts_of_user (JtDb *db, const char *user)
{
  return jt_db_query (db, "SELECT " PART_COLUMNS "FROM " PART_TABLES OF_USER, "s", user);
}

JtRows *
jt_store_owners_of_user (JtDb *db, const char *user)
{
  return jt_db_query (db,
                      "SELECT person.uid AS person, person.name AS name, " PART_COLUMNS
                      "FROM " PART_TABLES "JOIN ownership ON ownership.part = part.uid "
                      "AND ownership.until IS NULL JOIN person ON person.uid = ownership.person "
                      OF_USER "ORDER BY person.name, person.uid",
                      "s", user);
}
