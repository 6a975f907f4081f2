/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-stage-fixture.h"

#include <string.h>

/* Each gate of data/stages.csv: from a case in which all is well, one thing is spoiled, and the
 * stage is judged again on the day on which it began or was finished. */

#define CASE JT_STAGE_NO_LIFT
#define BEGIN JT_STAGE_ACT_BEGIN
#define FINISH JT_STAGE_ACT_FINISH

typedef struct
{
  const char *name;
  JtStageId stage;
  int lift;
  JtStageAct act;
  void (*spoil) (StageFixture *fixture);
  const char *findings;
} Case;

static void
undo (StageFixture *fixture, JtStageId stage, int lift)
{
  JtStageDates *dates = stage_fixture_dates (fixture, stage, lift);

  dates->begun = JT_DAY_NONE;
  dates->done = JT_DAY_NONE;
}

#define UNDO(name, stage, lift)                                                                    \
  static void undo_##name (StageFixture *fixture) { undo (fixture, stage, lift); }

UNDO (application, JT_STAGE_APPLICATION, CASE)
UNDO (eligibility, JT_STAGE_ELIGIBILITY, CASE)
UNDO (appraisal, JT_STAGE_APPRAISAL, CASE)
UNDO (vote, JT_STAGE_VOTE, CASE)
UNDO (notice, JT_STAGE_RESULT_NOTICE, CASE)
UNDO (agreement, JT_STAGE_AGREEMENT, CASE)
UNDO (contractor, JT_STAGE_CONTRACTOR, CASE)
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
no_scope (StageFixture *fixture)
{
  fixture->facts.n_entrances = 0;
}

static void
no_applicant (StageFixture *fixture)
{
  for (gsize i = 0; i < STAGE_LIFTS; i++)
    fixture->entrances[i].applicants = 0;
}

static void
one_applicant (StageFixture *fixture)
{
  fixture->entrances[0].applicants = 0;
  fixture->entrances[2].applicants = 0;
}

static void
three_storeys (StageFixture *fixture)
{
  fixture->places[1].storeys = 3;
}

static void
lift_there (StageFixture *fixture)
{
  fixture->places[1].has_lift = JT_TRISTATE_YES;
}

static void
listed (StageFixture *fixture)
{
  fixture->places[1].listed = JT_TRISTATE_YES;
}

static void
title_unclear (StageFixture *fixture)
{
  fixture->facts.eligibility.titles[JT_TITLE_CONTRACT] = 2;
}

static void
title_unclear_and_open (StageFixture *fixture)
{
  title_unclear (fixture);
  undo_eligibility (fixture);
}

static void
single_owner (StageFixture *fixture)
{
  fixture->facts.single_owner = TRUE;
}

static void
single_owner_consents (StageFixture *fixture)
{
  single_owner (fixture);
  undo_vote (fixture);
  undo_notice (fixture);
  fixture->facts.stages[JT_STAGE_OWNER_CONSENT].done = stage_day ("2026-02-01");
}

static void
multi_owner_consents (StageFixture *fixture)
{
  fixture->facts.stages[JT_STAGE_OWNER_CONSENT].done = stage_day ("2026-02-01");
}

static void
owner_consents_unchecked (StageFixture *fixture)
{
  single_owner_consents (fixture);
  undo_eligibility (fixture);
}

static void
no_area (StageFixture *fixture)
{
  static const char *const parts[] = { "1-1-301", "1-2-402", NULL };

  fixture->facts.vote.parts_without_area = parts;
}

static void
vote_notice_late (StageFixture *fixture)
{
  fixture->facts.vote.notice_posted = stage_day ("2026-02-03");
}

static void
vote_open (StageFixture *fixture)
{
  fixture->facts.vote.open = TRUE;
}

static void
vote_sealed_later (StageFixture *fixture)
{
  fixture->facts.stages[JT_STAGE_VOTE].done = stage_day ("2026-02-12");
}

static void
vote_failed (StageFixture *fixture)
{
  fixture->facts.vote.lift_met = JT_TRISTATE_NO;
}

static void
notice_five_days (StageFixture *fixture)
{
  fixture->facts.stages[JT_STAGE_RESULT_NOTICE].done = stage_day ("2026-02-16");
}

static void
notice_eight_days (StageFixture *fixture)
{
  fixture->facts.stages[JT_STAGE_RESULT_NOTICE].done = stage_day ("2026-02-19");
}

static void
consent_missing (StageFixture *fixture)
{
  fixture->consents[0].signed_on = JT_DAY_NONE;
}

static void
consents_missing (StageFixture *fixture)
{
  consent_missing (fixture);
  fixture->consents[1].signed_on = stage_day ("2026-08-01");
}

static void
appraiser_unqualified (StageFixture *fixture)
{
  fixture->facts.appraiser_qualified = JT_TRISTATE_NO;
}

