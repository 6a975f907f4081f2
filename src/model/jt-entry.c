/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-entry.h"

#include <string.h>

void
jt_entry_free (JtEntry *entry)
{
  if (entry == NULL)
    return;

  g_free (entry->uid);
  g_free (entry->device);
  g_free (entry->at);
  g_free (entry->today);
  g_free (entry->user);
  g_free (entry->command);
  g_free (entry->chain);
  g_free (entry->payload);
  g_free (entry->prev);
  g_free (entry->hash);
  g_free (entry);
}

JtEntry *
jt_entry_copy (const JtEntry *entry)
{
  JtEntry *copy = g_new0 (JtEntry, 1);

  copy->uid = g_strdup (entry->uid);
  copy->device = g_strdup (entry->device);
  copy->seq = entry->seq;
  copy->lamport = entry->lamport;
  copy->at = g_strdup (entry->at);
  copy->today = g_strdup (entry->today);
  copy->user = g_strdup (entry->user);
  copy->command = g_strdup (entry->command);
  copy->version = entry->version;
  copy->chain = g_strdup (entry->chain);
  copy->final = entry->final;
  copy->payload = g_strdup (entry->payload);
  copy->prev = g_strdup (entry->prev);
  copy->hash = g_strdup (entry->hash);

  return copy;
}

static void
add_text (GChecksum *sum, const char *text)
{
  char length[32];
  gsize size = 0;

  if (text == NULL)
    {
      g_checksum_update (sum, (const guchar *) "-", 1);
      return;
    }

  size = strlen (text);
  g_snprintf (length, sizeof length, "%" G_GSIZE_FORMAT ":", size);
  g_checksum_update (sum, (const guchar *) length, -1);
  g_checksum_update (sum, (const guchar *) text, (gssize) size);
}

static void
add_int (GChecksum *sum, gint64 number)
{
  char text[32];

  g_snprintf (text, sizeof text, "%" G_GINT64_FORMAT, number);
  add_text (sum, text);
}

char *
jt_entry_hash (const JtEntry *entry)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  add_text (sum, entry->uid);
  add_text (sum, entry->device);
  add_int (sum, entry->seq);
  add_int (sum, entry->lamport);
  add_text (sum, entry->at);
  add_text (sum, entry->today);
  add_text (sum, entry->user);
  add_text (sum, entry->command);
  add_int (sum, entry->version);
  add_text (sum, entry->chain);
  add_int (sum, entry->final ? 1 : 0);
  add_text (sum, entry->payload);
  add_text (sum, entry->prev);

  return g_strdup (g_checksum_get_string (sum));
}
