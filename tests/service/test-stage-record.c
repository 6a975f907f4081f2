/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-case-fixture.h"

#include "jt-json.h"
#include "jt-stage-form-data.h"

static void
assert_state (JtBook *book, const char *case_uid, const char *stage, int lift, const char *state)
{
  g_autofree char *found = jt_book_state (book, case_uid, stage, lift);

  g_test_message ("%s %d", stage, lift);
  g_assert_cmpstr (found, ==, state);
}

static void
record (JtBook *book, const char *case_uid, const char *stage, const char *fields,
        const char *more)
{
  g_autofree char *row = jt_book_record (book, case_uid, stage, fields, more);

  g_assert_nonnull (row);
}

static JtBook *
new_book (char **case_uid, const char *places, const char *applicants)
{
  JtBook *book = jt_book_new ("2026-03-02");
  g_autoptr (JsonObject) imported = jt_book_import (book, jt_small_roster);

  *case_uid = jt_book_register (book, places, applicants);
  return book;
}

static void
test_bad_input (void)
{
  static const struct
  {
    const char *name;
    const char *stage;
    const char *fields;
    const char *more;
    JtRuleError code;
  } cases[] = {
    { "no such stage", "celebration", "{}", "", JT_RULE_ERROR_NO_SUCH_STAGE },
    { "no such field", "appraisal", "{\"colour\": \"red\"}", "", JT_RULE_ERROR_NO_SUCH_FIELD },
    { "a key is no field", "appraisal", "{\"case_uid\": \"x\"}", "", JT_RULE_ERROR_NO_SUCH_FIELD },
    { "text in a number", "agreement", "{\"total\": \"much\"}", "", JT_RULE_ERROR_BAD_VALUE },
    { "number in a text", "appraisal", "{\"body\": 5}", "", JT_RULE_ERROR_BAD_VALUE },
    { "no date", "appraisal", "{\"begun_on\": \"2026-02-30\"}", "", JT_RULE_ERROR_BAD_VALUE },
    { "a date ahead", "wishes", "{\"begun_on\": \"2026-03-03\"}", "", JT_RULE_ERROR_BAD_VALUE },
    { "a past fact without its document", "planning_permit", "{\"done_on\": \"2025-03-03\"}",
      ", \"past\": 1", JT_RULE_ERROR_DOCUMENT_NEEDED },
    { "no such lift", "installation", "{}", ", \"lift\": 2", JT_RULE_ERROR_NO_SUCH_STAGE },
  };
  g_autofree char *case_uid = NULL;
  g_autoptr (JtBook) book = new_book (&case_uid, "1-1", "1-1-101");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].name);
      jt_book_refuse_stage (book, case_uid, cases[i].stage, cases[i].fields, cases[i].more,
                            cases[i].code);
    }
  jt_book_refuse (book, "stage-record",
                  "{\"case\": \"nowhere\", \"stage\": \"wishes\", \"fields\": {}}",
                  JT_RULE_ERROR_NO_SUCH_CASE, "nowhere");
  jt_fixture_assert_rebuild (book->office);
}

/* The office's own acts are refused by the gates; the facts that follow them are not. */
static void
test_gates_and_facts (void)
{
  g_autofree char *case_uid = NULL;
  g_autoptr (JtBook) book = new_book (&case_uid, "1-1", "1-1-101");

  assert_state (book, case_uid, "application", 0, "done");
  record (book, case_uid, "wishes", "{\"begun_on\": \"2026-03-02\"}", "");
  assert_state (book, case_uid, "wishes", 0, "running");

  assert_state (book, case_uid, "construction_permit", 0, "blocked");
  jt_book_refuse_stage (book, case_uid, "construction_permit", "{\"done_on\": \"2026-03-02\"}", "",
                        JT_RULE_ERROR_PREDECESSOR_OPEN);
  record (book, case_uid, "construction_permit",
          "{\"done_on\": \"2025-08-01\", \"document_number\": \"样施字〔2025〕7号\"}",
          ", \"past\": 1");
  assert_state (book, case_uid, "construction_permit", 0, "open-defect");
  jt_fixture_assert_rebuild (book->office);
}

/* One update of a stage keeps what the earlier ones said. */
static void
test_fields_add_up (void)
{
  g_autofree char *case_uid = NULL;
  g_autoptr (JtBook) book = new_book (&case_uid, "1-1", "1-1-101");
  g_autofree char *first
      = jt_book_record (book, case_uid, "appraisal", "{\"body\": \"样例检测\"}", "");
  g_autofree char *second = jt_book_record (
      book, case_uid, "appraisal", "{\"licence\": \"样-1\", \"begun_on\": \"2026-03-01\"}", "");

  g_assert_cmpstr (first, ==, second);
  g_assert_cmpstr (first, ==, case_uid);
  assert_state (book, case_uid, "appraisal", 0, "running");
  record (book, case_uid, "appraisal", "{\"begun_on\": null}", "");
  assert_state (book, case_uid, "appraisal", 0, "not-begun");
  jt_fixture_assert_rebuild (book->office);
}

