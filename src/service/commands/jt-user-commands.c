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

static gboolean
refuse (JtRuleError code, const char *fact, GError **error)
{
  g_set_error_literal (error, JT_RULE_ERROR, (int) code, fact);
  return FALSE;
}

/* @user: uid of whose name it shall be, who may have it already; %NULL for a new user.
 * Returns: (transfer full): the name without spaces around it. */
static char *
judge_name (JtJudge *judge, const char *user, GError **error)
{
  const char *given = jt_json_text (judge->arguments, "name");
  g_autofree char *name = jt_text_strip (given != NULL ? given : "");
  g_autoptr (JtRows) rows = NULL;
  gboolean taken;

  if (!jt_text_is_line (name))
    {
      refuse (JT_RULE_ERROR_BAD_VALUE, "name", error);
      return NULL;
    }
  /* Who has left keeps the name: it stands on papers. */
  rows = jt_store_user_by_name (judge->db, name);
  if (!jt_read_first (rows, &taken, error))
    return NULL;
  if (taken && g_strcmp0 (jt_rows_text (rows, "uid"), user) != 0)
    {
      refuse (JT_RULE_ERROR_USER_EXISTS, name, error);
      return NULL;
    }
  return g_steal_pointer (&name);
}

static gboolean
judge_role (JtJudge *judge, JtRole *role, GError **error)
{
  const char *nick = jt_json_text (judge->arguments, "role");

  return (nick != NULL && jt_role_parse (nick, role))
         || refuse (JT_RULE_ERROR_BAD_VALUE, "role", error);
}

/* A row of user_entrance for each of @entrances that is not in @but. */
static JsonArray *
assign (const char *user, GPtrArray *entrances, GPtrArray *but)
{
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < entrances->len; i++)
    {
      JsonObject *row;

      if (but != NULL
          && g_ptr_array_find_with_equal_func (but, entrances->pdata[i], g_str_equal, NULL))
        continue;
      row = json_object_new ();
      json_object_set_string_member (row, "user", user);
      json_object_set_string_member (row, "entrance", entrances->pdata[i]);
      json_array_add_object_element (rows, row);
    }
  return rows;
}

static GPtrArray *
get_entrances (JsonObject *arguments)
{
  JsonArray *given = jt_json_array (arguments, "entrances");
  GPtrArray *entrances = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; given != NULL && i < json_array_get_length (given); i++)
    g_ptr_array_add (entrances, g_strdup (json_array_get_string_element (given, i)));
  return entrances;
}

static gboolean
project_user (JtDb *db, JsonObject *payload, const JtEntry *entry, JtTouched *touched,
              GError **error)
{
  JsonNode *user = json_object_get_member (payload, "user");

  return jt_project_put (db, "user", user != NULL ? json_node_get_object (user) : NULL, error)
         && jt_project_remove_each (db, "user_entrance", payload, "entrances_gone", error)
         && jt_project_put_each (db, "user_entrance", payload, "entrances", error);
}

/* ---------------------------------------------------------------------------------- user-add */

/* Arguments: {"name": …, "role": …, "entrances": [uids a grid leader answers for]}. */
static gboolean
judge_add (JtJudge *judge, GError **error)
{
  g_autofree char *name = judge_name (judge, NULL, error);
  g_autofree char *uid = NULL;
  g_autoptr (GPtrArray) entrances = NULL;
  JsonObject *payload, *user;
  JtRole role;

  if (name == NULL || !judge_role (judge, &role, error))
    return FALSE;
  uid = jt_uid_new ();
  user = json_object_new ();
  json_object_set_string_member (user, "uid", uid);
  json_object_set_string_member (user, "name", name);
  json_object_set_string_member (user, "role", jt_role_nick (role));

  entrances = get_entrances (judge->arguments);
  payload = json_object_new ();
  json_object_set_object_member (payload, "user", user);
  json_object_set_array_member (payload, "entrances", assign (uid, entrances, NULL));
  jt_judge_add_payload (judge, payload);
  return TRUE;
}

const JtCommand jt_command_user_add = {
  .name = "user-add",
  .version = 1,
  .roles = JT_ROLE_SUPERVISOR,
  .judge = judge_add,
  .project = project_user,
};

/* -------------------------------------------------------------------------------- user-change */

/* What follows from it for the user as @old says: the columns that change. */
typedef struct
{
  JtRows *old;
  const char *uid;
  JtRole role_before;
  JtRole role;
  gboolean worked;
  gboolean works;
  JsonObject *row;
} JtUserChange;

/* Somebody has to be left who can add users, decide and confirm; and nobody takes the chair he sits
 * on from under himself. */
