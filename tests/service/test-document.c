/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "jt-attachments.h"
#include "jt-exchange-error.h"
#include "jt-json.h"
#include "jt-ledger-fixture.h"
#include "jt-office-private.h"
#include "jt-rows.h"
#include "jt-store-attachment.h"

static char *
document_members (const char *more)
{
  return g_strdup_printf ("\"stage\": \"vote\", \"kind\": \"表决票\"%s", more);
}

static void
file_scan (JtVoteBook *ledger, const char *path)
{
  g_autofree char *more = g_strdup_printf (", \"file\": \"%s\"", path);
  g_autofree char *members = document_members (more);
  g_autoptr (JsonObject) answer = jt_vote_submit (ledger, "document-add", members);
}

static int
mode_of (const char *path)
{
  GStatBuf info;

  g_assert_cmpint (g_stat (path, &info), ==, 0);
  return info.st_mode & 0777;
}

static guint
count_noted (JtVoteBook *ledger)
{
  g_autoptr (JtRows) rows = jt_store_attachments (jt_office_get_db (ledger->book->office));
  guint count = 0;

  while (jt_rows_next (rows, NULL))
    count++;
  return count;
}

/* One file of that content, for its owner alone, however many documents name it. */
static void
test_scan (void)
{
  g_autoptr (JtVoteBook) ledger = jt_ledger_new ();
  g_autofree char *scan = jt_book_write_file (ledger->book, "ballot.jpg", "a picture");
  g_autofree char *folder = jt_book_attachments (ledger->book->path);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "a picture", -1);
  g_autofree char *kept = g_build_filename (folder, hash, NULL);
  g_autofree char *text = NULL;

  file_scan (ledger, scan);
  file_scan (ledger, scan);
  g_assert_cmpuint (count_noted (ledger), ==, 2); /* and the ledger's own */
  g_assert_true (g_file_get_contents (kept, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "a picture");
  g_assert_cmpint (mode_of (kept), ==, 0600);
  g_assert_cmpint (mode_of (folder), ==, 0700);

  /* The scanner's own file may go. */
  g_assert_cmpint (g_unlink (scan), ==, 0);
  jt_ledger_assert_intact (ledger->book->path);
  jt_fixture_assert_rebuild (ledger->book->office);
}

/* Filing the same scan again mends a file that was damaged meanwhile. */
static void
test_mended (void)
{
  g_autoptr (JtVoteBook) ledger = jt_ledger_new ();
  g_autofree char *scan = jt_book_write_file (ledger->book, "again.pdf", "%PDF- a scan");
  g_autofree char *folder = jt_book_attachments (ledger->book->path);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "%PDF- a scan", -1);
  g_autofree char *kept = g_build_filename (folder, hash, NULL);

  g_assert_true (g_file_set_contents (kept, "%PDF- a skan", -1, NULL));
  file_scan (ledger, scan);
  jt_ledger_assert_intact (ledger->book->path);
}

static void
assert_scan_refused (JtVoteBook *ledger, const char *path, JtExchangeError code)
{
  g_autoptr (JsonObject) arguments = json_object_new ();
  g_autoptr (GError) error = NULL;
  const gint64 before = jt_book_entries (ledger->book);

  json_object_set_string_member (arguments, "case", ledger->case_uid);
  json_object_set_string_member (arguments, "stage", "vote");
  json_object_set_string_member (arguments, "kind", "表决票");
  json_object_set_string_member (arguments, "file", path);
  g_assert_false (jt_office_submit (ledger->book->office, "document-add", arguments, NULL, &error));
  g_assert_error (error, JT_EXCHANGE_ERROR, (int) code);
  g_assert_cmpint (jt_book_entries (ledger->book), ==, before);
  g_assert_cmpuint (count_noted (ledger), ==, 1);
}

static void
test_no_scan (void)
{
  g_autoptr (JtVoteBook) ledger = jt_ledger_new ();
  g_autofree char *nothing = g_build_filename (ledger->book->dir, "nothing.pdf", NULL);
  g_autofree char *scan = jt_book_write_file (ledger->book, "a.pdf", "a");
  g_autofree char *folder = jt_book_attachments (ledger->book->path);
  g_autofree char *aside = g_strconcat (folder, ".aside", NULL);

  assert_scan_refused (ledger, nothing, JT_EXCHANGE_ERROR_FILE_MISSING);
  assert_scan_refused (ledger, ledger->book->dir, JT_EXCHANGE_ERROR_NOT_A_FILE);

  /* Where the folder should be there is a file. */
  g_assert_cmpint (g_rename (folder, aside), ==, 0);
  g_assert_true (g_file_set_contents (folder, "", 0, NULL));
  assert_scan_refused (ledger, scan, JT_EXCHANGE_ERROR_WRITE_FAILED);
}

typedef struct
{
  const char *members;
  JtRuleError code;
  const char *fact;
} Refusal;

static const Refusal refusals[] = {
  { "\"kind\": \"票\"", JT_RULE_ERROR_NO_SUCH_STAGE, "" },
  { "\"stage\": \"party\", \"kind\": \"票\"", JT_RULE_ERROR_NO_SUCH_STAGE, "party" },
  { "\"stage\": \"vote\"", JT_RULE_ERROR_BAD_VALUE, "kind" },
  { "\"stage\": \"vote\", \"kind\": \"\"", JT_RULE_ERROR_BAD_VALUE, "kind" },
  { "\"stage\": \"vote\", \"kind\": \"票\", \"status\": \"丢\"", JT_RULE_ERROR_BAD_VALUE, "丢" },
  { "\"stage\": \"vote\", \"kind\": \"票\", \"pages\": 0", JT_RULE_ERROR_BAD_VALUE, "pages" },
  { "\"stage\": \"vote\", \"kind\": \"票\", \"original\": 2", JT_RULE_ERROR_BAD_VALUE, "original" },
  { "\"stage\": \"vote\", \"kind\": \"票\", \"on_day\": \"2026-03-23\"", JT_RULE_ERROR_BAD_VALUE,
    "2026-03-23" },
};

static void
test_refusals (void)
{
  g_autoptr (JtVoteBook) ledger = jt_ledger_new ();

  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    jt_vote_refuse (ledger, "document-add", refusals[i].members, refusals[i].code,
                    refusals[i].fact);
  jt_book_refuse (ledger->book, "document-add",
                  "{\"case\": \"NONE\", \"stage\": \"vote\", \"kind\": \"票\"}",
                  JT_RULE_ERROR_NO_SUCH_CASE, "NONE");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document/scan", test_scan);
  g_test_add_func ("/document/mended", test_mended);
  g_test_add_func ("/document/no-scan", test_no_scan);
  g_test_add_func ("/document/refusals", test_refusals);

  return g_test_run ();
}
