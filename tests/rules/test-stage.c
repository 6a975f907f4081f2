/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-stage-fixture.h"

#include <string.h>

#define CASE JT_STAGE_NO_LIFT
#define BEGIN JT_STAGE_ACT_BEGIN
#define FINISH JT_STAGE_ACT_FINISH

static const char *
state_of (const StageFixture *fixture, JtStageId stage, int lift)
{
  g_autoptr (JtStageStatus) status = jt_stage_status (&fixture->facts, stage, lift);

  return jt_stage_state_nick (status->state);
}

static char *
findings_of (const StageFixture *fixture, JtStageId stage, int lift)
{
  g_autoptr (JtStageStatus) status = jt_stage_status (&fixture->facts, stage, lift);

  return stage_findings_text (status->findings);
}

/* One day at the office.  Before the act the stage that comes next is asked too: it must wait. */
typedef struct
{
  const char *day;
  JtStageId stage;
  int lift;
  JtStageAct act;
  JtStageId too_early;
  int too_early_lift;
} Step;

#define NOTHING JT_STAGE_LAST

static const Step walk[] = {
  { "2026-01-05", JT_STAGE_APPLICATION, CASE, FINISH, NOTHING, CASE },
  { "2026-01-06", JT_STAGE_ELIGIBILITY, CASE, BEGIN, JT_STAGE_RESULT_NOTICE, CASE },
  { "2026-01-08", JT_STAGE_ELIGIBILITY, CASE, FINISH, NOTHING, CASE },
  { "2026-01-08", JT_STAGE_WISHES, CASE, FINISH, NOTHING, CASE },
  { "2026-01-09", JT_STAGE_CONSULTATION, CASE, FINISH, NOTHING, CASE },
  { "2026-02-02", JT_STAGE_VOTE, CASE, BEGIN, JT_STAGE_OWNER_CONSENT, CASE },
  { "2026-02-11", JT_STAGE_VOTE, CASE, FINISH, JT_STAGE_RESULT_NOTICE, CASE },
  { "2026-02-11", JT_STAGE_RESULT_NOTICE, CASE, BEGIN, JT_STAGE_AGREEMENT, CASE },
  { "2026-02-24", JT_STAGE_RESULT_NOTICE, CASE, FINISH, JT_STAGE_AGREEMENT, CASE },
  { "2026-02-25", JT_STAGE_AGREEMENT, CASE, BEGIN, JT_STAGE_JOINT_REVIEW, CASE },
  { "2026-02-26", JT_STAGE_AGREEMENT, CASE, FINISH, JT_STAGE_FUNDING, CASE },
  { "2026-02-26", JT_STAGE_MANDATE, CASE, FINISH, NOTHING, CASE },
  { "2026-02-27", JT_STAGE_CONTRACTOR, CASE, FINISH, NOTHING, CASE },
  { "2026-02-27", JT_STAGE_FUNDING, CASE, BEGIN, NOTHING, CASE },
  /* The appraisal comes after the vote, in time for the review. */
  { "2026-03-02", JT_STAGE_APPRAISAL, CASE, FINISH, JT_STAGE_JOINT_REVIEW, CASE },
  { "2026-03-03", JT_STAGE_JOINT_REVIEW, CASE, BEGIN, JT_STAGE_PLANNING_PERMIT, CASE },
  { "2026-03-16", JT_STAGE_DESIGN, CASE, FINISH, NOTHING, CASE },
  { "2026-03-20", JT_STAGE_JOINT_REVIEW, CASE, FINISH, JT_STAGE_PLANNING_PERMIT, CASE },
  { "2026-03-25", JT_STAGE_PLANNING_PERMIT, CASE, FINISH, JT_STAGE_CONSTRUCTION_PERMIT, CASE },
  { "2026-04-01", JT_STAGE_CONSTRUCTION_PERMIT, CASE, FINISH, JT_STAGE_WORKS, CASE },
  { "2026-04-02", JT_STAGE_UTILITIES, CASE, FINISH, NOTHING, CASE },
  { "2026-04-07", JT_STAGE_WORKS, CASE, BEGIN, JT_STAGE_INSTALLATION, 0 },
  /* The lifts go each its own way: the second is in place before the third is announced. */
  { "2026-05-06", JT_STAGE_INSTALLATION_NOTICE, 0, FINISH, JT_STAGE_INSTALLATION, 0 },
  { "2026-05-06", JT_STAGE_INSTALLATION_NOTICE, 1, FINISH, JT_STAGE_INSTALLATION, 1 },
  { "2026-05-07", JT_STAGE_INSTALLATION, 1, BEGIN, JT_STAGE_INSTALLATION, 2 },
  { "2026-05-20", JT_STAGE_INSTALLATION, 1, FINISH, NOTHING, CASE },
  { "2026-05-21", JT_STAGE_SUPERVISION_INSPECTION, 1, FINISH, JT_STAGE_ACCEPTANCE, CASE },
  { "2026-05-22", JT_STAGE_INSTALLATION_NOTICE, 2, FINISH, NOTHING, CASE },
  { "2026-05-25", JT_STAGE_INSTALLATION, 0, FINISH, NOTHING, CASE },
  { "2026-05-26", JT_STAGE_INSTALLATION, 2, FINISH, NOTHING, CASE },
  { "2026-06-08", JT_STAGE_SUPERVISION_INSPECTION, 0, FINISH, NOTHING, CASE },
  { "2026-06-09", JT_STAGE_WORKS, CASE, FINISH, JT_STAGE_ACCEPTANCE, CASE },
  { "2026-06-10", JT_STAGE_SUPERVISION_INSPECTION, 2, FINISH, JT_STAGE_ACCEPTANCE, CASE },
  { "2026-06-15", JT_STAGE_ACCEPTANCE, CASE, FINISH, JT_STAGE_REGISTRATION, 1 },
  { "2026-06-22", JT_STAGE_REGISTRATION, 1, FINISH, JT_STAGE_OPERATION, 1 },
  { "2026-06-22", JT_STAGE_OPERATION, 1, BEGIN, JT_STAGE_OPERATION, 0 },
  { "2026-06-24", JT_STAGE_REGISTRATION, 0, FINISH, NOTHING, CASE },
  { "2026-06-24", JT_STAGE_REGISTRATION, 2, FINISH, NOTHING, CASE },
  { "2026-06-25", JT_STAGE_OPERATION, 0, BEGIN, NOTHING, CASE },
  { "2026-06-25", JT_STAGE_OPERATION, 2, BEGIN, NOTHING, CASE },
  { "2026-06-26", JT_STAGE_COMPLETION_FILING, CASE, FINISH, NOTHING, CASE },
  { "2026-07-31", JT_STAGE_ARCHIVE, CASE, FINISH, NOTHING, CASE },
  { "2026-08-14", JT_STAGE_SETTLEMENT, CASE, FINISH, NOTHING, CASE },
  { "2026-08-14", JT_STAGE_FUNDING, CASE, FINISH, NOTHING, CASE },
};

