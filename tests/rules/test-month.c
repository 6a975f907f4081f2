/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "jt-month-check.h"

#define SEED_DAYS 400

static JtDay
day (const char *text)
{
  JtDay value;

  g_assert_true (jt_day_parse (text, &value, NULL));
  return value;
}

static void
test_period (void)
{
  const struct
  {
    const char *name, *month;
    int cutoff;
    const char *first, *last, *year_first;
  } rows[] = {
    { "the 25th", "2026-10", 25, "2026-09-26", "2026-10-25", "2025-12-26" },
    { "January takes days of the year before", "2026-01", 25, "2025-12-26", "2026-01-25",
      "2025-12-26" },
    { "with the calendar", "2026-02", 31, "2026-02-01", "2026-02-28", "2026-01-01" },
    { "a leap year", "2028-02", 31, "2028-02-01", "2028-02-29", "2028-01-01" },
    { "after a month that is too short", "2026-03", 30, "2026-03-01", "2026-03-30",
      "2025-12-31" },
    { "the first", "2026-12", 1, "2026-11-02", "2026-12-01", "2025-12-02" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      JtMonth month;

      g_test_message ("%s", rows[i].name);
      g_assert_true (jt_month_parse (&month, rows[i].month, rows[i].cutoff, NULL));
      g_assert_cmpint (month.first, ==, day (rows[i].first));
      g_assert_cmpint (month.last, ==, day (rows[i].last));
      g_assert_cmpint (month.year_first, ==, day (rows[i].year_first));
    }
}

static void
test_not_a_month (void)
{
  const char *const rows[] = { "2026-13", "2026-00", "2026-1", "2026/10", "2026-10-1", "", "0000-01",
                               "二〇二六年十月" };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      JtMonth month;

      g_assert_false (jt_month_parse (&month, rows[i], 25, &error));
      g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_BAD_VALUE);
    }
  for (int cutoff = 0; cutoff <= 32; cutoff += 32)
    {
      g_autoptr (GError) error = NULL;
      JtMonth month;

      g_assert_false (jt_month_init (&month, 2026, 10, cutoff, &error));
      g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_BAD_VALUE);
    }
}

/* The months lie side by side, and every day is in the month that it is reported in. */
static void
test_months_meet (void)
{
  for (int cutoff = 1; cutoff <= JT_MONTH_WHOLE; cutoff++)
    {
      JtMonth month;

      jt_month_of_day (&month, day ("2023-12-15"), cutoff);
      for (JtDay d = day ("2023-12-15"); d < day ("2028-04-02"); d++)
        {
          JtMonth found, before;

          jt_month_of_day (&found, d, cutoff);
          g_assert_cmpint (found.first, <=, d);
          g_assert_cmpint (found.last, >=, d);
          if (found.first == month.first)
            continue;
          g_assert_cmpint (found.first, ==, month.last + 1);
          jt_month_previous (&found, cutoff, &before);
          g_assert_cmpint (before.first, ==, month.first);
          g_assert_cmpint (found.year_first == found.first, ==, found.month == 1);
          month = found;
        }
    }
}

static JtMonthRow *
row_of (const JtMonth *month, JtDay since, JtDay as_of, const JtDay *days, gsize n)
{
  JtMonthRow *row = jt_month_row_new ("C", "柳芽社区");

  for (gsize i = 0; i < n; i++)
    {
      JtMonthCount count = { 1, 3, 0 };

      g_assert_true (jt_month_row_count (row, month, since, as_of, JT_INDICATOR_APPLIED, days[i],
                                         days[i], &count, NULL));
    }
  jt_month_row_settle (row);
  return row;
}

static gint64
applied (const JtMonthRow *row, JtMonthSpan span)
{
  return jt_month_row_get (row, JT_INDICATOR_APPLIED, span, JT_INDICATOR_UNIT_CASES);
}

