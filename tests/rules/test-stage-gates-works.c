/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-stage-fixture.h"

/* The gates of data/stages.csv from the permits on. */

#define CASE JT_STAGE_NO_LIFT
#define BEGIN JT_STAGE_ACT_BEGIN
#define FINISH JT_STAGE_ACT_FINISH

#define UNDO(name, stage, lift)                                                                    \
  static void undo_##name (StageFixture *fixture) { stage_fixture_undo (fixture, stage, lift); }

UNDO (agreement, JT_STAGE_AGREEMENT, CASE)
UNDO (design, JT_STAGE_DESIGN, CASE)
UNDO (review, JT_STAGE_JOINT_REVIEW, CASE)
UNDO (planning, JT_STAGE_PLANNING_PERMIT, CASE)
UNDO (permit, JT_STAGE_CONSTRUCTION_PERMIT, CASE)
UNDO (works, JT_STAGE_WORKS, CASE)
UNDO (lift_notice, JT_STAGE_INSTALLATION_NOTICE, 1)
UNDO (installation, JT_STAGE_INSTALLATION, 1)
UNDO (inspection, JT_STAGE_SUPERVISION_INSPECTION, 1)
UNDO (acceptance, JT_STAGE_ACCEPTANCE, CASE)
UNDO (registration, JT_STAGE_REGISTRATION, 1)
UNDO (filing, JT_STAGE_COMPLETION_FILING, CASE)

static void
opinion_negative (StageFixture *fixture)
{
  fixture->facts.review.positive = JT_TRISTATE_NO;
}

static void
drawings_open (StageFixture *fixture)
{
  fixture->facts.drawing_review_passed = JT_DAY_NONE;
}

static void
subsidy_early (StageFixture *fixture)
{
  fixture->facts.subsidy_paid = stage_day ("2026-03-31");
}

static void
lift_just_large_enough (StageFixture *fixture)
{
  fixture->lifts[1].load_kg = 320;
  fixture->lifts[1].door_width_mm = 800;
}

static void
lift_too_small (StageFixture *fixture)
{
  fixture->lifts[1].load_kg = 319;
  fixture->lifts[1].door_width_mm = 800;
}

static void
door_too_narrow (StageFixture *fixture)
{
  fixture->lifts[1].door_width_mm = 799;
}

static void
provident_above_share (StageFixture *fixture)
{
  static const char *const parts[] = { "302", "401", NULL };

  fixture->facts.funding.above_share = parts;
}

static void
provident_within_share (StageFixture *fixture)
{
  static const char *const parts[] = { NULL };

  fixture->facts.funding.above_share = parts;
}

static void
release_unconfirmed (StageFixture *fixture)
{
  fixture->facts.funding.unconfirmed = stage_day ("2026-05-06");
}

static void
account_overdrawn (StageFixture *fixture)
{
  fixture->facts.funding.lowest = -1;
  fixture->facts.funding.lowest_on = stage_day ("2026-05-06");
}

static void
permit_later (StageFixture *fixture)
{
  fixture->facts.stages[JT_STAGE_CONSTRUCTION_PERMIT].done = stage_day ("2026-04-08");
}

static void
permit_expired (StageFixture *fixture)
{
  fixture->facts.construction_permit.valid_until = stage_day ("2026-04-06");
}

static void
permit_valid_to_the_day (StageFixture *fixture)
{
  fixture->facts.construction_permit.valid_until = stage_day ("2026-04-07");
}

static void
permit_revoked (StageFixture *fixture)
{
  fixture->facts.construction_permit.revoked = stage_day ("2026-04-07");
}

static void
notice_by_other (StageFixture *fixture)
{
  fixture->lifts[1].notice_by_installer = JT_TRISTATE_NO;
}

static void
notice_without_number (StageFixture *fixture)
{
  fixture->lifts[1].stages[JT_STAGE_INSTALLATION_NOTICE].document = NULL;
}

static void
notice_without_channel (StageFixture *fixture)
{
  fixture->lifts[1].notice_channel = "";
}

static void
notice_after_installation (StageFixture *fixture)
{
  fixture->lifts[1].stages[JT_STAGE_INSTALLATION_NOTICE].done = stage_day ("2026-05-12");
}

static void
works_not_finished (StageFixture *fixture)
{
  fixture->facts.stages[JT_STAGE_WORKS].done = JT_DAY_NONE;
}

static void
inspection_failed (StageFixture *fixture)
{
  fixture->lifts[1].inspection_passed = JT_TRISTATE_NO;
}

static void
lift_dropped (StageFixture *fixture)
{
  undo_inspection (fixture);
  fixture->lifts[1].dropped = stage_day ("2026-06-01");
}

static void
parties_absent (StageFixture *fixture)
{
  fixture->facts.acceptance.design = JT_TRISTATE_NO;
  fixture->facts.acceptance.supervision = JT_TRISTATE_UNKNOWN;
}

static void
acceptance_failed (StageFixture *fixture)
{
  fixture->facts.acceptance.passed = JT_TRISTATE_NO;
}

static void
no_use_unit (StageFixture *fixture)
{
  fixture->lifts[1].use_unit_named = JT_DAY_NONE;
}

