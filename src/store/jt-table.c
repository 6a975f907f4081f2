/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-table.h"

#include "jt-statement.h"
#include "jt-table-sql.h"

static gboolean
refuse (JtDb *db, const char *table, const char *what, GError **error)
{
  g_set_error (error, JT_STORE_ERROR, JT_STORE_ERROR_MISUSE, "%s: %s: %s", db->path, table, what);
  return FALSE;
}

/* The table, when it is one of the projection and may be written now. */
static const JtTable *
writable_table (JtDb *db, const char *name, GError **error)
{
  const JtTable *table = jt_table_find (name);

  if (table == NULL)
    refuse (db, name, "no such table in the projection", error);
  else if (db->transaction != JT_TRANSACTION_WRITE)
    refuse (db, name, "written outside a transaction", error);
  else
    return table;

  return NULL;
}

/* Whether the record has only columns of the table; which of them it has, a bit each, and how many
 * are key columns. */
static gboolean
find_columns (JtDb *db, const JtTable *table, const JtRecord *record, JtColumnSet *columns,
              guint *n_keys, GError **error)
{
  *columns = 0;
  *n_keys = 0;
  for (guint i = 0; i < jt_record_length (record); i++)
    {
      const char *name = jt_record_name (record, i);
      const JtColumn *column = jt_table_column (table, name);

      if (column == NULL)
        return refuse (db, table->name, name, error);
      *columns |= jt_column_bit (table, column);
      if (column->key == 0)
        continue;
      if (jt_record_kind (record, i) == JT_RECORD_NULL)
        return refuse (db, table->name, "null in the key", error);
      (*n_keys)++;
    }

  return TRUE;
}

/* Whether a new row can be made of these columns; without that only one that is there changes. */
static gboolean
can_be_new (const JtTable *table, JtColumnSet columns)
{
  for (guint i = 0; i < table->n_columns; i++)
    {
      const JtColumn *column = &table->columns[i];

      if (column->not_null && !column->has_default && (columns & jt_column_bit (table, column)) == 0)
        return FALSE;
    }

  return TRUE;
}

/* Binds each field to the number of its column, as the texts of jt-table-sql.c have it. */
static gboolean
bind_all (JtStatement *statement, const JtTable *table, const JtRecord *record, GError **error)
{
  for (guint i = 0; i < jt_record_length (record); i++)
    {
      const char *name = jt_record_name (record, i);
      const int number = (int) (jt_table_column (table, name) - table->columns) + 1;

      if (!jt_statement_bind_field (statement, number, record, name, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
run_made (JtDb *db, JtTableVerb verb, const JtTable *table, JtColumnSet columns,
          const JtRecord *record, GError **error)
{
  g_autoptr (JtStatement) statement
      = jt_statement_take (db, jt_table_sql (db, verb, table, columns), error);

  return statement != NULL && bind_all (statement, table, record, error) &&
         jt_statement_run (statement, error);
}

gboolean
jt_table_put (JtDb *db, const char *table, const JtRecord *row, GError **error)
{
  const JtTable *schema = writable_table (db, table, error);
  JtColumnSet columns = 0;
  guint n_keys = 0;

  if (schema == NULL || !find_columns (db, schema, row, &columns, &n_keys, error))
    return FALSE;
  if (n_keys != schema->n_keys)
    return refuse (db, table, "the key is not whole", error);

  /* SQLite looks for missing values before it looks for the row that is there already, so a row
   * that cannot be new is changed first.  When there is none to change, the insertion below says
   * what is missing. */
  if (!can_be_new (schema, columns) && jt_record_length (row) > n_keys)
    {
      if (!run_made (db, JT_TABLE_UPDATE, schema, columns, row, error))
        return FALSE;
      if (sqlite3_changes (db->handle) > 0)
        return TRUE;
    }

  return run_made (db, JT_TABLE_UPSERT, schema, columns, row, error);
}

/* Whether the record holds the first columns of the key and nothing else. */
static gboolean
leads_key (const JtTable *table, const JtRecord *key, guint n_keys)
{
  for (guint i = 0; i < table->n_columns; i++)
    {
      const JtColumn *column = &table->columns[i];

      if (column->key > 0 && column->key <= n_keys && !jt_record_has (key, column->name))
        return FALSE;
    }

  return n_keys > 0 && n_keys == jt_record_length (key);
}

gboolean
jt_table_remove (JtDb *db, const char *table, const JtRecord *key, GError **error)
{
  const JtTable *schema = writable_table (db, table, error);
  JtColumnSet columns = 0;
  guint n_keys = 0;

  if (schema == NULL || !find_columns (db, schema, key, &columns, &n_keys, error))
    return FALSE;
  if (!leads_key (schema, key, n_keys))
    return refuse (db, table, "not the leading columns of the key", error);

  return run_made (db, JT_TABLE_DELETE, schema, columns, key, error);
}

static JtRecord *
read_row (JtDb *db, const JtTable *schema, JtColumnSet columns, const JtRecord *key,
          GError **error)
{
  g_autoptr (JtStatement) statement
      = jt_statement_take (db, jt_table_sql (db, JT_TABLE_SELECT, schema, columns), error);
  g_autoptr (JtRows) rows = NULL;
  GError *failure = NULL;

  if (statement == NULL || !bind_all (statement, schema, key, error))
    return NULL;

  rows = jt_rows_new (g_steal_pointer (&statement), NULL);
  if (jt_rows_next (rows, &failure))
    return jt_rows_record (rows);

  if (failure == NULL)
    failure = g_error_new (JT_STORE_ERROR, JT_STORE_ERROR_MISSING, "%s: %s: no such row", db->path,
                           schema->name);
  g_propagate_error (error, failure);
  return NULL;
}

JtRecord *
jt_table_get (JtDb *db, const char *table, const JtRecord *key, GError **error)
{
  const JtTable *schema = jt_table_find (table);
  JtColumnSet columns = 0;
  guint n_keys = 0;

  if (schema == NULL)
    {
      refuse (db, table, "no such table in the projection", error);
      return NULL;
    }
  if (!find_columns (db, schema, key, &columns, &n_keys, error))
    return NULL;
  if (n_keys != schema->n_keys || n_keys != jt_record_length (key))
    {
      refuse (db, table, "not the whole key", error);
      return NULL;
    }

  return read_row (db, schema, columns, key, error);
}

JtRecord *
jt_table_get_by_uid (JtDb *db, const char *table, const char *uid, GError **error)
{
  const JtTable *schema = jt_table_find (table);
  g_autoptr (JtRecord) key = jt_record_new ();

  for (guint i = 0; schema != NULL && i < schema->n_columns; i++)
    {
      if (schema->columns[i].key == 1)
        jt_record_set_text (key, schema->columns[i].name, uid);
    }

  return jt_table_get (db, table, key, error);
}