static void
test_spans (void)
{
  const JtDay days[] = { day ("2025-12-25"), day ("2025-12-26"), day ("2026-09-25"),
                         day ("2026-09-26"), day ("2026-10-25"), day ("2026-10-26") };
  g_autoptr (JtMonthRow) row = NULL;
  g_autoptr (JtMonthRow) running = NULL;
  JtMonth month;

  g_assert_true (jt_month_parse (&month, "2026-10", 25, NULL));
  row = row_of (&month, day ("2026-09-25"), month.last, days, G_N_ELEMENTS (days));
  g_assert_cmpint (applied (row, JT_MONTH_SPAN_MONTH), ==, 2);
  g_assert_cmpint (applied (row, JT_MONTH_SPAN_YEAR), ==, 4);
  g_assert_cmpint (applied (row, JT_MONTH_SPAN_SINCE), ==, 3);
  g_assert_cmpint (applied (row, JT_MONTH_SPAN_EVER), ==, 5);
  g_assert_cmpint (jt_month_row_get (row, JT_INDICATOR_APPLIED, JT_MONTH_SPAN_MONTH,
                                     JT_INDICATOR_UNIT_LIFTS),
                   ==, 6);

  running = row_of (&month, JT_DAY_NONE, day ("2026-10-24"), days, G_N_ELEMENTS (days));
  g_assert_cmpint (applied (running, JT_MONTH_SPAN_MONTH), ==, 1);
  g_assert_cmpint (applied (running, JT_MONTH_SPAN_SINCE), ==, 4);
}

static void
test_stock (void)
{
  g_autoptr (JtMonthRow) row = jt_month_row_new (NULL, "合计");
  g_autoptr (GArray) broken = g_array_new (FALSE, FALSE, sizeof (JtMonthCheck));
  const struct
  {
    JtIndicator indicator;
    const char *on;
    gint64 lifts;
  } events[] = {
    { JT_INDICATOR_WORKS_BEGUN, "2024-05-01", 5 },
    { JT_INDICATOR_WORKS_BEGUN, "2026-10-01", 2 },
    { JT_INDICATOR_COMPLETED, "2026-10-02", 3 },
    { JT_INDICATOR_WORKS_ABANDONED, "2026-10-03", 1 },
  };
  JtMonth month;

  g_assert_true (jt_month_parse (&month, "2026-10", 25, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (events); i++)
    {
      JtMonthCount count = { 1, events[i].lifts, 0 };

      g_assert_true (jt_month_row_count (row, &month, day ("2026-01-01"), month.last,
                                         events[i].indicator, day (events[i].on),
                                         day (events[i].on), &count, NULL));
    }
  jt_month_row_settle (row);
  /* Works begun before the Scheme are still being built. */
  g_assert_cmpint (jt_month_row_get (row, JT_INDICATOR_BUILDING, JT_MONTH_SPAN_SINCE,
                                     JT_INDICATOR_UNIT_LIFTS),
                   ==, 3);
  jt_month_check_building (row, 3, broken);
  g_assert_cmpuint (broken->len, ==, 0);
  jt_month_check_building (row, 4, broken);
  g_assert_cmpuint (broken->len, ==, 1);
}

static void
test_overflow (void)
{
  g_autoptr (JtMonthRow) row = jt_month_row_new ("C", "柳芽社区");
  g_autoptr (JtMonthRow) more = jt_month_row_new ("D", "松果社区");
  g_autoptr (GError) error = NULL;
  JtMonthCount count = { 0, 0, G_MAXINT64 };
  JtMonth month;

  g_assert_true (jt_month_parse (&month, "2026-10", 25, NULL));
  g_assert_true (jt_month_row_count (row, &month, JT_DAY_NONE, month.last, JT_INDICATOR_INVESTMENT,
                                     month.last, month.last, &count, NULL));
  count.amount = 1;
  g_assert_true (jt_month_row_count (more, &month, JT_DAY_NONE, month.last,
                                     JT_INDICATOR_INVESTMENT, month.last, month.last, &count,
                                     NULL));
  g_assert_false (jt_month_row_count (row, &month, JT_DAY_NONE, month.last,
                                      JT_INDICATOR_INVESTMENT, month.last, month.last, &count,
                                      &error));
  g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_OVERFLOW);
  g_clear_error (&error);
  g_assert_false (jt_month_row_add (row, more, &error));
  g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_OVERFLOW);
}

