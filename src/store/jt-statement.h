/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-db-private.h"
#include "jt-record.h"

G_BEGIN_DECLS

/**
 * JtStatement:
 * @db: its connection
 * @stmt: what SQLite prepared
 * @taken: whether somebody is using it
 * @cached: whether it goes back into the connection's cache
 *
 * One prepared statement.  It is taken, bound, stepped and given back; giving back resets it and
 * forgets its values, since a statement left half-way keeps a read transaction open and the log
 * from being checkpointed.
 */
typedef struct
{
  JtDb *db;
  sqlite3_stmt *stmt;
  gboolean taken;
  gboolean cached;
} JtStatement;

/**
 * jt_statement_take:
 * @db: a connection
 * @sql: exactly one statement, at an address that lives as long as @db
 * @error: %JT_STORE_ERROR_MISUSE for surplus text, or what SQLite says
 *
 * Returns: (transfer full) (nullable): the statement; another one when it is in use already
 */
JtStatement *jt_statement_take (JtDb *db, const char *sql, GError **error);

/**
 * jt_statement_give_back:
 * @statement: (transfer full) (nullable): a statement
 */
void jt_statement_give_back (JtStatement *statement);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtStatement, jt_statement_give_back)

/**
 * jt_statement_bind_text:
 * @statement: a statement
 * @i: place of the value, from 1
 * @text: (nullable): the value; it is copied
 * @error: what SQLite says
 *
 * Returns: whether it is bound
 */
gboolean jt_statement_bind_text (JtStatement *statement, int i, const char *text, GError **error);

/**
 * jt_statement_bind_int:
 * @statement: a statement
 * @i: place of the value, from 1
 * @number: the value
 * @error: what SQLite says
 *
 * Returns: whether it is bound
 */
gboolean jt_statement_bind_int (JtStatement *statement, int i, gint64 number, GError **error);

/**
 * jt_statement_bind_field:
 * @statement: a statement
 * @i: place of the value, from 1
 * @record: a record
 * @field: which of its fields; null when it is absent
 * @error: what SQLite says
 *
 * Returns: whether it is bound
 */
gboolean jt_statement_bind_field (JtStatement *statement, int i, const JtRecord *record,
                                  const char *field, GError **error);

/**
 * jt_statement_step:
 * @statement: a statement
 * @row: (out): whether it stands on a row
 * @error: what SQLite says; also when the transaction it was to run in has been rolled back
 *
 * Returns: whether it ran
 */
gboolean jt_statement_step (JtStatement *statement, gboolean *row, GError **error);

/**
 * jt_statement_run:
 * @statement: a statement that returns no rows
 * @error: what SQLite says
 *
 * Returns: whether it ran to its end
 */
gboolean jt_statement_run (JtStatement *statement, GError **error);

/**
 * jt_statements_finalize:
 * @db: a connection
 *
 * Lets go of the connection's cache.
 */
void jt_statements_finalize (JtDb *db);

/**
 * jt_rows_new:
 * @statement: (transfer full) (nullable): a bound statement
 * @failure: (transfer full) (nullable): why there is none
 *
 * Returns: (transfer full): its rows
 */
JtRows *jt_rows_new (JtStatement *statement, GError *failure);

G_END_DECLS
