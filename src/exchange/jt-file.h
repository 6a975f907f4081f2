/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JT_FILE_LIMIT:
 *
 * No file from outside may be larger than this, in bytes.
 */
#define JT_FILE_LIMIT ((gsize) 256 * 1024 * 1024)

/**
 * jt_file_open:
 * @path: a file; a folder, pipe, socket or device is refused, none is waited for
 * @limit: the most bytes it may hold, usually %JT_FILE_LIMIT
 * @error: as jt_file_read()
 *
 * Opens a file for a reader that has limits of its own.
 *
 * Returns: a file descriptor to close, or -1
 */
int jt_file_open (const char *path, gsize limit, GError **error);

/**
 * jt_file_read_fd:
 * @fd: an open file
 * @path: how errors name it; may be ""
 * @limit: the most bytes it may hold, at most %JT_FILE_LIMIT
 * @error: as jt_file_read()
 *
 * Reads an open file to its end.
 *
 * Returns: (transfer full) (nullable): its bytes
 */
GBytes *jt_file_read_fd (int fd, const char *path, gsize limit, GError **error);

/**
 * jt_file_read:
 * @path: a file, as of jt_file_open()
 * @limit: the most bytes it may hold, usually %JT_FILE_LIMIT
 *
 * Reads a file whole.
 *
 * Returns: (transfer full) (nullable): its bytes, or %NULL with JT_EXCHANGE_ERROR_FILE_MISSING,
 *   _FILE_UNREADABLE, _NOT_A_FILE or _FILE_TOO_LARGE
 */
GBytes *jt_file_read (const char *path, gsize limit, GError **error);

/**
 * jt_file_write:
 * @path: where the file shall be
 * @data: its bytes
 * @length: how many
 *
 * Writes a file so that at any moment, even after a power cut or on a full disk, @path is either
 * the old file or the whole new one.  The new file is readable by its owner alone (0600), because
 * what goes out here holds personal data.
 *
 * Returns: %FALSE with JT_EXCHANGE_ERROR_WRITE_FAILED; then the old file is untouched
 */
gboolean jt_file_write (const char *path, const char *data, gsize length, GError **error);

/**
 * jt_file_write_next:
 * @path: where the file shall be
 * @data: its bytes
 * @length: how many
 * @error: as jt_file_write()
 *
 * As jt_file_write(), for one of many files that go into a folder: it does not look through the
 * folder for what killed programs left.
 *
 * Returns: whether the file is there
 */
gboolean jt_file_write_next (const char *path, const char *data, gsize length, GError **error);

G_END_DECLS
