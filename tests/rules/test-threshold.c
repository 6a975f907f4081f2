/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-rule-error.h"
#include "jt-threshold.h"

/* The limits of domain.md section 2: on the line, one unit under it, one above. */
static void
test_participation (void)
{
  static const struct
  {
    const char *name;
    gint64 part;
    gint64 total;
    gint64 missing;
  } rows[] = {
    { "exactly 2/3", 64000, 96000, 0 },
    { "0.01 under 2/3, shown as 66.67 %", 63999, 96000, 1 },
    { "8 of 12 heads", 8, 12, 0 },
    { "7 of 12 heads", 7, 12, 1 },
    { "7 of 11 heads, not 8 of 12", 7, 11, 1 },
    { "2/3 is no whole number, above", 67, 100, 0 },
    { "2/3 is no whole number, below", 66, 100, 1 },
    { "nothing", 0, 96000, 64000 },
    { "all", 12, 12, 0 },
    { "one of one", 1, 1, 0 },
    { "nothing of nothing fails", 0, 0, 1 },
    { "66.667 % is enough", 66667, 100000, 0 },
    { "66.666 % is not", 66666, 100000, 1 },
    { "as large as areas can be, on", G_MAXINT64 / 4 / 3 * 2, G_MAXINT64 / 4 / 3 * 3, 0 },
    { "as large as areas can be, under", G_MAXINT64 / 4 / 3 * 2 - 1, G_MAXINT64 / 4 / 3 * 3, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const JtThreshold *rules[] = { jt_threshold_r34 (), jt_threshold_r12 () };

      g_test_message ("%s", rows[i].name);
      for (guint r = 0; r < G_N_ELEMENTS (rules); r++)
        {
          g_assert_cmpint (jt_threshold_participation_holds (rules[r], rows[i].part, rows[i].total),
                           ==, rows[i].missing == 0);
          g_assert_cmpint (
              jt_threshold_missing_participation (rules[r], rows[i].part, rows[i].total), ==,
              rows[i].missing);
        }
    }
}

static void
test_consent (void)
{
  static const struct
  {
    const char *name;
    gint64 yes;
    gint64 part;
    gint64 missing34;
    gint64 missing12;
  } rows[] = {
    { "exactly 3/4", 6, 8, 0, 0 },
    { "one under 3/4", 5, 8, 4, 0 },
    { "0.01 under 3/4, shown as 75.00 %", 47999, 64000, 4, 0 },
    { "exactly half: more than half is asked", 4, 8, 8, 1 },
    { "half and 0.01, shown as 50.00 %", 32001, 64000, 63996, 0 },
    { "exactly half of the area", 32000, 64000, 64000, 1 },
    { "half less 0.01", 31999, 64000, 64004, 3 },
    { "6 of 9: an abstention counts", 6, 9, 3, 0 },
    { "nobody", 0, 8, 24, 9 },
    { "everybody", 8, 8, 0, 0 },
    { "nothing of nothing fails", 0, 0, 1, 1 },
    { "one against", 0, 1, 3, 2 },
    { "float trap: exactly 3/4", 46026, 61368, 0, 0 },
    { "as large as areas can be", G_MAXINT64 / 16 * 3, G_MAXINT64 / 16 * 4, 0, 0 },
    { "as large, under", G_MAXINT64 / 16 * 3 - 1, G_MAXINT64 / 16 * 4, 4, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s", rows[i].name);
      g_assert_cmpint (jt_threshold_consent_holds (jt_threshold_r34 (), rows[i].yes, rows[i].part),
                       ==, rows[i].missing34 == 0);
      g_assert_cmpint (
          jt_threshold_missing_consent (jt_threshold_r34 (), rows[i].yes, rows[i].part), ==,
          rows[i].missing34);
      g_assert_cmpint (jt_threshold_consent_holds (jt_threshold_r12 (), rows[i].yes, rows[i].part),
                       ==, rows[i].missing12 == 0);
      g_assert_cmpint (
          jt_threshold_missing_consent (jt_threshold_r12 (), rows[i].yes, rows[i].part), ==,
          rows[i].missing12);
    }
}

/* What is missing is what it says: with it the test holds, with one unit less it does not. */
static void
test_missing_is_least (void)
{
  static const JtThreshold rules[] = {
    { 2, 3, 3, 4, FALSE }, { 2, 3, 1, 2, TRUE },  { 3, 4, 4, 5, FALSE }, { 2, 3, 2, 3, TRUE },
    { 4, 5, 9, 10, TRUE }, { 1, 1, 5, 7, FALSE }, { 7, 9, 3, 11, TRUE },
  };

  for (guint round = 0; round < 20000; round++)
    {
      const JtThreshold *rule = &rules[g_test_rand_int_range (0, (gint32) G_N_ELEMENTS (rules))];
      const gint64 total = g_test_rand_int_range (1, 60);
      const gint64 part = g_test_rand_int_range (0, (gint32) total + 1);
      const gint64 yes = g_test_rand_int_range (0, (gint32) part + 1);
      const gint64 turnout = jt_threshold_missing_participation (rule, part, total);
      const gint64 consent = jt_threshold_missing_consent (rule, yes, part);

      g_assert_true (jt_threshold_participation_holds (rule, part + turnout, total));
      g_assert_true (jt_threshold_consent_holds (rule, yes + consent, part + consent));
      if (turnout > 0)
        g_assert_false (jt_threshold_participation_holds (rule, part + turnout - 1, total));
      if (consent > 0)
        g_assert_false (jt_threshold_consent_holds (rule, yes + consent - 1, part + consent - 1));
    }
}

/* Where the whole must consent, one against can only change his mind. */
static void
test_unanimity (void)
{
  static const JtThreshold rule = { 2, 3, 1, 1, FALSE };

  g_assert_true (jt_threshold_consent_holds (&rule, 8, 8));
  g_assert_false (jt_threshold_consent_holds (&rule, 6, 8));
  g_assert_cmpint (jt_threshold_missing_consent (&rule, 6, 8), ==, 2);
  g_assert_cmpint (jt_threshold_missing_consent (&rule, 0, 0), ==, 1);
}

static void
test_floor (void)
{
  static const struct
  {
    JtThreshold threshold;
    JtMotionKind kind;
    gint code; /* -1: taken */
    const char *fact;
  } rows[] = {
    { { 2, 3, 3, 4, FALSE }, JT_MOTION_LIFT, -1, NULL },
    { { 2, 3, 1, 2, TRUE }, JT_MOTION_FUND, -1, NULL },
    { { 4, 6, 6, 8, FALSE }, JT_MOTION_LIFT, -1, NULL },
    { { 2, 3, 3, 4, TRUE }, JT_MOTION_LIFT, -1, NULL },
    { { 3, 4, 4, 5, FALSE }, JT_MOTION_LIFT, -1, NULL },
    { { 1, 1, 1, 1, FALSE }, JT_MOTION_LIFT, -1, NULL },
    { { 2, 3, 2, 3, FALSE }, JT_MOTION_FUND, -1, NULL },
    { { 2, 3, 5001, 10000, FALSE }, JT_MOTION_FUND, -1, NULL },
    { { 2, 3, 1, 2, TRUE }, JT_MOTION_LIFT, JT_RULE_ERROR_THRESHOLD_TOO_LOW, ">1/2" },
    { { 2, 3, 1, 2, FALSE }, JT_MOTION_FUND, JT_RULE_ERROR_THRESHOLD_TOO_LOW, ">=1/2" },
    { { 2, 3, 2, 3, FALSE }, JT_MOTION_LIFT, JT_RULE_ERROR_THRESHOLD_TOO_LOW, ">=2/3" },
    { { 2, 3, 7499, 10000, TRUE }, JT_MOTION_LIFT, JT_RULE_ERROR_THRESHOLD_TOO_LOW, ">7499/10000" },
    { { 6666, 10000, 3, 4, FALSE }, JT_MOTION_LIFT, JT_RULE_ERROR_THRESHOLD_TOO_LOW, "6666/10000" },
    { { 1, 2, 1, 2, TRUE }, JT_MOTION_FUND, JT_RULE_ERROR_THRESHOLD_TOO_LOW, "1/2" },
    { { 0, 3, 3, 4, FALSE }, JT_MOTION_LIFT, JT_RULE_ERROR_PROFILE_VALUE, "0/3" },
    { { 2, 0, 3, 4, FALSE }, JT_MOTION_LIFT, JT_RULE_ERROR_PROFILE_VALUE, "2/0" },
    { { 4, 3, 3, 4, FALSE }, JT_MOTION_LIFT, JT_RULE_ERROR_PROFILE_VALUE, "4/3" },
    { { -2, -3, 3, 4, FALSE }, JT_MOTION_LIFT, JT_RULE_ERROR_PROFILE_VALUE, "-2/-3" },
    { { 2, 3, 4, 4, TRUE }, JT_MOTION_LIFT, JT_RULE_ERROR_PROFILE_VALUE, ">4/4" },
    { { 2, 3, 5, 4, FALSE }, JT_MOTION_LIFT, JT_RULE_ERROR_PROFILE_VALUE, ">=5/4" },
    { { 2, 3, 3, 10001, FALSE }, JT_MOTION_LIFT, JT_RULE_ERROR_PROFILE_VALUE, ">=3/10001" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      const gboolean taken = jt_threshold_check_floor (&rows[i].threshold, rows[i].kind, &error);

      g_test_message ("row %u", i);
      g_assert_cmpint (taken, ==, rows[i].code == -1);
      if (taken)
        g_assert_no_error (error);
      else
        {
          g_assert_error (error, JT_RULE_ERROR, rows[i].code);
          g_assert_cmpstr (error->message, ==, rows[i].fact);
        }
    }
}

static void
test_overflow (void)
{
  g_autoptr (GError) error = NULL;
  static const JtThreshold fine = { 6667, 10000, 3, 4, FALSE };
  const gint64 most = G_MAXINT64 / 10000;

  g_assert_true (jt_threshold_check_total (&fine, most, &error));
  g_assert_no_error (error);
  g_assert_false (jt_threshold_check_total (&fine, most + 1, &error));
  g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_OVERFLOW);
  g_assert_cmpstr (error->message, ==, "922337203685478");

  /* Asked all the same, it is no reason to pass. */
  g_assert_false (jt_threshold_participation_holds (jt_threshold_r34 (), G_MAXINT64, G_MAXINT64));
  g_assert_false (jt_threshold_consent_holds (jt_threshold_r34 (), G_MAXINT64, G_MAXINT64));
  g_assert_cmpint (jt_threshold_missing_participation (jt_threshold_r34 (), G_MAXINT64, G_MAXINT64),
                   ==, G_MAXINT64);
  g_assert_cmpint (jt_threshold_missing_consent (jt_threshold_r34 (), G_MAXINT64, G_MAXINT64), ==,
                   G_MAXINT64);
}

static void
test_motions (void)
{
  g_autoptr (GError) error = NULL;
  JtMotionKind kind = JT_MOTION_LIFT;

  g_assert_true (jt_motion_kind_parse ("fund", &kind, &error));
  g_assert_cmpint (kind, ==, JT_MOTION_FUND);
  g_assert_true (jt_motion_kind_parse ("lift", &kind, &error));
  g_assert_cmpint (kind, ==, JT_MOTION_LIFT);
  g_assert_no_error (error);
  g_assert_cmpstr (jt_motion_kind_nick (JT_MOTION_LIFT), ==, "lift");
  g_assert_cmpstr (jt_motion_kind_nick (JT_MOTION_FUND), ==, "fund");
  g_assert_true (jt_motion_kind_floor (JT_MOTION_LIFT) == jt_threshold_r34 ());
  g_assert_true (jt_motion_kind_floor (JT_MOTION_FUND) == jt_threshold_r12 ());

  g_assert_false (jt_motion_kind_parse ("roof", &kind, &error));
  g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_NO_SUCH_MOTION);
  g_assert_cmpstr (error->message, ==, "roof");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/threshold/participation", test_participation);
  g_test_add_func ("/threshold/consent", test_consent);
  g_test_add_func ("/threshold/missing-is-least", test_missing_is_least);
  g_test_add_func ("/threshold/unanimity", test_unanimity);
  g_test_add_func ("/threshold/floor", test_floor);
  g_test_add_func ("/threshold/overflow", test_overflow);
  g_test_add_func ("/threshold/motions", test_motions);
  return g_test_run ();
}
