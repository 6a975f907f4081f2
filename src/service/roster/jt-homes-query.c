/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-homes-query.h"

#include "jt-office-private.h"
#include "jt-own-entrances.h"
#include "jt-place-lookup.h"
#include "jt-place-name.h"
#include "jt-read.h"
#include "jt-rows.h"
#include "jt-rule-error.h"
#include "jt-store-home.h"
#include "jt-store-person.h"
#include "jt-store-place.h"

#define JOINER "、"

/* ---------------------------------------------------------------------------------- the tree */

static void
place_free (gpointer data)
{
  JtPlace *place = data;

  g_free (place->uid);
  g_free (place->name);
  g_ptr_array_unref (place->children);
  g_free (place);
}

static JtPlace *
place_new (const char *uid, const char *name, guint parts)
{
  JtPlace *place = g_new0 (JtPlace, 1);

  place->uid = g_strdup (uid);
  place->name = g_strdup (name);
  place->parts = parts;
  place->children = g_ptr_array_new_with_free_func (place_free);
  return place;
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const JtPlace *left = *(JtPlace *const *) a, *right = *(JtPlace *const *) b;

  return jt_place_name_compare (left->name, right->name);
}

/* Returns: uid of a building or an entrance → how many parts. */
static GHashTable *
load_counts (JtDb *db, GError **error)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (JtRows) rows = jt_store_place_counts (db);
  GError *read_error = NULL;

  while (jt_rows_next (rows, &read_error))
    g_hash_table_insert (counts, g_strdup (jt_rows_text (rows, "place")),
                         GUINT_TO_POINTER ((guint) jt_rows_int (rows, "parts")));
  return jt_read_ended (read_error, error) ? g_steal_pointer (&counts) : NULL;
}

static guint
count_of (GHashTable *counts, const char *uid)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (counts, uid));
}

/* The entrances by building; one without a name is the whole of its building and no line of its
 * own, but a grid leader may answer for it. */
static gboolean
load_entrances (JtDb *db, const JtOwnEntrances *own, GHashTable *counts, GHashTable *buildings,
                GError **error)
{
  g_autoptr (JtRows) rows = jt_store_entrances (db);
  GError *read_error = NULL;

  while (jt_rows_next (rows, &read_error))
    {
      const char *uid = jt_rows_text (rows, "uid");
      const char *name = jt_rows_text (rows, "name");
      JtPlace *building = g_hash_table_lookup (buildings, jt_rows_text (rows, "building"));

      if (building == NULL || !jt_own_entrances_has (own, uid))
        continue;
      if (*name != '\0')
        g_ptr_array_add (building->children, place_new (uid, name, count_of (counts, uid)));
      if (own->uids != NULL)
        building->parts += count_of (counts, uid);
    }
  return jt_read_ended (read_error, error);
}

static gboolean
load_buildings (JtDb *db, const JtOwnEntrances *own, GHashTable *counts, GHashTable *compounds,
                GHashTable *buildings, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_buildings (db);
  GError *read_error = NULL;

  while (jt_rows_next (rows, &read_error))
    {
      const char *uid = jt_rows_text (rows, "uid");
      JtPlace *compound = g_hash_table_lookup (compounds, jt_rows_text (rows, "compound"));
      JtPlace *building = place_new (uid, jt_rows_text (rows, "name"),
                                     own->uids == NULL ? count_of (counts, uid) : 0);

      g_hash_table_insert (buildings, building->uid, building);
      g_ptr_array_add (compound->children, building);
    }
  return jt_read_ended (read_error, error);
}

/* Sums up and sorts; what a grid leader has no part in is left out. */
static void
finish_tree (GPtrArray *tree, const JtOwnEntrances *own)
{
  for (guint i = tree->len; i > 0; i--)
    {
      JtPlace *compound = g_ptr_array_index (tree, i - 1);

      for (guint j = compound->children->len; j > 0; j--)
        {
          JtPlace *building = g_ptr_array_index (compound->children, j - 1);

          compound->parts += building->parts;
          if (own->uids != NULL && building->parts == 0 && building->children->len == 0)
            g_ptr_array_remove_index (compound->children, j - 1);
          else
            g_ptr_array_sort (building->children, compare_places);
        }
      if (own->uids != NULL && compound->children->len == 0)
        g_ptr_array_remove_index (tree, i - 1);
      else
        g_ptr_array_sort (compound->children, compare_places);
    }
  g_ptr_array_sort (tree, compare_places);
}

GPtrArray *
jt_office_place_tree (JtOffice *office, GError **error)
{
  JtDb *db = jt_office_get_db (office);
  g_autoptr (GPtrArray) tree = g_ptr_array_new_with_free_func (place_free);
  g_autoptr (GHashTable) compounds = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) buildings = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) counts = load_counts (db, error);
  g_autoptr (JtRows) rows = NULL;
  g_auto (JtOwnEntrances) own = { NULL };
  GError *read_error = NULL;

  if (counts == NULL || !jt_own_entrances_load (&own, office, error))
    return NULL;
  rows = jt_store_compounds (db);
  while (jt_rows_next (rows, &read_error))
    {
      JtPlace *compound = place_new (jt_rows_text (rows, "uid"), jt_rows_text (rows, "name"), 0);

      g_hash_table_insert (compounds, compound->uid, compound);
      g_ptr_array_add (tree, compound);
    }
  if (!jt_read_ended (read_error, error)
      || !load_buildings (db, &own, counts, compounds, buildings, error)
      || !load_entrances (db, &own, counts, buildings, error))
    return NULL;
  finish_tree (tree, &own);
  return g_steal_pointer (&tree);
}

