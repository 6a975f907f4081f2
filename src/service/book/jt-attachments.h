/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The folder beside the book: every file in it is named by the SHA-256 of its bytes, so that one is
 * never written over with another.
 */

/**
 * jt_book_attachments:
 * @path: where a book lies
 *
 * Returns: (transfer full): the folder beside it that holds its attachments, named by content
 */
char *jt_book_attachments (const char *path);

/**
 * jt_attachments_put:
 * @folder: the folder; made, for its owner alone, when it is not there
 * @file: a file from anywhere
 * @hash: (out) (transfer full): SHA-256 of its bytes: its name in the folder
 * @size: (out): its size in bytes
 * @error: JT_EXCHANGE_ERROR_FILE_MISSING, _FILE_UNREADABLE, _NOT_A_FILE or _FILE_TOO_LARGE when @file cannot be
 *   taken; JT_EXCHANGE_ERROR_WRITE_FAILED when the folder cannot
 *
 * Copies a file into the folder.  It is on the disk, with its name, when this returns.  A file of
 * the same content that is there already is left alone, unless it was damaged: then it is replaced.
 *
 * Returns: whether it is there
 */
gboolean jt_attachments_put (const char *folder, const char *file, char **hash, gint64 *size,
                             GError **error);

/**
 * jt_attachments_check:
 * @folder: the folder
 * @hash: name of a file in it
 * @size: (out): its size in bytes; −1 when there is no such file
 *
 * Reads a file of the folder whole.
 *
 * Returns: whether its content is what its name says
 */
gboolean jt_attachments_check (const char *folder, const char *hash, gint64 *size);

/**
 * JtScanState:
 * @JT_SCAN_WHOLE: the file is what its name says
 * @JT_SCAN_MISSING: there is no such file
 * @JT_SCAN_ALTERED: there is one, but its content is another, or it cannot be read
 *
 * How a file of the folder was found.
 */
typedef enum
{
  JT_SCAN_WHOLE,
  JT_SCAN_MISSING,
  JT_SCAN_ALTERED,
} JtScanState;

/**
 * jt_attachments_carry:
 * @from: a folder
 * @to: another, made when it is not there
 * @hash: name of a file in @from
 * @state: (out): how it was found in @from
 * @error: JT_EXCHANGE_ERROR_WRITE_FAILED
 *
 * Copies a file, also one that was altered: it may be all that is left of a paper.  An altered one
 * never takes the place of a whole one.
 *
 * Returns: whether @to could be written
 */
gboolean jt_attachments_carry (const char *from, const char *to, const char *hash,
                               JtScanState *state, GError **error);

/**
 * jt_attachments_copy:
 * @from: a folder
 * @to: another, made when it is not there
 * @hash: name of a file in @from
 * @error: JT_STORE_ERROR_DAMAGED when the file is missing or is not what its name says;
 *   JT_EXCHANGE_ERROR_WRITE_FAILED
 *
 * Returns: whether @to holds the file, whole
 */
gboolean jt_attachments_copy (const char *from, const char *to, const char *hash, GError **error);

/**
 * jt_attachments_is_name:
 * @name: name of a file
 *
 * Returns: whether it can be the name of an attachment: 64 lower-case hex digits
 */
gboolean jt_attachments_is_name (const char *name);

G_END_DECLS
