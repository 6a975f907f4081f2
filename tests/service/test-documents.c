/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "jt-attachments.h"
#include "jt-case-history.h"
#include "jt-case-query.h"
#include "jt-document-query.h"
#include "jt-exchange-error.h"
#include "jt-json.h"
#include "jt-ledger-fixture.h"
#include "jt-merge.h"

/* The file of a case: what its documents say, how that is changed, and what is missing. */

static char *
file_document (JtVoteBook *ledger, const char *members)
{
  g_autoptr (JsonObject) answer = jt_vote_submit (ledger, "document-add", members);

  return g_strdup (jt_json_text (answer, "uid"));
}

/* Changes a document; returns the uid of how it is now, NULL when there was nothing to change. */
static char *
change (JtVoteBook *ledger, const char *document, const char *members)
{
  g_autofree char *all = g_strdup_printf ("\"document\": \"%s\", %s", document, members);
  g_autoptr (JsonObject) answer = jt_vote_submit (ledger, "document-change", all);

  return g_strdup (jt_json_text (answer, "uid"));
}

static JsonArray *
documents_at (JtVoteBook *ledger, const char *stage, int lift)
{
  g_autoptr (GError) error = NULL;
  JsonArray *lines
      = jt_office_documents (ledger->book->office, ledger->case_uid, stage, lift, &error);

  g_assert_no_error (error);
  return lines;
}

/* "kind number status" of each line of a stage; "-" where there is nothing. */
static void
assert_documents (JtVoteBook *ledger, const char *stage, int lift, const char *expected)
{
  g_autoptr (JsonArray) lines = documents_at (ledger, stage, lift);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (lines); i++)
    {
      JsonObject *line = json_array_get_object_element (lines, i);
      const char *number = jt_json_text (line, "number");
      const char *status = jt_json_text (line, "status");

      g_string_append_printf (text, "%s%s %s %s", i > 0 ? "; " : "", jt_json_text (line, "kind"),
                              number != NULL ? number : "-", status != NULL ? status : "-");
    }
  g_assert_cmpstr (text->str, ==, expected);
}

/* "stage[/lift] kind status" of all that is missing. */
static char *
missing_in (JtOffice *office, const char *case_uid)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) shown = jt_office_case_show (office, case_uid, &error);
  g_autoptr (JsonArray) missing = jt_office_missing_documents (office, shown, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < json_array_get_length (missing); i++)
    {
      JsonObject *line = json_array_get_object_element (missing, i);

      g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", jt_json_text (line, "stage"));
      if (json_object_has_member (line, "lift"))
        g_string_append_printf (text, "/%d", (int) jt_json_int (line, "lift", 0));
      g_string_append_printf (text, " %s %s", jt_json_text (line, "kind"),
                              jt_json_text (line, "status"));
    }
  return g_strdup (text->str);
}

static gboolean
misses (JtVoteBook *ledger, const char *what)
{
  g_autofree char *missing = missing_in (ledger->book->office, ledger->case_uid);
  g_auto (GStrv) lines = g_strsplit (missing, "; ", -1);

  return g_strv_contains ((const char *const *) lines, what);
}

/* ----------------------------------------------------------------------------------- changing */

/* A change is an entry that says the document whole and takes the place of the one before. */
static void
test_change (void)
{
  g_autoptr (JtVoteBook) ledger = jt_ledger_new ();
  g_autofree char *first = file_document (
      ledger, "\"stage\": \"design\", \"kind\": \"设计方案\", \"status\": \"缺\"");
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;
  g_autoptr (JsonArray) lines = NULL;
  JsonObject *line;
  gint64 entries;

  second = change (ledger, first,
                   "\"status\": \"收\", \"number\": \"样设〔2026〕1号\", \"on_day\": \"2026.3.2\", "
                   "\"issuer\": \"样板设计院\", \"original\": 1, \"pages\": 12");
  assert_documents (ledger, "design", 0,
                    "设计方案 样设〔2026〕1号 收; 施工图审查合格书 - -");
  lines = documents_at (ledger, "design", 0);
  line = json_array_get_object_element (lines, 0);
  g_assert_cmpstr (jt_json_text (line, "document"), ==, second);
  g_assert_cmpstr (jt_json_text (line, "on_day"), ==, "2026-03-02");
  g_assert_cmpstr (jt_json_text (line, "issuer"), ==, "样板设计院");
  g_assert_cmpint (jt_json_int (line, "original", -1), ==, 1);
  g_assert_cmpint (jt_json_int (line, "pages", -1), ==, 12);

  /* Whoever had not seen it changes it as it is now; null takes back what was said. */
  third = change (ledger, first, "\"status\": \"归档\", \"number\": null, \"pages\": null");
  assert_documents (ledger, "design", 0, "设计方案 - 归档; 施工图审查合格书 - -");
  entries = jt_book_entries (ledger->book);
  g_assert_null (change (ledger, third, "\"status\": \"归档\""));
  g_assert_cmpint (jt_book_entries (ledger->book), ==, entries);
  g_assert_true (jt_book_journal_holds (ledger->book, first));
  g_assert_true (jt_book_journal_holds (ledger->book, second));
  jt_vote_assert_sound (ledger);
  jt_ledger_assert_intact (ledger->book->path);
}

