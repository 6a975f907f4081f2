/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-moment.h"
#include "jt-value-error.h"

typedef struct
{
  const char *name;
  const char *text;
  const char *start; /* as jt_moment_format() writes it, or NULL where it is none */
  const char *end;
} Case;

static const Case cases[] = {
  { "hour and minute", "2026-11-18T17:05", "2026-11-18T17:05", "2026-11-18T17:05" },
  { "date alone", "2026-11-18", "2026-11-18T00:00", "2026-11-19T00:00" },
  { "midnight written out", "2026-11-18T00:00", "2026-11-18T00:00", "2026-11-18T00:00" },
  { "24:00", "2026-11-18T24:00", NULL, "2026-11-19T00:00" },
  { "end of the year", "2026-12-31", "2026-12-31T00:00", "2027-01-01T00:00" },
  { "before 1970", "1969-12-31T23:59", "1969-12-31T23:59", "1969-12-31T23:59" },
  { "24:01", "2026-11-18T24:01", NULL, NULL },
  { "25:00", "2026-11-18T25:00", NULL, NULL },
  { "60 minutes", "2026-11-18T10:60", NULL, NULL },
  { "no such date", "2026-02-30T10:00", NULL, NULL },
  { "a space for the T", "2026-11-18 17:00", NULL, NULL },
  { "seconds", "2026-11-18T17:00:00", NULL, NULL },
  { "a zone", "2026-11-18T17:00Z", NULL, NULL },
  { "one-digit hour", "2026-11-18T7:00", NULL, NULL },
  { "T alone", "2026-11-18T", NULL, NULL },
  { "letters", "2026-11-18Tab:cd", NULL, NULL },
  { "short", "2026-11-1", NULL, NULL },
  { "empty", "", NULL, NULL },
};

static void
check (gboolean (*parse) (const char *, JtMoment *, GError **), const char *text,
       const char *expected)
{
  g_autoptr (GError) error = NULL;
  JtMoment moment = JT_MOMENT_NONE;

  if (expected == NULL)
    {
      g_assert_false (parse (text, &moment, &error));
      g_assert_error (error, JT_VALUE_ERROR, JT_VALUE_ERROR_MOMENT);
      g_assert_cmpstr (error->message, ==, text);
      g_assert_cmpint (moment, ==, JT_MOMENT_NONE);
    }
  else
    {
      g_autofree char *formatted = NULL;

      g_assert_true (parse (text, &moment, &error));
      g_assert_no_error (error);
      formatted = jt_moment_format (moment);
      g_assert_cmpstr (formatted, ==, expected);
    }
}

static void
test_case (gconstpointer data)
{
  const Case *row = data;

  check (jt_moment_parse, row->text, row->start);
  check (jt_moment_parse_end, row->text, row->end);
}

static JtMoment
end_of (const char *text)
{
  JtMoment moment = JT_MOMENT_NONE;

  g_assert_true (jt_moment_parse_end (text, &moment, NULL));
  return moment;
}

static void
test_end_is_printed_as_its_date (void)
{
  static const struct
  {
    const char *text;
    const char *printed;
  } ends[] = {
    { "2026-11-18", "2026-11-18" },       { "2026-11-18T24:00", "2026-11-18" },
    { "2026-11-19T00:00", "2026-11-18" }, { "2026-11-18T17:00", "2026-11-18T17:00" },
    { "1969-12-30", "1969-12-30" },       { "9999-12-31", "9999-12-31" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *printed = jt_moment_format_end (end_of (ends[i].text));

      g_assert_cmpstr (printed, ==, ends[i].printed);
      g_assert_cmpint (end_of (printed), ==, end_of (ends[i].text));
    }
}

static void
test_days (void)
{
  JtDay day = jt_day_from_ymd (2026, 11, 18);
  JtMoment midnight = jt_moment_from_day (day);

  g_assert_cmpint (jt_moment_from_day (0), ==, 0);
  g_assert_cmpint (jt_moment_day (midnight), ==, day);
  g_assert_cmpint (jt_moment_day (midnight - 1), ==, day - 1);
  g_assert_cmpint (jt_moment_day (midnight + JT_MINUTES_PER_DAY - 1), ==, day);
  g_assert_cmpint (jt_moment_day (-1), ==, -1);
  g_assert_cmpint (jt_moment_day (-JT_MINUTES_PER_DAY), ==, -1);
  g_assert_cmpint (jt_moment_day (-JT_MINUTES_PER_DAY - 1), ==, -2);

  g_assert_cmpint (jt_moment_last_day (end_of ("2026-11-18")), ==, day);
  g_assert_cmpint (jt_moment_last_day (end_of ("2026-11-18T00:01")), ==, day);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/moment/parse/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/moment/an end is printed as its date", test_end_is_printed_as_its_date);
  g_test_add_func ("/moment/days", test_days);

  return g_test_run ();
}
