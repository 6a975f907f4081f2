/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "jt-attachments.h"
#include "jt-backup.h"
#include "jt-json.h"
#include "jt-ledger-fixture.h"
#include "jt-store-error.h"

/* A ledger with a copy, to which things happen after the copy was made. */
typedef struct
{
  JtVoteBook *ledger;
  const char *path;
  char *copy;
  gint64 copied;
} Case;

static void
case_init (Case *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) answer = NULL;

  test->ledger = jt_ledger_new ();
  test->path = test->ledger->book->path;
  test->copy = g_build_filename (test->ledger->book->dir, "copy", NULL);
  answer = jt_book_backup (test->path, test->copy, &error);
  g_assert_no_error (error);
  test->copied = json_object_get_int_member (answer, "entries");
}

static void
case_clear (Case *test)
{
  jt_vote_book_free (test->ledger);
  g_free (test->copy);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Case, case_clear)

static gint64
restore (const Case *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) answer = jt_book_restore (test->path, test->copy, &error);

  g_assert_no_error (error);
  jt_ledger_assert_intact (test->path);
  return json_object_get_int_member (answer, "entries");
}

/* Files of the book's folder whose name begins with @prefix. */
static guint
count_files (const Case *test, const char *prefix)
{
  g_autoptr (GDir) dir = g_dir_open (test->ledger->book->dir, 0, NULL);
  const char *name;
  guint count = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    count += g_str_has_prefix (name, prefix) ? 1 : 0;
  return count;
}

/* Overwrites the page that holds @text with noise. */
static void
tear_page_with (const char *path, const char *text)
{
  const gsize page = 4096;
  g_autofree char *bytes = NULL;
  gsize length;
  char *found;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  found = memmem (bytes, length, text, strlen (text));
  g_assert_nonnull (found);
  memset (bytes + (gsize) (found - bytes) / page * page, 0xa5, page);
  g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));
}

static void
add_user (const Case *test, const char *name)
{
  g_autofree char *arguments = g_strdup_printf ("{\"name\": \"%s\", \"role\": \"clerk\"}", name);
  g_autoptr (JsonObject) answer = jt_book_submit (test->ledger->book, "user-add", arguments);
}

static void
assert_user (const Case *test, const char *name, gboolean there)
{
  g_autofree char *ask = g_strdup_printf ("SELECT 1 FROM user WHERE name = '%s'", name);
  g_autofree char *found = jt_ledger_ask (test->path, ask);

  g_assert_cmpint (found != NULL, ==, there);
}

/* --------------------------------------------------------------------------- what is taken over */

/* An intact book loses nothing by being restored: all that is newer is replayed. */
static void
test_newer_entries (void)
{
  g_auto (Case) test = { 0 };
  g_autofree char *scan = NULL;
  g_autofree char *members = NULL;
  g_autoptr (JsonObject) filed = NULL;

  case_init (&test);
  jt_vote_record (test.ledger, "301 yes 2026-03-22; 302 no 2026-03-22", "2 recorded");
  scan = jt_book_write_file (test.ledger->book, "second.pdf", "%PDF- another");
  members =
      g_strdup_printf ("\"stage\": \"application\", \"kind\": \"补充\", \"file\": \"%s\"", scan);
  filed = jt_vote_submit (test.ledger, "document-add", members);
  jt_ledger_shut (test.ledger);

  g_assert_cmpint (restore (&test), ==, test.copied + 2);
  g_assert_cmpuint (count_files (&test, "casebook.jiati.damaged-"), ==, 2);
  g_assert_cmpuint (count_files (&test, "casebook.jiati."), ==, 3);
}

