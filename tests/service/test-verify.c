/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "jt-backup.h"
#include "jt-entry.h"
#include "jt-json.h"
#include "jt-ledger-fixture.h"
#include "jt-store-error.h"
#include "jt-verify.h"

/* A ledger whose file is shut, and its bytes to put back after each change. */
typedef struct
{
  JtVoteBook *ledger;
  const char *path;
  char *bytes;
  gsize length;
} Shut;

static void
shut_init (Shut *shut)
{
  g_autoptr (GError) error = NULL;

  shut->ledger = jt_ledger_new ();
  shut->path = shut->ledger->book->path;
  jt_ledger_shut (shut->ledger);
  g_file_get_contents (shut->path, &shut->bytes, &shut->length, &error);
  g_assert_no_error (error);
}

static void
shut_clear (Shut *shut)
{
  jt_vote_book_free (shut->ledger);
  g_free (shut->bytes);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Shut, shut_clear)

static void
put_back (const Shut *shut)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents_full (shut->path, shut->bytes, (gssize) shut->length,
                            G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
}

/* --------------------------------------------------------------------------------- intact */

static void
test_intact (void)
{
  g_auto (Shut) shut = { 0 };
  g_autoptr (JsonObject) answer = NULL;
  g_autofree char *bytes = NULL;
  g_autofree char *lines = NULL;
  g_autofree char *head = NULL;
  g_autofree char *entries = NULL;
  gsize length;

  shut_init (&shut);
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
  g_auto (Shut) shut = { 0 };
  g_autofree char *folder = NULL;
  g_autofree char *hash = NULL;
  g_autofree char *file = NULL;
  int status;
  pid_t pid;

  shut_init (&shut);
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

/* ------------------------------------------------------------------- every column of every table */

/* Every table but those of this copy alone (local_setting, draft). */
static GPtrArray *
all_columns (const char *path)
{
  GPtrArray *columns = g_ptr_array_new_with_free_func (g_free);
  sqlite3 *db;
  sqlite3_stmt *query;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);
  g_assert_cmpint (
      sqlite3_prepare_v2 (db,
                          "SELECT m.name || ' ' || i.name || ' ' || i.type FROM sqlite_schema AS m,"
                          " pragma_table_info (m.name) AS i WHERE m.type = 'table' AND m.name NOT "
                          "IN ('local_setting', 'draft') AND m.name NOT LIKE 'sqlite_%'",
                          -1, &query, NULL),
      ==, SQLITE_OK);
  while (sqlite3_step (query) == SQLITE_ROW)
    g_ptr_array_add (columns, g_strdup ((const char *) sqlite3_column_text (query, 0)));
  sqlite3_finalize (query);
  sqlite3_close (db);
  return columns;
}

/* Changes one value of the column in the row that @which picks; FALSE when there is no such row. */
static gboolean
change_column (const Shut *shut, const char *table, const char *column, gboolean number,
               const char *which)
{
  g_autofree char *find = g_strdup_printf (
      "SELECT rowid FROM \"%s\" WHERE \"%s\" %s ORDER BY rowid LIMIT 1", table, column, which);
  g_autofree char *row = jt_ledger_ask (shut->path, find);
  g_autofree char *change = NULL;

  if (row == NULL)
    return FALSE;
  if (number)
    change = g_strdup_printf ("UPDATE \"%s\" SET \"%s\" = CASE \"%s\" WHEN 1 THEN 0 ELSE coalesce "
                              "(\"%s\", 0) + 1 END WHERE rowid = %s",
                              table, column, column, column, row);
  else
    change = g_strdup_printf ("UPDATE \"%s\" SET \"%s\" = coalesce (\"%s\", '') || 'x' "
                              "WHERE rowid = %s",
                              table, column, column, row);
  jt_ledger_tamper (shut->path, change);
  return TRUE;
}

/* What the problem has to be called: rows by their table, entries of the journal by their place. */
static const char *
name_of (const char *table)
{
  return g_str_equal (table, "journal") ? "entry " : table;
}

static void
assert_column_guarded (const Shut *shut, const char *table, const char *column, gboolean number,
                       const char *which)
{
  g_autoptr (JsonObject) answer = NULL;
  g_autofree char *first = NULL;

  if (!change_column (shut, table, column, number, which))
    return;
  answer = jt_ledger_verify (shut->path);
  first = jt_ledger_first_problem (answer);
  g_test_message ("%s.%s %s: %s", table, column, which, first);
  g_assert_false (json_object_get_boolean_member (answer, "ok"));
  g_assert_true (jt_ledger_problem_at (answer, name_of (table)));
  put_back (shut);
}

