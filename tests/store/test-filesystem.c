/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-filesystem.h"

typedef struct
{
  const char *name;
  guint32 magic;
  gboolean network;
} Row;

static const Row rows[] = {
  { "ext4", 0xef53, FALSE },
  { "xfs", 0x58465342, FALSE },
  { "btrfs", 0x9123683e, FALSE },
  { "tmpfs", 0x01021994, FALSE },
  { "overlay", 0x794c7630, FALSE },
  { "vfat", 0x4d44, FALSE },
  { "exfat", 0x2011bab0, FALSE },
  { "ntfs3", 0x7366746e, FALSE },
  { "fuse, local or not", 0x65735546, FALSE },
  { "nfs", 0x6969, TRUE },
  { "smb", 0x517b, TRUE },
  { "smb2", 0xfe534d42, TRUE },
  { "cifs", 0xff534d42, TRUE },
  { "9p", 0x01021997, TRUE },
  { "ceph", 0x00c36400, TRUE },
  { "afs", 0x5346414f, TRUE },
  { "coda", 0x73757245, TRUE },
};

static void
test_magic (gconstpointer data)
{
  const Row *row = data;

  g_assert_cmpint (jt_filesystem_is_network (row->magic), ==, row->network);
}

static void
test_missing_folder (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (jt_filesystem_check ("/nowhere/at/all.jiati", &error));
  g_assert_error (error, JT_STORE_ERROR, JT_STORE_ERROR_MISSING);
}

/* A file system that holds no files has no room either. */
static void
test_full (void)
{
  g_autofree char *file = g_build_filename (g_get_tmp_dir (), "book.jiati", NULL);

  g_assert_true (jt_filesystem_is_full ("/proc/book.jiati"));
  g_assert_false (jt_filesystem_is_full (file));
  g_assert_false (jt_filesystem_is_full ("/nowhere/book.jiati"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/filesystem/%s", rows[i].name);

      g_test_add_data_func (path, &rows[i], test_magic);
    }
  g_test_add_func ("/filesystem/missing-folder", test_missing_folder);
  g_test_add_func ("/filesystem/full", test_full);

  return g_test_run ();
}
