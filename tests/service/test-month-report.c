/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-book-query.h"
#include "jt-case-fixture.h"
#include "jt-json.h"
#include "jt-month-query.h"
#include "jt-setting.h"

static JtMonthReport *
read_month (JtBook *book, const char *label)
{
  g_autoptr (GError) error = NULL;
  JtMonthReport *report = jt_office_read_month (book->office, label, &error);

  g_assert_no_error (error);
  return report;
}

static gint64
total (const JtMonthReport *report, JtIndicator indicator, JtMonthSpan span)
{
  return jt_month_row_get (jt_month_report_total (report), indicator, span,
                           jt_indicator_info (indicator)->unit);
}

static void
submit_month (JtBook *book, const char *command, const char *month, const char *reason)
{
  g_autofree char *arguments
      = g_strdup_printf ("{\"month\": \"%s\", \"reason\": \"%s\"}", month, reason);
  g_autoptr (JsonObject) answer = jt_book_submit (book, command, arguments);

  g_assert_nonnull (answer);
}

/* A book with one case of one entrance, applied for on 20 March and surveyed on 26 March. */
static JtBook *
book_new (const char *today, char **case_uid)
{
  JtBook *book = jt_book_new (today);
  g_autoptr (JsonObject) imported = jt_book_import (book, jt_small_roster);
  g_autofree char *row = NULL;

  *case_uid = jt_book_register (book, "1-1", "1-1-101");
  g_free (jt_book_record (book, *case_uid, "application",
                          "{\"received_on\": \"2026-03-20\", \"plan_year\": 2026}",
                          ""));
  row = jt_book_record (book, *case_uid, "wishes", "{\"begun_on\": \"2026-03-26\"}", "");
  return book;
}

static void
test_spans (void)
{
  g_autofree char *uid = NULL;
  g_autoptr (JtBook) book = book_new ("2026-05-02", &uid);
  const struct
  {
    const char *month;
    gint64 applied, applied_year, surveyed, surveyed_year, planned_year;
  } rows[] = {
    { "2026-02", 0, 0, 0, 0, 1 },
    { "2026-03", 1, 1, 0, 0, 1 },
    { "2026-04", 0, 1, 1, 1, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (JtMonthReport) report = read_month (book, rows[i].month);

      g_test_message ("%s", rows[i].month);
      g_assert_cmpint (total (report, JT_INDICATOR_APPLIED, JT_MONTH_SPAN_MONTH), ==,
                       rows[i].applied);
      g_assert_cmpint (total (report, JT_INDICATOR_APPLIED, JT_MONTH_SPAN_YEAR), ==,
                       rows[i].applied_year);
      g_assert_cmpint (total (report, JT_INDICATOR_SURVEYED, JT_MONTH_SPAN_MONTH), ==,
                       rows[i].surveyed);
      g_assert_cmpint (total (report, JT_INDICATOR_SURVEYED, JT_MONTH_SPAN_YEAR), ==,
                       rows[i].surveyed_year);
      g_assert_cmpint (total (report, JT_INDICATOR_PLANNED, JT_MONTH_SPAN_YEAR), ==,
                       rows[i].planned_year);
      g_assert_cmpuint (report->broken->len, ==, 0);
      g_assert_false (report->running);
    }
  jt_fixture_assert_rebuild (book->office);
}

static void
test_running_and_ahead (void)
{
  g_autofree char *uid = NULL;
  g_autoptr (JtBook) book = book_new ("2026-03-27", &uid);
  g_autoptr (JtMonthReport) report = read_month (book, "2026-04");
  g_autoptr (GError) error = NULL;
  JtDay today;

  g_assert_true (jt_day_parse ("2026-03-27", &today, NULL));
  g_assert_true (report->running);
  g_assert_cmpint (report->as_of, ==, today);
  g_assert_cmpint (total (report, JT_INDICATOR_SURVEYED, JT_MONTH_SPAN_MONTH), ==, 1);
  g_assert_null (jt_office_read_month (book->office, "2026-05", &error));
  g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_MONTH_AHEAD);
  g_clear_error (&error);
  g_assert_null (jt_office_read_interim (book->office, today + 1, &error));
  g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_MONTH_AHEAD);
  g_clear_error (&error);
  g_assert_null (jt_office_read_month (book->office, "2026-3", &error));
  g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_BAD_VALUE);
  jt_book_refuse (book, "month-submit", "{\"month\": \"2026-04\"}", JT_RULE_ERROR_MONTH_RUNNING,
                  "2026-04-25");
}

