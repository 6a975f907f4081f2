/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "commands/jt-commands.h"

#include <string.h>

#include "jt-compounds-touched.h"
#include "jt-json.h"
#include "jt-people-payload.h"
#include "jt-place-lookup.h"
#include "jt-read.h"
#include "jt-roster-words.h"
#include "jt-store-person.h"
#include "jt-store-place.h"
#include "jt-uid.h"

static gboolean
refuse (JtRuleError code, const char *fact, GError **error)
{
  g_set_error_literal (error, JT_RULE_ERROR, (int) code, fact);
  return FALSE;
}

/* A cursor on the part that the arguments name. */
static gboolean
need_part (JtJudge *judge, JtRows **part, GError **error)
{
  const char *uid = jt_json_text (judge->arguments, "part");
  gboolean found;

  if (uid == NULL)
    return refuse (JT_RULE_ERROR_NO_SUCH_PLACE, "", error);
  *part = jt_store_part_by_uid (judge->db, uid);
  if (!jt_read_first (*part, &found, error))
    return FALSE;
  return found || refuse (JT_RULE_ERROR_NO_SUCH_PLACE, uid, error);
}

static void
touch_part (JsonObject *payload, JtRows *part)
{
  g_autoptr (GHashTable) touched
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_hash_table_add (touched, g_strdup (jt_rows_text (part, "compound")));
  jt_compounds_touched_set (payload, touched);
}

/* ------------------------------------------------------------------------------- part-change */

static gboolean
is_floor (JsonNode *value)
{
  return json_node_get_value_type (value) == G_TYPE_INT64 && json_node_get_int (value) != 0;
}

static gboolean
is_area (JsonNode *value)
{
  return json_node_get_value_type (value) == G_TYPE_INT64 && json_node_get_int (value) > 0;
}

static gboolean
is_text (JsonNode *value)
{
  return json_node_get_value_type (value) == G_TYPE_STRING && *json_node_get_string (value) != '\0';
}

static gboolean
is_use (JsonNode *value)
{
  JtPartUse use;

  return is_text (value) && jt_roster_use_parse (json_node_get_string (value), &use)
         && strcmp (jt_part_use_nick (use), json_node_get_string (value)) == 0;
}

static gboolean
is_basis (JsonNode *value)
{
  JtAreaBasis basis;

  return is_text (value) && jt_roster_basis_parse (json_node_get_string (value), &basis)
         && strcmp (jt_area_basis_nick (basis), json_node_get_string (value)) == 0;
}

static gboolean
is_title (JsonNode *value)
{
  JtTitle title;

  return is_text (value) && jt_title_parse (json_node_get_string (value), &title)
         && strcmp (jt_title_nick (title), json_node_get_string (value)) == 0;
}

static gboolean
is_sale (JsonNode *value)
{
  JtSale sale;

  return is_text (value) && jt_sale_parse (json_node_get_string (value), &sale)
         && strcmp (jt_sale_nick (sale), json_node_get_string (value)) == 0;
}

/* What may be said of a part, and what is well said. */
static const struct
{
  const char *column;
  gboolean (*is_good) (JsonNode *value);
} facts[] = {
  { "floor", is_floor },
  { "use", is_use },
  { "area", is_area },
  { "area_basis", is_basis },
  { "area_document", is_text },
  { "title", is_title },
  { "real_estate_unit", is_text },
  { "sale", is_sale },
  { "share", is_text },
  { "representative", is_text },
};

/* Puts what is said into @row; null takes back what was said. */
static gboolean
take_facts (JsonObject *arguments, JsonObject *row, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      JsonNode *value = json_object_get_member (arguments, facts[i].column);

      if (value == NULL)
        continue;
      if (!JSON_NODE_HOLDS_NULL (value)
          && (!JSON_NODE_HOLDS_VALUE (value) || !facts[i].is_good (value)))
        return refuse (JT_RULE_ERROR_BAD_VALUE, facts[i].column, error);
      json_object_set_member (row, facts[i].column, json_node_copy (value));
    }
  return TRUE;
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

