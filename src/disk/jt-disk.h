/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * jt_disk_sync:
 * @path: a file
 *
 * Returns: 0 when what the file holds is on the disk, else the errno of what failed
 */
int jt_disk_sync (const char *path);

/**
 * jt_disk_sync_folder:
 * @path: a file
 *
 * A name lives in its folder: after a power cut a new one is there only when the folder was synced.
 *
 * Returns: 0 when the name of the file is on the disk, too, else the errno of what failed
 */
int jt_disk_sync_folder (const char *path);

/**
 * jt_disk_remove_folder:
 * @folder: a folder of plain files, such as the scans of a book
 *
 * Removes it with its files; what is not there is no matter.
 */
void jt_disk_remove_folder (const char *folder);

/**
 * jt_disk_remove_log:
 * @path: a book
 *
 * Removes what SQLite keeps beside it.
 */
void jt_disk_remove_log (const char *path);

/**
 * jt_disk_remove_book:
 * @path: a book, or a copy that came to nothing
 *
 * Removes it with what SQLite keeps beside it, the book last, so that whoever is stopped on the way
 * can be followed by another.  Its scans stay.
 */
void jt_disk_remove_book (const char *path);

G_END_DECLS
