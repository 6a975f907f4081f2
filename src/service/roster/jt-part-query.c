/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-part-query.h"

#include "jt-json.h"
#include "jt-mask.h"
#include "jt-office-private.h"
#include "jt-own-entrances.h"
#include "jt-people-apart.h"
#include "jt-place-lookup.h"
#include "jt-read.h"
#include "jt-rows.h"
#include "jt-rule-error.h"
#include "jt-store-person.h"
#include "jt-store-place.h"

static JsonObject *
masked_json (const char *secret, const char *value)
{
  JsonObject *object = json_object_new ();
  g_autofree char *masked = jt_mask (value);

  json_object_set_string_member (object, "secret", secret);
  json_object_set_string_member (object, "masked", masked);
  return object;
}

/* What a person is known by.  A number that was erased is not shown: there is nothing to see. */
static gboolean
add_numbers (JtDb *db, JsonObject *owner, const char *person, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_person_by_uid (db, person);
  g_autoptr (JtRows) phones = NULL;
  JsonArray *list = json_array_new ();
  GError *read_error = NULL;
  gboolean found;

  json_object_set_array_member (owner, "phones", list);
  if (!jt_read_first (rows, &found, error))
    return FALSE;
  if (found && jt_rows_text (rows, "certificate_value") != NULL)
    json_object_set_object_member (owner, "certificate",
                                   masked_json (jt_rows_text (rows, "certificate"),
                                                jt_rows_text (rows, "certificate_value")));
  phones = jt_store_phones (db, person);
  while (jt_rows_next (phones, &read_error))
    if (jt_rows_text (phones, "value") != NULL)
      json_array_add_object_element (
          list, masked_json (jt_rows_text (phones, "phone"), jt_rows_text (phones, "value")));
  return jt_read_ended (read_error, error);
}

static JsonObject *
owner_json (JtRows *row)
{
  JsonObject *owner = json_object_new ();

  json_object_set_string_member (owner, "person", jt_rows_text (row, "person"));
  json_object_set_string_member (owner, "name", jt_rows_text (row, "name"));
  json_object_set_string_member (owner, "kind", jt_rows_text (row, "kind"));
  json_object_set_int_member (owner, "representative", jt_rows_int (row, "representative"));
  jt_json_set_text (owner, "uscc", jt_rows_text (row, "uscc"));
  jt_json_set_text (owner, "since", jt_rows_text (row, "since"));
  jt_json_set_text (owner, "until", jt_rows_text (row, "until"));
  return owner;
}

static gboolean
add_owners (JtDb *db, JsonObject *answer, const char *part, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_ownerships_of_part (db, part);
  JsonArray *owners = json_array_new ();
  JsonArray *former = json_array_new ();
  GError *read_error = NULL;

  json_object_set_array_member (answer, "owners", owners);
  json_object_set_array_member (answer, "former", former);
  while (jt_rows_next (rows, &read_error))
    {
      JsonObject *owner = owner_json (rows);
      const gboolean is_over = jt_rows_text (rows, "until") != NULL;

      json_array_add_object_element (is_over ? former : owners, owner);
      if (!is_over && !add_numbers (db, owner, jt_rows_text (rows, "person"), error))
        return FALSE;
    }
  return jt_read_ended (read_error, error);
}

static JsonObject *
facts_json (JtRows *part)
{
  static const char *const texts[] = { "use",   "area_basis",       "area_document", "title",
                                       "sale",  "real_estate_unit", "share",         "representative",
                                       "uid" };
  JsonObject *answer = json_object_new ();
  g_autofree char *label = jt_part_label (part);

  json_object_set_string_member (answer, "label", label);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    jt_json_set_text (answer, texts[i], jt_rows_text (part, texts[i]));
  if (!jt_rows_null (part, "floor"))
    json_object_set_int_member (answer, "floor", jt_rows_int (part, "floor"));
  if (!jt_rows_null (part, "area"))
    json_object_set_int_member (answer, "area", jt_rows_int (part, "area"));
  return answer;
}

