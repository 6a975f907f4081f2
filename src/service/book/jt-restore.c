/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-backup.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "jt-attachments.h"
#include "jt-backup-private.h"
#include "jt-draft.h"
#include "jt-filesystem.h"
#include "jt-journal.h"
#include "jt-json.h"
#include "jt-store-journal.h"
#include "jt-verify-private.h"

#define SCANS ".attachments"

/* Everything that makes up a book, in the order in which it is moved. */
static const char *const pieces[] = { "", "-wal", "-shm", "-journal", SCANS };

/* A restored book is not everybody's to remove: only who restores or opens that book does, and only
 * while the book lies in its place, for else the draft may be all there is. */
static char *
get_mark (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);

  return g_strdup_printf (".%s.restore-", name);
}

void
jt_book_sweep (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *mark = get_mark (path);

  jt_draft_sweep (folder, JT_DRAFT_MARK);
  if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
    jt_draft_sweep (folder, mark);
}

/* ----------------------------------------------------------------------------- a whole copy */

static gboolean
rebuild (JtDb *db, gpointer data, GError **error)
{
  return jt_db_reset_projection (db, error) && jt_journal_replay (db, db, NULL, NULL, error);
}

/* A copy that an older program made gets the tables of this one before they are compared. */
static gboolean
bring_up_to_date (const char *draft, GError **error)
{
  g_autoptr (JtDb) db = jt_db_open (draft, JT_DB_WRITE, error);
  gboolean current;

  return db != NULL && jt_db_projection_is_current (db, &current, error) &&
         (current || jt_db_run (db, rebuild, NULL, error));
}

/* Everything but the scans, of which those that are missing are named. */
static gboolean
check (const char *draft, const char *from, GError **error)
{
  g_autoptr (JsonObject) answer = jt_book_verify_but_scans (draft, error);
  JsonObject *problem;

  if (answer == NULL)
    return FALSE;
  if (json_object_get_boolean_member (answer, "ok"))
    return TRUE;
  problem = json_array_get_object_element (jt_json_array (answer, "problems"), 0);
  g_set_error (error, JT_STORE_ERROR, JT_STORE_ERROR_DAMAGED, "%s: %s: %s", from,
               jt_json_text (problem, "where"), jt_json_text (problem, "what"));
  return FALSE;
}

/* Copies the backup beside the book, where it can take the book's place in one step. */
static gboolean
fill_draft (const char *path, const char *from, JtDraft *file, JsonArray *warnings, GError **error)
{
  const char *draft = jt_draft_get_name (file);
  g_autoptr (JtDb) db = jt_db_open (from, JT_DB_READ, error);
  g_autofree char *from_folder = jt_book_attachments (from);
  g_autofree char *book_folder = jt_book_attachments (path);
  g_autofree char *draft_folder = jt_book_attachments (draft);

  return db != NULL && jt_db_copy_to_draft (db, file, error) &&
         jt_backup_copy_attachments (db, from_folder, book_folder, draft_folder, warnings, NULL,
                                     error) &&
         bring_up_to_date (draft, error) && check (draft, from, error);
}

/* ------------------------------------------------------------------------------ newer entries */

/* Opens what is to be set aside.  %NULL without an error when there is nothing, or nothing that
 * can be read. */
static gboolean
open_damaged (const char *path, JtDb **damaged, GError **error)
{
  GError *failure = NULL;

  *damaged = jt_db_open (path, JT_DB_READ, &failure);
  if (failure == NULL)
    return TRUE;
  if (failure->domain == JT_STORE_ERROR &&
      (failure->code == JT_STORE_ERROR_MISSING || failure->code == JT_STORE_ERROR_DAMAGED ||
       failure->code == JT_STORE_ERROR_NOT_A_BOOK || failure->code == JT_STORE_ERROR_IO))
    {
      g_error_free (failure);
      return TRUE;
    }
  g_propagate_error (error, failure);
  return FALSE;
}

