/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-book-fixture.h"

#define ADD(path, function)                                                                        \
  g_test_add (path, JtBookFixture, NULL, jt_book_fixture_set_up, function,                         \
              jt_book_fixture_tear_down)

static void
test_schema (void)
{
  const JtTable *office = jt_table_find ("office");
  const JtTable *link = jt_table_find ("part_entrance");

  g_assert_nonnull (office);
  g_assert_cmpuint (office->n_keys, ==, 1);
  g_assert_cmpuint (jt_table_column (office, "uid")->key, ==, 1);
  g_assert_cmpint (jt_table_column (office, "sample")->type, ==, JT_COLUMN_INTEGER);
  g_assert_true (jt_table_column (office, "sample")->has_default);
  g_assert_true (jt_table_column (office, "name")->not_null);
  g_assert_null (jt_table_column (office, "nothing"));
  g_assert_cmpuint (link->n_keys, ==, 2);
  g_assert_false (jt_table_column (link, "basis")->not_null);

  g_assert_true (jt_table_find ("motion_total")->is_total);
  g_assert_false (office->is_total);
  g_assert_null (jt_table_find ("journal"));
  g_assert_null (jt_table_find ("secret"));
  g_assert_null (jt_table_find ("nothing"));
}

static void
test_put_and_get (JtBookFixture *fixture, gconstpointer data)
{
  g_autoptr (JtDb) db = jt_book_open (fixture, JT_DB_MEMORY);
  g_autoptr (JtRecord) row = NULL;
  g_autoptr (GError) error = NULL;

  jt_book_fill (db);
  row = jt_table_get_by_uid (db, "part", "p3", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (jt_record_text (row, "room"), ==, "车库");
  g_assert_cmpint (jt_record_kind_of (row, "area"), ==, JT_RECORD_NULL);
  g_assert_cmpuint (jt_record_length (row), ==, jt_table_find ("part")->n_columns);
  g_clear_pointer (&row, jt_record_free);

  /* The given columns change, null among them, and the others stay. */
  row = jt_row ("uid", "p1", "floor", "#3", NULL);
  jt_record_set_null (row, "area");
  g_assert_true (jt_put_row (db, "part", g_steal_pointer (&row), &error));
  row = jt_table_get_by_uid (db, "part", "p1", &error);
  g_assert_cmpint (jt_record_int (row, "floor", 0), ==, 3);
  g_assert_cmpint (jt_record_kind_of (row, "area"), ==, JT_RECORD_NULL);
  g_assert_cmpstr (jt_record_text (row, "room"), ==, "302");

  /* A key alone, twice. */
  g_assert_true (
      jt_put_row (db, "case_entrance", jt_row ("case_uid", "k", "entrance", "e1", NULL), &error));
  g_assert_no_error (error);
}

static void
assert_put_fails (JtDb *db, const char *table, JtRecord *row, JtStoreError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (jt_put_row (db, table, row, &error));
  g_assert_error (error, JT_STORE_ERROR, (int) code);
}

static void
test_put_refused (JtBookFixture *fixture, gconstpointer data)
{
  g_autoptr (JtDb) db = jt_book_open (fixture, JT_DB_MEMORY);
  g_autoptr (JtRecord) row = NULL;
  g_autoptr (GError) error = NULL;

  jt_book_fill (db);
  assert_put_fails (db, "nothing", jt_row ("uid", "x", NULL), JT_STORE_ERROR_MISUSE);
  assert_put_fails (db, "journal", jt_row ("uid", "x", NULL), JT_STORE_ERROR_MISUSE);
  assert_put_fails (db, "secret", jt_row ("uid", "x", NULL), JT_STORE_ERROR_MISUSE);
  assert_put_fails (db, "part", jt_row ("uid", "p1", "colour", "red", NULL), JT_STORE_ERROR_MISUSE);
  assert_put_fails (db, "part", jt_row ("uid", "p1", "room\" = 1 --", "x", NULL),
                    JT_STORE_ERROR_MISUSE);
  assert_put_fails (db, "part", jt_row ("floor", "#1", NULL), JT_STORE_ERROR_MISUSE);
  assert_put_fails (db, "part_entrance", jt_row ("part", "p1", NULL), JT_STORE_ERROR_MISUSE);

  /* What only the schema knows. */
  assert_put_fails (db, "part", jt_row ("uid", "new", "floor", "#1", NULL),
                    JT_STORE_ERROR_CONSTRAINT);
  assert_put_fails (db, "part", jt_row ("uid", "p1", "floor", "third", NULL),
                    JT_STORE_ERROR_CONSTRAINT);
  assert_put_fails (db, "part", jt_row ("uid", "p1", "area", "#0", NULL),
                    JT_STORE_ERROR_CONSTRAINT);
  assert_put_fails (db, "part",
                    jt_row ("uid", "p1", "room_key", "101", "entrances_key", "1、2", NULL),
                    JT_STORE_ERROR_CONSTRAINT);
  assert_put_fails (db, "stage_works",
                    jt_row ("uid", "k", "case_uid", "k", "begun_on", "1.3.2026", NULL),
                    JT_STORE_ERROR_CONSTRAINT);
  assert_put_fails (db, "stage_acceptance",
                    jt_row ("uid", "k", "case_uid", "k", "passed", "#2", NULL),
                    JT_STORE_ERROR_CONSTRAINT);
  assert_put_fails (db, "stage_joint_review",
                    jt_row ("uid", "k", "case_uid", "k", "opinion", "maybe", NULL),
                    JT_STORE_ERROR_CONSTRAINT);

  /* Outside a transaction. */
  row = jt_row ("uid", "p1", "floor", "#1", NULL);
  g_assert_false (jt_table_put (db, "part", row, &error));
  g_assert_error (error, JT_STORE_ERROR, JT_STORE_ERROR_MISUSE);
}

typedef struct
{
  const char *table;
  JtRecord *key;
} Removal;

static gboolean
remove_row (JtDb *db, gpointer data, GError **error)
{
  const Removal *removal = data;

  return jt_table_remove (db, removal->table, removal->key, error);
}

static gboolean
remove_in_transaction (JtDb *db, const char *table, JtRecord *key, GError **error)
{
  Removal removal = { table, key };
  gboolean done = jt_db_run (db, remove_row, &removal, error);

  jt_record_free (key);
  return done;
}

static void
test_remove (JtBookFixture *fixture, gconstpointer data)
{
  g_autoptr (JtDb) db = jt_book_open (fixture, JT_DB_MEMORY);
  g_autoptr (GError) error = NULL;
  g_autoptr (JtRecord) row = NULL;
  g_autoptr (JtRecord) key = jt_row ("part", "p2", "entrance", "e2", NULL);

  jt_book_fill (db);
  g_assert_true (remove_in_transaction (db, "part_entrance", jt_row ("part", "p2", NULL), &error));
  row = jt_table_get (db, "part_entrance", key, &error);
  g_assert_error (error, JT_STORE_ERROR, JT_STORE_ERROR_MISSING);
  g_assert_null (row);
  g_clear_error (&error);

  g_assert_true (remove_in_transaction (db, "ownership", jt_row ("uid", "o1", NULL), &error));
  g_assert_true (remove_in_transaction (db, "ownership", jt_row ("uid", "o1", NULL), &error));
  g_assert_no_error (error);

  g_assert_false (remove_in_transaction (db, "ownership", jt_row ("part", "p1", NULL), &error));
  g_assert_error (error, JT_STORE_ERROR, JT_STORE_ERROR_MISUSE);
  g_clear_error (&error);
  g_assert_false (
      remove_in_transaction (db, "part_entrance", jt_row ("entrance", "e1", NULL), &error));
  g_assert_error (error, JT_STORE_ERROR, JT_STORE_ERROR_MISUSE);
  g_clear_error (&error);
  g_assert_false (remove_in_transaction (db, "ownership", jt_record_new (), &error));
  g_assert_error (error, JT_STORE_ERROR, JT_STORE_ERROR_MISUSE);
  g_clear_error (&error);

  /* Others refer to it. */
  g_assert_false (remove_in_transaction (db, "case_file", jt_row ("uid", "k", NULL), &error));
  g_assert_error (error, JT_STORE_ERROR, JT_STORE_ERROR_CONSTRAINT);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/table/schema", test_schema);
  ADD ("/table/put-and-get", test_put_and_get);
  ADD ("/table/put-refused", test_put_refused);
  ADD ("/table/remove", test_remove);

  return g_test_run ();
}