JsonObject *
jt_office_part_show (JtOffice *office, const char *part, GError **error)
{
  JtDb *db = jt_office_get_db (office);
  g_autoptr (JtRows) rows = jt_store_part_by_uid (db, part);
  g_autoptr (JsonObject) answer = NULL;
  g_auto (JtOwnEntrances) own = { NULL };
  gboolean found;

  if (!jt_read_first (rows, &found, error))
    return NULL;
  if (!found)
    {
      g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_NO_SUCH_PLACE, part);
      return NULL;
    }
  answer = facts_json (rows);
  if (!jt_own_entrances_load (&own, office, error))
    return NULL;
  if (!jt_own_entrances_has_part (&own, rows))
    {
      g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_NOT_YOUR_ENTRANCE,
                           jt_json_text (answer, "label"));
      return NULL;
    }
  return add_owners (db, answer, part, error) ? g_steal_pointer (&answer) : NULL;
}

/* Adds the labels of what a person owns now, as far as who looks may see it. */
static gboolean
add_parts (JtDb *db, const JtOwnEntrances *own, const char *person, JsonArray *parts,
           GError **error)
{
  g_autoptr (JtRows) rows = jt_store_ownerships_of_person (db, person);
  GError *read_error = NULL;

  while (jt_rows_next (rows, &read_error))
    {
      g_autoptr (JtRows) part = NULL;
      g_autofree char *label = NULL;
      gboolean found;

      if (jt_rows_text (rows, "until") != NULL)
        continue;
      part = jt_store_part_by_uid (db, jt_rows_text (rows, "part"));
      if (!jt_read_first (part, &found, error))
        return FALSE;
      if (!found || !jt_own_entrances_has_part (own, part))
        continue;
      label = jt_part_label (part);
      json_array_add_string_element (parts, label);
    }
  return jt_read_ended (read_error, error);
}

/* ----------------------------------------------------------------------------------- joined */

JsonArray *
jt_office_person_joins (JtOffice *office, const char *person, GError **error)
{
  JtDb *db = jt_office_get_db (office);
  g_autoptr (JsonArray) joins = json_array_new ();
  g_autoptr (JtRows) rows = jt_store_persons (db);
  g_autoptr (JtRows) shown = jt_store_person_by_uid (db, person);
  g_auto (JtOwnEntrances) own = { NULL };
  GError *read_error = NULL;
  gboolean found;

  if (!jt_own_entrances_load (&own, office, error) || !jt_read_first (shown, &found, error))
    return NULL;
  while (found && jt_rows_next (rows, &read_error))
    {
      const char *uid = jt_rows_text (rows, "uid");
      const gboolean is_into = g_strcmp0 (uid, jt_rows_text (shown, "joined_into")) == 0;
      g_autofree char *masked = NULL;
      JsonObject *join;

      if (!is_into && g_strcmp0 (jt_rows_text (rows, "joined_into"), person) != 0)
        continue;
      join = json_object_new ();
      json_array_add_object_element (joins, join);
      masked = jt_mask (jt_rows_text (rows, "certificate_value"));
      json_object_set_string_member (join, "person", uid);
      json_object_set_string_member (join, "name", jt_rows_text (rows, "name"));
      json_object_set_boolean_member (join, "into", is_into);
      jt_json_set_text (join, "masked", masked);
      json_object_set_array_member (join, "parts", json_array_new ());
      if (!add_parts (db, &own, uid, jt_json_array (join, "parts"), error))
        return NULL;
    }
  return jt_read_ended (read_error, error) ? g_steal_pointer (&joins) : NULL;
}

/* ------------------------------------------------------------------------------ equal names */

/* Somebody who shares a name. */
typedef struct
{
  char *uid;
  char *masked;
  gboolean has_number;
  JsonArray *parts;
} Namesake;

