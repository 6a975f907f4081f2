/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "commands/jt-commands.h"

#include <string.h>

#include "jt-json.h"
#include "jt-project.h"
#include "jt-residents.h"
#include "jt-rule-error.h"
#include "jt-store-error.h"
#include "jt-table.h"

/* ------------------------------------------------------------------------------- place-record */

/* What is known of a place besides its name and what lies in it. */
static const char *const building_fields[]
    = { "uid", "storeys", "storeys_note", "has_lift", "year_built", "structure", NULL };
static const char *const entrance_fields[]
    = { "uid", "landing", "residents", "aged_60", "aged_70", "disabled", "infants", NULL };
static const char *const community_fields[] = { "uid", "subdistrict", "district", NULL };
static const char *const landings[] = { "half-landing", "flat", "balcony", NULL };

static gboolean
bad_value (const char *fact, GError **error)
{
  g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_BAD_VALUE, fact);
  return FALSE;
}

static gboolean
check_number (const char *name, gint64 number, JtDay today, GError **error)
{
  g_autofree char *text = NULL;
  gint64 least;
  gint64 most;

  if (jt_place_range (name, today, &least, &most) && least <= number && number <= most)
    return TRUE;
  text = g_strdup_printf ("%" G_GINT64_FORMAT, number);
  return bad_value (text, error);
}

static gboolean
check_value (const JtColumn *column, JsonNode *value, JtDay today, GError **error)
{
  const GType type = JSON_NODE_HOLDS_VALUE (value) ? json_node_get_value_type (value)
                                                   : G_TYPE_NONE;

  if (JSON_NODE_HOLDS_NULL (value))
    return TRUE;
  if (type != (column->type == JT_COLUMN_INTEGER ? G_TYPE_INT64 : G_TYPE_STRING))
    return bad_value (column->name, error);
  if (type == G_TYPE_INT64)
    return check_number (column->name, json_node_get_int (value), today, error);
  if (strcmp (column->name, "landing") == 0
      && !g_strv_contains (landings, json_node_get_string (value)))
    return bad_value (json_node_get_string (value), error);
  return TRUE;
}

/* What a count will be: as it is told, else as it is known; -1 when it is not. */
static gint64
will_be (JsonObject *row, const JtRecord *known, const char *name)
{
  if (json_object_has_member (row, name))
    return json_object_get_null_member (row, name) ? -1 : json_object_get_int_member (row, name);
  return jt_record_int (known, name, -1);
}

static gboolean
check_counts (JsonObject *row, const JtRecord *known, GError **error)
{
  gint64 counts[JT_RESIDENTS_LAST];

  for (JtResidents i = 0; i < JT_RESIDENTS_LAST; i++)
    counts[i] = will_be (row, known, jt_residents_field (i));
  return jt_residents_check (counts, error);
}

static gboolean
check_row (JtJudge *judge, const char *table, const char *const *fields, JsonObject *row,
           GError **error)
{
  const JtTable *schema = jt_table_find (table);
  const char *uid = jt_json_text (row, "uid");
  g_autoptr (JtRecord) known = NULL;
  g_autoptr (GError) failure = NULL;
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (uid != NULL)
    known = jt_table_get_by_uid (judge->db, table, uid, &failure);
  if (uid == NULL || g_error_matches (failure, JT_STORE_ERROR, JT_STORE_ERROR_MISSING))
    {
      g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_NO_SUCH_PLACE,
                           uid != NULL ? uid : "");
      return FALSE;
    }
  if (known == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  json_object_iter_init_ordered (&iter, row);
  while (json_object_iter_next_ordered (&iter, &name, &value))
    {
      if (!g_strv_contains (fields, name))
        {
          g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_NO_SUCH_FIELD, name);
          return FALSE;
        }
      if (!check_value (jt_table_column (schema, name), value,
                        jt_clock_today (&judge->clock), error))
        return FALSE;
    }
  return fields != entrance_fields || check_counts (row, known, error);
}

static gboolean
copy_rows (JtJudge *judge, const char *member, const char *table, const char *const *fields,
           JsonObject *payload, GError **error)
{
  JsonArray *rows = jt_json_array (judge->arguments, member);

  if (rows == NULL)
    return TRUE;
  for (guint i = 0; i < json_array_get_length (rows); i++)
    if (!check_row (judge, table, fields, json_array_get_object_element (rows, i), error))
      return FALSE;
  json_object_set_array_member (payload, member, json_array_ref (rows));
  return TRUE;
}

/* Arguments: {"buildings": [{"uid", "storeys"?, "storeys_note"?, "has_lift"?, "year_built"?,
 * "structure"?}], "entrances": [{"uid", "landing"?, "residents"?, "aged_60"?, "aged_70"?, "disabled"?, "infants"?}],
 * "communities": [{"uid", "subdistrict"?, "district"?}]}, at most 1,000 in all.  How an entrance
 * meets the floors decides whose exclusive part a lift occupies; who lives there is counted, never
 * named (domain.md sections 1 and 13). */
static gboolean
judge_place (JtJudge *judge, GError **error)
{
  g_autoptr (JsonObject) payload = json_object_new ();

  if (!copy_rows (judge, "buildings", "building", building_fields, payload, error)
      || !copy_rows (judge, "entrances", "entrance", entrance_fields, payload, error)
      || !copy_rows (judge, "communities", "community", community_fields, payload, error))
    return FALSE;
  if (json_object_get_size (payload) > 0)
    jt_judge_add_payload (judge, g_steal_pointer (&payload));
  return TRUE;
}

static gboolean
touch_compound (JtDb *db, const char *building, JtTouched *touched, GError **error)
{
  g_autoptr (JtRecord) row = jt_table_get_by_uid (db, "building", building, error);

  if (row == NULL)
    return FALSE;
  jt_touched_compound (touched, jt_record_text (row, "compound"));
  return TRUE;
}

/* Storeys and a lift decide whether a case may go on, and who lives at an entrance is counted by the
 * month's report: both are kept by compound. */
static gboolean
touch_compounds (JtDb *db, JsonObject *payload, JtTouched *touched, GError **error)
{
  JsonArray *buildings = jt_json_array (payload, "buildings");
  JsonArray *entrances = jt_json_array (payload, "entrances");

  for (guint i = 0; buildings != NULL && i < json_array_get_length (buildings); i++)
    if (!touch_compound (db, jt_json_text (json_array_get_object_element (buildings, i), "uid"),
                         touched, error))
      return FALSE;
  for (guint i = 0; entrances != NULL && i < json_array_get_length (entrances); i++)
    {
      const char *uid = jt_json_text (json_array_get_object_element (entrances, i), "uid");
      g_autoptr (JtRecord) entrance = jt_table_get_by_uid (db, "entrance", uid, error);

      if (entrance == NULL
          || !touch_compound (db, jt_record_text (entrance, "building"), touched, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
project_place (JtDb *db, JsonObject *payload, const JtEntry *entry, JtTouched *touched,
               GError **error)
{
  return jt_project_put_each (db, "building", payload, "buildings", error)
         && jt_project_put_each (db, "entrance", payload, "entrances", error)
         && jt_project_put_each (db, "community", payload, "communities", error)
         && touch_compounds (db, payload, touched, error);
}

const JtCommand jt_command_place_record = {
  .name = "place-record",
  .version = 1,
  .roles = JT_ROLES_OFFICE,
  .judge = judge_place,
  .project = project_place,
};
