/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-entry.h"

#include <string.h>

static JtEntry *
make (void)
{
  JtEntry *entry = g_new0 (JtEntry, 1);

  entry->uid = g_strdup ("U");
  entry->device = g_strdup ("D");
  entry->seq = 12;
  entry->lamport = 345;
  entry->at = g_strdup ("2026-11-18T09:00:00Z");
  entry->user = g_strdup ("");
  entry->command = g_strdup ("office-found");
  entry->version = 1;
  entry->final = TRUE;
  entry->payload = g_strdup ("{\"name\":\"柳芽\"}");
  entry->prev = g_strdup ("");

  return entry;
}

static void
test_bytes (void)
{
  /* Written out by hand: what is hashed is a contract with every book there is. */
  const char *expected = "1:U1:D2:123:34520:2026-11-18T09:00:00Z-0:12:office-found1:1-1:1"
                         "17:{\"name\":\"柳芽\"}0:";
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, expected, -1);
  g_autoptr (JtEntry) entry = make ();
  g_autofree char *found = jt_entry_hash (entry);

  g_assert_cmpstr (found, ==, hash);
}

/* Every field but the hash is told apart, null from empty and from "-" too. */
static void
test_every_field_counts (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int i = 0; i < 17; i++)
    {
      g_autoptr (JtEntry) entry = make ();
      char **texts[] = { &entry->uid,   &entry->device,  &entry->at,
                         &entry->today, &entry->user,    &entry->command,
                         &entry->chain, &entry->payload, &entry->prev };

      if (i < 9)
        {
          g_free (*texts[i]);
          *texts[i] = g_strdup ("other");
        }
      else if (i == 9)
        entry->seq++;
      else if (i == 10)
        entry->lamport++;
      else if (i == 11)
        entry->version++;
      else if (i == 12)
        entry->final = FALSE;
      else if (i == 13)
        entry->today = g_strdup ("");
      else if (i == 14)
        entry->today = g_strdup ("-");
      else if (i == 15)
        entry->chain = g_strdup ("");

      g_assert_true (g_hash_table_add (seen, jt_entry_hash (entry)));
    }
}

static void
test_hash_is_not_hashed (void)
{
  g_autoptr (JtEntry) entry = make ();
  g_autofree char *before = jt_entry_hash (entry);
  g_autofree char *after = NULL;

  entry->hash = g_strdup ("anything");
  after = jt_entry_hash (entry);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (strlen (before), ==, 64);
}

static void
test_copy (void)
{
  g_autoptr (JtEntry) entry = make ();
  g_autoptr (JtEntry) copy = NULL;
  g_autofree char *before = jt_entry_hash (entry);
  g_autofree char *after = NULL;

  entry->hash = g_strdup (before);
  copy = jt_entry_copy (entry);
  after = jt_entry_hash (copy);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpstr (copy->hash, ==, before);
  g_assert_true (copy->payload != entry->payload);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/entry/bytes", test_bytes);
  g_test_add_func ("/entry/every-field-counts", test_every_field_counts);
  g_test_add_func ("/entry/hash-is-not-hashed", test_hash_is_not_hashed);
  g_test_add_func ("/entry/copy", test_copy);

  return g_test_run ();
}