/* The scan may come later than the paper, and another in its place. */
static void
test_scan_later (void)
{
  g_autoptr (JtVoteBook) ledger = jt_ledger_new ();
  g_autofree char *scan = jt_book_write_file (ledger->book, "协议书.pdf", "%PDF- later");
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "%PDF- later", -1);
  g_autofree char *file = g_strdup_printf ("\"file\": \"%s\"", scan);
  g_autofree char *first
      = file_document (ledger, "\"stage\": \"agreement\", \"kind\": \"业主协议书\"");
  g_autofree char *second = change (ledger, first, file);
  g_autoptr (JsonArray) lines = documents_at (ledger, "agreement", 0);
  JsonObject *line = json_array_get_object_element (lines, 0);

  g_assert_nonnull (second);
  g_assert_cmpstr (jt_json_text (line, "file_name"), ==, "协议书.pdf");
  g_assert_cmpstr (jt_json_text (line, "file_hash"), ==, hash);
  g_assert_null (change (ledger, second, file));
  jt_vote_assert_sound (ledger);
  jt_ledger_assert_intact (ledger->book->path);
}

static void
test_change_refused (void)
{
  g_autoptr (JtVoteBook) ledger = jt_ledger_new ();
  g_autofree char *document
      = file_document (ledger, "\"stage\": \"design\", \"kind\": \"设计方案\"");
  static const struct
  {
    const char *members;
    const char *fact;
  } cases[] = {
    { "\"kind\": \"\"", "kind" },       { "\"kind\": null", "kind" },
    { "\"status\": \"丢\"", "丢" },     { "\"pages\": 0", "pages" },
    { "\"original\": 2", "original" },  { "\"on_day\": \"2027-01-01\"", "2027-01-01" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *members
          = g_strdup_printf ("\"document\": \"%s\", %s", document, cases[i].members);

      jt_vote_refuse (ledger, "document-change", members, JT_RULE_ERROR_BAD_VALUE, cases[i].fact);
    }
  jt_vote_refuse (ledger, "document-change", "\"status\": \"收\"", JT_RULE_ERROR_BAD_VALUE,
                  "document");
  jt_vote_refuse (ledger, "document-change", "\"document\": \"NONE\", \"status\": \"收\"",
                  JT_RULE_ERROR_BAD_VALUE, "NONE");
}

/* Two offices may change one document apart from each other: both stay, to be looked at. */
static void
test_two_devices (void)
{
  g_autoptr (JtVoteBook) here = jt_ledger_new ();
  g_autofree char *document
      = file_document (here, "\"stage\": \"contractor\", \"kind\": \"EPC 合同\"");
  g_autoptr (JtVoteBook) there = jt_ledger_carry (here, "2026-03-22");
  g_autofree char *ours = change (here, document, "\"status\": \"收\", \"number\": \"1\"");
  g_autofree char *theirs = change (there, document, "\"status\": \"退\", \"number\": \"2\"");
  g_autoptr (GPtrArray) entries = jt_ledger_entries (there);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonArray) lines = NULL;
  g_autofree char *after = NULL;
  gint64 added = 0;

  jt_book_merge_entries (here->book->office, entries, NULL, &added, &error);
  g_assert_no_error (error);
  g_assert_cmpint (added, ==, 2); /* and the device's own first entry */
  lines = documents_at (here, "contractor", 0);
  g_assert_cmpuint (json_array_get_length (lines), ==, 2);
  /* The one that is named is the one that is changed. */
  after = change (here, theirs, "\"number\": \"3\"");
  g_clear_pointer (&lines, json_array_unref);
  lines = documents_at (here, "contractor", 0);
  g_assert_cmpuint (json_array_get_length (lines), ==, 2);
  g_assert_nonnull (after);
  g_assert_nonnull (ours);
  jt_vote_assert_sound (here);
}

