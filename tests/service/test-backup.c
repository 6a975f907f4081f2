/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "jt-attachments.h"
#include "jt-backup.h"
#include "jt-json.h"
#include "jt-ledger-fixture.h"
#include "jt-store-error.h"

static char *
beside (JtVoteBook *ledger, const char *name)
{
  return g_build_filename (ledger->book->dir, name, NULL);
}

static gint64
back_up (const char *path, const char *to)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) answer = jt_book_backup (path, to, &error);

  g_assert_no_error (error);
  g_assert_false (json_object_has_member (answer, "warnings"));
  return json_object_get_int_member (answer, "entries");
}

static void
refuse (const char *path, const char *to, JtStoreError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (jt_book_backup (path, to, &error));
  g_assert_error (error, JT_STORE_ERROR, (int) code);
}

/* Nothing but what is named stays in the folder: no draft, no log of a copy. */
static void
assert_tidy (JtVoteBook *ledger)
{
  g_autoptr (GDir) dir = g_dir_open (ledger->book->dir, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      static const char *const known[] = {
        "casebook.jiati",
        "casebook.jiati-wal",
        "casebook.jiati-shm",
        "casebook.jiati.attachments",
        "roster.csv",
        "scan.pdf",
        "copy",
        "copy.attachments",
        "letter",
        NULL,
      };

      if (!g_strv_contains (known, name))
        g_error ("%s was left behind", name);
    }
}

/* ------------------------------------------------------------------------------- whole copies */

