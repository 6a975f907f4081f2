/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "commands/jt-commands.h"

#include <string.h>

#include "jt-compounds-touched.h"
#include "jt-json.h"
#include "jt-people-payload.h"
#include "jt-read.h"
#include "jt-store-person.h"
#include "jt-store-secret.h"
#include "jt-table.h"

static gboolean
refuse (JtRuleError code, const char *fact, GError **error)
{
  g_set_error_literal (error, JT_RULE_ERROR, (int) code, fact);
  return FALSE;
}

static GHashTable *
new_set (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* A pair is kept once, the smaller uid first. */
static JsonObject *
new_pair (const char *a, const char *b)
{
  JsonObject *row = json_object_new ();
  const gboolean in_order = strcmp (a, b) < 0;

  json_object_set_string_member (row, "person", in_order ? a : b);
  json_object_set_string_member (row, "other", in_order ? b : a);
  return row;
}

static JsonObject *
new_join (const JtRecord *person, const char *into)
{
  JsonObject *row = jt_payload_new_row (jt_record_text (person, "uid"));

  if (into != NULL)
    json_object_set_string_member (row, "joined_into", into);
  else
    json_object_set_null_member (row, "joined_into");
  return row;
}

/* ------------------------------------------------------------------------------- person-join */

/* Arguments: {"person": uid, "into": uid, "reason": …}.  A clerk found two persons to be one: from
 * now on they count as one; a roll that is locked stays as it is. */
static gboolean
judge_join (JtJudge *judge, GError **error)
{
  g_autoptr (JtRecord) person = NULL;
  g_autoptr (JtRecord) into = NULL;
  g_autoptr (JtRecord) joined = NULL;
  g_autoptr (GHashTable) touched = new_set ();
  g_autoptr (JsonObject) payload = json_object_new ();
  const char *from, *to;

  if (!jt_judge_need_person (judge, jt_json_text (judge->arguments, "person"), &person, error)
      || !jt_judge_need_person (judge, jt_json_text (judge->arguments, "into"), &into, error))
    return FALSE;
  /* Whoever they were found to be before is who is joined now, so that joins never make a circle. */
  from = jt_record_text (person, "identity");
  to = jt_record_text (into, "identity");
  if (strcmp (from, to) == 0)
    return TRUE;
  if (!jt_judge_need_person (judge, from, &joined, error)
      || !jt_compounds_touched_by_person (judge->db, jt_record_text (person, "uid"), touched, error)
      || !jt_compounds_touched_by_person (judge->db, from, touched, error)
      || !jt_compounds_touched_by_person (judge->db, to, touched, error))
    return FALSE;

  jt_payload_add_row (payload, "persons", new_join (joined, to));
  jt_payload_add_row (payload, "apart_removed", new_pair (from, to));
  jt_json_set_text (payload, "reason", jt_json_text (judge->arguments, "reason"));
  jt_compounds_touched_set (payload, touched);
  jt_judge_add_payload (judge, g_steal_pointer (&payload));
  return TRUE;
}

const JtCommand jt_command_person_join = {
  .name = "person-join",
  .version = 1,
  .roles = JT_ROLES_OFFICE,
  .judge = judge_join,
  .project = jt_people_project,
};

/* ------------------------------------------------------------------------------ person-apart */

/* Arguments: {"person": uid, "other": uid, "reason": …}.  Two of one name that a clerk found to be
 * two: they are no longer listed.  When one had been joined into the other, that is taken back. */
static gboolean
judge_apart (JtJudge *judge, GError **error)
{
  g_autoptr (JtRecord) person = NULL;
  g_autoptr (JtRecord) other = NULL;
  g_autoptr (GHashTable) touched = new_set ();
  g_autoptr (JsonObject) payload = json_object_new ();
  const char *a, *b, *joined_a, *joined_b;
  JsonObject *pair;

  if (!jt_judge_need_person (judge, jt_json_text (judge->arguments, "person"), &person, error)
      || !jt_judge_need_person (judge, jt_json_text (judge->arguments, "other"), &other, error))
    return FALSE;
  a = jt_record_text (person, "uid");
  b = jt_record_text (other, "uid");
  joined_a = jt_record_text (person, "joined_into");
  joined_b = jt_record_text (other, "joined_into");
  if (strcmp (a, b) == 0)
    return refuse (JT_RULE_ERROR_BAD_VALUE, "other", error);

  if (g_strcmp0 (joined_a, b) == 0)
    jt_payload_add_row (payload, "persons", new_join (person, NULL));
  if (g_strcmp0 (joined_b, a) == 0)
    jt_payload_add_row (payload, "persons", new_join (other, NULL));
  if (jt_json_array (payload, "persons") != NULL
      && (!jt_compounds_touched_by_person (judge->db, a, touched, error)
          || !jt_compounds_touched_by_person (judge->db, b, touched, error)))
    return FALSE;
  pair = new_pair (a, b);
  jt_json_set_text (pair, "reason", jt_json_text (judge->arguments, "reason"));
  jt_payload_add_row (payload, "apart", pair);
  jt_compounds_touched_set (payload, touched);
  jt_judge_add_payload (judge, g_steal_pointer (&payload));
  return TRUE;
}

const JtCommand jt_command_person_apart = {
  .name = "person-apart",
  .version = 1,
  .roles = JT_ROLES_OFFICE,
  .judge = judge_apart,
  .project = jt_people_project,
};

/* ------------------------------------------------------------------------------ owner-change */

/* A number that was mistyped goes for good with the correction. */
static void
erase_certificate (JtJudge *judge, const JtRecord *person, JsonObject *payload)
{
  const char *secret = jt_record_text (person, "certificate");

  if (secret != NULL && jt_record_text (person, "certificate_value") != NULL)
    jt_payload_add_row (payload, "commitments", jt_judge_erase_secret (judge, secret));
}

/* A number that somebody else has would make two persons of one: they are to be joined. */
static gboolean
check_free (JtJudge *judge, const JtRecord *person, GError **error)
{
  g_autofree char *owner = NULL;

  if (!jt_judge_find_person (judge, judge->arguments, &owner, error))
    return FALSE;
  if (owner == NULL || strcmp (owner, jt_record_text (person, "identity")) == 0)
    return TRUE;
  return refuse (JT_RULE_ERROR_BAD_VALUE,
                 jt_json_text (judge->arguments, "certificate") != NULL ? "certificate" : "uscc",
                 error);
}

/* Telephones of that person only. */
static gboolean
remove_phones (JtJudge *judge, const char *person, JsonObject *payload, GError **error)
{
  JsonArray *phones = jt_json_array (judge->arguments, "phones_removed");
  const guint length = phones != NULL ? json_array_get_length (phones) : 0;

  for (guint i = 0; i < length; i++)
    {
      const char *phone = json_array_get_string_element (phones, i);
      g_autoptr (JtRecord) key = jt_record_new ();
      g_autoptr (JtRecord) found = NULL;
      JsonObject *row = json_object_new ();

      json_object_set_string_member (row, "person", person);
      json_object_set_string_member (row, "phone", phone);
      jt_payload_add_row (payload, "phones_removed", row);
      jt_record_set_text (key, "person", person);
      jt_record_set_text (key, "phone", phone);
      found = jt_table_get (judge->db, "person_phone", key, error);
      if (found == NULL)
        return FALSE;
      jt_payload_add_row (payload, "commitments", jt_judge_erase_secret (judge, phone));
    }
  return TRUE;
}

/* Arguments: {"person": uid, "name", "kind", "certificate_kind", "certificate", "uscc", "phones":
 * [numbers to add], "phones_removed": [uids of secrets]}; what is left out stays. */
static gboolean
judge_owner_change (JtJudge *judge, GError **error)
{
  g_autoptr (JtRecord) person = NULL;
  g_autoptr (JsonObject) payload = json_object_new ();
  g_autoptr (JsonObject) row = NULL;
  g_autoptr (GHashTable) touched = new_set ();
  const char *name = jt_json_text (judge->arguments, "name");
  const char *kind = jt_json_text (judge->arguments, "kind");
  const char *uid;

  if (!jt_judge_need_person (judge, jt_json_text (judge->arguments, "person"), &person, error))
    return FALSE;
  uid = jt_record_text (person, "uid");
  if (name != NULL && *name == '\0')
    return refuse (JT_RULE_ERROR_BAD_VALUE, "name", error);
  if (kind != NULL && !g_str_equal (kind, "person") && !g_str_equal (kind, "organisation"))
    return refuse (JT_RULE_ERROR_BAD_VALUE, "kind", error);
  row = jt_payload_new_row (uid);
  json_object_set_string_member (row, "kind",
                                 kind != NULL ? kind : jt_record_text (person, "kind"));
  json_object_set_string_member (row, "name",
                                 name != NULL ? name : jt_record_text (person, "name"));
  if (!check_free (judge, person, error)
      || !jt_judge_set_numbers (judge, judge->arguments, row, payload, error)
      || !remove_phones (judge, uid, payload, error))
    return FALSE;
  if (jt_json_text (row, "certificate") != NULL)
    erase_certificate (judge, person, payload);
  if (!jt_compounds_touched_by_person (judge->db, uid, touched, error))
    return FALSE;
  jt_payload_add_row (payload, "persons", g_steal_pointer (&row));
  jt_compounds_touched_set (payload, touched);
  jt_judge_add_payload (judge, g_steal_pointer (&payload));
  return TRUE;
}

const JtCommand jt_command_owner_change = {
  .name = "owner-change",
  .version = 1,
  .roles = JT_ROLES_OFFICE,
  .judge = judge_owner_change,
  .project = jt_people_project,
};

/* --------------------------------------------------------------------------- secret-erase */

static gboolean
need_secret (JtJudge *judge, JtRows **rows, GError **error)
{
  const char *secret = jt_json_text (judge->arguments, "secret");
  gboolean found;

  if (secret == NULL)
    return refuse (JT_RULE_ERROR_BAD_VALUE, "secret", error);
  *rows = jt_store_secret (judge->db, secret);
  if (!jt_read_first (*rows, &found, error))
    return FALSE;
  return found || refuse (JT_RULE_ERROR_VALUE_ERASED, secret, error);
}

/* Arguments: {"secret": uid, "reason": …}.  The value goes, its commitment stays and says so. */
static gboolean
judge_erase (JtJudge *judge, GError **error)
{
  g_autoptr (JtRows) rows = NULL;
  JsonObject *payload;

  if (!need_secret (judge, &rows, error))
    return FALSE;
  payload = json_object_new ();
  jt_payload_add_row (payload, "commitments",
                      jt_judge_erase_secret (judge, jt_json_text (judge->arguments, "secret")));
  jt_json_set_text (payload, "reason", jt_json_text (judge->arguments, "reason"));
  jt_judge_add_payload (judge, payload);
  return TRUE;
}

const JtCommand jt_command_secret_erase = {
  .name = "secret-erase",
  .version = 1,
  .roles = JT_ROLES_OFFICE,
  .judge = judge_erase,
  .project = jt_people_project,
};

/* --------------------------------------------------------------------------- secret-reveal */

/* Arguments: {"secret": uid, "purpose": …}.  Looking at a number in full is an act that is
 * written down; the number itself only goes into the answer. */
static gboolean
judge_reveal (JtJudge *judge, GError **error)
{
  g_autoptr (JtRows) rows = NULL;
  JsonObject *payload;

  if (!need_secret (judge, &rows, error))
    return FALSE;
  json_object_set_string_member (judge->answer, "value", jt_rows_text (rows, "value"));
  payload = json_object_new ();
  json_object_set_string_member (payload, "secret", jt_json_text (judge->arguments, "secret"));
  jt_json_set_text (payload, "purpose", jt_json_text (judge->arguments, "purpose"));
  jt_judge_add_payload (judge, payload);
  return TRUE;
}

const JtCommand jt_command_secret_reveal = {
  .name = "secret-reveal",
  .version = 1,
  .roles = JT_ROLES_OFFICE,
  .judge = judge_reveal,
  .project = jt_people_project,
};