/* Personal values of newer entries come with them; those erased since do not come back. */
static void
test_secrets (void)
{
  g_auto (Case) test = { 0 };
  g_autoptr (JsonObject) imported = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  case_init (&test);
  imported = jt_book_import (test.ledger->book,
                             "小区,楼栋,单元,房号,楼层,建筑面积,业主,联系电话,总层数,是否有电梯\n"
                             "松果小区,2,1,101,1,80.00,周样月,13800138009,6,否\n");
  jt_ledger_shut (test.ledger);
  before = jt_ledger_ask (test.path, "SELECT group_concat (value) FROM (SELECT value FROM secret "
                                     "ORDER BY value)");
  g_assert_nonnull (strstr (before, "13800138009"));
  restore (&test);
  after = jt_ledger_ask (test.path, "SELECT group_concat (value) FROM (SELECT value FROM secret "
                                    "ORDER BY value)");
  g_assert_cmpstr (before, ==, after);
}

/* The copy goes on under a name of its own, which says whose place it takes. */
static void
test_new_device (void)
{
  g_auto (Case) test = { 0 };
  g_autofree char *old = NULL;
  g_autofree char *last = NULL;
  g_autofree char *replaces = NULL;

  case_init (&test);
  jt_ledger_shut (test.ledger);
  old = jt_ledger_ask (test.path, "SELECT uid FROM device");
  restore (&test);
  {
    JtClock clock = { 0 };
    g_autoptr (GError) error = NULL;

    jt_clock_pretend ("2026-03-23", &clock, NULL);
    test.ledger->book->office = jt_office_open (test.path, &clock, &error);
    g_assert_no_error (error);
    jt_office_act_as (test.ledger->book->office, NULL, &error);
    g_assert_no_error (error);
  }
  add_user (&test, "张三");
  jt_fixture_assert_rebuild (test.ledger->book->office);
  jt_ledger_shut (test.ledger);
  last = jt_ledger_ask (test.path, "SELECT device FROM journal ORDER BY lamport DESC");
  g_assert_cmpstr (last, !=, old);
  replaces = jt_ledger_ask (test.path, "SELECT replaces FROM device WHERE replaces IS NOT NULL");
  g_assert_cmpstr (replaces, ==, old);
}

/* A page in the middle of the file is torn: what lies before it in the chain is taken over, what
 * lies behind it cannot be. */
static void
test_torn_in_the_middle (void)
{
  g_auto (Case) test = { 0 };
  g_autofree char *mark = g_strnfill (3000, 'x');
  g_autofree char *torn_name = g_strconcat ("陈撕", mark, NULL);

  case_init (&test);
  add_user (&test, "张前");
  add_user (&test, torn_name);
  add_user (&test, "李后");
  jt_ledger_shut (test.ledger);
  tear_page_with (test.path, "\"name\":\"陈撕"); /* in the journal, not in the table of users */

  g_assert_cmpint (restore (&test), >=, test.copied);
  assert_user (&test, "李后", FALSE);
  g_assert_cmpuint (count_files (&test, "casebook.jiati.damaged-"), >=, 2);
}

/* An entry that was changed after it was written is not taken over, nor what follows it. */
static void
test_changed_entry (void)
{
  g_auto (Case) test = { 0 };

  case_init (&test);
  add_user (&test, "张前");
  add_user (&test, "陈改");
  add_user (&test, "李后");
  jt_ledger_shut (test.ledger);
  jt_ledger_tamper (test.path, "UPDATE journal SET payload = replace (payload, '陈改', '王改')");

  g_assert_cmpint (restore (&test), ==, test.copied + 1);
  assert_user (&test, "张前", TRUE);
  assert_user (&test, "陈改", FALSE);
  assert_user (&test, "王改", FALSE);
  assert_user (&test, "李后", FALSE);
}

/* Of a file that cannot even be opened nothing is taken over, and it is kept. */
static void
test_unreadable (void)
{
  g_auto (Case) test = { 0 };

  case_init (&test);
  jt_ledger_shut (test.ledger);
  g_assert_true (g_file_set_contents (test.path, "no book any more", -1, NULL));
  g_assert_cmpint (restore (&test), ==, test.copied);
  g_assert_cmpuint (count_files (&test, "casebook.jiati.damaged-"), ==, 2);
}