static void
add_entrance (JsonObject *payload, const char *member, const char *part, const char *entrance)
{
  JsonObject *row = json_object_new ();

  json_object_set_string_member (row, "part", part);
  json_object_set_string_member (row, "entrance", entrance);
  jt_payload_add_row (payload, member, row);
}

/* Reads the keys of the entrances that the part is to lie under; all stand in its building. */
static gboolean
read_keys (JtJudge *judge, JtRows *part, JsonArray *entrances, GPtrArray *keys,
           JsonObject *payload, GError **error)
{
  for (guint i = 0; i < json_array_get_length (entrances); i++)
    {
      const char *uid = json_array_get_string_element (entrances, i);
      g_autoptr (JtRows) entrance = jt_store_entrance_by_uid (judge->db, uid);
      gboolean found;

      if (!jt_read_first (entrance, &found, error))
        return FALSE;
      if (!found
          || strcmp (jt_rows_text (entrance, "building"), jt_rows_text (part, "building")) != 0)
        return refuse (JT_RULE_ERROR_NO_SUCH_PLACE, uid, error);
      g_ptr_array_add (keys, g_strdup (jt_rows_text (entrance, "name_key")));
      add_entrance (payload, "part_entrances", jt_rows_text (part, "uid"), uid);
    }
  g_ptr_array_sort (keys, compare_keys);
  g_ptr_array_add (keys, NULL);
  return TRUE;
}

/* The entrances and the room make the part's name: no other part of the building has it. */
static gboolean
take_entrances (JtJudge *judge, JtRows *part, JsonObject *payload, JsonObject *row,
                GError **error)
{
  JsonArray *entrances = jt_json_array (judge->arguments, "entrances");
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) old = g_strsplit (jt_rows_text (part, "entrance_uids"), "、", -1);
  g_autofree char *key = NULL;
  g_autoptr (JtRows) other = NULL;
  gboolean found;

  if (entrances == NULL)
    return TRUE;
  if (!read_keys (judge, part, entrances, keys, payload, error))
    return FALSE;
  key = g_strjoinv ("、", (char **) keys->pdata);
  other = jt_store_part_by_key (judge->db, jt_rows_text (part, "building"), key,
                                jt_rows_text (part, "room_key"));
  if (!jt_read_first (other, &found, error))
    return FALSE;
  if (found && strcmp (jt_rows_text (other, "uid"), jt_rows_text (part, "uid")) != 0)
    {
      g_autofree char *label = jt_part_label (part);

      return refuse (JT_RULE_ERROR_PART_TWICE, label, error);
    }
  /* Removed first: the projection puts before it removes, so what stays is not named here. */
  for (gsize i = 0; old[i] != NULL; i++)
    {
      gboolean stays = FALSE;

      for (guint j = 0; j < json_array_get_length (entrances); j++)
        stays = stays || strcmp (json_array_get_string_element (entrances, j), old[i]) == 0;
      if (!stays)
        add_entrance (payload, "part_entrances_removed", jt_rows_text (part, "uid"), old[i]);
    }
  json_object_set_string_member (row, "entrances_key", key);
  return TRUE;
}

/* Arguments: {"part": uid, facts named as the columns of the table part (null takes one back),
 * "entrances": [uids], "reason": …}.  What is left out stays; a locked roll stays as it is. */
static gboolean
judge_change (JtJudge *judge, GError **error)
{
  g_autoptr (JtRows) part = NULL;
  g_autoptr (JsonObject) payload = json_object_new ();
  g_autoptr (JsonObject) row = NULL;

  if (!need_part (judge, &part, error))
    return FALSE;
  row = jt_payload_new_row (jt_rows_text (part, "uid"));
  if (!take_facts (judge->arguments, row, error)
      || !take_entrances (judge, part, payload, row, error))
    return FALSE;
  jt_payload_add_row (payload, "parts", g_steal_pointer (&row));
  jt_json_set_text (payload, "reason", jt_json_text (judge->arguments, "reason"));
  touch_part (payload, part);
  jt_judge_add_payload (judge, g_steal_pointer (&payload));
  return TRUE;
}