/* -------------------------------------------------------------------------------- withdrawing */

static char *
withdrawal (const char *row, const char *more)
{
  return g_strdup_printf ("\"form\": \"document\", \"row\": \"%s\"%s", row, more);
}

static void
test_withdraw (void)
{
  g_autoptr (JtVoteBook) ledger = jt_ledger_new ();
  g_autofree char *first
      = file_document (ledger, "\"stage\": \"design\", \"kind\": \"设计方案\"");
  g_autofree char *second = change (ledger, first, "\"number\": \"错\"");
  g_autofree char *stale = withdrawal (first, ", \"reason\": \"录入错项目\"");
  g_autofree char *silent = withdrawal (second, "");
  g_autofree char *members = withdrawal (second, ", \"reason\": \"录入错项目\"");
  g_autoptr (JsonObject) answer = NULL;
  g_autoptr (JsonArray) history = NULL;

  jt_vote_refuse (ledger, "record-withdraw", silent, JT_RULE_ERROR_REASON_NEEDED, "");
  jt_vote_refuse (ledger, "record-withdraw", stale, JT_RULE_ERROR_BAD_VALUE, first);
  answer = jt_vote_submit (ledger, "record-withdraw", members);
  /* What it was before does not come back. */
  assert_documents (ledger, "design", 0, "设计方案 - -; 施工图审查合格书 - -");
  jt_vote_refuse (ledger, "record-withdraw", members, JT_RULE_ERROR_BAD_VALUE, second);
  jt_vote_assert_sound (ledger);
  jt_ledger_assert_intact (ledger->book->path);

  history = jt_office_case_history (ledger->book->office, ledger->case_uid, 3, NULL);
  g_assert_cmpstr (jt_json_text (json_array_get_object_element (history, 0), "text"), ==,
                   "Survey, design and drawing review: document “设计方案” withdrawn as a mistake "
                   "(录入错项目)");
  g_assert_cmpstr (jt_json_text (json_array_get_object_element (history, 1), "text"), ==,
                   "Survey, design and drawing review: document “设计方案” changed (not said)");
  g_assert_cmpstr (jt_json_text (json_array_get_object_element (history, 2), "text"), ==,
                   "Survey, design and drawing review: document “设计方案” recorded (not said)");
}

/* ------------------------------------------------------------------------------- what misses */

static void
test_missing (void)
{
  g_autoptr (JtVoteBook) ledger = jt_ledger_new ();
  g_autofree char *notice = NULL;
  g_autofree char *later = NULL;

  /* The vote runs: what it always wants is missing, what only some need is not. */
  g_assert_true (misses (ledger, "vote 表决公告 缺"));
  g_assert_false (misses (ledger, "vote 授权委托书 缺"));
  /* Nothing is wanted of a stage that has not begun. */
  g_assert_false (misses (ledger, "design 设计方案 缺"));

  notice = file_document (ledger, "\"stage\": \"vote\", \"kind\": \"表决公告\"");
  g_assert_true (misses (ledger, "vote 表决公告 缺"));
  later = change (ledger, notice, "\"status\": \"收\"");
  g_assert_false (misses (ledger, "vote 表决公告 缺"));
  g_free (file_document (ledger, "\"stage\": \"vote\", \"kind\": \"授权委托书\", "
                                 "\"number\": \"2\", \"status\": \"退\""));
  g_assert_true (misses (ledger, "vote 授权委托书 退"));
  /* A mark counts wherever it is set. */
  g_free (file_document (ledger, "\"stage\": \"design\", \"kind\": \"日照分析\", "
                                 "\"status\": \"缺\""));
  g_assert_true (misses (ledger, "design 日照分析 缺"));
  assert_documents (ledger, "design", 0,
                    "设计方案 - -; 施工图审查合格书 - -; 日照分析 - 缺");
}

