/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-part-list.h"

#include "jt-area.h"
#include "jt-homes-query.h"
#include "jt-office-private.h"
#include "jt-place-name.h"
#include "jt-read.h"
#include "jt-rows.h"
#include "jt-store-list.h"
#include "jt-store-place.h"

/* --------------------------------------------------------------------------------- which parts */

static JtStoreRange
range_of (const JtListFilter *filter)
{
  return (JtStoreRange){ filter->ranged, filter->least, filter->most };
}

static JtStorePartAsk
ask_of (JtOffice *office, const JtListQuery *query)
{
  const JtListFilter *filters = query->filters;

  return (JtStorePartAsk){
    .compound = query->level == JT_HOME_COMPOUND ? query->place : NULL,
    .building = query->level == JT_HOME_BUILDING ? query->place : NULL,
    .entrance = query->level == JT_HOME_ENTRANCE ? query->place : NULL,
    .user = jt_office_get_role (office) == JT_ROLE_GRID_LEADER ? jt_office_get_user (office) : NULL,
    .text = query->text,
    .place = filters[JT_PART_COLUMN_PLACE].text,
    .room = filters[JT_PART_COLUMN_ROOM].text,
    .owner = filters[JT_PART_COLUMN_OWNERS].text,
    .use = filters[JT_PART_COLUMN_USE].text,
    .basis = filters[JT_PART_COLUMN_BASIS].text,
    .title = filters[JT_PART_COLUMN_TITLE].text,
    .sale = filters[JT_PART_COLUMN_SALE].text,
    .floor = range_of (&filters[JT_PART_COLUMN_FLOOR]),
    .area = range_of (&filters[JT_PART_COLUMN_AREA]),
  };
}

static gboolean
end_of_rows (GError *read_error, GError **error)
{
  return jt_read_ended (read_error, error);
}

static gboolean
take_ids (JtListSnapshot *snapshot, JtRows *rows, GCancellable *cancellable, GError **error)
{
  GError *read_error = NULL;

  while (jt_rows_next (rows, &read_error))
    {
      const gint64 id = jt_rows_int (rows, "id");

      g_array_append_val (snapshot->ids, id);
    }
  return end_of_rows (read_error, error)
         && !g_cancellable_set_error_if_cancelled (cancellable, error);
}

/* A building in the order in which people count. */
typedef struct
{
  char *uid;
  char *name;
  char *compound_name;
} Building;

static void
building_free (gpointer data)
{
  Building *building = data;

  g_free (building->uid);
  g_free (building->name);
  g_free (building->compound_name);
  g_free (building);
}

static int
compare_buildings (gconstpointer a, gconstpointer b)
{
  const Building *left = *(Building *const *) a, *right = *(Building *const *) b;
  const int compounds = jt_place_name_compare (left->compound_name, right->compound_name);

  return compounds != 0 ? compounds : jt_place_name_compare (left->name, right->name);
}

/* Buildings are few: they are sorted here, and each one's parts lie in an index as they stand. */
static GPtrArray *
list_buildings (JtDb *db, const JtStorePartAsk *ask, GError **error)
{
  g_autoptr (GPtrArray) buildings = g_ptr_array_new_with_free_func (building_free);
  g_autoptr (JtRows) rows = ask->compound != NULL
                                ? jt_store_buildings_of_compound (db, ask->compound)
                                : jt_store_buildings (db);
  GError *read_error = NULL;

  while (jt_rows_next (rows, &read_error))
    {
      Building *building = g_new0 (Building, 1);

      building->uid = g_strdup (jt_rows_text (rows, "uid"));
      building->name = g_strdup (jt_rows_text (rows, "name"));
      building->compound_name = g_strdup (jt_rows_text (rows, "compound_name"));
      g_ptr_array_add (buildings, building);
    }
  if (!end_of_rows (read_error, error))
    return NULL;
  g_ptr_array_sort (buildings, compare_buildings);
  return g_steal_pointer (&buildings);
}

static gboolean
ask_naturally (JtDb *db, JtStorePartAsk *ask, JtListSnapshot *snapshot, GCancellable *cancellable,
               GError **error)
{
  g_autoptr (GPtrArray) buildings = NULL;

  if (ask->building != NULL || ask->entrance != NULL)
    {
      g_autoptr (JtRows) rows = jt_store_part_ids (
          db, ask, ask->entrance != NULL ? JT_STORE_PART_NATURAL_ENTRANCE : JT_STORE_PART_NATURAL);

      return take_ids (snapshot, rows, cancellable, error);
    }
  buildings = list_buildings (db, ask, error);
  for (guint i = 0; buildings != NULL && i < buildings->len; i++)
    {
      g_autoptr (JtRows) rows = NULL;

      ask->building = ((Building *) g_ptr_array_index (buildings, i))->uid;
      rows = jt_store_part_ids (db, ask, JT_STORE_PART_NATURAL);
      if (!take_ids (snapshot, rows, cancellable, error))
        return FALSE;
    }
  return buildings != NULL;
}

