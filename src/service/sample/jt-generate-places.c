/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-generate-places.h"

#include "jt-office-private.h"
#include "jt-rows.h"
#include "jt-store-place.h"

/* Each begins the names of a 街道 and of all that lies in it, and no two begin alike. */
static const char *const groves[] = {
  "柳芽", "松果", "晨雪", "桦林", "榆荫", "杏园", "江畔", "云杉", "丁香", "槐安",
};

static const char *const quarters[] = { "", "东", "西", "南", "北", "中", "新", "上", "下", "前" };

/* The first half of the groves lies in the one, the others in the other. */
static const char *const districts[] = { "样板市示例东区", "样板市示例西区" };

#define COMMUNITIES (G_N_ELEMENTS (groves) * G_N_ELEMENTS (quarters))

void
jt_generate_name_place (guint compound, guint nth, GStringChunk *names,
                        JtSampleBuilding *building)
{
  const gsize community = compound % COMMUNITIES;
  const char *grove = groves[community % G_N_ELEMENTS (groves)];
  const char *quarter = quarters[community / G_N_ELEMENTS (groves)];
  g_autofree char *community_name = g_strconcat (grove, quarter, "社区", NULL);
  g_autofree char *compound_name
      = g_strdup_printf ("%s%u区", grove, compound / (guint) G_N_ELEMENTS (groves) + 1);
  g_autofree char *building_name = g_strdup_printf ("%u栋", nth + 1);

  building->community = g_string_chunk_insert_const (names, community_name);
  building->compound = g_string_chunk_insert_const (names, compound_name);
  building->building = g_string_chunk_insert_const (names, building_name);
}

static gsize
find_grove (const char *name)
{
  gsize i = 0;

  while (i + 1 < G_N_ELEMENTS (groves) && !g_str_has_prefix (name, groves[i]))
    i++;
  return i;
}

static JsonObject *
community_row (const char *uid, const char *name)
{
  const gsize grove = find_grove (name);
  g_autofree char *subdistrict = g_strconcat (groves[grove], "街道", NULL);
  JsonObject *row = json_object_new ();

  json_object_set_string_member (row, "uid", uid);
  json_object_set_string_member (row, "subdistrict", subdistrict);
  json_object_set_string_member (
      row, "district", districts[grove * G_N_ELEMENTS (districts) / G_N_ELEMENTS (groves)]);
  return row;
}

gboolean
jt_generate_record_communities (JtOffice *office, GError **error)
{
  g_autoptr (JsonObject) arguments = json_object_new ();
  g_autoptr (GError) failure = NULL;
  JsonArray *communities = json_array_new ();
  JtRows *rows = jt_store_communities (jt_office_get_db (office));

  json_object_set_array_member (arguments, "communities", communities);
  while (jt_rows_next (rows, &failure))
    json_array_add_object_element (
        communities, community_row (jt_rows_text (rows, "uid"), jt_rows_text (rows, "name")));
  jt_rows_free (rows); /* nothing is written while a cursor is open */
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  return json_array_get_length (communities) == 0
         || jt_office_submit (office, "place-record", arguments, NULL, error);
}
