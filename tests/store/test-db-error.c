/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <errno.h>
#include <sqlite3.h>

#include "jt-db-private.h"
#include "jt-filesystem.h"

/* What SQLite answers, extended codes too, and what it means for a book. */
static void
test_sqlite_codes (void)
{
  static const struct
  {
    const char *name;
    int code;
    JtStoreError expected;
  } cases[] = {
    { "busy", SQLITE_BUSY, JT_STORE_ERROR_LOCKED },
    { "busy snapshot", SQLITE_BUSY_SNAPSHOT, JT_STORE_ERROR_LOCKED },
    { "locked", SQLITE_LOCKED, JT_STORE_ERROR_LOCKED },
    { "read-only", SQLITE_READONLY, JT_STORE_ERROR_READ_ONLY },
    { "read-only folder", SQLITE_READONLY_DIRECTORY, JT_STORE_ERROR_READ_ONLY },
    { "full", SQLITE_FULL, JT_STORE_ERROR_FULL },
    { "corrupt", SQLITE_CORRUPT, JT_STORE_ERROR_DAMAGED },
    { "not a database", SQLITE_NOTADB, JT_STORE_ERROR_NOT_A_BOOK },
    { "permission", SQLITE_PERM, JT_STORE_ERROR_NO_PERMISSION },
    { "unique", SQLITE_CONSTRAINT_UNIQUE, JT_STORE_ERROR_CONSTRAINT },
    { "trigger", SQLITE_CONSTRAINT_TRIGGER, JT_STORE_ERROR_CONSTRAINT },
    { "mismatch", SQLITE_MISMATCH, JT_STORE_ERROR_CONSTRAINT },
    { "too big", SQLITE_TOOBIG, JT_STORE_ERROR_CONSTRAINT },
    { "write", SQLITE_IOERR_WRITE, JT_STORE_ERROR_IO },
    { "sync", SQLITE_IOERR_FSYNC, JT_STORE_ERROR_IO },
    { "large files", SQLITE_NOLFS, JT_STORE_ERROR_IO },
    { "memory", SQLITE_NOMEM, JT_STORE_ERROR_IO },
    { "protocol", SQLITE_PROTOCOL, JT_STORE_ERROR_IO },
    { "a slip of ours", SQLITE_MISUSE, JT_STORE_ERROR_MISUSE },
    { "a range", SQLITE_RANGE, JT_STORE_ERROR_MISUSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].name);
      g_assert_cmpint (jt_db_error_code (cases[i].code, 0), ==, cases[i].expected);
    }
}

/* What the system answers; SQLite only says that it cannot open the file and leaves errno. */
static void
test_system_codes (void)
{
  static const struct
  {
    int number;
    JtStoreError expected;
  } cases[] = {
    { ENOENT, JT_STORE_ERROR_MISSING },       { ENOTDIR, JT_STORE_ERROR_MISSING },
    { EEXIST, JT_STORE_ERROR_EXISTS },        { EACCES, JT_STORE_ERROR_NO_PERMISSION },
    { EPERM, JT_STORE_ERROR_NO_PERMISSION },  { EROFS, JT_STORE_ERROR_READ_ONLY },
    { ENOSPC, JT_STORE_ERROR_FULL },          { EDQUOT, JT_STORE_ERROR_FULL },
    { EISDIR, JT_STORE_ERROR_NOT_A_BOOK },    { EIO, JT_STORE_ERROR_IO },
    { EMFILE, JT_STORE_ERROR_IO },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", g_strerror (cases[i].number));
      g_assert_cmpint (jt_filesystem_error_code (cases[i].number), ==, cases[i].expected);
      g_assert_cmpint (jt_db_error_code (SQLITE_CANTOPEN, cases[i].number), ==,
                       cases[i].expected);
    }
}

static void
test_folder_that_is_none (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (jt_filesystem_sync_folder ("/nowhere/at/all/book.jiati", &error));
  g_assert_error (error, JT_STORE_ERROR, JT_STORE_ERROR_MISSING);
  g_clear_error (&error);
  g_assert_false (jt_filesystem_check ("/nowhere/at/all/book.jiati", &error));
  g_assert_error (error, JT_STORE_ERROR, JT_STORE_ERROR_MISSING);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/db-error/sqlite-codes", test_sqlite_codes);
  g_test_add_func ("/db-error/system-codes", test_system_codes);
  g_test_add_func ("/db-error/folder-that-is-none", test_folder_that_is_none);

  return g_test_run ();
}
