/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "jt-book-fixture.h"
#include "jt-db-private.h"
#include "jt-store-journal.h"
#include "jt-store-secret.h"
#include "jt-store-vote.h"

#define ADD(path, function)                                                                        \
  g_test_add (path, JtBookFixture, NULL, jt_book_fixture_set_up, function,                         \
              jt_book_fixture_tear_down)

static void
test_round_trip (JtBookFixture *fixture, gconstpointer data)
{
  g_autoptr (JtDb) db = jt_book_open (fixture, JT_DB_MEMORY);
  g_autoptr (JtEntry) entry = jt_next_entry (db, "D", "{\"名\":\"柳芽\"}");
  g_autoptr (JtEntry) found = NULL;
  g_autoptr (JtRows) rows = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *hash = NULL;

  entry->today = g_strdup ("2026-11-18");
  entry->chain = g_strdup ("C");
  entry->final = FALSE;
  g_free (entry->hash);
  entry->hash = jt_entry_hash (entry);
  g_assert_true (jt_store_journal_append (db, entry, &error));

  rows = jt_store_journal_by_uid (db, entry->uid);
  g_assert_true (jt_rows_next (rows, &error));
  found = jt_store_journal_entry (rows);
  hash = jt_entry_hash (found);
  g_assert_cmpstr (hash, ==, entry->hash);
  g_assert_cmpstr (found->hash, ==, entry->hash);
  g_assert_false (found->final);
}

static void
test_order_and_heads (JtBookFixture *fixture, gconstpointer data)
{
  g_autoptr (JtDb) db = jt_book_open (fixture, JT_DB_MEMORY);
  g_autoptr (JtRows) rows = NULL;
  g_autoptr (JtEntry) behind = NULL;
  g_autoptr (GString) order = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *hash = NULL;
  gint64 number = -1;

  g_assert_true (jt_store_journal_lamport (db, &number, &error));
  g_assert_cmpint (number, ==, 0);
  g_assert_true (jt_store_journal_head (db, "B", &number, &hash, &error));
  g_assert_cmpint (number, ==, 0);
  g_assert_cmpstr (hash, ==, "");

  jt_append_entry (db, "B", "{\"uid\":\"p1\"}");
  jt_append_entry (db, "A", "{}");
  jt_append_entry (db, "B", "{\"uid\":\"p1\"}");
  /* Another device's, that knew less: same Lamport number, replayed by device. */
  behind = jt_next_entry (db, "C", "{}");
  behind->lamport = 2;
  g_assert_true (jt_store_journal_append (db, behind, &error));

  rows = jt_store_journal_all (db);
  while (jt_rows_next (rows, &error))
    g_string_append_printf (order, "%s ", jt_rows_text (rows, "uid"));
  g_assert_cmpstr (order->str, ==, "B-1 A-1 C-1 B-2 ");

  g_assert_cmpuint (jt_count_rows (jt_store_journal_after (db, 2)), ==, 1);
  g_assert_cmpuint (jt_count_rows (jt_store_journal_heads (db)), ==, 3);
  g_assert_cmpuint (jt_count_rows (jt_store_journal_mentioning (db, "p1")), ==, 2);
  g_assert_cmpuint (jt_count_rows (jt_store_journal_at (db, "B", 2)), ==, 1);
  g_assert_cmpuint (jt_count_rows (jt_store_journal_by_device (db)), ==, 4);
  g_clear_pointer (&rows, jt_rows_free);
  rows = jt_store_journal_heads (db);
  g_assert_true (jt_rows_next (rows, &error) && jt_rows_next (rows, &error));
  g_assert_cmpstr (jt_rows_text (rows, "device"), ==, "B");
  g_assert_cmpint (jt_rows_int (rows, "seq"), ==, 2);
  g_clear_pointer (&hash, g_free);
  g_assert_true (jt_store_journal_head (db, "B", &number, &hash, &error));
  g_assert_cmpstr (jt_rows_text (rows, "hash"), ==, hash);
}

