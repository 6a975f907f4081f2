/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JtTrouble:
 * @JT_TROUBLE_OTHER: something for which there is no way out but another book
 * @JT_TROUBLE_MISSING: the file is not there, or is no book
 * @JT_TROUBLE_BUSY: another program writes, or the disk is full: it helps to wait or make room
 * @JT_TROUBLE_DAMAGED: the file is torn: a backup takes its place, with what can be saved
 * @JT_TROUBLE_NEWER: a newer program wrote it
 * @JT_TROUBLE_PLACE: on a network drive, on a disk that cannot be written, or not this user's: a
 *   copy on this computer can be worked with
 *
 * What stands in the way of opening a book, by the way out of it.
 */
typedef enum
{
  JT_TROUBLE_OTHER,
  JT_TROUBLE_MISSING,
  JT_TROUBLE_BUSY,
  JT_TROUBLE_DAMAGED,
  JT_TROUBLE_NEWER,
  JT_TROUBLE_PLACE,
} JtTrouble;

/**
 * jt_book_trouble:
 * @error: why a book was not opened
 *
 * Returns: what kind of trouble it is
 */
JtTrouble jt_book_trouble (const GError *error);

/**
 * jt_book_holder:
 * @path: a book
 *
 * Who holds a lock on the book, as far as the system tells: only programs of this computer do
 * work on it.
 *
 * Returns: (transfer full) (nullable): name of the program, of who runs it, and its number:
 *   "jiati-cli (wang, 1234)"; %NULL when nobody is known
 */
char *jt_book_holder (const char *path);

/**
 * jt_book_copy:
 * @path: a book that nobody works on
 * @to: where its copy goes; there must be no file
 * @error: a #GIOError; nothing is left at @to then
 *
 * Copies the file, what SQLite keeps beside it and the attachments, byte by byte: so a book on a
 * network drive, which is never opened there, comes to a disk of this computer.
 *
 * Returns: whether it was copied
 */
gboolean jt_book_copy (const char *path, const char *to, GError **error);

G_END_DECLS