/* ----------------------------------------------------------------------------- parts of a place */

static void
line_free (gpointer data)
{
  JtPartLine *line = data;

  g_free (line->uid);
  g_free (line->place);
  g_free (line->room);
  g_free (line->use);
  g_free (line->basis);
  g_free (line->title);
  g_free (line->sale);
  g_free (line->owners);
  g_free (line);
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const JtPartLine *left = *(JtPartLine *const *) a, *right = *(JtPartLine *const *) b;
  const int places = jt_place_name_compare (left->place, right->place);

  return places != 0 ? places : jt_place_name_compare (left->room, right->room);
}

/* Returns: uid of a part → its owners' names. */
static GHashTable *
load_owners (JtDb *db, JtHomeLevel level, const char *compound, const char *building,
             GError **error)
{
  g_autoptr (GHashTable) owners
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_free);
  g_autoptr (JtRows) rows = level == JT_HOME_COMPOUND
                                ? jt_store_owners_of_compound (db, compound, NULL)
                                : jt_store_owner_names_of_building (db, building);
  GError *read_error = NULL;

  while (jt_rows_next (rows, &read_error))
    {
      const char *part = jt_rows_text (rows, "part");
      const char *name = jt_rows_text (rows, "name");
      const char *before = g_hash_table_lookup (owners, part);

      g_hash_table_replace (owners, g_strdup (part),
                            before != NULL ? g_strconcat (before, JOINER, name, NULL)
                                           : g_strdup (name));
    }
  return jt_read_ended (read_error, error) ? g_steal_pointer (&owners) : NULL;
}

static JtPartLine *
line_new (JtRows *part)
{
  JtPartLine *line = g_new0 (JtPartLine, 1);
  g_auto (GStrv) names = jt_part_entrance_names (part);
  g_autofree char *entrances = g_strjoinv (JOINER, names);

  line->uid = g_strdup (jt_rows_text (part, "uid"));
  line->place = g_strconcat (jt_rows_text (part, "building_name"), entrances, NULL);
  line->room = g_strdup (jt_rows_text (part, "room"));
  line->floor = (int) jt_rows_int (part, "floor");
  line->area = jt_rows_int_or (part, "area", JT_AREA_UNKNOWN);
  line->use = g_strdup (jt_rows_text (part, "use"));
  line->basis = g_strdup (jt_rows_text (part, "area_basis"));
  line->title = g_strdup (jt_rows_text (part, "title"));
  line->sale = g_strdup (jt_rows_text (part, "sale"));
  return line;
}

static JtRows *
query_parts (JtDb *db, JtHomeLevel level, const char *place)
{
  const char *const entrances[] = { place, NULL };

  switch (level)
    {
    case JT_HOME_COMPOUND:
      return jt_store_parts_of_compound (db, place);
    case JT_HOME_BUILDING:
      return jt_store_parts_of_building (db, place);
    case JT_HOME_ENTRANCE:
    default:
      return jt_store_parts_of_entrances (db, entrances);
    }
}

GPtrArray *
jt_office_part_lines (JtOffice *office, JtHomeLevel level, const char *place, GError **error)
{
  JtDb *db = jt_office_get_db (office);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (line_free);
  g_autoptr (JtRows) parts = NULL;
  g_autoptr (GHashTable) owners = NULL;
  g_auto (JtOwnEntrances) own = { NULL };
  GError *read_error = NULL;

  if (!jt_own_entrances_load (&own, office, error))
    return NULL;
  parts = query_parts (db, level, place);
  while (jt_rows_next (parts, &read_error))
    {
      JtPartLine *line;

      if (owners == NULL)
        owners = load_owners (db, level, jt_rows_text (parts, "compound"),
                              jt_rows_text (parts, "building"), error);
      if (owners == NULL)
        return NULL;
      if (!jt_own_entrances_has_part (&own, parts))
        continue;
      line = line_new (parts);
      line->owners = g_strdup (g_hash_table_lookup (owners, line->uid));
      if (line->owners == NULL)
        line->owners = g_strdup ("");
      g_ptr_array_add (lines, line);
    }
  if (!jt_read_ended (read_error, error))
    return NULL;
  g_ptr_array_sort (lines, compare_lines);
  return g_steal_pointer (&lines);
}

char *
jt_office_part_place (JtOffice *office, const char *part, JtHomeLevel *level, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_part_by_uid (jt_office_get_db (office), part);
  g_auto (GStrv) entrances = NULL;
  gboolean found;

  if (!jt_read_first (rows, &found, error))
    return NULL;
  if (!found)
    {
      g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_NO_SUCH_PLACE, part);
      return NULL;
    }
  entrances = g_strsplit (jt_rows_text (rows, "entrance_uids"), JOINER, -1);
  if (entrances[0] == NULL || *entrances[0] == '\0' || *jt_rows_text (rows, "entrance_names") == '\0')
    {
      *level = JT_HOME_BUILDING;
      return g_strdup (jt_rows_text (rows, "building"));
    }
  *level = JT_HOME_ENTRANCE;
  return g_strdup (entrances[0]);
}
