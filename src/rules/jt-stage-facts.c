/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-stage-facts.h"

static const JtStageDates no_dates = { JT_DAY_NONE, JT_DAY_NONE, NULL };

void
jt_case_facts_init (JtCaseFacts *facts, JtDay today, const JtCalendar *calendar)
{
  *facts = (JtCaseFacts){
    .today = today,
    .calendar = calendar,
    .terms = { .objection_days = 10,
               .review_days = 18,
               .correction_days = 5,
               .notice_days = 10,
               .notice_warn_below = 7,
               .filing_days = 15,
               .handover_days = 30,
               .archive_months = 3 },
    .appraiser_licence = JT_DAY_NONE,
    .appraisal_until = JT_DAY_NONE,
    .vote = { .end = JT_MOMENT_NONE, .notice_posted = JT_DAY_NONE },
    .contract = { .price = JT_PRICE_UNKNOWN,
                  .published_price = JT_PRICE_UNKNOWN,
                  .lift_price = JT_PRICE_UNKNOWN,
                  .lift_published_price = JT_PRICE_UNKNOWN,
                  .signed_on = JT_DAY_NONE,
                  .framework_until = JT_DAY_NONE,
                  .supplier_framework_until = JT_DAY_NONE },
    .drawing_review_passed = JT_DAY_NONE,
    .review = { .correction_told = JT_DAY_NONE, .accepted = JT_DAY_NONE },
    .construction_permit = { JT_DAY_NONE, JT_DAY_NONE },
    .subsidy_paid = JT_DAY_NONE,
    .funding = { .unconfirmed = JT_DAY_NONE, .lowest_on = JT_DAY_NONE },
    .acceptance = { .papers_handed_over = JT_DAY_NONE },
  };
  for (JtStageId stage = 0; stage < JT_STAGE_LAST; stage++)
    facts->stages[stage] = no_dates;
}

void
jt_lift_facts_init (JtLiftFacts *lift, const char *name)
{
  *lift = (JtLiftFacts){
    .name = name,
    .dropped = JT_DAY_NONE,
    .load_kg = -1,
    .door_width_mm = -1,
    .use_unit_named = JT_DAY_NONE,
    .next_inspection = JT_DAY_NONE,
  };
  for (JtStageId stage = 0; stage < JT_STAGE_LAST; stage++)
    lift->stages[stage] = no_dates;
}

JtDay
jt_stage_earlier (JtDay a, JtDay b)
{
  if (a == JT_DAY_NONE || b == JT_DAY_NONE)
    return MAX (a, b);
  return MIN (a, b);
}

static void
add_objections (const JtCaseFacts *facts, JtStageDates *dates)
{
  gboolean all_closed = facts->n_objections > 0;
  JtDay last = JT_DAY_NONE;

  for (gsize i = 0; i < facts->n_objections; i++)
    {
      const JtObjection *objection = &facts->objections[i];

      dates->begun = jt_stage_earlier (dates->begun,
                                       jt_stage_earlier (objection->raised, objection->received));
      last = MAX (last, objection->closed);
      if (objection->closed == JT_DAY_NONE || objection->closed > facts->today)
        all_closed = FALSE;
    }
  dates->done = all_closed ? last : JT_DAY_NONE;
}

static void
add_part_consents (const JtCaseFacts *facts, JtStageDates *dates)
{
  gboolean all_signed = TRUE;
  JtDay last = JT_DAY_NONE;

  for (gsize i = 0; i < facts->n_part_consents; i++)
    {
      JtDay signed_on = facts->part_consents[i].signed_on;

      dates->begun = jt_stage_earlier (dates->begun, signed_on);
      last = MAX (last, signed_on);
      if (signed_on == JT_DAY_NONE || signed_on > facts->today)
        all_signed = FALSE;
    }
  dates->done = all_signed ? last : JT_DAY_NONE;
}

/* Of the stoppages so far the last one that lasts counts, else the last one that ended. */
static void
add_suspensions (const JtCaseFacts *facts, JtStageDates *dates)
{
  gboolean lasts = FALSE;

  for (gsize i = 0; i < facts->n_suspensions; i++)
    {
      const JtSuspension *suspension = &facts->suspensions[i];
      gboolean this_lasts = suspension->until == JT_DAY_NONE || suspension->until >= facts->today;

      if (suspension->from > facts->today || (lasts && !this_lasts))
        continue;
      if (this_lasts != lasts || suspension->from >= dates->begun)
        {
          dates->begun = suspension->from;
          dates->done = this_lasts ? JT_DAY_NONE : suspension->until;
        }
      lasts = this_lasts;
    }
}

JtStageDates
jt_stage_dates (const JtCaseFacts *facts, JtStageId stage, const JtLiftFacts *lift)
{
  JtStageDates dates;

  g_return_val_if_fail (stage < JT_STAGE_LAST, no_dates);

  dates = lift != NULL ? lift->stages[stage] : facts->stages[stage];
  if (stage == JT_STAGE_OBJECTIONS)
    add_objections (facts, &dates);
  else if (stage == JT_STAGE_PART_CONSENT && facts->n_part_consents > 0)
    add_part_consents (facts, &dates);
  else if (stage == JT_STAGE_SUSPENDED)
    add_suspensions (facts, &dates);
  else if (stage == JT_STAGE_FUNDING)
    dates.begun = jt_stage_earlier (dates.begun, facts->subsidy_paid);
  else if (stage == JT_STAGE_ACCEPTANCE && facts->acceptance.passed == JT_TRISTATE_NO)
    {
      dates.begun = jt_stage_earlier (dates.begun, dates.done);
      dates.done = JT_DAY_NONE;
    }
  if (dates.begun > facts->today)
    dates.begun = JT_DAY_NONE;
  if (dates.done > facts->today)
    dates.done = JT_DAY_NONE;
  return dates;
}
