/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <fcntl.h>
#include <unistd.h>

#include "jt-book-fixture.h"
#include "jt-db-private.h"
#include "jt-store-office.h"

/* A book that is open keeps its log whatever else this process does with its files. */

#define ADD(path, function)                                                                        \
  g_test_add (path, JtBookFixture, NULL, jt_book_fixture_set_up, function,                         \
              jt_book_fixture_tear_down)

/* How the other program is told which book. */
#define BOOK "JIATI_TEST_BOOK"

static gboolean
set_name (JtDb *db, gpointer name, GError **error)
{
  return jt_store_local_set (db, name, "x", error);
}

static void
write_name (JtDb *db, const char *name)
{
  g_autoptr (GError) error = NULL;

  jt_db_run (db, set_name, (gpointer) name, &error);
  g_assert_no_error (error);
}

static guint
count_names (JtDb *db)
{
  return jt_count_rows (jt_db_query (db, "SELECT 1 FROM local_setting", ""));
}

static gboolean
exists_beside (JtBookFixture *fixture, const char *suffix)
{
  g_autofree char *path = g_strconcat (fixture->path, suffix, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* As a file dialogue does with every file of a folder. */
static void
look_into (JtBookFixture *fixture)
{
  static const char *const suffixes[] = { "", "-wal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *path = g_strconcat (fixture->path, suffixes[i], NULL);
      const int file = open (path, O_RDONLY | O_CLOEXEC);

      g_assert_cmpint (file, >=, 0);
      close (file);
    }
}

/* The other program: opens the book, writes, is done. */
static void
test_other (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JtDb) db = NULL;

  if (g_getenv (BOOK) == NULL)
    return;
  db = jt_db_open (g_getenv (BOOK), JT_DB_WRITE, &error);
  g_assert_no_error (error);
  write_name (db, "other");
}

static void
run_other (JtBookFixture *fixture)
{
  g_setenv (BOOK, fixture->path, TRUE);
  g_test_trap_subprocess ("/db-guard/subprocess/other", 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

/* What is written after somebody looked into the files and another program came and went is there
 * afterwards, as is what the other wrote. */
static void
test_looked_into (JtBookFixture *fixture, gconstpointer data)
{
  JtDb *db = jt_book_open (fixture, JT_DB_CREATE);
  const guint before = count_names (db);

  write_name (db, "first");
  look_into (fixture);
  run_other (fixture);
  g_assert_cmpuint (count_names (db), ==, before + 2);
  g_assert_true (exists_beside (fixture, "-wal"));
  g_assert_true (exists_beside (fixture, "-shm"));
  write_name (db, "second");
  run_other (fixture);
  jt_db_close (db);

  db = jt_book_open (fixture, JT_DB_READ);
  g_assert_cmpuint (count_names (db), ==, before + 3);
  jt_db_close (db);
}

/* The last connection of the last program leaves the book alone in its folder, whichever is the
 * last and by whatever name each was opened. */
static void
test_last (JtBookFixture *fixture, gconstpointer data)
{
  g_autofree char *name = g_strconcat (fixture->path, ".link", NULL);
  g_autoptr (GError) error = NULL;

  jt_db_close (jt_book_open (fixture, JT_DB_CREATE));
  g_assert_cmpint (symlink (fixture->path, name), ==, 0);
  for (guint order = 0; order < 2; order++)
    {
      JtDb *pair[] = { jt_book_open (fixture, JT_DB_WRITE), jt_db_open (name, JT_DB_READ, &error) };

      g_assert_no_error (error);
      write_name (pair[0], "name");
      jt_db_close (pair[order]);
      g_assert_true (exists_beside (fixture, "-wal"));
      jt_db_close (pair[1 - order]);
      g_assert_false (exists_beside (fixture, "-wal"));
      g_assert_false (exists_beside (fixture, "-shm"));
    }
}

static guint
count_open_files (void)
{
  g_autoptr (GDir) dir = g_dir_open ("/proc/self/fd", 0, NULL);
  guint number = 0;

  while (g_dir_read_name (dir) != NULL)
    number++;
  return number;
}

/* A guard goes with its book; a book that is refused leaves none. */
static void
test_files (JtBookFixture *fixture, gconstpointer data)
{
  guint before;

  jt_db_close (jt_book_open (fixture, JT_DB_CREATE));
  before = count_open_files ();
  jt_db_close (jt_book_open (fixture, JT_DB_WRITE));
  g_assert_cmpuint (count_open_files (), ==, before);

  g_assert_true (g_file_set_contents (fixture->path, "no book", -1, NULL));
  g_assert_null (jt_db_open (fixture->path, JT_DB_WRITE, NULL));
  g_assert_cmpuint (count_open_files (), ==, before);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/db-guard/subprocess/other", test_other);
  ADD ("/db-guard/looked-into", test_looked_into);
  ADD ("/db-guard/last", test_last);
  ADD ("/db-guard/files", test_files);

  return g_test_run ();
}
