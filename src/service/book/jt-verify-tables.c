/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-verify-private.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "jt-journal.h"
#include "jt-rows.h"
#include "jt-store-journal.h"
#include "jt-table.h"

/* ----------------------------------------------------------------------- where a row comes from */

/* Whether @payload holds every part of a row's key.  Numbers are left out: a payload is full of
 * them. */
static gboolean
mentions (const char *payload, char **key)
{
  for (guint i = 0; key[i] != NULL; i++)
    if (!g_ascii_isdigit (key[i][0]) || strlen (key[i]) > 20)
      if (strstr (payload, key[i]) == NULL)
        return FALSE;
  return TRUE;
}

/* The journal entry that last wrote about a row.  A device is named by its own first entry only. */
static JtEntry *
find_entry (JtDb *db, char **key)
{
  g_autoptr (JtRows) rows = jt_store_journal_mentioning (db, key[0]);
  g_autoptr (JtRows) first = jt_store_journal_at (db, key[0], 1);
  JtEntry *entry = NULL;

  while (jt_rows_next (rows, NULL))
    {
      if (!mentions (jt_rows_text (rows, "payload"), key))
        continue;
      g_clear_pointer (&entry, jt_entry_free);
      entry = jt_store_journal_entry (rows);
    }
  if (entry == NULL && jt_rows_next (first, NULL))
    entry = jt_store_journal_entry (first);
  return entry;
}

static void
add_difference (JtVerification *verification, const JtDifference *difference)
{
  g_auto (GStrv) key = g_strsplit (difference->key, "/", -1);
  g_autoptr (JtEntry) entry = key[0] != NULL ? find_entry (verification->db, key) : NULL;
  g_autofree char *where = NULL;
  g_autofree char *what = NULL;

  if (entry != NULL)
    where = g_strdup_printf ("%s %s (entry %s/%" G_GINT64_FORMAT ")", difference->table,
                             difference->key, entry->device, entry->seq);
  else
    where = g_strdup_printf ("%s %s", difference->table, difference->key);

  if (g_str_equal (difference->what, "only here"))
    what = g_strdup (_ ("The journal knows of no such row."));
  else if (g_str_equal (difference->what, "only there"))
    what = g_strdup (_ ("The row is missing, though the journal tells of it."));
  else
    what = g_strdup_printf (_ ("The journal says otherwise: %s."), difference->what);
  jt_verification_add (verification, where, what);
}

/* --------------------------------------------------------------------------------- the rebuild */

static gboolean
hear_replay (gint64 done, gint64 total, gpointer data)
{
  return jt_watch_go_on (data, NULL, done, total);
}

static gboolean
on_watch_cb (gpointer data)
{
  return !jt_watch_is_stopped (data, NULL);
}

static gboolean
replay (JtDb *scratch, gpointer data, GError **error)
{
  JtVerification *verification = data;

  if (verification->watch != NULL)
    jt_db_watch (scratch, on_watch_cb, verification->watch);
  return jt_journal_replay (verification->db, scratch, hear_replay, verification->watch, error);
}

static gboolean
rebuild (JtVerification *verification, const char *path)
{
  g_autoptr (JtDb) scratch = NULL;
  GError *failure = NULL;

  scratch = jt_db_open (path, JT_DB_SCRATCH, &failure);
  if (scratch != NULL && jt_db_run (scratch, replay, verification, &failure))
    return TRUE;
  jt_verification_add_failure (verification, "rebuild", failure);
  return FALSE;
}

static void
compare (JtVerification *verification, const char *path)
{
  g_autoptr (GPtrArray) differences =
      g_ptr_array_new_with_free_func ((GDestroyNotify) jt_difference_free);
  GError *failure = NULL;
  gint64 count = 0;

  jt_tables_compare (verification->db, path, differences, &count, &failure);
  for (guint i = 0; i < differences->len; i++)
    add_difference (verification, g_ptr_array_index (differences, i));
  if (count > (gint64) differences->len)
    {
      g_autofree char *rest =
          g_strdup_printf ("%" G_GINT64_FORMAT, count - (gint64) differences->len);
      g_autofree char *what = g_strdup_printf (_ ("Further rows that differ: %s."), rest);

      jt_verification_add (verification, "tables", what);
    }
  jt_verification_add_failure (verification, "tables", failure);
}

static void
rebuild_and_compare (JtVerification *verification)
{
  GError *failure = NULL;
  g_autofree char *folder = g_dir_make_tmp ("jiati-verify-XXXXXX", &failure);
  g_autofree char *path = NULL;

  if (folder == NULL)
    {
      jt_verification_add_failure (verification, "rebuild", failure);
      return;
    }
  path = g_build_filename (folder, "rebuilt.jiati", NULL);
  if (rebuild (verification, path)
      && jt_watch_go_on (verification->watch, _ ("Comparing the tables"), 0, 0))
    compare (verification, path);
  g_unlink (path);
  g_rmdir (folder);
}

void
jt_verify_tables (JtVerification *verification)
{
  GError *failure = NULL;
  gboolean current = FALSE;

  if (!jt_db_projection_is_current (verification->db, &current, &failure))
    jt_verification_add_failure (verification, "tables", failure);
  else if (!current)
    jt_verification_add (verification, "tables",
                         _ ("They were made by another version of the program. They are made anew "
                            "from the journal when the book is opened."));
  else if (!verification->journal_sound)
    jt_verification_add (verification, "tables",
                         _ ("They cannot be compared with a journal that is damaged."));
  else
    rebuild_and_compare (verification);
}
