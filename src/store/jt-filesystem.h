/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "jt-store-error.h"

G_BEGIN_DECLS

/**
 * jt_filesystem_is_network:
 * @magic: the type of a file system as statfs(2) tells it
 *
 * SQLite's log needs memory shared by all who have the book open, and locks that hold between
 * them: neither is there between two hosts.  FUSE carries local disks as well as shares; what it is,
 * jt_mounts_is_network() tells.
 *
 * Returns: whether it is known to be shared with other hosts
 */
gboolean jt_filesystem_is_network (guint32 magic);

/**
 * jt_filesystem_check:
 * @path: a file, or one that is yet to be made in an existing folder
 * @error: %JT_STORE_ERROR_NETWORK, or why the system does not say
 *
 * Returns: whether a book may lie there
 */
gboolean jt_filesystem_check (const char *path, GError **error);

/**
 * jt_filesystem_check_folder:
 * @path: a file that is yet to be made
 * @error: %JT_STORE_ERROR_NO_FOLDER
 *
 * Returns: whether its folder is there
 */
gboolean jt_filesystem_check_folder (const char *path, GError **error);

/**
 * jt_filesystem_is_full:
 * @path: a file, or one that could not be made
 *
 * SQLite asks for room in ways in which the system does not say that there is none.
 *
 * Returns: whether its disk has hardly a page left
 */
gboolean jt_filesystem_is_full (const char *path);

/**
 * jt_filesystem_sync_folder:
 * @path: a file
 * @error: %JT_STORE_ERROR_IO
 *
 * Returns: whether the name of the file is on the disk, too
 */
gboolean jt_filesystem_sync_folder (const char *path, GError **error);

/**
 * jt_filesystem_error_code:
 * @number: errno of a call that failed on a file or folder
 *
 * Returns: what it means for a book
 */
JtStoreError jt_filesystem_error_code (int number);

/**
 * jt_filesystem_set_error:
 * @error: (out) (optional): where it goes
 * @path: a file
 * @number: errno
 */
void jt_filesystem_set_error (GError **error, const char *path, int number);

G_END_DECLS
