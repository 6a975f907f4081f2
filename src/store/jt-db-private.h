/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sqlite3.h>

#include "jt-db-guard.h"
#include "jt-db.h"
#include "jt-rows.h"

G_BEGIN_DECLS

/* What the files of the store know of a connection; nobody above sees this header. */

typedef enum
{
  JT_TRANSACTION_NONE,
  JT_TRANSACTION_READ,
  JT_TRANSACTION_WRITE,
} JtTransaction;

struct _JtDb
{
  sqlite3 *handle;
  JtDbGuard *guard; /* NULL for a scratch file and for none */
  char *path; /* absolute; ":memory:" for none */
  JtDbMode mode;
  GThread *thread;
  JtTransaction transaction;
  GHashTable *statements; /* SQL by its address → JtStatement */
  GHashTable *shapes;     /* what is done with which columns of a table → its SQL */
  GStringChunk *texts;    /* SQL made at run time, so that equal text has one address */
  JtDbWatch watch;        /* asked while a statement runs; NULL for nobody */
  gpointer watch_data;
};

/* How long a connection waits for another program's transaction. */
#define JT_DB_PATIENCE_MS 10000

/* 'Jiat', so that file(1) and we know a case book. */
#define JT_DB_APPLICATION_ID 0x4a696174

/**
 * jt_db_error_code:
 * @code: a result of SQLite, extended or not
 * @number: errno, for a file that could not be opened
 *
 * Returns: what it means for a book
 */
JtStoreError jt_db_error_code (int code, int number);

/**
 * jt_db_set_error:
 * @error: (out) (optional): where it goes
 * @path: the file
 * @handle: the connection that failed
 * @sql: (nullable): what it was doing
 *
 * Turns what SQLite says into an error of this domain: the path, the extended code, its words, the
 * SQL without its values.
 */
void jt_db_set_error (GError **error, const char *path, sqlite3 *handle, const char *sql);

/**
 * jt_db_misuse:
 * @error: (out) (optional): where it goes
 * @db: a connection
 * @what: what the program did wrong
 */
void jt_db_misuse (GError **error, JtDb *db, const char *what);

/**
 * jt_db_set_patience:
 * @db: a connection
 * @milliseconds: how long it waits for another's transaction
 */
void jt_db_set_patience (JtDb *db, int milliseconds);

/**
 * jt_db_script:
 * @db: a connection
 * @sql: any number of statements without values
 * @error: why one failed
 *
 * Returns: whether all ran
 */
gboolean jt_db_script (JtDb *db, const char *sql, GError **error);

/**
 * jt_db_query:
 * @db: a connection
 * @sql: one statement; its address is the key it is cached under, so it lives as long as @db
 * @types: one letter a value: 's' for a (nullable) text, 'i' for a gint64
 * @...: the values
 *
 * Returns: (transfer full): its rows
 */
JtRows *jt_db_query (JtDb *db, const char *sql, const char *types, ...);

/**
 * jt_db_change:
 * @db: a connection
 * @error: why it failed
 * @sql: as jt_db_query()
 * @types: as jt_db_query()
 * @...: the values
 *
 * Runs a statement that returns no rows.
 *
 * Returns: whether it ran
 */
gboolean jt_db_change (JtDb *db, GError **error, const char *sql, const char *types, ...);

/**
 * jt_db_number:
 * @db: a connection
 * @number: (out): the first column of the first row; 0 for null or no row
 * @error: why it failed
 * @sql: as jt_db_query()
 * @types: as jt_db_query()
 * @...: the values
 *
 * Returns: whether it ran
 */
gboolean jt_db_number (JtDb *db, gint64 *number, GError **error, const char *sql, const char *types,
                       ...);

G_END_DECLS
