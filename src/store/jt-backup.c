/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-db-private.h"
#include "jt-draft.h"
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

gboolean
jt_db_copy_to_draft (JtDb *db, JtDraft *draft, GError **error)
{
  g_assert (db->thread == g_thread_self ());

  if (db->transaction != JT_TRANSACTION_NONE)
    {
      jt_db_misuse (error, db, "a backup inside a transaction");
      return FALSE;
    }
  return copy_pages (db, jt_draft_get_name (draft), error);
}

gboolean
jt_db_backup_to (JtDb *db, const char *path, GError **error)
{
  g_autoptr (JtDraft) draft = NULL;
  int number;

  draft = jt_draft_new (path, &number);
  if (draft != NULL && !jt_db_copy_to_draft (db, draft, error))
    return FALSE;
  if (draft != NULL)
    number = jt_draft_commit (draft);
  if (number != 0)
    jt_filesystem_set_error (error, path, number);
  return number == 0;
}