/* Nothing that was done by the rules is ever shown as a defect. */
static void
assert_no_defect (const StageFixture *fixture)
{
  g_autoptr (GPtrArray) statuses = jt_stage_statuses (&fixture->facts);

  g_assert_cmpuint (statuses->len, ==, JT_STAGE_LAST + 5 * (STAGE_LIFTS - 1));
  for (guint i = 0; i < statuses->len; i++)
    {
      const JtStageStatus *status = g_ptr_array_index (statuses, i);

      g_assert_cmpint ((int) status->state, !=, (int) JT_STAGE_STATE_OPEN_DEFECT);
    }
}

static void
test_walk (void)
{
  StageFixture fixture;

  stage_fixture_init (&fixture, "2026-01-05");
  for (gsize i = 0; i < G_N_ELEMENTS (walk); i++)
    {
      const Step *step = &walk[i];
      JtStageDates *dates = stage_fixture_dates (&fixture, step->stage, step->lift);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s %s", step->day, jt_stage_row (step->stage)->nick);
      fixture.facts.today = stage_day (step->day);
      if (step->too_early != NOTHING)
        {
          g_assert_false (jt_stage_judge (&fixture.facts, step->too_early, step->too_early_lift,
                                          BEGIN, JT_DAY_NONE, NULL, NULL));
          g_assert_cmpstr (state_of (&fixture, step->too_early, step->too_early_lift), !=,
                           "not-begun");
        }
      g_assert_true (jt_stage_judge (&fixture.facts, step->stage, step->lift, step->act,
                                     JT_DAY_NONE, NULL, &error));
      g_assert_no_error (error);
      if (step->act == BEGIN)
        dates->begun = fixture.facts.today;
      else
        dates->done = fixture.facts.today;
      g_assert_cmpstr (state_of (&fixture, step->stage, step->lift), ==,
                       step->act == BEGIN ? "running" : "done");
      assert_no_defect (&fixture);
    }
  /* What was not needed on this track has not begun; all else is done or in use. */
  for (JtStageId stage = 0; stage < JT_STAGE_LAST; stage++)
    {
      gboolean of_lift = jt_stage_row (stage)->level == JT_STAGE_LEVEL_LIFT;
      const char *state = state_of (&fixture, stage, of_lift ? 2 : CASE);

      if (stage == JT_STAGE_OWNER_CONSENT)
        g_assert_cmpstr (state, ==, "blocked");
      else if (stage == JT_STAGE_OBJECTIONS || stage == JT_STAGE_SUSPENDED
               || stage == JT_STAGE_WITHDRAWN)
        g_assert_cmpstr (state, ==, "not-begun");
      else
        g_assert_cmpstr (state, ==, stage == JT_STAGE_OPERATION ? "running" : "done");
    }
  stage_fixture_clear (&fixture);
}

