/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-rule-error.h"
#include "jt-tally.h"

#include "jt-roll-fixture.h"
#include "jt-vote-oracle.h"

static void
test_vectors (void)
{
  g_autoptr (GPtrArray) cases = vote_cases_load ();

  for (guint i = 0; i < cases->len; i++)
    {
      const VoteCase *vote_case = cases->pdata[i];
      g_autoptr (JtTally) tally = vote_case_tally (vote_case);
      JtTotals totals;

      g_test_message ("%s", vote_case->name);
      jt_tally_totals (tally, JT_READING_DEFAULT, JT_OUTLOOK_STANDING, &totals);
      assert_totals_equal (&totals, &vote_case->totals);
    }
}

/* The definition of a voter's position (domain.md section 3), one sentence a row: what two parts,
 * 5 and 3 in size, make of the one voter that has both. */
static void
test_positions (void)
{
  static const struct
  {
    const char *roll;
    JtReading reading;
    JtTotals totals;
  } rows[] = {
    { "A5y A3y", 0, { 8, 1, 8, 1, 8, 1 } },
    { "A5y A3n", 0, { 8, 1, 8, 1, 5, 0 } },
    { "A5y A3n", 1, { 8, 1, 8, 1, 5, 1 } },
    { "A5y A3a", 0, { 8, 1, 8, 1, 5, 0 } },
    { "A5y A3a", 1, { 8, 1, 8, 1, 5, 1 } },
    { "A5n A3a", 1, { 8, 1, 8, 1, 0, 0 } },
    { "A5y A3-", 0, { 8, 1, 5, 1, 5, 1 } },
    { "A5y A3l", 0, { 8, 1, 5, 1, 5, 1 } },
    { "A5y A3p", 0, { 8, 1, 5, 1, 5, 1 } },
    { "A5- A3l", 0, { 8, 1, 0, 0, 0, 0 } },
    { "A5y A3i", 0, { 8, 1, 5, 1, 5, 1 } }, /* out: the voter consents */
    { "A5y A3i", 6, { 8, 1, 8, 1, 5, 0 } }, /* participates: split */
    { "A5y A3i", 7, { 8, 1, 8, 1, 5, 1 } }, /* split consents */
    { "A5i A3-", 0, { 8, 1, 0, 0, 0, 0 } },
    { "A5i A3-", 6, { 8, 1, 5, 1, 0, 0 } },
    { "A5y A3c", 0, { 8, 1, 5, 1, 5, 1 } },
    { "A5y A3c", 2, { 8, 1, 8, 1, 5, 0 } },
    { "A5y A3c", 4, { 8, 1, 8, 1, 8, 1 } },
    { "A5n A3c", 4, { 8, 1, 8, 1, 3, 0 } }, /* the contradiction read as consent splits him */
    { "A5n A3c", 5, { 8, 1, 8, 1, 3, 1 } },
    { "A5i A3c", 10, { 8, 1, 8, 1, 3, 0 } },
    { "A5i A3c", 11, { 8, 1, 8, 1, 3, 1 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (Roll) roll = roll_from_text (rows[i].roll);
      g_autoptr (JtTally) tally = roll_tally (roll, jt_threshold_r34 ());
      JtTotals totals;

      g_test_message ("%s, reading %u", rows[i].roll, rows[i].reading);
      jt_tally_totals (tally, rows[i].reading, JT_OUTLOOK_STANDING, &totals);
      assert_totals_equal (&totals, &rows[i].totals);
    }
}

static void
assert_totals_as_by_hand (const Roll *roll, const JtTally *tally)
{
  static const JtBallot answers[JT_OUTLOOKS] = {
    [JT_OUTLOOK_REST_NO] = JT_BALLOT_NO,
    [JT_OUTLOOK_REST_YES] = JT_BALLOT_YES,
  };

  for (guint outlook = 0; outlook < JT_OUTLOOKS; outlook++)
    {
      g_autoptr (Roll) seen = roll_copy (roll);

      for (guint i = 0; i < seen->parts->len && outlook != JT_OUTLOOK_STANDING; i++)
        {
          if (oracle_is_unreturned (roll_part (seen, i)))
            roll_part (seen, i)->ballot = answers[outlook];
        }
      for (guint reading = 0; reading < JT_READINGS; reading++)
        {
          JtTotals totals;
          JtTotals by_hand;

          jt_tally_totals (tally, reading, (JtOutlook) outlook, &totals);
          oracle_totals (seen, oracle_reading (reading), &by_hand);
          assert_totals_equal (&totals, &by_hand);
        }
    }
}

static void
test_every_reading (void)
{
  for (guint round = 0; round < 3000; round++)
    {
      g_autoptr (Roll) roll = roll_random (12, 12);
      g_autoptr (JtTally) tally = roll_tally (roll, jt_threshold_r34 ());

      assert_totals_as_by_hand (roll, tally);
    }
}

static void
test_changes (void)
{
  guint changes = 0;

  while (changes < 5000)
    {
      g_autoptr (Roll) roll = roll_random (20, 20);
      g_autoptr (JtTally) tally = roll_tally (roll, jt_threshold_r12 ());
      const gint32 sequence = g_test_rand_int_range (1, 60);

      for (gint32 i = 0; i < sequence; i++, changes++)
        {
          const guint part = (guint) g_test_rand_int_range (0, (gint32) roll->parts->len);
          const JtBallot ballot = (JtBallot) g_test_rand_int_range (0, JT_BALLOTS);

          jt_tally_set_ballot (tally, part, ballot);
          roll_part (roll, part)->ballot = ballot;
          g_assert_cmpint (jt_tally_get_ballot (tally, part), ==, ballot);

          g_autoptr (JtTally) recount = jt_tally_recount (tally);
          g_autoptr (JtTally) anew = roll_tally (roll, jt_threshold_r12 ());
          g_assert_true (jt_tally_equal (tally, recount));
          g_assert_true (jt_tally_equal (tally, anew));
        }
      assert_totals_as_by_hand (roll, tally);
    }
}

/* Every ballot to every other and back, for a voter that has other parts and for one that has
 * not: nothing stays behind. */
static void
test_there_and_back (void)
{
  g_autoptr (Roll) roll = roll_from_text ("A5y A3n A2- B7i C4c C1y");
  g_autoptr (JtTally) tally = roll_tally (roll, jt_threshold_r34 ());

  for (guint part = 0; part < roll->parts->len; part++)
    for (guint from = 0; from < JT_BALLOTS; from++)
      for (guint to = 0; to < JT_BALLOTS; to++)
        {
          jt_tally_set_ballot (tally, part, (JtBallot) from);
          g_autoptr (JtTally) before = jt_tally_copy (tally);

          jt_tally_set_ballot (tally, part, (JtBallot) to);
          g_assert_cmpint (jt_tally_equal (before, tally), ==, from == to);
          jt_tally_set_ballot (tally, part, (JtBallot) from);
          g_assert_true (jt_tally_equal (before, tally));
        }
}

static void
test_copy (void)
{
  g_autoptr (Roll) roll = roll_from_text ("A5y B3n");
  g_autoptr (JtTally) tally = roll_tally (roll, jt_threshold_r34 ());
  g_autoptr (JtTally) fund = roll_tally (roll, jt_threshold_r12 ());
  g_autoptr (JtTally) copy = jt_tally_copy (tally);

  g_assert_true (jt_tally_equal (tally, copy));
  g_assert_false (jt_tally_equal (tally, fund));
  jt_tally_set_ballot (copy, 1, JT_BALLOT_YES);
  g_assert_false (jt_tally_equal (tally, copy));
  g_assert_cmpint (jt_tally_get_ballot (tally, 1), ==, JT_BALLOT_NO);
  /* No and abstain count alike and are still two papers. */
  jt_tally_set_ballot (copy, 1, JT_BALLOT_ABSTAIN);
  g_assert_false (jt_tally_equal (tally, copy));
}

static void
test_order (void)
{
  for (guint round = 0; round < 500; round++)
    {
      g_autoptr (Roll) roll = roll_random (15, 15);
      g_autoptr (Roll) shuffled = roll_copy (roll);
      roll_shuffle (shuffled);
      g_autoptr (JtTally) a = roll_tally (roll, jt_threshold_r34 ());
      g_autoptr (JtTally) b = roll_tally (shuffled, jt_threshold_r34 ());

      for (guint reading = 0; reading < JT_READINGS; reading++)
        for (guint outlook = 0; outlook < JT_OUTLOOKS; outlook++)
          {
            JtTotals totals[2];

            jt_tally_totals (a, reading, (JtOutlook) outlook, &totals[0]);
            jt_tally_totals (b, reading, (JtOutlook) outlook, &totals[1]);
            assert_totals_equal (&totals[0], &totals[1]);
          }
    }
}

static void
test_unknown_area (void)
{
  g_autoptr (Roll) roll = roll_from_text ("A5y A?n B3y C?-");
  g_autoptr (JtTally) tally = roll_tally (roll, jt_threshold_r34 ());
  const JtTotals expected = { JT_AREA_UNKNOWN, 3, JT_AREA_UNKNOWN, 2, JT_AREA_UNKNOWN, 1 };
  JtTotals totals;

  g_assert_cmpuint (jt_tally_get_unknown_areas (tally), ==, 2);
  jt_tally_totals (tally, JT_READING_DEFAULT, JT_OUTLOOK_STANDING, &totals);
  assert_totals_equal (&totals, &expected);
  jt_tally_set_ballot (tally, 1, JT_BALLOT_YES);
  jt_tally_totals (tally, JT_READING_DEFAULT, JT_OUTLOOK_STANDING, &totals);
  g_assert_cmpuint (totals.consenting_voters, ==, 2);
  g_autoptr (JtTally) recount = jt_tally_recount (tally);
  g_assert_true (jt_tally_equal (tally, recount));
}

/* A roll with some parts left out keeps its numbers; a number without a part is no head. */
static void
test_voter_without_part (void)
{
  g_autoptr (Roll) roll = roll_from_text ("A5y D3n");
  g_autoptr (JtTally) tally = roll_tally (roll, jt_threshold_r34 ());
  JtTotals totals;

  g_assert_cmpuint (jt_tally_get_n_voters (tally), ==, 4);
  jt_tally_totals (tally, JT_READING_DEFAULT, JT_OUTLOOK_STANDING, &totals);
  g_assert_cmpuint (totals.total_voters, ==, 2);
}

static void
test_refused (void)
{
  static const JtThreshold odd = { 2, 3, 5, 4, FALSE };
  static const struct
  {
    const char *name;
    JtTallyPart parts[2];
    gsize n_parts;
    const JtThreshold *threshold;
    gint code;
    const char *fact;
  } rows[] = {
    { "no parts", { { 0 } }, 0, NULL, JT_RULE_ERROR_NO_PARTS, "0" },
    { "voter not below n_voters",
      { { 5, 0, JT_BALLOT_YES }, { 5, 2, JT_BALLOT_YES } },
      2,
      NULL,
      JT_RULE_ERROR_BAD_VALUE,
      "2" },
    { "negative area",
      { { 5, 0, JT_BALLOT_YES }, { -2, 1, JT_BALLOT_YES } },
      2,
      NULL,
      JT_RULE_ERROR_BAD_VALUE,
      "-2" },
    { "no such ballot", { { 5, 0, (JtBallot) 8 } }, 1, NULL, JT_RULE_ERROR_BAD_VALUE, "8" },
    { "sum of areas",
      { { G_MAXINT64, 0, JT_BALLOT_YES }, { 1, 1, JT_BALLOT_YES } },
      2,
      NULL,
      JT_RULE_ERROR_OVERFLOW,
      "1" },
    { "area times four",
      { { G_MAXINT64 / 4, 0, JT_BALLOT_YES }, { 1, 1, JT_BALLOT_YES } },
      2,
      NULL,
      JT_RULE_ERROR_OVERFLOW,
      "2305843009213693952" },
    { "no threshold", { { 5, 0, JT_BALLOT_YES } }, 1, &odd, JT_RULE_ERROR_PROFILE_VALUE, ">=5/4" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      const JtThreshold *threshold =
          rows[i].threshold != NULL ? rows[i].threshold : jt_threshold_r34 ();
      g_autoptr (JtTally) tally =
          jt_tally_new (rows[i].parts, rows[i].n_parts, 2, threshold, &error);

      g_test_message ("%s", rows[i].name);
      g_assert_null (tally);
      g_assert_error (error, JT_RULE_ERROR, rows[i].code);
      g_assert_cmpstr (error->message, ==, rows[i].fact);
    }
}

/* The largest roll that is taken is still counted exactly. */
static void
test_largest (void)
{
  const JtTallyPart parts[] = { { G_MAXINT64 / 4 - 1, 0, JT_BALLOT_YES },
                                { 1, 1, JT_BALLOT_NONE } };
  g_autoptr (GError) error = NULL;
  g_autoptr (JtTally) tally =
      jt_tally_new (parts, G_N_ELEMENTS (parts), 2, jt_threshold_r34 (), &error);
  JtTotals totals;

  g_assert_no_error (error);
  jt_tally_totals (tally, JT_READING_DEFAULT, JT_OUTLOOK_REST_YES, &totals);
  g_assert_cmpint (totals.consenting_area, ==, G_MAXINT64 / 4);
  g_assert_true (jt_threshold_consent_holds (jt_threshold_r34 (), totals.consenting_area,
                                             totals.participating_area));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tally/vectors", test_vectors);
  g_test_add_func ("/tally/positions", test_positions);
  g_test_add_func ("/tally/every-reading", test_every_reading);
  g_test_add_func ("/tally/changes", test_changes);
  g_test_add_func ("/tally/there-and-back", test_there_and_back);
  g_test_add_func ("/tally/copy", test_copy);
  g_test_add_func ("/tally/order", test_order);
  g_test_add_func ("/tally/unknown-area", test_unknown_area);
  g_test_add_func ("/tally/voter-without-part", test_voter_without_part);
  g_test_add_func ("/tally/refused", test_refused);
  g_test_add_func ("/tally/largest", test_largest);
  return g_test_run ();
}
