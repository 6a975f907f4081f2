/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "jt-db-private.h"
#include "jt-disk.h"
#include "jt-filesystem.h"
#include "jt-migration.h"
#include "jt-schema.h"

/* The files SQLite keeps beside the book. */
static const char *const beside[] = { "-wal", "-shm", "-journal" };

/* Nothing here opens the file of a book that is there: closing any descriptor of it would drop the
 * locks of every other connection of this process (fcntl(2)); JtDbGuard is for those who do. */

static gint64
size_beside (const char *path, const char *suffix)
{
  g_autofree char *name = g_strconcat (path, suffix, NULL);
  GStatBuf facts;

  return g_stat (name, &facts) == 0 ? (gint64) facts.st_size : 0;
}

/* The log of a book that was removed would be taken for the new one's. */
static gboolean
check_beside (const char *path, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (beside); i++)
    if (size_beside (path, beside[i]) > 0)
      {
        g_set_error (error, JT_STORE_ERROR, JT_STORE_ERROR_EXISTS, "%s%s", path, beside[i]);
        return FALSE;
      }
  return TRUE;
}

gboolean
jt_db_check_free (const char *path, GError **error)
{
  struct stat info;

  g_return_val_if_fail (path != NULL, FALSE);

  if (lstat (path, &info) == 0)
    {
      jt_filesystem_set_error (error, path, EEXIST);
      return FALSE;
    }
  return check_beside (path, error);
}

