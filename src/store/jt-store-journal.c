/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-store-journal.h"

#include "jt-db-private.h"

#define ENTRY_COLUMNS                                                                              \
  "uid, device, seq, lamport, at, today, user, command, version, chain, final, payload, prev, "    \
  "hash"
#define REPLAY_ORDER " ORDER BY lamport, device, seq"

gboolean
jt_store_journal_append (JtDb *db, const JtEntry *entry, GError **error)
{
  return jt_db_change (db, error,
                       "INSERT INTO journal (" ENTRY_COLUMNS ") "
                       "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
                       "ssiissssisisss", entry->uid, entry->device, entry->seq, entry->lamport,
                       entry->at, entry->today, entry->user, entry->command, entry->version,
                       entry->chain, (gint64) entry->final, entry->payload, entry->prev,
                       entry->hash);
}

gboolean
jt_store_journal_head (JtDb *db, const char *device, gint64 *seq, char **hash, GError **error)
{
  g_autoptr (JtRows) rows = jt_db_query (
      db, "SELECT seq, hash FROM journal WHERE device = ?1 ORDER BY seq DESC LIMIT 1", "s", device);
  GError *failure = NULL;
  gboolean found = jt_rows_next (rows, &failure);

  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }

  *seq = found ? jt_rows_int (rows, "seq") : 0;
  *hash = g_strdup (found ? jt_rows_text (rows, "hash") : "");
  return TRUE;
}

gboolean
jt_store_journal_lamport (JtDb *db, gint64 *lamport, GError **error)
{
  return jt_db_number (db, lamport, error, "SELECT max (lamport) FROM journal", "");
}

gboolean
jt_store_journal_count (JtDb *db, gint64 *count, GError **error)
{
  return jt_db_number (db, count, error, "SELECT count (*) FROM journal", "");
}

JtRows *
jt_store_journal_heads (JtDb *db)
{
  /* From one device to the next by their index: grouped, every entry would be read. */
  return jt_db_query (
      db,
      "WITH RECURSIVE named (device) AS (SELECT min (device) FROM journal UNION ALL "
      "SELECT (SELECT min (journal.device) FROM journal WHERE journal.device > named.device) "
      "FROM named WHERE named.device NOT NULL) "
      "SELECT last.device AS device, last.seq AS seq, last.hash AS hash FROM named "
      "CROSS JOIN journal AS last ON last.device = named.device AND last.seq = "
      "(SELECT max (journal.seq) FROM journal WHERE journal.device = named.device) "
      "ORDER BY last.device",
      "");
}

JtRows *
jt_store_journal_all (JtDb *db)
{
  return jt_db_query (db, "SELECT " ENTRY_COLUMNS " FROM journal" REPLAY_ORDER, "");
}

JtRows *
jt_store_journal_after (JtDb *db, gint64 lamport)
{
  return jt_db_query (db, "SELECT " ENTRY_COLUMNS " FROM journal WHERE lamport > ?1" REPLAY_ORDER,
                      "i", lamport);
}

JtRows *
jt_store_journal_by_device (JtDb *db)
{
  return jt_db_query (db, "SELECT " ENTRY_COLUMNS " FROM journal ORDER BY device, seq", "");
}

JtRows *
jt_store_journal_by_uid (JtDb *db, const char *uid)
{
  return jt_db_query (db, "SELECT " ENTRY_COLUMNS " FROM journal WHERE uid = ?1", "s", uid);
}

JtRows *
jt_store_journal_at (JtDb *db, const char *device, gint64 seq)
{
  return jt_db_query (db, "SELECT " ENTRY_COLUMNS " FROM journal WHERE device = ?1 AND seq = ?2",
                      "si", device, seq);
}

JtRows *
jt_store_journal_mentioning (JtDb *db, const char *uid)
{
  return jt_db_query (
      db, "SELECT " ENTRY_COLUMNS " FROM journal WHERE instr (payload, ?1) > 0" REPLAY_ORDER, "s",
      uid);
}

JtRows *
jt_store_journal_of_case (JtDb *db, const char *case_uid)
{
  return jt_db_query (db,
                      "SELECT journal.* FROM case_entry JOIN journal ON journal.uid = entry "
                      "WHERE case_uid = ?1" REPLAY_ORDER,
                      "s", case_uid);
}

JtEntry *
jt_store_journal_entry (JtRows *rows)
{
  JtEntry *entry = g_new0 (JtEntry, 1);

  entry->uid = g_strdup (jt_rows_text (rows, "uid"));
  entry->device = g_strdup (jt_rows_text (rows, "device"));
  entry->seq = jt_rows_int (rows, "seq");
  entry->lamport = jt_rows_int (rows, "lamport");
  entry->at = g_strdup (jt_rows_text (rows, "at"));
  entry->today = g_strdup (jt_rows_text (rows, "today"));
  entry->user = g_strdup (jt_rows_text (rows, "user"));
  entry->command = g_strdup (jt_rows_text (rows, "command"));
  entry->version = jt_rows_int (rows, "version");
  entry->chain = g_strdup (jt_rows_text (rows, "chain"));
  entry->final = jt_rows_int (rows, "final") != 0;
  entry->payload = g_strdup (jt_rows_text (rows, "payload"));
  entry->prev = g_strdup (jt_rows_text (rows, "prev"));
  entry->hash = g_strdup (jt_rows_text (rows, "hash"));

  return entry;
}
