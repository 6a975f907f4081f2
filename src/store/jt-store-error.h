/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JT_STORE_ERROR:
 *
 * The domain of everything that can go wrong with the case book's file.  The message is the fact:
 * the file's path first, a number where it says more, then, for the log, SQLite's extended code,
 * its own words and the SQL: a sentence in any language can hold what stands before those.
 * Bound values never stand in it, so it holds no personal data.
 */
#define JT_STORE_ERROR (jt_store_error_quark ())
GQuark jt_store_error_quark (void);

/**
 * JtStoreError:
 * @JT_STORE_ERROR_MISSING: no such file, or no such row
 * @JT_STORE_ERROR_NO_FOLDER: a file is to be made in a folder that is not there
 * @JT_STORE_ERROR_EXISTS: a file is there already and is never written over
 * @JT_STORE_ERROR_NOT_A_BOOK: a file, but not a case book
 * @JT_STORE_ERROR_NEWER: a book of a newer program; left byte for byte as it was
 * @JT_STORE_ERROR_OLDER: a book of an older program, opened only for reading: whoever writes has
 *   to bring it up to date first
 * @JT_STORE_ERROR_DAMAGED: a book whose pages are torn or cut off
 * @JT_STORE_ERROR_LOCKED: another program is writing and did not finish in time
 * @JT_STORE_ERROR_READ_ONLY: the file or its disk cannot be written
 * @JT_STORE_ERROR_FULL: the disk is full
 * @JT_STORE_ERROR_IO: the disk or the system failed
 * @JT_STORE_ERROR_NETWORK: the book lies on a network file system
 * @JT_STORE_ERROR_NO_PERMISSION: the system does not let this user at it
 * @JT_STORE_ERROR_CONSTRAINT: the schema refused a row
 * @JT_STORE_ERROR_MISUSE: a mistake of this program: an unknown table, a nested transaction
 *
 * What went wrong.
 */
typedef enum
{
  JT_STORE_ERROR_MISSING,
  JT_STORE_ERROR_NO_FOLDER,
  JT_STORE_ERROR_EXISTS,
  JT_STORE_ERROR_NOT_A_BOOK,
  JT_STORE_ERROR_NEWER,
  JT_STORE_ERROR_OLDER,
  JT_STORE_ERROR_DAMAGED,
  JT_STORE_ERROR_LOCKED,
  JT_STORE_ERROR_READ_ONLY,
  JT_STORE_ERROR_FULL,
  JT_STORE_ERROR_IO,
  JT_STORE_ERROR_NETWORK,
  JT_STORE_ERROR_NO_PERMISSION,
  JT_STORE_ERROR_CONSTRAINT,
  JT_STORE_ERROR_MISUSE,
} JtStoreError;

#define JT_STORE_N_ERRORS (JT_STORE_ERROR_MISUSE + 1)

/**
 * jt_store_error_nick:
 * @code: which error
 *
 * Returns: (transfer none): the "code" of --json, such as "not-a-book"
 */
const char *jt_store_error_nick (JtStoreError code);

G_END_DECLS
