/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "commands/jt-commands.h"

#include "jt-dossier.h"
#include "jt-json.h"
#include "jt-project.h"
#include "jt-read.h"
#include "jt-rows.h"
#include "jt-store-case.h"

/* The most deadlines in one payload. */
#define DEADLINES_PER_PAYLOAD 1000

/* -------------------------------------------------------------------------- deadline-update */

/* A clock's place among those of its case: what it is and whose. */
static char *
clock_key (const char *what, const char *subject)
{
  return g_strdup_printf ("%s %s", what, subject);
}

/* What the book says now: clock_key() → "last_day provisional met_on", to compare with. */
static GHashTable *
read_known (JtDb *db, const char *case_uid, GError **error)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (JtRows) rows = jt_store_deadlines (db, case_uid);
  g_autoptr (GError) read_error = NULL;

  while (jt_rows_next (rows, &read_error))
    {
      const char *last_day = jt_rows_text (rows, "last_day");
      const char *met_on = jt_rows_text (rows, "met_on");

      g_hash_table_insert (
          known, clock_key (jt_rows_text (rows, "what"), jt_rows_text (rows, "subject")),
          g_strdup_printf ("%s %d %s", last_day != NULL ? last_day : "-",
                           (int) jt_rows_int (rows, "provisional"),
                           met_on != NULL ? met_on : "-"));
    }
  if (read_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&read_error));
      return NULL;
    }
  return g_steal_pointer (&known);
}

static void
set_day (JsonObject *row, const char *member, JtDay day)
{
  g_autofree char *text = NULL;

  if (day == JT_DAY_NONE)
    {
      json_object_set_null_member (row, member);
      return;
    }
  text = jt_day_format (day);
  json_object_set_string_member (row, member, text);
}

static JsonObject *
deadline_row (JtDossier *dossier, const char *case_uid, const JtStageDeadline *deadline)
{
  JsonObject *row = json_object_new ();

  json_object_set_string_member (row, "case_uid", case_uid);
  json_object_set_string_member (row, "what", jt_stage_clock_nick (deadline->clock));
  json_object_set_string_member (row, "subject", jt_dossier_deadline_subject (dossier, deadline));
  set_day (row, "last_day", deadline->last_day);
  json_object_set_int_member (row, "provisional", deadline->provisional ? 1 : 0);
  set_day (row, "met_on", deadline->met ? deadline->met_on : JT_DAY_NONE);
  return row;
}

static char *
row_value (JsonObject *row)
{
  const char *last_day = jt_json_text (row, "last_day");
  const char *met_on = jt_json_text (row, "met_on");

  return g_strdup_printf ("%s %d %s", last_day != NULL ? last_day : "-",
                          (int) jt_json_int (row, "provisional", 0),
                          met_on != NULL ? met_on : "-");
}

/* Adds to @changed every clock of the case that differs from what the book says, and to @gone those
 * that no longer run. */
static gboolean
compare_case (JtJudge *judge, const char *case_uid, JsonArray *changed, JsonArray *gone,
              GError **error)
{
  g_autoptr (JtDossier) dossier = NULL;
  g_autoptr (GHashTable) known = NULL;
  g_autoptr (GArray) deadlines = NULL;
  GHashTableIter iter;
  gpointer key;

  dossier = jt_dossier_load (judge->db, case_uid, &judge->clock, judge->calendar, error);
  if (dossier == NULL)
    return FALSE;
  known = read_known (judge->db, case_uid, error);
  if (known == NULL)
    return FALSE;
  deadlines = jt_stage_deadlines (jt_dossier_facts (dossier), error);
  if (deadlines == NULL)
    return FALSE;

  for (guint i = 0; i < deadlines->len; i++)
    {
      JsonObject *row
          = deadline_row (dossier, case_uid, &g_array_index (deadlines, JtStageDeadline, i));
      g_autofree char *name
          = clock_key (jt_json_text (row, "what"), jt_json_text (row, "subject"));
      g_autofree char *value = row_value (row);

      if (g_strcmp0 (g_hash_table_lookup (known, name), value) != 0)
        json_array_add_object_element (changed, row);
      else
        json_object_unref (row);
      g_hash_table_remove (known, name);
    }

  g_hash_table_iter_init (&iter, known);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      g_auto (GStrv) words = g_strsplit (key, " ", 2);
      JsonObject *row = json_object_new ();

      json_object_set_string_member (row, "case_uid", case_uid);
      json_object_set_string_member (row, "what", words[0]);
      json_object_set_string_member (row, "subject", words[1]);
      json_array_add_object_element (gone, row);
    }
  return TRUE;
}

