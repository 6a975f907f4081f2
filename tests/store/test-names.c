/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "jt-book-fixture.h"
#include "jt-db-private.h"
#include "jt-store-home.h"
#include "jt-store-name.h"
#include "jt-store-secret.h"

/* By what names and telephones are found. */

#define ADD(path, function) \
  g_test_add (path, JtBookFixture, NULL, jt_book_fixture_set_up, function, \
              jt_book_fixture_tear_down)

static gboolean
rebuild (JtDb *db, gpointer data, GError **error)
{
  return jt_store_name_rebuild (db, error);
}

static gboolean
refresh (JtDb *db, gpointer data, GError **error)
{
  return jt_store_name_refresh (db, data, error);
}

static gboolean
change (JtDb *db, gpointer data, GError **error)
{
  return jt_db_script (db, data, error);
}

static void
run (JtDb *db, JtDbFunc func, const char *data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (jt_db_run (db, func, (gpointer) data, &error));
  g_assert_no_error (error);
}

static void
put_person (JtDb *db, const char *uid, const char *name)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (jt_put_row (db, "person",
                             jt_row ("uid", uid, "kind", "person", "name", name, NULL), &error));
  g_assert_no_error (error);
}

/* The wrong names, joined by blanks. */
static char *
check (JtDb *db)
{
  g_autoptr (GPtrArray) wrong = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  g_assert_true (jt_store_name_check (db, wrong, &error));
  g_assert_no_error (error);
  g_ptr_array_add (wrong, NULL);
  return g_strjoinv (" ", (char **) wrong->pdata);
}

static void
assert_wrong (JtDb *db, const char *expected)
{
  g_autofree char *wrong = check (db);

  g_assert_cmpstr (wrong, ==, expected);
}

/* Keys stay as long as one person bears the name, and go with the last. */
static void
test_refresh (JtBookFixture *fixture, gconstpointer data)
{
  g_autoptr (JtDb) db = jt_book_open (fixture, JT_DB_MEMORY);

  put_person (db, "a", "张三");
  put_person (db, "b", "张三");
  assert_wrong (db, "张三");
  run (db, refresh, "张三");
  assert_wrong (db, "");

  put_person (db, "a", "李四");
  run (db, refresh, "张三");
  run (db, refresh, "李四");
  assert_wrong (db, "");
  put_person (db, "b", "李四");
  assert_wrong (db, "张三");
  run (db, refresh, "张三");
  assert_wrong (db, "");
  g_assert_cmpuint (jt_count_rows (jt_db_query (db, "SELECT * FROM name_key", "")), ==, 3);
}

static void
test_tampered (JtBookFixture *fixture, gconstpointer data)
{
  static const char *const changes[] = {
    "DELETE FROM name_key WHERE key = 'zs'",
    "UPDATE name_key SET key = 'xx' WHERE key = 'zs'",
    "UPDATE name_key SET rank = 0 WHERE key = 'zs'",
    "INSERT INTO name_key VALUES (2, 'more', '张三')",
    "UPDATE person SET name = '张三丰'",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (JtDb) db = jt_book_open (fixture, JT_DB_MEMORY);
      g_autofree char *wrong = NULL;

      put_person (db, "a", "张三");
      run (db, rebuild, NULL);
      assert_wrong (db, "");
      run (db, change, changes[i]);
      wrong = check (db);
      g_test_message ("%s: %s", changes[i], wrong);
      g_assert_true (g_str_has_prefix (wrong, "张三"));
      run (db, rebuild, NULL);
      assert_wrong (db, "");
    }
}

