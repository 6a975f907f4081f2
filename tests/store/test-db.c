/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/fsuid.h>
#include <sys/stat.h>
#include <unistd.h>

#include "jt-book-fixture.h"
#include "jt-db-private.h"
#include "jt-store-journal.h"
#include "jt-store-office.h"

#define ADD(path, function)                                                                        \
  g_test_add (path, JtBookFixture, NULL, jt_book_fixture_set_up, function,                         \
              jt_book_fixture_tear_down)

static void
assert_refused (JtBookFixture *fixture, JtDbMode mode, JtStoreError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JtDb) db = jt_db_open (fixture->path, mode, &error);

  g_assert_error (error, JT_STORE_ERROR, (int) code);
  g_assert_null (db);
  g_assert_true (g_str_has_prefix (error->message, fixture->path));
}

static gboolean
exists_beside (JtBookFixture *fixture, const char *suffix)
{
  g_autofree char *path = g_strconcat (fixture->path, suffix, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
write_bytes (const char *path, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                       &error);
  g_assert_no_error (error);
}

/* Changes the book with nothing of ours in the way. */
static void
run_raw (const char *path, const char *sql)
{
  sqlite3 *raw = NULL;

  g_assert_cmpint (sqlite3_open (path, &raw), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (raw, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (raw), ==, SQLITE_OK);
}

static void
test_create (JtBookFixture *fixture, gconstpointer data)
{
  JtDb *db = jt_book_open (fixture, JT_DB_CREATE);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  gboolean current = FALSE;
  GStatBuf facts;

  g_assert_cmpstr (jt_db_path (db), ==, fixture->path);
  g_assert_true (jt_db_projection_is_current (db, &current, &error));
  g_assert_true (current);
  jt_append_entry (db, "D", "{}");
  jt_db_close (db);

  /* One whole file, readable by its owner alone, that says what it is. */
  g_assert_cmpint (g_stat (fixture->path, &facts), ==, 0);
  g_assert_cmpuint (facts.st_mode & 0777, ==, 0600);
  g_assert_false (exists_beside (fixture, "-wal"));
  g_assert_false (exists_beside (fixture, "-shm"));
  bytes = jt_read_bytes (fixture->path);
  g_assert_cmpmem ((const char *) g_bytes_get_data (bytes, NULL) + 68, 4, "Jiat", 4);
  g_assert_cmpint (((const guint8 *) g_bytes_get_data (bytes, NULL))[63], ==, jt_db_format ());

  db = jt_book_open (fixture, JT_DB_WRITE);
  g_assert_cmpuint (jt_count_rows (jt_store_journal_all (db)), ==, 1);
  jt_db_close (db);
}

static void
test_create_never_over (JtBookFixture *fixture, gconstpointer data)
{
  g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "mine", -1, NULL));
  assert_refused (fixture, JT_DB_CREATE, JT_STORE_ERROR_EXISTS);
  assert_refused (fixture, JT_DB_SCRATCH, JT_STORE_ERROR_EXISTS);
  g_file_get_contents (fixture->path, &text, NULL, NULL);
  g_assert_cmpstr (text, ==, "mine");

  /* The log of a book that is gone would be read into the new one. */
  g_remove (fixture->path);
  g_assert_true (g_file_set_contents (log, "left over", -1, NULL));
  assert_refused (fixture, JT_DB_CREATE, JT_STORE_ERROR_EXISTS);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static void
test_missing (JtBookFixture *fixture, gconstpointer data)
{
  assert_refused (fixture, JT_DB_WRITE, JT_STORE_ERROR_MISSING);
  assert_refused (fixture, JT_DB_READ, JT_STORE_ERROR_MISSING);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static void
test_not_a_book (JtBookFixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_strnfill (5000, 'z');

  g_assert_true (g_file_set_contents (fixture->path, "", 0, NULL));
  assert_refused (fixture, JT_DB_WRITE, JT_STORE_ERROR_NOT_A_BOOK);
  g_assert_true (g_file_set_contents (fixture->path, text, -1, NULL));
  assert_refused (fixture, JT_DB_WRITE, JT_STORE_ERROR_NOT_A_BOOK);
  assert_refused (fixture, JT_DB_READ, JT_STORE_ERROR_NOT_A_BOOK);

  /* Another program's database. */
  g_remove (fixture->path);
  run_raw (fixture->path, "CREATE TABLE t (a)");
  assert_refused (fixture, JT_DB_WRITE, JT_STORE_ERROR_NOT_A_BOOK);

  g_remove (fixture->path);
  g_mkdir (fixture->path, 0700);
  assert_refused (fixture, JT_DB_WRITE, JT_STORE_ERROR_NOT_A_BOOK);
  g_rmdir (fixture->path);
}

static void
test_newer (JtBookFixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;

  jt_db_close (jt_book_open (fixture, JT_DB_CREATE));
  run_raw (fixture->path, "PRAGMA user_version = 99");
  before = jt_read_bytes (fixture->path);
  assert_refused (fixture, JT_DB_WRITE, JT_STORE_ERROR_NEWER);
  assert_refused (fixture, JT_DB_READ, JT_STORE_ERROR_NEWER);
  after = jt_read_bytes (fixture->path);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_false (exists_beside (fixture, "-wal"));
}

/* A newer program died and left its format in the log: neither file changes. */
static void
test_newer_in_log (JtBookFixture *fixture, gconstpointer data)
{
  g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL);
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GBytes) file_after = NULL;
  g_autoptr (GBytes) kept = NULL;
  g_autoptr (GBytes) log_after = NULL;
  sqlite3 *raw = NULL;

  jt_db_close (jt_book_open (fixture, JT_DB_CREATE));
  file = jt_read_bytes (fixture->path);
  g_assert_cmpint (sqlite3_open (fixture->path, &raw), ==, SQLITE_OK);
  sqlite3_db_config (raw, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
  sqlite3_exec (raw, "PRAGMA user_version = 99", NULL, NULL, NULL);
  sqlite3_close (raw);
  kept = jt_read_bytes (log);
  g_assert_cmpuint (g_bytes_get_size (kept), >, 0);

  assert_refused (fixture, JT_DB_WRITE, JT_STORE_ERROR_NEWER);
  file_after = jt_read_bytes (fixture->path);
  log_after = jt_read_bytes (log);
  g_assert_true (g_bytes_equal (file, file_after));
  g_assert_true (g_bytes_equal (kept, log_after));
}

static void
test_damaged (JtBookFixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) whole = NULL;
  g_autoptr (GBytes) half = NULL;

  jt_db_close (jt_book_open (fixture, JT_DB_CREATE));
  whole = jt_read_bytes (fixture->path);
  half = g_bytes_new_from_bytes (whole, 0, g_bytes_get_size (whole) / 2);
  write_bytes (fixture->path, half);
  assert_refused (fixture, JT_DB_WRITE, JT_STORE_ERROR_DAMAGED);
  assert_refused (fixture, JT_DB_READ, JT_STORE_ERROR_DAMAGED);

  write_bytes (fixture->path, whole);
  run_raw (fixture->path, "DROP TABLE secret");
  assert_refused (fixture, JT_DB_WRITE, JT_STORE_ERROR_DAMAGED);
}

