/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-case-fixture.h"

#include "jt-case-query.h"
#include "jt-finding.h"
#include "jt-json.h"
#include "jt-user-query.h"

static JtBook *
new_book (void)
{
  JtBook *book = jt_book_new ("2026-03-02");
  g_autoptr (JsonObject) imported = jt_book_import (book, jt_small_roster);

  return book;
}

/* Submits case-register for names and returns the answer; @warnings is what was warned of, joined
 * by " ". */
static JsonObject *
register_case (JtBook *book, const char *const *places, const char *const *applicants,
               char **warnings)
{
  g_auto (JtOutcome) outcome = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) codes = g_string_new (NULL);

  jt_office_case_register (book->office, places, applicants, NULL, &outcome, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < outcome.warnings->len; i++)
    {
      const JtFinding *finding = g_ptr_array_index (outcome.warnings, i);

      g_string_append_printf (codes, "%s%s", i > 0 ? " " : "", jt_rule_error_nick (finding->code));
    }
  if (warnings != NULL)
    *warnings = g_strdup (codes->str);
  return g_steal_pointer (&outcome.answer);
}

static void
test_numbers_run_on (void)
{
  g_autoptr (JtBook) book = new_book ();
  const char *const place[] = { "1-1", NULL };
  const char *const applicant[] = { "1-1-201", NULL };

  for (int i = 1; i <= 3; i++)
    {
      g_autoptr (JsonObject) answer = register_case (book, place, applicant, NULL);
      g_autofree char *number = g_strdup_printf ("001-2026-%04d", i);

      g_assert_cmpstr (jt_json_text (answer, "case"), ==, number);
    }
  jt_book_reopen (book, "2027-01-04", NULL);
  {
    g_autoptr (JsonObject) answer = register_case (book, place, applicant, NULL);

    g_assert_cmpstr (jt_json_text (answer, "case"), ==, "001-2027-0001");
  }
  jt_fixture_assert_rebuild (book->office);
}

static void
test_warnings (void)
{
  static const struct
  {
    const char *name;
    const char *places[3];
    const char *applicants[3];
    const char *warnings;
  } cases[] = {
    { "own entrance", { "1-1" }, { "1-1-201" }, "" },
    { "second case of an entrance", { "1-1" }, { "1-1-202" }, "entrance-in-other-case" },
    { "building with one applicant", { "样例苑/2" }, { "2-1-101" }, "" },
    { "building with an entrance without applicant",
      { "样例苑/1" },
      { "1-2-101" },
      "entrance-without-applicant entrance-in-other-case" },
    { "an applicant in each entrance", { "样例苑/1" }, { "1-1-101", "1-2-101" },
      "entrance-in-other-case entrance-in-other-case" },
  };
  g_autoptr (JtBook) book = new_book ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *warnings = NULL;
      g_autoptr (JsonObject) answer
          = register_case (book, cases[i].places, cases[i].applicants, &warnings);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (warnings, ==, cases[i].warnings);
    }
  jt_fixture_assert_rebuild (book->office);
}

static void
test_refusals (void)
{
  static const struct
  {
    const char *name;
    const char *places[2];
    const char *applicants[2];
    JtRuleError code;
  } cases[] = {
    { "no such place", { "9-9" }, { "1-1-201" }, JT_RULE_ERROR_NO_SUCH_PLACE },
    { "applicant of another entrance", { "1-1" }, { "1-2-101" },
      JT_RULE_ERROR_APPLICANT_OUTSIDE_SCOPE },
    { "no scope", { NULL }, { "1-1-201" }, JT_RULE_ERROR_NO_SCOPE },
    { "no applicant", { "1-1" }, { NULL }, JT_RULE_ERROR_NO_APPLICANT },
    { "ambiguous part", { "样例苑/1" }, { "101" }, JT_RULE_ERROR_AMBIGUOUS_PLACE },
  };
  g_autoptr (JtBook) book = new_book ();
  const gint64 before = jt_book_entries (book);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (JtOutcome) outcome = { 0 };
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].name);
      g_assert_false (jt_office_case_register (book->office, cases[i].places,
                                               cases[i].applicants, NULL, &outcome, &error));
      g_assert_error (error, JT_RULE_ERROR, (int) cases[i].code);
    }
  g_assert_cmpint (jt_book_entries (book), ==, before);
}

