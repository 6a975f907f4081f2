/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-journal-head.h"

#include "jt-rows.h"
#include "jt-store-journal.h"

void
jt_journal_head_add (GChecksum *head, const char *device, gint64 seq, const char *hash)
{
  g_autofree char *line = g_strdup_printf ("%s %" G_GINT64_FORMAT " %s\n", device, seq, hash);

  g_checksum_update (head, (const guchar *) line, -1);
}

char *
jt_journal_read_head (JtDb *db, GError **error)
{
  g_autoptr (GChecksum) head = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (JtRows) rows = jt_store_journal_heads (db);
  GError *failure = NULL;

  while (jt_rows_next (rows, &failure))
    jt_journal_head_add (head, jt_rows_text (rows, "device"), jt_rows_int (rows, "seq"),
                         jt_rows_text (rows, "hash"));
  if (failure == NULL)
    return g_strdup (g_checksum_get_string (head));
  g_propagate_error (error, failure);
  return NULL;
}
