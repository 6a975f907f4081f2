/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-stage-deadline.h"

/* 人民调解法 33; a law, no setting. */
#define CONFIRMATION_DAYS 30

static const char *const clock_nicks[] = {
  [JT_STAGE_CLOCK_VOTE_END] = "vote-end",
  [JT_STAGE_CLOCK_NOTICE_END] = "notice-end",
  [JT_STAGE_CLOCK_MEDIATION] = "mediation",
  [JT_STAGE_CLOCK_CONFIRMATION] = "court-confirmation",
  [JT_STAGE_CLOCK_CORRECTION] = "correction-notice",
  [JT_STAGE_CLOCK_REVIEW] = "review-opinion",
  [JT_STAGE_CLOCK_FILING] = "completion-filing",
  [JT_STAGE_CLOCK_HANDOVER] = "technical-handover",
  [JT_STAGE_CLOCK_ARCHIVE] = "archive",
  [JT_STAGE_CLOCK_INSPECTION] = "inspection-due",
};

const char *
jt_stage_clock_nick (JtStageClock clock)
{
  g_return_val_if_fail (clock <= JT_STAGE_CLOCK_INSPECTION, "");
  return clock_nicks[clock];
}

gboolean
jt_stage_clock_parse (const char *nick, JtStageClock *clock)
{
  for (gsize i = 0; i < G_N_ELEMENTS (clock_nicks); i++)
    if (g_strcmp0 (nick, clock_nicks[i]) == 0)
      {
        *clock = (JtStageClock) i;
        return TRUE;
      }
  return FALSE;
}

gboolean
jt_stage_clock_binds (JtStageClock clock)
{
  return clock != JT_STAGE_CLOCK_VOTE_END && clock != JT_STAGE_CLOCK_NOTICE_END
         && clock != JT_STAGE_CLOCK_CONFIRMATION;
}

/* What has happened by today, else nothing. */
static JtDay
so_far (const JtCaseFacts *facts, JtDay day)
{
  return day > facts->today ? JT_DAY_NONE : day;
}

static void
add (GArray *list, JtStageClock clock, JtStageId stage, gsize subject, const JtDeadline *deadline,
     JtDay met_on)
{
  JtStageDeadline entry = {
    .clock = clock,
    .stage = stage,
    .subject = subject == G_MAXSIZE ? -1 : (int) subject,
    .last_day = deadline->last_day,
    .provisional = deadline->provisional,
    .paused = deadline->paused,
    .met = met_on != JT_DAY_NONE,
    .met_on = met_on,
  };

  g_array_append_val (list, entry);
}

static void
add_vote_end (const JtCaseFacts *facts, GArray *list)
{
  JtDeadline end = { 0 };

  if (facts->vote.end == JT_MOMENT_NONE)
    return;
  end.last_day = jt_moment_last_day (facts->vote.end);
  add (list, JT_STAGE_CLOCK_VOTE_END, JT_STAGE_VOTE, G_MAXSIZE, &end,
       jt_stage_dates (facts, JT_STAGE_VOTE, NULL).done);
}

static gboolean
add_notice_end (const JtCaseFacts *facts, GArray *list, GError **error)
{
  JtStageDates notice = jt_stage_dates (facts, JT_STAGE_RESULT_NOTICE, NULL);
  JtDeadline end;

  if (notice.begun == JT_DAY_NONE || facts->terms.notice_days < 0)
    return TRUE;
  if (!jt_period_natural_days (facts->calendar, notice.begun, facts->terms.notice_days, &end,
                               error))
    return FALSE;
  /* Announced for longer than the profile asks: then it lasts as long as announced. */
  end.last_day = MAX (end.last_day, facts->stages[JT_STAGE_RESULT_NOTICE].done);
  add (list, JT_STAGE_CLOCK_NOTICE_END, JT_STAGE_RESULT_NOTICE, G_MAXSIZE, &end, notice.done);
  return TRUE;
}