/* The book is gone altogether. */
static void
test_missing (void)
{
  g_auto (Case) test = { 0 };

  case_init (&test);
  jt_ledger_shut (test.ledger);
  g_assert_cmpint (g_unlink (test.path), ==, 0);
  g_assert_cmpint (restore (&test), ==, test.copied);
}

/* Another office's book lies there: nothing of it may come in. */
static void
test_another_book (void)
{
  g_auto (Case) test = { 0 };
  JtVoteBook *other = jt_ledger_new ();
  g_autofree char *bytes = NULL;
  gsize length;

  case_init (&test);
  jt_ledger_shut (test.ledger);
  jt_ledger_shut (other);
  g_assert_true (g_file_get_contents (other->book->path, &bytes, &length, NULL));
  g_assert_true (g_file_set_contents (test.path, bytes, (gssize) length, NULL));
  g_assert_cmpint (restore (&test), ==, test.copied);
  jt_vote_book_free (other);
}

/* --------------------------------------------------------------------------- scans that are lost */

static char *
scan_beside (const char *book)
{
  g_autofree char *folder = jt_book_attachments (book);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "%PDF- a scan", -1);

  return g_build_filename (folder, hash, NULL);
}

/* The copy lacks a scan that the damaged book still has: nothing is lost. */
static void
test_scan_from_the_book (void)
{
  g_auto (Case) test = { 0 };
  g_autofree char *file = NULL;

  case_init (&test);
  jt_ledger_shut (test.ledger);
  file = scan_beside (test.copy);
  g_assert_true (g_file_set_contents (file, "%PDF- a skan", -1, NULL));
  g_assert_cmpint (restore (&test), ==, test.copied);
}

/* Nobody has it: the book comes back all the same, and the scan is named; a backup of that book
 * can be restored again. */
static void
test_scan_lost (void)
{
  g_auto (Case) test = { 0 };
  g_autofree char *copied = NULL;
  g_autofree char *beside = NULL;

  case_init (&test);
  jt_ledger_shut (test.ledger);
  copied = scan_beside (test.copy);
  beside = scan_beside (test.path);
  g_assert_cmpint (g_unlink (copied), ==, 0);
  g_assert_cmpint (g_unlink (beside), ==, 0);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonObject) answer = jt_book_restore (test.path, test.copy, &error);
      g_autoptr (JsonObject) again = NULL;
      g_autoptr (JsonObject) verified = NULL;
      g_autofree char *said = NULL;

      g_assert_no_error (error);
      g_assert_cmpint (json_object_get_int_member (answer, "entries"), ==, test.copied);
      said = jt_backup_say_warnings (answer);
      g_assert_nonnull (said);
      g_assert_nonnull (strstr (said, "scan.pdf"));
      verified = jt_ledger_verify (test.path);
      g_assert_false (json_object_get_boolean_member (verified, "ok"));
      g_assert_cmpuint (json_array_get_length (jt_json_array (verified, "problems")), ==, 1);
      again = jt_book_backup (test.path, test.copy, &error);
      g_assert_no_error (error);
    }
}

