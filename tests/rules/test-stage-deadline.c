/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-stage-fixture.h"

#define CASE JT_STAGE_NO_LIFT

/* "what subject last-day [provisional] [paused] [met on] [overdue]", joined by "; " */
static char *
deadlines_text (const JtCaseFacts *facts)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) deadlines = jt_stage_deadlines (facts, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < deadlines->len; i++)
    {
      const JtStageDeadline *deadline = &g_array_index (deadlines, JtStageDeadline, i);
      g_autofree char *last_day
          = deadline->paused ? g_strdup ("paused") : jt_day_format (deadline->last_day);
      g_autofree char *met_on = deadline->met ? jt_day_format (deadline->met_on) : NULL;

      g_string_append_printf (text, "%s%s", i > 0 ? "; " : "",
                              jt_stage_clock_nick (deadline->clock));
      if (deadline->subject >= 0)
        g_string_append_printf (text, " %d", deadline->subject);
      g_string_append_printf (text, " %s%s%s%s%s", last_day,
                              deadline->provisional ? " provisional" : "",
                              deadline->met ? " met " : "", deadline->met ? met_on : "",
                              jt_stage_deadline_overdue (deadline, facts->today) ? " overdue" : "");
    }
  return g_strdup (text->str);
}

/* Days are "" where nothing happened. */
typedef struct
{
  const char *name;
  const char *today;
  const char *raised, *received, *organised, *closed;
  const char *clocks;
} MediationCase;

static const MediationCase mediation_cases[] = {
  { "national-day", "2026-10-12", "", "2026-09-21", "", "", "mediation 0 2026-10-12" },
  { "earlier-of-raised-and-received", "2026-09-30", "2026-09-21", "2026-09-28", "", "",
    "mediation 0 2026-10-12" },
  { "received-before-raised", "2026-09-30", "2026-09-28", "2026-09-21", "", "",
    "mediation 0 2026-10-12" },
  { "one-day-over", "2026-10-13", "2026-09-21", "", "", "", "mediation 0 2026-10-12 overdue" },
  { "organised-on-the-last-day", "2026-12-01", "2026-09-21", "", "2026-10-12", "",
    "mediation 0 2026-10-12 met 2026-10-12" },
  { "organised-too-late", "2026-12-01", "2026-09-21", "", "2026-10-13", "2026-11-01",
    "mediation 0 2026-10-12 met 2026-10-13 overdue" },
  { "withdrawn-before", "2026-12-01", "2026-09-21", "", "", "2026-09-25",
    "mediation 0 2026-10-12 met 2026-09-25" },
  { "organised-tomorrow", "2026-10-13", "2026-09-21", "", "2026-10-14", "",
    "mediation 0 2026-10-12 overdue" },
  { "provisional-2027", "2026-12-25", "2026-12-24", "", "", "",
    "mediation 0 2027-01-07 provisional" },
  { "not-yet-raised", "2026-09-20", "2026-09-21", "", "", "", "" },
};

static void
test_mediation (gconstpointer data)
{
  const MediationCase *c = data;
  StageFixture fixture;
  g_autofree char *text = NULL;

  stage_fixture_init (&fixture, c->today);
  fixture.facts.review.accepted = JT_DAY_NONE;
  fixture.objections[0]
      = (JtObjection){ "1", stage_day (c->raised), stage_day (c->received),
                       stage_day (c->organised), stage_day (c->closed) };
  fixture.facts.n_objections = 1;
  text = deadlines_text (&fixture.facts);
  g_assert_cmpstr (text, ==, c->clocks);
  stage_fixture_clear (&fixture);
}

/* 人民调解法 33: a committee's agreement may be confirmed within 30 days; the street's may not. */
typedef struct
{
  const char *name;
  gboolean committee;
  const char *today;
  const char *agreed;
  const char *confirmed;
  const char *clocks;
} ConfirmationCase;

static const ConfirmationCase confirmation_cases[] = {
  { "running", TRUE, "2026-03-20", "2026-03-16", "", "court-confirmation 0 2026-04-15" },
  { "last-day", TRUE, "2026-04-15", "2026-03-16", "", "court-confirmation 0 2026-04-15" },
  { "too-late", TRUE, "2026-04-16", "2026-03-16", "", "" },
  { "off-a-rest-day", TRUE, "2026-03-16", "2026-03-12", "", "court-confirmation 0 2026-04-13" },
  { "confirmed", TRUE, "2026-06-01", "2026-03-16", "2026-04-01",
    "court-confirmation 0 2026-04-15 met 2026-04-01" },
  { "by-the-street", FALSE, "2026-03-20", "2026-03-16", "", "" },
  { "not-agreed", TRUE, "2026-03-20", "", "", "" },
};

