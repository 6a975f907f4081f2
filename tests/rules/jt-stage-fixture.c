/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-stage-fixture.h"

JtDay
stage_day (const char *text)
{
  g_autoptr (GError) error = NULL;
  JtDay day = JT_DAY_NONE;

  if (*text != '\0')
    g_assert_true (jt_day_parse (text, &day, &error));
  g_assert_no_error (error);
  return day;
}

static JtCalendar *
load_calendar (void)
{
  g_autofree char *path
      = g_test_build_filename (G_TEST_DIST, "..", "data", "calendar", "cn_holidays.csv", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  JtCalendar *calendar;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, &error));
  calendar = jt_calendar_new_from_csv (text, length, &error);
  g_assert_no_error (error);
  return calendar;
}

void
stage_fixture_init (StageFixture *fixture, const char *today)
{
  static const char *const names[STAGE_LIFTS] = { "1-1", "1-2", "1-3" };
  JtCaseFacts *facts = &fixture->facts;

  *fixture = (StageFixture){ .calendar = load_calendar () };
  jt_case_facts_init (facts, stage_day (today), fixture->calendar);
  for (gsize i = 0; i < STAGE_LIFTS; i++)
    {
      fixture->entrances[i] = (JtScopeEntrance){ names[i], 1 };
      fixture->places[i] = (JtEligibilityPlace){
        names[i], 6, NULL, JT_TRISTATE_NO, JT_TRISTATE_NO, JT_TRISTATE_YES,
      };
      jt_lift_facts_init (&fixture->lifts[i], names[i]);
      fixture->lifts[i].notice_channel = "窗口";
      fixture->lifts[i].notice_by_installer = JT_TRISTATE_YES;
      fixture->lifts[i].stages[JT_STAGE_INSTALLATION_NOTICE].document = "2026-17";
      fixture->lifts[i].inspection_passed = JT_TRISTATE_YES;
      fixture->lifts[i].use_unit_named = stage_day ("2026-06-16");
    }
  fixture->consents[0] = (JtPartConsent){ "101", stage_day ("2026-02-05") };
  fixture->consents[1] = (JtPartConsent){ "201", stage_day ("2026-02-11") };
  facts->entrances = fixture->entrances;
  facts->n_entrances = STAGE_LIFTS;
  facts->eligibility.places = fixture->places;
  facts->eligibility.n_places = STAGE_LIFTS;
  facts->eligibility.ownership = JT_OWNERSHIP_MULTI;
  facts->eligibility.appraisal = JT_TRISTATE_YES;
  facts->eligibility.titles[JT_TITLE_REGISTERED] = 36;
  facts->appraiser_qualified = JT_TRISTATE_YES;
  facts->vote.notice_posted = stage_day ("2026-01-20");
  facts->vote.lift_met = JT_TRISTATE_YES;
  facts->part_consents = fixture->consents;
  facts->n_part_consents = 2;
  facts->objections = fixture->objections;
  facts->contractor_listed = JT_TRISTATE_YES;
  facts->drawing_review_passed = stage_day ("2026-03-16");
  facts->review.accepted = stage_day ("2026-03-05");
  facts->review.pauses = fixture->pauses;
  facts->review.positive = JT_TRISTATE_YES;
  facts->acceptance = (JtAcceptanceFacts){
    JT_TRISTATE_YES, JT_TRISTATE_YES, JT_TRISTATE_YES,
    JT_TRISTATE_YES, JT_TRISTATE_YES, stage_day ("2026-06-30"),
  };
  facts->suspensions = fixture->suspensions;
  facts->lifts = fixture->lifts;
  facts->n_lifts = STAGE_LIFTS;
}

