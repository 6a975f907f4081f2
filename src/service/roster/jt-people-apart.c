/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-people-apart.h"

#include "jt-read.h"
#include "jt-rows.h"
#include "jt-store-person.h"

/* The same for both ways of naming them. */
static char *
pair_key (const char *a, const char *b)
{
  return g_strcmp0 (a, b) < 0 ? g_strdup_printf ("%s %s", a, b) : g_strdup_printf ("%s %s", b, a);
}

GHashTable *
jt_people_apart_read (JtDb *db, GError **error)
{
  g_autoptr (GHashTable) apart = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (JtRows) rows = jt_store_persons_apart (db);
  GError *read_error = NULL;

  while (jt_rows_next (rows, &read_error))
    g_hash_table_add (apart,
                      pair_key (jt_rows_text (rows, "person"), jt_rows_text (rows, "other")));
  return jt_read_ended (read_error, error) ? g_steal_pointer (&apart) : NULL;
}

gboolean
jt_people_are_apart (GHashTable *apart, const char *person, const char *other)
{
  g_autofree char *key = pair_key (person, other);

  return g_hash_table_contains (apart, key);
}
