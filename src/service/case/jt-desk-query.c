/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-desk-query.h"

#include "jt-case-query.h"
#include "jt-json.h"
#include "jt-office-private.h"
#include "jt-period.h"
#include "jt-read.h"
#include "jt-rows.h"
#include "jt-stage-deadline.h"
#include "jt-store-case.h"
#include "jt-store-vote.h"

/* Days that still count as this week. */
#define WEEK 7

/* As many lines as a person can still look through; the nearest ones. */
#define MOST_ITEMS 200

/* The cases that a grid leader may see: a set of uids; %NULL for who may see all. */
static gboolean
load_visible (JtOffice *office, GHashTable **visible, GError **error)
{
  g_autoptr (JsonArray) list = NULL;

  *visible = NULL;
  if ((jt_office_get_role (office) & JT_ROLES_OFFICE) != 0)
    return TRUE;
  list = jt_office_case_list (office, error);
  if (list == NULL)
    return FALSE;
  *visible = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < json_array_get_length (list); i++)
    g_hash_table_add (*visible,
                      g_strdup (jt_json_text (json_array_get_object_element (list, i), "uid")));
  return TRUE;
}

static gboolean
is_visible (GHashTable *visible, JtRows *rows)
{
  return visible == NULL || g_hash_table_contains (visible, jt_rows_text (rows, "case_uid"));
}

static void
set_case (JsonObject *object, JtRows *rows)
{
  json_object_set_string_member (object, "case", jt_rows_text (rows, "number"));
  json_object_set_string_member (object, "uid", jt_rows_text (rows, "case_uid"));
  json_object_set_string_member (object, "title", jt_rows_text (rows, "title"));
}