/* A newer entry names a scan that is gone: the entry is taken over, and the scan is named. */
static void
test_newer_scan_lost (void)
{
  g_auto (Case) test = { 0 };
  g_autofree char *scan = NULL;
  g_autofree char *members = NULL;
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "%PDF- another", -1);
  g_autofree char *folder = NULL;
  g_autofree char *file = NULL;
  g_autofree char *said = NULL;
  g_autofree char *told = NULL;
  g_autoptr (JsonObject) filed = NULL;
  g_autoptr (JsonObject) answer = NULL;
  g_autoptr (GError) error = NULL;

  case_init (&test);
  scan = jt_book_write_file (test.ledger->book, "second.pdf", "%PDF- another");
  members =
      g_strdup_printf ("\"stage\": \"application\", \"kind\": \"补充\", \"file\": \"%s\"", scan);
  filed = jt_vote_submit (test.ledger, "document-add", members);
  jt_ledger_shut (test.ledger);
  folder = jt_book_attachments (test.path);
  file = g_build_filename (folder, hash, NULL);
  g_assert_cmpint (g_unlink (file), ==, 0);

  answer = jt_book_restore (test.path, test.copy, &error);
  g_assert_no_error (error);
  g_assert_cmpint (json_object_get_int_member (answer, "entries"), ==, test.copied + 1);
  said = jt_backup_say_warnings (answer);
  g_assert_nonnull (said);
  g_assert_nonnull (strstr (said, "second.pdf"));
  g_assert_null (strstr (said, "/scan.pdf"));
  /* Where there is nothing to warn of, that it is there again is said all the same. */
  told = jt_backup_say_restored (answer, test.path);
  g_assert_true (g_str_has_suffix (told, said));
  g_assert_nonnull (strstr (told, test.path));
  json_object_remove_member (answer, "warnings");
  g_free (told);
  told = jt_backup_say_restored (answer, test.path);
  g_assert_true (g_str_has_suffix (told, test.path));
}

/* --------------------------------------------------------------------------- what is refused */

/* The book, its log and its attachments are as they were, and nothing else lies beside them. */
static void
assert_refused (const Case *test, JtStoreError code)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  gsize length_before, length_after;

  g_assert_true (g_file_get_contents (test->path, &before, &length_before, NULL));
  g_assert_null (jt_book_restore (test->path, test->copy, &error));
  g_assert_error (error, JT_STORE_ERROR, (int) code);
  g_assert_true (g_file_get_contents (test->path, &after, &length_after, NULL));
  g_assert_cmpmem (before, length_before, after, length_after);
  jt_ledger_assert_intact (test->path);
  g_assert_cmpuint (count_files (test, "casebook.jiati."), ==, 1);
}

static void
test_bad_copies (void)
{
  static const char *const changes[] = {
    "UPDATE journal SET payload = '{}' WHERE seq = 3",
    "UPDATE part SET area = 1",
    "DELETE FROM secret",
    "UPDATE motion_total SET consenting_area = 1",
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_auto (Case) test = { 0 };

      case_init (&test);
      jt_ledger_shut (test.ledger);
      jt_ledger_tamper (test.copy, changes[i]);
      assert_refused (&test, JT_STORE_ERROR_DAMAGED);
    }
}

static void
test_no_copy (void)
{
  g_auto (Case) test = { 0 };

  case_init (&test);
  jt_ledger_shut (test.ledger);
  g_assert_cmpint (g_unlink (test.copy), ==, 0);
  assert_refused (&test, JT_STORE_ERROR_MISSING);
  g_assert_true (g_file_set_contents (test.copy, "a letter", -1, NULL));
  assert_refused (&test, JT_STORE_ERROR_NOT_A_BOOK);
  g_free (test.copy);
  test.copy = g_strdup (test.path);
  assert_refused (&test, JT_STORE_ERROR_EXISTS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/restore/newer-entries", test_newer_entries);
  g_test_add_func ("/restore/secrets", test_secrets);
  g_test_add_func ("/restore/new-device", test_new_device);
  g_test_add_func ("/restore/torn-in-the-middle", test_torn_in_the_middle);
  g_test_add_func ("/restore/changed-entry", test_changed_entry);
  g_test_add_func ("/restore/unreadable", test_unreadable);
  g_test_add_func ("/restore/missing", test_missing);
  g_test_add_func ("/restore/another-book", test_another_book);
  g_test_add_func ("/restore/bad-copies", test_bad_copies);
  g_test_add_func ("/restore/scan-from-the-book", test_scan_from_the_book);
  g_test_add_func ("/restore/scan-lost", test_scan_lost);
  g_test_add_func ("/restore/newer-scan-lost", test_newer_scan_lost);
  g_test_add_func ("/restore/no-copy", test_no_copy);

  return g_test_run ();
}