void
stage_fixture_init_complete (StageFixture *fixture)
{
  static const struct
  {
    JtStageId stage;
    const char *begun;
    const char *done;
  } course[] = {
    { JT_STAGE_APPLICATION, "2026-01-05", "2026-01-05" },
    { JT_STAGE_ELIGIBILITY, "2026-01-06", "2026-01-08" },
    { JT_STAGE_WISHES, "2026-01-08", "2026-01-16" },
    { JT_STAGE_CONSULTATION, "2026-01-09", "2026-01-16" },
    { JT_STAGE_APPRAISAL, "2026-01-12", "2026-01-20" },
    { JT_STAGE_VOTE, "2026-02-02", "2026-02-11" },
    /* Ten days would end within the Spring Festival: the notice stays until the day after. */
    { JT_STAGE_RESULT_NOTICE, "2026-02-11", "2026-02-24" },
    { JT_STAGE_AGREEMENT, "2026-02-25", "2026-02-26" },
    { JT_STAGE_MANDATE, "", "2026-02-26" },
    { JT_STAGE_CONTRACTOR, "2026-02-26", "2026-02-27" },
    { JT_STAGE_FUNDING, "2026-02-27", "" },
    { JT_STAGE_DESIGN, "2026-03-02", "2026-03-16" },
    { JT_STAGE_JOINT_REVIEW, "2026-03-03", "2026-03-20" },
    { JT_STAGE_PLANNING_PERMIT, "", "2026-03-25" },
    { JT_STAGE_UTILITIES, "2026-03-25", "2026-05-20" },
    { JT_STAGE_CONSTRUCTION_PERMIT, "", "2026-04-01" },
    { JT_STAGE_WORKS, "2026-04-07", "2026-06-10" },
    { JT_STAGE_INSTALLATION_NOTICE, "", "2026-05-06" },
    { JT_STAGE_INSTALLATION, "2026-05-11", "2026-06-05" },
    { JT_STAGE_SUPERVISION_INSPECTION, "2026-06-08", "2026-06-10" },
    { JT_STAGE_ACCEPTANCE, "", "2026-06-15" },
    { JT_STAGE_REGISTRATION, "", "2026-06-22" },
    { JT_STAGE_OPERATION, "2026-06-23", "" },
    { JT_STAGE_COMPLETION_FILING, "", "2026-06-25" },
    { JT_STAGE_ARCHIVE, "", "2026-07-31" },
    { JT_STAGE_SETTLEMENT, "2026-07-01", "2026-08-14" },
  };

  stage_fixture_init (fixture, "2026-09-01");
  for (gsize i = 0; i < G_N_ELEMENTS (course); i++)
    {
      gboolean of_lift = jt_stage_row (course[i].stage)->level == JT_STAGE_LEVEL_LIFT;

      for (int lift = 0; lift < (of_lift ? STAGE_LIFTS : 1); lift++)
        {
          JtStageDates *dates = stage_fixture_dates (fixture, course[i].stage,
                                                     of_lift ? lift : JT_STAGE_NO_LIFT);

          dates->begun = stage_day (course[i].begun);
          dates->done = stage_day (course[i].done);
        }
    }
  g_assert_true (jt_moment_parse_end ("2026-02-10", &fixture->facts.vote.end, NULL));
  fixture->facts.subsidy_paid = stage_day ("2026-04-03");
}

void
stage_fixture_clear (StageFixture *fixture)
{
  jt_calendar_unref (fixture->calendar);
}

JtStageDates *
stage_fixture_dates (StageFixture *fixture, JtStageId stage, int lift)
{
  return lift == JT_STAGE_NO_LIFT ? &fixture->facts.stages[stage]
                                  : &fixture->lifts[lift].stages[stage];
}

char *
stage_findings_text (const GPtrArray *findings)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const JtFinding *finding = g_ptr_array_index (findings, i);

      g_string_append_printf (text, "%s%s %s%s%s", i > 0 ? "; " : "",
                              finding->severity == JT_SEVERITY_REFUSE ? "refuse" : "warn",
                              jt_rule_error_nick (finding->code), *finding->fact ? " " : "",
                              finding->fact);
    }
  return g_strdup (text->str);
}

void
stage_fixture_undo (StageFixture *fixture, JtStageId stage, int lift)
{
  JtStageDates *dates = stage_fixture_dates (fixture, stage, lift);

  dates->begun = JT_DAY_NONE;
  dates->done = JT_DAY_NONE;
}

static JtDay
day_of (StageFixture *fixture, const StageGateCase *c)
{
  JtStageDates dates = *stage_fixture_dates (fixture, c->stage, c->lift);
  const JtLiftFacts *lift = c->lift == JT_STAGE_NO_LIFT ? NULL : &fixture->lifts[c->lift];

  if (c->stage == JT_STAGE_PART_CONSENT)
    dates = jt_stage_dates (&fixture->facts, c->stage, lift);
  if (c->act == JT_STAGE_ACT_BEGIN)
    return jt_stage_earlier (dates.begun, dates.done);
  return dates.done;
}

void
stage_gate_case_run (gconstpointer data)
{
  const StageGateCase *c = data;
  StageFixture fixture;
  g_autoptr (GPtrArray) before = jt_findings_new ();
  g_autoptr (GPtrArray) after = jt_findings_new ();
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  JtDay day;

  stage_fixture_init_complete (&fixture);
  day = day_of (&fixture, c);
  if (c->stage != JT_STAGE_OWNER_CONSENT)
    {
      g_assert_cmpint (day, !=, JT_DAY_NONE);
      g_assert_true (
          jt_stage_judge (&fixture.facts, c->stage, c->lift, c->act, day, before, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (before->len, ==, 0);
    }
  c->spoil (&fixture);
  if (c->stage == JT_STAGE_OWNER_CONSENT || c->stage == JT_STAGE_RESULT_NOTICE)
    day = day_of (&fixture, c);
  jt_stage_judge (&fixture.facts, c->stage, c->lift, c->act, day, after, &error);
  text = stage_findings_text (after);
  g_assert_cmpstr (text, ==, c->findings);
  if (jt_findings_first_refusal (after) != NULL)
    {
      const JtFinding *refusal = jt_findings_first_refusal (after);

      g_assert_error (error, JT_RULE_ERROR, (int) refusal->code);
      g_assert_cmpstr (error->message, ==, refusal->fact);
    }
  else
    g_assert_no_error (error);
  stage_fixture_clear (&fixture);
}