static void
case_ended (StageFixture *fixture)
{
  fixture->facts.stages[JT_STAGE_WITHDRAWN].done = stage_day ("2026-03-10");
}

static const StageGateCase cases[] = {
  /* 许可 */
  { "planning-permit/no-opinion", JT_STAGE_PLANNING_PERMIT, CASE, FINISH, undo_review,
    "refuse opinion-not-positive" },
  { "planning-permit/negative", JT_STAGE_PLANNING_PERMIT, CASE, FINISH, opinion_negative,
    "refuse opinion-not-positive" },
  { "construction-permit/no-planning-permit", JT_STAGE_CONSTRUCTION_PERMIT, CASE, FINISH,
    undo_planning, "refuse predecessor-open planning_permit" },
  { "construction-permit/no-design", JT_STAGE_CONSTRUCTION_PERMIT, CASE, FINISH, undo_design,
    "refuse predecessor-open design" },
  { "construction-permit/drawings-open", JT_STAGE_CONSTRUCTION_PERMIT, CASE, FINISH,
    drawings_open, "refuse drawing-review-open" },
  /* 资金 */
  { "funding/predecessor-refuses", JT_STAGE_FUNDING, CASE, BEGIN, undo_agreement,
    "refuse predecessor-open agreement" },
  { "funding/subsidy-early", JT_STAGE_FUNDING, CASE, BEGIN, subsidy_early,
    "refuse subsidy-before-permit 2026-04-01" },
  { "funding/provident-above-share", JT_STAGE_FUNDING, CASE, BEGIN, provident_above_share,
    "warn provident-above-share 302, 401" },
  { "funding/provident-within-share", JT_STAGE_FUNDING, CASE, BEGIN, provident_within_share, "" },
  { "funding/release-unconfirmed", JT_STAGE_FUNDING, CASE, BEGIN, release_unconfirmed,
    "warn release-unconfirmed 2026-05-06" },
  { "funding/account-overdrawn", JT_STAGE_FUNDING, CASE, BEGIN, account_overdrawn,
    "warn account-overdrawn -0.01 (2026-05-06)" },
  { "utilities/predecessor-warns", JT_STAGE_UTILITIES, CASE, BEGIN, undo_review,
    "warn predecessor-open joint_review" },
  /* 施工 */
  { "works/no-permit", JT_STAGE_WORKS, CASE, BEGIN, undo_permit, "refuse permit-not-in-force" },
  { "works/permit-later", JT_STAGE_WORKS, CASE, BEGIN, permit_later,
    "refuse permit-not-in-force 2026-04-08" },
  { "works/permit-expired", JT_STAGE_WORKS, CASE, BEGIN, permit_expired,
    "refuse permit-not-in-force 2026-04-01" },
  { "works/permit-valid-to-the-day", JT_STAGE_WORKS, CASE, BEGIN, permit_valid_to_the_day, "" },
  { "works/permit-revoked", JT_STAGE_WORKS, CASE, BEGIN, permit_revoked,
    "refuse permit-not-in-force 2026-04-01" },
  { "installation-notice/no-permit", JT_STAGE_INSTALLATION_NOTICE, 1, FINISH, undo_permit,
    "refuse predecessor-open construction_permit" },
  { "installation-notice/works-not-asked", JT_STAGE_INSTALLATION_NOTICE, 1, FINISH, undo_works,
    "" },
  { "installation-notice/by-another", JT_STAGE_INSTALLATION_NOTICE, 1, FINISH, notice_by_other,
    "refuse notice-by-other-unit 1-2" },
  { "installation-notice/no-number", JT_STAGE_INSTALLATION_NOTICE, 1, FINISH,
    notice_without_number, "refuse document-needed 1-2" },
  { "installation-notice/no-channel", JT_STAGE_INSTALLATION_NOTICE, 1, FINISH,
    notice_without_channel, "refuse document-needed 1-2" },
  { "installation/just-large-enough", JT_STAGE_INSTALLATION, 1, FINISH, lift_just_large_enough, "" },
  { "installation/too-small", JT_STAGE_INSTALLATION, 1, FINISH, lift_too_small,
    "warn lift-too-small 1-2: 319 < 320 kg" },
  { "installation/door-too-narrow", JT_STAGE_INSTALLATION, 1, BEGIN, door_too_narrow,
    "warn lift-too-small 1-2: 799 < 800 mm" },
  { "installation/no-notice", JT_STAGE_INSTALLATION, 1, BEGIN, undo_lift_notice,
    "refuse predecessor-open installation_notice" },
  { "installation/notice-afterwards", JT_STAGE_INSTALLATION, 1, BEGIN, notice_after_installation,
    "refuse predecessor-open installation_notice" },
  { "installation/notice-of-another-lift", JT_STAGE_INSTALLATION, 0, BEGIN, undo_lift_notice, "" },
  { "installation/works-not-begun", JT_STAGE_INSTALLATION, 1, BEGIN, undo_works,
    "refuse works-not-begun" },
  { "installation/works-begun-is-enough", JT_STAGE_INSTALLATION, 1, BEGIN, works_not_finished,
    "" },
  { "inspection/predecessor-warns", JT_STAGE_SUPERVISION_INSPECTION, 1, BEGIN, undo_installation,
    "warn predecessor-open installation" },
  /* 验收 */
  { "acceptance/works-open", JT_STAGE_ACCEPTANCE, CASE, FINISH, works_not_finished,
    "refuse predecessor-open works" },
  { "acceptance/one-lift-not-inspected", JT_STAGE_ACCEPTANCE, CASE, FINISH, undo_inspection,
    "refuse inspection-not-passed 1-2" },
  { "acceptance/one-lift-failed", JT_STAGE_ACCEPTANCE, CASE, FINISH, inspection_failed,
    "refuse inspection-not-passed 1-2" },
  { "acceptance/dropped-lift", JT_STAGE_ACCEPTANCE, CASE, FINISH, lift_dropped, "" },
  { "acceptance/parties", JT_STAGE_ACCEPTANCE, CASE, FINISH, parties_absent,
    "refuse acceptance-party-missing design, supervision" },
  { "filing/predecessor-warns", JT_STAGE_COMPLETION_FILING, CASE, FINISH, undo_acceptance,
    "warn predecessor-open acceptance" },
  { "archive/predecessor-warns", JT_STAGE_ARCHIVE, CASE, FINISH, undo_acceptance,
    "warn predecessor-open acceptance" },
  { "settlement/predecessor-warns", JT_STAGE_SETTLEMENT, CASE, BEGIN, undo_acceptance,
    "warn predecessor-open acceptance" },
  /* 登记、使用 */
  { "registration/no-acceptance", JT_STAGE_REGISTRATION, 1, FINISH, undo_acceptance,
    "refuse acceptance-not-passed" },
  { "registration/acceptance-failed", JT_STAGE_REGISTRATION, 1, FINISH, acceptance_failed,
    "refuse acceptance-not-passed" },
  { "registration/no-inspection", JT_STAGE_REGISTRATION, 1, FINISH, undo_inspection,
    "refuse inspection-not-passed 1-2" },
  { "registration/no-use-unit", JT_STAGE_REGISTRATION, 1, FINISH, no_use_unit,
    "refuse use-unit-missing 1-2" },
  { "registration/filing-not-asked", JT_STAGE_REGISTRATION, 1, FINISH, undo_filing, "" },
  { "operation/not-registered", JT_STAGE_OPERATION, 1, BEGIN, undo_registration,
    "refuse not-registered 1-2" },
  { "operation/another-lift", JT_STAGE_OPERATION, 2, BEGIN, undo_registration, "" },
  /* 终止: the case goes on no more, its lanes do. */
  { "withdrawn/case", JT_STAGE_WORKS, CASE, BEGIN, case_ended, "refuse case-ended 2026-03-10" },
  { "withdrawn/lift", JT_STAGE_OPERATION, 1, BEGIN, case_ended, "refuse case-ended 2026-03-10" },
  { "withdrawn/lane", JT_STAGE_FUNDING, CASE, BEGIN, case_ended, "" },
};

