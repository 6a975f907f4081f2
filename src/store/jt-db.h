/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "jt-store-error.h"

G_BEGIN_DECLS

/**
 * JtDb:
 *
 * One connection to a case book.  It belongs to the thread that opened it: every function asserts
 * that.  All functions that take one are to be called there.
 */
typedef struct _JtDb JtDb;
typedef struct _JtDraft JtDraft;

/**
 * JtDbMode:
 * @JT_DB_CREATE: makes a new book, readable by its owner alone; never over a file
 * @JT_DB_WRITE: reads and writes a book; brings the kept tables of an older one up to date, after
 *   a copy of the file
 * @JT_DB_READ: reads a book, also beside a writer
 * @JT_DB_SCRATCH: makes a book for a rebuild that nobody will miss: nothing waits for the disk;
 *   never over a file, and whoever made it removes it
 * @JT_DB_MEMORY: makes a book without a file
 *
 * What a connection is for.
 */
typedef enum
{
  JT_DB_CREATE,
  JT_DB_WRITE,
  JT_DB_READ,
  JT_DB_SCRATCH,
  JT_DB_MEMORY,
} JtDbMode;

/**
 * JtDbFunc:
 * @db: the connection, inside the transaction
 * @data: what was given with it
 * @error: what went wrong
 *
 * What happens inside one transaction.
 *
 * Returns: %TRUE to commit, %FALSE with @error set to roll everything back
 */
typedef gboolean (*JtDbFunc) (JtDb *db, gpointer data, GError **error);

/**
 * jt_db_open:
 * @path: (nullable): the file; %NULL with %JT_DB_MEMORY only
 * @mode: what for
 * @error: any of #JtStoreError; the file is then as it was, a new one is removed again
 *
 * Returns: (transfer full) (nullable): the connection
 */
JtDb *jt_db_open (const char *path, JtDbMode mode, GError **error);

/**
 * jt_db_check_free:
 * @path: where a book shall be
 * @error: JT_STORE_ERROR_EXISTS for a file of that name, or the log of one
 *
 * Returns: whether nothing is there
 */
gboolean jt_db_check_free (const char *path, GError **error);

/**
 * jt_db_rename:
 * @from: a book that nobody has open
 * @to: its new name in the same folder
 * @error: JT_STORE_ERROR_EXISTS, which then stays as it was, or what the file system says
 *
 * Returns: whether it has the new name
 */
gboolean jt_db_rename (const char *from, const char *to, GError **error);

/**
 * jt_db_move_here:
 * @db: a connection outside a transaction, without cursors, that its thread will not touch again
 *
 * A connection belongs to the thread that opened it.  From now on it belongs to this one, which has
 * joined that thread.
 */
void jt_db_move_here (JtDb *db);

/**
 * jt_db_close:
 * @db: (transfer full) (nullable): a connection outside a transaction; its cursors are gone
 *
 * Closes it.  The last connection to close leaves one whole file, without a log beside it.
 */
void jt_db_close (JtDb *db);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtDb, jt_db_close)

/**
 * jt_db_path:
 * @db: a connection
 *
 * Returns: (transfer none): its file's path; ":memory:" for none
 */
const char *jt_db_path (JtDb *db);

/**
 * jt_db_run:
 * @db: a writing connection outside a transaction
 * @func: (scope call): what is to happen
 * @data: for @func
 * @error: what @func set; %JT_STORE_ERROR_LOCKED when another program keeps writing;
 *   %JT_STORE_ERROR_MISUSE inside another call; any failure of COMMIT
 *
 * Calls @func between BEGIN IMMEDIATE and COMMIT.  Any failure, that of COMMIT too, rolls back
 * the whole: when this returns %TRUE everything is on the disk, else nothing is.
 *
 * Returns: whether it is committed
 */
gboolean jt_db_run (JtDb *db, JtDbFunc func, gpointer data, GError **error);

/**
 * jt_db_run_read:
 * @db: a connection outside a transaction
 * @func: (scope call): what is to be read
 * @data: for @func
 * @error: what @func set, or why no snapshot could be had
 *
 * Calls @func with every query answered from one moment's book, whatever others write meanwhile.
 *
 * Returns: whether @func said so
 */
gboolean jt_db_run_read (JtDb *db, JtDbFunc func, gpointer data, GError **error);

