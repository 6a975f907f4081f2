/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-book-trouble.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <pwd.h>
#include <stdio.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include "jt-attachments.h"
#include "jt-filesystem.h"
#include "jt-store-error.h"

JtTrouble
jt_book_trouble (const GError *error)
{
  static const JtTrouble troubles[JT_STORE_N_ERRORS] = {
    [JT_STORE_ERROR_MISSING] = JT_TROUBLE_MISSING,
    [JT_STORE_ERROR_NO_FOLDER] = JT_TROUBLE_MISSING,
    [JT_STORE_ERROR_NOT_A_BOOK] = JT_TROUBLE_MISSING,
    [JT_STORE_ERROR_NEWER] = JT_TROUBLE_NEWER,
    [JT_STORE_ERROR_OLDER] = JT_TROUBLE_PLACE,
    [JT_STORE_ERROR_DAMAGED] = JT_TROUBLE_DAMAGED,
    [JT_STORE_ERROR_LOCKED] = JT_TROUBLE_BUSY,
    [JT_STORE_ERROR_FULL] = JT_TROUBLE_BUSY,
    [JT_STORE_ERROR_IO] = JT_TROUBLE_BUSY,
    [JT_STORE_ERROR_READ_ONLY] = JT_TROUBLE_PLACE,
    [JT_STORE_ERROR_NETWORK] = JT_TROUBLE_PLACE,
    [JT_STORE_ERROR_NO_PERMISSION] = JT_TROUBLE_PLACE,
  };

  g_return_val_if_fail (error != NULL, JT_TROUBLE_OTHER);

  return error->domain == JT_STORE_ERROR ? troubles[error->code] : JT_TROUBLE_OTHER;
}

/* ------------------------------------------------------------------------------- who holds it */

/* The book, and the memory its readers and writers share: that is where they lock. */
static const char *const locked[] = { "", "-shm" };

/* The process that holds a lock on the file, or 0; as the kernel writes it:
 * "1: POSIX  ADVISORY  WRITE 1234 fd:01:5678 0 EOF". */
static int
find_process (const char *locks, const GStatBuf *facts)
{
  g_auto (GStrv) lines = g_strsplit (locks, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      unsigned int number, upper, lower;
      unsigned long inode;
      int process;

      if (sscanf (lines[i], "%u: POSIX ADVISORY %*s %d %x:%x:%lu", &number, &process, &upper,
                  &lower, &inode) == 5
          && inode == facts->st_ino && upper == major (facts->st_dev)
          && lower == minor (facts->st_dev) && process > 0 && process != getpid ())
        return process;
    }
  return 0;
}

static char *
describe_process (int process)
{
  g_autofree char *folder = g_strdup_printf ("/proc/%d", process);
  g_autofree char *path = g_build_filename (folder, "comm", NULL);
  g_autofree char *program = NULL;
  const struct passwd *user;
  GStatBuf facts;

  if (!g_file_get_contents (path, &program, NULL, NULL) || g_stat (folder, &facts) != 0)
    return NULL;
  g_strchomp (program);
  user = getpwuid (facts.st_uid);
  if (user == NULL)
    return g_strdup_printf ("%s (%d)", program, process);
  return g_strdup_printf ("%s (%s, %d)", program, user->pw_name, process);
}

char *
jt_book_holder (const char *path)
{
  g_autofree char *locks = NULL;

  if (!g_file_get_contents ("/proc/locks", &locks, NULL, NULL))
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (locked); i++)
    {
      g_autofree char *name = g_strconcat (path, locked[i], NULL);
      GStatBuf facts;
      const int process = g_stat (name, &facts) == 0 ? find_process (locks, &facts) : 0;

      if (process > 0)
        return describe_process (process);
    }
  return NULL;
}

/* ------------------------------------------------------------------------------- a copy of it */

/* What the system said, as the store says it. */
static int
system_number (const GError *error)
{
  switch (error->code)
    {
    case G_IO_ERROR_NOT_FOUND:
      return ENOENT;
    case G_IO_ERROR_EXISTS:
      return EEXIST;
    case G_IO_ERROR_PERMISSION_DENIED:
      return EACCES;
    case G_IO_ERROR_READ_ONLY:
      return EROFS;
    case G_IO_ERROR_NO_SPACE:
      return ENOSPC;
    default:
      return EIO;
    }
}

static gboolean
copy_file (const char *from, const char *to, GError **error)
{
  g_autoptr (GFile) source = g_file_new_for_path (from);
  g_autoptr (GFile) target = g_file_new_for_path (to);
  g_autoptr (GError) failure = NULL;

  if (!g_file_copy (source, target, G_FILE_COPY_TARGET_DEFAULT_PERMS, NULL, NULL, NULL, &failure))
    {
      jt_filesystem_set_error (error, to, system_number (failure));
      return FALSE;
    }
  g_chmod (to, 0600);
  return TRUE;
}

static gboolean
copy_attachments (const char *path, const char *to, GError **error)
{
  g_autofree char *from_folder = jt_book_attachments (path);
  g_autofree char *to_folder = jt_book_attachments (to);
  g_autoptr (GDir) dir = g_dir_open (from_folder, 0, NULL);
  const char *name;

  if (dir == NULL)
    return TRUE;
  g_mkdir_with_parents (to_folder, 0700);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *from = g_build_filename (from_folder, name, NULL);
      g_autofree char *target = g_build_filename (to_folder, name, NULL);

      /* A name is the hash of what the file holds: one that is there already is the same. */
      if (!g_file_test (target, G_FILE_TEST_EXISTS) && !copy_file (from, target, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
jt_book_copy (const char *path, const char *to, GError **error)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autofree char *to_log = g_strconcat (to, "-wal", NULL);

  g_return_val_if_fail (path != NULL && to != NULL, FALSE);

  if (!copy_file (path, to, error))
    return FALSE;
  /* What was not moved into the file yet lies in its log. */
  if ((!g_file_test (log, G_FILE_TEST_EXISTS) || copy_file (log, to_log, error))
      && copy_attachments (path, to, error))
    return TRUE;
  g_unlink (to_log);
  g_unlink (to);
  return FALSE;
}
