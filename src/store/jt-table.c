/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-table.h"

#include "jt-statement.h"

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

/* Whether the record has only columns of the table; how many of them are key columns. */
static gboolean
count_keys (JtDb *db, const JtTable *table, const JtRecord *record, guint *n_keys, GError **error)
{
  *n_keys = 0;
  for (guint i = 0; i < jt_record_length (record); i++)
    {
      const char *name = jt_record_name (record, i);
      const JtColumn *column = jt_table_column (table, name);

      if (column == NULL)
        return refuse (db, table->name, name, error);
      if (column->key == 0)
        continue;
      if (jt_record_kind (record, i) == JT_RECORD_NULL)
        return refuse (db, table->name, "null in the key", error);
      (*n_keys)++;
    }

  return TRUE;
}

/* Whether a new row can be made of the record; without that only one that is there changes. */
static gboolean
can_be_new (const JtTable *table, const JtRecord *record)
{
  for (guint i = 0; i < table->n_columns; i++)
    {
      const JtColumn *column = &table->columns[i];

      if (column->not_null && !column->has_default && !jt_record_has (record, column->name))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_key (const JtTable *table, const char *name)
{
  return jt_table_column (table, name)->key > 0;
}

/* Appends the format for each field that is, or is not, part of the key. */
static void
append_fields (GString *sql, const JtTable *table, const JtRecord *record, gboolean keys,
               const char *format, const char *between)
{
  const char *separator = "";

  for (guint i = 0; i < jt_record_length (record); i++)
    {
      const char *name = jt_record_name (record, i);

      if (is_key (table, name) != keys)
        continue;

      /* '@' stands for the name, '#' for the number of its value. */
      g_string_append (sql, separator);
      for (const char *c = format; *c != '\0'; c++)
        {
          if (*c == '@')
            g_string_append_printf (sql, "\"%s\"", name);
          else if (*c == '#')
            g_string_append_printf (sql, "?%u", i + 1);
          else
            g_string_append_c (sql, *c);
        }
      separator = between;
    }
}

static char *
upsert_sql (const JtTable *table, const JtRecord *row, guint n_keys)
{
  GString *sql = g_string_new (NULL);

  g_string_append_printf (sql, "INSERT INTO \"%s\" (", table->name);
  append_fields (sql, table, row, TRUE, "@", ", ");
  if (jt_record_length (row) > n_keys)
    g_string_append (sql, ", ");
  append_fields (sql, table, row, FALSE, "@", ", ");
  g_string_append (sql, ") VALUES (");
  append_fields (sql, table, row, TRUE, "#", ", ");
  if (jt_record_length (row) > n_keys)
    g_string_append (sql, ", ");
  append_fields (sql, table, row, FALSE, "#", ", ");
  g_string_append (sql, ") ON CONFLICT (");
  append_fields (sql, table, row, TRUE, "@", ", ");

  if (jt_record_length (row) > n_keys)
    {
      g_string_append (sql, ") DO UPDATE SET ");
      append_fields (sql, table, row, FALSE, "@ = #", ", ");
    }
  else
    {
      g_string_append (sql, ") DO NOTHING");
    }

  return g_string_free (sql, FALSE);
}

static char *
update_sql (const JtTable *table, const JtRecord *row)
{
  GString *sql = g_string_new (NULL);

  g_string_append_printf (sql, "UPDATE \"%s\" SET ", table->name);
  append_fields (sql, table, row, FALSE, "@ = #", ", ");
  g_string_append (sql, " WHERE ");
  append_fields (sql, table, row, TRUE, "@ = #", " AND ");

  return g_string_free (sql, FALSE);
}

/* Takes the statement for this text, which has the same address each time it is made. */
static JtStatement *
take_made (JtDb *db, char *sql, GError **error)
{
  const char *kept = g_string_chunk_insert_const (db->texts, sql);

  g_free (sql);
  return jt_statement_take (db, kept, error);
}

static gboolean
bind_all (JtStatement *statement, const JtRecord *record, GError **error)
{
  for (guint i = 0; i < jt_record_length (record); i++)
    {
      if (!jt_statement_bind_field (statement, (int) i + 1, record, jt_record_name (record, i),
                                    error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
run_made (JtDb *db, char *sql, const JtRecord *record, GError **error)
{
  g_autoptr (JtStatement) statement = take_made (db, sql, error);

  return statement != NULL && bind_all (statement, record, error) &&
         jt_statement_run (statement, error);
}

gboolean
jt_table_put (JtDb *db, const char *table, const JtRecord *row, GError **error)
{
  const JtTable *schema = writable_table (db, table, error);
  guint n_keys = 0;

  if (schema == NULL || !count_keys (db, schema, row, &n_keys, error))
    return FALSE;
  if (n_keys != schema->n_keys)
    return refuse (db, table, "the key is not whole", error);

  /* SQLite looks for missing values before it looks for the row that is there already, so a row
   * that cannot be new is changed first.  When there is none to change, the insertion below says
   * what is missing. */
  if (!can_be_new (schema, row) && jt_record_length (row) > n_keys)
    {
      if (!run_made (db, update_sql (schema, row), row, error))
        return FALSE;
      if (sqlite3_changes (db->handle) > 0)
        return TRUE;
    }

  return run_made (db, upsert_sql (schema, row, n_keys), row, error);
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
  GString *sql = NULL;
  guint n_keys = 0;

  if (schema == NULL || !count_keys (db, schema, key, &n_keys, error))
    return FALSE;
  if (!leads_key (schema, key, n_keys))
    return refuse (db, table, "not the leading columns of the key", error);

  sql = g_string_new (NULL);
  g_string_append_printf (sql, "DELETE FROM \"%s\" WHERE ", table);
  append_fields (sql, schema, key, TRUE, "@ = #", " AND ");

  return run_made (db, g_string_free (sql, FALSE), key, error);
}

static JtRecord *
read_row (JtDb *db, const JtTable *schema, const JtRecord *key, GError **error)
{
  g_autoptr (JtStatement) statement = NULL;
  g_autoptr (JtRows) rows = NULL;
  GString *sql = g_string_new (NULL);
  GError *failure = NULL;

  g_string_append_printf (sql, "SELECT * FROM \"%s\" WHERE ", schema->name);
  append_fields (sql, schema, key, TRUE, "@ = #", " AND ");
  statement = take_made (db, g_string_free (sql, FALSE), error);
  if (statement == NULL || !bind_all (statement, key, error))
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
  guint n_keys = 0;

  if (schema == NULL)
    {
      refuse (db, table, "no such table in the projection", error);
      return NULL;
    }
  if (!count_keys (db, schema, key, &n_keys, error))
    return NULL;
  if (n_keys != schema->n_keys || n_keys != jt_record_length (key))
    {
      refuse (db, table, "not the whole key", error);
      return NULL;
    }

  return read_row (db, schema, key, error);
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
