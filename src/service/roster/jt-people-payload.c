/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-people-payload.h"

#include "jt-compounds-touched.h"
#include "jt-identifier.h"
#include "jt-json.h"
#include "jt-project.h"
#include "jt-read.h"
#include "jt-store-name.h"
#include "jt-store-person.h"
#include "jt-table.h"
#include "jt-uid.h"

void
jt_payload_add_row (JsonObject *payload, const char *member, JsonObject *row)
{
  JsonArray *rows = jt_json_array (payload, member);

  if (rows == NULL)
    {
      rows = json_array_new ();
      json_object_set_array_member (payload, member, rows);
    }
  json_array_add_object_element (rows, row);
}

JsonObject *
jt_payload_new_row (const char *uid)
{
  JsonObject *row = json_object_new ();

  json_object_set_string_member (row, "uid", uid);
  return row;
}

/* The name that the person had until now. */
static gboolean
touch_old_name (JtDb *db, const char *person, JtTouched *touched, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_person_name (db, person);
  gboolean found;

  if (!jt_read_first (rows, &found, error))
    return FALSE;
  if (found)
    jt_touched_name (touched, jt_rows_text (rows, "name"));
  return TRUE;
}

gboolean
jt_persons_project (JtDb *db, JsonObject *payload, JtTouched *touched, GError **error)
{
  JsonArray *rows = jt_json_array (payload, "persons");
  const guint length = rows != NULL ? json_array_get_length (rows) : 0;

  for (guint i = 0; i < length; i++)
    {
      JsonObject *row = json_array_get_object_element (rows, i);
      const char *name = jt_json_text (row, "name");

      if (name != NULL)
        {
          if (!touch_old_name (db, jt_json_text (row, "uid"), touched, error))
            return FALSE;
          jt_touched_name (touched, name);
        }
      if (!jt_project_put (db, "person", row, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
jt_people_project (JtDb *db, JsonObject *payload, const JtEntry *entry, JtTouched *touched,
                   GError **error)
{
  jt_compounds_touched_get (payload, touched);
  return jt_project_put_each (db, "part", payload, "parts", error)
         && jt_project_put_each (db, "part_entrance", payload, "part_entrances", error)
         && jt_project_remove_each (db, "part_entrance", payload, "part_entrances_removed", error)
         && jt_project_put_each (db, "commitment", payload, "commitments", error)
         && jt_persons_project (db, payload, touched, error)
         && jt_project_put_each (db, "person_phone", payload, "phones", error)
         && jt_project_remove_each (db, "person_phone", payload, "phones_removed", error)
         && jt_project_put_each (db, "ownership", payload, "ownerships", error)
         && jt_project_put_each (db, "person_apart", payload, "apart", error)
         && jt_project_remove_each (db, "person_apart", payload, "apart_removed", error);
}

static gboolean
refuse (JtRuleError code, const char *fact, GError **error)
{
  g_set_error_literal (error, JT_RULE_ERROR, (int) code, fact);
  return FALSE;
}

gboolean
jt_judge_need_person (JtJudge *judge, const char *uid, JtRecord **person, GError **error)
{
  g_autoptr (JtRows) rows = NULL;
  gboolean found;

  if (uid == NULL)
    return refuse (JT_RULE_ERROR_NO_SUCH_PERSON, "", error);
  rows = jt_store_person_by_uid (judge->db, uid);
  if (!jt_read_first (rows, &found, error))
    return FALSE;
  if (!found)
    return refuse (JT_RULE_ERROR_NO_SUCH_PERSON, uid, error);
  if (person != NULL)
    *person = jt_rows_record (rows);
  return TRUE;
}

/* --------------------------------------------------------------------------------- their numbers */

/* Whether "certificate" and "certificate_kind" are both there and go together, or neither is. */
static gboolean
check_certificate (JsonObject *facts, GError **error)
{
  const char *kind = jt_json_text (facts, "certificate_kind");
  const char *value = jt_json_text (facts, "certificate");

  if (value == NULL)
    return TRUE;
  if (g_strcmp0 (kind, "resident-id") == 0)
    return jt_identifier_check (JT_IDENTIFIER_RESIDENT_ID, value, error);
  if (g_strcmp0 (kind, "other") == 0 && *value != '\0')
    return TRUE;
  return refuse (JT_RULE_ERROR_BAD_VALUE, "certificate_kind", error);
}

static char *
add_secret (JtJudge *judge, JsonObject *payload, const char *kind, const char *value)
{
  JsonObject *commitment = jt_judge_keep_secret (judge, kind, value);
  char *uid = g_strdup (jt_json_text (commitment, "secret"));

  jt_payload_add_row (payload, "commitments", commitment);
  return uid;
}

static void
add_phones (JtJudge *judge, JsonObject *facts, JsonObject *payload, const char *person)
{
  JsonArray *phones = jt_json_array (facts, "phones");
  const guint length = phones != NULL ? json_array_get_length (phones) : 0;

  for (guint i = 0; i < length; i++)
    {
      g_autofree char *secret
          = add_secret (judge, payload, "phone", json_array_get_string_element (phones, i));
      JsonObject *row = json_object_new ();

      json_object_set_string_member (row, "person", person);
      json_object_set_string_member (row, "phone", secret);
      jt_payload_add_row (payload, "phones", row);
    }
}

gboolean
jt_judge_set_numbers (JtJudge *judge, JsonObject *facts, JsonObject *row, JsonObject *payload,
                      GError **error)
{
  const char *certificate = jt_json_text (facts, "certificate");
  const char *kind = jt_json_text (facts, "certificate_kind");
  const char *uscc = jt_json_text (facts, "uscc");

  if (!check_certificate (facts, error)
      || (uscc != NULL && !jt_identifier_check (JT_IDENTIFIER_USCC, uscc, error)))
    return FALSE;
  if (certificate != NULL)
    {
      g_autofree char *secret = add_secret (judge, payload, kind, certificate);

      json_object_set_string_member (row, "certificate_kind", kind);
      json_object_set_string_member (row, "certificate", secret);
    }
  jt_json_set_text (row, "uscc", uscc);
  add_phones (judge, facts, payload, jt_json_text (row, "uid"));
  return TRUE;
}

/* -------------------------------------------------------------------------------- who it is */

/* Sets @person to the identity of the first row, or to NULL. */
static gboolean
take_identity (JtRows *rows, char **person, GError **error)
{
  gboolean found;

  if (!jt_read_first (rows, &found, error))
    return FALSE;
  *person = found ? g_strdup (jt_rows_text (rows, "identity")) : NULL;
  return TRUE;
}

gboolean
jt_judge_find_person (JtJudge *judge, JsonObject *owner, char **person, GError **error)
{
  const char *certificate = jt_json_text (owner, "certificate");
  const char *uscc = jt_json_text (owner, "uscc");

  *person = NULL;
  if (certificate != NULL)
    {
      g_autoptr (JtRows) rows = jt_store_persons_by_certificate (
          judge->db, jt_json_text (owner, "certificate_kind"), certificate);

      if (!take_identity (rows, person, error))
        return FALSE;
    }
  if (*person == NULL && uscc != NULL)
    {
      g_autoptr (JtRows) rows = jt_store_person_by_uscc (judge->db, uscc);

      return take_identity (rows, person, error);
    }
  return TRUE;
}

static gboolean
make_person (JtJudge *judge, JsonObject *owner, JsonObject *payload, char **person,
             GError **error)
{
  const char *name = jt_json_text (owner, "name");
  const char *kind = jt_json_text (owner, "kind");
  g_autofree char *uid = jt_uid_new ();
  g_autoptr (JsonObject) row = jt_payload_new_row (uid);

  if (name == NULL || *name == '\0')
    return refuse (JT_RULE_ERROR_BAD_VALUE, "name", error);
  if (kind == NULL)
    kind = jt_json_text (owner, "uscc") != NULL ? "organisation" : "person";
  if (!g_str_equal (kind, "person") && !g_str_equal (kind, "organisation"))
    return refuse (JT_RULE_ERROR_BAD_VALUE, "kind", error);
  json_object_set_string_member (row, "kind", kind);
  json_object_set_string_member (row, "name", name);
  if (!jt_judge_set_numbers (judge, owner, row, payload, error))
    return FALSE;
  jt_payload_add_row (payload, "persons", g_steal_pointer (&row));
  *person = g_steal_pointer (&uid);
  return TRUE;
}

gboolean
jt_judge_owner (JtJudge *judge, JsonObject *owner, JsonObject *payload, char **person,
                GError **error)
{
  const char *uid = jt_json_text (owner, "person");

  *person = NULL;
  if (uid != NULL)
    {
      if (!jt_judge_need_person (judge, uid, NULL, error))
        return FALSE;
      *person = g_strdup (uid);
      return TRUE;
    }
  if (!check_certificate (owner, error) || !jt_judge_find_person (judge, owner, person, error))
    return FALSE;
  return *person != NULL || make_person (judge, owner, payload, person, error);
}
