/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-verdict.h"

#include "jt-roll-fixture.h"
#include "jt-vote-oracle.h"

static void
judge (const JtTally *tally, JtVerdict *verdict)
{
  jt_verdict_of (&tally, 1, verdict);
}

static void
judge_text (const char *text, const JtThreshold *threshold, JtVerdict *verdict)
{
  g_autoptr (Roll) roll = roll_from_text (text);
  g_autoptr (JtTally) tally = roll_tally (roll, threshold);

  judge (tally, verdict);
}

static void
test_vectors (void)
{
  g_autoptr (GPtrArray) cases = vote_cases_load ();

  for (guint i = 0; i < cases->len; i++)
    {
      const VoteCase *vote_case = cases->pdata[i];
      g_autoptr (JtTally) tally = vote_case_tally (vote_case);
      JtVerdict verdict;

      g_test_message ("%s", vote_case->name);
      judge (tally, &verdict);
      assert_totals_equal (&verdict.totals, &vote_case->totals);
      g_assert_cmpint (verdict.passed, ==, vote_case->passed);
      g_assert_cmpint (verdict.disputed, ==, vote_case->disputed);
      for (guint test = 0; test < JT_TESTS; test++)
        {
          g_assert_cmpint (verdict.missing[test], ==, vote_case->missing[test]);
          g_assert_cmpint (verdict.tests[test], ==, vote_case->missing[test] == 0);
        }
      if (vote_case->disputed)
        g_assert_cmpint (verdict.kind, ==, JT_VERDICT_DISPUTED);
      else
        g_assert_cmpint (verdict.kind, ==, vote_case->passed ? JT_VERDICT_MET : JT_VERDICT_NOT_MET);
    }
}

