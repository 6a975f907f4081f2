/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-filesystem.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/vfs.h>

#include "jt-disk.h"
#include "jt-mounts.h"

/* The memory that the log's readers share takes so much, in bytes. */
#define NEARLY_NOTHING (64 * 1024)

/* FUSE: what is behind it, its name among the mounts tells. */
#define USER_SPACE 0x65735546

gboolean
jt_filesystem_is_network (guint32 magic)
{
  static const guint32 shared[] = {
    0x00006969, /* NFS */
    0x0000517b, /* SMB */
    0x0000564c, /* NCP */
    0x00c36400, /* Ceph */
    0x01021997, /* 9P: folders of a host machine */
    0x01161970, /* GFS2 */
    0x0bd00bd0, /* Lustre */
    0x19830326, /* BeeGFS */
    0x5346414f, /* AFS */
    0x6b414653, /* AFS of the kernel */
    0x73757245, /* Coda */
    0x7461636f, /* OCFS2 */
    0xfe534d42, /* SMB2 */
    0xff534d42, /* CIFS */
  };

  for (guint i = 0; i < G_N_ELEMENTS (shared); i++)
    {
      if (magic == shared[i])
        return TRUE;
    }

  return FALSE;
}

/* @there is the file, or the folder that it is to be made in. */
static gboolean
is_network_in_user_space (const char *there)
{
  g_autofree char *mounts = NULL;
  g_autofree char *type = NULL;
  char *real = realpath (there, NULL);

  if (real != NULL && g_file_get_contents (JT_MOUNTS_FILE, &mounts, NULL, NULL))
    type = jt_mounts_type_of (mounts, real);
  free (real);
  return type != NULL && jt_mounts_is_network (type);
}

gboolean
jt_filesystem_check (const char *path, GError **error)
{
  g_autofree char *folder = NULL;
  struct statfs facts;

  if (statfs (path, &facts) != 0)
    {
      folder = g_path_get_dirname (path);
      if (statfs (folder, &facts) != 0)
        {
          jt_filesystem_set_error (error, path, errno);
          return FALSE;
        }
    }

  if (jt_filesystem_is_network ((guint32) facts.f_type)
      || ((guint32) facts.f_type == USER_SPACE
          && is_network_in_user_space (folder != NULL ? folder : path)))
    {
      g_set_error_literal (error, JT_STORE_ERROR, JT_STORE_ERROR_NETWORK, path);
      return FALSE;
    }

  return TRUE;
}

gboolean
jt_filesystem_check_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_file_test (folder, G_FILE_TEST_IS_DIR))
    return TRUE;
  g_set_error_literal (error, JT_STORE_ERROR, JT_STORE_ERROR_NO_FOLDER, path);
  return FALSE;
}

gboolean
jt_filesystem_is_full (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  struct statfs facts;

  return statfs (folder, &facts) == 0
         && (guint64) facts.f_bavail * (guint64) facts.f_bsize < NEARLY_NOTHING;
}

gboolean
jt_filesystem_sync_folder (const char *path, GError **error)
{
  const int number = jt_disk_sync_folder (path);
  g_autofree char *folder = g_path_get_dirname (path);

  if (number != 0)
    jt_filesystem_set_error (error, folder, number);
  return number == 0;
}

JtStoreError
jt_filesystem_error_code (int number)
{
  switch (number)
    {
    case ENOENT:
    case ENOTDIR:
      return JT_STORE_ERROR_MISSING;
    case EEXIST:
      return JT_STORE_ERROR_EXISTS;
    case EACCES:
    case EPERM:
      return JT_STORE_ERROR_NO_PERMISSION;
    case EROFS:
      return JT_STORE_ERROR_READ_ONLY;
    case ENOSPC:
    case EDQUOT:
      return JT_STORE_ERROR_FULL;
    case EISDIR:
      return JT_STORE_ERROR_NOT_A_BOOK;
    default:
      return JT_STORE_ERROR_IO;
    }
}

void
jt_filesystem_set_error (GError **error, const char *path, int number)
{
  const JtStoreError code = jt_filesystem_error_code (number);

  /* Only where the code does not tell what it was do the system's words. */
  if (code == JT_STORE_ERROR_IO)
    g_set_error (error, JT_STORE_ERROR, (int) code, "%s: %s", path, g_strerror (number));
  else
    g_set_error_literal (error, JT_STORE_ERROR, (int) code, path);
}