static gboolean
binds (const char *what)
{
  JtStageClock clock;

  return jt_stage_clock_parse (what, &clock) && jt_stage_clock_binds (clock);
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
item_json (JtRows *rows, const JtCalendar *calendar, JtDay today)
{
  const char *text = jt_rows_text (rows, "last_day");
  JsonObject *item = json_object_new ();
  JtDay last_day = JT_DAY_NONE;

  set_case (item, rows);
  jt_json_set_text (item, "people", jt_rows_text (rows, "people"));
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

/* A way to the court that was not gone waits for nobody any more. */
static const char *
lapsing (void)
{
  return jt_stage_clock_nick (JT_STAGE_CLOCK_CONFIRMATION);
}

static JsonArray *
load_items (JtOffice *office, GHashTable *visible, GError **error)
{
  g_autoptr (JtCalendar) calendar = jt_office_load_calendar (office, error);
  const JtDay today = jt_clock_today (jt_office_get_clock (office));
  g_autofree char *day = jt_day_format (today);
  g_autoptr (GPtrArray) items
      = g_ptr_array_new_with_free_func ((GDestroyNotify) json_object_unref);
  g_autoptr (JtRows) rows = NULL;
  GError *failure = NULL;
  JsonArray *array;

  if (calendar == NULL)
    return NULL;
  rows = jt_store_deadlines_waiting (jt_office_get_db (office), day, lapsing (),
                                     visible == NULL ? MOST_ITEMS : G_MAXINT);
  while (items->len < MOST_ITEMS && jt_rows_next (rows, &failure))
    if (is_visible (visible, rows))
      g_ptr_array_add (items, item_json (rows, calendar, today));
  if (!jt_read_ended (failure, error))
    return NULL;
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
  GError *failure = NULL;

  while (jt_rows_next (rows, &failure))
    {
      JsonObject *motion = json_object_new ();

      json_object_set_string_member (motion, "motion", jt_rows_text (rows, "kind"));
      json_object_set_string_member (motion, "verdict", jt_rows_text (rows, "verdict"));
      for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
        json_object_set_int_member (motion, numbers[i], jt_rows_int (rows, numbers[i]));
      json_array_add_object_element (array, motion);
    }
  return jt_read_ended (failure, error) ? g_steal_pointer (&array) : NULL;
}

static JsonArray *
load_votes (JtOffice *office, GHashTable *visible, GError **error)
{
  g_autoptr (JsonArray) array = json_array_new ();
  g_autoptr (JtRows) rows = jt_store_votes_running (jt_office_get_db (office));
  GError *failure = NULL;

  while (jt_rows_next (rows, &failure))
    {
      const char *extended = jt_rows_text (rows, "extended_to");
      JsonArray *motions;
      JsonObject *vote;

      if (!is_visible (visible, rows))
        continue;
      motions = load_motions (jt_office_get_db (office), jt_rows_text (rows, "uid"), error);
      if (motions == NULL)
        return NULL;
      vote = json_object_new ();
      set_case (vote, rows);
      json_object_set_string_member (vote, "ends",
                                     extended != NULL ? extended : jt_rows_text (rows, "ends"));
      json_object_set_array_member (vote, "motions", motions);
      json_array_add_object_element (array, vote);
    }
  return jt_read_ended (failure, error) ? g_steal_pointer (&array) : NULL;
}

/* What there was no room for. */
static gboolean
count_more (JtOffice *office, JsonArray *items, gint64 *more, GError **error)
{
  g_autofree char *today = jt_day_format (jt_clock_today (jt_office_get_clock (office)));

  *more = 0;
  if (json_array_get_length (items) < MOST_ITEMS)
    return TRUE;
  if (!jt_store_deadlines_count (jt_office_get_db (office), today, lapsing (), NULL, more, error))
    return FALSE;
  *more -= json_array_get_length (items);
  return TRUE;
}

JsonObject *
jt_office_desk (JtOffice *office, GError **error)
{
  g_autoptr (GHashTable) visible = NULL;
  g_autoptr (JsonArray) items = NULL;
  g_autoptr (JsonArray) votes = NULL;
  JsonObject *answer;
  gint64 more;

  if (!load_visible (office, &visible, error))
    return NULL;
  items = load_items (office, visible, error);
  if (items == NULL || !count_more (office, items, &more, error))
    return NULL;
  votes = load_votes (office, visible, error);
  if (votes == NULL)
    return NULL;
  answer = json_object_new ();
  json_object_set_array_member (answer, "items", g_steal_pointer (&items));
  json_object_set_int_member (answer, "more", more);
  json_object_set_array_member (answer, "votes", g_steal_pointer (&votes));
  return answer;
}

/* A grid leader's few entrances: what stands on that work desk is counted. */
static gboolean
count_desk (JtOffice *office, JtWaiting *waiting, GError **error)
{
  g_autoptr (JsonObject) desk = jt_office_desk (office, error);
  JsonArray *items;

  if (desk == NULL)
    return FALSE;
  items = jt_json_array (desk, "items");
  waiting->votes = json_array_get_length (jt_json_array (desk, "votes"));
  waiting->deadlines = 0;
  for (guint i = 0; i < json_array_get_length (items); i++)
    if (jt_json_int (json_array_get_object_element (items, i), "urgency", JT_URGENCY_LATER)
        <= JT_URGENCY_TODAY)
      waiting->deadlines++;
  return TRUE;
}

gboolean
jt_office_count_waiting (JtOffice *office, JtWaiting *waiting, GError **error)
{
  JtDb *db = jt_office_get_db (office);
  g_autofree char *today = jt_day_format (jt_clock_today (jt_office_get_clock (office)));
  gint64 deadlines, votes;

  if ((jt_office_get_role (office) & JT_ROLES_OFFICE) == 0)
    return count_desk (office, waiting, error);
  if (!jt_store_deadlines_count (db, today, lapsing (), today, &deadlines, error)
      || !jt_store_votes_running_count (db, &votes, error))
    return FALSE;
  *waiting = (JtWaiting){ .deadlines = (guint) deadlines, .votes = (guint) votes };
  return TRUE;
}
