/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-db.h"

#include <string.h>

#include "jt-db-private.h"
#include "jt-statement.h"

void
jt_db_set_patience (JtDb *db, int milliseconds)
{
  sqlite3_busy_timeout (db->handle, milliseconds);
}

const char *
jt_db_path (JtDb *db)
{
  return db->path;
}

gboolean
jt_db_script (JtDb *db, const char *sql, GError **error)
{
  g_assert (db->thread == g_thread_self ());

  if (sqlite3_exec (db->handle, sql, NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;

  /* The whole schema says no more than SQLite's words do. */
  jt_db_set_error (error, db->path, db->handle, strlen (sql) < 200 ? sql : NULL);
  return FALSE;
}

void
jt_db_move_here (JtDb *db)
{
  g_return_if_fail (db != NULL && db->transaction == JT_TRANSACTION_NONE);
  db->thread = g_thread_self ();
}

void
jt_db_close (JtDb *db)
{
  if (db == NULL)
    return;

  g_assert (db->thread == g_thread_self ());
  g_warn_if_fail (db->transaction == JT_TRANSACTION_NONE);

  /* Nothing may hold the file open when this returns: SQLite moves the log into the file and
   * removes it only when the last connection really closes. */
  jt_statements_finalize (db);
  if (jt_db_guard_close (db->guard, db->handle) != SQLITE_OK)
    {
      g_critical ("%s: closed with a cursor open", db->path);
      sqlite3_close_v2 (db->handle);
    }

  g_clear_pointer (&db->shapes, g_hash_table_unref);
  g_clear_pointer (&db->texts, g_string_chunk_free);
  g_free (db->path);
  g_free (db);
}

gboolean
jt_db_checkpoint (JtDb *db, GError **error)
{
  g_assert (db->thread == g_thread_self ());

  if (sqlite3_wal_checkpoint_v2 (db->handle, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL) ==
      SQLITE_OK)
    return TRUE;

  jt_db_set_error (error, db->path, db->handle, "checkpoint");
  return FALSE;
}

gint64
jt_db_data_version (JtDb *db)
{
  gint64 version = 0;

  return jt_db_number (db, &version, NULL, "PRAGMA data_version", "") ? version : -1;
}

/* How many steps of SQLite's machine lie between two questions: some milliseconds. */
#define WATCH_STEPS 50000

static int
on_steps_cb (void *data)
{
  JtDb *db = data;

  return db->watch (db->watch_data) ? 0 : 1;
}

void
jt_db_watch (JtDb *db, JtDbWatch watch, gpointer data)
{
  g_assert (db->thread == g_thread_self ());

  db->watch = watch;
  db->watch_data = data;
  sqlite3_progress_handler (db->handle, watch != NULL ? WATCH_STEPS : 0,
                            watch != NULL ? on_steps_cb : NULL, db);
}

/* Adds what a check says; a damaged page found on the way is a finding, too. */
static gboolean
add_problems (JtRows *rows, GPtrArray *problems, char *(*describe) (JtRows *), GError **error)
{
  GError *failure = NULL;

  while (jt_rows_next (rows, &failure))
    {
      char *problem = describe (rows);

      if (problem != NULL)
        g_ptr_array_add (problems, problem);
    }

  if (g_error_matches (failure, JT_STORE_ERROR, JT_STORE_ERROR_DAMAGED))
    {
      g_ptr_array_add (problems, g_strdup (failure->message));
      g_clear_error (&failure);
    }
  if (failure != NULL)
    g_propagate_error (error, failure);

  return failure == NULL;
}

static char *
describe_page (JtRows *rows)
{
  const char *text = jt_rows_text (rows, "integrity_check");

  return g_strcmp0 (text, "ok") == 0 ? NULL : g_strdup (text);
}

static char *
describe_reference (JtRows *rows)
{
  return g_strdup_printf ("%s: row %" G_GINT64_FORMAT " refers to no %s",
                          jt_rows_text (rows, "table"), jt_rows_int (rows, "rowid"),
                          jt_rows_text (rows, "parent"));
}

gboolean
jt_db_integrity (JtDb *db, GPtrArray *problems, GError **error)
{
  g_autoptr (JtRows) pages = jt_db_query (db, "PRAGMA integrity_check (100)", "");
  g_autoptr (JtRows) references = NULL;

  if (!add_problems (pages, problems, describe_page, error))
    return FALSE;

  references = jt_db_query (db, "PRAGMA foreign_key_check", "");
  return add_problems (references, problems, describe_reference, error);
}
