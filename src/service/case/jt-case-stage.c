/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-case-stage.h"

#include <glib/gi18n.h>
#include <string.h>

#include "jt-stage-table.h"
#include "jt-wording.h"

/* --------------------------------------------------------------------------------- the rule */

gboolean
jt_case_is_step (JtStageId stage, gboolean single_owner)
{
  if (stage == JT_STAGE_SUSPENDED || stage == JT_STAGE_WITHDRAWN || stage == JT_STAGE_PART_CONSENT)
    return FALSE;
  if (stage == JT_STAGE_VOTE || stage == JT_STAGE_RESULT_NOTICE)
    return !single_owner;
  if (stage == JT_STAGE_OWNER_CONSENT)
    return single_owner;
  return jt_stage_row (stage)->level != JT_STAGE_LEVEL_LANE;
}

gboolean
jt_case_state_parse (const char *nick, JtStageState *state)
{
  for (JtStageState each = 0; each <= JT_STAGE_STATE_OPEN_DEFECT; each++)
    if (g_strcmp0 (nick, jt_stage_state_nick (each)) == 0)
      {
        *state = each;
        return TRUE;
      }
  return FALSE;
}

/* Whether something has happened in it, and is not over or holds a defect. */
static gboolean
is_running (JtStageState state)
{
  return state == JT_STAGE_STATE_RUNNING || state == JT_STAGE_STATE_OPEN_DEFECT;
}

static gboolean
is_open (JtStageState state)
{
  return state == JT_STAGE_STATE_NOT_BEGUN || state == JT_STAGE_STATE_BLOCKED;
}

int
jt_case_step_find (const JtCaseStep *steps, guint n_steps, gboolean single_owner)
{
  int running = -1, next = -1, last = -1;

  for (guint i = 0; i < n_steps; i++)
    {
      const JtStageId stage = steps[i].stage;
      const JtStageState state = steps[i].state;

      if (stage == JT_STAGE_LAST)
        continue;
      if ((stage == JT_STAGE_WITHDRAWN && !is_open (state))
          || (stage == JT_STAGE_SUSPENDED && is_running (state)))
        return (int) i;
      if (!jt_case_is_step (stage, single_owner))
        continue;
      if (is_running (state) || state == JT_STAGE_STATE_SUSPENDED)
        running = (int) i;
      else if (state == JT_STAGE_STATE_DONE)
        {
          last = (int) i;
          next = -1;
        }
      else if (next < 0)
        next = (int) i;
    }
  if (running >= 0)
    return running;
  return next >= 0 ? next : last;
}

/* The stage that the stop of the case holds up; %NULL when none had begun. */
static const char *
find_held (const JtCaseStep *steps, guint n_steps)
{
  for (guint i = 0; i < n_steps; i++)
    if (steps[i].stage != JT_STAGE_LAST && steps[i].state == JT_STAGE_STATE_SUSPENDED)
      return jt_stage_row (steps[i].stage)->nick;
  return NULL;
}

char *
jt_case_step_standing (const JtCaseStep *steps, guint n_steps, gboolean single_owner)
{
  const int found = jt_case_step_find (steps, n_steps, single_owner);
  const char *held = NULL;

  if (found < 0)
    return g_strdup ("");
  if (steps[found].stage == JT_STAGE_SUSPENDED)
    held = find_held (steps, n_steps);
  return g_strjoin (" ", jt_stage_row (steps[found].stage)->nick,
                    jt_stage_state_nick (steps[found].state), held, NULL);
}

char *
jt_case_stage_of (const JtCaseFacts *facts)
{
  g_autoptr (GPtrArray) statuses = jt_stage_statuses (facts);
  g_autofree JtCaseStep *steps = g_new0 (JtCaseStep, statuses->len);

  for (guint i = 0; i < statuses->len; i++)
    {
      const JtStageStatus *status = g_ptr_array_index (statuses, i);

      steps[i] = (JtCaseStep) { status->stage, status->state };
    }
  return jt_case_step_standing (steps, statuses->len, facts->single_owner);
}

/* -------------------------------------------------------------------------------- in words */

char *
jt_case_stage_nick (const char *standing)
{
  const char *end = strchr (standing, ' ');

  return end != NULL ? g_strndup (standing, (gsize) (end - standing)) : NULL;
}