/* A torn page inside is found by the check. */
static void
test_integrity (JtBookFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) whole = NULL;
  g_autofree char *bytes = NULL;
  JtDb *db = jt_book_open (fixture, JT_DB_CREATE);
  gsize size = 0;

  for (int i = 0; i < 50; i++)
    jt_append_entry (db, "D", "{}");
  g_assert_true (jt_db_integrity (db, problems, &error));
  g_assert_cmpuint (problems->len, ==, 0);
  jt_db_close (db);

  whole = jt_read_bytes (fixture->path);
  size = g_bytes_get_size (whole);
  bytes = g_memdup2 (g_bytes_get_data (whole, NULL), size);
  memset (bytes + size - 4096, 0x5a, 4096);
  g_assert_true (g_file_set_contents (fixture->path, bytes, (gssize) size, NULL));

  db = jt_book_open (fixture, JT_DB_READ);
  g_assert_true (jt_db_integrity (db, problems, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, >, 0);
  jt_db_close (db);
}

static void
test_dangling_reference (JtBookFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (JtDb) db = NULL;

  jt_db_close (jt_book_open (fixture, JT_DB_CREATE));
  run_raw (fixture->path, "INSERT INTO building (uid, compound, name, name_key) "
                          "VALUES ('b', 'nowhere', '1', '1')");
  db = jt_book_open (fixture, JT_DB_READ);
  g_assert_true (jt_db_integrity (db, problems, &error));
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_nonnull (strstr (problems->pdata[0], "building"));
}

