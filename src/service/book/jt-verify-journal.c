/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-verify-private.h"

#include <glib/gi18n.h>

#include "jt-entry-flaw.h"
#include "jt-journal-head.h"
#include "jt-rows.h"
#include "jt-store-journal.h"

/* In the order of #JtEntryFlaw's bits. */
static const char *const sentences[JT_ENTRY_N_FLAWS] = {
  N_ ("Part of it is missing."),
  N_ ("Its command is not known to this program."),
  N_ ("Its payload is larger than any this program writes."),
  N_ ("Its payload cannot be read."),
  N_ ("Its content is not what was written: the hash does not fit."),
  N_ ("An entry before it is missing."),
  N_ ("It does not follow the entry before it: one of the two was changed."),
  N_ ("It claims to be older than the entry before it."),
  N_ ("It is neither alone nor part of a submission of several."),
  N_ ("The submission of the entry before it was never finished."),
};

/* A walk over the journal by device and number. */
typedef struct
{
  JtVerification *verification;
  JtEntry *last; /* the entry before, of whichever device */
  GHashTable *uids;
  GChecksum *head;
  gboolean sound;
} JtWalk;

static void
walk_clear (JtWalk *walk)
{
  g_clear_pointer (&walk->last, jt_entry_free);
  g_clear_pointer (&walk->uids, g_hash_table_unref);
  g_clear_pointer (&walk->head, g_checksum_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JtWalk, walk_clear)

static void
add (JtWalk *walk, const JtEntry *entry, const char *what)
{
  JtVerification *verification = walk->verification;
  g_autofree char *where =
      g_strdup_printf ("entry %s/%" G_GINT64_FORMAT, entry->device, entry->seq);
  JtProblem *problem;

  jt_verification_add (verification, where, what);
  problem = g_ptr_array_index (verification->problems, verification->problems->len - 1);
  problem->lamport = entry->lamport;
  walk->sound = FALSE;
}

static void
add_flaws (JtWalk *walk, const JtEntry *entry, guint flaws)
{
  for (guint i = 0; i < JT_ENTRY_N_FLAWS; i++)
    if ((flaws & (1u << i)) != 0)
      add (walk, entry, _ (sentences[i]));
}

/* Takes the last entry of a device into the head. */
static void
finish_device (JtWalk *walk)
{
  if (walk->last == NULL)
    return;
  jt_journal_head_add (walk->head, walk->last->device, walk->last->seq, walk->last->hash);
  if (!walk->last->final)
    add (walk, walk->last, _ ("Its submission was never finished."));
}

static void
visit (JtWalk *walk, JtEntry *entry)
{
  const gboolean same_device =
      walk->last != NULL && g_strcmp0 (walk->last->device, entry->device) == 0;

  if (!same_device)
    finish_device (walk);
  add_flaws (walk, entry, jt_entry_flaws (same_device ? walk->last : NULL, entry));
  if (entry->uid != NULL && !g_hash_table_add (walk->uids, g_strdup (entry->uid)))
    add (walk, entry, _ ("Another entry has the same uid."));

  walk->verification->entries++;
  jt_entry_free (walk->last);
  walk->last = entry;
}

/* Problems of entries come in the order of replay; the others keep their place behind them. */
static int
compare_problems (gconstpointer a, gconstpointer b)
{
  const JtProblem *first = *(const JtProblem *const *) a;
  const JtProblem *second = *(const JtProblem *const *) b;

  return (first->lamport > second->lamport) - (first->lamport < second->lamport);
}

void
jt_verify_journal (JtVerification *verification)
{
  g_auto (JtWalk) walk = { .verification = verification, .sound = TRUE };
  g_autoptr (JtRows) rows = jt_store_journal_by_device (verification->db);
  GError *failure = NULL;

  walk.uids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  walk.head = g_checksum_new (G_CHECKSUM_SHA256);

  while (jt_rows_next (rows, &failure))
    {
      visit (&walk, jt_store_journal_entry (rows));
      if (!jt_watch_go_on (verification->watch, NULL, verification->entries, 0))
        return;
    }
  finish_device (&walk);

  verification->journal_sound = walk.sound && failure == NULL && verification->entries > 0;
  verification->head = g_strdup (g_checksum_get_string (walk.head));
  if (verification->entries == 0 && failure == NULL)
    jt_verification_add (verification, "journal", _ ("The journal is empty."));
  jt_verification_add_failure (verification, "journal", failure);
  /* This sort is stable: problems of one entry stay in the order in which they were told. */
  g_ptr_array_sort (verification->problems, compare_problems);
}