static gboolean
add_mediation (const JtCaseFacts *facts, GArray *list, GError **error)
{
  for (gsize i = 0; i < facts->n_objections && facts->terms.objection_days >= 0; i++)
    {
      const JtObjection *objection = &facts->objections[i];
      JtDay start = so_far (facts, jt_stage_earlier (objection->raised, objection->received));
      JtDay met_on = jt_stage_earlier (so_far (facts, objection->organised),
                                       so_far (facts, objection->closed));
      JtDeadline end;

      if (start == JT_DAY_NONE)
        continue;
      if (!jt_period_working_days (facts->calendar, start, facts->terms.objection_days, &end,
                                   error))
        return FALSE;
      add (list, JT_STAGE_CLOCK_MEDIATION, JT_STAGE_OBJECTIONS, i, &end, met_on);
    }
  return TRUE;
}

/* 人民调解法 33: within 30 days of taking effect both sides may ask together; then it is too late. */
static gboolean
add_confirmation (const JtCaseFacts *facts, GArray *list, GError **error)
{
  for (gsize i = 0; i < facts->n_objections; i++)
    {
      const JtObjection *objection = &facts->objections[i];
      const JtDay start = objection->confirmable ? so_far (facts, objection->agreed) : JT_DAY_NONE;
      const JtDay met_on = objection->confirmable ? so_far (facts, objection->confirmed)
                                                  : JT_DAY_NONE;
      JtDeadline end;

      if (start == JT_DAY_NONE)
        continue;
      if (!jt_period_natural_days (facts->calendar, start, CONFIRMATION_DAYS, &end, error))
        return FALSE;
      if (met_on != JT_DAY_NONE || facts->today <= end.last_day)
        add (list, JT_STAGE_CLOCK_CONFIRMATION, JT_STAGE_OBJECTIONS, i, &end, met_on);
    }
  return TRUE;
}

JtDay
jt_stage_review_accepted (const JtCaseFacts *facts, gboolean *deemed)
{
  JtDay submitted = jt_stage_dates (facts, JT_STAGE_JOINT_REVIEW, NULL).begun;
  JtDay told = so_far (facts, facts->review.correction_told);
  JtDay accepted = so_far (facts, facts->review.accepted);
  JtDeadline end;

  if (deemed != NULL)
    *deemed = FALSE;
  if (submitted == JT_DAY_NONE || facts->terms.correction_days < 0 ||
      !jt_period_working_days (facts->calendar, submitted, facts->terms.correction_days, &end,
                               NULL))
    return accepted;
  if (jt_stage_earlier (told, accepted) != JT_DAY_NONE &&
      jt_stage_earlier (told, accepted) <= end.last_day)
    return accepted;
  if (facts->today <= end.last_day)
    return accepted;
  if (deemed != NULL)
    *deemed = TRUE;
  return submitted;
}

static gboolean
add_review (const JtCaseFacts *facts, GArray *list, GError **error)
{
  JtStageDates review = jt_stage_dates (facts, JT_STAGE_JOINT_REVIEW, NULL);
  JtDay accepted = jt_stage_review_accepted (facts, NULL);
  JtDay answered = jt_stage_earlier (so_far (facts, facts->review.correction_told),
                                     so_far (facts, facts->review.accepted));
  JtDeadline end;

  if (review.begun != JT_DAY_NONE && facts->terms.correction_days >= 0)
    {
      if (!jt_period_working_days (facts->calendar, review.begun, facts->terms.correction_days,
                                   &end, error))
        return FALSE;
      add (list, JT_STAGE_CLOCK_CORRECTION, JT_STAGE_JOINT_REVIEW, G_MAXSIZE, &end, answered);
    }
  if (accepted != JT_DAY_NONE && facts->terms.review_days >= 0)
    {
      if (!jt_period_working_days_paused (facts->calendar, accepted, facts->terms.review_days,
                                          facts->review.pauses, facts->review.n_pauses, &end,
                                          error))
        return FALSE;
      add (list, JT_STAGE_CLOCK_REVIEW, JT_STAGE_JOINT_REVIEW, G_MAXSIZE, &end, review.done);
    }
  return TRUE;
}

