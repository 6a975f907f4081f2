/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-db-private.h"
#include "jt-table.h"

G_BEGIN_DECLS

/**
 * JtColumnSet:
 *
 * Some columns of a table, a bit each in the schema's order.
 */
typedef guint64 JtColumnSet;

/**
 * jt_column_bit:
 * @table: a table
 * @column: one of its columns
 *
 * Returns: the set of that column alone
 */
static inline JtColumnSet
jt_column_bit (const JtTable *table, const JtColumn *column)
{
  return G_GUINT64_CONSTANT (1) << (column - table->columns);
}

/**
 * JtTableVerb:
 * @JT_TABLE_UPSERT: a new row, or these columns of the row with the same key
 * @JT_TABLE_UPDATE: these columns of a row that is there
 * @JT_TABLE_DELETE: the rows with these key columns
 * @JT_TABLE_SELECT: the row with these key columns
 *
 * What is done with a row.
 */
typedef enum
{
  JT_TABLE_UPSERT,
  JT_TABLE_UPDATE,
  JT_TABLE_DELETE,
  JT_TABLE_SELECT,
} JtTableVerb;

/**
 * jt_table_sql:
 * @db: a connection
 * @verb: what is to be done
 * @table: a table of the projection
 * @columns: the columns that are given, key columns among them
 *
 * The text is made once for each connection, verb, table and set: a book is rebuilt by a million
 * rows of a few dozen shapes.  The parameter of a column bears the column's number, from 1.
 *
 * Returns: (transfer none): the text, for jt_statement_take()
 */
const char *jt_table_sql (JtDb *db, JtTableVerb verb, const JtTable *table, JtColumnSet columns);

G_END_DECLS
