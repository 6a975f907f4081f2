/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-report-file.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "jt-report-error.h"

/* What a file that found no room left over, in bytes. */
#define NEARLY_NOTHING (1024 * 1024)

void
jt_report_file_fail (GError **error, const char *path, const char *why)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, JT_REPORT_ERROR, JT_REPORT_ERROR_WRITE_FAILED, "%s: %s", name, why);
}

static gboolean
is_full (const char *folder)
{
  struct statvfs disk;

  return statvfs (folder, &disk) == 0
         && (guint64) disk.f_bavail * disk.f_frsize < NEARLY_NOTHING;
}

int
jt_report_file_why (const char *path)
{
  g_autofree char *folder = NULL;

  g_return_val_if_fail (path != NULL, EIO);

  folder = g_path_get_dirname (path);
  return is_full (folder) || is_full (g_get_tmp_dir ()) ? ENOSPC : EIO;
}

char *
jt_report_file_begin (const char *path, GError **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *temporary = NULL;
  int fd;

  g_return_val_if_fail (path != NULL, NULL);

  folder = g_path_get_dirname (path);
  temporary = g_build_filename (folder, ".jiati-XXXXXX", NULL);
  fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0600);
  if (fd < 0)
    {
      jt_report_file_fail (error, path, g_strerror (errno));
      return NULL;
    }
  close (fd);
  return g_steal_pointer (&temporary);
}

/* Returns 0 or the errno of what failed. */
static int
sync_path (const char *path, int flags)
{
  int fd = g_open (path, flags | O_RDONLY | O_CLOEXEC, 0);
  int system_error = 0;

  if (fd < 0)
    return errno;
  if (fsync (fd) != 0)
    system_error = errno;
  close (fd);
  return system_error;
}

gboolean
jt_report_file_commit (const char *temporary, const char *path, GError **error)
{
  g_autofree char *folder = NULL;
  int system_error;

  g_return_val_if_fail (temporary != NULL && path != NULL, FALSE);

  system_error = sync_path (temporary, 0);
  if (system_error == 0 && g_rename (temporary, path) != 0)
    system_error = errno;
  if (system_error != 0)
    {
      jt_report_file_abandon (temporary);
      jt_report_file_fail (error, path, g_strerror (system_error));
      return FALSE;
    }
  /* Some file systems cannot sync a folder; the file is whole all the same. */
  folder = g_path_get_dirname (path);
  (void) sync_path (folder, O_DIRECTORY);
  return TRUE;
}

void
jt_report_file_abandon (const char *temporary)
{
  g_return_if_fail (temporary != NULL);
  g_unlink (temporary);
}
