/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JT_MOUNTS_FILE:
 *
 * Where the kernel tells a program what is mounted where.
 */
#define JT_MOUNTS_FILE "/proc/self/mountinfo"

/**
 * jt_mounts_type_of:
 * @mounts: the text of %JT_MOUNTS_FILE
 * @path: an absolute path without links and dots
 *
 * Returns: (transfer full) (nullable): the type of the file system that @path lies on, "ext4",
 *   "fuse.sshfs"; %NULL when none is found
 */
char *jt_mounts_type_of (const char *mounts, const char *path);

/**
 * jt_mounts_is_network:
 * @type: the type of a file system in user space, as jt_mounts_type_of() tells it
 *
 * Such a file system may be a disk of this computer (ntfs-3g, an encrypted folder) or anything else:
 * only its name tells.
 *
 * Returns: whether it is known to reach for another computer
 */
gboolean jt_mounts_is_network (const char *type);

G_END_DECLS