static void
test_every_column (void)
{
  /* Those that the change has to reach for the test to be worth anything. */
  static const char *const wanted[] = {
    "journal", "paper", "paper_choice", "paper_supersedes", "part", "part_entrance", "ownership",
    "person", "person_phone", "commitment", "motion_total", "entrance_total", "vote", "motion",
    "roll_part", "roll_voter", "roll_owner", "decision", "secret", "attachment", "document",
    "case_file", "case_applicant", "case_entrance", "lift", "office", "user", "device",
  };
  g_auto (Shut) shut = { 0 };
  g_autoptr (GPtrArray) columns = NULL;

  shut_init (&shut);
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      g_autofree char *count = g_strdup_printf ("SELECT 1 FROM \"%s\"", wanted[i]);
      g_autofree char *one = jt_ledger_ask (shut.path, count);

      if (one == NULL)
        g_error ("the ledger has no row of %s", wanted[i]);
    }

  columns = all_columns (shut.path);
  for (guint i = 0; i < columns->len; i++)
    {
      g_auto (GStrv) words = g_strsplit (g_ptr_array_index (columns, i), " ", 3);
      const gboolean number = g_str_equal (words[2], "INTEGER");

      assert_column_guarded (&shut, words[0], words[1], number, "IS NOT NULL");
      assert_column_guarded (&shut, words[0], words[1], number, "IS NULL");
    }
  jt_ledger_assert_intact (shut.path);
}

/* --------------------------------------------------------------------------------- every row */

static void
test_every_table_loses_a_row (void)
{
  g_auto (Shut) shut = { 0 };
  g_autoptr (GPtrArray) columns = NULL;
  g_autofree char *before = g_strdup ("");

  shut_init (&shut);
  columns = all_columns (shut.path);
  for (guint i = 0; i < columns->len; i++)
    {
      g_auto (GStrv) words = g_strsplit (g_ptr_array_index (columns, i), " ", 3);
      g_autofree char *find = g_strdup_printf ("SELECT max (rowid) FROM \"%s\"", words[0]);
      g_autofree char *row = NULL;
      g_autofree char *remove = NULL;
      g_autoptr (JsonObject) answer = NULL;

      if (g_str_equal (words[0], before))
        continue;
      g_free (before);
      before = g_strdup (words[0]);
      row = jt_ledger_ask (shut.path, find);
      /* The last entry of a chain can be cut off with what it wrote: only a head that was noted
       * elsewhere tells.  Here the rows it wrote are left, and so it shows. */
      if (row == NULL)
        continue;
      remove = g_strdup_printf ("DELETE FROM \"%s\" WHERE rowid = %s", words[0], row);
      jt_ledger_tamper (shut.path, remove);
      answer = jt_ledger_verify (shut.path);
      g_test_message ("%s", words[0]);
      g_assert_false (json_object_get_boolean_member (answer, "ok"));
      put_back (&shut);
    }
}

/* ------------------------------------------------------------------------------ hostile values */

/* Numbers that no roll and no vote can hold must not be taken at their word. */
static void
test_hostile_values (void)
{
  static const char *const changes[] = {
    "UPDATE roll_part SET voter = 4000000000",
    "UPDATE roll_part SET voter = 0",
    "UPDATE roll_part SET voter = -1",
    "UPDATE roll_part SET joined_voter = 9223372036854775807",
    "UPDATE roll_part SET area = 9223372036854775807",
    "UPDATE roll_part SET area = -5",
    "UPDATE roll_part SET straddles = 7",
    "UPDATE motion SET part_den = 0, consent_den = 0",
    "UPDATE motion SET part_num = 9223372036854775807, part_den = 9223372036854775807",
    "UPDATE motion SET consent_num = -1",
    "UPDATE vote SET starts = '', ends = 'tomorrow'",
    "UPDATE paper SET received_on = 'never'",
    "UPDATE paper_choice SET choice = 'perhaps'",
    "UPDATE part SET area = 9223372036854775807",
    "UPDATE case_file SET policy_version = ''",
    "DELETE FROM roll_part",
    "DELETE FROM vote",
    "DELETE FROM motion",
    "DELETE FROM office",
    "UPDATE attachment SET hash = '../../etc/passwd'",
    "UPDATE paper_supersedes SET newer = older",
  };
  g_auto (Shut) shut = { 0 };

  shut_init (&shut);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (JsonObject) answer = NULL;

      g_test_message ("%s", changes[i]);
      jt_ledger_tamper (shut.path, changes[i]);
      answer = jt_ledger_verify (shut.path);
      g_assert_false (json_object_get_boolean_member (answer, "ok"));
      put_back (&shut);
    }
}