/* The complete case of the fixture: nothing found, whatever is asked. */
static void
test_complete (void)
{
  StageFixture fixture;
  g_autoptr (GPtrArray) statuses = NULL;

  stage_fixture_init_complete (&fixture);
  assert_no_defect (&fixture);
  statuses = jt_stage_statuses (&fixture.facts);
  for (guint i = 0; i < statuses->len; i++)
    {
      const JtStageStatus *status = g_ptr_array_index (statuses, i);
      g_autofree char *text = stage_findings_text (status->findings);

      g_assert_cmpstr (text, ==,
                       status->stage == JT_STAGE_OWNER_CONSENT ? "refuse multi-owner-track" : "");
    }
  stage_fixture_clear (&fixture);
}

/* A refusal binds the office's own acts: what has happened is recorded, and shows what is wrong. */
static void
test_recorded_later (void)
{
  StageFixture fixture;
  g_autofree char *without = NULL;
  g_autofree char *too_late = NULL;
  g_autofree char *in_time = NULL;

  stage_fixture_init (&fixture, "2026-09-01");
  stage_fixture_dates (&fixture, JT_STAGE_WORKS, CASE)->begun = stage_day ("2026-04-07");
  g_assert_cmpstr (state_of (&fixture, JT_STAGE_WORKS, CASE), ==, "open-defect");
  without = findings_of (&fixture, JT_STAGE_WORKS, CASE);
  g_assert_cmpstr (without, ==, "refuse permit-not-in-force");

  /* A permit of a later day does not make it right, */
  stage_fixture_dates (&fixture, JT_STAGE_CONSTRUCTION_PERMIT, CASE)->done
      = stage_day ("2026-04-08");
  too_late = findings_of (&fixture, JT_STAGE_WORKS, CASE);
  g_assert_cmpstr (state_of (&fixture, JT_STAGE_WORKS, CASE), ==, "open-defect");
  g_assert_cmpstr (too_late, ==, "refuse permit-not-in-force 2026-04-08");

  /* one of the same day, typed in after the works, does. */
  stage_fixture_dates (&fixture, JT_STAGE_CONSTRUCTION_PERMIT, CASE)->done
      = stage_day ("2026-04-07");
  in_time = findings_of (&fixture, JT_STAGE_WORKS, CASE);
  g_assert_cmpstr (state_of (&fixture, JT_STAGE_WORKS, CASE), ==, "running");
  g_assert_cmpstr (in_time, ==, "");
  /* The permit itself still lacks what comes before it. */
  g_assert_cmpstr (state_of (&fixture, JT_STAGE_CONSTRUCTION_PERMIT, CASE), ==, "open-defect");
  stage_fixture_clear (&fixture);
}

