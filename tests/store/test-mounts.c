/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-mounts.h"

static const char mounts[]
    = "21 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw\n"
      "30 21 0:40 / /run/user/1000 rw - tmpfs tmpfs rw\n"
      "31 30 0:41 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw,user_id=1000\n"
      "32 21 0:42 / /media/U\\040盘 rw shared:2 master:3 - fuseblk /dev/sdb1 rw\n"
      "33 21 0:43 / /home/w/share rw - fuse.sshfs w@host:/ rw\n"
      "34 33 8:2 / /home/w/share/disk rw - ext4 /dev/sda2 rw\n"
      "35 21 8:3 / /mnt rw - ext4 /dev/sda3 rw\n"
      "36 35 0:44 / /mnt rw - fuse.rclone remote: rw\n"
      "a line that says nothing\n";

static void
test_type_of (void)
{
  static const struct
  {
    const char *path;
    const char *type;
  } rows[] = {
    { "/", "ext4" },
    { "/home/w/book.jiati", "ext4" },
    { "/home/w/shared/book.jiati", "ext4" },
    { "/home/w/share", "fuse.sshfs" },
    { "/home/w/share/a/book.jiati", "fuse.sshfs" },
    { "/home/w/share/disk/book.jiati", "ext4" },
    { "/run/user/1000/book.jiati", "tmpfs" },
    { "/run/user/1000/gvfs/smb-share:server=a,share=b/book.jiati", "fuse.gvfsd-fuse" },
    { "/media/U 盘/book.jiati", "fuseblk" },
    { "/mnt/book.jiati", "fuse.rclone" }, /* the later one lies on top */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *type = jt_mounts_type_of (mounts, rows[i].path);

      g_assert_cmpstr (type, ==, rows[i].type);
    }
  g_assert_null (jt_mounts_type_of ("", "/home"));
  g_assert_null (jt_mounts_type_of ("31 30 0:41 / /run rw - tmpfs tmpfs rw\n", "/home"));
}

static void
test_network (void)
{
  static const char *const far[]
      = { "fuse.gvfsd-fuse", "fuse.kio-fuse", "fuse.sshfs", "fuse.davfs", "fuse.rclone",
          "fuse.s3fs", "fuse.glusterfs", "fuse.ceph-fuse", "fuse.smbnetfs", "fuse.curlftpfs",
          "fuse.google-drive-ocamlfuse", "fuse.vmhgfs-fuse" };
  static const char *const near[]
      = { "fuseblk", "fuse", "fuse.ntfs-3g", "fuse.encfs", "fuse.gocryptfs", "fuse.bindfs",
          "fuse.exfat", "fuse.mergerfs", "fuse.portal", "ext4" };

  for (gsize i = 0; i < G_N_ELEMENTS (far); i++)
    g_assert_true (jt_mounts_is_network (far[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (near); i++)
    g_assert_false (jt_mounts_is_network (near[i]));
}

/* What this computer says of itself is understood. */
static void
test_here (void)
{
  g_autofree char *text = NULL;
  g_autofree char *type = NULL;

  if (!g_file_get_contents (JT_MOUNTS_FILE, &text, NULL, NULL))
    {
      g_test_skip ("nothing tells what is mounted");
      return;
    }
  type = jt_mounts_type_of (text, "/proc/self/mountinfo");
  g_assert_cmpstr (type, ==, "proc");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mounts/type-of", test_type_of);
  g_test_add_func ("/mounts/network", test_network);
  g_test_add_func ("/mounts/here", test_here);
  return g_test_run ();
}
