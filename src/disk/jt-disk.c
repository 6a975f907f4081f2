/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-disk.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include <glib/gstdio.h>

static int
sync_open (const char *path, int flags)
{
  const int fd = g_open (path, flags | O_RDONLY | O_CLOEXEC, 0);
  int number = 0;

  if (fd < 0)
    return errno;
  if (fsync (fd) != 0)
    number = errno;
  close (fd);
  return number;
}

int
jt_disk_sync (const char *path)
{
  g_return_val_if_fail (path != NULL, EINVAL);

  return sync_open (path, 0);
}

int
jt_disk_sync_folder (const char *path)
{
  g_autofree char *folder = NULL;

  g_return_val_if_fail (path != NULL, EINVAL);

  folder = g_path_get_dirname (path);
  return sync_open (folder, O_DIRECTORY);
}

void
jt_disk_remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

void
jt_disk_remove_log (const char *path)
{
  static const char *const suffixes[] = { "-wal", "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *name = g_strconcat (path, suffixes[i], NULL);

      g_unlink (name);
    }
}

void
jt_disk_remove_book (const char *path)
{
  jt_disk_remove_log (path);
  g_unlink (path);
}
