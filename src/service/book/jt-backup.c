/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-backup.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "jt-attachments.h"
#include "jt-backup-private.h"
#include "jt-filesystem.h"
#include "jt-rows.h"
#include "jt-store-attachment.h"
#include "jt-uid.h"
#include "jt-verify-private.h"

/* -------------------------------------------------------------------------- where it may go */

static gboolean
refuse (const char *to, GError **error)
{
  g_set_error_literal (error, JT_STORE_ERROR, JT_STORE_ERROR_EXISTS, to);
  return FALSE;
}

/* Whether what lies at @to is nothing, or a book whose place a newer copy may take.  A file of
 * another kind was put there by somebody who wants it. */
static gboolean
may_replace (const char *to, gint64 size, GError **error)
{
  g_autofree char *log = g_strconcat (to, "-wal", NULL);
  g_autoptr (GError) failure = NULL;
  g_autoptr (JtDb) old = NULL;
  GStatBuf info;

  if (size == 0)
    return TRUE;
  if (g_stat (log, &info) == 0 && info.st_size > 0)
    return refuse (to, error); /* a program is writing into it, or was killed while it did */
  old = jt_db_open (to, JT_DB_READ, &failure);
  if (old != NULL || g_error_matches (failure, JT_STORE_ERROR, JT_STORE_ERROR_DAMAGED) ||
      g_error_matches (failure, JT_STORE_ERROR, JT_STORE_ERROR_OLDER))
    return TRUE;
  return refuse (to, error);
}

/* The names that belong to the book itself. */
static gboolean
is_beside (const char *path, const char *to)
{
  static const char *const suffixes[] = { "", "-wal", "-shm", "-journal", ".attachments" };
  g_autofree char *book = g_canonicalize_filename (path, NULL);
  g_autofree char *copy = g_canonicalize_filename (to, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *name = g_strconcat (book, suffixes[i], NULL);

      if (g_str_equal (name, copy))
        return TRUE;
    }
  return FALSE;
}

static gboolean
check_target (const char *path, const char *to, GError **error)
{
  GStatBuf book, target;

  if (!jt_filesystem_check_folder (to, error))
    return FALSE;
  if (is_beside (path, to))
    return refuse (to, error);
  if (g_stat (to, &target) != 0)
    return TRUE;
  if (!S_ISREG (target.st_mode))
    return refuse (to, error);
  if (g_stat (path, &book) == 0 && book.st_dev == target.st_dev && book.st_ino == target.st_ino)
    return refuse (to, error);
  return may_replace (to, (gint64) target.st_size, error);
}

/* ---------------------------------------------------------------------------- the attachments */

gboolean
jt_backup_copy_attachments (JtDb *db, const char *from, const char *to, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_attachments (db);
  g_autoptr (GError) failure = NULL;

  while (jt_rows_next (rows, &failure))
    if (!jt_attachments_copy (from, to, jt_rows_text (rows, "hash"), error))
      return FALSE;
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* What only an older copy needed.  A file that stays behind does no harm, so nothing is said. */
static void
prune_attachments (JtDb *db, const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (JtRows) rows = jt_store_attachment (db, name);
      g_autoptr (GError) failure = NULL;

      if (jt_attachments_is_name (name) && !jt_rows_next (rows, &failure) && failure == NULL)
        g_unlink (path);
    }
}

/* --------------------------------------------------------------------------------- the copy */

static gboolean
look_at_copy (JtDb *db, gpointer data, GError **error)
{
  JtVerification *verification = data;
  const JtProblem *problem;

  jt_verify_journal (verification);
  jt_verify_file (verification);
  if (verification->problems->len == 0)
    return TRUE;
  problem = g_ptr_array_index (verification->problems, 0);
  g_set_error (error, JT_STORE_ERROR, JT_STORE_ERROR_DAMAGED, "%s: %s", problem->where,
               problem->what);
  return FALSE;
}

/* A copy of a damaged book never takes the place of an older copy, which may be the last whole
 * one. */
static gboolean
check_copy (JtDb *copy, const char *path, gint64 *entries, GError **error)
{
  g_auto (JtVerification) verification = { 0 };
  gboolean whole;

  jt_verification_init (&verification, copy, path);
  whole = jt_db_run_read (copy, look_at_copy, &verification, error);
  *entries = verification.entries;
  return whole;
}

static gboolean
finish_copy (const char *path, const char *draft, const char *to, gint64 *entries, GError **error)
{
  g_autoptr (JtDb) copy = jt_db_open (draft, JT_DB_READ, error);
  g_autofree char *from_folder = jt_book_attachments (path);
  g_autofree char *to_folder = jt_book_attachments (to);

  if (copy == NULL || !check_copy (copy, path, entries, error) ||
      !jt_backup_copy_attachments (copy, from_folder, to_folder, error))
    return FALSE;
  if (g_rename (draft, to) != 0)
    {
      jt_filesystem_set_error (error, to, errno);
      return FALSE;
    }
  prune_attachments (copy, to_folder);
  return jt_filesystem_sync_folder (to, error);
}

void
jt_backup_remove (const char *path)
{
  static const char *const suffixes[] = { "-wal", "-shm", "-journal", "" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *name = g_strconcat (path, suffixes[i], NULL);

      g_unlink (name);
    }
}

JsonObject *
jt_book_backup (const char *path, const char *to, GError **error)
{
  g_autoptr (JtDb) db = jt_db_open (path, JT_DB_READ, error);
  g_autofree char *uid = jt_uid_new ();
  g_autofree char *draft = g_strdup_printf ("%s.%s", to, uid);
  JsonObject *answer;
  gint64 entries;
  gboolean done;

  if (db == NULL || !check_target (path, to, error))
    return NULL;
  done = jt_db_backup_to (db, draft, error);
  /* Looking the copy over takes longer than making it: who closes the book does not wait for it. */
  g_clear_pointer (&db, jt_db_close);
  done = done && finish_copy (path, draft, to, &entries, error);
  jt_backup_remove (draft);
  if (!done)
    return NULL;

  answer = json_object_new ();
  json_object_set_int_member (answer, "entries", entries);
  return answer;
}
