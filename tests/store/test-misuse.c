/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-db.h"
#include "jt-store-home.h"
#include "jt-store-place.h"
#include "jt-table.h"

/* What only a fault of the program can ask for: it is told so, and nothing happens. */

static JtDb *
open_memory (void)
{
  g_autoptr (GError) error = NULL;
  JtDb *db = jt_db_open (NULL, JT_DB_MEMORY, &error);

  g_assert_no_error (error);
  return db;
}

static void
test_keys (void)
{
  static const struct
  {
    const char *name;
    const char *table;
    const char *fields[3];
  } cases[] = {
    { "no such table", "celebration", { "uid" } },
    { "no such column", "lift", { "colour" } },
    { "no key at all", "case_entrance", { NULL } },
    { "half a key", "case_entrance", { "case_uid" } },
    { "more than the key", "lift", { "uid", "case_uid" } },
  };
  g_autoptr (JtDb) db = open_memory ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JtRecord) key = jt_record_new ();
      g_autoptr (JtRecord) found = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].name);
      for (gsize f = 0; cases[i].fields[f] != NULL; f++)
        jt_record_set_text (key, cases[i].fields[f], "x");
      found = jt_table_get (db, cases[i].table, key, &error);
      g_assert_null (found);
      g_assert_error (error, JT_STORE_ERROR, JT_STORE_ERROR_MISUSE);
    }
}

static void
test_nothing_to_close (void)
{
  jt_db_close (NULL);
}

static void
test_places_of_an_empty_book (void)
{
  g_autoptr (JtDb) db = open_memory ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JtRows) owners = jt_store_owner_names_of_building (db, "nowhere");

  g_assert_false (jt_rows_next (owners, &error));
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/misuse/keys", test_keys);
  g_test_add_func ("/misuse/nothing-to-close", test_nothing_to_close);
  g_test_add_func ("/misuse/places-of-an-empty-book", test_places_of_an_empty_book);

  return g_test_run ();
}
