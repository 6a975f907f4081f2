/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-book-fixture.h"
#include "jt-db-private.h"
#include "jt-statement.h"
#include "jt-store-office.h"

#define ADD(path, function)                                                                        \
  g_test_add (path, JtBookFixture, NULL, jt_book_fixture_set_up, function,                         \
              jt_book_fixture_tear_down)

#define STEPS 4

/* Writes STEPS settings and fails before the one of that number. */
static gboolean
write_steps (JtDb *db, gpointer data, GError **error)
{
  int fails_at = GPOINTER_TO_INT (data);

  for (int i = 0; i < STEPS; i++)
    {
      g_autofree char *name = g_strdup_printf ("s%d", i);

      if (i == fails_at)
        {
          g_set_error (error, JT_STORE_ERROR, JT_STORE_ERROR_IO, "step %d", i);
          return FALSE;
        }
      if (!jt_store_local_set (db, name, "x", error))
        return FALSE;
    }

  return TRUE;
}

/* What write_steps() left; the version of the projection is a local setting, too. */
static guint
count_settings (JtDb *db)
{
  return jt_count_rows (jt_db_query (db, "SELECT 1 FROM local_setting WHERE name LIKE 's_'", ""));
}

static void
test_commit (JtBookFixture *fixture, gconstpointer data)
{
  g_autoptr (JtDb) db = jt_book_open (fixture, JT_DB_MEMORY);
  g_autoptr (GError) error = NULL;

  g_assert_true (jt_db_run (db, write_steps, GINT_TO_POINTER (-1), &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_settings (db), ==, STEPS);
  g_assert_false (jt_db_in_transaction (db));
}

static void
test_rollback_at_each_step (JtBookFixture *fixture, gconstpointer data)
{
  g_autoptr (JtDb) db = jt_book_open (fixture, JT_DB_CREATE);

  for (int i = 0; i < STEPS; i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (jt_db_run (db, write_steps, GINT_TO_POINTER (i), &error));
      g_assert_error (error, JT_STORE_ERROR, JT_STORE_ERROR_IO);
      g_assert_cmpuint (count_settings (db), ==, 0);
      g_assert_false (jt_db_in_transaction (db));
    }
}

/* Interrupts once: a handler that goes on saying no sends SQLite in circles where it reads the schema
 * again and again. */
static int
interrupt (gpointer data)
{
  int *steps = data;

  *steps -= 1;
  return *steps == -1;
}

static gboolean
remove_steps (JtDb *db, gpointer data, GError **error)
{
  for (int i = 0; i < STEPS; i++)
    {
      g_autofree char *name = g_strdup_printf ("s%d", i);

      if (!jt_store_local_set (db, name, NULL, error))
        return FALSE;
    }
  return TRUE;
}

/* SQLite itself stops after so many instructions: every one at first, then in growing steps, since
 * reading the schema again takes thousands.  Where it tries again by itself the change goes through;
 * either way it is there as a whole or not at all. */
static void
test_rollback_when_interrupted (JtBookFixture *fixture, gconstpointer data)
{
  g_autoptr (JtDb) db = jt_book_open (fixture, JT_DB_CREATE);
  gboolean interrupted = TRUE;

  for (int least = 0; interrupted; least += 1 + least / 32)
    {
      g_autoptr (GError) error = NULL;
      int steps = least;
      gboolean done;

      sqlite3_progress_handler (db->handle, 1, interrupt, &steps);
      done = jt_db_run (db, write_steps, GINT_TO_POINTER (-1), &error);
      sqlite3_progress_handler (db->handle, 0, NULL, NULL);
      interrupted = steps < 0;
      g_assert_true (done || interrupted);
      g_assert_cmpint (error == NULL, ==, done);
      g_assert_cmpuint (count_settings (db), ==, done ? STEPS : 0);
      g_assert_false (jt_db_in_transaction (db));

      g_clear_error (&error);
      jt_db_run (db, remove_steps, NULL, &error);
      g_assert_no_error (error);
    }
}

static gboolean
refer_to_nothing (JtDb *db, gpointer data, GError **error)
{
  g_autoptr (JtRecord) row =
      jt_row ("uid", "b", "compound", "nowhere", "name", "1", "name_key", "1", NULL);

  return jt_table_put (db, "building", row, error);
}

/* References are looked at only by COMMIT: when that fails, nothing stays, and nothing hangs. */
static void
test_failing_commit (JtBookFixture *fixture, gconstpointer data)
{
  g_autoptr (JtDb) db = jt_book_open (fixture, JT_DB_CREATE);
  g_autoptr (GError) error = NULL;

  g_assert_false (jt_db_run (db, refer_to_nothing, NULL, &error));
  g_assert_error (error, JT_STORE_ERROR, JT_STORE_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_cmpuint (jt_count_rows (jt_db_query (db, "SELECT 1 FROM building", "")), ==, 0);
  g_assert_true (jt_db_run (db, write_steps, GINT_TO_POINTER (-1), &error));
}

static gboolean
nest (JtDb *db, gpointer data, GError **error)
{
  return jt_db_run (db, write_steps, GINT_TO_POINTER (-1), error);
}

static void
test_nested (JtBookFixture *fixture, gconstpointer data)
{
  g_autoptr (JtDb) db = jt_book_open (fixture, JT_DB_CREATE);
  g_autoptr (GError) error = NULL;

  g_assert_false (jt_db_run (db, nest, NULL, &error));
  g_assert_error (error, JT_STORE_ERROR, JT_STORE_ERROR_MISUSE);
  g_clear_error (&error);
  g_assert_false (jt_db_run_read (db, nest, NULL, &error));
  g_assert_error (error, JT_STORE_ERROR, JT_STORE_ERROR_MISUSE);
  g_assert_cmpuint (count_settings (db), ==, 0);
}

static gboolean
try_setting (JtDb *db, gpointer data, GError **error)
{
  return jt_store_local_set (db, "tried", "1", error) && jt_store_local_set (db, "b", "2", error)
         && data == NULL;
}

static gboolean
try_and_go_on (JtDb *db, gpointer data, GError **error)
{
  return jt_store_local_set (db, "b", "1", error)
         && jt_db_run_trial (db, try_setting, NULL, error)
         && !jt_db_run_trial (db, try_setting, db, NULL)
         && jt_store_local_set (db, "c", "1", error);
}

/* What a trial wrote is gone, what was there before it is as it was, and the transaction goes on. */
static void
test_trial (JtBookFixture *fixture, gconstpointer data)
{
  g_autoptr (JtDb) db = jt_book_open (fixture, JT_DB_CREATE);
  g_autoptr (GError) error = NULL;
  g_autofree char *value = NULL;

  g_assert_true (jt_db_run (db, try_and_go_on, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (jt_store_local_get (db, "b", &value, &error));
  g_assert_cmpstr (value, ==, "1");
  g_clear_pointer (&value, g_free);
  g_assert_true (jt_store_local_get (db, "tried", &value, &error));
  g_assert_null (value);
  g_assert_true (jt_store_local_get (db, "c", &value, &error));
  g_assert_cmpstr (value, ==, "1");

  g_assert_false (jt_db_run_trial (db, try_setting, NULL, &error));
  g_assert_error (error, JT_STORE_ERROR, JT_STORE_ERROR_MISUSE);
}

static gboolean
fail_silently (JtDb *db, gpointer data, GError **error)
{
  return FALSE;
}

static void
test_silent_failure (JtBookFixture *fixture, gconstpointer data)
{
  g_autoptr (JtDb) db = jt_book_open (fixture, JT_DB_MEMORY);
  g_autoptr (GError) error = NULL;

  g_assert_false (jt_db_run (db, fail_silently, NULL, &error));
  g_assert_error (error, JT_STORE_ERROR, JT_STORE_ERROR_MISUSE);
}

static gboolean
try_second (JtDb *db, gpointer data, GError **error)
{
  g_autoptr (GError) refusal = NULL;

  g_assert_false (jt_db_run (data, write_steps, GINT_TO_POINTER (-1), &refusal));
  g_assert_error (refusal, JT_STORE_ERROR, JT_STORE_ERROR_LOCKED);
  return TRUE;
}

static void
test_busy (JtBookFixture *fixture, gconstpointer data)
{
  g_autoptr (JtDb) db = jt_book_open (fixture, JT_DB_CREATE);
  g_autoptr (JtDb) second = jt_book_open (fixture, JT_DB_WRITE);
  g_autoptr (GError) error = NULL;

  jt_db_set_patience (second, 20);
  g_assert_true (jt_db_run (db, try_second, second, &error));
  g_assert_no_error (error);
  g_assert_true (jt_db_run (second, write_steps, GINT_TO_POINTER (-1), &error));
}

static gboolean
read_twice (JtDb *db, gpointer data, GError **error)
{
  guint before = count_settings (db);

  g_assert_true (jt_db_run (data, write_steps, GINT_TO_POINTER (-1), error));
  g_assert_cmpuint (count_settings (db), ==, before);
  return TRUE;
}

static void
test_snapshot (JtBookFixture *fixture, gconstpointer data)
{
  g_autoptr (JtDb) db = jt_book_open (fixture, JT_DB_CREATE);
  g_autoptr (JtDb) reader = jt_book_open (fixture, JT_DB_READ);
  g_autoptr (GError) error = NULL;

  g_assert_true (jt_db_run_read (reader, read_twice, db, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_settings (reader), ==, STEPS);
}

static void
test_reader_cannot_write (JtBookFixture *fixture, gconstpointer data)
{
  g_autoptr (JtDb) reader = NULL;
  g_autoptr (GError) error = NULL;

  jt_db_close (jt_book_open (fixture, JT_DB_CREATE));
  reader = jt_book_open (fixture, JT_DB_READ);
  g_assert_false (jt_db_run (reader, write_steps, GINT_TO_POINTER (-1), &error));
  g_assert_error (error, JT_STORE_ERROR, JT_STORE_ERROR_READ_ONLY);
}

/* Every kind of value comes back as it was given, null among its sisters, too. */
static void
test_bind_round_trip (JtBookFixture *fixture, gconstpointer data)
{
  g_autoptr (JtDb) db = jt_book_open (fixture, JT_DB_MEMORY);
  g_autoptr (JtRows) rows =
      jt_db_query (db, "SELECT ?1 AS a, ?2 AS b, ?3 AS c, ?4 AS d, ?5 AS e, ?6 AS f", "sisisi",
                   NULL, G_MININT64, "楼栋 'x'; --", G_MAXINT64, "", (gint64) 0);
  g_autoptr (GError) error = NULL;

  g_assert_true (jt_rows_next (rows, &error));
  g_assert_true (jt_rows_null (rows, "a"));
  g_assert_null (jt_rows_text (rows, "a"));
  g_assert_cmpint (jt_rows_int (rows, "a"), ==, 0);
  g_assert_cmpint (jt_rows_int_or (rows, "a", 7), ==, 7);
  g_assert_cmpint (jt_rows_int (rows, "b"), ==, G_MININT64);
  g_assert_cmpstr (jt_rows_text (rows, "c"), ==, "楼栋 'x'; --");
  g_assert_cmpint (jt_rows_int (rows, "d"), ==, G_MAXINT64);
  g_assert_cmpstr (jt_rows_text (rows, "e"), ==, "");
  g_assert_false (jt_rows_null (rows, "e"));
  g_assert_cmpint (jt_rows_int_or (rows, "f", 7), ==, 0);
  /* A column that the query has not is a fault of the program. */
  g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, "no column g in: *");
  g_assert_null (jt_rows_text (rows, "g"));
  g_test_assert_expected_messages ();
  g_assert_false (jt_rows_next (rows, &error));
  g_assert_no_error (error);
}

/* A statement that was used forgets its values. */
static void
test_bindings_forgotten (JtBookFixture *fixture, gconstpointer data)
{
  static const char sql[] = "SELECT ?1 AS a";
  g_autoptr (JtDb) db = jt_book_open (fixture, JT_DB_MEMORY);
  g_autofree char *first = jt_first_text (jt_db_query (db, sql, "s", "secret"), "a");
  g_autofree char *second = jt_first_text (jt_db_query (db, sql, ""), "a");

  g_assert_cmpstr (first, ==, "secret");
  g_assert_null (second);
}

static void
test_same_query_inside_itself (JtBookFixture *fixture, gconstpointer data)
{
  static const char sql[] = "SELECT value FROM json_each ('[1,2,3]')";
  g_autoptr (JtDb) db = jt_book_open (fixture, JT_DB_MEMORY);
  g_autoptr (JtRows) outer = jt_db_query (db, sql, "");
  g_autoptr (GError) error = NULL;
  guint count = 0;

  while (jt_rows_next (outer, &error))
    count += jt_count_rows (jt_db_query (db, sql, ""));
  g_assert_no_error (error);
  g_assert_cmpuint (count, ==, 9);
}

static void
test_bad_sql (JtBookFixture *fixture, gconstpointer data)
{
  static const char *const bad[] = { "SELECT 1; SELECT 2", "", "SELEKT", "SELECT x FROM nowhere",
                                     "SELECT \"text\"" };
  g_autoptr (JtDb) db = jt_book_open (fixture, JT_DB_MEMORY);

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (JtRows) rows = jt_db_query (db, bad[i], "");
      g_autoptr (GError) error = NULL;

      g_assert_false (jt_rows_next (rows, &error));
      g_assert_error (error, JT_STORE_ERROR, JT_STORE_ERROR_MISUSE);
      g_clear_error (&error);
      g_assert_false (jt_rows_next (rows, &error));
    }

  /* One statement with a ';' and space behind it is no surplus. */
  g_assert_cmpuint (jt_count_rows (jt_db_query (db, "SELECT 1 ; \n", "")), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/transaction/commit", test_commit);
  ADD ("/transaction/rollback-at-each-step", test_rollback_at_each_step);
  ADD ("/transaction/rollback-when-interrupted", test_rollback_when_interrupted);
  ADD ("/transaction/failing-commit", test_failing_commit);
  ADD ("/transaction/nested", test_nested);
  ADD ("/transaction/trial", test_trial);
  ADD ("/transaction/silent-failure", test_silent_failure);
  ADD ("/transaction/busy", test_busy);
  ADD ("/transaction/snapshot", test_snapshot);
  ADD ("/transaction/reader-cannot-write", test_reader_cannot_write);
  ADD ("/statement/bind-round-trip", test_bind_round_trip);
  ADD ("/statement/bindings-forgotten", test_bindings_forgotten);
  ADD ("/statement/same-query-inside-itself", test_same_query_inside_itself);
  ADD ("/statement/bad-sql", test_bad_sql);

  return g_test_run ();
}
