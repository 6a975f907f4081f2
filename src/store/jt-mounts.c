/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-mounts.h"

#include <string.h>

/* Spaces and the like are written as octal numbers: "\040". */
static gboolean
is_below (const char *path, const char *mount_point)
{
  g_autofree char *plain = g_strcompress (mount_point);
  const gsize length = strlen (plain);

  return g_str_equal (plain, "/")
         || (strncmp (path, plain, length) == 0 && (path[length] == '/' || path[length] == '\0'));
}

/* "36 35 98:0 /root /mount/point options … - type source options"; a later line covers an earlier
 * one of the same place. */
char *
jt_mounts_type_of (const char *mounts, const char *path)
{
  g_auto (GStrv) lines = NULL;
  char *type = NULL;
  gsize longest = 0;

  g_return_val_if_fail (mounts != NULL && path != NULL, NULL);

  lines = g_strsplit (mounts, "\n", -1);
  for (gsize i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (lines[i], " ", -1);
      const char *behind = strstr (lines[i], " - ");

      if (behind == NULL || g_strv_length (words) < 5 || strlen (words[4]) < longest
          || !is_below (path, words[4]))
        continue;
      longest = strlen (words[4]);
      behind += strlen (" - ");
      g_free (type);
      type = g_strndup (behind, strcspn (behind, " "));
    }
  return type;
}

gboolean
jt_mounts_is_network (const char *type)
{
  /* What file managers mount (gvfs), shells of other computers, web folders, stores, shares, and
   * folders of a host machine. */
  static const char *const words[]
      = { "gvfs", "kio", "sshfs", "dav", "http", "curlftp", "rclone", "s3", "gcs", "goofys", "smb",
          "cifs", "nfs", "afp", "ceph", "gluster", "juice", "seafile", "drive", "jmtpfs", "vmhgfs",
          "vmware", "vboxsf", "prl_fs", NULL };

  g_return_val_if_fail (type != NULL, FALSE);

  for (gsize i = 0; words[i] != NULL; i++)
    if (strstr (type, words[i]) != NULL)
      return TRUE;
  return FALSE;
}