/* A running case typed in from its end to its beginning: every order ends in the same states. */
static void
test_order_of_typing (void)
{
  StageFixture complete;
  g_autoptr (GPtrArray) wanted = NULL;

  stage_fixture_init_complete (&complete);
  wanted = jt_stage_statuses (&complete.facts);
  for (int round = 0; round < 20; round++)
    {
      StageFixture fixture;
      guint order[JT_STAGE_LAST];
      g_autoptr (GPtrArray) statuses = NULL;

      stage_fixture_init (&fixture, "2026-09-01");
      fixture.facts.vote.end = complete.facts.vote.end;
      fixture.facts.subsidy_paid = complete.facts.subsidy_paid;
      for (guint i = 0; i < JT_STAGE_LAST; i++)
        order[i] = i;
      for (guint i = JT_STAGE_LAST; i > 1; i--)
        {
          guint k = (guint) g_test_rand_int_range (0, (gint32) i);
          guint other = order[i - 1];

          order[i - 1] = order[k];
          order[k] = other;
        }
      for (guint i = 0; i < JT_STAGE_LAST; i++)
        {
          g_autoptr (GPtrArray) half_way = NULL;

          fixture.facts.stages[order[i]] = complete.facts.stages[order[i]];
          for (int lift = 0; lift < STAGE_LIFTS; lift++)
            fixture.lifts[lift].stages[order[i]] = complete.lifts[lift].stages[order[i]];
          half_way = jt_stage_statuses (&fixture.facts);
          g_assert_cmpuint (half_way->len, ==, wanted->len);
        }
      statuses = jt_stage_statuses (&fixture.facts);
      for (guint i = 0; i < wanted->len; i++)
        {
          const JtStageStatus *left = g_ptr_array_index (statuses, i);
          const JtStageStatus *right = g_ptr_array_index (wanted, i);

          g_assert_cmpint ((int) left->state, ==, (int) right->state);
          g_assert_cmpint (left->lift, ==, right->lift);
        }
      stage_fixture_clear (&fixture);
    }
  stage_fixture_clear (&complete);
}

/* What lies ahead of the civil date has not happened. */
static void
test_today (void)
{
  StageFixture fixture;

  stage_fixture_init_complete (&fixture);
  fixture.facts.today = stage_day ("2026-05-15");
  g_assert_cmpstr (state_of (&fixture, JT_STAGE_WORKS, CASE), ==, "running");
  g_assert_cmpstr (state_of (&fixture, JT_STAGE_INSTALLATION, 0), ==, "running");
  g_assert_cmpstr (state_of (&fixture, JT_STAGE_ACCEPTANCE, CASE), ==, "blocked");
  g_assert_cmpstr (state_of (&fixture, JT_STAGE_REGISTRATION, 0), ==, "blocked");
  stage_fixture_clear (&fixture);
}

