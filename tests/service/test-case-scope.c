/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-case-fixture.h"

#include "jt-case-history.h"
#include "jt-case-query.h"
#include "jt-case-scope-query.h"
#include "jt-command.h"
#include "jt-finding.h"
#include "jt-json.h"

typedef struct
{
  JtBook *book;
  char *uid;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonObject) imported = NULL;

  fixture->book = jt_book_new ("2026-03-02");
  imported = jt_book_import (fixture->book, jt_small_roster);
  fixture->uid = jt_book_register (fixture->book, "1-1", "1-1-101");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  jt_fixture_assert_rebuild (fixture->book->office);
  jt_book_free (fixture->book);
  g_free (fixture->uid);
}

/* @warnings: nicks joined by " ". */
static void
change (Fixture *fixture, const char *const *places, const char *const *applicants,
        const char *warnings)
{
  g_auto (JtOutcome) outcome = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) codes = g_string_new (NULL);

  jt_office_case_scope_change (fixture->book->office, fixture->uid, places, applicants, &outcome,
                               &error);
  g_assert_no_error (error);
  for (guint i = 0; i < outcome.warnings->len; i++)
    {
      const JtFinding *finding = g_ptr_array_index (outcome.warnings, i);

      g_string_append_printf (codes, "%s%s", i > 0 ? " " : "", jt_rule_error_nick (finding->code));
    }
  g_assert_cmpstr (codes->str, ==, warnings);
}

static void
refuse (Fixture *fixture, const char *const *places, const char *const *applicants,
        JtRuleError code)
{
  g_auto (JtOutcome) outcome = { 0 };
  g_autoptr (GError) error = NULL;
  const gint64 before = jt_book_entries (fixture->book);

  g_assert_false (jt_office_case_scope_change (fixture->book->office, fixture->uid, places,
                                               applicants, &outcome, &error));
  g_assert_error (error, JT_RULE_ERROR, (int) code);
  g_assert_cmpint (jt_book_entries (fixture->book), ==, before);
}

static JsonObject *
read_scope (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  JsonObject *scope = jt_office_case_scope (fixture->book->office, fixture->uid, &error);

  g_assert_no_error (error);
  return scope;
}

/* How many lifts the list of cases counts, and what the case is called. */
static void
assert_case (Fixture *fixture, gint64 lifts, const char *title)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonArray) list = jt_office_case_list (fixture->book->office, &error);
  JsonObject *row = json_array_get_object_element (list, 0);

  g_assert_no_error (error);
  g_assert_cmpint (jt_json_int (row, "lifts", -1), ==, lifts);
  g_assert_cmpstr (jt_json_text (row, "title"), ==, title);
}

static const char *const one[] = { "1-1", NULL };
static const char *const other[] = { "1-2", NULL };
static const char *const both[] = { "1-1", "1-2", NULL };
static const char *const first[] = { "1-1-101", NULL };
static const char *const second[] = { "1-2-101", NULL };
static const char *const each[] = { "1-1-101", "1-2-101", NULL };
static const char *const none[] = { NULL };

/* Wider and back again: lifts and title follow, a lift that was dropped keeps its number. */
static void
test_there_and_back (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonObject) scope = NULL;
  g_autofree char *state = NULL;

  assert_case (fixture, 1, "样例苑 1栋1单元 加装电梯");
  change (fixture, both, first, "entrance-without-applicant");
  assert_case (fixture, 2, "样例苑 1栋 加装电梯");
  change (fixture, both, each, "");
  scope = read_scope (fixture);
  g_assert_cmpuint (json_array_get_length (jt_json_array (scope, "entrances")), ==, 2);
  g_assert_cmpuint (json_array_get_length (jt_json_array (scope, "applicants")), ==, 2);
  g_assert_null (jt_json_text (scope, "frozen"));

  change (fixture, other, second, "");
  assert_case (fixture, 1, "样例苑 1栋2单元 加装电梯");
  change (fixture, both, each, "");
  assert_case (fixture, 2, "样例苑 1栋 加装电梯");
  state = jt_book_state (fixture->book, fixture->uid, "installation", 2);
  g_assert_cmpstr (state, ==, "blocked");
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  refuse (fixture, none, first, JT_RULE_ERROR_NO_SCOPE);
  refuse (fixture, one, none, JT_RULE_ERROR_NO_APPLICANT);
  refuse (fixture, other, first, JT_RULE_ERROR_APPLICANT_OUTSIDE_SCOPE);
  jt_book_refuse (fixture->book, "case-scope-change", "{\"case\": \"nowhere\"}",
                  JT_RULE_ERROR_NO_SUCH_CASE, "nowhere");
}

/* domain.md 14.12: never after ballots were seen; a vote held before the book was kept counts. */
static void
test_frozen (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonObject) scope = NULL;
  g_autofree char *row
      = jt_book_record (fixture->book, fixture->uid, "vote",
                        "{\"done_on\": \"2025-12-01\", \"lift_met\": true,"
                        " \"document_number\": \"样决〔2025〕1号\"}",
                        ", \"past\": 1");

  g_assert_nonnull (row);
  refuse (fixture, both, each, JT_RULE_ERROR_SCOPE_FROZEN);
  scope = read_scope (fixture);
  g_assert_cmpstr (jt_json_text (scope, "frozen"), ==, "2025-12-01");
}

static void
test_ended (Fixture *fixture, gconstpointer data)
{
  g_autofree char *row
      = jt_book_record (fixture->book, fixture->uid, "withdrawn",
                        "{\"done_on\": \"2026-03-02\", \"reason\": \"applicant\"}", "");

  g_assert_nonnull (row);
  refuse (fixture, both, each, JT_RULE_ERROR_CASE_ENDED);
}

/* The history says what it was before and what it is now. */
static void
test_told (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonArray) history = NULL;
  const char *text;

  change (fixture, both, each, "");
  history = jt_office_case_history (fixture->book->office, fixture->uid, 1, &error);
  g_assert_no_error (error);
  text = jt_json_text (json_array_get_object_element (history, 0), "text");
  g_assert_nonnull (strstr (text, "样例苑 1栋1单元 → 样例苑 1栋1单元、1栋2单元"));
}

/* Whatever was done can be told; only what follows from another entry is not. */
static void
test_every_command (void)
{
  for (const JtCommand *const *command = jt_command_all (); *command != NULL; command++)
    {
      const gboolean follows = g_str_equal ((*command)->name, "deadline-update");

      g_test_message ("%s", (*command)->name);
      g_assert_true ((jt_case_history_sentence ((*command)->name) == NULL) == follows);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/case-scope/there-and-back", Fixture, NULL, set_up, test_there_and_back, tear_down);
  g_test_add ("/case-scope/refused", Fixture, NULL, set_up, test_refused, tear_down);
  g_test_add ("/case-scope/frozen", Fixture, NULL, set_up, test_frozen, tear_down);
  g_test_add ("/case-scope/ended", Fixture, NULL, set_up, test_ended, tear_down);
  g_test_add ("/case-scope/told", Fixture, NULL, set_up, test_told, tear_down);
  g_test_add_func ("/case-scope/every-command", test_every_command);
  return g_test_run ();
}
