/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-calendar.h"
#include "jt-csv.h"
#include "jt-rule-error.h"

#include <string.h>

static JtCalendar *
load_builtin (void)
{
  g_autofree char *text = jt_csv_read ("../data/calendar", "cn_holidays.csv");
  g_autoptr (GError) error = NULL;
  JtCalendar *calendar = jt_calendar_new_from_csv (text, strlen (text), &error);

  g_assert_no_error (error);
  return calendar;
}

static JtCalendar *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  JtCalendar *calendar = jt_calendar_new_from_csv (text, strlen (text), &error);

  g_assert_no_error (error);
  return calendar;
}

static gboolean
works (const JtCalendar *calendar, int year, int month, int day)
{
  return jt_calendar_is_workday (calendar, jt_day_from_ymd (year, month, day));
}

static void
test_week_and_notice (void)
{
  g_autoptr (JtCalendar) calendar = load_builtin ();

  g_assert_true (works (calendar, 2026, 9, 21));   /* a plain Monday */
  g_assert_false (works (calendar, 2026, 9, 19));  /* a plain Saturday */
  g_assert_true (works (calendar, 2026, 9, 20));   /* a Sunday made up */
  g_assert_false (works (calendar, 2026, 10, 1));  /* a Thursday given off */
  g_assert_true (works (calendar, 2026, 10, 10));  /* a Saturday made up */
  g_assert_true (works (calendar, 2020, 2, 3));    /* a Monday listed as work: harmless */
  g_assert_false (works (calendar, 2026, 10, 11)); /* a plain Sunday */
  g_assert_true (works (calendar, 2027, 10, 1));   /* no notice: the week alone, a Friday */
}

/* Every day of eight years against a naive reading of the file, with GLib's calendar. */
static void
test_every_day (void)
{
  g_autoptr (JtCalendar) calendar = load_builtin ();
  g_autofree char *text = jt_csv_read ("../data/calendar", "cn_holidays.csv");
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, G_DATE_JANUARY, 2020);
  for (; g_date_get_year (&date) < 2028; g_date_add_days (&date, 1))
    {
      g_autofree char *iso = g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&date),
                                              g_date_get_month (&date), g_date_get_day (&date));
      g_autofree char *off = g_strconcat ("\n", iso, ",off,", NULL);
      g_autofree char *work = g_strconcat ("\n", iso, ",work,", NULL);
      gboolean expected = strstr (text, work) != NULL ||
                          (g_date_get_weekday (&date) <= G_DATE_FRIDAY && !strstr (text, off));
      JtDay day = JT_DAY_NONE;

      g_assert_true (jt_day_parse (iso, &day, NULL));
      if (jt_calendar_is_workday (calendar, day) != expected)
        g_error ("%s", iso);
    }
}

static void
test_years (void)
{
  g_autoptr (JtCalendar) builtin = load_builtin ();
  g_autoptr (JtCalendar) december = parse ("date,kind,name\n2026-12-31,off,元旦\n");
  g_autoptr (JtCalendar) november = parse ("date,kind,name\n2026-11-30,off,\n");
  g_autoptr (JtCalendar) empty = jt_calendar_new (NULL, 0);

  g_assert_false (jt_calendar_has_year (builtin, 2019));
  for (int year = 2020; year <= 2026; year++)
    g_assert_true (jt_calendar_has_year (builtin, year));
  g_assert_false (jt_calendar_has_year (builtin, 2027));

  /* The last days of a year can come from the next year's notice. */
  g_assert_false (jt_calendar_has_year (december, 2026));
  g_assert_true (jt_calendar_has_year (november, 2026));
  g_assert_false (jt_calendar_has_year (empty, 2026));
  g_assert_false (jt_calendar_has_year (builtin, 0));
}

static void
test_forms_of_the_file (void)
{
  static const char *const forms[] = {
    "date,kind,name\n2026-10-02,off,国庆节\n2026-10-10,work,国庆节\n",
    "date,kind,name\r\n2026-10-02,off,国庆节\r\n2026-10-10,work,国庆节",
    "\xef\xbb\xbf"
    "date,kind,name\n\n2026-10-10,work,国庆节\n2026-10-02,off,国庆节\n\n",
    "date,kind,name\n2026-10-02,off,国庆节\n2026-10-02,off,国庆节\n2026-10-10,work,国庆节\n",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autoptr (JtCalendar) calendar = parse (forms[i]);
      gsize n_days = 0;
      const JtCalendarDay *days = jt_calendar_get_days (calendar, &n_days);

      g_assert_cmpuint (n_days, ==, 2);
      g_assert_cmpint (days[0].day, ==, jt_day_from_ymd (2026, 10, 2));
      g_assert_cmpint (days[0].kind, ==, JT_CALENDAR_OFF);
      g_assert_cmpstr (days[0].name, ==, "国庆节");
      g_assert_cmpint (days[1].day, ==, jt_day_from_ymd (2026, 10, 10));
      g_assert_cmpint (days[1].kind, ==, JT_CALENDAR_WORK);
    }
}

