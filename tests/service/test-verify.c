/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "jt-attachments.h"
#include "jt-json.h"
#include "jt-ledger-fixture.h"
#include "jt-store-error.h"
#include "jt-verify.h"

/* --------------------------------------------------------------------------------- intact */

static void
test_intact (void)
{
  g_auto (JtShutLedger) shut = { 0 };
  g_autoptr (JsonObject) answer = NULL;
  g_autofree char *bytes = NULL;
  g_autofree char *lines = NULL;
  g_autofree char *head = NULL;
  g_autofree char *entries = NULL;
  gsize length;

  jt_shut_ledger_init (&shut);
  jt_ledger_assert_intact (shut.path);
  answer = jt_ledger_verify (shut.path);

  /* The head can be made by anybody who has the file and reads the definition. */
  lines = jt_ledger_ask (shut.path,
                         "SELECT group_concat (line, '') FROM (SELECT device || ' ' || max (seq) "
                         "|| ' ' || hash || char (10) AS line FROM journal GROUP BY device "
                         "ORDER BY device)");
  head = g_compute_checksum_for_string (G_CHECKSUM_SHA256, lines, -1);
  g_assert_cmpstr (jt_json_text (answer, "head"), ==, head);
  entries = jt_ledger_ask (shut.path, "SELECT count (*) FROM journal");
  g_assert_cmpint (jt_json_int (answer, "entries", -1), ==, g_ascii_strtoll (entries, NULL, 10));

  /* Looking changes nothing. */
  g_assert_true (g_file_get_contents (shut.path, &bytes, &length, NULL));
  g_assert_cmpmem (bytes, length, shut.bytes, shut.length);
}

/* A running program does not stand in the way, and what it has not checkpointed is seen. */
static void
test_beside_a_writer (void)
{
  JtVoteBook *ledger = jt_ledger_new ();

  jt_ledger_assert_intact (ledger->book->path);
  jt_vote_record (ledger, "301 yes 2026-03-22", "1 recorded");
  jt_ledger_assert_intact (ledger->book->path);
  jt_vote_book_free (ledger);
}

/* Runs in a process of its own that may read but not write: 0 when all was as it should be. */
static int
look_without_writing (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) answer = NULL;
  g_autoptr (JtOffice) office = NULL;
  const JtClock clock = { 0 };

  /* Nothing is forbidden to root. */
  if (geteuid () == 0 && (setgid (65534) != 0 || setuid (65534) != 0))
    return 2;
  answer = jt_book_verify (path, &error);
  if (answer == NULL || !json_object_get_boolean_member (answer, "ok"))
    return 3;
  office = jt_office_open (path, &clock, &error);
  return g_error_matches (error, JT_STORE_ERROR, JT_STORE_ERROR_READ_ONLY) ? 0 : 4;
}

/* A book on a disk that cannot be written, such as a backup on a disc, can be looked at. */
static void
test_read_only (void)
{
  g_auto (JtShutLedger) shut = { 0 };
  g_autofree char *folder = NULL;
  g_autofree char *hash = NULL;
  g_autofree char *file = NULL;
  int status;
  pid_t pid;

  jt_shut_ledger_init (&shut);
  folder = jt_book_attachments (shut.path);
  hash = jt_ledger_ask (shut.path, "SELECT hash FROM attachment");
  file = g_build_filename (folder, hash, NULL);
  g_assert_cmpint (g_chmod (file, 0444), ==, 0);
  g_assert_cmpint (g_chmod (folder, 0555), ==, 0);
  g_assert_cmpint (g_chmod (shut.path, 0444), ==, 0);
  g_assert_cmpint (g_chmod (shut.ledger->book->dir, 0555), ==, 0);

  pid = fork ();
  if (pid == 0)
    _exit (look_without_writing (shut.path));
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);

  g_assert_cmpint (g_chmod (shut.ledger->book->dir, 0755), ==, 0);
  g_assert_cmpint (g_chmod (folder, 0755), ==, 0);
}