static gboolean
check_supervisors (JtJudge *judge, const JtUserChange *change, GError **error)
{
  g_autoptr (JtRows) rows = NULL;
  GError *read_error = NULL;
  gboolean another = FALSE;

  if (change->role_before != JT_ROLE_SUPERVISOR || !change->worked
      || (change->role == JT_ROLE_SUPERVISOR && change->works))
    return TRUE;
  rows = jt_store_working_users (judge->db);
  while (!another && jt_rows_next (rows, &read_error))
    another = g_strcmp0 (jt_rows_text (rows, "uid"), change->uid) != 0
              && g_strcmp0 (jt_rows_text (rows, "role"), jt_role_nick (JT_ROLE_SUPERVISOR)) == 0;
  if (!jt_read_ended (read_error, error))
    return FALSE;
  if (!another)
    return refuse (JT_RULE_ERROR_LAST_SUPERVISOR, jt_rows_text (change->old, "name"), error);
  return g_strcmp0 (change->uid, judge->user) != 0
         || refuse (JT_RULE_ERROR_OWN_ROLE, jt_rows_text (change->old, "name"), error);
}

static gboolean
judge_columns (JtJudge *judge, JtUserChange *change, GError **error)
{
  if (json_object_has_member (judge->arguments, "name"))
    {
      g_autofree char *name = judge_name (judge, change->uid, error);

      if (name == NULL)
        return FALSE;
      if (g_strcmp0 (name, jt_rows_text (change->old, "name")) != 0)
        json_object_set_string_member (change->row, "name", name);
    }
  if (json_object_has_member (judge->arguments, "role")
      && !judge_role (judge, &change->role, error))
    return FALSE;
  if (change->role != change->role_before)
    json_object_set_string_member (change->row, "role", jt_role_nick (change->role));
  if (change->works && !change->worked)
    json_object_set_null_member (change->row, "retired_on");
  else if (change->worked && !change->works)
    {
      g_autofree char *today = jt_day_format (jt_clock_today (&judge->clock));

      json_object_set_string_member (change->row, "retired_on", today);
    }
  return check_supervisors (judge, change, error);
}

/* Who is a grid leader no more answers for no entrance. */
static gboolean
judge_entrances (JtJudge *judge, const JtUserChange *change, JsonObject *payload, GError **error)
{
  const gboolean moved
      = change->role != change->role_before && change->role_before == JT_ROLE_GRID_LEADER;
  g_autoptr (JtRows) rows = jt_store_user_entrances (judge->db, change->uid);
  g_autoptr (GPtrArray) before = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (JsonArray) gone = NULL;
  g_autoptr (JsonArray) added = NULL;
  GError *read_error = NULL;

  if (!moved && !json_object_has_member (judge->arguments, "entrances"))
    return TRUE;
  while (jt_rows_next (rows, &read_error))
    g_ptr_array_add (before, g_strdup (jt_rows_text (rows, "uid")));
  if (!jt_read_ended (read_error, error))
    return FALSE;
  after = moved ? g_ptr_array_new () : get_entrances (judge->arguments);
  gone = assign (change->uid, before, after);
  added = assign (change->uid, after, before);
  if (json_array_get_length (gone) > 0)
    json_object_set_array_member (payload, "entrances_gone", g_steal_pointer (&gone));
  if (json_array_get_length (added) > 0)
    json_object_set_array_member (payload, "entrances", g_steal_pointer (&added));
  return TRUE;
}

/* Arguments: {"user": uid, "name": …, "role": …, "entrances": [uids], "works": whether the user works
 * here}; what is left out stays.  Who has left stays in the journal and on every paper. */
static gboolean
judge_change (JtJudge *judge, GError **error)
{
  const char *uid = jt_json_text (judge->arguments, "user");
  g_autoptr (JtRows) rows = jt_store_user_by_uid (judge->db, uid != NULL ? uid : "");
  g_autoptr (JsonObject) row = json_object_new ();
  g_autoptr (JsonObject) payload = json_object_new ();
  JtUserChange change = { .old = rows, .uid = uid, .row = row };
  gboolean found;

  if (!jt_read_first (rows, &found, error))
    return FALSE;
  if (!found)
    return refuse (JT_RULE_ERROR_NO_SUCH_USER, uid != NULL ? uid : "", error);
  if (!jt_role_parse (jt_rows_text (rows, "role"), &change.role_before))
    return refuse (JT_RULE_ERROR_ROLE, jt_rows_text (rows, "name"), error);
  change.role = change.role_before;
  change.worked = jt_rows_text (rows, "retired_on") == NULL;
  change.works = jt_json_int (judge->arguments, "works", change.worked) != 0;
  if (!judge_columns (judge, &change, error)
      || !judge_entrances (judge, &change, payload, error))
    return FALSE;

  if (json_object_get_size (row) > 0)
    {
      json_object_set_string_member (row, "uid", uid);
      json_object_set_object_member (payload, "user", g_steal_pointer (&row));
    }
  if (json_object_get_size (payload) > 0)
    jt_judge_add_payload (judge, g_steal_pointer (&payload));
  return TRUE;
}

const JtCommand jt_command_user_change = {
  .name = "user-change",
  .version = 1,
  .roles = JT_ROLE_SUPERVISOR,
  .judge = judge_change,
  .project = project_user,
};