/* Runs as nobody, whom permissions bind even when the tests run as root. */
static gboolean
become_nobody (JtBookFixture *fixture)
{
  if (geteuid () != 0)
    return TRUE;

  g_assert_cmpint (chown (fixture->folder, 65534, 65534), ==, 0);
  if (g_file_test (fixture->path, G_FILE_TEST_EXISTS))
    g_assert_cmpint (chown (fixture->path, 65534, 65534), ==, 0);
  setfsuid (65534);
  if (setfsuid (65534) == 65534)
    return TRUE;

  g_test_skip ("permissions do not bind this user");
  return FALSE;
}

static void
become_oneself (void)
{
  if (geteuid () == 0)
    setfsuid (0);
}

static void
test_read_only_file (JtBookFixture *fixture, gconstpointer data)
{
  g_autoptr (JtDb) db = NULL;

  db = jt_book_open (fixture, JT_DB_CREATE);
  jt_append_entry (db, "D", "{}");
  g_clear_pointer (&db, jt_db_close);
  g_chmod (fixture->path, 0400);
  if (!become_nobody (fixture))
    return;

  assert_refused (fixture, JT_DB_WRITE, JT_STORE_ERROR_READ_ONLY);
  db = jt_book_open (fixture, JT_DB_READ);
  g_assert_cmpuint (jt_count_rows (jt_store_journal_all (db)), ==, 1);
  g_clear_pointer (&db, jt_db_close);
  become_oneself ();
}

/* As on a disc: neither file nor folder can be written, and reading still works. */
static void
test_read_only_folder (JtBookFixture *fixture, gconstpointer data)
{
  g_autoptr (JtDb) db = NULL;

  db = jt_book_open (fixture, JT_DB_CREATE);
  jt_append_entry (db, "D", "{}");
  g_clear_pointer (&db, jt_db_close);
  g_chmod (fixture->path, 0400);
  g_chmod (fixture->folder, 0500);
  if (!become_nobody (fixture))
    return;

  db = jt_book_open (fixture, JT_DB_READ);
  g_assert_cmpuint (jt_count_rows (jt_store_journal_all (db)), ==, 1);
  g_clear_pointer (&db, jt_db_close);
  become_oneself ();
}

static void
test_no_permission (JtBookFixture *fixture, gconstpointer data)
{
  jt_db_close (jt_book_open (fixture, JT_DB_CREATE));
  if (!become_nobody (fixture))
    return;

  g_chmod (fixture->path, 0000);
  assert_refused (fixture, JT_DB_WRITE, JT_STORE_ERROR_NO_PERMISSION);
  assert_refused (fixture, JT_DB_READ, JT_STORE_ERROR_NO_PERMISSION);

  /* The file may be written, but nothing can be put beside it. */
  g_chmod (fixture->path, 0600);
  g_chmod (fixture->folder, 0500);
  assert_refused (fixture, JT_DB_WRITE, JT_STORE_ERROR_READ_ONLY);

  g_chmod (fixture->folder, 0000);
  assert_refused (fixture, JT_DB_WRITE, JT_STORE_ERROR_NO_PERMISSION);
  assert_refused (fixture, JT_DB_CREATE, JT_STORE_ERROR_NO_PERMISSION);
  g_chmod (fixture->folder, 0700);
  become_oneself ();
}

static void
test_reader_beside_writer (JtBookFixture *fixture, gconstpointer data)
{
  g_autoptr (JtDb) writer = jt_book_open (fixture, JT_DB_CREATE);
  g_autoptr (JtDb) reader = jt_book_open (fixture, JT_DB_READ);
  g_autoptr (GError) error = NULL;
  gint64 version = jt_db_data_version (reader);
  gint64 own = jt_db_data_version (writer);

  jt_append_entry (writer, "D", "{}");
  g_assert_cmpint (jt_db_data_version (reader), !=, version);
  g_assert_cmpint (jt_db_data_version (writer), ==, own);
  g_assert_cmpuint (jt_count_rows (jt_store_journal_all (reader)), ==, 1);

  g_assert_false (jt_store_local_set (reader, "a", "b", &error));
  g_assert_error (error, JT_STORE_ERROR, JT_STORE_ERROR_READ_ONLY);
}

/* Whoever closes last leaves one file, also when that is a reader. */
static void
test_last_to_close (JtBookFixture *fixture, gconstpointer data)
{
  JtDb *writer = jt_book_open (fixture, JT_DB_CREATE);
  JtDb *reader = jt_book_open (fixture, JT_DB_READ);

  jt_append_entry (writer, "D", "{}");
  g_assert_cmpuint (jt_count_rows (jt_store_journal_all (reader)), ==, 1);
  jt_db_close (writer);
  g_assert_true (exists_beside (fixture, "-wal"));
  jt_db_close (reader);
  g_assert_false (exists_beside (fixture, "-wal"));
  g_assert_false (exists_beside (fixture, "-shm"));

  reader = jt_book_open (fixture, JT_DB_READ);
  g_assert_cmpuint (jt_count_rows (jt_store_journal_all (reader)), ==, 1);
  jt_db_close (reader);
}