static char *
say_state (const char *name, JtStageState state)
{
  if (is_open (state))
    /* Translators: where a case stands; the name of the next stage */
    return g_strdup_printf (_ ("next: %s"), name);
  if (state == JT_STAGE_STATE_DONE)
    /* Translators: where a case stands; the name of its last stage */
    return g_strdup_printf (_ ("%s done"), name);
  if (state == JT_STAGE_STATE_OPEN_DEFECT)
    /* Translators: where a case stands; the name of a stage */
    return g_strdup_printf (_ ("%s, with an open defect"), name);
  /* Translators: where a case stands; the name of the stage that runs */
  return g_strdup_printf (_ ("%s running"), name);
}

static char *
say_stopped (const char *held)
{
  if (held == NULL)
    return g_strdup (jt_wording_stage ("suspended"));
  /* Translators: where a case stands that has been stopped; the name of the stage held up */
  return g_strdup_printf (_ ("stopped during: %s"), jt_wording_stage (held));
}

char *
jt_case_stage_say (const char *standing)
{
  g_auto (GStrv) words = g_strsplit (standing, " ", 3);
  JtStageState state;

  if (g_strv_length (words) < 2 || !jt_case_state_parse (words[1], &state))
    return g_strdup ("");
  if (g_str_equal (words[0], "withdrawn"))
    return g_strdup (jt_wording_stage (words[0]));
  if (g_str_equal (words[0], "suspended"))
    return say_stopped (words[2]);
  if (g_str_equal (words[0], "vote") && is_running (state))
    return g_strdup (_ ("The vote is running"));
  return say_state (jt_wording_stage (words[0]), state);
}

/* ------------------------------------------------------------------------- what lies ahead */

/* From a day on it counts; what lasts until a day is over on the next. */
static void
add_day (GArray *days, JtDay today, JtDay day)
{
  if (day == JT_DAY_NONE)
    return;
  for (JtDay each = day; each <= day + 1; each++)
    if (each > today)
      g_array_append_val (days, each);
}

static void
add_dates (GArray *days, JtDay today, const JtStageDates dates[JT_STAGE_LAST])
{
  for (JtStageId stage = 0; stage < JT_STAGE_LAST; stage++)
    {
      add_day (days, today, dates[stage].begun);
      add_day (days, today, dates[stage].done);
    }
}

static void
add_days_of_case (GArray *days, const JtCaseFacts *facts)
{
  const JtDay single[]
      = { facts->vote.notice_posted,
          facts->vote.end != JT_MOMENT_NONE ? jt_moment_day (facts->vote.end) : JT_DAY_NONE,
          facts->drawing_review_passed,
          facts->review.correction_told,
          facts->review.accepted,
          facts->construction_permit.valid_until,
          facts->construction_permit.revoked,
          facts->subsidy_paid,
          facts->acceptance.papers_handed_over };

  add_dates (days, facts->today, facts->stages);
  for (gsize i = 0; i < G_N_ELEMENTS (single); i++)
    add_day (days, facts->today, single[i]);
  for (gsize i = 0; i < facts->n_part_consents; i++)
    add_day (days, facts->today, facts->part_consents[i].signed_on);
  for (gsize i = 0; i < facts->n_suspensions; i++)
    {
      add_day (days, facts->today, facts->suspensions[i].from);
      add_day (days, facts->today, facts->suspensions[i].until);
    }
}

static void
add_days_of_objection (GArray *days, JtDay today, const JtObjection *objection)
{
  const JtDay all[] = { objection->raised, objection->received, objection->organised,
                        objection->closed, objection->agreed,   objection->confirmed };

  for (gsize i = 0; i < G_N_ELEMENTS (all); i++)
    add_day (days, today, all[i]);
}

static void
add_days_of_lift (GArray *days, JtDay today, const JtLiftFacts *lift)
{
  add_dates (days, today, lift->stages);
  add_day (days, today, lift->dropped);
  add_day (days, today, lift->use_unit_named);
  add_day (days, today, lift->next_inspection);
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const JtDay left = *(const JtDay *) a, right = *(const JtDay *) b;

  return (left > right) - (left < right);
}

GArray *
jt_case_stage_days (const JtCaseFacts *facts)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (JtDay));
  guint kept = 0;

  add_days_of_case (days, facts);
  for (gsize i = 0; i < facts->n_objections; i++)
    add_days_of_objection (days, facts->today, &facts->objections[i]);
  for (gsize i = 0; i < facts->n_lifts; i++)
    add_days_of_lift (days, facts->today, &facts->lifts[i]);
  g_array_sort (days, compare_days);
  for (guint i = 0; i < days->len; i++)
    if (kept == 0 || g_array_index (days, JtDay, kept - 1) != g_array_index (days, JtDay, i))
      g_array_index (days, JtDay, kept++) = g_array_index (days, JtDay, i);
  g_array_set_size (days, kept);
  return days;
}
