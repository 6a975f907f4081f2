/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "jt-record.h"
#include "jt-rows.h"

G_BEGIN_DECLS

/**
 * JtColumnType:
 * @JT_COLUMN_TEXT: TEXT
 * @JT_COLUMN_INTEGER: INTEGER
 *
 * What a column holds; the tables are STRICT.
 */
typedef enum
{
  JT_COLUMN_TEXT,
  JT_COLUMN_INTEGER,
} JtColumnType;

/**
 * JtColumn:
 * @name: its name
 * @type: what it holds
 * @not_null: whether null is refused
 * @has_default: whether a new row may leave it out although null is refused
 * @key: its place in the primary key, from 1; 0 when it is no part of it
 *
 * One column.
 */
typedef struct
{
  char *name;
  JtColumnType type;
  gboolean not_null;
  gboolean has_default;
  guint key;
} JtColumn;

/**
 * JtTable:
 * @name: its name
 * @columns: its columns in the schema's order
 * @n_columns: how many
 * @n_keys: how many of them make the primary key
 * @is_total: whether it is a kept total: made from rows, never by a payload
 * @is_dated: whether its rows say on which day they were made: two books that are the same need not
 *   have them alike, and who verifies a book makes them again as of that day
 *
 * One table of the projection, as this program's schema has it.
 */
typedef struct
{
  char *name;
  JtColumn *columns;
  guint n_columns;
  guint n_keys;
  gboolean is_total;
  gboolean is_dated;
} JtTable;

/**
 * JtDifference:
 * @table: name of the table
 * @key: its primary key's values, joined by '/'
 * @what: the column whose values differ, "only here" or "only there"
 *
 * One row that two books do not share.
 */
typedef struct
{
  char *table;
  char *key;
  char *what;
} JtDifference;

/**
 * jt_difference_free:
 * @difference: (transfer full) (nullable): a difference
 */
void jt_difference_free (JtDifference *difference);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtDifference, jt_difference_free)

/**
 * jt_tables_projection:
 *
 * The tables of the projection and the kept totals, by name.  It is this program's own schema and
 * asks no book; any thread may call it.
 *
 * Returns: (transfer none) (array zero-terminated=1): the tables
 */
const JtTable *const *jt_tables_projection (void);

/**
 * jt_table_find:
 * @name: a name
 *
 * Returns: (nullable) (transfer none): the projection's table of that name
 */
const JtTable *jt_table_find (const char *name);

/**
 * jt_table_column:
 * @table: a table
 * @name: a name
 *
 * Returns: (nullable) (transfer none): its column of that name
 */
const JtColumn *jt_table_column (const JtTable *table, const char *name);

/**
 * jt_table_put:
 * @db: a writing connection inside jt_db_run()
 * @table: a table of the projection
 * @row: the whole key and any other columns
 * @error: %JT_STORE_ERROR_MISUSE for an unknown table or column or a key that is not whole;
 *   %JT_STORE_ERROR_CONSTRAINT when the schema refuses the row
 *
 * Writes a new row, or the given columns of the row with the same key; the others stay.
 *
 * Returns: whether it is written
 */
gboolean jt_table_put (JtDb *db, const char *table, const JtRecord *row, GError **error);

/**
 * jt_table_remove:
 * @db: a writing connection inside jt_db_run()
 * @table: a table of the projection
 * @key: the primary key, or its leading columns: then every row that has them
 * @error: as jt_table_put()
 *
 * Removes a row; it is no error when there is none.
 *
 * Returns: whether nothing went wrong
 */
gboolean jt_table_remove (JtDb *db, const char *table, const JtRecord *key, GError **error);

/**
 * jt_table_get:
 * @db: a connection
 * @table: a table of the projection
 * @key: the whole primary key
 * @error: %JT_STORE_ERROR_MISSING, with the table, when there is no such row
 *
 * Returns: (transfer full) (nullable): the row with all its columns
 */
JtRecord *jt_table_get (JtDb *db, const char *table, const JtRecord *key, GError **error);

/**
 * jt_table_get_by_uid:
 * @db: a connection
 * @table: a table of the projection whose key is one text column
 * @uid: that key
 * @error: as jt_table_get()
 *
 * Returns: (transfer full) (nullable): the row with all its columns
 */
JtRecord *jt_table_get_by_uid (JtDb *db, const char *table, const char *uid, GError **error);

/**
 * jt_rows_record:
 * @rows: a cursor on a row
 *
 * Returns: (transfer full): a copy of the row with all the query's columns
 */
JtRecord *jt_rows_record (JtRows *rows);

/**
 * jt_tables_compare:
 * @here: a connection; inside jt_db_run_read() when others may write
 * @other: path of another book, such as a scratch book just rebuilt and closed
 * @differences: (element-type JtDifference): the first 100 are added here
 * @count: (out) (optional): how many rows differ in all
 * @error: when one of the books cannot be read
 *
 * Compares every table of the projection and every kept total that is not dated, both ways, in all
 * columns.
 *
 * Returns: whether the comparison was made
 */
gboolean jt_tables_compare (JtDb *here, const char *other, GPtrArray *differences, gint64 *count,
                            GError **error);

G_END_DECLS
