/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-book-fixture.h"
#include "jt-db-private.h"
#include "jt-shim-vfs.h"
#include "jt-store-journal.h"
#include "jt-store-office.h"

/* Every point at which a transaction writes fails once in turn. */

#define ENTRIES 6

typedef struct
{
  const char *name;
  JtShimFailure failure;
  gboolean stays;
} Fault;

static const Fault faults[] = {
  { "full once", JT_SHIM_FULL, FALSE },
  { "full from then on", JT_SHIM_FULL, TRUE },
  { "io error once", JT_SHIM_IO_ERROR, FALSE },
  { "io error from then on", JT_SHIM_IO_ERROR, TRUE },
};

static void
set_up (JtBookFixture *fixture, gconstpointer data)
{
  jt_book_fixture_set_up (fixture, data);
  jt_shim_install ();
}

static void
tear_down (JtBookFixture *fixture, gconstpointer data)
{
  jt_shim_uninstall ();
  jt_book_fixture_tear_down (fixture, data);
}

/* One submission: a chain of entries of some size, and a row. */
static gboolean
submit (JtDb *db, gpointer data, GError **error)
{
  g_autofree char *payload = g_strnfill (3000, 'x');
  g_autoptr (JtRecord) row = jt_row ("name", data, "value", "1", NULL);

  for (int i = 0; i < ENTRIES; i++)
    {
      g_autoptr (JtEntry) entry = jt_next_entry (db, "D", payload);

      if (!jt_store_journal_append (db, entry, error))
        return FALSE;
    }

  return jt_table_put (db, "setting", row, error);
}

/* The book is whole and holds all or nothing of each submission. */
static void
check_book (JtBookFixture *fixture, const char *const *names, gboolean must_hold_last)
{
  g_autoptr (JtDb) db = jt_book_open (fixture, JT_DB_WRITE);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  guint held = 0;
  gint64 entries = 0;

  jt_db_integrity (db, problems, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);

  for (guint i = 0; names[i] != NULL; i++)
    {
      guint here = jt_count_rows (jt_store_setting (db, names[i]));

      /* A later submission without an earlier one would be a hole. */
      g_assert_true (here == 0 || held == i);
      held += here;
    }
  jt_store_journal_count (db, &entries, &error);
  g_assert_no_error (error);
  g_assert_cmpint (entries, ==, held * ENTRIES);
  if (must_hold_last)
    g_assert_cmpuint (held, ==, g_strv_length ((char **) names));
}

/* An empty book: made once, then written again for each point. */
static void
new_book (JtBookFixture *fixture)
{
  static GBytes *empty = NULL;
  g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL);
  g_autoptr (GError) error = NULL;

  jt_shim_reset ();
  if (empty == NULL)
    {
      jt_db_close (jt_book_open (fixture, JT_DB_CREATE));
      empty = jt_read_bytes (fixture->path);
    }

  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
  g_file_set_contents_full (fixture->path, g_bytes_get_data (empty, NULL),
                            (gssize) g_bytes_get_size (empty), G_FILE_SET_CONTENTS_NONE, 0600,
                            &error);
  g_assert_no_error (error);
}

/* Runs one submission with a fault at that point; FALSE when the point was never reached. */
static gboolean
strike_once (JtBookFixture *fixture, const Fault *fault, guint point)
{
  static const char *const names[] = { "a", NULL };
  g_autoptr (GError) error = NULL;
  JtDb *db = NULL;
  gboolean done = FALSE;
  gboolean struck = FALSE;

  new_book (fixture);
  db = jt_book_open (fixture, JT_DB_WRITE);
  jt_shim_reset ();
  jt_shim_fail_at (point, fault->failure, fault->stays);
  done = jt_db_run (db, submit, (gpointer) "a", &error) && jt_db_checkpoint (db, &error);
  struck = jt_shim_struck ();

  if (struck)
    {
      g_assert_false (done);
      g_assert_true (g_error_matches (error, JT_STORE_ERROR, JT_STORE_ERROR_FULL) ||
                     g_error_matches (error, JT_STORE_ERROR, JT_STORE_ERROR_IO));
      g_assert_true (g_str_has_prefix (error->message, fixture->path));
    }
  else
    {
      g_assert_no_error (error);
    }

  /* The same connection goes on once there is room again. */
  jt_shim_reset ();
  if (struck)
    {
      gboolean held = jt_count_rows (jt_store_setting (db, "a")) == 1;

      g_clear_error (&error);
      if (!held)
        jt_db_run (db, submit, (gpointer) "a", &error);
      g_assert_no_error (error);
    }
  jt_db_close (db);
  check_book (fixture, names, TRUE);

  return struck;
}

static void
test_every_point (JtBookFixture *fixture, gconstpointer data)
{
  const Fault *fault = data;
  guint points = 0;

  while (strike_once (fixture, fault, points))
    points++;
  g_test_message ("%u points", points);
  g_assert_cmpuint (points, >, 10);
}

