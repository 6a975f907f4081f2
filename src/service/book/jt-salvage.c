/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-attachments.h"
#include "jt-backup-private.h"
#include "jt-device.h"
#include "jt-entry-flaw.h"
#include "jt-journal.h"
#include "jt-judge.h"
#include "jt-rows.h"
#include "jt-scan-fault.h"
#include "jt-store-attachment.h"
#include "jt-store-journal.h"
#include "jt-store-secret.h"

/* What is taken over: @entries in the order of replay; @safe: the largest Lamport number up to
 * which nothing is known to be lost. */
typedef struct
{
  JtDb *damaged;
  const char *folder;
  const char *restored_folder;
  GPtrArray *entries;
  gint64 safe;
  JsonArray *warnings;
  guint n_warnings; /* before this began */
} JtSalvage;

static void
salvage_clear (JtSalvage *salvage)
{
  g_clear_pointer (&salvage->entries, g_ptr_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JtSalvage, salvage_clear)

/* --------------------------------------------------------------------- what is readable of it */

/* The entry that follows @last in the damaged book.  %NULL at the end of the chain, and with @lost
 * set where one is there that cannot be used. */
static JtEntry *
read_next (JtDb *damaged, const char *device, const JtEntry *last, gboolean *lost)
{
  g_autoptr (JtRows) rows = jt_store_journal_at (damaged, device, last != NULL ? last->seq + 1 : 1);
  g_autoptr (JtEntry) entry = NULL;
  g_autoptr (GError) failure = NULL;

  if (!jt_rows_next (rows, &failure))
    {
      *lost = failure != NULL;
      return NULL;
    }
  entry = jt_store_journal_entry (rows);
  *lost = jt_entry_flaws (last, entry) != 0;
  return *lost ? NULL : g_steal_pointer (&entry);
}

/* Follows one chain from its last entry that the copy has.  A submission is taken whole or not at
 * all. */
static void
follow_chain (JtSalvage *salvage, const char *device, JtEntry *head)
{
  g_autoptr (GPtrArray) submission =
      g_ptr_array_new_with_free_func ((GDestroyNotify) jt_entry_free);
  const JtEntry *last = head;
  gint64 whole = head != NULL ? head->lamport : 0;
  gboolean lost = FALSE;
  JtEntry *entry;

  while ((entry = read_next (salvage->damaged, device, last, &lost)) != NULL)
    {
      g_ptr_array_add (submission, entry);
      last = entry;
      if (!entry->final)
        continue;
      whole = entry->lamport;
      g_ptr_array_extend_and_steal (salvage->entries, g_steal_pointer (&submission));
      submission = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_entry_free);
    }
  if (lost || submission->len > 0)
    salvage->safe = MIN (salvage->safe, whole);
}

/* Whether the damaged book has an entry of the copy, or one that follows it: else it is another
 * book, of which nothing may be taken over. */
static gboolean
shares (JtDb *damaged, const JtEntry *entry)
{
  g_autoptr (JtRows) rows = jt_store_journal_at (damaged, entry->device, entry->seq);
  g_autoptr (JtEntry) next = NULL;
  gboolean lost;

  if (jt_rows_next (rows, NULL))
    return g_strcmp0 (jt_rows_text (rows, "hash"), entry->hash) == 0;
  next = read_next (damaged, entry->device, entry, &lost);
  return next != NULL;
}

static gboolean
read_heads (JtDb *restored, GHashTable *heads, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_journal_heads (restored);
  g_autoptr (GError) failure = NULL;

  while (jt_rows_next (rows, &failure))
    {
      g_autoptr (JtRows) row =
          jt_store_journal_at (restored, jt_rows_text (rows, "device"), jt_rows_int (rows, "seq"));

      if (!jt_rows_next (row, &failure))
        break;
      g_hash_table_insert (heads, g_strdup (jt_rows_text (row, "device")),
                           jt_store_journal_entry (row));
    }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* Devices that began to write after the copy was made.  Once a page of the index is lost there is
 * no telling how many more there were. */
static void
follow_new_devices (JtSalvage *salvage, GHashTable *heads)
{
  g_autoptr (GPtrArray) devices = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (JtRows) rows = jt_store_journal_heads (salvage->damaged);
  g_autoptr (GError) failure = NULL;

  while (jt_rows_next (rows, &failure))
    if (jt_rows_text (rows, "device") != NULL &&
        !g_hash_table_contains (heads, jt_rows_text (rows, "device")))
      g_ptr_array_add (devices, g_strdup (jt_rows_text (rows, "device")));
  for (guint i = 0; i < devices->len; i++)
    follow_chain (salvage, g_ptr_array_index (devices, i), NULL);
}

static int
compare_order (gconstpointer a, gconstpointer b)
{
  const JtEntry *first = *(const JtEntry *const *) a;
  const JtEntry *second = *(const JtEntry *const *) b;

  if (first->lamport != second->lamport)
    return first->lamport > second->lamport ? 1 : -1;
  return g_strcmp0 (first->device, second->device);
}

static gboolean
collect (JtSalvage *salvage, JtDb *restored, GError **error)
{
  g_autoptr (GHashTable) heads =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) jt_entry_free);
  GHashTableIter iter;
  gpointer device, head;
  gboolean same_book = FALSE;

  if (!read_heads (restored, heads, error))
    return FALSE;
  g_hash_table_iter_init (&iter, heads);
  while (g_hash_table_iter_next (&iter, &device, &head))
    if (shares (salvage->damaged, head))
      {
        same_book = TRUE;
        follow_chain (salvage, device, head);
      }
    else
      salvage->safe = MIN (salvage->safe, ((JtEntry *) head)->lamport);
  if (same_book)
    follow_new_devices (salvage, heads);
  g_ptr_array_sort (salvage->entries, compare_order);
  return TRUE;
}

