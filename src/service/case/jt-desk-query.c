/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-desk-query.h"

#include "jt-case-query.h"
#include "jt-json.h"
#include "jt-office-private.h"
#include "jt-period.h"
#include "jt-rows.h"
#include "jt-store-case.h"
#include "jt-store-vote.h"

/* Days that still count as this week. */
#define WEEK 7

/* The cases that who works may see: uid → {"case", "title"}. */
static GHashTable *
load_cases (JtOffice *office, GError **error)
{
  g_autoptr (JsonArray) list = jt_office_case_list (office, error);
  GHashTable *cases;

  if (list == NULL)
    return NULL;
  cases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                 (GDestroyNotify) json_object_unref);
  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      JsonObject *row = json_array_get_object_element (list, i);

      g_hash_table_insert (cases, g_strdup (jt_json_text (row, "uid")), json_object_ref (row));
    }
  return cases;
}

static void
set_case (JsonObject *object, JsonObject *row)
{
  json_object_set_string_member (object, "case", jt_json_text (row, "case"));
  json_object_set_string_member (object, "uid", jt_json_text (row, "uid"));
  json_object_set_string_member (object, "title", jt_json_text (row, "title"));
}

/* The ends of a vote and of a notice bind nobody to a day (rules/jt-stage-deadline.h): past them
 * something can be done now, but nothing is overdue. */
static gboolean
binds (const char *what)
{
  return !g_str_equal (what, "vote-end") && !g_str_equal (what, "notice-end")
         && !g_str_equal (what, "court-confirmation");
}

/* Where what a clock waits for is written down. */
static const char *
stage_of (const char *what)
{
  static const struct
  {
    const char *what;
    const char *stage;
  } stages[] = {
    { "vote-end", "vote" },
    { "notice-end", "result_notice" },
    { "mediation", "objections" },
    { "court-confirmation", "objections" },
    { "correction-notice", "joint_review" },
    { "review-opinion", "joint_review" },
    { "completion-filing", "completion_filing" },
    { "technical-handover", "acceptance" },
    { "archive", "archive" },
    { "inspection-due", "operation" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (stages); i++)
    if (g_str_equal (stages[i].what, what))
      return stages[i].stage;
  return NULL;
}

static JtUrgency
urgency_of (const char *what, JtDay last_day, JtDay today)
{
  if (last_day == JT_DAY_NONE)
    return JT_URGENCY_LATER;
  if (last_day < today)
    return binds (what) ? JT_URGENCY_OVERDUE : JT_URGENCY_TODAY;
  if (last_day == today)
    return JT_URGENCY_TODAY;
  return last_day - today <= WEEK ? JT_URGENCY_WEEK : JT_URGENCY_LATER;
}

/* Working days left, or over as a negative number. */
static int
days_left (const JtCalendar *calendar, JtDay last_day, JtDay today)
{
  if (last_day >= today)
    return jt_period_working_days_between (calendar, today, last_day);
  return -jt_period_working_days_between (calendar, last_day, today);
}

static JsonObject *
item_json (JtRows *rows, JsonObject *row, const JtCalendar *calendar, JtDay today)
{
  const char *text = jt_rows_text (rows, "last_day");
  JsonObject *item = json_object_new ();
  JtDay last_day = JT_DAY_NONE;

  set_case (item, row);
  json_object_set_string_member (item, "what", jt_rows_text (rows, "what"));
  json_object_set_string_member (item, "stage", stage_of (jt_rows_text (rows, "what")));
  if (text != NULL && jt_day_parse (text, &last_day, NULL))
    {
      json_object_set_string_member (item, "last_day", text);
      json_object_set_int_member (item, "days", days_left (calendar, last_day, today));
    }
  else
    json_object_set_null_member (item, "last_day");
  json_object_set_int_member (item, "urgency",
                              urgency_of (jt_rows_text (rows, "what"), last_day, today));
  json_object_set_boolean_member (item, "provisional", jt_rows_int (rows, "provisional") != 0);
  return item;
}

/* A way to the court that was not gone waits for nobody any more. */
static gboolean
has_lapsed (JtRows *rows, JtDay today)
{
  const char *text = jt_rows_text (rows, "last_day");
  JtDay last_day;

  return g_str_equal (jt_rows_text (rows, "what"), "court-confirmation") && text != NULL
         && jt_day_parse (text, &last_day, NULL) && last_day < today;
}

static int
compare_items (gconstpointer one, gconstpointer other)
{
  JsonObject *a = *(JsonObject *const *) one;
  JsonObject *b = *(JsonObject *const *) other;
  const gint64 urgency = jt_json_int (a, "urgency", 0) - jt_json_int (b, "urgency", 0);

  if (urgency != 0)
    return urgency < 0 ? -1 : 1;
  return g_strcmp0 (jt_json_text (a, "last_day"), jt_json_text (b, "last_day"));
}

static JsonArray *
load_items (JtOffice *office, GHashTable *cases, GError **error)
{
  g_autoptr (JtCalendar) calendar = jt_office_load_calendar (office, error);
  const JtDay today = jt_clock_today (jt_office_get_clock (office));
  g_autoptr (GPtrArray) items
      = g_ptr_array_new_with_free_func ((GDestroyNotify) json_object_unref);
  g_autoptr (JtRows) rows = NULL;
  g_autoptr (GError) read_error = NULL;
  JsonArray *array;

  if (calendar == NULL)
    return NULL;
  rows = jt_store_deadlines (jt_office_get_db (office), NULL);
  while (jt_rows_next (rows, &read_error))
    {
      JsonObject *row = g_hash_table_lookup (cases, jt_rows_text (rows, "case_uid"));

      if (row != NULL && jt_rows_null (rows, "met_on") && !has_lapsed (rows, today))
        g_ptr_array_add (items, item_json (rows, row, calendar, today));
    }
  if (read_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&read_error));
      return NULL;
    }
  g_ptr_array_sort (items, compare_items);
  array = json_array_new ();
  for (guint i = 0; i < items->len; i++)
    json_array_add_object_element (array, json_object_ref (g_ptr_array_index (items, i)));
  return array;
}

