/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-book-fixture.h"
#include "jt-migration.h"
#include "jt-store-journal.h"
#include "jt-store-office.h"

#define ADD(path, function)                                                                        \
  g_test_add (path, JtBookFixture, NULL, jt_book_fixture_set_up, function,                         \
              jt_book_fixture_tear_down)

/* Steps that no released format has, in the place of those to come. */

static gboolean
add_column (JtDb *db, GError **error)
{
  return jt_db_script (db, "ALTER TABLE attachment ADD COLUMN note TEXT", error);
}

static gboolean
fail_half_way (JtDb *db, GError **error)
{
  if (!jt_db_script (db, "ALTER TABLE attachment ADD COLUMN later TEXT", error))
    return FALSE;

  return jt_db_script (db, "INSERT INTO nowhere VALUES (1)", error);
}

static gint64
version_of (JtDb *db)
{
  g_autoptr (GError) error = NULL;
  gint64 version = -1;

  jt_migration_version (db, &version, &error);
  g_assert_no_error (error);
  return version;
}

static guint
count_columns (JtDb *db)
{
  return jt_count_rows (jt_db_query (db, "SELECT * FROM pragma_table_info ('attachment')", ""));
}

static void
test_table_of_steps (void)
{
  const JtMigrationStep *steps = NULL;
  guint n = 0;

  steps = jt_migration_steps (&n);
  g_assert_nonnull (steps);
  g_assert_cmpint (jt_db_format (), ==, n);
}

static void
test_steps (JtBookFixture *fixture, gconstpointer data)
{
  g_autoptr (JtDb) db = jt_book_open (fixture, JT_DB_CREATE);
  g_autoptr (JtDb) copy = NULL;
  g_autofree char *path = g_strconcat (fixture->path, ".format-1", NULL);
  const JtMigrationStep *known = NULL;
  JtMigrationStep steps[2];
  g_autoptr (GError) error = NULL;
  guint n = 0;

  known = jt_migration_steps (&n);
  g_assert_cmpuint (n, ==, 1);
  steps[0] = known[0];
  steps[1] = add_column;
  jt_append_entry (db, "D", "{}");

  g_assert_true (jt_migrate (db, steps, 2, &error));
  g_assert_no_error (error);
  g_assert_cmpint (version_of (db), ==, 2);
  g_assert_cmpuint (count_columns (db), ==, 3);
  g_assert_cmpuint (jt_count_rows (jt_store_journal_all (db)), ==, 1);

  /* The copy is the book as it was. */
  copy = jt_db_open (path, JT_DB_READ, &error);
  g_assert_no_error (error);
  g_assert_cmpint (version_of (copy), ==, 1);
  g_assert_cmpuint (count_columns (copy), ==, 2);
  g_assert_cmpuint (jt_count_rows (jt_store_journal_all (copy)), ==, 1);

  /* Nothing is left to do, and a program that knows less refuses it. */
  g_assert_true (jt_migrate (db, steps, 2, &error));
  g_assert_false (jt_migrate (db, steps, 1, &error));
  g_assert_error (error, JT_STORE_ERROR, JT_STORE_ERROR_NEWER);
}

static void
test_failing_step (JtBookFixture *fixture, gconstpointer data)
{
  const JtMigrationStep steps[] = { NULL, add_column, fail_half_way };
  g_autoptr (JtDb) db = jt_book_open (fixture, JT_DB_CREATE);
  g_autoptr (GError) error = NULL;

  /* The step before the failure stays, with its number; of the failed one nothing does. */
  g_assert_false (jt_migrate (db, steps, 3, &error));
  g_assert_error (error, JT_STORE_ERROR, JT_STORE_ERROR_MISUSE);
  g_assert_cmpint (version_of (db), ==, 2);
  g_assert_cmpuint (count_columns (db), ==, 3);
}

static void
test_failed_step_leaves_file (JtBookFixture *fixture, gconstpointer data)
{
  const JtMigrationStep steps[] = { NULL, fail_half_way };
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GError) error = NULL;
  JtDb *db = jt_book_open (fixture, JT_DB_CREATE);

  jt_append_entry (db, "D", "{}");
  jt_db_close (db);
  before = jt_read_bytes (fixture->path);

  db = jt_book_open (fixture, JT_DB_WRITE);
  g_assert_false (jt_migrate (db, steps, 2, &error));
  g_assert_nonnull (error);
  jt_db_close (db);
  after = jt_read_bytes (fixture->path);
  g_assert_true (g_bytes_equal (before, after));
}

static gboolean
reset (JtDb *db, gpointer data, GError **error)
{
  return jt_db_reset_projection (db, error);
}

/* An edit of the schema: the tables go, the kept ones stay. */
static void
test_reset_projection (JtBookFixture *fixture, gconstpointer data)
{
  g_autoptr (JtDb) db = jt_book_open (fixture, JT_DB_CREATE);
  g_autoptr (GError) error = NULL;
  gboolean current = TRUE;

  jt_book_fill (db);
  jt_append_entry (db, "D", "{}");
  g_assert_true (jt_store_local_set (db, "device", "D", &error));
  g_assert_true (jt_store_local_set (db, "projection", "of another program", &error));
  g_assert_true (
      jt_db_script (db, "CREATE TABLE old_thing (a TEXT REFERENCES part (uid)) STRICT", &error));
  g_assert_true (jt_db_projection_is_current (db, &current, &error));
  g_assert_false (current);

  g_assert_false (jt_db_reset_projection (db, &error));
  g_assert_error (error, JT_STORE_ERROR, JT_STORE_ERROR_MISUSE);
  g_clear_error (&error);

  g_assert_true (jt_db_run (db, reset, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (jt_db_projection_is_current (db, &current, &error));
  g_assert_true (current);
  g_assert_cmpuint (jt_count_rows (jt_store_journal_all (db)), ==, 1);
  g_assert_cmpuint (jt_count_rows (jt_db_query (db, "SELECT 1 FROM part", "")), ==, 0);
  g_assert_cmpuint (
      jt_count_rows (jt_db_query (db, "SELECT 1 FROM sqlite_schema WHERE name = 'old_thing'", "")),
      ==, 0);
  jt_book_fill (db);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/migration/table-of-steps", test_table_of_steps);
  ADD ("/migration/steps", test_steps);
  ADD ("/migration/failing-step", test_failing_step);
  ADD ("/migration/failed-step-leaves-file", test_failed_step_leaves_file);
  ADD ("/migration/reset-projection", test_reset_projection);

  return g_test_run ();
}