static void
test_interim (void)
{
  g_autofree char *uid = NULL;
  g_autoptr (JtBook) book = book_new ("2026-05-02", &uid);
  g_autoptr (GError) error = NULL;
  g_autoptr (JtMonthReport) report = NULL;
  JtDay day;

  g_assert_true (jt_day_parse ("2026-03-25", &day, NULL));
  report = jt_office_read_interim (book->office, day, &error);
  g_assert_no_error (error);
  g_assert_true (report->interim);
  g_assert_cmpint (report->month.month, ==, 3);
  g_assert_cmpint (total (report, JT_INDICATOR_SURVEYED, JT_MONTH_SPAN_EVER), ==, 0);
  g_assert_cmpint (total (report, JT_INDICATOR_APPLIED, JT_MONTH_SPAN_EVER), ==, 1);
}

static void
test_course_of_a_month (void)
{
  g_autofree char *uid = NULL;
  g_autoptr (JtBook) book = book_new ("2026-05-02", &uid);

  jt_book_refuse (book, "month-confirm", "{\"month\": \"2026-03\"}",
                  JT_RULE_ERROR_MONTH_NOT_SUBMITTED, "2026-03");
  submit_month (book, "month-submit", "2026-03", "");
  jt_book_refuse (book, "month-submit", "{\"month\": \"2026-03\"}",
                  JT_RULE_ERROR_MONTH_SUBMITTED, "2026-03");
  jt_book_refuse (book, "month-return", "{\"month\": \"2026-03\"}", JT_RULE_ERROR_BAD_VALUE,
                  "reason");
  submit_month (book, "month-return", "2026-03", "漏报松果社区");
  {
    g_autoptr (JtMonthReport) report = read_month (book, "2026-03");

    g_assert_cmpint (report->state, ==, JT_MONTH_STATE_RETURNED);
    g_assert_cmpstr (report->reason, ==, "漏报松果社区");
  }
  submit_month (book, "month-submit", "2026-03", "");
  submit_month (book, "month-confirm", "2026-03", "");
  jt_book_refuse (book, "month-confirm", "{\"month\": \"2026-03\"}",
                  JT_RULE_ERROR_MONTH_CONFIRMED, "2026-03");
  jt_book_refuse (book, "month-submit", "{\"month\": \"2026-03\"}",
                  JT_RULE_ERROR_MONTH_CONFIRMED, "2026-03");
  jt_fixture_assert_rebuild (book->office);
}

/* What enters a confirmed month later leaves it alone, and comes to the next with its reason. */
static void
test_adjustment (void)
{
  g_autofree char *uid = NULL;
  g_autofree char *row = NULL;
  g_autofree char *second = NULL;
  g_autoptr (JtBook) book = book_new ("2026-05-02", &uid);

  submit_month (book, "month-submit", "2026-03", "");
  submit_month (book, "month-confirm", "2026-03", "");
  second = jt_book_register (book, "2-1", "2-1-101");
  row = jt_book_record (book, second, "application", "{\"received_on\": \"2026-03-02\"}", "");
  {
    g_autoptr (JtMonthReport) march = read_month (book, "2026-03");
    g_autoptr (JtMonthReport) april = read_month (book, "2026-04");
    const JtMonthBroken *first;

    g_assert_cmpint (march->state, ==, JT_MONTH_STATE_CONFIRMED);
    g_assert_cmpint (total (march, JT_INDICATOR_APPLIED, JT_MONTH_SPAN_MONTH), ==, 1);
    g_assert_cmpint (march->cases, ==, 1);
    /* The community and the whole, each by year and since the Scheme. */
    g_assert_cmpuint (april->adjustments->len, ==, 4);
    first = g_ptr_array_index (april->adjustments, 0);
    g_assert_cmpint (first->check.indicator, ==, JT_INDICATOR_APPLIED);
    g_assert_cmpint (first->check.expected, ==, 1);
    g_assert_cmpint (first->check.found, ==, 2);
  }
  jt_book_refuse (book, "month-submit", "{\"month\": \"2026-04\"}", JT_RULE_ERROR_MONTH_REASON,
                  "4");
  submit_month (book, "month-submit", "2026-04", "补录3月2日收到的申请");
  {
    g_autoptr (JtMonthReport) april = read_month (book, "2026-04");

    g_assert_cmpstr (april->reason, ==, "补录3月2日收到的申请");
    g_assert_cmpint (total (april, JT_INDICATOR_APPLIED, JT_MONTH_SPAN_SINCE), ==, 2);
  }
  jt_fixture_assert_rebuild (book->office);
}

