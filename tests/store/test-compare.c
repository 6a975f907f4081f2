/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "jt-book-fixture.h"
#include "jt-db-private.h"
#include "jt-store-total.h"

#define ADD(path, function)                                                                        \
  g_test_add (path, JtBookFixture, NULL, jt_book_fixture_set_up, function,                         \
              jt_book_fixture_tear_down)

static gboolean
recount (JtDb *db, gpointer data, GError **error)
{
  return jt_store_total_recount_all (db, error);
}

/* Fills another book like the fixture's, changes it, and says what differs. */
static char *
compare (JtBookFixture *fixture, JtDb *here, const char *change, gint64 *count)
{
  g_autofree char *path = g_build_filename (fixture->folder, "scratch.jiati", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found =
      g_ptr_array_new_with_free_func ((GDestroyNotify) jt_difference_free);
  JtDb *there = jt_db_open (path, JT_DB_SCRATCH, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  jt_book_fill (there);
  g_assert_true (jt_db_run (there, recount, NULL, &error));
  g_assert_true (jt_db_script (there, change, &error));
  g_assert_no_error (error);
  jt_db_close (there);

  g_assert_true (jt_tables_compare (here, path, found, count, &error));
  g_assert_no_error (error);
  g_remove (path);
  g_assert_cmpint (*count, >=, found->len);

  for (guint i = 0; i < found->len; i++)
    {
      const JtDifference *difference = g_ptr_array_index (found, i);

      g_string_append_printf (text, "%s %s: %s\n", difference->table, difference->key,
                              difference->what);
    }
  return g_string_free (text, FALSE);
}

typedef struct
{
  const char *name;
  const char *change;
  const char *expected;
} Row;

static const Row rows[] = {
  { "equal", "", "" },
  { "a value", "UPDATE part SET area = 1, room = 'x' WHERE uid = 'p1'", "part p1: room, area\n" },
  { "null and not", "UPDATE part SET area = 1 WHERE uid = 'p3'", "part p3: area\n" },
  { "null and empty", "UPDATE part SET title = '' WHERE uid = 'p3'", "part p3: title\n" },
  { "gone", "DELETE FROM case_applicant", "case_applicant k/p1: only here\n" },
  { "new", "INSERT INTO setting VALUES ('a', 'b', NULL)", "setting a: only there\n" },
  { "new between", "INSERT INTO person (uid, kind, name) VALUES ('w11', 'person', 'x')",
    "person w11: only there\n" },
  { "another key", "UPDATE part_entrance SET entrance = 'e2' WHERE part = 'p1'",
    "part_entrance p1/e1: only here\npart_entrance p1/e2: only there\n" },
  { "a kept total", "UPDATE entrance_total SET owners = 9 WHERE entrance = 'e2'",
    "entrance_total e2: owners\n" },
  { "kept tables are not compared", "INSERT INTO attachment VALUES ('h', 1)", "" },
};

static void
test_rows (JtBookFixture *fixture, gconstpointer data)
{
  g_autoptr (JtDb) here = jt_book_open (fixture, JT_DB_CREATE);
  g_autoptr (GError) error = NULL;

  jt_book_fill (here);
  g_assert_true (jt_db_run (here, recount, NULL, &error));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gint64 count = -1;
      g_autofree char *found = compare (fixture, here, rows[i].change, &count);

      g_test_message ("%s", rows[i].name);
      g_assert_cmpstr (found, ==, rows[i].expected);
    }
}

static void
test_bounded (JtBookFixture *fixture, gconstpointer data)
{
  g_autoptr (JtDb) here = jt_book_open (fixture, JT_DB_CREATE);
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;
  g_auto (GStrv) lines = NULL;
  gint64 count = 0;

  jt_book_fill (here);
  g_assert_true (jt_db_run (here, recount, NULL, &error));
  found = compare (fixture, here,
                   "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 250) "
                   "INSERT INTO setting SELECT 's' || i, 'x', NULL FROM n",
                   &count);
  lines = g_strsplit (found, "\n", -1);
  g_assert_cmpint (count, ==, 250);
  g_assert_cmpuint (g_strv_length (lines), ==, 101);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/compare/rows", test_rows);
  ADD ("/compare/bounded", test_bounded);

  return g_test_run ();
}
