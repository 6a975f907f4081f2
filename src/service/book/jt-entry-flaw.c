/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-entry-flaw.h"

#include <string.h>

#include "jt-command.h"
#include "jt-journal.h"
#include "jt-json.h"

/* The schema allows no empty column, but who changes a file can change its schema, too. */
static gboolean
is_complete (const JtEntry *entry)
{
  return entry->uid != NULL && entry->device != NULL && entry->at != NULL && entry->user != NULL &&
         entry->command != NULL && entry->payload != NULL && entry->prev != NULL &&
         entry->hash != NULL;
}

/* Whether it can be replayed, and is what was written. */
static guint
look_at_content (const JtEntry *entry)
{
  const gsize length = strlen (entry->payload);
  g_autofree char *hash = jt_entry_hash (entry);
  g_autoptr (JsonObject) payload = NULL;
  guint flaws = 0;

  if (entry->version <= 0 || entry->version > G_MAXINT ||
      jt_command_find (entry->command, (int) entry->version) == NULL)
    flaws |= JT_ENTRY_FLAW_COMMAND;
  if (length > JT_JOURNAL_PAYLOAD_LIMIT)
    flaws |= JT_ENTRY_FLAW_SIZE;
  if (g_utf8_validate (entry->payload, (gssize) length, NULL))
    payload = jt_json_read (entry->payload, NULL);
  if (payload == NULL)
    flaws |= JT_ENTRY_FLAW_PAYLOAD;
  if (!g_str_equal (hash, entry->hash))
    flaws |= JT_ENTRY_FLAW_HASH;
  return flaws;
}

/* A submission of several entries is one run of them under one chain uid, of which only the last
 * is final. */
static guint
look_at_submission (const JtEntry *before, const JtEntry *entry)
{
  guint flaws = 0;

  if (entry->chain == NULL && !entry->final)
    flaws |= JT_ENTRY_FLAW_CHAIN;
  if (before != NULL && !before->final && g_strcmp0 (before->chain, entry->chain) != 0)
    flaws |= JT_ENTRY_FLAW_UNFINISHED;
  return flaws;
}

static guint
look_at_place (const JtEntry *before, const JtEntry *entry)
{
  guint flaws = look_at_submission (before, entry);

  /* With an entry missing, the one before is not the one whose hash it names. */
  if (entry->seq != (before != NULL ? before->seq + 1 : 1))
    return flaws | JT_ENTRY_FLAW_GAP;
  if (g_strcmp0 (entry->prev, before != NULL ? before->hash : "") != 0)
    flaws |= JT_ENTRY_FLAW_PREV;
  if (before != NULL && entry->lamport <= before->lamport)
    flaws |= JT_ENTRY_FLAW_LAMPORT;
  return flaws;
}

guint
jt_entry_flaws (const JtEntry *before, const JtEntry *entry)
{
  if (!is_complete (entry))
    return JT_ENTRY_FLAW_INCOMPLETE;
  return look_at_content (entry) | look_at_place (before, entry);
}
