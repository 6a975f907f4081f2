/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-csv.h"
#include "jt-period.h"
#include "jt-rule-error.h"

#include <string.h>

static JtCalendar *builtin;

static JtDay
day_of (const char *text)
{
  JtDay day = JT_DAY_NONE;

  g_assert_true (jt_day_parse (text, &day, NULL));
  return day;
}

static void
assert_deadline (const JtDeadline *deadline, const char *last_day, gboolean provisional)
{
  g_autofree char *text = jt_day_format (deadline->last_day);

  g_assert_cmpstr (text, ==, last_day);
  g_assert_cmpint (deadline->provisional, ==, provisional);
  g_assert_false (deadline->paused);
}

/* case,start,n,unit,last_day,what,note */
static void
check_vector (char **cells, gpointer data)
{
  gboolean natural = strcmp (cells[3], "nd") == 0;
  int n = (int) g_ascii_strtoll (cells[2], NULL, 10);
  JtDeadline deadline;
  g_autoptr (GError) error = NULL;

  g_test_message ("%s", cells[0]);
  if (natural)
    jt_period_natural_days (builtin, day_of (cells[1]), n, &deadline, &error);
  else
    jt_period_working_days (builtin, day_of (cells[1]), n, &deadline, &error);
  g_assert_no_error (error);
  assert_deadline (&deadline, cells[4], FALSE);
}

static void
test_vectors (void)
{
  g_assert_cmpuint (jt_csv_foreach ("deadline_cases.csv", 7, check_vector, NULL), ==, 6);
}

typedef struct
{
  const char *name;
  char unit; /* working days, natural days, months */
  const char *start;
  int n;
  const char *last_day;
  gboolean provisional;
} Case;

static const Case cases[] = {
  { "nothing, on a working day", 'w', "2026-09-21", 0, "2026-09-21", FALSE },
  { "nothing, on a rest day", 'w', "2026-09-19", 0, "2026-09-20", FALSE },
  { "from a Friday", 'w', "2026-03-06", 1, "2026-03-09", FALSE },
  { "from a Sunday", 'w', "2026-03-08", 1, "2026-03-09", FALSE },
  { "from inside a holiday", 'w', "2026-10-03", 2, "2026-10-09", FALSE },
  { "ends on New Year's Eve", 'w', "2026-12-30", 1, "2026-12-31", FALSE },
  { "one day further", 'w', "2026-12-30", 2, "2027-01-01", TRUE },
  { "begins before the first notice", 'w', "2019-12-30", 2, "2020-01-02", TRUE },
  { "begins on the eve of it", 'w', "2019-12-31", 1, "2020-01-02", FALSE },

  { "natural, nothing", 'n', "2026-09-21", 0, "2026-09-21", FALSE },
  { "natural, ends on a Saturday", 'n', "2026-03-04", 10, "2026-03-16", FALSE },
  { "natural, ends on a made-up Sunday", 'n', "2026-09-10", 10, "2026-09-20", FALSE },
  { "natural, ends before the first of January", 'n', "2026-12-21", 10, "2026-12-31", FALSE },
  { "natural, reaches into 2027", 'n', "2026-12-22", 10, "2027-01-01", TRUE },
  /* Only the days at the end are asked, and their year is known. */
  { "natural, begins before the first notice", 'n', "2019-12-27", 7, "2020-01-03", FALSE },

  { "three months", 'm', "2026-06-09", 3, "2026-09-09", FALSE },
  { "a month without that day", 'm', "2026-01-31", 1, "2026-02-28", FALSE },
  { "a leap year has it", 'm', "2024-01-31", 1, "2024-02-29", FALSE },
  { "over the end of the year", 'm', "2025-11-15", 3, "2026-02-24", FALSE },
  { "from December", 'm', "2025-12-15", 12, "2026-12-15", FALSE },
  { "no months", 'm', "2026-06-09", 0, "2026-06-09", FALSE },
  { "months into 2027", 'm', "2026-11-18", 3, "2027-02-18", TRUE },
};

static gboolean
compute (char unit, JtDay start, int n, JtDeadline *deadline, GError **error)
{
  if (unit == 'w')
    return jt_period_working_days (builtin, start, n, deadline, error);
  if (unit == 'n')
    return jt_period_natural_days (builtin, start, n, deadline, error);
  return jt_period_months (builtin, start, n, deadline, error);
}

