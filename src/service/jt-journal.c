/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-journal.h"

#include <gio/gio.h>
#include <string.h>

#include "jt-case-entries.h"
#include "jt-json.h"
#include "jt-store-journal.h"
#include "jt-totals.h"
#include "jt-uid.h"

/* How often a replay says how far it is, and asks whether to go on: an import is a single entry. */
#define PROGRESS_STEP 10

gboolean
jt_journal_write (JtDb *db, const JtPen *pen, const JtCommand *command, JsonObject *payload,
                  gboolean final, JtTouched *touched, GError **error)
{
  g_autoptr (JtEntry) entry = g_new0 (JtEntry, 1);
  gint64 lamport;

  entry->payload = jt_json_write (payload);
  if (strlen (entry->payload) > JT_JOURNAL_PAYLOAD_LIMIT)
    {
      g_set_error (error, JT_RULE_ERROR, JT_RULE_ERROR_OVERFLOW, "%s: %" G_GSIZE_FORMAT,
                   command->name, strlen (entry->payload));
      return FALSE;
    }
  if (!jt_store_journal_head (db, pen->device, &entry->seq, &entry->prev, error)
      || !jt_store_journal_lamport (db, &lamport, error))
    return FALSE;

  entry->uid = jt_uid_new ();
  entry->device = g_strdup (pen->device);
  entry->seq += 1;
  entry->lamport = lamport + 1;
  entry->at = jt_clock_stamp ();
  entry->today = g_strdup (pen->today);
  entry->user = g_strdup (pen->user);
  entry->command = g_strdup (command->name);
  entry->version = command->version;
  entry->chain = g_strdup (pen->chain);
  entry->final = final;
  entry->hash = jt_entry_hash (entry);

  return jt_store_journal_append (db, entry, error)
         && command->project (db, payload, entry, touched, error)
         && jt_case_entries_note (db, entry, payload, error);
}

JtDay
jt_journal_day (const JtEntry *entry)
{
  const char *text = entry->today != NULL ? entry->today : entry->at;
  g_autofree char *date = g_strndup (text, strlen ("YYYY-MM-DD"));
  JtDay day;

  /* A stamp that is none was never written by this program; its day decides nothing. */
  return jt_day_parse (date, &day, NULL) ? day : 0;
}

gboolean
jt_journal_project (JtDb *db, const JtEntry *entry, JtTouched *touched, GError **error)
{
  const JtCommand *command = jt_command_find (entry->command, (int) entry->version);
  g_autoptr (JsonObject) payload = NULL;

  if (command == NULL || entry->version <= 0)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "%s %" G_GINT64_FORMAT,
                   entry->command, entry->version);
      return FALSE;
    }
  payload = jt_json_read (entry->payload, error);
  if (payload == NULL)
    return FALSE;
  return command->project (db, payload, entry, touched, error)
         && jt_case_entries_note (db, entry, payload, error);
}

gboolean
jt_journal_replay (JtDb *source, JtDb *target, JtReplayProgress progress, gpointer data,
                   GError **error)
{
  g_autoptr (JtTouched) touched = jt_touched_new ();
  g_autoptr (JtRows) rows = NULL;
  g_autoptr (GError) read_error = NULL;
  gint64 total;
  gint64 done = 0;
  JtDay today = 0;

  if (!jt_store_journal_count (source, &total, error))
    return FALSE;
  rows = jt_store_journal_all (source);
  while (jt_rows_next (rows, &read_error))
    {
      g_autoptr (JtEntry) entry = jt_store_journal_entry (rows);

      if (!jt_journal_project (target, entry, touched, error))
        return FALSE;
      today = jt_journal_day (entry);
      if (progress != NULL && ++done % PROGRESS_STEP == 0 && !progress (done, total, data))
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "");
          return FALSE;
        }
    }
  if (read_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&read_error));
      return FALSE;
    }
  return jt_totals_rebuild (target, today, error);
}