/* -------------------------------------------------------------------------------- the journal */

/* The problem names the entry that was changed, not what follows from it. */
static void
test_first_bad_entry (void)
{
  g_auto (Shut) shut = { 0 };
  g_autofree char *expected = NULL;

  shut_init (&shut);
  expected = jt_ledger_ask (shut.path,
                            "SELECT 'entry ' || device || '/' || seq FROM journal WHERE seq = 4");
  for (guint i = 0; i < 3; i++)
    {
      static const char *const changes[] = {
        "UPDATE journal SET payload = replace (payload, '80', '81') || ' ' WHERE seq = 4",
        "UPDATE journal SET payload = 'no json' WHERE seq = 4",
        "UPDATE journal SET at = '2020-01-01T00:00:00Z' WHERE seq IN (4, 5, 6)",
      };
      g_autoptr (JsonObject) answer = NULL;
      JsonObject *first;

      jt_ledger_tamper (shut.path, changes[i]);
      answer = jt_ledger_verify (shut.path);
      first = json_array_get_object_element (jt_json_array (answer, "problems"), 0);
      g_assert_cmpstr (jt_json_text (first, "where"), ==, expected);
      put_back (&shut);
    }
}

/* A problem in a table names the row and the entry that last told of it. */
static void
test_row_names_its_entry (void)
{
  g_auto (Shut) shut = { 0 };
  g_autoptr (JsonObject) answer = NULL;
  g_autofree char *uid = NULL;
  g_autofree char *ask = NULL;
  g_autofree char *expected = NULL;

  shut_init (&shut);
  uid = jt_ledger_ask (shut.path, "SELECT uid FROM part WHERE room = '302'");
  ask = g_strdup_printf ("SELECT 'part %s (entry ' || device || '/' || seq || ')' FROM journal "
                         "WHERE instr (payload, '%s') ORDER BY lamport DESC",
                         uid, uid);
  expected = jt_ledger_ask (shut.path, ask);
  jt_ledger_tamper (shut.path, "UPDATE part SET area = 9000 WHERE room = '302'");
  answer = jt_ledger_verify (shut.path);
  g_assert_true (jt_ledger_problem_at (answer, expected));
}

/* An entry appended by somebody who knows how hashes are made. */
typedef struct
{
  const char *name;
  const char *command;
  const char *payload;
  const char *chain;
  gint64 seq_step;
  gint64 lamport_step;
  gboolean final;
  gboolean same_uid;
  const char *said;
} Forged;

static const Forged forged[] = {
  { "unknown command", "building-sell", "{}", NULL, 1, 1, TRUE, FALSE, "not known" },
  { "no JSON", "paper-record", "{", NULL, 1, 1, TRUE, FALSE, "payload" },
  { "a fraction", "paper-record", "{\"area\":1.5}", NULL, 1, 1, TRUE, FALSE, "payload" },
  { "a gap", "paper-record", "{}", NULL, 2, 1, TRUE, FALSE, "missing" },
  { "older than before", "paper-record", "{}", NULL, 1, -1, TRUE, FALSE, "older" },
  { "no member of a chain", "paper-record", "{}", NULL, 1, 1, FALSE, FALSE, "alone" },
  { "a chain without its end", "paper-record", "{}", "C", 1, 1, FALSE, FALSE, "finished" },
  { "a uid used before", "paper-record", "{}", NULL, 1, 1, TRUE, TRUE, "uid" },
};

