/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-case-fixture.h"

#include "jt-calendar-import.h"
#include "jt-json.h"

static JtBook *
new_book (const char *today, char **case_uid)
{
  JtBook *book = jt_book_new (today);
  g_autoptr (JsonObject) imported = jt_book_import (book, jt_small_roster);

  *case_uid = jt_book_register (book, "1-1", "1-1-101");
  return book;
}

static void
record (JtBook *book, const char *case_uid, const char *stage, const char *fields)
{
  g_autofree char *row = jt_book_record (book, case_uid, stage, fields,
                                         ", \"past\": 1");

  g_assert_nonnull (row);
}

static void
assert_deadline (JtBook *book, const char *case_uid, const char *what, const char *expected)
{
  g_autofree char *found = jt_book_deadline (book, case_uid, what);

  g_test_message ("%s", what);
  g_assert_cmpstr (found, ==, expected);
}

/* Scheme (四): 2026-09-21 + 10 working days, over Mid-Autumn and National Day (domain.md 5). */
static void
test_objection (void)
{
  g_autofree char *case_uid = NULL;
  g_autoptr (JtBook) book = new_book ("2026-09-22", &case_uid);

  assert_deadline (book, case_uid, "mediation", NULL);
  record (book, case_uid, "objections",
          "{\"number\": \"1\", \"received_on\": \"2026-09-21\", \"document_number\": \"1\"}");
  assert_deadline (book, case_uid, "mediation", "2026-10-12");
  jt_fixture_assert_rebuild (book->office);
}

/* An objection that was entered by mistake: its clock goes with it, and the journal keeps why. */
static void
test_withdrawn_entry (void)
{
  g_autofree char *case_uid = NULL;
  g_autoptr (JtBook) book = new_book ("2026-09-22", &case_uid);
  g_autofree char *row = jt_book_record (
      book, case_uid, "objections",
      "{\"number\": \"1\", \"received_on\": \"2026-09-21\", \"document_number\": \"1\"}",
      ", \"past\": 1");
  g_autofree char *silent = g_strdup_printf (
      "{\"case\": \"%s\", \"form\": \"objections\", \"row\": \"%s\"}", case_uid, row);
  g_autofree char *once = g_strdup_printf (
      "{\"case\": \"%s\", \"form\": \"vote\", \"row\": \"%s\", \"reason\": \"x\"}", case_uid, row);
  g_autofree char *good = g_strdup_printf (
      "{\"case\": \"%s\", \"form\": \"objections\", \"row\": \"%s\", \"reason\": \"重复\"}", case_uid,
      row);
  g_autoptr (JsonObject) answer = NULL;

  assert_deadline (book, case_uid, "mediation", "2026-10-12");
  jt_book_refuse (book, "record-withdraw", silent, JT_RULE_ERROR_REASON_NEEDED, NULL);
  jt_book_refuse (book, "record-withdraw", once, JT_RULE_ERROR_NO_SUCH_STAGE, "vote");
  answer = jt_book_submit (book, "record-withdraw", good);
  assert_deadline (book, case_uid, "mediation", NULL);
  jt_book_refuse (book, "record-withdraw", good, JT_RULE_ERROR_BAD_VALUE, row);
  jt_fixture_assert_rebuild (book->office);
}

/* Scheme (八): 18 working days from acceptance; a pause with its document stops them. */
static void
test_review_with_pause (void)
{
  g_autofree char *case_uid = NULL;
  g_autoptr (JtBook) book = new_book ("2026-10-15", &case_uid);
  g_autofree char *pause = NULL;
  g_autofree char *arguments = NULL;
  g_autoptr (JsonObject) answer = NULL;

  record (book, case_uid, "joint_review",
          "{\"submitted_on\": \"2026-09-16\", \"begun_on\": \"2026-09-16\","
          " \"accepted_on\": \"2026-09-18\", \"document_number\": \"样审1\"}");
  assert_deadline (book, case_uid, "review-opinion", "2026-10-20");

  arguments = g_strdup_printf ("{\"case\": \"%s\", \"table\": \"review_pause\", \"fields\": "
                               "{\"from_on\": \"2026-10-12\", \"reason\": \"experts\","
                               " \"document_number\": \"样停1\"}}",
                               case_uid);
  answer = jt_book_submit (book, "beside-record", arguments);
  pause = g_strdup (jt_json_text (answer, "row"));
  assert_deadline (book, case_uid, "review-opinion", "paused");

  g_free (arguments);
  arguments = g_strdup_printf ("{\"case\": \"%s\", \"table\": \"review_pause\", \"row\": \"%s\","
                               " \"fields\": {\"from_on\": \"2026-10-12\","
                               " \"until_on\": \"2026-10-14\"}}",
                               case_uid, pause);
  g_clear_pointer (&answer, json_object_unref);
  answer = jt_book_submit (book, "beside-record", arguments);
  assert_deadline (book, case_uid, "review-opinion", "2026-10-23");
  jt_fixture_assert_rebuild (book->office);
}

/* A deadline in a year without a table is provisional until the notice is imported. */
static void
test_calendar_import (void)
{
  g_autofree char *case_uid = NULL;
  g_autoptr (JtBook) book = new_book ("2026-12-28", &case_uid);
  g_autofree char *path = NULL;
  g_autoptr (JsonObject) answer = NULL;
  g_autoptr (JsonObject) again = NULL;
  g_autoptr (GError) error = NULL;

  record (book, case_uid, "objections",
          "{\"number\": \"1\", \"received_on\": \"2026-12-28\", \"document_number\": \"1\"}");
  assert_deadline (book, case_uid, "mediation", "2027-01-11 provisional");

  path = jt_book_write_file (book, "2027.csv",
                             "date,kind,name\n2027-01-01,off,元旦\n2027-01-02,work,元旦\n");
  answer = jt_office_calendar_import (book->office, path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (jt_json_int (answer, "days", 0), ==, 2);
  g_assert_cmpint (jt_json_int (answer, "deadlines_changed", 0), ==, 1);
  assert_deadline (book, case_uid, "mediation", "2027-01-11");
  jt_fixture_assert_rebuild (book->office);

  again = jt_office_calendar_import (book->office, path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (jt_json_int (again, "deadlines_changed", -1), ==, 0);
}

static void
test_bad_calendars (void)
{
  static const struct
  {
    const char *name;
    const char *text;
  } cases[] = {
    { "no header", "2027-01-01,off,元旦\n" },
    { "a kind that is none", "date,kind,name\n2027-01-01,holiday,元旦\n" },
    { "a date that is none", "date,kind,name\n2027-02-29,off,元旦\n" },
    { "two kinds for a day", "date,kind,name\n2027-01-01,off,元旦\n2027-01-01,work,元旦\n" },
    { "empty", "" },
  };
  g_autofree char *case_uid = NULL;
  g_autoptr (JtBook) book = new_book ("2026-12-28", &case_uid);
  const gint64 before = jt_book_entries (book);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = jt_book_write_file (book, "bad.csv", cases[i].text);
      g_autoptr (JsonObject) answer = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].name);
      answer = jt_office_calendar_import (book->office, path, &error);
      g_assert_null (answer);
      g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_CALENDAR_ROW);
    }
  g_assert_cmpint (jt_book_entries (book), ==, before);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/deadline/objection", test_objection);
  g_test_add_func ("/deadline/withdrawn-entry", test_withdrawn_entry);
  g_test_add_func ("/deadline/review-with-pause", test_review_with_pause);
  g_test_add_func ("/deadline/calendar-import", test_calendar_import);
  g_test_add_func ("/deadline/bad-calendars", test_bad_calendars);

  return g_test_run ();
}