static void
assert_all_refused (JtDb *db, const char *const *attempts)
{
  for (guint i = 0; attempts[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", attempts[i]);
      g_assert_false (jt_db_script (db, attempts[i], &error));
      g_assert_error (error, JT_STORE_ERROR, JT_STORE_ERROR_CONSTRAINT);
    }
}

#define VALUES(uid, seq, lamport)                                                                  \
  "(uid, device, seq, lamport, at, user, command, version, final, payload, prev, hash) VALUES "    \
  "('" uid "', 'D', " seq ", " lamport ", 'x', '', 'x', 1, 1, '{}', '', 'x')"

static void
test_never_changed (JtBookFixture *fixture, gconstpointer data)
{
  static const char *const attempts[] = {
    "UPDATE journal SET payload = '{}' WHERE seq = 1",
    "UPDATE journal SET final = final",
    "DELETE FROM journal",
    "DELETE FROM journal WHERE uid = 'D-1'",
    "INSERT INTO journal " VALUES ("D-1", "9", "9"),
    "INSERT INTO journal " VALUES ("other", "1", "9"),
    "REPLACE INTO journal " VALUES ("D-1", "9", "9"),
    "REPLACE INTO journal " VALUES ("other", "1", "9"),
    "INSERT OR IGNORE INTO journal " VALUES ("D-1", "9", "9"),
    "INSERT INTO journal " VALUES ("D-1", "9", "9") " ON CONFLICT DO UPDATE SET payload = 'y'",
    "INSERT INTO journal " VALUES ("D-1", "1", "1") " ON CONFLICT DO NOTHING",
    "INSERT INTO journal " VALUES ("other", "0", "9"),
    NULL,
  };
  g_autoptr (JtDb) db = jt_book_open (fixture, JT_DB_MEMORY);
  g_autoptr (GError) error = NULL;

  jt_append_entry (db, "D", "{\"a\":1}");
  assert_all_refused (db, attempts);

  /* Also by another program that leaves recursive_triggers off. */
  g_assert_true (jt_db_script (db, "PRAGMA recursive_triggers = OFF", &error));
  assert_all_refused (db, attempts);
  g_assert_cmpuint (jt_count_rows (jt_store_journal_mentioning (db, "{\"a\":1}")), ==, 1);
}

static void
fill_vote (JtDb *db)
{
  g_autoptr (GError) error = NULL;

  jt_book_fill (db);
  jt_put_rows (db, &error, "vote",
               jt_row ("uid", "v", "case_uid", "k", "place", "#1", "starts", "2026-11-01T00:00",
                       "ends", "2026-11-18", "reference_day", "2026-10-31", "policy_version", "1",
                       NULL),
               "motion",
               jt_row ("uid", "m", "vote", "v", "kind", "lift", "part_num", "#2", "part_den", "#3",
                       "consent_num", "#3", "consent_den", "#4", "consent_strict", "#0", NULL),
               "paper",
               jt_row ("uid", "q1", "vote", "v", "part", "p1", "received_on", "2026-11-03",
                       "typed_by", "u", "typed_at", "x", NULL),
               "paper",
               jt_row ("uid", "q2", "vote", "v", "part", "p1", "received_on", "2026-11-05",
                       "typed_by", "u", "typed_at", "x", NULL),
               "paper_choice", jt_row ("paper", "q1", "motion", "m", "choice", "no", NULL),
               "paper_choice", jt_row ("paper", "q2", "motion", "m", "choice", "yes", NULL),
               "paper_supersedes", jt_row ("newer", "q2", "older", "q1", NULL), NULL);
  g_assert_no_error (error);
}

static gboolean
seal (JtDb *db, gpointer data, GError **error)
{
  return jt_store_vote_seal_papers (db, data, error);
}

static void
test_sealed_papers (JtBookFixture *fixture, gconstpointer data)
{
  static const char *const attempts[] = {
    "UPDATE paper SET received_on = '2026-11-04'",
    "UPDATE paper SET sealed = 0",
    "DELETE FROM paper",
    "REPLACE INTO paper (uid, vote, part, received_on, typed_by, typed_at) "
    "VALUES ('q1', 'v', 'p1', 'x', 'u', 'x')",
    "INSERT INTO paper (uid, vote, part, received_on, typed_by, typed_at) "
    "VALUES ('q1', 'v', 'p1', 'x', 'u', 'x') ON CONFLICT DO UPDATE SET withdrawn = 1",
    "UPDATE paper_choice SET choice = 'yes'",
    "DELETE FROM paper_choice",
    "REPLACE INTO paper_choice VALUES ('q1', 'm', 'yes')",
    "INSERT INTO paper_choice VALUES ('q1', 'm', 'yes') ON CONFLICT DO UPDATE SET choice = 'yes'",
    "INSERT INTO paper_choice VALUES ('q1', 'm2', 'yes')",
    "UPDATE paper_supersedes SET older = 'q2'",
    "DELETE FROM paper_supersedes",
    NULL,
  };
  g_autoptr (JtDb) db = jt_book_open (fixture, JT_DB_MEMORY);
  g_autoptr (GError) error = NULL;

  fill_vote (db);
  /* Before the seal a paper may be withdrawn. */
  g_assert_true (jt_put_row (db, "paper", jt_row ("uid", "q1", "withdrawn", "#1", NULL), &error));
  g_assert_true (jt_db_run (db, seal, (gpointer) "v", &error));
  g_assert_no_error (error);

  assert_all_refused (db, attempts);
  g_assert_true (jt_db_script (db, "PRAGMA recursive_triggers = OFF", &error));
  assert_all_refused (db, attempts);
  g_assert_false (jt_put_row (db, "paper", jt_row ("uid", "q1", "withdrawn", "#0", NULL), &error));
  g_assert_error (error, JT_STORE_ERROR, JT_STORE_ERROR_CONSTRAINT);
  g_clear_error (&error);

  /* A paper that comes later is still put down. */
  g_assert_true (jt_put_row (db, "paper",
                             jt_row ("uid", "q3", "vote", "v", "part", "p2", "received_on",
                                     "2026-12-01", "typed_by", "u", "typed_at", "x", NULL),
                             &error));
  g_assert_no_error (error);
}

static void
test_secrets (JtBookFixture *fixture, gconstpointer data)
{
  static const char number[] = "11010519491231002X";
  g_autoptr (JtDb) db = jt_book_open (fixture, JT_DB_CREATE);
  g_autoptr (JtRows) rows = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (jt_store_secret_put (db, "s1", "salt", number, &error));
  g_assert_true (jt_store_secret_put (db, "s2", "salt", number, &error));
  g_assert_true (jt_store_secret_put (db, "s3", "salt", "13800000000", &error));
  g_assert_false (jt_store_secret_put (db, "s1", "salt", "x", &error));
  g_assert_error (error, JT_STORE_ERROR, JT_STORE_ERROR_CONSTRAINT);
  g_assert_null (strstr (error->message, number));
  g_clear_error (&error);
  jt_put_rows (db, &error, "commitment",
               jt_row ("secret", "s1", "kind", "resident-id", "commitment", "h", NULL),
               "commitment", jt_row ("secret", "s2", "kind", "other", "commitment", "h", NULL),
               NULL);
  g_assert_no_error (error);

  g_assert_cmpuint (jt_count_rows (jt_store_secrets_by_value (db, "resident-id", number)), ==, 1);
  g_assert_cmpuint (jt_count_rows (jt_store_secrets_unnamed (db)), ==, 1);
  g_assert_true (jt_store_secret_erase (db, "s1", &error));
  g_assert_true (jt_store_secret_erase (db, "s2", &error));
  g_assert_cmpuint (jt_count_rows (jt_store_secret (db, "s1")), ==, 0);
  rows = jt_store_commitments (db);
  g_assert_true (jt_rows_next (rows, &error));
  g_assert_cmpint (jt_rows_int (rows, "present"), ==, 0);
  g_clear_pointer (&rows, jt_rows_free);

  /* Gone from the file, not only from the table. */
  g_clear_pointer (&db, jt_db_close);
  bytes = jt_read_bytes (fixture->path);
  g_assert_null (
      memmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), number, sizeof number - 1));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/journal/round-trip", test_round_trip);
  ADD ("/journal/order-and-heads", test_order_and_heads);
  ADD ("/journal/never-changed", test_never_changed);
  ADD ("/journal/sealed-papers", test_sealed_papers);
  ADD ("/journal/secrets", test_secrets);

  return g_test_run ();
}
