/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sqlite3.h>

#include <glib.h>

G_BEGIN_DECLS

/* SQLite's locks on a book belong to the whole process, and are gone as soon as anybody in it closes
 * any descriptor of that file (fcntl(2)): a file dialogue does, which looks into every file of a
 * folder.  Another program that is done with the book then takes itself for the last one and removes
 * the log, and what this one writes from there on is lost.  A guard holds what SQLite holds as long
 * as the book is open by locks of an open file, which live until that very file is closed. */

typedef struct _JtDbGuard JtDbGuard;

/**
 * jt_db_guard_join:
 * @path: the file of a book that is about to be opened
 *
 * Returns: (transfer full) (nullable): this process's guard of that file, to be given to
 *   jt_db_guard_close(); %NULL when there is no such file
 */
JtDbGuard *jt_db_guard_join (const char *path);

/**
 * jt_db_guard_hold:
 * @guard: (nullable): from jt_db_guard_join()
 * @path: the file
 *
 * Begins to hold the locks, when SQLite has them.
 */
void jt_db_guard_hold (JtDbGuard *guard, const char *path);

/**
 * jt_db_guard_close:
 * @guard: (transfer full) (nullable): from jt_db_guard_join()
 * @handle: (transfer full) (nullable): the connection
 *
 * Closes the connection; the last one of the process lets the locks go before, so that SQLite may
 * move the log into the file.
 *
 * Returns: what sqlite3_close() says; then, when that is not SQLITE_OK, the connection is left open
 */
int jt_db_guard_close (JtDbGuard *guard, sqlite3 *handle);

G_END_DECLS