/* The copy is a book of its own: intact, with personal values and attachments. */
static void
test_copy (void)
{
  JtVoteBook *ledger = jt_ledger_new ();
  g_autofree char *copy = beside (ledger, "copy");
  g_autofree char *book_secrets = NULL;
  g_autofree char *copy_secrets = NULL;
  GStatBuf info;

  g_assert_cmpint (back_up (ledger->book->path, copy), ==, jt_book_entries (ledger->book));
  jt_ledger_assert_intact (copy);
  g_assert_cmpint (g_stat (copy, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  assert_tidy (ledger);

  jt_ledger_shut (ledger);
  book_secrets = jt_ledger_ask (ledger->book->path, "SELECT count (*) FROM secret");
  copy_secrets = jt_ledger_ask (copy, "SELECT count (*) FROM secret");
  g_assert_cmpstr (book_secrets, ==, copy_secrets);
  g_assert_cmpstr (book_secrets, !=, "0");
  jt_vote_book_free (ledger);
}

/* Another thread's office writes while copies are made; each is of one moment. */
typedef struct
{
  const char *path;
  gint stop;
} Writer;

static gpointer
write_on (gpointer data)
{
  Writer *writer = data;
  g_autoptr (GError) error = NULL;
  JtClock clock = { 0 };
  g_autoptr (JtOffice) office = NULL;

  jt_clock_pretend ("2026-03-22", &clock, NULL);
  office = jt_office_open (writer->path, &clock, &error);
  g_assert_no_error (error);
  jt_office_act_as (office, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; !g_atomic_int_get (&writer->stop); i++)
    {
      g_autoptr (JsonObject) arguments = json_object_new ();
      g_autofree char *name = g_strdup_printf ("网格长%u", i);

      json_object_set_string_member (arguments, "name", name);
      json_object_set_string_member (arguments, "role", "grid-leader");
      jt_office_submit (office, "user-add", arguments, NULL, &error);
      g_assert_no_error (error);
    }
  return NULL;
}

static void
test_copy_beside_a_writer (void)
{
  JtVoteBook *ledger = jt_ledger_new ();
  g_autofree char *copy = beside (ledger, "copy");
  Writer writer = { .path = ledger->book->path };
  GThread *thread;
  gint64 before;

  before = jt_book_entries (ledger->book);
  jt_ledger_shut (ledger);
  thread = g_thread_new ("writer", write_on, &writer);
  for (guint i = 0; i < 10; i++)
    {
      const gint64 entries = back_up (ledger->book->path, copy);

      g_assert_cmpint (entries, >=, before);
      before = entries;
      jt_ledger_assert_intact (copy);
    }
  g_atomic_int_set (&writer.stop, 1);
  g_thread_join (thread);
  jt_ledger_assert_intact (ledger->book->path);
  jt_vote_book_free (ledger);
}

/* A newer copy takes the place of an older one, which loses what only it had. */
static void
test_newer_copy (void)
{
  JtVoteBook *ledger = jt_ledger_new ();
  g_autofree char *copy = beside (ledger, "copy");
  g_autofree char *folder = jt_book_attachments (copy);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "old", -1);
  g_autofree char *old = g_build_filename (folder, hash, NULL);
  const gint64 first = back_up (ledger->book->path, copy);

  g_assert_true (g_file_set_contents (old, "old", -1, NULL));
  jt_vote_record (ledger, "301 yes 2026-03-22", "1 recorded");
  g_assert_cmpint (back_up (ledger->book->path, copy), ==, first + 1);
  g_assert_false (g_file_test (old, G_FILE_TEST_EXISTS));
  jt_ledger_assert_intact (copy);
  assert_tidy (ledger);
  jt_vote_book_free (ledger);
}

/* ---------------------------------------------------------------------------------- refusals */

static void
test_never_over_the_book (void)
{
  JtVoteBook *ledger = jt_ledger_new ();
  const char *path = ledger->book->path;
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autofree char *folder = jt_book_attachments (path);
  g_autofree char *other_name = beside (ledger, "copy");
  g_autofree char *letter = jt_book_write_file (ledger->book, "letter", "a letter");
  g_autofree char *text = NULL;

  refuse (path, path, JT_STORE_ERROR_EXISTS);
  refuse (path, log, JT_STORE_ERROR_EXISTS);
  refuse (path, folder, JT_STORE_ERROR_EXISTS);
  refuse (path, ledger->book->dir, JT_STORE_ERROR_EXISTS);
  refuse (path, letter, JT_STORE_ERROR_EXISTS);
  g_assert_true (g_file_get_contents (letter, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "a letter");

  g_assert_cmpint (link (path, other_name), ==, 0);
  refuse (path, other_name, JT_STORE_ERROR_EXISTS);
  g_assert_cmpint (g_unlink (other_name), ==, 0);
  g_assert_cmpint (symlink (path, other_name), ==, 0);
  refuse (path, other_name, JT_STORE_ERROR_EXISTS);

  jt_ledger_assert_intact (path);
  assert_tidy (ledger);
  jt_vote_book_free (ledger);
}

/* Another book that is open, of which the log is not empty. */
static void
test_never_over_an_open_book (void)
{
  JtVoteBook *ledger = jt_ledger_new ();
  JtVoteBook *other = jt_ledger_new ();

  refuse (ledger->book->path, other->book->path, JT_STORE_ERROR_EXISTS);
  jt_ledger_assert_intact (other->book->path);
  jt_vote_book_free (other);
  jt_vote_book_free (ledger);
}

/* While the newer copy cannot be whole, the older one stays as it is. */
static void
assert_older_copy_stays (JtVoteBook *ledger, const char *copy, gint64 entries)
{
  g_autoptr (JsonObject) answer = NULL;

  refuse (ledger->book->path, copy, JT_STORE_ERROR_DAMAGED);
  answer = jt_ledger_verify (copy);
  g_assert_true (json_object_get_boolean_member (answer, "ok"));
  g_assert_cmpint (json_object_get_int_member (answer, "entries"), ==, entries);
  assert_tidy (ledger);
}

/* ------------------------------------------------------------------------ scans that are lost */

/* The ledger's one scan, as it lies beside the book. */
static char *
scan_of (const char *book)
{
  g_autofree char *folder = jt_book_attachments (book);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "%PDF- a scan", -1);

  return g_build_filename (folder, hash, NULL);
}

/* The backup is made, and says in one warning whose scan it is. */
static void
back_up_warned (JtVoteBook *ledger, const char *copy, const char *code, const char *word)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) answer = jt_book_backup (ledger->book->path, copy, &error);
  g_autofree char *said = NULL;
  JsonArray *warnings;
  JsonObject *warning;

  g_assert_no_error (error);
  g_assert_cmpint (json_object_get_int_member (answer, "entries"), ==,
                   jt_book_entries (ledger->book));
  warnings = jt_json_array (answer, "warnings");
  g_assert_nonnull (warnings);
  g_assert_cmpuint (json_array_get_length (warnings), ==, 1);
  warning = json_array_get_object_element (warnings, 0);
  g_assert_cmpstr (jt_json_text (warning, "code"), ==, code);
  g_assert_cmpstr (jt_json_text (warning, "article"), ==, "");
  g_assert_nonnull (strstr (jt_json_text (warning, "text"), "scan.pdf"));
  g_assert_nonnull (strstr (jt_json_text (warning, "text"), "001-2026-0001"));
  g_assert_nonnull (strstr (jt_json_text (warning, "text"), word));
  said = jt_backup_say_warnings (answer);
  g_assert_cmpstr (said, ==, jt_json_text (warning, "text"));
  assert_tidy (ledger);
}

static guint
count_problems (const char *book)
{
  g_autoptr (JsonObject) answer = jt_ledger_verify (book);
  JsonArray *problems = jt_json_array (answer, "problems");

  for (guint i = 0; i < json_array_get_length (problems); i++)
    g_assert_true (g_str_has_prefix (
        jt_json_text (json_array_get_object_element (problems, i), "where"), "attachment "));
  return json_array_get_length (problems);
}

