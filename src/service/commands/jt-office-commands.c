/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "commands/jt-commands.h"

#include "jt-json.h"
#include "jt-project.h"
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
