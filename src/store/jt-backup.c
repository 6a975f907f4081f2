/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

#include "jt-db-private.h"
#include "jt-filesystem.h"

/* Copies every page in one step, which is one snapshot: a writer in another process goes on
 * writing into the log meanwhile. */
static gboolean
copy_pages (JtDb *db, const char *path, GError **error)
{
  sqlite3 *target = NULL;
  sqlite3_backup *backup = NULL;
  gboolean done = sqlite3_open_v2 (path, &target, SQLITE_OPEN_READWRITE, NULL) == SQLITE_OK;

  if (done)
    backup = sqlite3_backup_init (target, "main", db->handle, "main");
  if (backup != NULL)
    {
      sqlite3_backup_step (backup, -1);
      done = sqlite3_backup_finish (backup) == SQLITE_OK;
    }
  else
    {
      done = FALSE;
    }

  if (!done)
    jt_db_set_error (error, path, target, "backup");
  sqlite3_close (target);

  return done;
}

static gboolean
sync_file (const char *path, GError **error)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC);
  gboolean synced = fd >= 0 && fsync (fd) == 0;
  int number = errno;

  if (fd >= 0)
    close (fd);
  if (!synced)
    jt_filesystem_set_error (error, path, number);

  return synced;
}

static gboolean
copy_and_rename (JtDb *db, const char *draft, const char *path, GError **error)
{
  if (!copy_pages (db, draft, error) || !sync_file (draft, error))
    return FALSE;

  if (g_rename (draft, path) != 0)
    {
      jt_filesystem_set_error (error, path, errno);
      return FALSE;
    }

  return jt_filesystem_sync_folder (path, error);
}

gboolean
jt_db_backup_to (JtDb *db, const char *path, GError **error)
{
  g_autofree char *draft = g_strconcat (path, ".XXXXXX", NULL);
  g_autofree char *journal = NULL;
  int fd = -1;

  g_assert (db->thread == g_thread_self ());

  if (db->transaction != JT_TRANSACTION_NONE)
    {
      jt_db_misuse (error, db, "a backup inside a transaction");
      return FALSE;
    }

  fd = g_mkstemp_full (draft, O_RDWR | O_CLOEXEC, 0600);
  if (fd < 0)
    {
      jt_filesystem_set_error (error, path, errno);
      return FALSE;
    }
  close (fd);

  if (copy_and_rename (db, draft, path, error))
    return TRUE;

  journal = g_strconcat (draft, "-journal", NULL);
  g_unlink (journal);
  g_unlink (draft);
  return FALSE;
}