/* domain.md section 14, items 1 to 7 and 16: where an easy version is legally wrong. */
static void
test_traps (void)
{
  enum
  {
    R34,
    R12
  };
  static const struct
  {
    const char *name;
    const char *roll;
    guint rule;
    gboolean passed;
    gint64 missing[JT_TESTS];
  } rows[] = {
    { "1 two thirds is no 66.67 %", "8*80y 4*80-", R34, TRUE, { 0 } },
    { "1 one head under two thirds", "7*90y 5*60-", R34, FALSE, { 0, 1, 0, 0 } },
    { "1 66.666 % of the area", "2*33333y 1*33334-", R34, FALSE, { 1, 0, 0, 0 } },
    { "1 66.667 % of the area", "1*33333y 1*33334y 1*33333-", R34, TRUE, { 0 } },
    { "1 exactly three quarters", "3*100y 1*100n", R34, TRUE, { 0 } },
    { "1 74.99 % of the area", "3*9999y 1*10000n", R34, FALSE, { 0, 0, 3, 0 } },
    { "1 74.9998 %, shown as 75.00 %", "3*99999y 1*99999n 1*1n 1*1y", R34, FALSE, { 0, 0, 2, 2 } },
    { "1 exactly half is not more than half", "1*100y 1*100n", R12, FALSE, { 0, 0, 1, 1 } },
    { "1 half and one unit, by heads too", "2*101y 1*201n", R12, TRUE, { 0 } },
    { "2 sums of areas without noise", "6*7671y 2*7671n 4*7051-", R34, TRUE, { 0 } },
    { "3 two flats of one owner are one head",
      "A10y A10y 6*10y 4*10-",
      R34,
      FALSE,
      { 0, 1, 0, 0 } },
    { "3 counted apart the same roll would pass", "8*10y 4*10-", R34, TRUE, { 0 } },
    { "3 the developer's six flats are one head",
      "A20y A20y A20y A20y A20y A20y 2*20y 3*20-",
      R34,
      FALSE,
      { 0, 1, 0, 0 } },
    { "4 consent is not measured against all", "6*10y 2*10n 4*10-", R34, TRUE, { 0 } },
    { "4 an abstention stays in the denominator",
      "6*10y 2*10n 1*10a 3*10-",
      R34,
      FALSE,
      { 0, 0, 30, 3 } },
    { "4 abstentions make up the quorum", "6*10y 2*10a 4*10-", R34, TRUE, { 0 } },
    { "5 who cannot be reached stays on the roll", "7*10y 5*10-", R34, FALSE, { 10, 1, 0, 0 } },
    { "5 a late paper takes nobody off the roll", "7*10y 5*10l", R34, FALSE, { 10, 1, 0, 0 } },
    { "5 nor does an invalid one", "7*10y 1*10i 4*10-", R34, FALSE, { 10, 1, 0, 0 } },
    { "5 a shop that holds the area", "8*10y 3*10- 1*100-", R34, FALSE, { 60, 0, 0, 0 } },
    { "6 silence does not join the majority", "6*10y 3*10n 3*10-", R34, FALSE, { 0, 0, 30, 3 } },
    { "6 a paper whose proxy is missing", "7*10y 1*10p 4*10-", R34, FALSE, { 10, 1, 0, 0 } },
    { "6 nobody came", "12*10-", R34, FALSE, { 80, 8, 1, 1 } },
    { "7 the lift needs three quarters", "5*10y 3*10n 4*10-", R34, FALSE, { 0, 0, 40, 4 } },
    { "7 the fund more than half", "5*10y 3*10n 4*10-", R12, TRUE, { 0 } },
    { "16 one flat of a couple each: one head",
      "A10y A10y 4*10y 2*10n 4*10-",
      R34,
      FALSE,
      { 0, 1, 0, 1 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      JtVerdict verdict;

      g_test_message ("%s", rows[i].name);
      judge_text (rows[i].roll, rows[i].rule == R34 ? jt_threshold_r34 () : jt_threshold_r12 (),
                  &verdict);
      g_assert_cmpint (verdict.passed, ==, rows[i].passed);
      for (guint test = 0; test < JT_TESTS; test++)
        {
          g_assert_cmpint (verdict.missing[test], ==, rows[i].missing[test]);
          g_assert_cmpint (verdict.tests[test], ==, rows[i].missing[test] == 0);
        }
    }
}

/* Which papers a verdict may turn on, and that a settled one is not called disputed. */
static void
test_disputes (void)
{
  static const struct
  {
    const char *name;
    const char *roll;
    JtVerdictKind kind;
    gboolean passed;
  } rows[] = {
    { "an invalid paper decides", "6*10y 2*10n 1*10i 3*10-", JT_VERDICT_DISPUTED, TRUE },
    { "an invalid paper decides nothing", "8*10y 1*10i 3*10-", JT_VERDICT_MET, TRUE },
    { "invalid papers make the quorum", "7*10y 2*10i 3*10-", JT_VERDICT_DISPUTED, FALSE },
    { "a contradiction decides", "5*10y 1*10c 2*10n", JT_VERDICT_DISPUTED, FALSE },
    { "a contradiction decides nothing", "8*10y 1*10c", JT_VERDICT_MET, TRUE },
    { "a split voter decides", "A50y A10n 5*10y 1*10n 1*1n 1*1-", JT_VERDICT_DISPUTED, FALSE },
    { "a split voter decides nothing", "A50y A10n 20*10y", JT_VERDICT_MET, TRUE },
    { "invalid and yes of one voter", "A10y A10i 5*10y 2*10n", JT_VERDICT_DISPUTED, TRUE },
    { "nothing of the kind", "5*10y 3*10n", JT_VERDICT_NOT_MET, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      JtVerdict verdict;

      g_test_message ("%s", rows[i].name);
      judge_text (rows[i].roll, jt_threshold_r34 (), &verdict);
      g_assert_cmpstr (jt_verdict_kind_nick (verdict.kind), ==,
                       jt_verdict_kind_nick (rows[i].kind));
      g_assert_cmpint (verdict.passed, ==, rows[i].passed);
      g_assert_cmpint (verdict.disputed, ==, rows[i].kind == JT_VERDICT_DISPUTED);
    }
}

static void
test_by_hand (void)
{
  guint passed = 0;
  guint disputed = 0;

  for (guint round = 0; round < 6000; round++)
    {
      const JtThreshold *threshold = g_test_rand_bit () ? jt_threshold_r34 () : jt_threshold_r12 ();
      g_autoptr (Roll) roll = roll_random (12, 12);
      g_autoptr (JtTally) tally = roll_tally (roll, threshold);
      JtVerdict verdict;
      gboolean tests[4];

      judge (tally, &verdict);
      g_assert_cmpint (verdict.passed, ==, oracle_tests (&verdict.totals, threshold, tests));
      g_assert_cmpint (verdict.passed, ==, oracle_passes (roll, oracle_reading (0), threshold));
      g_assert_cmpmem (verdict.tests, sizeof verdict.tests, tests, sizeof tests);
      g_assert_cmpint (verdict.disputed, ==, oracle_disputed (roll, threshold));
      for (guint test = 0; test < JT_TESTS; test++)
        g_assert_cmpint (verdict.missing[test] == 0, ==, tests[test]);
      passed += verdict.passed ? 1 : 0;
      disputed += verdict.disputed ? 1 : 0;
    }
  /* The rolls are such that the comparison means something. */
  g_assert_cmpuint (passed, >, 200);
  g_assert_cmpuint (disputed, >, 200);
}

static void
test_decided (void)
{
  guint decided = 0;
  guint open = 0;

  for (guint round = 0; round < 1500; round++)
    {
      const JtThreshold *threshold = g_test_rand_bit () ? jt_threshold_r34 () : jt_threshold_r12 ();
      g_autoptr (Roll) roll = roll_random (10, 4);
      g_autoptr (JtTally) tally = roll_tally (roll, threshold);
      JtVerdict verdict;

      judge (tally, &verdict);
      g_assert_cmpint (verdict.decided, ==, oracle_decided (roll, threshold));
      decided += verdict.decided ? 1 : 0;
      open += verdict.decided ? 0 : 1;
    }
  g_assert_cmpuint (decided, >, 50);
  g_assert_cmpuint (open, >, 50);
}

static void
test_decided_rows (void)
{
  static const struct
  {
    const char *roll;
    gboolean decided;
  } rows[] = {
    { "6*10y 2*10n", TRUE },        /* all papers are in */
    { "9*10y 3*10-", TRUE },        /* 9 of 12 whatever comes */
    { "8*10y 4*10-", FALSE },       /* four against would make it 8 of 12 */
    { "4*10n 8*10-", TRUE },        /* 8 of 12 at best */
    { "1*10n 5*10y 2*10-", FALSE }, /* two against */
    { "6*10n 6*10-", TRUE },        { "3*10n 9*10l", FALSE }, /* 9 of 12 at best */
    { "6*10y 2*10n 1*10i", TRUE }, /* disputed, and decided: nothing is still to come */
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      JtVerdict verdict;
      g_autoptr (Roll) roll = roll_from_text (rows[i].roll);

      g_test_message ("%s", rows[i].roll);
      judge_text (rows[i].roll, jt_threshold_r34 (), &verdict);
      g_assert_cmpint (oracle_decided (roll, jt_threshold_r34 ()), ==, verdict.decided);
      g_assert_cmpint (verdict.decided, ==, rows[i].decided);
    }
}

/* Overlapping sets joined, straddling parts left out: further rolls only multiply the readings. */
static void
test_variants (void)
{
  /* A: his flat and the couple's.  Apart 6 of 8 heads consent and 8 of 12 came. */
  g_autoptr (Roll) apart = roll_from_text ("A10y B10y 4*10y 2*10n 4*10-");
  g_autoptr (Roll) joined = roll_from_text ("A10y A10y 4*10y 2*10n 4*10-");
  g_autoptr (JtTally) base = roll_tally (apart, jt_threshold_r34 ());
  g_autoptr (JtTally) other = roll_tally (joined, jt_threshold_r34 ());
  const JtTally *const variants[] = { base, other };
  const JtTally *const turned[] = { other, base };
  JtVerdict alone;
  JtVerdict both;

  jt_verdict_of (variants, 1, &alone);
  g_assert_cmpint (alone.kind, ==, JT_VERDICT_MET);
  jt_verdict_of (variants, 2, &both);
  g_assert_cmpint (both.kind, ==, JT_VERDICT_DISPUTED);
  g_assert_true (both.passed);
  assert_totals_equal (&both.totals, &alone.totals);
  jt_verdict_of (turned, 2, &both);
  g_assert_cmpint (both.kind, ==, JT_VERDICT_DISPUTED);
  g_assert_false (both.passed);

  /* A verdict that does not turn on them is not disputed. */
  for (guint i = 0; i < 12; i++)
    {
      jt_tally_set_ballot (base, i, JT_BALLOT_YES);
      jt_tally_set_ballot (other, i, JT_BALLOT_YES);
    }
  jt_verdict_of (variants, 2, &both);
  g_assert_cmpint (both.kind, ==, JT_VERDICT_MET);
  g_assert_true (both.decided);
}

static void
test_variants_decided (void)
{
  /* The shop decides against; with it left out the four have passed, whatever the last one says.
   * Where only three of five came back, the rest still matters. */
  g_autoptr (Roll) whole = roll_from_text ("A900n 4*10y 1*10-");
  g_autoptr (Roll) without = roll_from_text ("4*10y 1*10-");
  g_autoptr (JtTally) base = roll_tally (whole, jt_threshold_r34 ());
  g_autoptr (JtTally) other = roll_tally (without, jt_threshold_r34 ());
  g_autoptr (JtTally) third = NULL;
  g_autoptr (Roll) open = roll_from_text ("3*10y 2*10-");
  JtVerdict verdict;

  const JtTally *variants[] = { base, other };
  jt_verdict_of (variants, 1, &verdict);
  g_assert_true (verdict.decided);
  g_assert_false (verdict.disputed);
  jt_verdict_of (variants, 2, &verdict);
  g_assert_true (verdict.decided);
  g_assert_true (verdict.disputed);
  third = roll_tally (open, jt_threshold_r34 ());
  variants[1] = third;
  jt_verdict_of (variants, 2, &verdict);
  g_assert_false (verdict.decided);
}

/* Joins two voters, or leaves some parts out. */
static Roll *
vary (const Roll *roll)
{
  Roll *other = roll_copy (roll);
  const guint joined = roll_part (roll, roll->parts->len - 1)->voter;

  if (g_test_rand_bit ())
    {
      for (guint i = 0; i < other->parts->len; i++)
        {
          if (roll_part (other, i)->voter == joined)
            roll_part (other, i)->voter = roll_part (roll, 0)->voter;
        }
    }
  else
    {
      const gint32 kept = g_test_rand_int_range (1, (gint32) other->parts->len + 1);
      g_array_set_size (other->parts, (guint) kept);
    }
  return other;
}

static guint
count_passing (const Roll *roll, const JtThreshold *threshold)
{
  guint passing = 0;

  for (guint reading = 0; reading < JT_READINGS; reading++)
    passing += oracle_passes (roll, oracle_reading (reading), threshold) ? 1 : 0;
  return passing;
}

static void
test_variants_by_hand (void)
{
  for (guint round = 0; round < 500; round++)
    {
      const JtThreshold *threshold = jt_threshold_r34 ();
      g_autoptr (Roll) roll = roll_random (9, 3);
      g_autoptr (Roll) varied = vary (roll);
      g_autoptr (JtTally) base = roll_tally (roll, threshold);
      g_autoptr (JtTally) other = roll_tally (varied, threshold);
      const JtTally *const variants[] = { base, other };
      const guint passing = count_passing (roll, threshold) + count_passing (varied, threshold);
      JtVerdict verdict;

      jt_verdict_of (variants, G_N_ELEMENTS (variants), &verdict);
      g_assert_cmpint (verdict.passed, ==, oracle_passes (roll, oracle_reading (0), threshold));
      g_assert_cmpint (verdict.disputed, ==, passing != 0 && passing != 2 * JT_READINGS);
      g_assert_cmpint (verdict.decided, ==,
                       oracle_decided (roll, threshold) && oracle_decided (varied, threshold));
    }
}

static void
test_indeterminate (void)
{
  g_autoptr (Roll) known = roll_from_text ("8*10y 1*5y");
  g_autoptr (Roll) unknown = roll_from_text ("8*10y 1*?y");
  g_autoptr (JtTally) a = roll_tally (known, jt_threshold_r34 ());
  g_autoptr (JtTally) b = roll_tally (unknown, jt_threshold_r34 ());
  const JtTally *const orders[][2] = { { a, b }, { b, a } };

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      JtVerdict verdict;

      jt_verdict_of (orders[i], 2, &verdict);
      g_assert_cmpint (verdict.kind, ==, JT_VERDICT_INDETERMINATE);
      g_assert_false (verdict.passed);
      g_assert_false (verdict.disputed);
      g_assert_false (verdict.decided);
      g_assert_cmpuint (verdict.totals.total_voters, ==, 9);
      g_assert_cmpuint (verdict.totals.consenting_voters, ==, 9);
      for (guint test = 0; test < JT_TESTS; test++)
        {
          g_assert_false (verdict.tests[test]);
          g_assert_cmpint (verdict.missing[test], ==, 0);
        }
    }
}

static void
test_nicks (void)
{
  g_assert_cmpstr (jt_verdict_kind_nick (JT_VERDICT_MET), ==, "met");
  g_assert_cmpstr (jt_verdict_kind_nick (JT_VERDICT_NOT_MET), ==, "not-met");
  g_assert_cmpstr (jt_verdict_kind_nick (JT_VERDICT_DISPUTED), ==, "disputed");
  g_assert_cmpstr (jt_verdict_kind_nick (JT_VERDICT_INDETERMINATE), ==, "indeterminate");
  g_assert_cmpstr (jt_test_nick (JT_TEST_PARTICIPATION_AREA), ==, "participation_area");
  g_assert_cmpstr (jt_test_nick (JT_TEST_PARTICIPATION_VOTERS), ==, "participation_voters");
  g_assert_cmpstr (jt_test_nick (JT_TEST_CONSENT_AREA), ==, "consent_area");
  g_assert_cmpstr (jt_test_nick (JT_TEST_CONSENT_VOTERS), ==, "consent_voters");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/verdict/vectors", test_vectors);
  g_test_add_func ("/verdict/traps", test_traps);
  g_test_add_func ("/verdict/disputes", test_disputes);
  g_test_add_func ("/verdict/by-hand", test_by_hand);
  g_test_add_func ("/verdict/decided", test_decided);
  g_test_add_func ("/verdict/decided-rows", test_decided_rows);
  g_test_add_func ("/verdict/variants", test_variants);
  g_test_add_func ("/verdict/variants-decided", test_variants_decided);
  g_test_add_func ("/verdict/variants-by-hand", test_variants_by_hand);
  g_test_add_func ("/verdict/indeterminate", test_indeterminate);
  g_test_add_func ("/verdict/nicks", test_nicks);
  return g_test_run ();
}
