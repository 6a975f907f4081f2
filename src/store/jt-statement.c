/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-statement.h"

static void
statement_free (gpointer data)
{
  JtStatement *statement = data;

  sqlite3_finalize (statement->stmt);
  g_free (statement);
}

static JtStatement *
prepare (JtDb *db, const char *sql, gboolean cached, GError **error)
{
  JtStatement *statement = NULL;
  sqlite3_stmt *stmt = NULL;
  const char *rest = NULL;
  unsigned int flags = cached ? SQLITE_PREPARE_PERSISTENT : 0;

  if (sqlite3_prepare_v3 (db->handle, sql, -1, flags, &stmt, &rest) != SQLITE_OK)
    {
      jt_db_set_error (error, db->path, db->handle, sql);
      return NULL;
    }

  while (g_ascii_isspace (*rest) || *rest == ';')
    rest++;
  if (stmt == NULL || *rest != '\0')
    {
      sqlite3_finalize (stmt);
      g_set_error (error, JT_STORE_ERROR, JT_STORE_ERROR_MISUSE, "%s: surplus or missing text: %s",
                   db->path, sql);
      return NULL;
    }

  statement = g_new0 (JtStatement, 1);
  statement->db = db;
  statement->stmt = stmt;
  statement->cached = cached;

  return statement;
}

JtStatement *
jt_statement_take (JtDb *db, const char *sql, GError **error)
{
  JtStatement *statement = NULL;
  gboolean known = FALSE;

  g_assert (db->thread == g_thread_self ());

  if (db->statements == NULL)
    db->statements = g_hash_table_new_full (NULL, NULL, NULL, statement_free);

  statement = g_hash_table_lookup (db->statements, sql);
  known = statement != NULL;

  /* A query inside the loop over the same query gets a statement of its own, for once. */
  if (!known || statement->taken)
    statement = prepare (db, sql, !known, error);
  if (statement == NULL)
    return NULL;

  if (!known)
    g_hash_table_insert (db->statements, (gpointer) sql, statement);
  statement->taken = TRUE;

  return statement;
}

void
jt_statement_give_back (JtStatement *statement)
{
  if (statement == NULL)
    return;

  g_assert (statement->db->thread == g_thread_self ());

  /* What went wrong was told by the step; reset only says it again. */
  sqlite3_reset (statement->stmt);
  sqlite3_clear_bindings (statement->stmt);
  statement->taken = FALSE;
  if (!statement->cached)
    statement_free (statement);
}

/* Whether what SQLite just returned is fine. */
static gboolean
check (JtStatement *statement, int code, GError **error)
{
  if (code == SQLITE_OK)
    return TRUE;

  jt_db_set_error (error, statement->db->path, statement->db->handle,
                   sqlite3_sql (statement->stmt));
  return FALSE;
}

gboolean
jt_statement_bind_text (JtStatement *statement, int i, const char *text, GError **error)
{
  int code = text != NULL ? sqlite3_bind_text (statement->stmt, i, text, -1, SQLITE_TRANSIENT)
                          : sqlite3_bind_null (statement->stmt, i);

  return check (statement, code, error);
}

gboolean
jt_statement_bind_int (JtStatement *statement, int i, gint64 number, GError **error)
{
  return check (statement, sqlite3_bind_int64 (statement->stmt, i, number), error);
}

gboolean
jt_statement_bind_field (JtStatement *statement, int i, const JtRecord *record, const char *field,
                         GError **error)
{
  if (jt_record_kind_of (record, field) == JT_RECORD_INT)
    return jt_statement_bind_int (statement, i, jt_record_int (record, field, 0), error);

  return jt_statement_bind_text (statement, i, jt_record_text (record, field), error);
}

gboolean
jt_statement_step (JtStatement *statement, gboolean *row, GError **error)
{
  JtDb *db = statement->db;
  int code = SQLITE_OK;

  g_assert (db->thread == g_thread_self ());

  /* A full disk makes SQLite roll back by itself.  Whoever goes on regardless would then write
   * outside the transaction, and half a submission would stay. */
  if (db->transaction == JT_TRANSACTION_WRITE && sqlite3_get_autocommit (db->handle))
    {
      jt_db_misuse (error, db, "the transaction was rolled back");
      return FALSE;
    }

  code = sqlite3_step (statement->stmt);
  *row = code == SQLITE_ROW;
  if (code == SQLITE_ROW || code == SQLITE_DONE)
    return TRUE;

  return check (statement, code, error);
}

gboolean
jt_statement_run (JtStatement *statement, GError **error)
{
  gboolean row = TRUE;

  while (row)
    {
      if (!jt_statement_step (statement, &row, error))
        return FALSE;
    }

  return TRUE;
}

void
jt_statements_finalize (JtDb *db)
{
  g_clear_pointer (&db->statements, g_hash_table_unref);
}
