/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-book-fixture.h"
#include "jt-db-private.h"

static gboolean
count_down (gpointer data)
{
  int *left = data;

  return (*left)-- > 0;
}

/* A statement that would run for minutes ends when nobody wants it any more, and the connection is
 * as good as before when the watch is gone. */
static void
test_watch (JtBookFixture *fixture, gconstpointer data)
{
  g_autoptr (JtDb) db = jt_book_open (fixture, JT_DB_MEMORY);
  g_autoptr (GError) error = NULL;
  gint64 number = 0;
  int left = 3;

  jt_db_watch (db, count_down, &left);
  g_assert_false (jt_db_number (db, &number, &error,
                                "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                                "WHERE i < 10000000000) SELECT count (*) FROM n",
                                ""));
  g_assert_nonnull (error);
  g_assert_cmpint (left, ==, -1);
  g_clear_error (&error);
  jt_db_watch (db, NULL, NULL);
  g_assert_true (jt_db_number (db, &number, &error, "SELECT 7", ""));
  g_assert_cmpint (number, ==, 7);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/watch/statement", JtBookFixture, NULL, jt_book_fixture_set_up, test_watch,
              jt_book_fixture_tear_down);

  return g_test_run ();
}