static void
append (const char *path, const Forged *row)
{
  g_autofree char *device = jt_ledger_ask (path, "SELECT device FROM journal LIMIT 1");
  g_autofree char *seq = jt_ledger_ask (path, "SELECT max (seq) FROM journal");
  g_autofree char *lamport = jt_ledger_ask (path, "SELECT max (lamport) FROM journal");
  g_autofree char *prev = jt_ledger_ask (path, "SELECT hash FROM journal ORDER BY seq DESC");
  g_autofree char *user = jt_ledger_ask (path, "SELECT uid FROM user");
  g_autofree char *old_uid = jt_ledger_ask (path, "SELECT uid FROM journal LIMIT 1");
  JtEntry entry = { .uid = row->same_uid ? old_uid : (char *) "FORGED",
                    .device = device,
                    .at = (char *) "2026-03-22T00:00:00Z",
                    .user = user,
                    .command = (char *) row->command,
                    .version = 1,
                    .chain = (char *) row->chain,
                    .final = row->final,
                    .payload = (char *) row->payload,
                    .prev = prev };
  g_autofree char *hash = NULL;
  char *sql;

  entry.seq = g_ascii_strtoll (seq, NULL, 10) + row->seq_step;
  entry.lamport = g_ascii_strtoll (lamport, NULL, 10) + row->lamport_step;
  hash = jt_entry_hash (&entry);
  sql = sqlite3_mprintf ("DROP TABLE IF EXISTS copy; CREATE TABLE copy AS SELECT * FROM journal; "
                         "DROP TABLE journal; CREATE TABLE journal (uid TEXT, device TEXT, "
                         "seq INTEGER, lamport INTEGER, at TEXT, today TEXT, user TEXT, command "
                         "TEXT, version INTEGER, chain TEXT, final INTEGER, payload TEXT, prev "
                         "TEXT, hash TEXT); INSERT INTO journal SELECT * FROM copy; "
                         "INSERT INTO journal VALUES (%Q, %Q, %lld, %lld, %Q, NULL, %Q, %Q, 1, %Q, "
                         "%d, %Q, %Q, %Q)",
                         entry.uid, entry.device, (long long) entry.seq,
                         (long long) entry.lamport, entry.at, entry.user, entry.command,
                         entry.chain, entry.final, entry.payload, entry.prev, hash);
  jt_ledger_tamper (path, sql);
  sqlite3_free (sql);
}

static void
test_forged_entries (void)
{
  g_auto (Shut) shut = { 0 };

  shut_init (&shut);
  for (guint i = 0; i < G_N_ELEMENTS (forged); i++)
    {
      g_autoptr (JsonObject) answer = NULL;
      g_autofree char *first = NULL;

      append (shut.path, &forged[i]);
      answer = jt_ledger_verify (shut.path);
      first = jt_ledger_first_problem (answer);
      g_test_message ("%s: %s", forged[i].name, first);
      g_assert_true (g_str_has_prefix (first, "entry "));
      g_assert_nonnull (strstr (first, forged[i].said));
      put_back (&shut);
    }
}

/* Who rewrites an entry together with its hash is found at the next, which names the old one. */
static void
test_rewritten_entry (void)
{
  g_auto (Shut) shut = { 0 };
  g_autoptr (JsonObject) answer = NULL;
  g_autofree char *where = NULL;

  shut_init (&shut);
  where = jt_ledger_ask (shut.path,
                         "SELECT 'entry ' || device || '/' || seq FROM journal WHERE seq = 4");
  jt_ledger_tamper (shut.path, "UPDATE journal SET hash = lower (hex (randomblob (32))) "
                               "WHERE seq = 3");
  answer = jt_ledger_verify (shut.path);
  g_assert_true (jt_ledger_problem_at (answer, where));
}

/* -------------------------------------------------------------------------------- torn pages */

static void
test_torn_pages (void)
{
  const gsize page = 4096;
  g_auto (Shut) shut = { 0 };
  guint unnoticed = 0;

  shut_init (&shut);
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
  g_auto (Shut) shut = { 0 };

  shut_init (&shut);
  for (guint i = 0; i < G_N_ELEMENTS (secret_changes); i++)
    {
      g_autoptr (JsonObject) answer = NULL;

      g_test_message ("%s", secret_changes[i].name);
      jt_ledger_tamper (shut.path, secret_changes[i].sql);
      answer = jt_ledger_verify (shut.path);
      g_assert_true (jt_ledger_problem_at (answer, secret_changes[i].where));
      put_back (&shut);
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
  g_auto (Shut) shut = { 0 };
  g_autofree char *folder = NULL;
  g_autofree char *hash = NULL;
  g_autofree char *file = NULL;
  g_autofree char *foreign = NULL;
  g_autofree char *left_over = NULL;
  g_autofree char *empty = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "", -1);

  shut_init (&shut);
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
  g_test_add_func ("/verify/every-column", test_every_column);
  g_test_add_func ("/verify/every-table-loses-a-row", test_every_table_loses_a_row);
  g_test_add_func ("/verify/hostile-values", test_hostile_values);
  g_test_add_func ("/verify/first-bad-entry", test_first_bad_entry);
  g_test_add_func ("/verify/row-names-its-entry", test_row_names_its_entry);
  g_test_add_func ("/verify/forged-entries", test_forged_entries);
  g_test_add_func ("/verify/rewritten-entry", test_rewritten_entry);
  g_test_add_func ("/verify/torn-pages", test_torn_pages);
  g_test_add_func ("/verify/secrets", test_secrets);
  g_test_add_func ("/verify/attachments", test_attachments);

  return g_test_run ();
}