/* A month that was sent keeps the days it was counted over, whatever the cut-off day is by now. */
static void
test_cutoff_of_sent (void)
{
  g_autofree char *uid = NULL;
  g_autoptr (JtBook) book = book_new ("2026-05-02", &uid);
  g_autoptr (JsonObject) cutoff = NULL;
  g_autoptr (JtMonthReport) before = NULL;
  g_autoptr (JtMonthReport) after = NULL;

  submit_month (book, "month-submit", "2026-03", "");
  before = read_month (book, "2026-03");
  cutoff = jt_book_submit (book, "setting-set", "{\"name\": \"report/cutoff\", \"value\": \"31\"}");
  after = read_month (book, "2026-03");
  g_assert_cmpint (after->month.first, ==, before->month.first);
  g_assert_cmpint (after->month.last, ==, before->month.last);
  g_assert_false (after->running);
  g_assert_cmpint (total (after, JT_INDICATOR_SURVEYED, JT_MONTH_SPAN_MONTH), ==,
                   total (before, JT_INDICATOR_SURVEYED, JT_MONTH_SPAN_MONTH));
}

static void
set_cutoff (JtBook *book, const char *cutoff)
{
  g_autofree char *arguments
      = g_strdup_printf ("{\"name\": \"report/cutoff\", \"value\": \"%s\"}", cutoff);
  g_autoptr (JsonObject) answer = jt_book_submit (book, "setting-set", arguments);
}

/* The survey of 26 March is in exactly one month's column, whatever the cut-off day was when March
 * was sent and is by now; and 累计 is that of the month before and the month's own. */
