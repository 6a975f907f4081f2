/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-merge.h"

#include "jt-command.h"
#include "jt-db.h"
#include "jt-entry-flaw.h"
#include "jt-journal.h"
#include "jt-judge.h"
#include "jt-office-private.h"
#include "jt-read.h"
#include "jt-rows.h"
#include "jt-rule-error.h"
#include "jt-store-journal.h"
#include "jt-store-secret.h"
#include "jt-totals.h"

/* A union under way.  @tails: the last entry of every device met so far.  @homes: the devices that
 * did the office's work in this book; %NULL until somebody asks.  @in_order: whether all new
 * entries come behind all that were here. */
typedef struct
{
  GPtrArray *entries;
  GPtrArray *secrets;
  JtVoteCache *cache;
  JtTouched *touched;
  GHashTable *tails;
  GHashTable *homes;
  gint64 lamport;
  gboolean in_order;
  gint64 added;
} JtMerge;

static void
merge_clear (JtMerge *merge)
{
  g_clear_pointer (&merge->entries, g_ptr_array_unref);
  g_clear_pointer (&merge->touched, jt_touched_free);
  g_clear_pointer (&merge->tails, g_hash_table_unref);
  g_clear_pointer (&merge->homes, g_hash_table_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JtMerge, merge_clear)

static gboolean
refuse (JtRuleError code, const JtEntry *entry, GError **error)
{
  g_set_error (error, JT_RULE_ERROR, (int) code, "%s/%" G_GINT64_FORMAT, entry->device, entry->seq);
  return FALSE;
}

/* ------------------------------------------------------------------------- what is here already */

/* Whether the entry is here; another one in its place is a fork. */
static gboolean
look_up (JtDb *db, const JtEntry *entry, gboolean *known, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_journal_at (db, entry->device, entry->seq);

  if (!jt_read_first (rows, known, error))
    return FALSE;
  if (!*known || g_strcmp0 (jt_rows_text (rows, "hash"), entry->hash) == 0)
    return TRUE;
  g_set_error (error, JT_RULE_ERROR, JT_RULE_ERROR_ENTRY_FORK, "%s/%" G_GINT64_FORMAT ": %s ≠ %s",
               entry->device, entry->seq, jt_rows_text (rows, "hash"), entry->hash);
  return FALSE;
}

/* The last entry of the device so far; NULL for a device that wrote nothing. */
static gboolean
find_tail (JtMerge *merge, JtDb *db, const char *device, JtEntry **tail, GError **error)
{
  g_autofree char *hash = NULL;
  g_autoptr (JtRows) rows = NULL;
  gboolean found;
  gint64 seq;

  *tail = g_hash_table_lookup (merge->tails, device);
  if (*tail != NULL)
    return TRUE;
  if (!jt_store_journal_head (db, device, &seq, &hash, error))
    return FALSE;
  rows = jt_store_journal_at (db, device, seq);
  if (!jt_read_first (rows, &found, error))
    return FALSE;
  if (found)
    {
      *tail = jt_store_journal_entry (rows);
      g_hash_table_insert (merge->tails, g_strdup (device), *tail);
    }
  return TRUE;
}

/* The devices that wrote anything here that does not commute.  They are asked for before the first
 * new entry is written, or else any device could make itself one. */
static gboolean
find_homes (JtMerge *merge, JtDb *db, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_journal_by_device (db);
  g_autoptr (GError) failure = NULL;

  while (jt_rows_next (rows, &failure))
    {
      const JtCommand *command =
          jt_command_find (jt_rows_text (rows, "command"), (int) jt_rows_int (rows, "version"));

      if (command != NULL && !command->commutes)
        g_hash_table_add (merge->homes, g_strdup (jt_rows_text (rows, "device")));
    }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* ------------------------------------------------------------------------------- one new entry */

static gboolean
check_flaws (guint flaws, const JtEntry *entry, GError **error)
{
  if (flaws == 0)
    return TRUE;
  /* Changed bytes explain every other flaw, so they are told first. */
  if ((flaws & (JT_ENTRY_FLAW_HASH | JT_ENTRY_FLAW_INCOMPLETE)) != 0)
    return refuse (JT_RULE_ERROR_ENTRY_DAMAGED, entry, error);
  if ((flaws & JT_ENTRY_FLAW_COMMAND) != 0)
    return refuse (JT_RULE_ERROR_ENTRY_UNKNOWN, entry, error);
  if ((flaws & (JT_ENTRY_FLAW_GAP | JT_ENTRY_FLAW_UNFINISHED)) != 0)
    return refuse (JT_RULE_ERROR_ENTRY_GAP, entry, error);
  return refuse (JT_RULE_ERROR_ENTRY_DAMAGED, entry, error);
}

static gboolean
may_come (JtMerge *merge, const JtEntry *entry)
{
  return jt_command_find (entry->command, (int) entry->version)->commutes ||
         g_hash_table_contains (merge->homes, entry->device);
}

static gboolean
take (JtMerge *merge, JtDb *db, const JtEntry *entry, GError **error)
{
  JtEntry *tail;

  if (!find_tail (merge, db, entry->device, &tail, error) ||
      !check_flaws (jt_entry_flaws (tail, entry), entry, error))
    return FALSE;
  if (!may_come (merge, entry))
    return refuse (JT_RULE_ERROR_ENTRY_NOT_HOME, entry, error);
  if (!jt_store_journal_append (db, entry, error))
    return FALSE;

  merge->added++;
  merge->in_order = merge->in_order && entry->lamport > merge->lamport;
  g_hash_table_insert (merge->tails, g_strdup (entry->device), jt_entry_copy (entry));
  return TRUE;
}

/* What was begun has to be finished: half an import is none. */
static gboolean
check_tails (JtMerge *merge, GError **error)
{
  GHashTableIter iter;
  gpointer tail;

  g_hash_table_iter_init (&iter, merge->tails);
  while (g_hash_table_iter_next (&iter, NULL, &tail))
    if (!((const JtEntry *) tail)->final)
      return refuse (JT_RULE_ERROR_ENTRY_GAP, tail, error);
  return TRUE;
}

/* ----------------------------------------------------------------------------- rows and values */

static gboolean
project_new (JtMerge *merge, JtDb *db, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_journal_after (db, merge->lamport);
  g_autoptr (GError) failure = NULL;
  JtDay today = 0;

  while (jt_rows_next (rows, &failure))
    {
      g_autoptr (JtEntry) entry = jt_store_journal_entry (rows);

      if (!jt_journal_project (db, entry, merge->touched, error))
        return FALSE;
      today = jt_journal_day (entry);
    }
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  return jt_totals_refresh (db, merge->touched, merge->cache, today, error);
}

/* Entries that belong before others that are here already, such as the withdrawal of a paper that
 * only arrives now, want a look at all of them in their order. */
static gboolean
project (JtMerge *merge, JtDb *db, GError **error)
{
  if (merge->added == 0)
    return TRUE;
  if (merge->in_order)
    return project_new (merge, db, error);
  return jt_db_reset_projection (db, error) && jt_journal_replay (db, db, NULL, NULL, error);
}

/* What the book lacks: the commitments of values that are named, not erased and not here. */
static gboolean
find_wanted (JtDb *db, GHashTable *wanted, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_commitments (db);
  g_autoptr (GError) failure = NULL;

  while (jt_rows_next (rows, &failure))
    if (jt_rows_int (rows, "erased") == 0 && jt_rows_int (rows, "present") == 0)
      g_hash_table_insert (wanted, g_strdup (jt_rows_text (rows, "secret")),
                           g_strdup (jt_rows_text (rows, "commitment")));
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
keep_secrets (JtMerge *merge, JtDb *db, GError **error)
{
  g_autoptr (GHashTable) wanted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  if (merge->secrets == NULL)
    return TRUE;
  if (!find_wanted (db, wanted, error))
    return FALSE;
  for (guint i = 0; i < merge->secrets->len; i++)
    {
      const JtSecret *secret = g_ptr_array_index (merge->secrets, i);
      g_autofree char *commitment = jt_secret_commitment (secret->salt, secret->value);

      if (g_strcmp0 (g_hash_table_lookup (wanted, secret->uid), commitment) == 0 &&
          !jt_store_secret_put (db, secret->uid, secret->salt, secret->value, error))
        return FALSE;
      g_hash_table_remove (wanted, secret->uid);
    }
  return TRUE;
}

/* -------------------------------------------------------------------------------- the union */

static int
compare_order (gconstpointer a, gconstpointer b)
{
  const JtEntry *first = *(const JtEntry *const *) a;
  const JtEntry *second = *(const JtEntry *const *) b;
  const int device = g_strcmp0 (first->device, second->device);

  if (device != 0)
    return device;
  return (first->seq > second->seq) - (first->seq < second->seq);
}

static gboolean
unite (JtDb *db, gpointer data, GError **error)
{
  JtMerge *merge = data;

  if (!jt_store_journal_lamport (db, &merge->lamport, error) || !find_homes (merge, db, error))
    return FALSE;
  for (guint i = 0; i < merge->entries->len; i++)
    {
      const JtEntry *entry = g_ptr_array_index (merge->entries, i);
      gboolean known;

      if (entry->device == NULL || entry->hash == NULL)
        return refuse (JT_RULE_ERROR_ENTRY_DAMAGED, entry, error);
      if (!look_up (db, entry, &known, error) || (!known && !take (merge, db, entry, error)))
        return FALSE;
    }
  return check_tails (merge, error) && project (merge, db, error) &&
         keep_secrets (merge, db, error);
}

gboolean
jt_book_merge_entries (JtOffice *office, GPtrArray *entries, GPtrArray *secrets, gint64 *added,
                       GError **error)
{
  g_auto (JtMerge) merge = { .secrets = secrets, .in_order = TRUE };
  gboolean united;

  merge.entries = g_ptr_array_copy (entries, NULL, NULL);
  g_ptr_array_set_free_func (merge.entries, NULL); /* the copy only puts them into order */
  g_ptr_array_sort (merge.entries, compare_order);
  merge.cache = jt_office_get_cache (office);
  merge.touched = jt_touched_new ();
  merge.tails =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) jt_entry_free);
  merge.homes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  /* The vote in memory does not know of what is replayed. */
  jt_vote_cache_drop (merge.cache);
  united = jt_db_run (jt_office_get_db (office), unite, &merge, error);
  if (!united)
    jt_vote_cache_drop (merge.cache);
  *added = united ? merge.added : 0;
  return united;
}
