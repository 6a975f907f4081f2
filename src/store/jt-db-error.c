/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-db-private.h"
#include "jt-filesystem.h"

JtStoreError
jt_db_error_code (int code, int number)
{
  switch (code & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return JT_STORE_ERROR_LOCKED;
    case SQLITE_READONLY:
      return JT_STORE_ERROR_READ_ONLY;
    case SQLITE_FULL:
      return JT_STORE_ERROR_FULL;
    case SQLITE_CORRUPT:
      return JT_STORE_ERROR_DAMAGED;
    case SQLITE_NOTADB:
      return JT_STORE_ERROR_NOT_A_BOOK;
    case SQLITE_CANTOPEN:
      return jt_filesystem_error_code (number);
    case SQLITE_PERM:
      return JT_STORE_ERROR_NO_PERMISSION;
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
    case SQLITE_TOOBIG:
      return JT_STORE_ERROR_CONSTRAINT;
    case SQLITE_IOERR:
    case SQLITE_NOLFS:
    case SQLITE_NOMEM:
    case SQLITE_PROTOCOL:
      return JT_STORE_ERROR_IO;
    default:
      return JT_STORE_ERROR_MISUSE;
    }
}

void
jt_db_set_error (GError **error, const char *path, sqlite3 *handle, const char *sql)
{
  int code = sqlite3_extended_errcode (handle);
  int number = sqlite3_system_errno (handle);
  JtStoreError meant = jt_db_error_code (code, number);

  if (meant == JT_STORE_ERROR_IO && jt_filesystem_is_full (path))
    meant = JT_STORE_ERROR_FULL;
  g_set_error (error, JT_STORE_ERROR, (int) meant, "%s: SQLite %d: %s%s%s",
               path, code, sqlite3_errmsg (handle), sql != NULL ? ": " : "",
               sql != NULL ? sql : "");
}

void
jt_db_misuse (GError **error, JtDb *db, const char *what)
{
  g_set_error (error, JT_STORE_ERROR, JT_STORE_ERROR_MISUSE, "%s: %s", db->path, what);
}
