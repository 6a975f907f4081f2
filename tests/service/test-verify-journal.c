/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <sqlite3.h>
#include <string.h>

#include "jt-entry.h"
#include "jt-json.h"
#include "jt-ledger-fixture.h"

/* -------------------------------------------------------------------------------- the journal */

/* The problem names the entry that was changed, not what follows from it. */
static void
test_first_bad_entry (void)
{
  g_auto (JtShutLedger) shut = { 0 };
  g_autofree char *expected = NULL;

  jt_shut_ledger_init (&shut);
  expected = jt_ledger_ask (shut.path,
                            "SELECT 'entry ' || device || '/' || seq FROM journal WHERE seq = 4");
  for (guint i = 0; i < 3; i++)
    {
      static const char *const changes[] = {
        "UPDATE journal SET payload = replace (payload, '80', '81') || ' ' WHERE seq = 4",
        "UPDATE journal SET payload = 'no json' WHERE seq = 4",
        "UPDATE journal SET at = '2020-01-01T00:00:00Z' WHERE seq IN (4, 5, 6)",
      };
      g_autoptr (JsonObject) answer = NULL;
      JsonObject *first;

      jt_ledger_tamper (shut.path, changes[i]);
      answer = jt_ledger_verify (shut.path);
      first = json_array_get_object_element (jt_json_array (answer, "problems"), 0);
      g_assert_cmpstr (jt_json_text (first, "where"), ==, expected);
      jt_shut_ledger_put_back (&shut);
    }
}

/* A problem in a table names the row and the entry that last told of it. */
static void
test_row_names_its_entry (void)
{
  g_auto (JtShutLedger) shut = { 0 };
  g_autoptr (JsonObject) answer = NULL;
  g_autofree char *uid = NULL;
  g_autofree char *ask = NULL;
  g_autofree char *expected = NULL;

  jt_shut_ledger_init (&shut);
  uid = jt_ledger_ask (shut.path, "SELECT uid FROM part WHERE room = '302'");
  ask = g_strdup_printf ("SELECT 'part %s (entry ' || device || '/' || seq || ')' FROM journal "
                         "WHERE instr (payload, '%s') ORDER BY lamport DESC",
                         uid, uid);
  expected = jt_ledger_ask (shut.path, ask);
  jt_ledger_tamper (shut.path, "UPDATE part SET area = 9000 WHERE room = '302'");
  answer = jt_ledger_verify (shut.path);
  g_assert_true (jt_ledger_problem_at (answer, expected));
}

/* An entry appended by somebody who knows how hashes are made. */
typedef struct
{
  const char *name;
  const char *command;
  const char *payload;
  const char *chain;
  gint64 seq_step;
  gint64 lamport_step;
  gboolean final;
  gboolean same_uid;
  const char *said;
} Forged;

static const Forged forged[] = {
  { "unknown command", "building-sell", "{}", NULL, 1, 1, TRUE, FALSE, "not known" },
  { "no JSON", "paper-record", "{", NULL, 1, 1, TRUE, FALSE, "payload" },
  { "a fraction", "paper-record", "{\"area\":1.5}", NULL, 1, 1, TRUE, FALSE, "payload" },
  { "a gap", "paper-record", "{}", NULL, 2, 1, TRUE, FALSE, "missing" },
  { "older than before", "paper-record", "{}", NULL, 1, -1, TRUE, FALSE, "older" },
  { "no member of a chain", "paper-record", "{}", NULL, 1, 1, FALSE, FALSE, "alone" },
  { "a chain without its end", "paper-record", "{}", "C", 1, 1, FALSE, FALSE, "finished" },
  { "a uid used before", "paper-record", "{}", NULL, 1, 1, TRUE, TRUE, "uid" },
};