static void
test_checkpoint (JtBookFixture *fixture, gconstpointer data)
{
  g_autoptr (JtDb) db = jt_book_open (fixture, JT_DB_CREATE);
  g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL);
  g_autoptr (GError) error = NULL;
  GStatBuf facts;

  jt_append_entry (db, "D", "{}");
  g_assert_cmpint (g_stat (log, &facts), ==, 0);
  g_assert_cmpint (facts.st_size, >, 0);
  g_assert_true (jt_db_checkpoint (db, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (log, &facts), ==, 0);
  g_assert_cmpint (facts.st_size, ==, 0);
}

static void
test_checkpoint_beside_reader (JtBookFixture *fixture, gconstpointer data)
{
  g_autoptr (JtDb) db = jt_book_open (fixture, JT_DB_CREATE);
  g_autoptr (JtDb) reader = NULL;
  g_autoptr (JtRows) rows = NULL;
  g_autoptr (GError) error = NULL;

  jt_append_entry (db, "D", "{}");
  jt_append_entry (db, "D", "{}");
  reader = jt_book_open (fixture, JT_DB_READ);
  rows = jt_store_journal_all (reader);
  g_assert_true (jt_rows_next (rows, &error));
  jt_append_entry (db, "D", "{}");

  jt_db_set_patience (db, 20);
  g_assert_false (jt_db_checkpoint (db, &error));
  g_assert_error (error, JT_STORE_ERROR, JT_STORE_ERROR_LOCKED);
  g_clear_error (&error);

  /* A cursor that came to its end holds nothing back, even before it is freed. */
  while (jt_rows_next (rows, &error))
    continue;
  g_assert_true (jt_db_checkpoint (db, &error));
  g_assert_no_error (error);
}

static void
test_scratch (JtBookFixture *fixture, gconstpointer data)
{
  g_autoptr (JtDb) db = jt_book_open (fixture, JT_DB_SCRATCH);

  jt_append_entry (db, "D", "{}");
  jt_book_fill (db);
  g_assert_false (exists_beside (fixture, "-wal"));
  g_clear_pointer (&db, jt_db_close);
  db = jt_book_open (fixture, JT_DB_READ);
  g_assert_cmpuint (jt_count_rows (jt_store_journal_all (db)), ==, 1);
}

static void
test_memory (JtBookFixture *fixture, gconstpointer data)
{
  g_autoptr (JtDb) db = jt_book_open (fixture, JT_DB_MEMORY);

  jt_append_entry (db, "D", "{}");
  jt_book_fill (db);
  g_assert_cmpstr (jt_db_path (db), ==, ":memory:");
  g_assert_cmpuint (jt_count_rows (jt_store_journal_all (db)), ==, 1);
}

/* The disk is full: the row is not there, the book is well, and it goes on when there is room. */
static void
test_full (JtBookFixture *fixture, gconstpointer data)
{
  g_autoptr (JtDb) db = jt_book_open (fixture, JT_DB_CREATE);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *payload = g_strnfill (900000, 'x');
  g_autoptr (JtEntry) entry = jt_next_entry (db, "D", payload);
  g_autoptr (GError) error = NULL;
  gint64 pages = 0;
  g_autofree char *limit = NULL;

  g_assert_true (jt_db_number (db, &pages, &error, "PRAGMA page_count", ""));
  limit = g_strdup_printf ("PRAGMA max_page_count = %d", (int) pages + 20);
  g_assert_true (jt_db_script (db, limit, &error));

  g_assert_false (jt_store_journal_append (db, entry, &error));
  g_assert_error (error, JT_STORE_ERROR, JT_STORE_ERROR_FULL);
  g_clear_error (&error);
  g_assert_true (jt_db_integrity (db, problems, &error));
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpuint (jt_count_rows (jt_store_journal_all (db)), ==, 0);

  g_assert_true (jt_db_script (db, "PRAGMA max_page_count = 1000000", &error));
  g_assert_true (jt_store_journal_append (db, entry, &error));
  g_assert_no_error (error);
}

typedef struct
{
  const char *pragma;
  gint64 value;
} Setting;