/**
 * jt_db_run_trial:
 * @db: a writing connection inside jt_db_run()
 * @func: writes, and looks at what the rows would be
 * @data: for @func
 * @error: what @func said, or a store error
 *
 * Runs @func and takes back what it wrote, whatever it returns; the transaction goes on.
 *
 * Returns: what @func returned, or %FALSE when its rows could not be taken back
 */
gboolean jt_db_run_trial (JtDb *db, JtDbFunc func, gpointer data, GError **error);

/**
 * jt_db_in_transaction:
 * @db: a connection
 *
 * Returns: whether jt_db_run() or jt_db_run_read() is under way
 */
gboolean jt_db_in_transaction (JtDb *db);

/**
 * jt_db_checkpoint:
 * @db: a writing connection outside a transaction
 * @error: %JT_STORE_ERROR_LOCKED when a reader stands in the way, or any disk failure
 *
 * Moves everything from the log into the one file.
 *
 * Returns: whether the log is empty now
 */
gboolean jt_db_checkpoint (JtDb *db, GError **error);

/**
 * jt_db_data_version:
 * @db: a connection
 *
 * Returns: a number that changes when another connection has committed; −1 when it cannot be read
 */
gint64 jt_db_data_version (JtDb *db);

/**
 * jt_db_integrity:
 * @db: a connection
 * @problems: (element-type utf8): SQLite's findings are added here: torn pages, indexes that do
 *   not agree, references to rows that are not there
 * @error: when the check itself fails
 *
 * Returns: whether the check ran; it may still have added problems
 */
gboolean jt_db_integrity (JtDb *db, GPtrArray *problems, GError **error);

/**
 * JtDbWatch:
 * @data: what was given with it
 *
 * Returns: whether to go on
 */
typedef gboolean (*JtDbWatch) (gpointer data);

/**
 * jt_db_watch:
 * @db: a connection
 * @watch: (nullable) (scope notified): asked now and then while a statement runs; %NULL for nobody
 * @data: for @watch; it outlives @db, or the watch is taken away before
 *
 * When @watch says no, the statement ends with an error, and so does every one that follows.
 */
void jt_db_watch (JtDb *db, JtDbWatch watch, gpointer data);

/**
 * jt_db_copy_to_draft:
 * @db: a connection outside a transaction
 * @draft: an empty draft
 * @error: any disk failure
 *
 * Copies the book as of one moment, while others go on writing.
 *
 * Returns: whether the copy is whole
 */
gboolean jt_db_copy_to_draft (JtDb *db, JtDraft *draft, GError **error);

/**
 * jt_db_backup_to:
 * @db: a connection outside a transaction
 * @path: where the copy goes; a file there is replaced, in one step
 * @error: any disk failure; nothing is left behind then
 *
 * Copies the book as of one moment, while others go on writing.  The copy is on the disk under
 * another name before it gets @path.
 *
 * Returns: whether the copy is whole
 */
gboolean jt_db_backup_to (JtDb *db, const char *path, GError **error);

/**
 * jt_db_format:
 *
 * Returns: the version of the kept tables this program writes; an older book is migrated, a newer
 *   one refused
 */
int jt_db_format (void);

/**
 * jt_db_projection_is_current:
 * @db: a connection
 * @current: (out): whether the projection's tables are those of this program
 * @error: when it cannot be read
 *
 * When they are not, the writer calls jt_db_reset_projection() and replays the journal.
 *
 * Returns: whether it could be told
 */
gboolean jt_db_projection_is_current (JtDb *db, gboolean *current, GError **error);

/**
 * jt_db_compare_triggers:
 * @db: a connection to a book whose projection is current
 * @names: (element-type utf8): takes the names of the triggers that this program's schema has and
 *   the book has not, or not so, and of those that only the book has
 * @error: when it cannot be read
 *
 * Triggers refuse any change of journal and sealed papers; whoever wants to change them drops the
 * triggers first.
 *
 * Returns: whether they could be compared
 */
gboolean jt_db_compare_triggers (JtDb *db, GPtrArray *names, GError **error);

/**
 * jt_db_reset_projection:
 * @db: a writing connection inside jt_db_run()
 * @error: any failure; %JT_STORE_ERROR_MISUSE outside a transaction
 *
 * Drops every table but the kept ones (journal, secret, attachment, local_setting, draft), makes
 * those of this program anew and notes their version.  The caller replays the journal in the same
 * transaction.
 *
 * Returns: whether the tables stand there, empty
 */
gboolean jt_db_reset_projection (JtDb *db, GError **error);

G_END_DECLS