static void
test_case (gconstpointer data)
{
  const Case *row = data;
  JtDeadline deadline;
  g_autoptr (GError) error = NULL;

  g_assert_true (compute (row->unit, day_of (row->start), row->n, &deadline, &error));
  g_assert_no_error (error);
  assert_deadline (&deadline, row->last_day, row->provisional);
}

static void
assert_refused (char unit, JtDay start, int n, const char *fact)
{
  JtDeadline deadline = { .last_day = 7 };
  g_autoptr (GError) error = NULL;

  g_assert_false (compute (unit, start, n, &deadline, &error));
  g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_DATE_RANGE);
  g_assert_cmpstr (error->message, ==, fact);
  g_assert_cmpint (deadline.last_day, ==, 7);
}

static void
test_bounds (void)
{
  static const char units[] = { 'w', 'n', 'm' };
  JtDay start = day_of ("2026-03-02");

  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    {
      assert_refused (units[i], start, -1, "-1");
      assert_refused (units[i], start, JT_PERIOD_MAX + 1, "36526");
      assert_refused (units[i], JT_DAY_NONE, 1, "-2147483648");
      assert_refused (units[i], day_of ("9999-12-30"), 10, "9999-12-30");
    }
}

/* Asks day by day, with GLib's calendar and without any walk of ours. */
static JtDay
naive_working_days (JtDay start, int n)
{
  GDate date;
  JtDay day = start;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) (start + 719163));
  while (n > 0)
    {
      g_autofree char *iso = NULL;

      g_date_add_days (&date, 1);
      day++;
      iso = g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&date), g_date_get_month (&date),
                             g_date_get_day (&date));
      if (jt_calendar_is_workday (builtin, day_of (iso)))
        n--;
    }
  return day;
}

static void
test_against_day_by_day (void)
{
  JtDay first = day_of ("2020-01-01");
  JtDay last = day_of ("2026-06-30");

  for (int i = 0; i < 2000; i++)
    {
      JtDay start = g_test_rand_int_range (first, last);
      int n = g_test_rand_int_range (1, 80);
      JtDeadline working, natural;

      g_assert_true (jt_period_working_days (builtin, start, n, &working, NULL));
      g_assert_cmpint (working.last_day, ==, naive_working_days (start, n));
      g_assert_cmpint (jt_period_working_days_between (builtin, start, working.last_day), ==, n);
      g_assert_cmpint (jt_period_working_days_between (builtin, start, working.last_day - 1), ==,
                       n - 1);

      g_assert_true (jt_period_natural_days (builtin, start, n, &natural, NULL));
      g_assert_cmpint (natural.last_day, >=, start + n);
      g_assert_true (jt_calendar_is_workday (builtin, natural.last_day));
      g_assert_cmpint (jt_period_working_days_between (builtin, start + n - 1, natural.last_day),
                       ==, 1);
    }
}

static void
test_between (void)
{
  JtDay due = day_of ("2026-09-30");

  g_assert_cmpint (jt_period_working_days_between (builtin, due, due), ==, 0);
  g_assert_cmpint (jt_period_working_days_between (builtin, due, due - 5), ==, 0);
  g_assert_cmpint (jt_period_working_days_between (builtin, due, day_of ("2026-10-07")), ==, 0);
  g_assert_cmpint (jt_period_working_days_between (builtin, due, day_of ("2026-10-08")), ==, 1);
  g_assert_cmpint (jt_period_working_days_between (builtin, due, day_of ("2026-10-10")), ==, 3);
}

