/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-case-line.h"

#include <glib/gi18n.h>

#include "jt-area.h"
#include "jt-case-history.h"
#include "jt-case-query.h"
#include "jt-case-stage.h"
#include "jt-day.h"
#include "jt-document-query.h"
#include "jt-json.h"
#include "jt-rule-error.h"
#include "jt-stage-deadline.h"
#include "jt-stage-table.h"
#include "jt-vote-query.h"
#include "jt-wording.h"

/* How many entries of the history a page shows. */
#define LATEST 30

/* --------------------------------------------------------------------------- where it stands */

static gboolean
is_state (JsonObject *stage, const char *state)
{
  return g_strcmp0 (jt_json_text (stage, "state"), state) == 0;
}

/* Whether something has happened in it, and is not over or holds a defect. */
static gboolean
is_running (JsonObject *stage)
{
  return is_state (stage, "running") || is_state (stage, "open-defect");
}

static gboolean
is_open (JsonObject *stage)
{
  return is_state (stage, "not-begun") || is_state (stage, "blocked");
}

static gboolean
is_single_owner (JsonObject *shown)
{
  return g_strcmp0 (jt_json_text (shown, "track"), "single-owner") == 0;
}

/* The stages of @shown as the stage machine said them. */
static GArray *
read_steps (JsonArray *stages)
{
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (JtCaseStep));

  for (guint i = 0; i < json_array_get_length (stages); i++)
    {
      JsonObject *stage = json_array_get_object_element (stages, i);
      JtCaseStep step = { .stage = JT_STAGE_LAST };

      jt_stage_parse (jt_json_text (stage, "stage"), &step.stage);
      jt_case_state_parse (jt_json_text (stage, "state"), &step.state);
      g_array_append_val (steps, step);
    }
  return steps;
}

JsonObject *
jt_case_standing (JsonObject *shown)
{
  JsonArray *stages = jt_json_array (shown, "stages");
  g_autoptr (GArray) steps = read_steps (stages);
  const int found = jt_case_step_find ((const JtCaseStep *) (gconstpointer) steps->data, steps->len,
                                       is_single_owner (shown));

  return found >= 0 ? json_array_get_object_element (stages, (guint) found) : NULL;
}

JsonObject *
jt_case_next (JsonObject *shown)
{
  JsonArray *stages = jt_json_array (shown, "stages");
  const gboolean single_owner = is_single_owner (shown);
  JsonObject *standing = jt_case_standing (shown);
  gboolean behind = FALSE;

  for (guint i = 0; i < json_array_get_length (stages); i++)
    {
      JsonObject *stage = json_array_get_object_element (stages, i);
      JtStageId id;

      if (behind && is_open (stage) && jt_stage_parse (jt_json_text (stage, "stage"), &id)
          && jt_case_is_step (id, single_owner))
        return stage;
      behind = behind || stage == standing;
    }
  return NULL;
}

char *
jt_case_standing_text (JsonObject *shown)
{
  g_autoptr (GArray) steps = read_steps (jt_json_array (shown, "stages"));
  g_autofree char *standing
      = jt_case_step_standing ((const JtCaseStep *) (gconstpointer) steps->data, steps->len,
                               is_single_owner (shown));

  return jt_case_stage_say (standing);
}

/* ------------------------------------------------------------------------------ the next day */

/* The first deadline that still waits, with a day. */
static JsonObject *
next_deadline (JsonObject *shown)
{
  JsonArray *deadlines = jt_json_array (shown, "deadlines");
  JsonObject *first = NULL;

  for (guint i = 0; i < json_array_get_length (deadlines); i++)
    {
      JsonObject *deadline = json_array_get_object_element (deadlines, i);
      const char *day = jt_json_text (deadline, "last_day");

      if (day == NULL || jt_json_text (deadline, "met_on") != NULL)
        continue;
      if (first == NULL || g_strcmp0 (day, jt_json_text (first, "last_day")) < 0)
        first = deadline;
    }
  return first;
}

/* The year is said when it is not this one: who is told a day should not be a year wrong. */
static char *
say_day (JtOffice *office, const char *text)
{
  const JtDay today = jt_clock_today (jt_office_get_clock (office));
  int this_year, this_month, this_day;
  JtDay day;
  int year, month, of_month;
  g_autoptr (GDateTime) date = NULL;

  if (!jt_day_parse (text, &day, NULL))
    return g_strdup (text);
  jt_day_to_ymd (day, &year, &month, &of_month);
  jt_day_to_ymd (today, &this_year, &this_month, &this_day);
  date = g_date_time_new_utc (year, month, of_month, 0, 0, 0);
  if (year != this_year)
    /* Translators: a day of another year, for g_date_time_format() */
    return g_date_time_format (date, _ ("%-d %B %Y"));
  /* Translators: a day of this year, for g_date_time_format() */
  return g_date_time_format (date, _ ("%-d %B"));
}

/* ------------------------------------------------------------------------------- the vote */