static gboolean
take_newer (const char *path, const char *draft, gint64 *entries, JsonArray *warnings,
            GError **error)
{
  g_autofree char *folder = jt_book_attachments (path);
  g_autofree char *draft_folder = jt_book_attachments (draft);
  g_autoptr (JtDb) restored = NULL;
  g_autoptr (JtDb) damaged = NULL;

  if (!open_damaged (path, &damaged, error))
    return FALSE;
  restored = jt_db_open (draft, JT_DB_WRITE, error);
  return restored != NULL && jt_salvage (restored, damaged, folder, draft_folder, warnings, error) &&
         jt_store_journal_count (restored, entries, error) && jt_db_checkpoint (restored, error);
}

/* ------------------------------------------------------------------------------- the exchange */

static char *
name_aside (const char *path)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (8 * 60 * 60);
  g_autoptr (GDateTime) now = g_date_time_new_now (zone);
  g_autofree char *stamp = g_date_time_format (now, "%Y%m%d-%H%M%S");
  char *name = g_strdup_printf ("%s.damaged-%s", path, stamp);

  for (guint i = 2; g_file_test (name, G_FILE_TEST_EXISTS); i++)
    {
      g_free (name);
      name = g_strdup_printf ("%s.damaged-%s-%u", path, stamp, i);
    }
  return name;
}

/* Moves one piece of a book; one that is not there is no matter. */
static gboolean
move_piece (const char *from, const char *to, const char *piece, GError **error)
{
  g_autofree char *old = g_strconcat (from, piece, NULL);
  g_autofree char *new = g_strconcat (to, piece, NULL);

  if (g_rename (old, new) == 0 || errno == ENOENT)
    return TRUE;
  jt_filesystem_set_error (error, old, errno);
  return FALSE;
}

/* Moves a whole book, or nothing. */
static gboolean
move_book (const char *from, const char *to, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      if (move_piece (from, to, pieces[i], error))
        continue;
      while (i-- > 0)
        move_piece (to, from, pieces[i], NULL);
      return FALSE;
    }
  return TRUE;
}

static gboolean
exchange (const char *path, const char *draft, GError **error)
{
  g_autofree char *aside = name_aside (path);

  if (!move_book (path, aside, error))
    return FALSE;
  /* The scans go first: a book in its place has them, whatever stops the program on the way. */
  if (!move_piece (draft, path, SCANS, error) || !move_book (draft, path, error))
    {
      move_piece (path, draft, SCANS, NULL);
      move_book (aside, path, NULL);
      return FALSE;
    }
  return jt_filesystem_sync_folder (path, error);
}

static gboolean
are_one_file (const char *path, const char *from)
{
  GStatBuf book, copy;

  return g_stat (path, &book) == 0 && g_stat (from, &copy) == 0 && book.st_dev == copy.st_dev &&
         book.st_ino == copy.st_ino;
}

JsonObject *
jt_book_restore (const char *path, const char *from, GError **error)
{
  g_autofree char *mark = get_mark (path);
  g_autoptr (JtDraft) draft = NULL;
  g_autoptr (JsonArray) warnings = json_array_new ();
  gint64 entries = 0;
  int number;

  if (are_one_file (path, from))
    {
      g_set_error_literal (error, JT_STORE_ERROR, JT_STORE_ERROR_EXISTS, from);
      return NULL;
    }
  jt_book_sweep (path);
  draft = jt_draft_new_marked (path, mark, &number);
  if (draft == NULL)
    {
      jt_filesystem_set_error (error, path, number);
      return NULL;
    }
  if (!fill_draft (path, from, draft, warnings, error) ||
      !take_newer (path, jt_draft_get_name (draft), &entries, warnings, error) ||
      !exchange (path, jt_draft_get_name (draft), error))
    return NULL;
  return jt_backup_answer (entries, g_steal_pointer (&warnings));
}