/* Twelve months over random days: each follows from the one before it, and the months of a year
 * make up the year. */
static void
test_running_totals (void)
{
  JtDay days[SEED_DAYS];
  g_autoptr (JtMonthRow) previous = NULL;
  gint64 year = 0;

  for (gsize i = 0; i < SEED_DAYS; i++)
    days[i] = g_test_rand_int_range (day ("2025-06-01"), day ("2027-03-01"));
  for (int m = 1; m <= 12; m++)
    {
      g_autoptr (GArray) broken = g_array_new (FALSE, FALSE, sizeof (JtMonthCheck));
      JtMonthRow *row;
      JtMonth month;

      g_assert_true (jt_month_init (&month, 2026, m, 25, NULL));
      row = row_of (&month, day ("2025-09-01"), month.last, days, SEED_DAYS);
      year += applied (row, JT_MONTH_SPAN_MONTH);
      g_assert_cmpint (applied (row, JT_MONTH_SPAN_YEAR), ==, year);
      if (previous != NULL)
        jt_month_check_running (previous, row, m == 1, broken);
      g_assert_cmpuint (broken->len, ==, 0);
      g_clear_pointer (&previous, jt_month_row_free);
      previous = row;
    }
}

static void
test_running_total_broken (void)
{
  const JtDay days[] = { day ("2025-12-20"), day ("2026-01-10") };
  const JtDay later[] = { day ("2025-12-20"), day ("2025-12-21"), day ("2026-01-10") };
  g_autoptr (GArray) broken = g_array_new (FALSE, FALSE, sizeof (JtMonthCheck));
  g_autoptr (JtMonthRow) december = NULL;
  g_autoptr (JtMonthRow) january = NULL;
  JtMonth month;

  g_assert_true (jt_month_parse (&month, "2025-12", 25, NULL));
  december = row_of (&month, JT_DAY_NONE, month.last, days, G_N_ELEMENTS (days));
  g_assert_true (jt_month_parse (&month, "2026-01", 25, NULL));
  january = row_of (&month, JT_DAY_NONE, month.last, later, G_N_ELEMENTS (later));

  /* The year starts anew, so only the total since the Scheme tells of the one entered late. */
  jt_month_check_running (december, january, TRUE, broken);
  g_assert_cmpuint (broken->len, ==, 1);
  {
    const JtMonthCheck *check = &g_array_index (broken, JtMonthCheck, 0);

    g_assert_cmpint (check->indicator, ==, JT_INDICATOR_APPLIED);
    g_assert_cmpint (check->span, ==, JT_MONTH_SPAN_SINCE);
    g_assert_cmpint (check->expected, ==, 2);
    g_assert_cmpint (check->found, ==, 3);
  }
}

