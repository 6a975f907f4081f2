/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-stage-fixture.h"

/* The gates of data/stages.csv up to the joint review. */

#define CASE JT_STAGE_NO_LIFT
#define BEGIN JT_STAGE_ACT_BEGIN
#define FINISH JT_STAGE_ACT_FINISH

#define UNDO(name, stage, lift)                                                                    \
  static void undo_##name (StageFixture *fixture) { stage_fixture_undo (fixture, stage, lift); }

UNDO (application, JT_STAGE_APPLICATION, CASE)
UNDO (eligibility, JT_STAGE_ELIGIBILITY, CASE)
UNDO (appraisal, JT_STAGE_APPRAISAL, CASE)
UNDO (vote, JT_STAGE_VOTE, CASE)
UNDO (notice, JT_STAGE_RESULT_NOTICE, CASE)
UNDO (agreement, JT_STAGE_AGREEMENT, CASE)
UNDO (contractor, JT_STAGE_CONTRACTOR, CASE)

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

/* The report was made on 2026-01-20. */
static void
licence_on_last_day (StageFixture *fixture)
{
  fixture->facts.appraiser_licence = stage_day ("2026-01-20");
}

static void
licence_ended (StageFixture *fixture)
{
  fixture->facts.appraiser_licence = stage_day ("2026-01-19");
}

/* The review began on 2026-03-03. */
static void
appraisal_on_last_day (StageFixture *fixture)
{
  fixture->facts.appraisal_until = stage_day ("2026-03-03");
}

static void
appraisal_ended (StageFixture *fixture)
{
  fixture->facts.appraisal_until = stage_day ("2026-03-02");
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
supplier_not_listed (StageFixture *fixture)
{
  fixture->facts.contract.supplier_listed = JT_TRISTATE_NO;
}

/* The published price is 365,000.00, that of the lift 180,000.00. */
static void
price_is (StageFixture *fixture, JtMoney price, JtMoney lift_price)
{
  fixture->facts.contract.price = price;
  fixture->facts.contract.published_price = 36500000;
  fixture->facts.contract.lift_price = lift_price;
  fixture->facts.contract.lift_published_price = 18000000;
}

static void
price_as_published (StageFixture *fixture)
{
  price_is (fixture, 36500000, 18000000);
}

static void
price_one_fen_above (StageFixture *fixture)
{
  price_is (fixture, 36500001, 18000000);
}

static void
lift_price_above (StageFixture *fixture)
{
  price_is (fixture, 30000000, 18000100);
}

static void
price_not_published (StageFixture *fixture)
{
  price_is (fixture, 36500001, JT_PRICE_UNKNOWN);
  fixture->facts.contract.published_price = JT_PRICE_UNKNOWN;
}

static void
framework_on_last_day (StageFixture *fixture)
{
  fixture->facts.contract.signed_on = stage_day ("2026-05-01");
  fixture->facts.contract.framework_until = stage_day ("2026-05-01");
}

static void
framework_ended (StageFixture *fixture)
{
  framework_on_last_day (fixture);
  fixture->facts.contract.supplier_framework_until = stage_day ("2026-04-30");
}

static void
drawings_first (StageFixture *fixture)
{
  fixture->facts.terms.drawings_before_review = TRUE;
}

static const StageGateCase cases[] = {
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
  { "contractor/supplier-not-listed", JT_STAGE_CONTRACTOR, CASE, FINISH, supplier_not_listed,
    "warn supplier-not-listed" },
  { "contractor/price-as-published", JT_STAGE_CONTRACTOR, CASE, FINISH, price_as_published, "" },
  { "contractor/price-one-fen-above", JT_STAGE_CONTRACTOR, CASE, FINISH, price_one_fen_above,
    "warn price-above-published 365,000.01 > 365,000.00" },
  { "contractor/lift-price-above", JT_STAGE_CONTRACTOR, CASE, BEGIN, lift_price_above,
    "warn lift-price-above-published 180,001.00 > 180,000.00" },
  { "contractor/price-not-published", JT_STAGE_CONTRACTOR, CASE, FINISH, price_not_published, "" },
  { "contractor/framework-on-last-day", JT_STAGE_CONTRACTOR, CASE, FINISH, framework_on_last_day,
    "" },
  { "contractor/framework-ended", JT_STAGE_CONTRACTOR, CASE, FINISH, framework_ended,
    "warn framework-ended 2026-04-30" },
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
  { "joint-review/appraisal-on-last-day", JT_STAGE_JOINT_REVIEW, CASE, BEGIN,
    appraisal_on_last_day, "" },
  { "joint-review/appraisal-ended", JT_STAGE_JOINT_REVIEW, CASE, BEGIN, appraisal_ended,
    "warn appraisal-ended 2026-03-02" },
  { "appraisal/licence-on-last-day", JT_STAGE_APPRAISAL, CASE, FINISH, licence_on_last_day, "" },
  { "appraisal/licence-ended", JT_STAGE_APPRAISAL, CASE, FINISH, licence_ended,
    "warn appraiser-unqualified 2026-01-19" },
  { "joint-review/drawings-first", JT_STAGE_JOINT_REVIEW, CASE, BEGIN, drawings_first,
    "refuse drawing-review-open" },
};

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/stage-gates/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], stage_gate_case_run);
    }
  return g_test_run ();
}