static gint64
missing_area (JsonObject *missing, const char *member)
{
  const char *text = jt_json_text (missing, member);
  JtArea area;

  return text != NULL && jt_area_parse (text, &area, NULL) ? area : 0;
}

/* "还差 2 人、118.40 ㎡"; %NULL when nothing is lacking or nobody may know. */
static char *
say_missing (JsonObject *motion)
{
  JsonObject *missing = json_object_has_member (motion, "missing")
                            ? json_object_get_object_member (motion, "missing")
                            : NULL;
  g_autofree char *area = NULL;
  gint64 voters, size;

  if (missing == NULL)
    return NULL;
  voters = MAX (jt_json_int (missing, "participation_voters", 0),
                jt_json_int (missing, "consent_voters", 0));
  size = MAX (missing_area (missing, "participation_area"),
              missing_area (missing, "consent_area"));
  area = jt_area_format (size);
  if (voters > 0 && size > 0)
    /* Translators: how many voters and how much area a vote still lacks */
    return g_strdup_printf (ngettext ("short of %d voter and %s m²", "short of %d voters and %s m²",
                                      (gulong) voters),
                            (int) voters, area);
  if (voters > 0)
    return g_strdup_printf (
        ngettext ("short of %d voter", "short of %d voters", (gulong) voters), (int) voters);
  return size > 0 ? g_strdup_printf (_ ("short of %s m²"), area) : NULL;
}

static char *
say_vote (JtOffice *office, JsonObject *shown)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (JsonObject) tally
      = jt_office_vote_tally (office, jt_json_text (shown, "uid"), &failure);
  JsonArray *motions = tally != NULL ? jt_json_array (tally, "motions") : NULL;

  /* A grid leader may not count a vote that reaches beyond his entrances: then it is not said. */
  if (motions == NULL || json_array_get_length (motions) == 0)
    return NULL;
  return say_missing (json_array_get_object_element (motions, 0));
}

char *
jt_office_case_line (JtOffice *office, JsonObject *shown, GError **error)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  JsonObject *stage = jt_case_standing (shown);
  JsonObject *deadline = next_deadline (shown);

  g_return_val_if_fail (JT_IS_OFFICE (office), NULL);

  g_ptr_array_add (words, jt_case_standing_text (shown));
  if (stage != NULL && g_strcmp0 (jt_json_text (stage, "stage"), "vote") == 0
      && is_running (stage))
    {
      char *missing = say_vote (office, shown);

      if (missing != NULL)
        g_ptr_array_add (words, missing);
    }
  if (deadline != NULL)
    {
      g_autofree char *day = say_day (office, jt_json_text (deadline, "last_day"));

      /* Translators: what is due ("Vote ends"), and the day */
      g_ptr_array_add (words, g_strdup_printf (_ ("%s %s"),
                                               jt_wording_clock (jt_json_text (deadline, "what")),
                                               day));
    }
  g_ptr_array_add (words, NULL);
  /* Translators: stands between the parts of one line */
  return g_strjoinv (_ ("; "), (char **) words->pdata);
}

/* ------------------------------------------------------------------------- list and page */

/* A day that has passed and was not met is told apart from one that comes; where it binds nobody,
 * nothing is overdue. */
static void
mark_overdue (JtOffice *office, JsonObject *shown)
{
  g_autofree char *today = jt_day_format (jt_clock_today (jt_office_get_clock (office)));
  JsonArray *deadlines = jt_json_array (shown, "deadlines");

  for (guint i = 0; i < json_array_get_length (deadlines); i++)
    {
      JsonObject *deadline = json_array_get_object_element (deadlines, i);
      const char *day = jt_json_text (deadline, "last_day");
      JtStageClock clock;

      json_object_set_boolean_member (deadline, "overdue",
                                      day != NULL && jt_json_text (deadline, "met_on") == NULL
                                          && g_strcmp0 (day, today) < 0
                                          && jt_stage_clock_parse (jt_json_text (deadline, "what"),
                                                                   &clock)
                                          && jt_stage_clock_binds (clock));
    }
}

JsonObject *
jt_office_case_page (JtOffice *office, const char *case_uid, GError **error)
{
  g_autoptr (JsonObject) shown = jt_office_case_show (office, case_uid, error);
  g_autofree char *line = NULL;
  g_autoptr (JsonArray) missing = NULL;
  JsonArray *history;

  if (shown == NULL)
    return NULL;
  line = jt_office_case_line (office, shown, error);
  if (line == NULL)
    return NULL;
  missing = jt_office_missing_documents (office, shown, error);
  if (missing == NULL)
    return NULL;
  history = jt_office_case_history (office, case_uid, LATEST, error);
  if (history == NULL)
    return NULL;
  json_object_set_string_member (shown, "line", line);
  json_object_set_array_member (shown, "missing", g_steal_pointer (&missing));
  json_object_set_array_member (shown, "history", history);
  mark_overdue (office, shown);
  return g_steal_pointer (&shown);
}