static void
namesake_free (gpointer data)
{
  Namesake *namesake = data;

  g_free (namesake->uid);
  g_free (namesake->masked);
  json_array_unref (namesake->parts);
  g_free (namesake);
}

/* Adds one who owns something now; others are no question any more. */
static gboolean
add_namesake (JtDb *db, const JtOwnEntrances *own, JtRows *row, GPtrArray *group, GError **error)
{
  Namesake *namesake = g_new0 (Namesake, 1);
  g_autoptr (JtRows) person = NULL;
  gboolean found;

  g_ptr_array_add (group, namesake);
  namesake->parts = json_array_new ();
  namesake->uid = g_strdup (jt_rows_text (row, "uid"));
  if (!add_parts (db, own, namesake->uid, namesake->parts, error))
    return FALSE;
  if (json_array_get_length (namesake->parts) == 0)
    {
      g_ptr_array_set_size (group, (int) group->len - 1);
      return TRUE;
    }
  person = jt_store_person_by_uid (db, namesake->uid);
  if (!jt_read_first (person, &found, error))
    return FALSE;
  namesake->masked = jt_mask (jt_rows_text (person, "certificate_value"));
  namesake->has_number = jt_rows_text (person, "certificate") != NULL
                         || jt_rows_text (person, "uscc") != NULL
                         || jt_rows_text (person, "owner_number") != NULL;
  return TRUE;
}

static JsonObject *
question_json (const char *name, const Namesake *person, const Namesake *other)
{
  JsonObject *question = json_object_new ();

  json_object_set_string_member (question, "name", name);
  json_object_set_string_member (question, "person", person->uid);
  json_object_set_string_member (question, "other", other->uid);
  json_object_set_array_member (question, "person_parts", json_array_ref (person->parts));
  json_object_set_array_member (question, "other_parts", json_array_ref (other->parts));
  jt_json_set_text (question, "person_masked", person->masked);
  jt_json_set_text (question, "other_masked", other->masked);
  return question;
}

/* Each is asked about with the first of those before about whom it is open. */
static void
ask (const char *name, GPtrArray *group, GHashTable *apart, JsonArray *questions)
{
  for (guint i = 1; i < group->len; i++)
    for (guint j = 0; j < i; j++)
      {
        const Namesake *person = g_ptr_array_index (group, i);
        const Namesake *other = g_ptr_array_index (group, j);

        if ((person->has_number && other->has_number)
            || jt_people_are_apart (apart, person->uid, other->uid))
          continue;
        json_array_add_object_element (questions, question_json (name, person, other));
        break;
      }
}

JsonArray *
jt_office_name_questions (JtOffice *office, guint limit, GError **error)
{
  JtDb *db = jt_office_get_db (office);
  g_autoptr (JsonArray) questions = json_array_new ();
  g_autoptr (GHashTable) apart = jt_people_apart_read (db, error);
  g_autoptr (GPtrArray) group = g_ptr_array_new_with_free_func (namesake_free);
  g_autoptr (JtRows) rows = NULL;
  g_autofree char *name = g_strdup ("");
  g_auto (JtOwnEntrances) own = { NULL };
  GError *read_error = NULL;

  if (apart == NULL || !jt_own_entrances_load (&own, office, error))
    return NULL;
  rows = jt_store_equal_names (db);
  while (json_array_get_length (questions) < limit && jt_rows_next (rows, &read_error))
    {
      if (g_strcmp0 (name, jt_rows_text (rows, "name")) != 0)
        {
          ask (name, group, apart, questions);
          g_ptr_array_set_size (group, 0);
          g_free (name);
          name = g_strdup (jt_rows_text (rows, "name"));
        }
      if (!add_namesake (db, &own, rows, group, error))
        return NULL;
    }
  if (!jt_read_ended (read_error, error))
    return NULL;
  if (json_array_get_length (questions) < limit)
    ask (name, group, apart, questions);
  while (json_array_get_length (questions) > limit)
    json_array_remove_element (questions, json_array_get_length (questions) - 1);
  return g_steal_pointer (&questions);
}