/* Ended before it was done, it answers nothing; watched to its end, it answers as ever. */
static void
test_watched (void)
{
  JtVoteBook *ledger = jt_ledger_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (JtWatch) watch = jt_watch_new (cancellable);
  g_autoptr (JsonObject) answer = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *nothing = jt_watch_say (watch);
  g_autofree char *said = NULL;

  g_assert_cmpstr (nothing, ==, "");
  answer = jt_book_verify_watched (ledger->book->path, watch, &error);
  g_assert_no_error (error);
  g_assert_true (json_object_get_boolean_member (answer, "ok"));
  said = jt_watch_say (watch);
  g_assert_true (g_str_has_prefix (said, "Reading the scans"));

  g_cancellable_cancel (cancellable);
  g_assert_null (jt_book_verify_watched (ledger->book->path, watch, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  jt_ledger_assert_intact (ledger->book->path);
  jt_vote_book_free (ledger);
}

static void
test_watch_says (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (JtWatch) watch = jt_watch_new (cancellable);
  const struct
  {
    const char *what;
    gint64 done, total;
    const char *said;
  } rows[] = {
    { "Reading", 0, 0, "Reading…" },
    { NULL, 3, 0, "Reading: 3" },
    { NULL, 3, 10, "Reading: 3 of 10" },
    { "Counting", 0, 0, "Counting…" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *said = NULL;

      g_assert_true (jt_watch_go_on (watch, rows[i].what, rows[i].done, rows[i].total));
      said = jt_watch_say (watch);
      g_assert_cmpstr (said, ==, rows[i].said);
    }
  g_cancellable_cancel (cancellable);
  g_assert_false (jt_watch_go_on (watch, NULL, 4, 10));
  g_assert_true (jt_watch_go_on (NULL, NULL, 4, 10));
}

static void
test_no_book (void)
{
  g_autofree char *dir = g_dir_make_tmp ("jiati-verify-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (dir, "book", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (jt_book_verify (path, &error));
  g_assert_error (error, JT_STORE_ERROR, JT_STORE_ERROR_MISSING);
  g_clear_error (&error);
  g_assert_true (g_file_set_contents (path, "a letter", -1, NULL));
  g_assert_null (jt_book_verify (path, &error));
  g_assert_error (error, JT_STORE_ERROR, JT_STORE_ERROR_NOT_A_BOOK);
  g_unlink (path);
  g_rmdir (dir);
}

/* -------------------------------------------------------------------------------- torn pages */

static void
test_torn_pages (void)
{
  const gsize page = 4096;
  g_auto (JtShutLedger) shut = { 0 };
  guint unnoticed = 0;

  jt_shut_ledger_init (&shut);
  for (gsize at = 0; at < shut.length; at += page)
    {
      g_autofree char *torn = g_memdup2 (shut.bytes, shut.length);
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonObject) answer = NULL;

      for (gsize i = at; i < MIN (at + page, shut.length); i++)
        torn[i] = (char) g_test_rand_int_range (0, 256);
      g_assert_true (g_file_set_contents (shut.path, torn, (gssize) shut.length, NULL));
      answer = jt_book_verify (shut.path, &error);
      if (answer == NULL)
        g_assert_true (error->domain == JT_STORE_ERROR);
      else if (json_object_get_boolean_member (answer, "ok"))
        unnoticed++;
    }
  g_assert_cmpuint (unnoticed, ==, 0);
}

/* ------------------------------------------------------------------------- values and files */

typedef struct
{
  const char *name;
  const char *sql;
  const char *where;
} Change;

static const Change secret_changes[] = {
  { "missing", "DELETE FROM secret WHERE rowid = 1", "secret " },
  { "another value", "UPDATE secret SET value = '13800138009' WHERE rowid = 1", "secret " },
  { "another salt", "UPDATE secret SET salt = 'x' WHERE rowid = 1", "secret " },
  { "unnamed", "INSERT INTO secret VALUES ('NOBODY', 'salt', 'value')", "secret NOBODY" },
  { "there though erased", "UPDATE commitment SET erased = 1", "secret " },
};

static void
test_secrets (void)
{
  g_auto (JtShutLedger) shut = { 0 };

  jt_shut_ledger_init (&shut);
  for (guint i = 0; i < G_N_ELEMENTS (secret_changes); i++)
    {
      g_autoptr (JsonObject) answer = NULL;

      g_test_message ("%s", secret_changes[i].name);
      jt_ledger_tamper (shut.path, secret_changes[i].sql);
      answer = jt_ledger_verify (shut.path);
      g_assert_true (jt_ledger_problem_at (answer, secret_changes[i].where));
      jt_shut_ledger_put_back (&shut);
    }
}

static void
assert_attachment_problem (const char *path, const char *name, const char *what)
{
  g_autoptr (JsonObject) answer = jt_ledger_verify (path);
  g_autofree char *first = jt_ledger_first_problem (answer);
  g_autofree char *where = g_strdup_printf ("attachment %s: ", name);

  g_assert_true (g_str_has_prefix (first, where));
  g_assert_nonnull (strstr (first, what));
}

static void
test_attachments (void)
{
  g_auto (JtShutLedger) shut = { 0 };
  g_autofree char *folder = NULL;
  g_autofree char *hash = NULL;
  g_autofree char *file = NULL;
  g_autofree char *foreign = NULL;
  g_autofree char *left_over = NULL;
  g_autofree char *empty = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "", -1);

  jt_shut_ledger_init (&shut);
  folder = jt_book_attachments (shut.path);
  hash = jt_ledger_ask (shut.path, "SELECT hash FROM attachment");
  file = g_build_filename (folder, hash, NULL);

  g_assert_true (g_file_set_contents (file, "%PDF- a skan", -1, NULL));
  assert_attachment_problem (shut.path, hash, "changed");
  g_assert_cmpint (g_unlink (file), ==, 0);
  assert_attachment_problem (shut.path, hash, "missing");
  g_assert_true (g_file_set_contents (file, "%PDF- a scan", -1, NULL));
  jt_ledger_assert_intact (shut.path);

  foreign = g_build_filename (folder, "letter.txt", NULL);
  g_assert_true (g_file_set_contents (foreign, "a letter", -1, NULL));
  assert_attachment_problem (shut.path, "letter.txt", "Nothing names");
  g_assert_cmpint (g_unlink (foreign), ==, 0);

  /* What a submission that was cut short left behind is nobody's loss. */
  left_over = g_build_filename (folder, empty, NULL);
  g_assert_true (g_file_set_contents (left_over, "", 0, NULL));
  jt_ledger_assert_intact (shut.path);
  g_assert_true (g_file_set_contents (left_over, "more", -1, NULL));
  assert_attachment_problem (shut.path, empty, "Nothing names");
  g_assert_cmpint (g_unlink (left_over), ==, 0);

  jt_ledger_tamper (shut.path, "DELETE FROM attachment");
  assert_attachment_problem (shut.path, hash, "does not have it");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/verify/intact", test_intact);
  g_test_add_func ("/verify/beside-a-writer", test_beside_a_writer);
  g_test_add_func ("/verify/read-only", test_read_only);
  g_test_add_func ("/verify/no-book", test_no_book);
  g_test_add_func ("/verify/watched", test_watched);
  g_test_add_func ("/verify/watch-says", test_watch_says);
  g_test_add_func ("/verify/torn-pages", test_torn_pages);
  g_test_add_func ("/verify/secrets", test_secrets);
  g_test_add_func ("/verify/attachments", test_attachments);

  return g_test_run ();
}