gboolean
jt_db_rename (const char *from, const char *to, GError **error)
{
  g_return_val_if_fail (from != NULL && to != NULL, FALSE);

  if (renameat2 (AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
    return TRUE;
  /* Some file systems cannot promise that; then the moment since the look has to do. */
  if (errno == EINVAL && jt_db_check_free (to, error) && rename (from, to) == 0)
    return TRUE;
  if (error == NULL || *error == NULL)
    jt_filesystem_set_error (error, to, errno);
  return FALSE;
}

/* Makes an empty file that only its owner can read. */
static gboolean
create_file (const char *path, GError **error)
{
  int fd;

  if (!check_beside (path, error))
    return FALSE;

  fd = open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (fd < 0)
    {
      jt_filesystem_set_error (error, path, errno);
      return FALSE;
    }

  close (fd);
  return TRUE;
}

/* Whether this user may write the file or folder. */
static gboolean
can_write (const char *path)
{
  return faccessat (AT_FDCWD, path, W_OK, AT_EACCESS) == 0;
}

/* Whether a file of that name is there and this user may use it. */
static gboolean
check_file (const char *path, JtDbMode mode, GError **error)
{
  GStatBuf facts;

  if (g_stat (path, &facts) != 0 || faccessat (AT_FDCWD, path, R_OK, AT_EACCESS) != 0)
    {
      jt_filesystem_set_error (error, path, errno);
      return FALSE;
    }
  if (!S_ISREG (facts.st_mode) || facts.st_size == 0)
    {
      g_set_error_literal (error, JT_STORE_ERROR, JT_STORE_ERROR_NOT_A_BOOK, path);
      return FALSE;
    }
  if (mode == JT_DB_WRITE && !can_write (path))
    {
      g_set_error_literal (error, JT_STORE_ERROR, JT_STORE_ERROR_READ_ONLY, path);
      return FALSE;
    }

  return TRUE;
}

/* A name SQLite takes for a file that nobody changes: on a disk that cannot be written there is no
 * place for the memory that readers and writers share, and no need of it. */
static char *
immutable_uri (const char *path)
{
  g_autofree char *escaped = g_uri_escape_string (path, "/", FALSE);

  return g_strconcat ("file:", escaped, "?immutable=1", NULL);
}

/* How SQLite is to open it: a reader, too, writes where it can, since readers take part in moving
 * the log into the file; query_only holds it back from the rows. */
static char *
name_and_flags (JtDb *db, int *flags)
{
  g_autofree char *folder = g_path_get_dirname (db->path);

  *flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  if (db->mode == JT_DB_MEMORY)
    *flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY;
  else if (db->mode != JT_DB_READ || can_write (db->path))
    *flags |= SQLITE_OPEN_READWRITE;
  else
    *flags |= SQLITE_OPEN_READONLY;

  if (db->mode == JT_DB_READ && !can_write (folder) && size_beside (db->path, "-wal") == 0)
    {
      *flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
      return immutable_uri (db->path);
    }

  return g_strdup (db->path);
}

static gboolean
open_handle (JtDb *db, GError **error)
{
  int flags = 0;
  g_autofree char *name = name_and_flags (db, &flags);

  if (sqlite3_open_v2 (name, &db->handle, flags, NULL) != SQLITE_OK)
    {
      jt_db_set_error (error, db->path, db->handle, "open");
      return FALSE;
    }

  jt_db_set_patience (db, JT_DB_PATIENCE_MS);
  return TRUE;
}

typedef struct
{
  int option;
  int value;
} Config;

static gboolean
configure (JtDb *db, GError **error)
{
  static const Config configs[] = {
    { SQLITE_DBCONFIG_DEFENSIVE, 1 },
    { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
    { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
    { SQLITE_DBCONFIG_DQS_DDL, 0 },
    { SQLITE_DBCONFIG_DQS_DML, 0 },
    { SQLITE_DBCONFIG_ENABLE_TRIGGER, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (configs); i++)
    {
      int now = -1;

      if (sqlite3_db_config (db->handle, configs[i].option, configs[i].value, &now) != SQLITE_OK ||
          now != configs[i].value)
        {
          jt_db_misuse (error, db, "this SQLite lacks an option that protects the book");
          return FALSE;
        }
    }

  return TRUE;
}

/* Sets a PRAGMA and asks it back: an unknown or refused one is silent. */
static gboolean
set_pragma (JtDb *db, const char *name, const char *value, const char *expected, GError **error)
{
  g_autofree char *set = g_strdup_printf ("PRAGMA %s = %s", name, value);
  g_autofree char *ask = g_strdup_printf ("PRAGMA %s", name);
  sqlite3_stmt *stmt = NULL;
  gboolean held = FALSE;

  if (!jt_db_script (db, set, error))
    return FALSE;

  if (sqlite3_prepare_v2 (db->handle, ask, -1, &stmt, NULL) == SQLITE_OK &&
      sqlite3_step (stmt) == SQLITE_ROW)
    held = g_strcmp0 ((const char *) sqlite3_column_text (stmt, 0), expected) == 0;
  sqlite3_finalize (stmt);

  if (!held)
    jt_db_misuse (error, db, set);
  return held;
}

static gboolean
set_pragmas (JtDb *db, GError **error)
{
  gboolean scratch = db->mode == JT_DB_SCRATCH || db->mode == JT_DB_MEMORY;
  /* In KiB.  Whoever writes a long list comes by all indices again and again; memory is taken only
   * as pages are. */
  const char *cache = db->mode == JT_DB_READ ? "-1024" : "-32768";

  /* secure_delete: an erased secret is to be gone from the file; temp_store: no personal data in
   * a folder for temporary files. */
  return set_pragma (db, "foreign_keys", "ON", "1", error) &&
         set_pragma (db, "recursive_triggers", "ON", "1", error) &&
         set_pragma (db, "trusted_schema", "OFF", "0", error) &&
         set_pragma (db, "cell_size_check", "ON", "1", error) &&
         set_pragma (db, "temp_store", "MEMORY", "2", error) &&
         set_pragma (db, "cache_size", cache, cache, error) &&
         set_pragma (db, "secure_delete", scratch ? "OFF" : "ON", scratch ? "0" : "1", error) &&
         set_pragma (db, "synchronous", scratch ? "OFF" : "FULL", scratch ? "0" : "2", error) &&
         (db->mode != JT_DB_READ || set_pragma (db, "query_only", "ON", "1", error));
}

static gboolean
set_journal_mode (JtDb *db, GError **error)
{
  if (db->mode == JT_DB_CREATE || db->mode == JT_DB_WRITE)
    return set_pragma (db, "journal_mode", "WAL", "wal", error);
  if (db->mode == JT_DB_SCRATCH)
    return set_pragma (db, "journal_mode", "MEMORY", "memory", error);

  return TRUE;
}

/* Whether the file is a case book that this program can open in this mode. */
static gboolean
check_book (JtDb *db, GError **error)
{
  gint64 application = 0;
  gint64 version = 0;

  if (!jt_db_number (db, &application, error, "PRAGMA application_id", "") ||
      !jt_migration_version (db, &version, error))
    return FALSE;

  if (application != JT_DB_APPLICATION_ID || version < 1)
    {
      g_set_error_literal (error, JT_STORE_ERROR, JT_STORE_ERROR_NOT_A_BOOK, db->path);
      return FALSE;
    }
  if (version > jt_db_format () || (version < jt_db_format () && db->mode == JT_DB_READ))
    {
      g_set_error (error, JT_STORE_ERROR,
                   version > jt_db_format () ? JT_STORE_ERROR_NEWER : JT_STORE_ERROR_OLDER,
                   "%s (%" G_GINT64_FORMAT ")", db->path, version);
      return FALSE;
    }

  return jt_schema_check (db, error);
}

static gboolean
create_projection (JtDb *db, gpointer data, GError **error)
{
  return jt_schema_create_projection (db, error);
}

static gboolean
fill_new_book (JtDb *db, GError **error)
{
  const JtMigrationStep *steps = NULL;
  g_autofree char *application = g_strdup_printf ("%d", JT_DB_APPLICATION_ID);
  guint n = 0;

  steps = jt_migration_steps (&n);
  if (!set_pragma (db, "application_id", application, application, error) ||
      !jt_migrate (db, steps, n, error) || !jt_db_run (db, create_projection, NULL, error))
    return FALSE;

  /* So that the file says what it is before anything is in its log. */
  return db->mode != JT_DB_CREATE ||
         (jt_db_checkpoint (db, error) && jt_filesystem_sync_folder (db->path, error));
}

static gboolean
open_existing (JtDb *db, GError **error)
{
  const JtMigrationStep *steps = NULL;
  guint n = 0;

  if (!check_book (db, error))
    {
      /* A book that is refused stays as it is: what its log holds is left there. */
      if (size_beside (db->path, "-wal") > 0)
        sqlite3_db_config (db->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
      return FALSE;
    }
  if (!set_pragmas (db, error) || !set_journal_mode (db, error))
    return FALSE;
  if (db->mode == JT_DB_READ)
    return TRUE;

  steps = jt_migration_steps (&n);
  return jt_migrate (db, steps, n, error);
}

static gboolean
open_new (JtDb *db, GError **error)
{
  return set_pragmas (db, error) && set_journal_mode (db, error) && fill_new_book (db, error);
}

JtDb *
jt_db_open (const char *path, JtDbMode mode, GError **error)
{
  g_autoptr (JtDb) db = g_new0 (JtDb, 1);
  gboolean fresh = mode == JT_DB_CREATE || mode == JT_DB_SCRATCH;
  gboolean opened = FALSE;

  g_return_val_if_fail ((path == NULL) == (mode == JT_DB_MEMORY), NULL);

  db->path = path != NULL ? g_canonicalize_filename (path, NULL) : g_strdup (":memory:");
  db->mode = mode;
  db->thread = g_thread_self ();
  db->texts = g_string_chunk_new (4096);

  if (fresh && (!jt_filesystem_check_folder (db->path, error)
                || !jt_filesystem_check (db->path, error) || !create_file (db->path, error)))
    return NULL;
  if ((mode == JT_DB_WRITE || mode == JT_DB_READ) &&
      (!check_file (db->path, mode, error) || !jt_filesystem_check (db->path, error)))
    return NULL;

  if (mode != JT_DB_SCRATCH && mode != JT_DB_MEMORY)
    db->guard = jt_db_guard_join (db->path);
  opened = open_handle (db, error) && configure (db, error) &&
           (fresh || mode == JT_DB_MEMORY ? open_new (db, error) : open_existing (db, error));
  if (opened)
    {
      jt_db_guard_hold (db->guard, db->path);
      return g_steal_pointer (&db);
    }

  if (fresh)
    {
      g_autofree char *made = g_strdup (db->path);

      g_clear_pointer (&db, jt_db_close);
      jt_disk_remove_book (made);
    }
  return NULL;
}