/* 行政许可法 45: expert time within the 18 working days of the joint review. */
static void
test_pauses (void)
{
  JtDay start = day_of ("2026-03-02");
  JtPause week = { day_of ("2026-03-09"), day_of ("2026-03-13") };
  JtPause overlapping = { day_of ("2026-03-12"), day_of ("2026-03-17") };
  JtPause weekend = { day_of ("2026-03-07"), day_of ("2026-03-08") };
  JtPause last_day = { day_of ("2026-03-16"), day_of ("2026-03-16") };
  JtPause later = { day_of ("2026-03-17"), JT_DAY_NONE };
  JtPause open = { day_of ("2026-03-16"), JT_DAY_NONE };
  JtPause backwards = { day_of ("2026-03-10"), day_of ("2026-03-09") };
  const JtPause both[] = { overlapping, week };
  const JtPause week_then_open[] = { open, week };
  JtDeadline deadline;
  g_autoptr (GError) error = NULL;

  g_assert_true (jt_period_working_days_paused (builtin, start, 10, NULL, 0, &deadline, NULL));
  assert_deadline (&deadline, "2026-03-16", FALSE);
  g_assert_true (jt_period_working_days_paused (builtin, start, 10, &week, 1, &deadline, NULL));
  assert_deadline (&deadline, "2026-03-23", FALSE);
  g_assert_true (jt_period_working_days_paused (builtin, start, 10, both, 2, &deadline, NULL));
  assert_deadline (&deadline, "2026-03-25", FALSE);
  g_assert_true (jt_period_working_days_paused (builtin, start, 10, &weekend, 1, &deadline, NULL));
  assert_deadline (&deadline, "2026-03-16", FALSE);
  g_assert_true (jt_period_working_days_paused (builtin, start, 10, &last_day, 1, &deadline, NULL));
  assert_deadline (&deadline, "2026-03-17", FALSE);
  g_assert_true (jt_period_working_days_paused (builtin, start, 10, &later, 1, &deadline, NULL));
  assert_deadline (&deadline, "2026-03-16", FALSE);

  g_assert_true (jt_period_working_days_paused (builtin, start, 10, &open, 1, &deadline, NULL));
  g_assert_true (deadline.paused);
  g_assert_cmpint (deadline.last_day, ==, JT_DAY_NONE);
  g_assert_true (
      jt_period_working_days_paused (builtin, start, 10, week_then_open, 2, &deadline, NULL));
  g_assert_true (deadline.paused);

  g_assert_false (
      jt_period_working_days_paused (builtin, start, 10, &backwards, 1, &deadline, &error));
  g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_DATE_RANGE);
  g_assert_cmpstr (error->message, ==, "2026-03-10");
}

/* A pause of k working days inside a period moves its end by exactly k working days. */
static void
test_pause_moves_the_end (void)
{
  for (int i = 0; i < 1000; i++)
    {
      JtDay start = g_test_rand_int_range (day_of ("2020-01-01"), day_of ("2026-01-31"));
      int n = g_test_rand_int_range (2, 60);
      JtDeadline plain, paused, expected;
      JtPause pause;
      int lost;

      g_assert_true (jt_period_working_days (builtin, start, n, &plain, NULL));
      pause.from = g_test_rand_int_range (start, plain.last_day + 1);
      pause.to = pause.from + g_test_rand_int_range (0, 30);
      lost = jt_period_working_days_between (builtin, MAX (pause.from - 1, start), pause.to);

      g_assert_true (jt_period_working_days_paused (builtin, start, n, &pause, 1, &paused, NULL));
      g_assert_true (jt_period_working_days (builtin, start, n + lost, &expected, NULL));
      g_assert_cmpint (paused.last_day, ==, expected.last_day);
    }
}

/* A notice for 2027 settles what was provisional, and may move it. */
static void
test_import_settles (void)
{
  static const char text[] = "date,kind,name\n2027-01-01,off,元旦\n";
  g_autoptr (JtCalendar) notice = jt_calendar_new_from_csv (text, strlen (text), NULL);
  g_autoptr (JtCalendar) merged = jt_calendar_merge (builtin, notice);
  JtDay start = day_of ("2026-12-30");
  JtDeadline before, after;

  g_assert_true (jt_period_working_days (builtin, start, 2, &before, NULL));
  assert_deadline (&before, "2027-01-01", TRUE);
  g_assert_true (jt_period_working_days (merged, start, 2, &after, NULL));
  assert_deadline (&after, "2027-01-04", FALSE);
}

int
main (int argc, char **argv)
{
  g_autofree char *text = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  text = jt_csv_read ("../data/calendar", "cn_holidays.csv");
  builtin = jt_calendar_new_from_csv (text, strlen (text), NULL);
  g_assert_nonnull (builtin);

  g_test_add_func ("/period/vectors", test_vectors);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/period/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/period/bounds", test_bounds);
  g_test_add_func ("/period/against day by day", test_against_day_by_day);
  g_test_add_func ("/period/between", test_between);
  g_test_add_func ("/period/pauses", test_pauses);
  g_test_add_func ("/period/a pause moves the end", test_pause_moves_the_end);
  g_test_add_func ("/period/import settles", test_import_settles);

  status = g_test_run ();
  jt_calendar_unref (builtin);
  return status;
}
