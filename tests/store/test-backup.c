/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "jt-book-fixture.h"
#include "jt-store-journal.h"

#define ADD(path, function)                                                                        \
  g_test_add (path, JtBookFixture, NULL, jt_book_fixture_set_up, function,                         \
              jt_book_fixture_tear_down)

static guint
count_files (JtBookFixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  guint count = 0;

  while (g_dir_read_name (dir) != NULL)
    count++;
  return count;
}

static void
test_copy (JtBookFixture *fixture, gconstpointer data)
{
  g_autoptr (JtDb) db = jt_book_open (fixture, JT_DB_CREATE);
  g_autoptr (JtDb) copy = NULL;
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *path = g_build_filename (fixture->folder, "copy.jiati", NULL);
  g_autoptr (GError) error = NULL;
  GStatBuf facts;

  jt_book_fill (db);
  jt_append_entry (db, "D", "{}");
  g_assert_true (g_file_set_contents (path, "an older copy", -1, NULL));
  g_assert_true (jt_db_backup_to (db, path, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (path, &facts), ==, 0);
  g_assert_cmpuint (facts.st_mode & 0777, ==, 0600);
  /* The book, its two helpers, the copy: no draft is left. */
  g_assert_cmpuint (count_files (fixture), ==, 4);

  jt_append_entry (db, "D", "{}");
  copy = jt_db_open (path, JT_DB_WRITE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (jt_count_rows (jt_store_journal_all (copy)), ==, 1);
  g_assert_true (jt_db_integrity (copy, problems, &error));
  g_assert_cmpuint (problems->len, ==, 0);
}

typedef struct
{
  JtBookFixture *fixture;
  gint stop;
} Writer;

static gboolean
append_pair (JtDb *db, gpointer data, GError **error)
{
  for (int i = 0; i < 2; i++)
    {
      g_autofree char *payload = g_strnfill (2000, 'x');
      g_autoptr (JtEntry) entry = jt_next_entry (db, "D", payload);

      if (!jt_store_journal_append (db, entry, error))
        return FALSE;
    }

  return TRUE;
}

static gpointer
write_pairs (gpointer data)
{
  Writer *writer = data;
  g_autoptr (JtDb) db = jt_book_open (writer->fixture, JT_DB_WRITE);
  g_autoptr (GError) error = NULL;

  while (!g_atomic_int_get (&writer->stop))
    {
      jt_db_run (db, append_pair, NULL, &error);
      g_assert_no_error (error);
    }

  return NULL;
}

/* Another connection writes two entries at a time meanwhile: no copy holds one of them. */
static void
test_beside_writer (JtBookFixture *fixture, gconstpointer data)
{
  g_autoptr (JtDb) db = jt_book_open (fixture, JT_DB_CREATE);
  g_autofree char *path = g_build_filename (fixture->folder, "copy.jiati", NULL);
  g_autoptr (GError) error = NULL;
  Writer writer = { fixture, 0 };
  GThread *thread = g_thread_new ("writer", write_pairs, &writer);
  gint64 most = 0;

  for (int i = 0; i < 50 && (i < 8 || most == 0); i++)
    {
      g_autoptr (JtDb) copy = NULL;
      gint64 entries = 0;

      g_assert_true (jt_db_backup_to (db, path, &error));
      g_assert_no_error (error);
      copy = jt_db_open (path, JT_DB_READ, &error);
      g_assert_no_error (error);
      g_assert_true (jt_store_journal_count (copy, &entries, &error));
      g_assert_cmpint (entries % 2, ==, 0);
      most = MAX (most, entries);
    }
  g_atomic_int_set (&writer.stop, 1);
  g_thread_join (thread);
  g_assert_cmpint (most, >, 0);
}

static void
test_nowhere (JtBookFixture *fixture, gconstpointer data)
{
  g_autoptr (JtDb) db = jt_book_open (fixture, JT_DB_CREATE);
  g_autofree char *path = g_build_filename (fixture->folder, "none", "copy.jiati", NULL);
  g_autofree char *taken = g_build_filename (fixture->folder, "taken", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (jt_db_backup_to (db, path, &error));
  g_assert_error (error, JT_STORE_ERROR, JT_STORE_ERROR_MISSING);
  g_clear_error (&error);

  /* A name that cannot be taken leaves no draft. */
  g_mkdir (taken, 0700);
  g_assert_false (jt_db_backup_to (db, taken, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (count_files (fixture), ==, 4);
  g_rmdir (taken);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/backup/copy", test_copy);
  ADD ("/backup/beside-writer", test_beside_writer);
  ADD ("/backup/nowhere", test_nowhere);

  return g_test_run ();
}