static void
append (const char *path, const Forged *row)
{
  g_autofree char *device = jt_ledger_ask (path, "SELECT device FROM journal LIMIT 1");
  g_autofree char *seq = jt_ledger_ask (path, "SELECT max (seq) FROM journal");
  g_autofree char *lamport = jt_ledger_ask (path, "SELECT max (lamport) FROM journal");
  g_autofree char *prev = jt_ledger_ask (path, "SELECT hash FROM journal ORDER BY seq DESC");
  g_autofree char *user = jt_ledger_ask (path, "SELECT uid FROM user");
  g_autofree char *old_uid = jt_ledger_ask (path, "SELECT uid FROM journal LIMIT 1");
  JtEntry entry = { .uid = row->same_uid ? old_uid : (char *) "FORGED",
                    .device = device,
                    .at = (char *) "2026-03-22T00:00:00Z",
                    .user = user,
                    .command = (char *) row->command,
                    .version = 1,
                    .chain = (char *) row->chain,
                    .final = row->final,
                    .payload = (char *) row->payload,
                    .prev = prev };
  g_autofree char *hash = NULL;
  char *sql;

  entry.seq = g_ascii_strtoll (seq, NULL, 10) + row->seq_step;
  entry.lamport = g_ascii_strtoll (lamport, NULL, 10) + row->lamport_step;
  hash = jt_entry_hash (&entry);
  sql = sqlite3_mprintf ("DROP TABLE IF EXISTS copy; CREATE TABLE copy AS SELECT * FROM journal; "
                         "DROP TABLE journal; CREATE TABLE journal (uid TEXT, device TEXT, "
                         "seq INTEGER, lamport INTEGER, at TEXT, today TEXT, user TEXT, command "
                         "TEXT, version INTEGER, chain TEXT, final INTEGER, payload TEXT, prev "
                         "TEXT, hash TEXT); INSERT INTO journal SELECT * FROM copy; "
                         "INSERT INTO journal VALUES (%Q, %Q, %lld, %lld, %Q, NULL, %Q, %Q, 1, %Q, "
                         "%d, %Q, %Q, %Q)",
                         entry.uid, entry.device, (long long) entry.seq, (long long) entry.lamport,
                         entry.at, entry.user, entry.command, entry.chain, entry.final,
                         entry.payload, entry.prev, hash);
  jt_ledger_tamper (path, sql);
  sqlite3_free (sql);
}

static void
test_forged_entries (void)
{
  g_auto (JtShutLedger) shut = { 0 };

  jt_shut_ledger_init (&shut);
  for (guint i = 0; i < G_N_ELEMENTS (forged); i++)
    {
      g_autoptr (JsonObject) answer = NULL;
      g_autofree char *first = NULL;

      append (shut.path, &forged[i]);
      answer = jt_ledger_verify (shut.path);
      first = jt_ledger_first_problem (answer);
      g_test_message ("%s: %s", forged[i].name, first);
      g_assert_true (g_str_has_prefix (first, "entry "));
      g_assert_nonnull (strstr (first, forged[i].said));
      jt_shut_ledger_put_back (&shut);
    }
}

/* Who rewrites an entry together with its hash is found at the next, which names the old one. */
static void
test_rewritten_entry (void)
{
  g_auto (JtShutLedger) shut = { 0 };
  g_autoptr (JsonObject) answer = NULL;
  g_autofree char *where = NULL;

  jt_shut_ledger_init (&shut);
  where = jt_ledger_ask (shut.path,
                         "SELECT 'entry ' || device || '/' || seq FROM journal WHERE seq = 4");
  jt_ledger_tamper (shut.path, "UPDATE journal SET hash = lower (hex (randomblob (32))) "
                               "WHERE seq = 3");
  answer = jt_ledger_verify (shut.path);
  g_assert_true (jt_ledger_problem_at (answer, where));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/verify-journal/first-bad-entry", test_first_bad_entry);
  g_test_add_func ("/verify-journal/row-names-its-entry", test_row_names_its_entry);
  g_test_add_func ("/verify-journal/forged-entries", test_forged_entries);
  g_test_add_func ("/verify-journal/rewritten-entry", test_rewritten_entry);

  return g_test_run ();
}