const JtCommand jt_command_part_change = {
  .name = "part-change",
  .version = 1,
  .roles = JT_ROLES_OFFICE,
  .judge = judge_change,
  .project = jt_people_project,
};

/* ----------------------------------------------------------------------------- part-transfer */

/* Those who own it now own it until that day. */
static gboolean
end_ownerships (JtJudge *judge, const char *part, const char *day, JsonObject *payload,
                GError **error)
{
  g_autoptr (JtRows) rows = jt_store_owners_of_part (judge->db, part, NULL);
  g_autoptr (GError) read_error = NULL;

  while (jt_rows_next (rows, &read_error))
    {
      const char *since = jt_rows_text (rows, "since");
      JsonObject *row;

      if (since != NULL && strcmp (since, day) > 0)
        return refuse (JT_RULE_ERROR_BAD_VALUE, day, error);
      row = jt_payload_new_row (jt_rows_text (rows, "ownership"));
      json_object_set_string_member (row, "until", day);
      jt_payload_add_row (payload, "ownerships", row);
    }
  if (read_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&read_error));
  return FALSE;
}

static gboolean
begin_ownerships (JtJudge *judge, const char *part, const char *day, JsonObject *payload,
                  GError **error)
{
  JsonArray *owners = jt_json_array (judge->arguments, "owners");
  const guint length = owners != NULL ? json_array_get_length (owners) : 0;
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < length; i++)
    {
      JsonObject *owner = json_array_get_object_element (owners, i);
      g_autofree char *uid = jt_uid_new ();
      g_autofree char *person = NULL;
      JsonObject *row;

      if (!jt_judge_owner (judge, owner, payload, &person, error))
        return FALSE;
      if (!g_hash_table_add (seen, g_strdup (person)))
        return refuse (JT_RULE_ERROR_BAD_VALUE, "owners", error);
      row = jt_payload_new_row (uid);
      json_object_set_string_member (row, "part", part);
      json_object_set_string_member (row, "person", person);
      json_object_set_int_member (row, "place", i + 1);
      json_object_set_int_member (row, "representative",
                                  jt_json_int (owner, "representative", 0) != 0);
      json_object_set_string_member (row, "since", day);
      jt_payload_add_row (payload, "ownerships", row);
    }
  return length > 0 || refuse (JT_RULE_ERROR_BAD_VALUE, "owners", error);
}

/* Arguments: {"part": uid, "on": day, "owners": [as jt_judge_owner(), with "representative"],
 * "share": …, "reason": sold, inherited…}.  The old owners are kept, with the day. */
static gboolean
judge_transfer (JtJudge *judge, GError **error)
{
  const char *on = jt_json_text (judge->arguments, "on");
  g_autoptr (JtRows) part = NULL;
  g_autoptr (JsonObject) payload = json_object_new ();
  g_autofree char *day = NULL;
  JsonObject *row;
  const char *uid;
  JtDay parsed;

  if (!need_part (judge, &part, error))
    return FALSE;
  if (on == NULL || !jt_day_parse (on, &parsed, NULL) || parsed > jt_clock_today (&judge->clock))
    return refuse (JT_RULE_ERROR_BAD_VALUE, on != NULL ? on : "on", error);
  day = jt_day_format (parsed);
  uid = jt_rows_text (part, "uid");
  if (!end_ownerships (judge, uid, day, payload, error)
      || !begin_ownerships (judge, uid, day, payload, error))
    return FALSE;

  /* How the old owners held it, and who signed for them, says nothing of the new ones. */
  row = jt_payload_new_row (uid);
  json_object_set_null_member (row, "share");
  json_object_set_null_member (row, "representative");
  jt_json_set_text (row, "share", jt_json_text (judge->arguments, "share"));
  jt_payload_add_row (payload, "parts", row);
  jt_json_set_text (payload, "reason", jt_json_text (judge->arguments, "reason"));
  touch_part (payload, part);
  jt_judge_add_payload (judge, g_steal_pointer (&payload));
  return TRUE;
}

const JtCommand jt_command_part_transfer = {
  .name = "part-transfer",
  .version = 1,
  .roles = JT_ROLES_OFFICE,
  .judge = judge_transfer,
  .project = jt_people_project,
};