static void
test_course (void)
{
  const struct
  {
    const char *name;
    gint64 applied, surveyed, met, consented, passed, permitted, begun, completed, in_use;
    JtIndicator broken;
  } rows[] = {
    { "nothing", 0, 0, 0, 0, 0, 0, 0, 0, 0, JT_INDICATOR_LAST },
    { "all the same", 3, 3, 3, 0, 3, 3, 3, 3, 3, JT_INDICATOR_LAST },
    { "a vote and a consent", 3, 3, 2, 1, 3, 1, 1, 0, 0, JT_INDICATOR_LAST },
    { "one survey too many", 2, 3, 0, 0, 0, 0, 0, 0, 0, JT_INDICATOR_SURVEYED },
    { "a review without a vote", 3, 3, 1, 1, 3, 0, 0, 0, 0, JT_INDICATOR_REVIEW_PASSED },
    { "works without a permit", 3, 3, 3, 0, 3, 0, 1, 0, 0, JT_INDICATOR_WORKS_BEGUN },
    { "in use without acceptance", 3, 3, 3, 0, 3, 3, 3, 1, 2, JT_INDICATOR_IN_USE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (JtMonthRow) row = jt_month_row_new ("C", "柳芽社区");
      g_autoptr (GArray) broken = g_array_new (FALSE, FALSE, sizeof (JtMonthCheck));
      const struct
      {
        JtIndicator indicator;
        gint64 lifts;
      } cells[] = {
        { JT_INDICATOR_APPLIED, rows[i].applied },
        { JT_INDICATOR_SURVEYED, rows[i].surveyed },
        { JT_INDICATOR_VOTE_MET, rows[i].met },
        { JT_INDICATOR_OWNER_CONSENTED, rows[i].consented },
        { JT_INDICATOR_REVIEW_PASSED, rows[i].passed },
        { JT_INDICATOR_PERMITTED, rows[i].permitted },
        { JT_INDICATOR_WORKS_BEGUN, rows[i].begun },
        { JT_INDICATOR_COMPLETED, rows[i].completed },
        { JT_INDICATOR_IN_USE, rows[i].in_use },
      };

      g_test_message ("%s", rows[i].name);
      for (gsize j = 0; j < G_N_ELEMENTS (cells); j++)
        row->counts[cells[j].indicator][JT_MONTH_SPAN_EVER].lifts = cells[j].lifts;
      jt_month_check_course (row, broken);
      if (rows[i].broken == JT_INDICATOR_LAST)
        g_assert_cmpuint (broken->len, ==, 0);
      else
        {
          g_assert_cmpuint (broken->len, ==, 1);
          g_assert_cmpint (g_array_index (broken, JtMonthCheck, 0).indicator, ==, rows[i].broken);
        }
    }
}

static void
test_sources (void)
{
  g_autoptr (GArray) broken = g_array_new (FALSE, FALSE, sizeof (JtMonthCheck));

  jt_month_check_sources (48000000, 48000000, broken);
  g_assert_cmpuint (broken->len, ==, 0);
  jt_month_check_sources (48000000, 47999999, broken);
  g_assert_cmpuint (broken->len, ==, 1);
  g_assert_cmpstr (jt_month_check_nick (g_array_index (broken, JtMonthCheck, 0).kind), ==,
                   "sources");
}

static void
test_indicators (void)
{
  for (guint i = 0; i < JT_INDICATOR_LAST; i++)
    {
      const JtIndicatorInfo *info = jt_indicator_info ((JtIndicator) i);
      JtIndicator found;

      g_assert_nonnull (info->nick);
      g_assert_true (jt_indicator_from_nick (info->nick, &found));
      g_assert_cmpuint (found, ==, i);
      g_assert_cmpint (jt_indicator_is_stock (found), ==, info->plus != JT_INDICATOR_LAST);
    }
  {
    JtIndicator found;

    g_assert_false (jt_indicator_from_nick ("passed", &found));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/month/period", test_period);
  g_test_add_func ("/month/not-a-month", test_not_a_month);
  g_test_add_func ("/month/months-meet", test_months_meet);
  g_test_add_func ("/month/spans", test_spans);
  g_test_add_func ("/month/stock", test_stock);
  g_test_add_func ("/month/overflow", test_overflow);
  g_test_add_func ("/month/running-totals", test_running_totals);
  g_test_add_func ("/month/running-total-broken", test_running_total_broken);
  g_test_add_func ("/month/course", test_course);
  g_test_add_func ("/month/sources", test_sources);
  g_test_add_func ("/month/indicators", test_indicators);
  return g_test_run ();
}