/* At a stage of a lift each lift has papers of its own. */
static void
test_lifts (void)
{
  g_autoptr (JtVoteBook) ledger = jt_ledger_new ();

  g_free (file_document (ledger, "\"stage\": \"registration\", \"kind\": \"使用登记证\", "
                                 "\"lift\": 1, \"number\": \"梯\", \"status\": \"收\""));
  assert_documents (ledger, "registration", 1, "使用登记证 梯 收; 使用单位委托书 - -");
  assert_documents (ledger, "registration", 2, "使用登记证 - -; 使用单位委托书 - -");
  /* One that names none belongs to all. */
  g_free (file_document (ledger, "\"stage\": \"registration\", \"kind\": \"使用单位委托书\""));
  g_free (file_document (ledger, "\"stage\": \"registration\", \"kind\": \"使用登记证\", "
                                 "\"number\": \"全\""));
  assert_documents (ledger, "registration", 2, "使用登记证 全 -; 使用单位委托书 - -");
  jt_vote_refuse (ledger, "document-add",
                  "\"stage\": \"registration\", \"kind\": \"使用登记证\", \"lift\": 9",
                  JT_RULE_ERROR_BAD_VALUE, "lift 9");
  jt_vote_assert_sound (ledger);
}

/* A case that has ended waits for nothing. */
static void
test_ended (void)
{
  g_autoptr (JtVoteBook) ledger = jt_ledger_new ();
  g_autoptr (JsonObject) answer = NULL;
  g_autofree char *missing = NULL;

  answer = jt_vote_submit (ledger, "stage-record",
                           "\"stage\": \"withdrawn\", \"fields\": {\"begun_on\": \"2026-03-22\", "
                           "\"done_on\": \"2026-03-22\", \"reason\": \"funds\"}");
  missing = missing_in (ledger->book->office, ledger->case_uid);
  g_assert_cmpstr (missing, ==, "");
}

/* ----------------------------------------------------------------------------------- the scan */

static void
refuse_copy (JtVoteBook *ledger, const char *document, GQuark domain, int code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *copy
      = jt_office_scan_copy (ledger->book->office, document, ledger->book->dir, &error);

  g_assert_null (copy);
  g_assert_error (error, domain, code);
}

/* What is shown is a copy under the name the scan had; the book's own file is checked first. */
static void
test_copy (void)
{
  g_autoptr (JtVoteBook) ledger = jt_ledger_new ();
  g_autofree char *scan = jt_book_write_file (ledger->book, "证.pdf", "%PDF- shown");
  g_autofree char *members = g_strdup_printf (
      "\"stage\": \"design\", \"kind\": \"设计方案\", \"file\": \"%s\"", scan);
  g_autofree char *document = file_document (ledger, members);
  g_autofree char *bare = file_document (ledger, "\"stage\": \"design\", \"kind\": \"设计方案\"");
  g_autofree char *folder = jt_book_attachments (ledger->book->path);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "%PDF- shown", -1);
  g_autofree char *kept = g_build_filename (folder, hash, NULL);
  g_autofree char *shown = g_build_filename (ledger->book->dir, "shown", NULL);
  g_autofree char *expected = g_build_filename (shown, "证.pdf", NULL);
  g_autofree char *text = NULL;
  g_autofree char *copy = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (shown, 0700), ==, 0);
  copy = jt_office_scan_copy (ledger->book->office, document, shown, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (copy, ==, expected);
  g_assert_true (g_file_get_contents (copy, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "%PDF- shown");
  jt_ledger_assert_intact (ledger->book->path);

  refuse_copy (ledger, bare, JT_RULE_ERROR, JT_RULE_ERROR_BAD_VALUE);
  refuse_copy (ledger, "NONE", JT_RULE_ERROR, JT_RULE_ERROR_BAD_VALUE);
  g_assert_true (g_file_set_contents (kept, "%PDF- other", -1, NULL));
  refuse_copy (ledger, document, JT_EXCHANGE_ERROR, JT_EXCHANGE_ERROR_SCAN_CHANGED);
  g_assert_cmpint (g_unlink (kept), ==, 0);
  refuse_copy (ledger, document, JT_EXCHANGE_ERROR, JT_EXCHANGE_ERROR_SCAN_MISSING);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/documents/change", test_change);
  g_test_add_func ("/documents/scan-later", test_scan_later);
  g_test_add_func ("/documents/change-refused", test_change_refused);
  g_test_add_func ("/documents/two-devices", test_two_devices);
  g_test_add_func ("/documents/withdraw", test_withdraw);
  g_test_add_func ("/documents/missing", test_missing);
  g_test_add_func ("/documents/lifts", test_lifts);
  g_test_add_func ("/documents/ended", test_ended);
  g_test_add_func ("/documents/copy", test_copy);

  return g_test_run ();
}