/* Owners come by key, the exact name first; who owns nothing is not among them. */
static void
test_owners (JtBookFixture *fixture, gconstpointer data)
{
  g_autoptr (JtDb) db = jt_book_open (fixture, JT_DB_MEMORY);
  g_autoptr (GError) error = NULL;
  g_autoptr (JtRows) rows = NULL;

  jt_book_fill (db);
  put_person (db, "n1", "张三丰");
  put_person (db, "n2", "张三");
  put_person (db, "n3", "张三");
  g_assert_true (jt_put_rows (db, &error, "ownership",
                              jt_row ("uid", "n-o1", "part", "p1", "person", "n1", "place", "#1",
                                      NULL),
                              "ownership",
                              jt_row ("uid", "n-o2", "part", "p2", "person", "n2", "place", "#1",
                                      NULL),
                              NULL));
  g_assert_no_error (error);
  run (db, rebuild, NULL);

  rows = jt_store_name_owners (db, JT_NAME_RANK_WHOLE, "张");
  g_assert_true (jt_rows_next (rows, &error));
  g_assert_cmpstr (jt_rows_text (rows, "name"), ==, "张三");
  g_assert_cmpstr (jt_rows_text (rows, "uid"), ==, "p2");
  g_assert_true (jt_rows_next (rows, &error));
  g_assert_cmpstr (jt_rows_text (rows, "name"), ==, "张三丰");
  g_assert_false (jt_rows_next (rows, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (jt_count_rows (jt_store_name_owners (db, JT_NAME_RANK_TAIL, "丰")), ==, 1);
  g_assert_cmpuint (jt_count_rows (jt_store_name_owners (db, JT_NAME_RANK_INITIALS, "zsf")), ==, 1);
  g_assert_cmpuint (jt_count_rows (jt_store_name_owners (db, JT_NAME_RANK_WHOLE, "三")), ==, 0);
}

static gboolean
erase (JtDb *db, gpointer data, GError **error)
{
  return jt_store_secret_erase (db, data, error);
}

static gboolean
put_secret (JtDb *db, gpointer data, GError **error)
{
  return jt_store_secret_put (db, "s1", "salt", data, error);
}

/* The last figures, however the number is written; nothing once it is erased. */
static void
test_phones (JtBookFixture *fixture, gconstpointer data)
{
  static const char *const typed[] = { "5678", "65125678", "087165125678" };
  g_autoptr (JtDb) db = jt_book_open (fixture, JT_DB_MEMORY);
  g_autoptr (GError) error = NULL;

  jt_book_fill (db);
  put_person (db, "n1", "张三");
  run (db, put_secret, "0871-6512 5678");
  g_assert_true (jt_put_rows (db, &error, "ownership",
                              jt_row ("uid", "n-o1", "part", "p1", "person", "n1", "place", "#1",
                                      NULL),
                              "person_phone", jt_row ("person", "n1", "phone", "s1", NULL), NULL));
  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    g_assert_cmpuint (jt_count_rows (jt_store_search_phones (db, typed[i])), ==, 1);
  g_assert_cmpuint (jt_count_rows (jt_store_search_phones (db, "95678")), ==, 0);
  run (db, erase, "s1");
  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    g_assert_cmpuint (jt_count_rows (jt_store_search_phones (db, typed[i])), ==, 0);
}

/* What the index of telephones held is overwritten with the value. */
static void
test_erased_bytes (JtBookFixture *fixture, gconstpointer data)
{
  g_autoptr (JtDb) db = jt_book_open (fixture, JT_DB_CREATE);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;
  const char *file;

  run (db, put_secret, "WXYZ-QJKV");
  run (db, erase, "s1");
  g_assert_true (jt_db_checkpoint (db, &error));
  g_assert_no_error (error);
  bytes = jt_read_bytes (fixture->path);
  file = g_bytes_get_data (bytes, &size);
  g_assert_null (g_strstr_len (file, (gssize) size, "WXYZ-QJKV"));
  for (gsize i = 0; i + 4 <= size; i++)
    g_assert_false (memcmp (file + i, "QJKV", 4) == 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/names/refresh", test_refresh);
  ADD ("/names/tampered", test_tampered);
  ADD ("/names/owners", test_owners);
  ADD ("/names/phones", test_phones);
  ADD ("/names/erased-bytes", test_erased_bytes);

  return g_test_run ();
}