static void
test_subsidy (void)
{
  StageFixture fixture;
  g_autoptr (GError) early = NULL;
  g_autoptr (GError) none = NULL;

  stage_fixture_init_complete (&fixture);
  g_assert_true (jt_stage_judge_subsidy (&fixture.facts, stage_day ("2026-04-01"), NULL));
  g_assert_false (jt_stage_judge_subsidy (&fixture.facts, stage_day ("2026-03-31"), &early));
  g_assert_error (early, JT_RULE_ERROR, JT_RULE_ERROR_SUBSIDY_BEFORE_PERMIT);
  g_assert_cmpstr (early->message, ==, "2026-04-01");
  undo_permit (&fixture);
  g_assert_false (jt_stage_judge_subsidy (&fixture.facts, stage_day ("2026-04-01"), &none));
  g_assert_error (none, JT_RULE_ERROR, JT_RULE_ERROR_SUBSIDY_BEFORE_PERMIT);
  stage_fixture_clear (&fixture);
}

static void
test_no_such_stage (void)
{
  static const struct
  {
    JtStageId stage;
    int lift;
  } wrong[] = {
    { JT_STAGE_WORKS, 0 },
    { JT_STAGE_INSTALLATION, JT_STAGE_NO_LIFT },
    { JT_STAGE_INSTALLATION, STAGE_LIFTS },
    { JT_STAGE_LAST, JT_STAGE_NO_LIFT },
  };
  StageFixture fixture;

  stage_fixture_init_complete (&fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (jt_stage_judge (&fixture.facts, wrong[i].stage, wrong[i].lift, BEGIN,
                                      JT_DAY_NONE, NULL, &error));
      g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_NO_SUCH_STAGE);
    }
  stage_fixture_clear (&fixture);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/stage-gates-works/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], stage_gate_case_run);
    }
  g_test_add_func ("/stage-gates-works/subsidy", test_subsidy);
  g_test_add_func ("/stage-gates-works/no-such-stage", test_no_such_stage);
  return g_test_run ();
}