/* Lanes have a row for each objection; each lift has its own stages. */
static void
test_lanes_and_lifts (void)
{
  g_autofree char *case_uid = NULL;
  g_autoptr (JtBook) book = new_book (&case_uid, "1-1 1-2", "1-1-101 1-2-101");
  g_autofree char *first = jt_book_record (
      book, case_uid, "objections", "{\"number\": \"1\", \"received_on\": \"2026-03-02\"}", "");
  g_autofree char *second = jt_book_record (
      book, case_uid, "objections", "{\"number\": \"2\", \"received_on\": \"2026-03-02\"}", "");

  g_assert_cmpstr (first, !=, second);
  assert_state (book, case_uid, "objections", 0, "running");

  record (book, case_uid, "installation_notice",
          "{\"told_on\": \"2025-09-01\", \"done_on\": \"2025-09-01\", \"channel\": \"platform\","
          " \"by_installer\": true, \"document_number\": \"样告〔2025〕1号\"}",
          ", \"lift\": 2, \"past\": 1");
  assert_state (book, case_uid, "installation_notice", 1, "blocked");
  assert_state (book, case_uid, "installation_notice", 2, "open-defect");
  jt_fixture_assert_rebuild (book->office);
}

/* Scheme (十二): public money only after the construction permit. */
static void
test_subsidy (void)
{
  g_autofree char *case_uid = NULL;
  g_autoptr (JtBook) book = new_book (&case_uid, "1-1", "1-1-101");

  jt_book_refuse_stage (book, case_uid, "funding",
                        "{\"source\": \"subsidy-province\", \"kind\": \"paid-in\","
                        " \"amount\": 10000000, \"on_day\": \"2026-03-02\"}",
                        "", JT_RULE_ERROR_SUBSIDY_BEFORE_PERMIT);
  record (book, case_uid, "funding",
          "{\"source\": \"subsidy-province\", \"kind\": \"planned\", \"amount\": 10000000,"
          " \"on_day\": \"2026-03-02\"}",
          "");
}

#define WITHOUT_WHAT_COMES_BEFORE(warnings, before) g_string_replace (warnings, before, "", 1)

/* Scheme (五): a price above the published one is seen wherever the stage is, and goes when it is
 * corrected; a lift of a supplier that only a city lists is one that nobody listed. */
static void
test_prices (void)
{
  static const struct
  {
    const char *fields;
    const char *warnings;
  } cases[] = {
    { "{\"price\": 35800000, \"published_price\": 36500000, \"listed\": \"province\"}", "" },
    { "{\"price\": 36600000}",
      "price-above-published [Scheme (五)] The agreed price is above the published one: "
      "366,000.00 > 365,000.00 yuan. Compare it with the published list.\n" },
    { "{\"price\": 36500000, \"lift_price\": 18000100, \"lift_published_price\": 18000000}",
      "lift-price-above-published [Scheme (五)] The price of the lift is above the published one: "
      "180,001.00 > 180,000.00 yuan. Compare it with the published list.\n" },
    { "{\"lift_price\": 18000000, \"supplier_listed\": \"city\"}",
      "supplier-not-listed [Scheme (五)] The supplier of the lift is not on the province's list. A "
      "city may add an EPC contractor only.\n" },
    { "{\"supplier_listed\": \"province\", \"contract_on\": \"2026-03-02\","
      " \"supplier_framework_until\": \"2026-03-01\"}",
      "framework-ended [Scheme (五)] The framework agreement had ended before the contract was "
      "signed: 2026-03-01.\n" },
    { "{\"supplier_framework_until\": \"2026-03-02\"}", "" },
  };
  g_autofree char *case_uid = NULL;
  g_autoptr (JtBook) book = new_book (&case_uid, "1-1", "1-1-101");
  g_autofree char *before = jt_book_warnings (book, case_uid, "contractor");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *all = NULL;
      g_autoptr (GString) warnings = NULL;

      record (book, case_uid, "contractor", cases[i].fields, "");
      all = jt_book_warnings (book, case_uid, "contractor");
      warnings = g_string_new (all);
      WITHOUT_WHAT_COMES_BEFORE (warnings, before);
      g_assert_cmpstr (warnings->str, ==, cases[i].warnings);
    }
  jt_fixture_assert_rebuild (book->office);
}

/* Scheme (十一)(十二): the account of the three lends nothing and pays with three confirmations; the
 * order in which lines are typed does not matter, their days do. */