static gboolean
add_after_acceptance (const JtCaseFacts *facts, GArray *list, GError **error)
{
  JtDay accepted = jt_stage_dates (facts, JT_STAGE_ACCEPTANCE, NULL).done;
  JtDeadline end;

  if (accepted == JT_DAY_NONE)
    return TRUE;
  if (facts->terms.filing_days >= 0)
    {
      if (!jt_period_natural_days (facts->calendar, accepted, facts->terms.filing_days, &end,
                                   error))
        return FALSE;
      add (list, JT_STAGE_CLOCK_FILING, JT_STAGE_COMPLETION_FILING, G_MAXSIZE, &end,
           jt_stage_dates (facts, JT_STAGE_COMPLETION_FILING, NULL).done);
    }
  if (facts->terms.handover_days >= 0)
    {
      if (!jt_period_natural_days (facts->calendar, accepted, facts->terms.handover_days, &end,
                                   error))
        return FALSE;
      add (list, JT_STAGE_CLOCK_HANDOVER, JT_STAGE_ACCEPTANCE, G_MAXSIZE, &end,
           so_far (facts, facts->acceptance.papers_handed_over));
    }
  if (facts->terms.archive_months >= 0)
    {
      if (!jt_period_months (facts->calendar, accepted, facts->terms.archive_months, &end, error))
        return FALSE;
      add (list, JT_STAGE_CLOCK_ARCHIVE, JT_STAGE_ARCHIVE, G_MAXSIZE, &end,
           jt_stage_dates (facts, JT_STAGE_ARCHIVE, NULL).done);
    }
  return TRUE;
}

static void
add_inspections (const JtCaseFacts *facts, GArray *list)
{
  for (gsize i = 0; i < facts->n_lifts; i++)
    if (facts->lifts[i].next_inspection != JT_DAY_NONE &&
        so_far (facts, facts->lifts[i].dropped) == JT_DAY_NONE)
      {
        JtDeadline end = { .last_day = facts->lifts[i].next_inspection };

        add (list, JT_STAGE_CLOCK_INSPECTION, JT_STAGE_OPERATION, i, &end, JT_DAY_NONE);
      }
}

/* Nobody reviews or files for a case that has ended; who objected still has to be heard. */
static void
drop_ended (const JtCaseFacts *facts, GArray *list)
{
  if (jt_stage_dates (facts, JT_STAGE_WITHDRAWN, NULL).done == JT_DAY_NONE)
    return;
  for (guint i = list->len; i-- > 0;)
    {
      const JtStageDeadline *deadline = &g_array_index (list, JtStageDeadline, i);

      if (!deadline->met && deadline->clock != JT_STAGE_CLOCK_MEDIATION
          && deadline->clock != JT_STAGE_CLOCK_CONFIRMATION)
        g_array_remove_index (list, i);
    }
}

GArray *
jt_stage_deadlines (const JtCaseFacts *facts, GError **error)
{
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (JtStageDeadline));

  g_return_val_if_fail (facts != NULL && facts->calendar != NULL, NULL);

  add_vote_end (facts, list);
  if (!add_notice_end (facts, list, error) || !add_mediation (facts, list, error) ||
      !add_confirmation (facts, list, error) || !add_review (facts, list, error) ||
      !add_after_acceptance (facts, list, error))
    return NULL;
  add_inspections (facts, list);
  drop_ended (facts, list);
  return g_steal_pointer (&list);
}

gboolean
jt_stage_deadline_overdue (const JtStageDeadline *deadline, JtDay today)
{
  if (!jt_stage_clock_binds (deadline->clock) || deadline->paused)
    return FALSE;
  return (deadline->met ? deadline->met_on : today) > deadline->last_day;
}
