/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-day.h"
#include "jt-value-error.h"

/* GDate counts Julian days from 0001-01-01, which is 1. */
#define JULIAN_1970 719163

typedef struct
{
  const char *name;
  const char *text;
  const char *strict; /* the date, or NULL where it is none */
  const char *loose;
} Case;

static const Case cases[] = {
  { "iso", "2026-03-01", "2026-03-01", "2026-03-01" },
  { "leap day", "2024-02-29", "2024-02-29", "2024-02-29" },
  { "leap day of a century", "2000-02-29", "2000-02-29", "2000-02-29" },
  { "first", "0001-01-01", "0001-01-01", "0001-01-01" },
  { "last", "9999-12-31", "9999-12-31", "9999-12-31" },

  { "no leap year", "2026-02-29", NULL, NULL },
  { "no leap century", "1900-02-29", NULL, NULL },
  { "month 0", "2026-00-01", NULL, NULL },
  { "month 13", "2026-13-01", NULL, NULL },
  { "day 0", "2026-01-00", NULL, NULL },
  { "31 April", "2026-04-31", NULL, NULL },
  { "year 0", "0000-01-01", NULL, NULL },
  { "empty", "", NULL, NULL },
  { "year alone", "2026", NULL, NULL },
  { "year and month", "2026-03", NULL, NULL },
  { "two-digit year", "26-03-01", NULL, NULL },
  { "five-digit year", "12026-03-01", NULL, NULL },
  { "an hour behind", "2026-03-01T00:00", NULL, NULL },
  { "three-digit day", "2026-03-001", NULL, NULL },
  { "mixed signs", "2026.3/1", NULL, NULL },
  { "day before month", "1/3/2026", NULL, NULL },
  { "a serial number", "46082", NULL, NULL },
  { "seven digits", "2026031", NULL, NULL },
  { "nine digits", "202603011", NULL, NULL },
  { "年 and 月 alone", "2026年3月", NULL, NULL },

  { "short iso", "2026-3-1", NULL, "2026-03-01" },
  { "points", "2026.3.1", NULL, "2026-03-01" },
  { "slashes", "2026/3/1", NULL, "2026-03-01" },
  { "Chinese", "2026年3月1日", NULL, "2026-03-01" },
  { "eight digits", "20260301", NULL, "2026-03-01" },
  { "full width", "２０２６．３．１", NULL, "2026-03-01" },
  { "full-width Chinese", "２０２６年１１月１８日", NULL, "2026-11-18" },
  { "spaces around", "　2026-03-01 ", NULL, "2026-03-01" },
};

static void
check (gboolean (*parse) (const char *, JtDay *, GError **), const char *text, const char *expected)
{
  g_autoptr (GError) error = NULL;
  JtDay day = 12345;

  if (expected == NULL)
    {
      g_assert_false (parse (text, &day, &error));
      g_assert_error (error, JT_VALUE_ERROR, JT_VALUE_ERROR_DATE);
      g_assert_cmpstr (error->message, ==, text);
      g_assert_cmpint (day, ==, 12345);
    }
  else
    {
      g_autofree char *formatted = NULL;

      g_assert_true (parse (text, &day, &error));
      g_assert_no_error (error);
      formatted = jt_day_format (day);
      g_assert_cmpstr (formatted, ==, expected);
    }
}

static void
test_case (gconstpointer data)
{
  const Case *row = data;

  check (jt_day_parse, row->text, row->strict);
  check (jt_day_parse_loose, row->text, row->loose);
}

static void
test_anchors (void)
{
  g_assert_cmpint (jt_day_from_ymd (1970, 1, 1), ==, 0);
  g_assert_cmpint (jt_day_from_ymd (1, 1, 1), ==, JT_DAY_FIRST);
  g_assert_cmpint (jt_day_from_ymd (9999, 12, 31), ==, JT_DAY_LAST);
  g_assert_cmpint (jt_day_from_ymd (2026, 2, 29), ==, JT_DAY_NONE);
  g_assert_cmpint (jt_day_from_ymd (10000, 1, 1), ==, JT_DAY_NONE);
  g_assert_cmpint (jt_day_from_ymd (-1, 1, 1), ==, JT_DAY_NONE);
  g_assert_cmpint (jt_day_weekday (jt_day_from_ymd (2026, 11, 18)), ==, 3);
}

/* Every day there is, against GLib's own calendar. */
static void
test_every_day (void)
{
  GDate date;

  g_date_clear (&date, 1);
  for (JtDay day = JT_DAY_FIRST; day <= JT_DAY_LAST; day++)
    {
      int year, month, day_of_month;

      g_date_set_julian (&date, (guint32) (day + JULIAN_1970));
      jt_day_to_ymd (day, &year, &month, &day_of_month);

      if (year != g_date_get_year (&date) || month != (int) g_date_get_month (&date) ||
          day_of_month != g_date_get_day (&date) ||
          jt_day_weekday (day) != (int) g_date_get_weekday (&date) ||
          jt_day_from_ymd (year, month, day_of_month) != day)
        g_error ("day %d is %d-%d-%d", day, year, month, day_of_month);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/day/parse/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/day/anchors", test_anchors);
  g_test_add_func ("/day/every day", test_every_day);

  return g_test_run ();
}