/* The fault, then the program ends without another try. */
static void
test_every_point_then_end (JtBookFixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "a", NULL };
  const Fault *fault = data;
  gboolean struck = TRUE;

  for (guint point = 0; struck; point++)
    {
      g_autoptr (GError) error = NULL;
      JtDb *db = NULL;
      gboolean done = FALSE;

      new_book (fixture);
      db = jt_book_open (fixture, JT_DB_WRITE);
      jt_shim_reset ();
      jt_shim_fail_at (point, fault->failure, fault->stays);
      done = jt_db_run (db, submit, (gpointer) "a", &error);
      jt_db_close (db);
      struck = jt_shim_struck ();
      jt_shim_reset ();
      check_book (fixture, names, done);
    }
}

/* The power goes at every point; whatever was told to be committed is there afterwards. */
static void
cut_power (JtBookFixture *fixture, GRand *chance)
{
  static const char *const names[] = { "a", "b", "c", NULL };
  gboolean struck = TRUE;

  for (guint point = 0; struck; point++)
    {
      g_autoptr (GPtrArray) told = g_ptr_array_new ();
      JtDb *db = NULL;

      new_book (fixture);
      jt_shim_watch_power ();
      db = jt_book_open (fixture, JT_DB_WRITE);
      jt_shim_reset ();
      jt_shim_cut_power_at (point);
      for (guint i = 0; names[i] != NULL; i++)
        {
          if (!jt_db_run (db, submit, (gpointer) names[i], NULL))
            break;
          g_ptr_array_add (told, (gpointer) names[i]);
          if (i == 1)
            jt_db_checkpoint (db, NULL);
        }
      struck = jt_shim_struck ();
      jt_db_close (db);
      jt_shim_restore_power (chance);

      g_ptr_array_add (told, NULL);
      check_book (fixture, names, FALSE);
      /* Not more than what was told may be asked for, but all of that. */
      db = jt_book_open (fixture, JT_DB_READ);
      for (guint i = 0; told->pdata[i] != NULL; i++)
        g_assert_cmpuint (jt_count_rows (jt_store_setting (db, told->pdata[i])), ==, 1);
      jt_db_close (db);
    }
}

static void
test_power_cut (JtBookFixture *fixture, gconstpointer data)
{
  cut_power (fixture, NULL);
}

static void
test_power_cut_torn (JtBookFixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  cut_power (fixture, chance);
}

/* A function that does not notice its own failure cannot write half a submission. */
static gboolean
submit_regardless (JtDb *db, gpointer data, GError **error)
{
  g_autoptr (JtRecord) row = jt_row ("name", "late", "value", "1", NULL);
  g_autofree char *payload = g_strnfill (200000, 'x');

  for (int i = 0; i < 60; i++)
    {
      g_autoptr (JtEntry) entry = NULL;

      if (sqlite3_get_autocommit (data))
        break;
      entry = jt_next_entry (db, "D", payload);
      jt_store_journal_append (db, entry, NULL);
    }
  jt_table_put (db, "setting", row, NULL);
  return TRUE;
}

static void
test_regardless (JtBookFixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "late", NULL };
  JtDb *db = NULL;
  g_autoptr (GError) error = NULL;

  new_book (fixture);
  db = jt_book_open (fixture, JT_DB_WRITE);
  jt_shim_reset ();
  /* More than the page cache holds, so that pages are written before COMMIT. */
  jt_shim_fail_at (3, JT_SHIM_FULL, FALSE);
  g_assert_false (jt_db_run (db, submit_regardless, db->handle, &error));
  g_assert_true (jt_shim_struck ());
  g_assert_nonnull (error);
  jt_shim_reset ();
  jt_db_close (db);
  check_book (fixture, names, FALSE);
}

static void
test_counts (JtBookFixture *fixture, gconstpointer data)
{
  JtDb *db = NULL;
  g_autoptr (GError) error = NULL;

  new_book (fixture);
  db = jt_book_open (fixture, JT_DB_WRITE);
  jt_shim_reset ();
  jt_db_run (db, submit, (gpointer) "a", &error);
  g_assert_no_error (error);

  /* A commit is on the disk before it is told: synchronous=FULL. */
  g_assert_cmpuint (jt_shim_count (JT_SHIM_SYNC), >=, 1);
  g_assert_cmpuint (jt_shim_count (JT_SHIM_WRITE), >, ENTRIES / 2);
  g_assert_cmpuint (jt_shim_points (), ==,
                    jt_shim_count (JT_SHIM_SYNC) + jt_shim_count (JT_SHIM_WRITE) +
                        jt_shim_count (JT_SHIM_TRUNCATE));
  jt_db_close (db);
}

#define ADD(path, data, function)                                                                  \
  g_test_add (path, JtBookFixture, data, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *again = g_strdup_printf ("/faults/%s", faults[i].name);
      g_autofree char *end = g_strdup_printf ("/faults/%s/then-end", faults[i].name);

      ADD (again, &faults[i], test_every_point);
      ADD (end, &faults[i], test_every_point_then_end);
    }
  ADD ("/faults/power-cut", NULL, test_power_cut);
  ADD ("/faults/power-cut/torn", NULL, test_power_cut_torn);
  ADD ("/faults/regardless", NULL, test_regardless);
  ADD ("/faults/counts", NULL, test_counts);

  return g_test_run ();
}
