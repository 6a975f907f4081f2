/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-month-cutoffs.h"

static JtDay
day (const char *text)
{
  JtDay day;

  g_assert_true (jt_day_parse (text, &day, NULL));
  return day;
}

/* What was sent, newest first as it need not be; what is set now; and what a month is then. */
typedef struct
{
  const char *name;
  struct
  {
    const char *month;
    int cutoff;
  } sent[3];
  int setting;
  const char *month, *first, *last, *year_first;
} Row;

static const Row rows[] = {
  { "nothing sent", { { NULL } }, 25, "2026-10", "2026-09-26", "2026-10-25", "2025-12-26" },
  { "nothing sent, by the calendar", { { NULL } }, 31, "2026-02", "2026-02-01", "2026-02-28",
    "2026-01-01" },
  { "later cut-off: the days between are this month's", { { "2026-09", 25 } }, 31, "2026-10",
    "2026-09-26", "2026-10-31", "2025-12-26" },
  { "earlier cut-off: no day twice", { { "2026-09", 31 } }, 25, "2026-10", "2026-10-01",
    "2026-10-25", "2026-01-01" },
  { "the month after the change", { { "2026-09", 25 } }, 31, "2026-11", "2026-11-01",
    "2026-11-30", "2025-12-26" },
  { "the one that was sent stays", { { "2026-09", 25 } }, 31, "2026-09", "2026-08-26",
    "2026-09-25", "2025-12-26" },
  { "unsent before the one that was sent", { { "2026-09", 25 } }, 31, "2026-08", "2026-07-26",
    "2026-08-25", "2025-12-26" },
  { "two changes", { { "2026-09", 20 }, { "2026-07", 25 } }, 31, "2026-08", "2026-07-26",
    "2026-08-20", "2025-12-26" },
  { "a gap in what was sent", { { "2026-06", 25 }, { "2026-09", 20 } }, 31, "2026-07",
    "2026-06-26", "2026-07-20", "2025-12-26" },
  { "the year begins after December as it was sent", { { "2025-12", 25 } }, 31, "2026-01",
    "2025-12-26", "2026-01-31", "2025-12-26" },
  { "and so it does in March", { { "2025-12", 25 } }, 31, "2026-03", "2026-03-01", "2026-03-31",
    "2025-12-26" },
  { "December after a change", { { "2025-12", 25 }, { "2026-11", 25 } }, 28, "2026-12",
    "2026-11-26", "2026-12-28", "2025-12-26" },
  { "short month", { { "2026-01", 30 } }, 31, "2026-02", "2026-01-31", "2026-02-28",
    "2025-12-31" },
  { "leap day", { { "2024-01", 31 } }, 29, "2024-02", "2024-02-01", "2024-02-29", "2024-01-01" },
};

static JtMonthCutoffs *
cutoffs_of (const Row *row)
{
  JtMonthCutoffs *cutoffs = jt_month_cutoffs_new (row->setting);

  for (guint i = 0; i < G_N_ELEMENTS (row->sent) && row->sent[i].month != NULL; i++)
    g_assert_true (
        jt_month_cutoffs_add (cutoffs, row->sent[i].month, row->sent[i].cutoff, NULL));
  return cutoffs;
}

static void
test_table (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (JtMonthCutoffs) cutoffs = cutoffs_of (&rows[i]);
      JtMonth month;

      g_test_message ("%s", rows[i].name);
      g_assert_cmpint (jt_month_cutoffs_get_setting (cutoffs), ==, rows[i].setting);
      g_assert_cmpint (jt_month_cutoffs_are_one (cutoffs), ==, rows[i].sent[0].month == NULL);
      g_assert_true (jt_month_cutoffs_parse (cutoffs, &month, rows[i].month, NULL));
      g_assert_cmpint (month.first, ==, day (rows[i].first));
      g_assert_cmpint (month.last, ==, day (rows[i].last));
      g_assert_cmpint (month.year_first, ==, day (rows[i].year_first));
    }
}

/* Whatever was changed on the way, every day lies in exactly one month, the months follow each
 * other, and a year begins with its January. */
static void
test_every_day_once (void)
{
  for (guint round = 0; round < 200; round++)
    {
      g_autoptr (JtMonthCutoffs) cutoffs = jt_month_cutoffs_new (g_test_rand_int_range (1, 32));
      JtMonth before = { 0 };

      for (int number = 1; number <= 12; number++)
        {
          g_autofree char *label = g_strdup_printf ("2025-%02d", number);

          if (g_test_rand_bit ())
            g_assert_true (jt_month_cutoffs_add (cutoffs, label, g_test_rand_int_range (1, 32),
                                                 NULL));
        }
      jt_month_cutoffs_of_day (cutoffs, &before, day ("2024-11-15"));
      for (JtDay d = before.last + 1; d < day ("2026-03-15"); d++)
        {
          JtMonth month, previous;

          jt_month_cutoffs_of_day (cutoffs, &month, d);
          g_assert_cmpint (month.first, <=, d);
          g_assert_cmpint (month.last, >=, d);
          if (month.first == before.first)
            continue;
          g_assert_cmpint (month.first, ==, d);
          g_assert_cmpint (before.last, ==, d - 1);
          jt_month_cutoffs_previous (cutoffs, &month, &previous);
          g_assert_cmpint (previous.first, ==, before.first);
          g_assert_cmpint (month.year_first, ==, month.month == 1 ? month.first : before.year_first);
          before = month;
        }
    }
}

static void
test_not_a_month (void)
{
  g_autoptr (JtMonthCutoffs) cutoffs = jt_month_cutoffs_new (25);
  g_autoptr (GError) error = NULL;
  JtMonth month;

  g_assert_false (jt_month_cutoffs_parse (cutoffs, &month, "2026-13", &error));
  g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_BAD_VALUE);
  g_clear_error (&error);
  g_assert_false (jt_month_cutoffs_init (cutoffs, &month, 2026, 0, &error));
  g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_BAD_VALUE);
  g_clear_error (&error);
  g_assert_false (jt_month_cutoffs_add (cutoffs, "2026-1", 25, &error));
  g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_BAD_VALUE);
  g_clear_error (&error);
  g_assert_false (jt_month_cutoffs_add (cutoffs, "2026-01", 32, &error));
  g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_BAD_VALUE);
  /* The first month there is has none before it. */
  g_assert_true (jt_month_cutoffs_parse (cutoffs, &month, "1900-01", NULL));
  g_assert_cmpint (month.first, ==, day ("1899-12-26"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/month-cutoffs/table", test_table);
  g_test_add_func ("/month-cutoffs/every-day-once", test_every_day_once);
  g_test_add_func ("/month-cutoffs/not-a-month", test_not_a_month);
  return g_test_run ();
}