static void
test_cutoff_changed_between (void)
{
  const struct
  {
    const char *name, *march, *now;
    gboolean send;
    gint64 in_march, in_april;
  } rows[] = {
    { "later", "25", "31", TRUE, 0, 1 },
    { "earlier", "31", "25", TRUE, 1, 0 },
    { "later, nothing sent", "25", "31", FALSE, 1, 0 },
    { "earlier, nothing sent", "31", "25", FALSE, 0, 1 },
    { "much earlier", "28", "1", TRUE, 1, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *uid = NULL;
      g_autoptr (JtBook) book = book_new ("2026-05-02", &uid);
      g_autoptr (JtMonthReport) march = NULL;
      g_autoptr (JtMonthReport) april = NULL;

      g_test_message ("%s", rows[i].name);
      set_cutoff (book, rows[i].march);
      if (rows[i].send)
        submit_month (book, "month-submit", "2026-03", "");
      set_cutoff (book, rows[i].now);
      march = read_month (book, "2026-03");
      april = read_month (book, "2026-04");
      g_assert_cmpint (april->month.first, ==, march->month.last + 1);
      g_assert_cmpint (total (march, JT_INDICATOR_SURVEYED, JT_MONTH_SPAN_MONTH), ==,
                       rows[i].in_march);
      g_assert_cmpint (total (april, JT_INDICATOR_SURVEYED, JT_MONTH_SPAN_MONTH), ==,
                       rows[i].in_april);
      for (JtMonthSpan span = JT_MONTH_SPAN_YEAR; span < JT_MONTH_SPANS; span++)
        for (guint j = 0; j < JT_INDICATOR_FIRST_STOCK; j++)
          g_assert_cmpint (total (april, (JtIndicator) j, span), ==,
                           total (march, (JtIndicator) j, span)
                               + total (april, (JtIndicator) j, JT_MONTH_SPAN_MONTH));
      g_assert_cmpuint (april->broken->len, ==, 0);
      /* It is sent over the days that were shown. */
      submit_month (book, "month-submit", "2026-04", "");
      set_cutoff (book, "10");
      {
        g_autoptr (JtMonthReport) sent = read_month (book, "2026-04");

        g_assert_cmpint (sent->month.first, ==, april->month.first);
        g_assert_cmpint (sent->month.last, ==, april->month.last);
      }
      jt_fixture_assert_rebuild (book->office);
    }
}

/* March was sent, April too; March comes back and is sent again over the days it had, for April
 * begins behind them. */
static void
test_cutoff_of_returned (void)
{
  g_autofree char *uid = NULL;
  g_autoptr (JtBook) book = book_new ("2026-05-02", &uid);
  g_autoptr (JtMonthReport) before = NULL;
  g_autoptr (JtMonthReport) after = NULL;
  g_autoptr (JtMonthReport) april = NULL;

  submit_month (book, "month-submit", "2026-03", "");
  before = read_month (book, "2026-03");
  set_cutoff (book, "28");
  submit_month (book, "month-submit", "2026-04", "");
  submit_month (book, "month-return", "2026-03", "日期有误");
  set_cutoff (book, "31");
  after = read_month (book, "2026-03");
  april = read_month (book, "2026-04");
  g_assert_cmpint (after->month.last, ==, before->month.last);
  g_assert_cmpint (april->month.first, ==, before->month.last + 1);
  submit_month (book, "month-submit", "2026-03", "");
  g_clear_pointer (&after, jt_month_report_free);
  after = read_month (book, "2026-03");
  g_assert_cmpint (after->month.last, ==, before->month.last);
}

static void
test_settings (void)
{
  g_autofree char *uid = NULL;
  g_autoptr (JtBook) book = book_new ("2026-05-02", &uid);
  g_autoptr (JsonObject) cutoff = jt_book_submit (
      book, "setting-set", "{\"name\": \"report/cutoff\", \"value\": \"31\"}");
  g_autoptr (JsonObject) since = jt_book_submit (
      book, "setting-set", "{\"name\": \"report/since\", \"value\": \"2026-03-21\"}");
  g_autoptr (JsonObject) unit = jt_book_submit (
      book, "setting-set", "{\"name\": \"report/unit\", \"value\": \"样例街道办事处\"}");
  g_autoptr (JtMonthReport) march = read_month (book, "2026-03");

  g_assert_cmpint (total (march, JT_INDICATOR_SURVEYED, JT_MONTH_SPAN_MONTH), ==, 1);
  g_assert_cmpint (total (march, JT_INDICATOR_APPLIED, JT_MONTH_SPAN_MONTH), ==, 1);
  g_assert_cmpint (total (march, JT_INDICATOR_APPLIED, JT_MONTH_SPAN_SINCE), ==, 0);
  g_assert_cmpint (total (march, JT_INDICATOR_SURVEYED, JT_MONTH_SPAN_SINCE), ==, 1);
  g_assert_cmpstr (march->unit, ==, "样例街道办事处");
  {
    g_autoptr (JtMonthReport) april = read_month (book, "2026-04");

    g_assert_cmpint (total (april, JT_INDICATOR_APPLIED, JT_MONTH_SPAN_SINCE), ==, 0);
    g_assert_cmpint (total (april, JT_INDICATOR_SURVEYED, JT_MONTH_SPAN_SINCE), ==, 1);
  }
  jt_book_refuse (book, "setting-set", "{\"name\": \"report/cutoff\", \"value\": \"32\"}",
                  JT_RULE_ERROR_BAD_VALUE, "32");
  jt_book_refuse (book, "setting-set", "{\"name\": \"report/since\", \"value\": \"3月\"}",
                  JT_RULE_ERROR_BAD_VALUE, "3月");
  jt_book_refuse (book, "setting-set", "{\"name\": \"report/colour\", \"value\": \"1\"}",
                  JT_RULE_ERROR_NO_SUCH_FIELD, "report/colour");
  jt_fixture_assert_rebuild (book->office);
}

/* Facts that passed over what should have been before them are told with their case. */
static void
test_broken_names_its_case (void)
{
  g_autofree char *uid = NULL;
  g_autofree char *row = NULL;
  g_autoptr (JtBook) book = book_new ("2026-05-02", &uid);
  g_autoptr (JtMonthReport) report = NULL;
  gboolean named = FALSE;

  row = jt_book_record (book, uid, "works", "{\"begun_on\": \"2026-04-10\", \"document_number\": \"样开工1号\"}",
                        ", \"past\": true");
  report = read_month (book, "2026-04");
  g_assert_cmpint (total (report, JT_INDICATOR_BUILDING, JT_MONTH_SPAN_EVER), ==, 1);
  for (guint i = 0; i < report->broken->len; i++)
    {
      const JtMonthBroken *broken = g_ptr_array_index (report->broken, i);

      if (broken->check.indicator == JT_INDICATOR_WORKS_BEGUN)
        {
          named = TRUE;
          g_assert_cmpuint (broken->cases->len, ==, 1);
        }
    }
  g_assert_true (named);
}

/* A stop ends with its last day, and with the works: what was accepted or given up stands still no
 * more. */
static void
test_stop_ends (void)
{
  static const struct
  {
    const char *stage;
    const char *fields;
    gint64 stopped; /* at the end of May */
  } rows[] = {
    { NULL, NULL, 1 },
    { "acceptance", "{\"done_on\": \"2026-05-04\", \"passed\": 1, \"document_number\": \"样验1号\"}", 0 },
    { "withdrawn", "{\"done_on\": \"2026-05-04\", \"reason\": \"funds\", \"document_number\": \"样终1号\"}", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *uid = NULL;
      g_autofree char *works = NULL;
      g_autofree char *stop = NULL;
      g_autoptr (JtBook) book = book_new ("2026-06-02", &uid);
      g_autoptr (JtMonthReport) april = NULL;
      g_autoptr (JtMonthReport) may = NULL;

      works = jt_book_record (book, uid, "works",
                              "{\"begun_on\": \"2026-04-01\", \"document_number\": \"样开工1号\"}",
                              ", \"past\": true");
      stop = jt_book_record (book, uid, "suspended",
                             "{\"begun_on\": \"2026-04-10\", \"reason\": \"funds\"}", "");
      if (rows[i].stage != NULL)
        g_free (jt_book_record (book, uid, rows[i].stage, rows[i].fields, ", \"past\": true"));
      april = read_month (book, "2026-04");
      may = read_month (book, "2026-05");
      g_assert_cmpint (total (april, JT_INDICATOR_STOPPED, JT_MONTH_SPAN_EVER), ==, 1);
      g_assert_cmpint (total (may, JT_INDICATOR_STOPPED, JT_MONTH_SPAN_EVER), ==, rows[i].stopped);
      g_assert_cmpint (total (may, JT_INDICATOR_BUILDING, JT_MONTH_SPAN_EVER), ==,
                       rows[i].stopped);
      jt_fixture_assert_rebuild (book->office);
    }
}

static void
test_cases_behind (void)
{
  g_autofree char *uid = NULL;
  g_autoptr (JtBook) book = book_new ("2026-05-02", &uid);
  g_autoptr (JtMonthReport) report = read_month (book, "2026-03");
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonArray) cases = jt_office_month_cases (
      book->office, report, JT_INDICATOR_APPLIED, NULL, JT_MONTH_SPAN_MONTH, 10, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (json_array_get_length (cases), ==, 1);
  g_assert_cmpstr (jt_json_text (json_array_get_object_element (cases, 0), "uid"), ==, uid);
}

static void
test_labels (void)
{
  g_autofree char *uid = NULL;
  g_autoptr (JtBook) book = book_new ("2026-05-02", &uid);
  g_autoptr (JtBook) empty = jt_book_new ("2026-05-26");
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) labels = jt_office_month_labels (book->office, &error);
  g_auto (GStrv) only = jt_office_month_labels (empty->office, &error);
  g_autofree char *joined = g_strjoinv (" ", labels);
  g_autofree char *joined_only = g_strjoinv (" ", only);

  g_assert_no_error (error);
  g_assert_cmpstr (joined, ==, "2026-05 2026-04 2026-03 2026-02 2026-01");
  g_assert_cmpstr (joined_only, ==, "2026-06");
}

static void
test_grid_leader (void)
{
  g_autofree char *uid = NULL;
  g_autoptr (JtBook) book = book_new ("2026-05-02", &uid);
  g_autoptr (JsonObject) added = jt_book_submit (
      book, "user-add", "{\"name\": \"网格长甲\", \"role\": \"grid-leader\", \"entrances\": []}");
  g_autoptr (GError) error = NULL;

  jt_book_reopen (book, "2026-05-02", "网格长甲");
  g_assert_null (jt_office_read_month (book->office, "2026-03", &error));
  g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_ROLE);
}