static void
test_account (void)
{
#define LINE(kind, amount, day, more)                                                              \
  "{\"source\": \"owners\", \"kind\": \"" kind "\", \"amount\": " amount ", \"on_day\": \"" day    \
  "\", \"account_line\": 1" more "}"
#define CONFIRMED                                                                                  \
  ", \"owners_confirmed_on\": \"2026-03-01\", \"contractor_confirmed_on\": \"2026-03-01\","        \
  " \"government_confirmed_on\": \"2026-03-01\""
  static const struct
  {
    const char *fields;
    const char *warnings;
  } lines[] = {
    { LINE ("released", "5000", "2026-03-02", CONFIRMED),
      "account-overdrawn [Scheme (十二)] The co-managed account would stand below zero: "
      "-50.00 (2026-03-02) yuan. Check what was paid in and released.\n" },
    { LINE ("paid-in", "4999", "2026-03-01", ""),
      "account-overdrawn [Scheme (十二)] The co-managed account would stand below zero: "
      "-0.01 (2026-03-02) yuan. Check what was paid in and released.\n" },
    { LINE ("planned", "100", "2026-03-01", ""),
      "account-overdrawn [Scheme (十二)] The co-managed account would stand below zero: "
      "-0.01 (2026-03-02) yuan. Check what was paid in and released.\n" },
    { LINE ("paid-in", "10", "2026-03-02", ""), "" },
    { LINE ("released", "9", "2026-03-02", ", \"owners_confirmed_on\": \"2026-03-02\""),
      "release-unconfirmed [Scheme (十二)] Money left the co-managed account without the "
      "confirmation of all three parties: 2026-03-02.\n" },
  };
  g_autofree char *case_uid = NULL;
  g_autoptr (JtBook) book = new_book (&case_uid, "1-1", "1-1-101");
  g_autofree char *before = jt_book_warnings (book, case_uid, "funding");

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *all = NULL;
      g_autoptr (GString) warnings = NULL;

      record (book, case_uid, "funding", lines[i].fields, "");
      all = jt_book_warnings (book, case_uid, "funding");
      warnings = g_string_new (all);
      WITHOUT_WHAT_COMES_BEFORE (warnings, before);
      g_assert_cmpstr (warnings->str, ==, lines[i].warnings);
    }
  jt_fixture_assert_rebuild (book->office);
#undef LINE
#undef CONFIRMED
}

/* What an act rests on may stand in the same form as its date; a form that is refused leaves no
 * trace. */
static void
test_one_form (void)
{
  g_autofree char *case_uid = NULL;
  g_autoptr (JtBook) book = new_book (&case_uid, "1-1", "1-1-101");

  record (book, case_uid, "supervision_inspection",
          "{\"done_on\": \"2026-01-20\", \"passed\": true, \"document_number\": \"样检1号\"}",
          ", \"lift\": 1, \"past\": 1");
  record (book, case_uid, "acceptance",
          "{\"done_on\": \"2026-02-02\", \"passed\": true, \"document_number\": \"样验1号\"}",
          ", \"past\": 1");

  jt_book_refuse_stage (book, case_uid, "registration", "{\"done_on\": \"2026-03-02\"}",
                        ", \"lift\": 1", JT_RULE_ERROR_USE_UNIT_MISSING);
  jt_book_refuse_stage (book, case_uid, "registration",
                        "{\"done_on\": \"2026-02-20\", \"use_unit_named_on\": \"2026-03-01\"}",
                        ", \"lift\": 1", JT_RULE_ERROR_USE_UNIT_MISSING);
  assert_state (book, case_uid, "registration", 1, "blocked");
  record (book, case_uid, "registration",
          "{\"done_on\": \"2026-03-02\", \"use_unit_named_on\": \"2026-03-01\"}", ", \"lift\": 1");
  assert_state (book, case_uid, "registration", 1, "done");
  jt_fixture_assert_rebuild (book->office);
}

static char *
record_account (JtBook *book, const char *case_uid, const char *row, const char *number)
{
  g_autofree char *arguments
      = g_strdup_printf ("{\"case\": \"%s\", \"table\": \"account\", \"row\": \"%s\", "
                         "\"fields\": {\"bank\": \"样例银行\", \"account\": %s}}",
                         case_uid, row, number);
  g_autoptr (JsonObject) answer = jt_book_submit (book, "beside-record", arguments);

  return g_strdup (jt_json_text (answer, "row"));
}

/* What a form is told of the account's number: stars, and by which name it is looked at. */
static void
assert_account (JtBook *book, const char *case_uid, const char *masked, char **secret)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) row
      = jt_office_stage_row_of (book->office, "account", case_uid, "ROW1", &error);
  JsonObject *number;

  g_assert_no_error (error);
  g_free (g_steal_pointer (secret));
  if (!json_object_has_member (row, "account"))
    {
      g_assert_null (masked);
      return;
    }
  number = json_object_get_object_member (row, "account");
  g_assert_cmpstr (jt_json_text (number, "masked"), ==, masked);
  *secret = g_strdup (jt_json_text (number, "secret"));
}