/* ------------------------------------------------------------------------------ taking it over */

/* Personal values that entries name and the copy lacks; and those that were erased since. */
static gboolean
settle_secrets (JtSalvage *salvage, JtDb *restored, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_commitments (restored);
  g_autoptr (GPtrArray) erased = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) missing = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) failure = NULL;

  while (jt_rows_next (rows, &failure))
    {
      const gboolean present = jt_rows_int (rows, "present") != 0;
      const gboolean gone = jt_rows_int (rows, "erased") != 0;

      if (present && gone)
        g_ptr_array_add (erased, g_strdup (jt_rows_text (rows, "secret")));
      if (!present && !gone)
        g_ptr_array_add (missing, g_strdup (jt_rows_text (rows, "secret")));
    }
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  for (guint i = 0; i < erased->len; i++)
    if (!jt_store_secret_erase (restored, g_ptr_array_index (erased, i), error))
      return FALSE;
  for (guint i = 0; salvage->damaged != NULL && i < missing->len; i++)
    {
      const char *uid = g_ptr_array_index (missing, i);
      g_autoptr (JtRows) row = jt_store_secret (salvage->damaged, uid);

      if (jt_rows_next (row, NULL) &&
          !jt_store_secret_put (restored, uid, jt_rows_text (row, "salt"),
                                jt_rows_text (row, "value"), error))
        return FALSE;
    }
  return TRUE;
}

/* The copy may hold it already: from the backup, or from the damaged book's folder. */
static gboolean
fetch_attachment (JtSalvage *salvage, JtDb *restored, const char *hash, GError **error)
{
  JtScanState state = JT_SCAN_WHOLE;
  gboolean whole;
  gint64 size;

  if (!jt_attachments_is_name (hash)
      || !jt_attachments_check (salvage->restored_folder, hash, &size))
    if (!jt_attachments_carry (salvage->folder, salvage->restored_folder, hash, &state, error))
      return FALSE;
  whole = jt_attachments_is_name (hash)
          && jt_attachments_check (salvage->restored_folder, hash, &size);
  if (whole)
    return jt_store_attachment_put (restored, hash, size, error);
  jt_scan_fault_add (salvage->warnings, restored, hash, state, FALSE);
  return TRUE;
}

/* A file that cannot be had is a loss that is told of, no reason to restore nothing. */
static gboolean
fetch_attachments (JtSalvage *salvage, JtDb *restored, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_attachments_wanted (restored);
  g_autoptr (GPtrArray) wanted = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) failure = NULL;

  while (jt_rows_next (rows, &failure))
    g_ptr_array_add (wanted, g_strdup (jt_rows_text (rows, "hash")));
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  for (guint i = 0; i < wanted->len; i++)
    if (!fetch_attachment (salvage, restored, g_ptr_array_index (wanted, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
take_over (JtDb *restored, gpointer data, GError **error)
{
  JtSalvage *salvage = data;

  /* What an attempt said that was rolled back is not so. */
  while (json_array_get_length (salvage->warnings) > salvage->n_warnings)
    json_array_remove_element (salvage->warnings, salvage->n_warnings);
  for (guint i = 0; i < salvage->entries->len; i++)
    if (!jt_store_journal_append (restored, g_ptr_array_index (salvage->entries, i), error))
      return FALSE;
  return jt_db_reset_projection (restored, error) &&
         jt_journal_replay (restored, restored, NULL, NULL, error) &&
         settle_secrets (salvage, restored, error) &&
         fetch_attachments (salvage, restored, error) && jt_device_forget (restored, error);
}

static void
keep_only_safe (JtSalvage *salvage)
{
  for (guint i = salvage->entries->len; i > 0; i--)
    if (((JtEntry *) g_ptr_array_index (salvage->entries, i - 1))->lamport > salvage->safe)
      g_ptr_array_remove_index (salvage->entries, i - 1);
}

/* Whether other entries could be taken where these failed: a full disk is not their fault. */
static gboolean
is_their_fault (const GError *failure)
{
  return failure->domain != JT_STORE_ERROR || failure->code == JT_STORE_ERROR_CONSTRAINT ||
         failure->code == JT_STORE_ERROR_MISUSE;
}

/* Tries all, then those before the first loss, then none. */
static gboolean
try_all_safe_none (JtSalvage *salvage, JtDb *restored, GError **error)
{
  g_autoptr (GError) failure = NULL;

  if (jt_db_run (restored, take_over, salvage, &failure))
    return TRUE;
  if (is_their_fault (failure))
    {
      g_clear_error (&failure);
      keep_only_safe (salvage);
      if (jt_db_run (restored, take_over, salvage, &failure))
        return TRUE;
    }
  if (is_their_fault (failure))
    {
      g_clear_error (&failure);
      g_ptr_array_set_size (salvage->entries, 0);
      if (jt_db_run (restored, take_over, salvage, &failure))
        return TRUE;
    }
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

gboolean
jt_salvage (JtDb *restored, JtDb *damaged, const char *folder, const char *restored_folder,
            JsonArray *warnings, GError **error)
{
  g_auto (JtSalvage) salvage = {
    .damaged = damaged, .folder = folder, .restored_folder = restored_folder, .safe = G_MAXINT64,
    .warnings = warnings, .n_warnings = json_array_get_length (warnings)
  };

  salvage.entries = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_entry_free);
  if (damaged != NULL && !collect (&salvage, restored, error))
    return FALSE;
  return try_all_safe_none (&salvage, restored, error);
}