static void
test_empty_book (void)
{
  g_autoptr (JtBook) book = jt_book_new ("2026-05-02");
  g_autoptr (JtMonthReport) report = read_month (book, "2026-04");

  g_assert_cmpuint (report->lines->len, ==, 1);
  g_assert_cmpint (report->cases, ==, 0);
  g_assert_cmpuint (report->broken->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/month/spans", test_spans);
  g_test_add_func ("/month/running-and-ahead", test_running_and_ahead);
  g_test_add_func ("/month/interim", test_interim);
  g_test_add_func ("/month/course-of-a-month", test_course_of_a_month);
  g_test_add_func ("/month/adjustment", test_adjustment);
  g_test_add_func ("/month/settings", test_settings);
  g_test_add_func ("/month/broken-names-its-case", test_broken_names_its_case);
  g_test_add_func ("/month/cutoff-of-sent", test_cutoff_of_sent);
  g_test_add_func ("/month/cutoff-changed-between", test_cutoff_changed_between);
  g_test_add_func ("/month/cutoff-of-returned", test_cutoff_of_returned);
  g_test_add_func ("/month/stop-ends", test_stop_ends);
  g_test_add_func ("/month/cases-behind", test_cases_behind);
  g_test_add_func ("/month/labels", test_labels);
  g_test_add_func ("/month/grid-leader", test_grid_leader);
  g_test_add_func ("/month/empty-book", test_empty_book);
  return g_test_run ();
}