static JsonArray *
load_motions (JtDb *db, const char *vote, GError **error)
{
  static const char *const numbers[]
      = { "total_area", "total_voters", "participating_area", "participating_voters",
          "consenting_area", "consenting_voters", "papers", "parts",
          /* What was frozen when the vote was opened: a city may ask for more than the law. */
          "part_num", "part_den", "consent_num", "consent_den", "consent_strict" };
  g_autoptr (JsonArray) array = json_array_new ();
  g_autoptr (JtRows) rows = jt_store_motion_totals (db, vote);
  g_autoptr (GError) read_error = NULL;

  while (jt_rows_next (rows, &read_error))
    {
      JsonObject *motion = json_object_new ();

      json_object_set_string_member (motion, "motion", jt_rows_text (rows, "kind"));
      json_object_set_string_member (motion, "verdict", jt_rows_text (rows, "verdict"));
      for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
        json_object_set_int_member (motion, numbers[i], jt_rows_int (rows, numbers[i]));
      json_array_add_object_element (array, motion);
    }
  if (read_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&read_error));
      return NULL;
    }
  return g_steal_pointer (&array);
}

static JsonArray *
load_votes (JtOffice *office, GHashTable *cases, GError **error)
{
  g_autoptr (JsonArray) array = json_array_new ();
  g_autoptr (JtRows) rows = jt_store_votes (jt_office_get_db (office));
  g_autoptr (GError) read_error = NULL;

  while (jt_rows_next (rows, &read_error))
    {
      JsonObject *row = g_hash_table_lookup (cases, jt_rows_text (rows, "case_uid"));
      const char *extended = jt_rows_text (rows, "extended_to");
      JsonArray *motions;
      JsonObject *vote;

      if (row == NULL || !jt_rows_null (rows, "closed_at"))
        continue;
      motions = load_motions (jt_office_get_db (office), jt_rows_text (rows, "uid"), error);
      if (motions == NULL)
        return NULL;
      vote = json_object_new ();
      set_case (vote, row);
      json_object_set_string_member (vote, "ends",
                                     extended != NULL ? extended : jt_rows_text (rows, "ends"));
      json_object_set_array_member (vote, "motions", motions);
      json_array_add_object_element (array, vote);
    }
  if (read_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&read_error));
      return NULL;
    }
  return g_steal_pointer (&array);
}

JsonObject *
jt_office_desk (JtOffice *office, GError **error)
{
  g_autoptr (GHashTable) cases = load_cases (office, error);
  g_autoptr (JsonArray) items = NULL;
  g_autoptr (JsonArray) votes = NULL;
  JsonObject *answer;

  if (cases == NULL)
    return NULL;
  items = load_items (office, cases, error);
  if (items == NULL)
    return NULL;
  votes = load_votes (office, cases, error);
  if (votes == NULL)
    return NULL;
  answer = json_object_new ();
  json_object_set_array_member (answer, "items", g_steal_pointer (&items));
  json_object_set_array_member (answer, "votes", g_steal_pointer (&votes));
  return answer;
}
