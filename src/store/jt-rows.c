/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-rows.h"

#include <stdarg.h>
#include <string.h>

#include "jt-statement.h"
#include "jt-table.h"

struct _JtRows
{
  JtStatement *statement; /* NULL when the query could not be made, and after the last row */
  GError *failure;        /* why, until it is told */
  const char **names;     /* of the columns, SQLite's; NULL until one is asked for */
  int n_names;
  int next;               /* the column behind the one that was asked for last */
};

JtRows *
jt_rows_new (JtStatement *statement, GError *failure)
{
  JtRows *rows = g_new0 (JtRows, 1);

  rows->statement = statement;
  rows->failure = failure;

  return rows;
}

void
jt_rows_free (JtRows *rows)
{
  if (rows == NULL)
    return;

  g_clear_pointer (&rows->statement, jt_statement_give_back);
  g_clear_error (&rows->failure);
  g_free (rows->names);
  g_free (rows);
}

gboolean
jt_rows_next (JtRows *rows, GError **error)
{
  gboolean row = FALSE;

  if (rows->failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&rows->failure));
      return FALSE;
    }
  if (rows->statement == NULL)
    return FALSE;

  /* At the end and after a failure the read transaction ends here, not when the cursor is freed. */
  if (!jt_statement_step (rows->statement, &row, error) || !row)
    g_clear_pointer (&rows->statement, jt_statement_give_back);

  return row;
}

/* SQLite takes its lock to tell a name, so they are asked for once; they stay while it steps. */
static void
need_names (JtRows *rows)
{
  if (rows->names != NULL)
    return;
  rows->n_names = sqlite3_column_count (rows->statement->stmt);
  rows->names = g_new (const char *, rows->n_names);
  for (int i = 0; i < rows->n_names; i++)
    rows->names[i] = sqlite3_column_name (rows->statement->stmt, i);
}

/* The query has to have the column.  They are asked for in their order, mostly: the one behind the
 * last is looked at first. */
static int
need_column (JtRows *rows, const char *column)
{
  if (rows->statement != NULL)
    need_names (rows);
  for (int k = 0; rows->statement != NULL && k < rows->n_names; k++)
    {
      const int i = (rows->next + k) % rows->n_names;

      if (strcmp (rows->names[i], column) == 0)
        {
          rows->next = i + 1;
          return i;
        }
    }
  g_critical ("no column %s in: %s", column,
              rows->statement != NULL ? sqlite3_sql (rows->statement->stmt) : "no row");
  return -1;
}

const char *
jt_rows_text (JtRows *rows, const char *column)
{
  int i = need_column (rows, column);

  return i < 0 ? NULL : (const char *) sqlite3_column_text (rows->statement->stmt, i);
}

gint64
jt_rows_int (JtRows *rows, const char *column)
{
  return jt_rows_int_or (rows, column, 0);
}

gint64
jt_rows_int_or (JtRows *rows, const char *column, gint64 fallback)
{
  int i = need_column (rows, column);

  if (i < 0 || sqlite3_column_type (rows->statement->stmt, i) == SQLITE_NULL)
    return fallback;

  return sqlite3_column_int64 (rows->statement->stmt, i);
}

gboolean
jt_rows_null (JtRows *rows, const char *column)
{
  int i = need_column (rows, column);

  return i < 0 || sqlite3_column_type (rows->statement->stmt, i) == SQLITE_NULL;
}

JtRecord *
jt_rows_record (JtRows *rows)
{
  JtRecord *record = jt_record_new ();

  if (rows->statement == NULL)
    return record;
  need_names (rows);
  for (int i = 0; i < rows->n_names; i++)
    {
      sqlite3_stmt *stmt = rows->statement->stmt;
      const char *name = rows->names[i];

      if (sqlite3_column_type (stmt, i) == SQLITE_INTEGER)
        jt_record_set_int (record, name, sqlite3_column_int64 (stmt, i));
      else
        jt_record_set_text (record, name, (const char *) sqlite3_column_text (stmt, i));
    }

  return record;
}

/* A statement with its values bound. */
static JtStatement *
take_bound (JtDb *db, const char *sql, const char *types, va_list values, GError **error)
{
  g_autoptr (JtStatement) statement = jt_statement_take (db, sql, error);

  if (statement == NULL)
    return NULL;

  for (int i = 0; types[i] != '\0'; i++)
    {
      gboolean bound = FALSE;

      if (types[i] == 's')
        bound = jt_statement_bind_text (statement, i + 1, va_arg (values, const char *), error);
      else
        bound = jt_statement_bind_int (statement, i + 1, va_arg (values, gint64), error);
      if (!bound)
        return NULL;
    }

  return g_steal_pointer (&statement);
}

JtRows *
jt_db_query (JtDb *db, const char *sql, const char *types, ...)
{
  JtStatement *statement = NULL;
  GError *failure = NULL;
  va_list values;

  va_start (values, types);
  statement = take_bound (db, sql, types, values, &failure);
  va_end (values);

  return jt_rows_new (statement, failure);
}

gboolean
jt_db_change (JtDb *db, GError **error, const char *sql, const char *types, ...)
{
  g_autoptr (JtStatement) statement = NULL;
  va_list values;

  va_start (values, types);
  statement = take_bound (db, sql, types, values, error);
  va_end (values);

  return statement != NULL && jt_statement_run (statement, error);
}

gboolean
jt_db_number (JtDb *db, gint64 *number, GError **error, const char *sql, const char *types, ...)
{
  g_autoptr (JtStatement) statement = NULL;
  gboolean row = FALSE;
  va_list values;

  va_start (values, types);
  statement = take_bound (db, sql, types, values, error);
  va_end (values);

  if (statement == NULL || !jt_statement_step (statement, &row, error))
    return FALSE;

  *number = row ? sqlite3_column_int64 (statement->stmt, 0) : 0;
  return TRUE;
}
