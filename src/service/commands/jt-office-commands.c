/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "commands/jt-commands.h"

#include "jt-json.h"
#include "jt-project.h"
#include "jt-read.h"
#include "jt-rows.h"
#include "jt-store-office.h"
#include "jt-text.h"
#include "jt-uid.h"

/* ------------------------------------------------------------------------------ office-found */

/* The first entry of every book: the office and its first user, a supervisor, who adds the rest. */
static gboolean
judge_found (JtJudge *judge, GError **error)
{
  JsonObject *payload = json_object_new ();
  JsonObject *office = json_object_new ();
  JsonObject *user = json_object_new ();
  g_autofree char *office_uid = jt_uid_new ();
  g_autofree char *user_uid = jt_uid_new ();
  g_autofree char *born_on = jt_day_format (jt_clock_today (&judge->clock));

  json_object_set_string_member (office, "uid", office_uid);
  json_object_set_string_member (office, "code", jt_json_text (judge->arguments, "code"));
  json_object_set_string_member (office, "name", jt_json_text (judge->arguments, "name"));
  json_object_set_string_member (office, "policy", jt_json_text (judge->arguments, "policy"));
  json_object_set_int_member (office, "sample", jt_json_int (judge->arguments, "sample", 0));
  json_object_set_string_member (office, "born_on", born_on);

  json_object_set_string_member (user, "uid", user_uid);
  json_object_set_string_member (user, "name", jt_json_text (judge->arguments, "user"));
  json_object_set_string_member (user, "role", jt_role_nick (JT_ROLE_SUPERVISOR));

  json_object_set_object_member (payload, "office", office);
  json_object_set_object_member (payload, "user", user);
  jt_judge_add_payload (judge, payload);
  return TRUE;
}

static gboolean
project_found (JtDb *db, JsonObject *payload, const JtEntry *entry, JtTouched *touched,
               GError **error)
{
  return jt_project_put (db, "office", json_object_get_object_member (payload, "office"), error)
         && jt_project_put (db, "user", json_object_get_object_member (payload, "user"), error);
}

const JtCommand jt_command_office_found = {
  .name = "office-found",
  .version = 1,
  .roles = JT_ROLES_ALL,
  .judge = judge_found,
  .project = project_found,
};

/* -------------------------------------------------------------------------------- device-add */

/* A copy of the book that starts to write: made by "new", by a restore, or by carrying the file to
 * another machine.  The entry is the device's first, so its uid is the entry's own device. */
static gboolean
judge_device (JtJudge *judge, GError **error)
{
  JsonObject *payload = json_object_new ();

  jt_json_set_text (payload, "replaces", jt_json_text (judge->arguments, "replaces"));
  jt_judge_add_payload (judge, payload);
  return TRUE;
}

static gboolean
project_device (JtDb *db, JsonObject *payload, const JtEntry *entry, JtTouched *touched,
                GError **error)
{
  g_autoptr (JsonObject) row = json_object_new ();

  json_object_set_string_member (row, "uid", entry->device);
  json_object_set_string_member (row, "since", entry->at);
  jt_json_set_text (row, "replaces", jt_json_text (payload, "replaces"));
  return jt_project_put (db, "device", row, error);
}

const JtCommand jt_command_device_add = {
  .name = "device-add",
  .version = 1,
  .roles = JT_ROLES_ALL,
  .judge = judge_device,
  .project = project_device,
  .commutes = TRUE,
};

/* ---------------------------------------------------------------------------------- user-add */

/* Arguments: {"name": …, "role": …, "entrances": [uids a grid leader answers for]}. */
static gboolean
judge_user (JtJudge *judge, GError **error)
{
  const char *given = jt_json_text (judge->arguments, "name");
  g_autofree char *name = jt_text_strip (given != NULL ? given : "");
  JsonArray *entrances = jt_json_array (judge->arguments, "entrances");
  g_autoptr (JtRows) rows = NULL;
  g_autofree char *uid = NULL;
  gboolean taken;
  JsonObject *payload;
  JsonObject *user;
  JsonArray *assigned;

  if (!jt_text_is_line (name))
    {
      g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_BAD_VALUE, "name");
      return FALSE;
    }
  rows = jt_store_user_by_name (judge->db, name);
  if (!jt_read_first (rows, &taken, error))
    return FALSE;
  if (taken)
    {
      g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_USER_EXISTS, name);
      return FALSE;
    }

  uid = jt_uid_new ();
  user = json_object_new ();
  json_object_set_string_member (user, "uid", uid);
  json_object_set_string_member (user, "name", name);
  json_object_set_string_member (user, "role", jt_json_text (judge->arguments, "role"));

  assigned = json_array_new ();
  for (guint i = 0; entrances != NULL && i < json_array_get_length (entrances); i++)
    {
      JsonObject *row = json_object_new ();

      json_object_set_string_member (row, "user", uid);
      json_object_set_string_member (row, "entrance",
                                     json_array_get_string_element (entrances, i));
      json_array_add_object_element (assigned, row);
    }

  payload = json_object_new ();
  json_object_set_object_member (payload, "user", user);
  json_object_set_array_member (payload, "entrances", assigned);
  jt_judge_add_payload (judge, payload);
  return TRUE;
}

static gboolean
project_user (JtDb *db, JsonObject *payload, const JtEntry *entry, JtTouched *touched,
              GError **error)
{
  return jt_project_put (db, "user", json_object_get_object_member (payload, "user"), error)
         && jt_project_put_each (db, "user_entrance", payload, "entrances", error);
}

const JtCommand jt_command_user_add = {
  .name = "user-add",
  .version = 1,
  .roles = JT_ROLE_SUPERVISOR,
  .judge = judge_user,
  .project = project_user,
};