static void
test_settings (JtBookFixture *fixture, gconstpointer data)
{
  static const Setting settings[] = {
    { "PRAGMA foreign_keys", 1 },     { "PRAGMA recursive_triggers", 1 },
    { "PRAGMA trusted_schema", 0 },   { "PRAGMA synchronous", 2 },
    { "PRAGMA cell_size_check", 1 },  { "PRAGMA secure_delete", 1 },
    { "PRAGMA busy_timeout", 10000 }, { "PRAGMA application_id", 0x4a696174 },
    { "PRAGMA user_version", 1 },
  };
  g_autoptr (JtDb) made = jt_book_open (fixture, JT_DB_CREATE);
  g_autoptr (JtDb) writer = jt_book_open (fixture, JT_DB_WRITE);
  g_autoptr (JtDb) reader = jt_book_open (fixture, JT_DB_READ);
  JtDb *const dbs[] = { made, writer, reader };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (dbs); i++)
    {
      g_autofree char *mode =
          jt_first_text (jt_db_query (dbs[i], "PRAGMA journal_mode", ""), "journal_mode");
      gint64 query_only = -1;

      g_assert_cmpstr (mode, ==, "wal");
      g_assert_true (jt_db_number (dbs[i], &query_only, &error, "PRAGMA query_only", ""));
      g_assert_cmpint (query_only, ==, dbs[i] == reader);
      for (guint j = 0; j < G_N_ELEMENTS (settings); j++)
        {
          gint64 value = -1;

          g_assert_true (jt_db_number (dbs[i], &value, &error, settings[j].pragma, ""));
          g_assert_cmpint (value, ==, settings[j].value);
        }
    }

  /* Defensive mode: nobody edits the schema as if it were a table. */
  g_assert_true (jt_db_script (writer, "PRAGMA writable_schema = ON", &error));
  g_assert_false (jt_db_script (writer, "UPDATE sqlite_schema SET sql = '' ", &error));
  g_clear_error (&error);
  g_assert_false (jt_db_script (writer, "SELECT load_extension ('x')", &error));
}

static void
test_nicks (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (int code = 0; code < (int) JT_STORE_N_ERRORS; code++)
    g_assert_true (g_hash_table_add (seen, (gpointer) jt_store_error_nick ((JtStoreError) code)));
  g_assert_cmpstr (jt_store_error_nick (JT_STORE_ERROR_NOT_A_BOOK), ==, "not-a-book");
}

/* A name that is taken stays with who has it, and what is not there cannot be renamed. */
static void
test_rename (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *dir = g_dir_make_tmp ("jiati-rename-XXXXXX", &error);
  g_autofree char *one = g_build_filename (dir, "one", NULL);
  g_autofree char *other = g_build_filename (dir, "other", NULL);

  g_assert_no_error (error);
  g_assert_false (jt_db_rename (one, other, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_true (g_file_set_contents (one, "1", -1, NULL));
  g_assert_true (g_file_set_contents (other, "2", -1, NULL));
  g_assert_false (jt_db_rename (one, other, &error));
  g_assert_error (error, JT_STORE_ERROR, JT_STORE_ERROR_EXISTS);
  g_assert_cmpint (g_unlink (other), ==, 0);
  g_assert_true (jt_db_rename (one, other, NULL));
  g_assert_cmpint (g_unlink (other), ==, 0);
  g_assert_cmpint (g_rmdir (dir), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/db/create", test_create);
  ADD ("/db/create/never-over", test_create_never_over);
  ADD ("/db/missing", test_missing);
  ADD ("/db/not-a-book", test_not_a_book);
  ADD ("/db/newer", test_newer);
  ADD ("/db/newer/in-log", test_newer_in_log);
  ADD ("/db/damaged", test_damaged);
  ADD ("/db/integrity", test_integrity);
  ADD ("/db/dangling-reference", test_dangling_reference);
  ADD ("/db/read-only-file", test_read_only_file);
  ADD ("/db/read-only-folder", test_read_only_folder);
  ADD ("/db/no-permission", test_no_permission);
  ADD ("/db/reader-beside-writer", test_reader_beside_writer);
  ADD ("/db/last-to-close", test_last_to_close);
  ADD ("/db/checkpoint", test_checkpoint);
  ADD ("/db/checkpoint/beside-reader", test_checkpoint_beside_reader);
  ADD ("/db/scratch", test_scratch);
  ADD ("/db/memory", test_memory);
  ADD ("/db/full", test_full);
  ADD ("/db/settings", test_settings);
  g_test_add_func ("/db/nicks", test_nicks);
  g_test_add_func ("/db/rename", test_rename);

  return g_test_run ();
}