static void
test_confirmation (gconstpointer data)
{
  const ConfirmationCase *c = data;
  StageFixture fixture;
  g_autofree char *text = NULL;

  stage_fixture_init (&fixture, c->today);
  fixture.facts.review.accepted = JT_DAY_NONE;
  fixture.objections[0] = (JtObjection){ .name = "1",
                                         .raised = JT_DAY_NONE,
                                         .received = JT_DAY_NONE,
                                         .organised = JT_DAY_NONE,
                                         .closed = JT_DAY_NONE,
                                         .confirmable = c->committee,
                                         .agreed = stage_day (c->agreed),
                                         .confirmed = stage_day (c->confirmed) };
  fixture.facts.n_objections = 1;
  text = deadlines_text (&fixture.facts);
  g_assert_cmpstr (text, ==, c->clocks);
  stage_fixture_clear (&fixture);
}

typedef struct
{
  const char *name;
  const char *today;
  const char *submitted, *told, *accepted;
  const char *pauses[4]; /* from, to, from, to */
  const char *opinion;
  const char *accepted_on;
  gboolean deemed;
  const char *clocks;
} ReviewCase;

static const ReviewCase review_cases[] = {
  { "accepted", "2026-09-30", "2026-09-16", "", "2026-09-18", { NULL }, "", "2026-09-18", FALSE,
    "correction-notice 2026-09-22 met 2026-09-18; review-opinion 2026-10-20" },
  { "starts-at-acceptance-not-filing", "2026-09-30", "2026-09-11", "", "2026-09-18", { NULL }, "",
    "2026-09-18", FALSE,
    "correction-notice 2026-09-18 met 2026-09-18; review-opinion 2026-10-20" },
  { "not-answered-yet", "2026-09-22", "2026-09-16", "", "", { NULL }, "", "", FALSE,
    "correction-notice 2026-09-22" },
  { "deemed-accepted", "2026-09-23", "2026-09-16", "", "", { NULL }, "", "2026-09-16", TRUE,
    "correction-notice 2026-09-22 overdue; review-opinion 2026-10-16" },
  { "accepted-too-late-counts-from-receipt", "2026-10-15", "2026-09-16", "", "2026-09-30",
    { NULL }, "", "2026-09-16", TRUE,
    "correction-notice 2026-09-22 met 2026-09-30 overdue; review-opinion 2026-10-16" },
  { "told-too-late", "2026-10-15", "2026-09-16", "2026-09-23", "", { NULL }, "", "2026-09-16",
    TRUE, "correction-notice 2026-09-22 met 2026-09-23 overdue; review-opinion 2026-10-16" },
  { "told-in-time", "2026-09-30", "2026-09-16", "2026-09-22", "", { NULL }, "", "", FALSE,
    "correction-notice 2026-09-22 met 2026-09-22" },
  { "told-in-time-then-accepted", "2026-10-30", "2026-09-11", "2026-09-16", "2026-09-18",
    { NULL }, "2026-10-20", "2026-09-18", FALSE,
    "correction-notice 2026-09-18 met 2026-09-16; review-opinion 2026-10-20 met 2026-10-20" },
  { "opinion-late", "2026-10-30", "2026-09-16", "", "2026-09-18", { NULL }, "2026-10-21",
    "2026-09-18", FALSE,
    "correction-notice 2026-09-22 met 2026-09-18; "
    "review-opinion 2026-10-20 met 2026-10-21 overdue" },
  /* Three working days of hearing are not counted. */
  { "pause", "2026-09-30", "2026-09-16", "", "2026-09-18", { "2026-10-12", "2026-10-14" }, "",
    "2026-09-18", FALSE,
    "correction-notice 2026-09-22 met 2026-09-18; review-opinion 2026-10-23" },
  { "pause-open", "2026-12-30", "2026-09-16", "", "2026-09-18", { "2026-10-12", "" }, "",
    "2026-09-18", FALSE, "correction-notice 2026-09-22 met 2026-09-18; review-opinion paused" },
  { "pauses-overlap", "2026-09-30", "2026-09-16", "", "2026-09-18",
    { "2026-10-12", "2026-10-14", "2026-10-13", "2026-10-15" }, "", "2026-09-18", FALSE,
    "correction-notice 2026-09-22 met 2026-09-18; review-opinion 2026-10-26" },
};