static void
assert_revealed (JtBook *book, const char *secret, const char *number)
{
  g_autofree char *arguments
      = g_strdup_printf ("{\"secret\": \"%s\", \"purpose\": \"核对\"}", secret);
  g_autoptr (JsonObject) answer = NULL;

  if (number == NULL)
    {
      jt_book_refuse (book, "secret-reveal", arguments, JT_RULE_ERROR_VALUE_ERASED, secret);
      return;
    }
  answer = jt_book_submit (book, "secret-reveal", arguments);
  g_assert_cmpstr (jt_json_text (answer, "value"), ==, number);
}

/* The number of an account lies beside the journal, as those of owners do (domain.md 13). */
static void
test_secrets (void)
{
  static const char number[] = "6222000011112222333";
  g_autofree char *case_uid = NULL;
  g_autoptr (JtBook) book = new_book (&case_uid, "1-1", "1-1-101");
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *gone = NULL;
  g_autofree char *withdraw = NULL;
  gint64 entries;

  g_free (record_account (book, case_uid, "ROW1", "\" 6222000011112222333 \""));
  g_assert_false (jt_book_journal_holds (book, number));
  assert_account (book, case_uid, "622************2333", &first);
  assert_revealed (book, first, number);
  g_assert_false (jt_book_journal_holds (book, number));

  /* The same number, or its stars, is no other one. */
  g_free (record_account (book, case_uid, "ROW1", "\"6222000011112222333\""));
  g_free (record_account (book, case_uid, "ROW1", "\"622************2333\""));
  assert_account (book, case_uid, "622************2333", &second);
  g_assert_cmpstr (first, ==, second);
  entries = jt_book_entries (book);
  gone = g_strdup_printf ("{\"case\": \"%s\", \"table\": \"account\", \"row\": \"ROW1\", "
                          "\"fields\": {\"account\": \"622*2334\"}}",
                          case_uid);
  jt_book_refuse (book, "beside-record", gone, JT_RULE_ERROR_BAD_VALUE, "account");
  g_assert_cmpint (jt_book_entries (book), ==, entries);

  /* What another takes the place of is nobody's business any more. */
  g_free (record_account (book, case_uid, "ROW1", "\"9558800000004444\""));
  assert_account (book, case_uid, "955*********4444", &second);
  assert_revealed (book, first, NULL);
  jt_fixture_assert_rebuild (book->office);

  g_free (record_account (book, case_uid, "ROW1", "null"));
  assert_revealed (book, second, NULL);
  assert_account (book, case_uid, NULL, &second);

  g_free (record_account (book, case_uid, "ROW1", "\"9558800000004444\""));
  assert_account (book, case_uid, "955*********4444", &second);
  withdraw = g_strdup_printf ("{\"case\": \"%s\", \"form\": \"account\", \"row\": \"ROW1\", "
                              "\"reason\": \"录错项目\"}",
                              case_uid);
  json_object_unref (jt_book_submit (book, "record-withdraw", withdraw));
  assert_revealed (book, second, NULL);
  jt_fixture_assert_rebuild (book->office);
}

static void
test_withdrawn (void)
{
  g_autofree char *case_uid = NULL;
  g_autoptr (JtBook) book = new_book (&case_uid, "1-1", "1-1-101");

  record (book, case_uid, "withdrawn",
          "{\"done_on\": \"2026-03-02\", \"reason\": \"applicant\"}", "");
  assert_state (book, case_uid, "withdrawn", 0, "done");
  jt_book_refuse_stage (book, case_uid, "wishes", "{\"begun_on\": \"2026-03-02\"}", "",
                        JT_RULE_ERROR_CASE_ENDED);
  jt_fixture_assert_rebuild (book->office);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stage-record/bad-input", test_bad_input);
  g_test_add_func ("/stage-record/gates-and-facts", test_gates_and_facts);
  g_test_add_func ("/stage-record/fields-add-up", test_fields_add_up);
  g_test_add_func ("/stage-record/lanes-and-lifts", test_lanes_and_lifts);
  g_test_add_func ("/stage-record/subsidy", test_subsidy);
  g_test_add_func ("/stage-record/prices", test_prices);
  g_test_add_func ("/stage-record/account", test_account);
  g_test_add_func ("/stage-record/one-form", test_one_form);
  g_test_add_func ("/stage-record/secrets", test_secrets);
  g_test_add_func ("/stage-record/withdrawn", test_withdrawn);

  return g_test_run ();
}