static void
add_deadline_payload (JtJudge *judge, JsonArray *changed, JsonArray *gone)
{
  JsonObject *payload = json_object_new ();

  json_object_set_array_member (payload, "deadlines", changed);
  json_object_set_array_member (payload, "gone", gone);
  jt_judge_add_payload (judge, payload);
}

static GPtrArray *
read_cases (JtDb *db, GError **error)
{
  g_autoptr (GPtrArray) cases = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (JtRows) rows = jt_store_cases (db);
  g_autoptr (GError) read_error = NULL;

  while (jt_rows_next (rows, &read_error))
    g_ptr_array_add (cases, g_strdup (jt_rows_text (rows, "uid")));
  if (read_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&read_error));
      return NULL;
    }
  return g_steal_pointer (&cases);
}

/* Arguments: {"case": uid}, or {} for all.  Follows whatever starts, stops or moves a clock, and
 * sees the rows that were just written; puts the days it computed into the payload, so that a
 * replay asks no calendar.  Answers {"deadlines_changed": n}. */
static gboolean
judge_deadlines (JtJudge *judge, GError **error)
{
  const char *only = jt_json_text (judge->arguments, "case");
  g_autoptr (GPtrArray) cases = NULL;
  g_autoptr (JsonArray) changed = json_array_new ();
  g_autoptr (JsonArray) gone = json_array_new ();
  gint64 count = 0;

  if (only != NULL)
    {
      cases = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (cases, g_strdup (only));
    }
  else
    cases = read_cases (judge->db, error);
  if (cases == NULL)
    return FALSE;

  for (guint i = 0; i < cases->len; i++)
    {
      const gboolean last = i + 1 == cases->len;
      guint waiting;

      if (!compare_case (judge, g_ptr_array_index (cases, i), changed, gone, error))
        return FALSE;
      waiting = json_array_get_length (changed) + json_array_get_length (gone);
      if (waiting > 0 && (last || waiting >= DEADLINES_PER_PAYLOAD / 2))
        {
          count += waiting;
          add_deadline_payload (judge, g_steal_pointer (&changed), g_steal_pointer (&gone));
          changed = json_array_new ();
          gone = json_array_new ();
        }
    }
  json_object_set_int_member (judge->answer, "deadlines_changed", count);
  return TRUE;
}

static void
touch_cases (JsonObject *payload, const char *member, JtTouched *touched)
{
  JsonArray *rows = jt_json_array (payload, member);
  const guint length = rows != NULL ? json_array_get_length (rows) : 0;

  for (guint i = 0; i < length; i++)
    jt_touched_case (touched,
                     jt_json_text (json_array_get_object_element (rows, i), "case_uid"));
}

static gboolean
project_deadlines (JtDb *db, JsonObject *payload, const JtEntry *entry, JtTouched *touched,
                   GError **error)
{
  touch_cases (payload, "gone", touched);
  touch_cases (payload, "deadlines", touched);
  return jt_project_remove_each (db, "deadline", payload, "gone", error)
         && jt_project_put_each (db, "deadline", payload, "deadlines", error);
}

const JtCommand jt_command_deadline_update = {
  .name = "deadline-update",
  .version = 1,
  .roles = JT_ROLES_ALL,
  .judge = judge_deadlines,
  .project = project_deadlines,
};

/* -------------------------------------------------------------------------- calendar-import */

/* Arguments: {"days": [{"day", "kind", "name"}]}, read and checked by the caller. */
static gboolean
judge_calendar (JtJudge *judge, GError **error)
{
  JsonArray *days = jt_json_array (judge->arguments, "days");
  const guint length = days != NULL ? json_array_get_length (days) : 0;
  JsonObject *payload = json_object_new ();
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < length; i++)
    json_array_add_object_element (
        rows, json_object_ref (json_array_get_object_element (days, i)));
  json_object_set_array_member (payload, "days", rows);
  if (length > 0)
    jt_judge_add_payload (judge, payload);
  else
    json_object_unref (payload);
  json_object_set_int_member (judge->answer, "days", length);
  json_object_set_int_member (judge->answer, "deadlines_changed", 0);
  judge->follow_up = json_object_new ();
  return TRUE;
}

static gboolean
project_calendar (JtDb *db, JsonObject *payload, const JtEntry *entry, JtTouched *touched,
                  GError **error)
{
  return jt_project_put_each (db, "calendar_day", payload, "days", error);
}

const JtCommand jt_command_calendar_import = {
  .name = "calendar-import",
  .version = 1,
  .roles = JT_ROLES_OFFICE,
  .judge = judge_calendar,
  .project = project_calendar,
  .follow_up = "deadline-update",
};