static void
test_review (gconstpointer data)
{
  const ReviewCase *c = data;
  StageFixture fixture;
  g_autofree char *text = NULL;
  gboolean deemed = FALSE;

  stage_fixture_init (&fixture, c->today);
  fixture.facts.stages[JT_STAGE_JOINT_REVIEW]
      = (JtStageDates){ stage_day (c->submitted), stage_day (c->opinion), NULL };
  fixture.facts.review.correction_told = stage_day (c->told);
  fixture.facts.review.accepted = stage_day (c->accepted);
  for (gsize i = 0; i < 2 && c->pauses[2 * i] != NULL; i++)
    fixture.pauses[fixture.facts.review.n_pauses++]
        = (JtPause){ stage_day (c->pauses[2 * i]), stage_day (c->pauses[2 * i + 1]) };
  g_assert_cmpint (jt_stage_review_accepted (&fixture.facts, &deemed), ==,
                   stage_day (c->accepted_on));
  g_assert_cmpint (deemed, ==, c->deemed);
  text = deadlines_text (&fixture.facts);
  g_assert_cmpstr (text, ==, c->clocks);
  stage_fixture_clear (&fixture);
}

/* From acceptance on 2026-06-15 every clock runs that the fixture's case has met. */
static void
test_complete (void)
{
  StageFixture fixture;
  g_autofree char *text = NULL;

  stage_fixture_init_complete (&fixture);
  fixture.lifts[1].next_inspection = stage_day ("2027-06-10");
  text = deadlines_text (&fixture.facts);
  g_assert_cmpstr (text, ==,
                   "vote-end 2026-02-10 met 2026-02-11; "
                   "notice-end 2026-02-24 met 2026-02-24; "
                   "correction-notice 2026-03-10 met 2026-03-05; "
                   "review-opinion 2026-03-31 met 2026-03-20; "
                   "completion-filing 2026-06-30 met 2026-06-25; "
                   "technical-handover 2026-07-15 met 2026-06-30; "
                   "archive 2026-09-15 met 2026-07-31; "
                   "inspection-due 1 2027-06-10");
  stage_fixture_clear (&fixture);
}

static void
test_after_acceptance_open (void)
{
  StageFixture fixture;
  g_autofree char *text = NULL;
  g_autoptr (JtStageStatus) filing = NULL;
  g_autoptr (JtStageStatus) other_lift = NULL;
  g_autoptr (JtStageStatus) this_lift = NULL;
  g_autofree char *filing_text = NULL;
  g_autofree char *other_text = NULL;
  g_autofree char *this_text = NULL;

  stage_fixture_init (&fixture, "2026-12-16");
  fixture.facts.stages[JT_STAGE_ACCEPTANCE].done = stage_day ("2026-09-16");
  fixture.facts.acceptance.papers_handed_over = JT_DAY_NONE;
  fixture.facts.review.accepted = JT_DAY_NONE;
  fixture.lifts[2].next_inspection = stage_day ("2026-12-15");
  /* Fifteen days end within the National Day week, thirty on a Friday, three months on time. */
  text = deadlines_text (&fixture.facts);
  g_assert_cmpstr (text, ==,
                   "completion-filing 2026-10-08 overdue; technical-handover 2026-10-16 overdue; "
                   "archive 2026-12-16; inspection-due 2 2026-12-15 overdue");
  /* What ran out warns where it belongs, also before the stage has begun. */
  filing = jt_stage_status (&fixture.facts, JT_STAGE_COMPLETION_FILING, CASE);
  filing_text = stage_findings_text (filing->findings);
  g_assert_cmpstr (filing_text, ==, "warn clock-overdue completion-filing 2026-10-08");
  g_assert_cmpint ((int) filing->state, ==, (int) JT_STAGE_STATE_NOT_BEGUN);
  fixture.lifts[1].stages[JT_STAGE_REGISTRATION].done = stage_day ("2026-09-20");
  fixture.lifts[2].stages[JT_STAGE_REGISTRATION].done = stage_day ("2026-09-20");
  other_lift = jt_stage_status (&fixture.facts, JT_STAGE_OPERATION, 1);
  other_text = stage_findings_text (other_lift->findings);
  g_assert_cmpstr (other_text, ==, "");
  this_lift = jt_stage_status (&fixture.facts, JT_STAGE_OPERATION, 2);
  this_text = stage_findings_text (this_lift->findings);
  g_assert_cmpstr (this_text, ==, "warn clock-overdue inspection-due 2026-12-15");
  stage_fixture_clear (&fixture);
}

/* A longer notice lasts as long as announced; a vote may end within a day. */
static void
test_announced (void)
{
  StageFixture fixture;
  g_autofree char *text = NULL;

  stage_fixture_init (&fixture, "2026-03-05");
  fixture.facts.review.accepted = JT_DAY_NONE;
  g_assert_true (jt_moment_parse_end ("2026-03-01T17:00", &fixture.facts.vote.end, NULL));
  fixture.facts.stages[JT_STAGE_RESULT_NOTICE].begun = stage_day ("2026-03-02");
  fixture.facts.stages[JT_STAGE_RESULT_NOTICE].done = stage_day ("2026-03-20");
  text = deadlines_text (&fixture.facts);
  g_assert_cmpstr (text, ==, "vote-end 2026-03-01; notice-end 2026-03-20");
  stage_fixture_clear (&fixture);
}

