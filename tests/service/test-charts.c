/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-case-fixture.h"
#include "jt-chart-query.h"
#include "jt-json.h"
#include "jt-month-check.h"
#include "jt-month-query.h"

/* A book with one case of one entrance, applied for on 20 March and surveyed on 26 March. */
static JtBook *
book_new (const char *today)
{
  JtBook *book = jt_book_new (today);
  g_autoptr (JsonObject) imported = jt_book_import (book, jt_small_roster);
  g_autofree char *uid = jt_book_register (book, "1-1", "1-1-101");
  g_autofree char *row = NULL;

  g_free (jt_book_record (book, uid, "application", "{\"received_on\": \"2026-03-20\"}", ""));
  row = jt_book_record (book, uid, "wishes", "{\"begun_on\": \"2026-03-26\"}", "");
  return book;
}

static JtChart *
read_chart (JtBook *book, const JtMonthReport *report, JtChartKind kind)
{
  g_autoptr (GError) error = NULL;
  JtChart *chart = jt_office_read_chart (book->office, report, kind, &error);

  g_assert_no_error (error);
  g_assert_nonnull (chart->title);
  g_assert_nonnull (chart->period);
  g_assert_nonnull (chart->source);
  g_assert_nonnull (chart->empty);
  g_assert_nonnull (chart->headers);
  return chart;
}

static guint
count_behind (JtBook *book, const JtMonthReport *report, const JtChart *chart, guint row,
              guint part)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonArray) cases
      = jt_office_chart_cases (book->office, report, chart, row, part, 100, &error);

  g_assert_no_error (error);
  return json_array_get_length (cases);
}

/* The funnel is the report's, number for number. */
static void
test_funnel (void)
{
  g_autoptr (JtBook) book = book_new ("2026-05-02");
  g_autoptr (JtMonthReport) report = jt_office_read_month (book->office, "2026-05", NULL);
  g_autoptr (JtChart) chart = read_chart (book, report, JT_CHART_FUNNEL);
  const JtFunnelChart *funnel = (const JtFunnelChart *) chart;

  for (guint i = 0; i < funnel->bars->len; i++)
    {
      const JtFunnelBar *bar = g_ptr_array_index (funnel->bars, i);

      g_assert_cmpint (bar->lifts, ==,
                       jt_month_row_reached (jt_month_report_total (report), bar->indicator));
      g_assert_cmpint (bar->lifts, ==, i < 2 ? 1 : 0);
      g_assert_cmpuint (count_behind (book, report, chart, i, 0), ==, i < 2 ? 1 : 0);
    }
}

static void
check_year (JtBook *book)
{
  g_autoptr (JtMonthReport) report = jt_office_read_month (book->office, "2026-05", NULL);
  g_autoptr (JtChart) chart = read_chart (book, report, JT_CHART_YEAR);
  const JtYearChart *year = (const JtYearChart *) chart;

  g_assert_true (year->running);
  for (guint month = 0; month < JT_YEAR_MONTHS; month++)
    {
      g_autofree char *label
          = g_strdup_printf ("%04d-%02d", year->months[month].year, year->months[month].month);
      g_autoptr (JtMonthReport) own = jt_office_read_month (book->office, label, NULL);

      for (guint i = 0; i < JT_YEAR_SERIES; i++)
        {
          g_assert_cmpint (year->series[i].values[month], ==,
                           jt_month_row_get (jt_month_report_total (own),
                                             year->series[i].indicator, JT_MONTH_SPAN_MONTH,
                                             JT_INDICATOR_UNIT_LIFTS));
          g_assert_cmpuint (count_behind (book, report, chart, i, month), ==,
                            (guint) year->series[i].values[month]);
        }
    }
  g_assert_cmpint (year->series[0].total, ==, 1);
}

/* Of the year each month says what its own report says; also when the months do not all end with
 * one day. */
static void
test_year (void)
{
  g_autoptr (JtBook) book = book_new ("2026-05-02");
  g_autoptr (JsonObject) sent = NULL;
  g_autoptr (JsonObject) set = NULL;

  check_year (book);
  sent = jt_book_submit (book, "month-submit", "{\"month\": \"2026-03\"}");
  set = jt_book_submit (book, "setting-set", "{\"name\": \"report/cutoff\", \"value\": \"31\"}");
  check_year (book);
}

/* As of today from the kept table, as of an earlier day from the events. */
static void
test_ageing (void)
{
  static const struct
  {
    const char *month;
    guint bar;
    JtAge age;
    gint64 cases;
  } rows[] = {
    { "2026-03", 0, JT_AGE_MONTH, 1 }, /* 25 March: applied for, not surveyed */
    { "2026-04", 1, JT_AGE_QUARTER, 1 },
    { "2026-05", 1, JT_AGE_QUARTER, 1 }, /* today */
  };
  g_autoptr (JtBook) book = book_new ("2026-05-02");

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (JtMonthReport) report
          = jt_office_read_month (book->office, rows[i].month, NULL);
      g_autoptr (JtChart) chart = read_chart (book, report, JT_CHART_AGEING);
      const JtAgeingChart *ageing = (const JtAgeingChart *) chart;

      g_test_message ("%s", rows[i].month);
      for (guint bar = 0; bar < ageing->bars->len; bar++)
        for (guint age = 0; age < JT_AGES; age++)
          {
            const JtAgeingBar *found = g_ptr_array_index (ageing->bars, bar);
            const gint64 wanted
                = bar == rows[i].bar && age == rows[i].age ? rows[i].cases : 0;

            g_assert_cmpint (found->cases[age], ==, wanted);
            g_assert_cmpuint (count_behind (book, report, chart, bar, age), ==, (guint) wanted);
          }
    }
}

static void
test_course (void)
{
  g_autoptr (JtBook) book = book_new ("2026-05-02");
  g_autoptr (JtMonthReport) report = jt_office_read_month (book->office, "2026-05", NULL);
  g_autoptr (JtChart) chart = read_chart (book, report, JT_CHART_COURSE);
  const JtCourseChart *course = (const JtCourseChart *) chart;
  const JtCourseLine *line;

  g_assert_cmpuint (course->lines->len, ==, 1);
  line = g_ptr_array_index (course->lines, 0);
  g_assert_cmpint (line->begins[JT_COURSE_PHASE_ASKED], ==, jt_day_from_ymd (2026, 3, 20));
  g_assert_cmpint (line->begins[JT_COURSE_PHASE_DECIDED], ==, JT_DAY_NONE);
  g_assert_cmpint (line->ended, ==, JT_DAY_NONE);
  g_assert_cmpuint (count_behind (book, report, chart, 0, 0), ==, 1);
}

static void
test_empty (void)
{
  g_autoptr (JtBook) book = jt_book_new ("2026-05-02");
  g_autoptr (JtMonthReport) report = jt_office_read_month (book->office, "2026-05", NULL);

  for (guint kind = 0; kind < JT_CHARTS; kind++)
    {
      g_autoptr (JtChart) chart = read_chart (book, report, (JtChartKind) kind);

      g_assert_true (jt_chart_is_empty (chart));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/funnel", test_funnel);
  g_test_add_func ("/charts/year", test_year);
  g_test_add_func ("/charts/ageing", test_ageing);
  g_test_add_func ("/charts/course", test_course);
  g_test_add_func ("/charts/empty", test_empty);
  return g_test_run ();
}