static void
test_suspended (void)
{
  StageFixture fixture;

  stage_fixture_init_complete (&fixture);
  fixture.facts.today = stage_day ("2026-05-15");
  fixture.suspensions[0] = (JtSuspension){
    stage_day ("2026-04-20"), stage_day ("2026-04-30"), "冬季停工",
  };
  fixture.suspensions[1] = (JtSuspension){ stage_day ("2026-05-12"), JT_DAY_NONE, "管线" };
  fixture.facts.n_suspensions = 2;
  g_assert_cmpstr (state_of (&fixture, JT_STAGE_SUSPENDED, CASE), ==, "running");
  g_assert_cmpstr (state_of (&fixture, JT_STAGE_WORKS, CASE), ==, "suspended");
  g_assert_cmpstr (state_of (&fixture, JT_STAGE_INSTALLATION, 0), ==, "suspended");
  g_assert_cmpstr (state_of (&fixture, JT_STAGE_PLANNING_PERMIT, CASE), ==, "done");
  g_assert_cmpstr (state_of (&fixture, JT_STAGE_FUNDING, CASE), ==, "running");

  fixture.suspensions[1].until = stage_day ("2026-05-14");
  g_assert_cmpstr (state_of (&fixture, JT_STAGE_SUSPENDED, CASE), ==, "done");
  g_assert_cmpstr (state_of (&fixture, JT_STAGE_WORKS, CASE), ==, "running");

  /* Until the last day of a stoppage the site stands still; which line it is does not matter. */
  fixture.suspensions[1].until = stage_day ("2026-05-15");
  g_assert_cmpstr (state_of (&fixture, JT_STAGE_WORKS, CASE), ==, "suspended");
  fixture.suspensions[0] = fixture.suspensions[1];
  fixture.suspensions[1] = (JtSuspension){
    stage_day ("2026-04-20"), stage_day ("2026-04-30"), "冬季停工",
  };
  g_assert_cmpstr (state_of (&fixture, JT_STAGE_WORKS, CASE), ==, "suspended");
  stage_fixture_clear (&fixture);
}

static void
test_withdrawn (void)
{
  StageFixture fixture;
  g_autofree char *works = NULL;

  stage_fixture_init_complete (&fixture);
  fixture.facts.today = stage_day ("2026-05-15");
  stage_fixture_dates (&fixture, JT_STAGE_WITHDRAWN, CASE)->done = stage_day ("2026-05-14");
  g_assert_cmpstr (state_of (&fixture, JT_STAGE_WITHDRAWN, CASE), ==, "done");
  g_assert_cmpstr (state_of (&fixture, JT_STAGE_VOTE, CASE), ==, "done");
  g_assert_cmpstr (state_of (&fixture, JT_STAGE_WORKS, CASE), ==, "blocked");
  g_assert_cmpstr (state_of (&fixture, JT_STAGE_REGISTRATION, 1), ==, "blocked");
  g_assert_cmpstr (state_of (&fixture, JT_STAGE_FUNDING, CASE), ==, "running");
  works = findings_of (&fixture, JT_STAGE_WORKS, CASE);
  g_assert_cmpstr (works, ==, "refuse case-ended 2026-05-14");
  /* The day before it was still running. */
  fixture.facts.today = stage_day ("2026-05-13");
  g_assert_cmpstr (state_of (&fixture, JT_STAGE_WORKS, CASE), ==, "running");
  stage_fixture_clear (&fixture);
}

/* An open objection stops nothing and is never void. */
static void
test_objections (void)
{
  StageFixture fixture;
  g_autofree char *overdue = NULL;
  g_autofree char *met_late = NULL;

  stage_fixture_init_complete (&fixture);
  g_assert_cmpstr (state_of (&fixture, JT_STAGE_OBJECTIONS, CASE), ==, "not-begun");
  fixture.objections[0] = (JtObjection){
    "1", stage_day ("2026-08-03"), stage_day ("2026-08-05"), JT_DAY_NONE, JT_DAY_NONE,
  };
  fixture.facts.n_objections = 1;
  g_assert_cmpstr (state_of (&fixture, JT_STAGE_OBJECTIONS, CASE), ==, "running");
  overdue = findings_of (&fixture, JT_STAGE_OBJECTIONS, CASE);
  g_assert_cmpstr (overdue, ==, "warn clock-overdue mediation 1 2026-08-17");
  g_assert_cmpstr (state_of (&fixture, JT_STAGE_OPERATION, 0), ==, "running");

  fixture.objections[0].organised = stage_day ("2026-08-18");
  fixture.objections[0].closed = stage_day ("2026-08-20");
  g_assert_cmpstr (state_of (&fixture, JT_STAGE_OBJECTIONS, CASE), ==, "done");
  met_late = findings_of (&fixture, JT_STAGE_OBJECTIONS, CASE);
  g_assert_cmpstr (met_late, ==, "warn clock-overdue mediation 1 2026-08-17");
  stage_fixture_clear (&fixture);
}