static void
appraiser_unknown (StageFixture *fixture)
{
  fixture->facts.appraiser_qualified = JT_TRISTATE_UNKNOWN;
}

static void
appraisal_says_no (StageFixture *fixture)
{
  fixture->facts.eligibility.appraisal = JT_TRISTATE_NO;
}

static void
contractor_not_listed (StageFixture *fixture)
{
  fixture->facts.contractor_listed = JT_TRISTATE_NO;
}

static void
contractor_unknown (StageFixture *fixture)
{
  fixture->facts.contractor_listed = JT_TRISTATE_UNKNOWN;
}

static void
drawings_first (StageFixture *fixture)
{
  fixture->facts.terms.drawings_before_review = TRUE;
}

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

static const Case cases[] = {
  /* 申请: the first two refuse, the third warns. */
  { "application/no-scope", JT_STAGE_APPLICATION, CASE, FINISH, no_scope, "refuse no-scope" },
  { "application/no-applicant", JT_STAGE_APPLICATION, CASE, FINISH, no_applicant,
    "refuse no-applicant" },
  { "application/entrance-without", JT_STAGE_APPLICATION, CASE, FINISH, one_applicant,
    "warn entrance-without-applicant 1-1, 1-3" },
  /* 核查 */
  { "eligibility/storeys", JT_STAGE_ELIGIBILITY, CASE, FINISH, three_storeys,
    "refuse too-few-storeys 1-2: 3" },
  { "eligibility/lift", JT_STAGE_ELIGIBILITY, CASE, FINISH, lift_there, "refuse has-lift 1-2" },
  { "eligibility/listed", JT_STAGE_ELIGIBILITY, CASE, FINISH, listed,
    "refuse listed-for-demolition 1-2" },
  { "eligibility/title", JT_STAGE_ELIGIBILITY, CASE, FINISH, title_unclear,
    "warn title-unclear contract: 2" },
  { "eligibility/predecessor-warns", JT_STAGE_ELIGIBILITY, CASE, BEGIN, undo_application,
    "warn predecessor-open application" },
  { "wishes/predecessor-warns", JT_STAGE_WISHES, CASE, BEGIN, undo_application,
    "warn predecessor-open application" },
  { "consultation/predecessor-warns", JT_STAGE_CONSULTATION, CASE, BEGIN, undo_application,
    "warn predecessor-open application" },
  /* 鉴定 */
  { "appraisal/unqualified", JT_STAGE_APPRAISAL, CASE, BEGIN, appraiser_unqualified,
    "warn appraiser-unqualified" },
  { "appraisal/unknown-at-the-beginning", JT_STAGE_APPRAISAL, CASE, BEGIN, appraiser_unknown, "" },
  { "appraisal/unknown-at-the-end", JT_STAGE_APPRAISAL, CASE, FINISH, appraiser_unknown,
    "warn appraiser-unqualified" },
  /* 表决: what cli.md names refuses, nothing else. */
  { "vote/no-scope", JT_STAGE_VOTE, CASE, BEGIN, no_scope, "refuse no-scope" },
  { "vote/single-owner", JT_STAGE_VOTE, CASE, BEGIN, single_owner, "refuse single-owner-track" },
  { "vote/storeys", JT_STAGE_VOTE, CASE, BEGIN, three_storeys, "refuse too-few-storeys 1-2: 3" },
  { "vote/lift", JT_STAGE_VOTE, CASE, BEGIN, lift_there, "refuse has-lift 1-2" },
  { "vote/listed", JT_STAGE_VOTE, CASE, BEGIN, listed, "refuse listed-for-demolition 1-2" },
  { "vote/no-area", JT_STAGE_VOTE, CASE, BEGIN, no_area, "refuse area-unknown 1-1-301, 1-2-402" },
  { "vote/already-open", JT_STAGE_VOTE, CASE, BEGIN, vote_open, "refuse vote-already-open" },
  { "vote/notice-not-posted", JT_STAGE_VOTE, CASE, BEGIN, vote_notice_late,
    "warn notice-not-posted" },
  { "vote/eligibility-open", JT_STAGE_VOTE, CASE, BEGIN, title_unclear_and_open,
    "warn eligibility-open title-unclear" },
  { "vote/eligibility-closed", JT_STAGE_VOTE, CASE, BEGIN, title_unclear, "" },
  { "vote/appraisal-may-come-later", JT_STAGE_VOTE, CASE, BEGIN, undo_appraisal, "" },
  { "vote/predecessor-warns", JT_STAGE_VOTE, CASE, BEGIN, undo_application,
    "warn predecessor-open application" },
  /* 产权人同意 */
  { "owner-consent/multi-owner", JT_STAGE_OWNER_CONSENT, CASE, FINISH, multi_owner_consents,
    "refuse multi-owner-track" },
  { "owner-consent/single-owner", JT_STAGE_OWNER_CONSENT, CASE, FINISH, single_owner_consents,
    "" },
  { "owner-consent/predecessor-refuses", JT_STAGE_OWNER_CONSENT, CASE, FINISH,
    owner_consents_unchecked, "refuse predecessor-open eligibility" },
  /* 占用专有部分 */
  { "part-consent/missing-warns-while-collecting", JT_STAGE_PART_CONSENT, CASE, BEGIN,
    consent_missing, "warn part-consent-missing 101" },
  { "part-consent/missing-at-the-end", JT_STAGE_PART_CONSENT, CASE, FINISH, consents_missing,
    "refuse part-consent-missing 101, 201" },
  /* 公示 */
  { "result-notice/not-sealed", JT_STAGE_RESULT_NOTICE, CASE, BEGIN, vote_sealed_later,
    "refuse vote-not-sealed" },
  { "result-notice/no-vote", JT_STAGE_RESULT_NOTICE, CASE, BEGIN, undo_vote,
    "refuse vote-not-sealed" },
  { "result-notice/single-owner", JT_STAGE_RESULT_NOTICE, CASE, BEGIN, single_owner,
    "refuse single-owner-track" },
  { "result-notice/five-days", JT_STAGE_RESULT_NOTICE, CASE, FINISH, notice_five_days,
    "warn period-too-short 5 < 7" },
  { "result-notice/eight-days", JT_STAGE_RESULT_NOTICE, CASE, FINISH, notice_eight_days,
    "warn period-not-ended 2026-02-24" },
  /* 协议 */
  { "agreement/no-notice", JT_STAGE_AGREEMENT, CASE, BEGIN, undo_notice,
    "refuse predecessor-open result_notice" },
  { "agreement/not-reached", JT_STAGE_AGREEMENT, CASE, BEGIN, vote_failed,
    "refuse proportion-not-reached" },
  { "agreement/consent-missing", JT_STAGE_AGREEMENT, CASE, BEGIN, consents_missing,
    "refuse part-consent-missing 101, 201" },
  { "agreement/owner-consents", JT_STAGE_AGREEMENT, CASE, BEGIN, single_owner_consents, "" },
  { "mandate/predecessor-warns", JT_STAGE_MANDATE, CASE, FINISH, undo_agreement,
    "warn predecessor-open agreement" },
  { "contractor/not-listed", JT_STAGE_CONTRACTOR, CASE, BEGIN, contractor_not_listed,
    "warn contractor-not-listed" },
  { "contractor/unknown-at-the-beginning", JT_STAGE_CONTRACTOR, CASE, BEGIN, contractor_unknown,
    "" },
  { "contractor/unknown-at-the-end", JT_STAGE_CONTRACTOR, CASE, FINISH, contractor_unknown,
    "warn contractor-not-listed" },
  { "contractor/predecessor-warns", JT_STAGE_CONTRACTOR, CASE, BEGIN, undo_agreement,
    "warn predecessor-open agreement" },
  { "design/predecessor-warns", JT_STAGE_DESIGN, CASE, BEGIN, undo_contractor,
    "warn predecessor-open contractor" },
  /* 联合审查 */
  { "joint-review/predecessor-refuses", JT_STAGE_JOINT_REVIEW, CASE, BEGIN, undo_agreement,
    "refuse predecessor-open agreement" },
  { "joint-review/consent-missing", JT_STAGE_JOINT_REVIEW, CASE, BEGIN, consent_missing,
    "refuse part-consent-missing 101" },
  { "joint-review/no-appraisal", JT_STAGE_JOINT_REVIEW, CASE, BEGIN, undo_appraisal,
    "refuse appraisal-missing" },
  { "joint-review/appraisal-says-no", JT_STAGE_JOINT_REVIEW, CASE, BEGIN, appraisal_says_no,
    "refuse appraisal-missing" },
  { "joint-review/drawings-first", JT_STAGE_JOINT_REVIEW, CASE, BEGIN, drawings_first,
    "refuse drawing-review-open" },
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

static JtDay
day_of (StageFixture *fixture, const Case *c)
{
  JtStageDates dates = *stage_fixture_dates (fixture, c->stage, c->lift);
  const JtLiftFacts *lift = c->lift == CASE ? NULL : &fixture->lifts[c->lift];

  if (c->stage == JT_STAGE_PART_CONSENT)
    dates = jt_stage_dates (&fixture->facts, c->stage, lift);
  if (c->act == BEGIN)
    return jt_stage_earlier (dates.begun, dates.done);
  return dates.done;
}

static void
test_gate (gconstpointer data)
{
  const Case *c = data;
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
      g_autofree char *path = g_strconcat ("/stage-gates/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_gate);
    }
  g_test_add_func ("/stage-gates/subsidy", test_subsidy);
  g_test_add_func ("/stage-gates/no-such-stage", test_no_such_stage);
  return g_test_run ();
}