static void
test_altered_scan (void)
{
  JtVoteBook *ledger = jt_ledger_new ();
  g_autofree char *copy = beside (ledger, "copy");
  g_autofree char *file = scan_of (ledger->book->path);
  g_autofree char *copied = scan_of (copy);
  g_autofree char *text = NULL;

  g_assert_true (g_file_set_contents (file, "%PDF- a skan", -1, NULL));
  back_up_warned (ledger, copy, "scan-changed", "no longer the file");
  /* What is left of the paper is kept, and both say that it is not what it was. */
  g_assert_true (g_file_get_contents (copied, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "%PDF- a skan");
  g_assert_cmpuint (count_problems (ledger->book->path), ==, 1);
  g_assert_cmpuint (count_problems (copy), ==, 1);
  jt_vote_book_free (ledger);
}

static void
test_missing_scan (void)
{
  JtVoteBook *ledger = jt_ledger_new ();
  g_autofree char *copy = beside (ledger, "copy");
  g_autofree char *file = scan_of (ledger->book->path);

  g_assert_cmpint (g_unlink (file), ==, 0);
  back_up_warned (ledger, copy, "scan-missing", "neither");
  g_assert_cmpuint (count_problems (copy), ==, 1);
  /* It is taken in again: the next backup has it, and nothing to say. */
  g_assert_true (g_file_set_contents (file, "%PDF- a scan", -1, NULL));
  g_assert_cmpint (back_up (ledger->book->path, copy), >, 0);
  jt_ledger_assert_intact (copy);
  jt_vote_book_free (ledger);
}

/* An older copy that holds the scan whole does not lose it to the newer one. */
static void
test_scan_kept_whole (void)
{
  JtVoteBook *ledger = jt_ledger_new ();
  g_autofree char *copy = beside (ledger, "copy");
  g_autofree char *file = scan_of (ledger->book->path);

  back_up (ledger->book->path, copy);
  jt_vote_record (ledger, "301 yes 2026-03-22", "1 recorded");
  g_assert_true (g_file_set_contents (file, "%PDF- a skan", -1, NULL));
  back_up_warned (ledger, copy, "scan-changed", "holds it whole");
  jt_ledger_assert_intact (copy);
  g_assert_cmpint (g_unlink (file), ==, 0);
  back_up_warned (ledger, copy, "scan-missing", "holds it whole");
  jt_ledger_assert_intact (copy);
  jt_vote_book_free (ledger);
}

/* A backup that was ended leaves the older copy, and nothing of its own. */
static void
test_cancelled (void)
{
  JtVoteBook *ledger = jt_ledger_new ();
  g_autofree char *copy = beside (ledger, "copy");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (JtWatch) watch = jt_watch_new (cancellable);
  g_autoptr (JsonObject) answer = NULL;
  g_autoptr (GError) error = NULL;
  const gint64 entries = back_up (ledger->book->path, copy);

  jt_vote_record (ledger, "301 yes 2026-03-22", "1 recorded");
  g_cancellable_cancel (cancellable);
  g_assert_null (jt_book_backup_watched (ledger->book->path, copy, watch, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  answer = jt_ledger_verify (copy);
  g_assert_true (json_object_get_boolean_member (answer, "ok"));
  g_assert_cmpint (json_object_get_int_member (answer, "entries"), ==, entries);
  assert_tidy (ledger);
  jt_vote_book_free (ledger);
}

static void
test_damaged_journal (void)
{
  JtVoteBook *ledger = jt_ledger_new ();
  g_autofree char *copy = beside (ledger, "copy");
  const gint64 entries = back_up (ledger->book->path, copy);

  jt_ledger_shut (ledger);
  jt_ledger_tamper (ledger->book->path, "UPDATE journal SET payload = '{}' WHERE seq = 4");
  assert_older_copy_stays (ledger, copy, entries);
  jt_vote_book_free (ledger);
}

static void
test_no_book (void)
{
  JtVoteBook *ledger = jt_ledger_new ();
  g_autofree char *nothing = beside (ledger, "nothing");
  g_autofree char *copy = beside (ledger, "copy");
  g_autofree char *nowhere = beside (ledger, "nowhere/copy");

  refuse (nothing, copy, JT_STORE_ERROR_MISSING);
  refuse (ledger->book->path, nowhere, JT_STORE_ERROR_NO_FOLDER);
  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
  jt_vote_book_free (ledger);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/backup/copy", test_copy);
  g_test_add_func ("/backup/copy-beside-a-writer", test_copy_beside_a_writer);
  g_test_add_func ("/backup/newer-copy", test_newer_copy);
  g_test_add_func ("/backup/never-over-the-book", test_never_over_the_book);
  g_test_add_func ("/backup/never-over-an-open-book", test_never_over_an_open_book);
  g_test_add_func ("/backup/altered-scan", test_altered_scan);
  g_test_add_func ("/backup/missing-scan", test_missing_scan);
  g_test_add_func ("/backup/scan-kept-whole", test_scan_kept_whole);
  g_test_add_func ("/backup/cancelled", test_cancelled);
  g_test_add_func ("/backup/damaged-journal", test_damaged_journal);
  g_test_add_func ("/backup/no-book", test_no_book);

  return g_test_run ();
}
