/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-sample-roster.h"

#include "jt-office-private.h"
#include "jt-roster-answer.h"
#include "jt-roster.h"
#include "jt-rows.h"
#include "jt-store-place.h"

/* How many places one payload takes (architecture.md: at most 1,000 rows). */
#define PLACES_AN_ENTRY 1000

gboolean
jt_sample_import (JtOffice *office, GPtrArray *rows, GError **error)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  const JtRoster roster = { .rows = rows, .diagnostics = none, .rejected = none };
  g_auto (JtRosterImport) import = { .roster = &roster, .strict = TRUE };
  g_autoptr (JsonObject) arguments = json_object_new ();

  for (guint i = 0; i < rows->len; i++)
    ((JtRosterRow *) g_ptr_array_index (rows, i))->number = i + 2; /* below a header */
  return jt_office_submit_material (office, "roster-import", arguments, &import, NULL, error);
}

/* -------------------------------------------------------------------------- what no roster tells */

typedef struct
{
  JtOffice *office;
  GHashTable *buildings; /* "compound/building" → JtSampleBuilding */
  JsonObject *arguments;
  guint waiting;
} Places;

static char *
place_key (const char *compound, const char *building)
{
  return g_strconcat (compound, "/", building, NULL);
}

static const JtSampleBuilding *
find_building (const Places *places, const char *compound, const char *building)
{
  g_autofree char *key = place_key (compound, building);

  return g_hash_table_lookup (places->buildings, key);
}

static gboolean
flush (Places *places, GError **error)
{
  g_autoptr (JsonObject) arguments = g_steal_pointer (&places->arguments);

  places->arguments = json_object_new ();
  places->waiting = 0;
  return jt_office_submit (places->office, "place-record", arguments, NULL, error);
}

static void
add (Places *places, const char *member, JsonObject *row)
{
  if (!json_object_has_member (places->arguments, member))
    json_object_set_array_member (places->arguments, member, json_array_new ());
  json_array_add_object_element (json_object_get_array_member (places->arguments, member), row);
  places->waiting++;
}

static JsonObject *
building_row (const char *uid, const JtSampleBuilding *building)
{
  JsonObject *row = json_object_new ();

  json_object_set_string_member (row, "uid", uid);
  json_object_set_int_member (row, "year_built", building->year);
  json_object_set_string_member (row, "structure", "砖混");
  if (building->traits & JT_SAMPLE_ATTIC)
    json_object_set_string_member (row, "storeys_note", "顶层带阁楼，未计层；无产权阁楼未计面积");
  return row;
}

/* Who lives there follows from the number of flats, a little different from one to the next. */
static JsonObject *
entrance_row (const char *uid, const JtSampleBuilding *building, guint nth)
{
  const guint flats = building->storeys * building->flats;
  JsonObject *row = json_object_new ();

  json_object_set_string_member (row, "uid", uid);
  json_object_set_string_member (row, "landing", building->landing);
  json_object_set_int_member (row, "residents", flats * 9 / 4 + nth % 5);
  json_object_set_int_member (row, "aged_60", flats * 2 / 3 + nth % 4);
  json_object_set_int_member (row, "aged_70", flats / 3 + nth % 3);
  json_object_set_int_member (row, "disabled", nth % 3);
  json_object_set_int_member (row, "infants", nth % 2);
  return row;
}

static gboolean
collect_buildings (Places *places, GPtrArray *found, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_buildings (jt_office_get_db (places->office));
  g_autoptr (GError) failure = NULL;

  while (jt_rows_next (rows, &failure))
    {
      const JtSampleBuilding *building = find_building (places,
                                                        jt_rows_text (rows, "compound_name"),
                                                        jt_rows_text (rows, "name"));

      if (building != NULL)
        g_ptr_array_add (found, building_row (jt_rows_text (rows, "uid"), building));
    }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* The list is in the order of names, so that an entrance is the same one at every call. */
static gboolean
collect_entrances (Places *places, GPtrArray *found, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_entrances (jt_office_get_db (places->office));
  g_autoptr (GError) failure = NULL;

  while (jt_rows_next (rows, &failure))
    {
      const JtSampleBuilding *building = find_building (places,
                                                        jt_rows_text (rows, "compound_name"),
                                                        jt_rows_text (rows, "building_name"));

      if (building != NULL)
        g_ptr_array_add (found, entrance_row (jt_rows_text (rows, "uid"), building, found->len));
    }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
record_each (Places *places, const char *member, GPtrArray *rows, GError **error)
{
  for (guint i = 0; i < rows->len; i++)
    {
      add (places, member, json_object_ref (g_ptr_array_index (rows, i)));
      if (places->waiting == PLACES_AN_ENTRY && !flush (places, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
jt_sample_record_places (JtOffice *office, const JtSampleBuilding *buildings, gsize n_buildings,
                         GError **error)
{
  g_autoptr (GHashTable) by_name
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) building_rows
      = g_ptr_array_new_with_free_func ((GDestroyNotify) json_object_unref);
  g_autoptr (GPtrArray) entrance_rows
      = g_ptr_array_new_with_free_func ((GDestroyNotify) json_object_unref);
  Places places = { office, by_name, json_object_new (), 0 };
  gboolean recorded;

  for (gsize i = 0; i < n_buildings; i++)
    g_hash_table_insert (by_name, place_key (buildings[i].compound, buildings[i].building),
                         (gpointer) &buildings[i]);
  recorded = collect_buildings (&places, building_rows, error)
             && collect_entrances (&places, entrance_rows, error)
             && record_each (&places, "buildings", building_rows, error)
             && record_each (&places, "entrances", entrance_rows, error)
             && (places.waiting == 0 || flush (&places, error));
  json_object_unref (places.arguments);
  return recorded;
}