/* The judge itself refuses an applicant outside, whatever names were resolved before it. */
static void
test_applicant_outside (void)
{
  g_autoptr (JtBook) book = new_book ();
  g_autofree char *entrance = jt_book_entrance (book, "1-1");
  g_autofree char *part = jt_book_part (book, "2-1-101");
  g_autofree char *arguments = g_strdup_printf (
      "{\"entrances\": [\"%s\"], \"applicants\": [\"%s\"]}", entrance, part);

  jt_book_refuse (book, "case-register", arguments, JT_RULE_ERROR_APPLICANT_OUTSIDE_SCOPE, "101");
}

static void
test_track_and_lifts (void)
{
  static const struct
  {
    const char *place;
    const char *applicant;
    const char *title;
    const char *track;
    int lifts;
  } cases[] = {
    { "1-1", "1-1-101", "样例苑 1栋1单元 加装电梯", "multi-owner", 1 },
    { "样例苑/1", "1-1-101", "样例苑 1栋 加装电梯", "multi-owner", 2 },
    { "样例苑", "1-1-101", "样例苑 加装电梯", "multi-owner", 4 },
    { "3-1", "3-1-101", "样例苑 3栋1单元 加装电梯", "single-owner", 1 },
  };
  g_autoptr (JtBook) book = new_book ();
  g_autoptr (JsonArray) list = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *const places[] = { cases[i].place, NULL };
      const char *const applicants[] = { cases[i].applicant, NULL };
      g_autoptr (JsonObject) answer = register_case (book, places, applicants, NULL);
    }
  list = jt_office_case_list (book->office, NULL);
  g_assert_cmpuint (json_array_get_length (list), ==, G_N_ELEMENTS (cases));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      JsonObject *row = json_array_get_object_element (list, i);

      g_assert_cmpstr (jt_json_text (row, "title"), ==, cases[i].title);
      g_assert_cmpstr (jt_json_text (row, "track"), ==, cases[i].track);
      g_assert_cmpint (jt_json_int (row, "lifts", 0), ==, cases[i].lifts);
    }
}

static void
test_grid_leader_sees_own (void)
{
  g_autoptr (JtBook) book = new_book ();
  const char *const own[] = { "1-1", NULL };
  g_autofree char *mine = jt_book_register (book, "1-1", "1-1-101");
  g_autofree char *other = jt_book_register (book, "1-2", "1-2-101");
  g_autofree char *found = NULL;
  g_autofree char *hidden = NULL;
  g_autoptr (JsonArray) list = NULL;
  g_autoptr (GError) error = NULL;

  jt_office_user_add (book->office, "网格长甲", "grid-leader", own, &error);
  g_assert_no_error (error);
  jt_book_reopen (book, "2026-03-02", "网格长甲");

  list = jt_office_case_list (book->office, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (json_array_get_length (list), ==, 1);
  found = jt_office_find_case (book->office, mine, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, mine);
  hidden = jt_office_find_case (book->office, other, &error);
  g_assert_null (hidden);
  g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_NOT_YOUR_ENTRANCE);

  jt_book_refuse (book, "case-register", "{\"entrances\": [], \"applicants\": []}",
                  JT_RULE_ERROR_ROLE, "网格长甲");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/case/numbers-run-on", test_numbers_run_on);
  g_test_add_func ("/case/warnings", test_warnings);
  g_test_add_func ("/case/refusals", test_refusals);
  g_test_add_func ("/case/applicant-outside", test_applicant_outside);
  g_test_add_func ("/case/track-and-lifts", test_track_and_lifts);
  g_test_add_func ("/case/grid-leader-sees-own", test_grid_leader_sees_own);

  return g_test_run ();
}