/* A number that the profile leaves open starts no clock. */
static void
test_terms_open (void)
{
  StageFixture fixture;
  g_autofree char *text = NULL;

  stage_fixture_init_complete (&fixture);
  fixture.facts.n_objections = 1;
  fixture.objections[0].raised = stage_day ("2026-03-01");
  fixture.facts.terms = (JtStageTerms){ -1, -1, -1, -1, -1, -1, -1, -1, FALSE };
  text = deadlines_text (&fixture.facts);
  g_assert_cmpstr (text, ==, "vote-end 2026-02-10 met 2026-02-11");
  stage_fixture_clear (&fixture);
}

static void
test_ended (void)
{
  StageFixture fixture;
  g_autofree char *text = NULL;

  stage_fixture_init (&fixture, "2026-12-01");
  fixture.facts.stages[JT_STAGE_JOINT_REVIEW].begun = stage_day ("2026-09-16");
  fixture.facts.review.accepted = stage_day ("2026-09-18");
  fixture.facts.stages[JT_STAGE_WITHDRAWN].done = stage_day ("2026-10-01");
  fixture.objections[0]
      = (JtObjection){ "1", stage_day ("2026-09-21"), JT_DAY_NONE, JT_DAY_NONE, JT_DAY_NONE };
  fixture.facts.n_objections = 1;
  text = deadlines_text (&fixture.facts);
  g_assert_cmpstr (text, ==,
                   "mediation 0 2026-10-12 overdue; correction-notice 2026-09-22 met 2026-09-18");
  stage_fixture_clear (&fixture);
}

static void
test_out_of_range (void)
{
  StageFixture fixture;
  g_autoptr (GError) error = NULL;

  stage_fixture_init (&fixture, "2026-12-01");
  fixture.facts.today = JT_DAY_LAST;
  fixture.facts.stages[JT_STAGE_ACCEPTANCE].done = JT_DAY_LAST;
  g_assert_null (jt_stage_deadlines (&fixture.facts, &error));
  g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_DATE_RANGE);
  stage_fixture_clear (&fixture);
}

/* Every clock has a name of its own; three of them bind nobody. */
static void
test_clocks (void)
{
  guint binding = 0;

  for (JtStageClock clock = JT_STAGE_CLOCK_VOTE_END; clock <= JT_STAGE_CLOCK_INSPECTION; clock++)
    {
      JtStageClock parsed;

      g_assert_true (jt_stage_clock_parse (jt_stage_clock_nick (clock), &parsed));
      g_assert_cmpint (parsed, ==, clock);
      binding += jt_stage_clock_binds (clock) ? 1 : 0;
    }
  g_assert_cmpuint (binding, ==, JT_STAGE_CLOCK_INSPECTION + 1 - 3);
  g_assert_false (jt_stage_clock_binds (JT_STAGE_CLOCK_VOTE_END));
  g_assert_false (jt_stage_clock_binds (JT_STAGE_CLOCK_NOTICE_END));
  g_assert_false (jt_stage_clock_binds (JT_STAGE_CLOCK_CONFIRMATION));
  g_assert_false (jt_stage_clock_parse ("noon", &(JtStageClock){ 0 }));
  g_assert_false (jt_stage_clock_parse (NULL, &(JtStageClock){ 0 }));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (mediation_cases); i++)
    {
      g_autofree char *path
          = g_strconcat ("/stage-deadline/mediation/", mediation_cases[i].name, NULL);

      g_test_add_data_func (path, &mediation_cases[i], test_mediation);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (confirmation_cases); i++)
    {
      g_autofree char *path
          = g_strconcat ("/stage-deadline/confirmation/", confirmation_cases[i].name, NULL);

      g_test_add_data_func (path, &confirmation_cases[i], test_confirmation);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (review_cases); i++)
    {
      g_autofree char *path
          = g_strconcat ("/stage-deadline/review/", review_cases[i].name, NULL);

      g_test_add_data_func (path, &review_cases[i], test_review);
    }
  g_test_add_func ("/stage-deadline/clocks", test_clocks);
  g_test_add_func ("/stage-deadline/complete", test_complete);
  g_test_add_func ("/stage-deadline/after-acceptance-open", test_after_acceptance_open);
  g_test_add_func ("/stage-deadline/announced", test_announced);
  g_test_add_func ("/stage-deadline/terms-open", test_terms_open);
  g_test_add_func ("/stage-deadline/ended", test_ended);
  g_test_add_func ("/stage-deadline/out-of-range", test_out_of_range);
  return g_test_run ();
}