/* The order of a column; the next one is the same with the largest first. */
static const JtStorePartKey keys[JT_PART_N_COLUMNS] = {
  [JT_PART_COLUMN_PLACE] = JT_STORE_PART_PLACE,
  [JT_PART_COLUMN_ROOM] = JT_STORE_PART_ROOM,
  [JT_PART_COLUMN_FLOOR] = JT_STORE_PART_FLOOR,
  [JT_PART_COLUMN_USE] = JT_STORE_PART_USE,
  [JT_PART_COLUMN_AREA] = JT_STORE_PART_AREA,
  [JT_PART_COLUMN_BASIS] = JT_STORE_PART_BASIS,
  [JT_PART_COLUMN_TITLE] = JT_STORE_PART_TITLE,
  [JT_PART_COLUMN_OWNERS] = JT_STORE_PART_OWNER,
  [JT_PART_COLUMN_SALE] = JT_STORE_PART_SALE,
};

static JtListSnapshot *
ask (JtOffice *office, const JtListQuery *query, GCancellable *cancellable, GError **error)
{
  JtDb *db = jt_office_get_db (office);
  g_autoptr (JtListSnapshot) snapshot = jt_list_snapshot_new ();
  JtStorePartAsk wanted = ask_of (office, query);
  gboolean answered;

  if (query->sort < 0 || query->sort > JT_PART_COLUMN_SALE)
    answered = ask_naturally (db, &wanted, snapshot, cancellable, error);
  else
    {
      const JtStorePartKey key = (JtStorePartKey) (keys[query->sort] + (query->descending ? 1 : 0));
      g_autoptr (JtRows) rows = jt_store_part_ids (db, &wanted, key);

      answered = take_ids (snapshot, rows, cancellable, error);
    }
  return answered ? g_steal_pointer (&snapshot) : NULL;
}

/* ----------------------------------------------------------------------------------- the rows */

static JtListRow *
row_new (JtRows *part)
{
  JtListRow *row = jt_list_row_new (jt_rows_int (part, "id"), jt_rows_text (part, "uid"),
                                    JT_PART_N_COLUMNS);
  const char *building = jt_rows_text (part, "building_name");
  const char *entrances = jt_rows_text (part, "entrance_names");

  row->texts[JT_PART_COLUMN_PLACE] = g_strconcat (building, entrances, NULL);
  row->texts[JT_PART_COLUMN_ROOM] = g_strdup (jt_rows_text (part, "room"));
  row->texts[JT_PART_COLUMN_USE] = g_strdup (jt_rows_text (part, "use"));
  row->texts[JT_PART_COLUMN_BASIS] = g_strdup (jt_rows_text (part, "area_basis"));
  row->texts[JT_PART_COLUMN_TITLE] = g_strdup (jt_rows_text (part, "title"));
  row->texts[JT_PART_COLUMN_OWNERS] = g_strdup (jt_rows_text (part, "owners"));
  row->texts[JT_PART_COLUMN_SALE] = g_strdup (jt_rows_text (part, "sale"));
  row->texts[JT_PART_COLUMN_COMPOUND] = g_strdup (jt_rows_text (part, "compound_name"));
  row->texts[JT_PART_COLUMN_BUILDING] = g_strdup (building);
  row->texts[JT_PART_COLUMN_ENTRANCE] = g_strdup (entrances);
  row->numbers[JT_PART_COLUMN_FLOOR] = jt_rows_int (part, "floor");
  row->numbers[JT_PART_COLUMN_AREA] = jt_rows_int_or (part, "area", JT_AREA_UNKNOWN);
  return row;
}

static GPtrArray *
read_rows (JtOffice *office, const JtListSnapshot *snapshot, const gint64 *ids, guint n,
           GError **error)
{
  g_autofree char *text = jt_list_ids_text (ids, n);
  g_autoptr (JtRows) rows = jt_store_part_lines (jt_office_get_db (office), text);
  g_autoptr (GPtrArray) read
      = g_ptr_array_new_full (n, (GDestroyNotify) jt_list_row_free);
  GError *read_error = NULL;

  while (jt_rows_next (rows, &read_error))
    g_ptr_array_add (read, row_new (rows));
  return end_of_rows (read_error, error) ? g_steal_pointer (&read) : NULL;
}

static gboolean
sum_areas (JtOffice *office, const gint64 *ids, guint n, gint64 *sum, GError **error)
{
  g_autofree char *text = jt_list_ids_text (ids, n);
  g_autoptr (JtRows) rows = jt_store_part_sum (jt_office_get_db (office), text);
  gboolean found;

  if (!jt_read_first (rows, &found, error))
    return FALSE;
  *sum = found ? jt_rows_int (rows, "area") : 0;
  return TRUE;
}

const JtListSource *
jt_part_list (void)
{
  static const JtListSource source = { JT_PART_N_COLUMNS, ask, read_rows, sum_areas };

  return &source;
}

gint64
jt_office_part_id (JtOffice *office, const char *part, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_part_id (jt_office_get_db (office), part);
  gboolean found;

  return jt_read_first (rows, &found, error) && found ? jt_rows_int (rows, "id") : 0;
}