/* Consents come one by one, and a failed acceptance is held again. */
static void
test_made_of_several (void)
{
  StageFixture fixture;

  stage_fixture_init_complete (&fixture);
  g_assert_cmpstr (state_of (&fixture, JT_STAGE_PART_CONSENT, CASE), ==, "done");
  fixture.consents[1].signed_on = JT_DAY_NONE;
  g_assert_cmpstr (state_of (&fixture, JT_STAGE_PART_CONSENT, CASE), ==, "running");
  fixture.consents[0].signed_on = JT_DAY_NONE;
  g_assert_cmpstr (state_of (&fixture, JT_STAGE_PART_CONSENT, CASE), ==, "not-begun");
  g_assert_cmpstr (state_of (&fixture, JT_STAGE_AGREEMENT, CASE), ==, "open-defect");

  fixture.facts.acceptance.passed = JT_TRISTATE_NO;
  g_assert_cmpstr (state_of (&fixture, JT_STAGE_ACCEPTANCE, CASE), ==, "running");
  g_assert_cmpstr (state_of (&fixture, JT_STAGE_REGISTRATION, 0), ==, "open-defect");
  stage_fixture_clear (&fixture);
}

static void
test_single_owner (void)
{
  StageFixture fixture;
  g_autofree char *agreement = NULL;

  stage_fixture_init (&fixture, "2026-03-01");
  fixture.facts.single_owner = TRUE;
  fixture.facts.stages[JT_STAGE_APPLICATION].done = stage_day ("2026-01-05");
  fixture.facts.stages[JT_STAGE_ELIGIBILITY].done = stage_day ("2026-01-08");
  g_assert_cmpstr (state_of (&fixture, JT_STAGE_VOTE, CASE), ==, "blocked");
  g_assert_cmpstr (state_of (&fixture, JT_STAGE_RESULT_NOTICE, CASE), ==, "blocked");
  agreement = findings_of (&fixture, JT_STAGE_AGREEMENT, CASE);
  g_assert_cmpstr (agreement, ==, "refuse predecessor-open owner_consent");
  g_assert_cmpstr (state_of (&fixture, JT_STAGE_OWNER_CONSENT, CASE), ==, "not-begun");
  fixture.facts.stages[JT_STAGE_OWNER_CONSENT].done = stage_day ("2026-02-01");
  g_assert_cmpstr (state_of (&fixture, JT_STAGE_OWNER_CONSENT, CASE), ==, "done");
  g_assert_cmpstr (state_of (&fixture, JT_STAGE_AGREEMENT, CASE), ==, "not-begun");
  stage_fixture_clear (&fixture);
}

static void
test_dropped_lift (void)
{
  StageFixture fixture;
  g_autoptr (GPtrArray) statuses = NULL;

  stage_fixture_init_complete (&fixture);
  fixture.lifts[1].dropped = stage_day ("2026-05-01");
  statuses = jt_stage_statuses (&fixture.facts);
  for (guint i = 0; i < statuses->len; i++)
    {
      const JtStageStatus *status = g_ptr_array_index (statuses, i);

      g_assert_cmpint (status->lift, !=, 1);
    }
  stage_fixture_clear (&fixture);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stage/walk", test_walk);
  g_test_add_func ("/stage/complete", test_complete);
  g_test_add_func ("/stage/recorded-later", test_recorded_later);
  g_test_add_func ("/stage/order-of-typing", test_order_of_typing);
  g_test_add_func ("/stage/today", test_today);
  g_test_add_func ("/stage/suspended", test_suspended);
  g_test_add_func ("/stage/withdrawn", test_withdrawn);
  g_test_add_func ("/stage/objections", test_objections);
  g_test_add_func ("/stage/made-of-several", test_made_of_several);
  g_test_add_func ("/stage/single-owner", test_single_owner);
  g_test_add_func ("/stage/dropped-lift", test_dropped_lift);
  return g_test_run ();
}