typedef struct
{
  const char *name;
  const char *text;
  const char *fact;
} BadFile;

static const BadFile bad_files[] = {
  { "empty", "", "1: " },
  { "no header", "2026-10-01,off,国庆节\n", "1: 2026-10-01,off,国庆节" },
  { "another header", "day,kind,name\n", "1: day,kind,name" },
  { "no such date", "date,kind,name\n2026-02-30,off,x\n", "2: 2026-02-30,off,x" },
  { "loose date", "date,kind,name\n2026-2-1,off,x\n", "2: 2026-2-1,off,x" },
  { "no such kind", "date,kind,name\n\n2026-10-01,rest,x\n", "3: 2026-10-01,rest,x" },
  { "kind in capitals", "date,kind,name\n2026-10-01,OFF,x\n", "2: 2026-10-01,OFF,x" },
  { "no name", "date,kind,name\n2026-10-01,off\n", "2: 2026-10-01,off" },
  { "both kinds", "date,kind,name\n2026-10-01,off,x\n2026-10-01,work,x\n", "3: 2026-10-01,work,x" },
  { "not UTF-8", "date,kind,name\n2026-10-01,off,\xff\n", "2: 2026-10-01,off,\xef\xbf\xbd" },
};

static void
test_bad_file (gconstpointer data)
{
  const BadFile *bad = data;
  g_autoptr (GError) error = NULL;

  g_assert_null (jt_calendar_new_from_csv (bad->text, strlen (bad->text), &error));
  g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_CALENDAR_ROW);
  g_assert_cmpstr (error->message, ==, bad->fact);
}

static void
test_zero_byte_hides_nothing (void)
{
  static const char text[] = "date,kind,name\n2026-10-01,off,x\n\0\n2026-10-02,off,x\n";
  g_autoptr (GError) error = NULL;

  g_assert_null (jt_calendar_new_from_csv (text, sizeof text - 1, &error));
  g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_CALENDAR_ROW);
}

static void
test_later_line_wins (void)
{
  JtDay day = jt_day_from_ymd (2026, 10, 1);
  const JtCalendarDay days[] = {
    { day, JT_CALENDAR_OFF, "国庆节" },
    { day - 1, JT_CALENDAR_OFF, NULL },
    { day, JT_CALENDAR_WORK, NULL },
  };
  g_autoptr (JtCalendar) calendar = jt_calendar_new (days, G_N_ELEMENTS (days));
  gsize n_days = 0;

  g_assert_cmpint (jt_calendar_get_days (calendar, &n_days)[1].kind, ==, JT_CALENDAR_WORK);
  g_assert_cmpuint (n_days, ==, 2);
}

static void
test_merge (void)
{
  g_autoptr (JtCalendar) base = load_builtin ();
  g_autoptr (JtCalendar) notice =
      parse ("date,kind,name\n2026-12-31,off,元旦\n2026-10-10,off,更正\n2027-10-01,off,国庆节\n");
  g_autoptr (JtCalendar) merged = jt_calendar_merge (base, notice);

  g_assert_false (works (merged, 2026, 12, 31));
  g_assert_false (works (merged, 2026, 10, 10));
  g_assert_false (works (merged, 2026, 10, 2));
  g_assert_false (works (merged, 2027, 10, 1));
  g_assert_true (jt_calendar_has_year (merged, 2027));

  g_assert_true (works (base, 2026, 10, 10));
  g_assert_false (jt_calendar_has_year (base, 2027));
}

static void
test_names_outlive_their_source (void)
{
  JtCalendar *base = parse ("date,kind,name\n2026-10-01,off,国庆节\n");
  JtCalendar *empty = jt_calendar_new (NULL, 0);
  g_autoptr (JtCalendar) merged = jt_calendar_merge (base, empty);
  g_autoptr (JtCalendar) held = jt_calendar_ref (merged);
  gsize n_days = 0;

  jt_calendar_unref (base);
  jt_calendar_unref (empty);
  g_assert_cmpstr (jt_calendar_get_days (held, &n_days)[0].name, ==, "国庆节");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/calendar/week and notice", test_week_and_notice);
  g_test_add_func ("/calendar/every day", test_every_day);
  g_test_add_func ("/calendar/years", test_years);
  g_test_add_func ("/calendar/forms of the file", test_forms_of_the_file);
  for (gsize i = 0; i < G_N_ELEMENTS (bad_files); i++)
    {
      g_autofree char *path = g_strconcat ("/calendar/bad file/", bad_files[i].name, NULL);

      g_test_add_data_func (path, &bad_files[i], test_bad_file);
    }
  g_test_add_func ("/calendar/zero byte hides nothing", test_zero_byte_hides_nothing);
  g_test_add_func ("/calendar/later line wins", test_later_line_wins);
  g_test_add_func ("/calendar/merge", test_merge);
  g_test_add_func ("/calendar/names outlive their source", test_names_outlive_their_source);

  return g_test_run ();
}
