/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-db-private.h"

/* What ROLLBACK says is of no use: the first failure is the one to tell. */
static void
roll_back (JtDb *db)
{
  if (!sqlite3_get_autocommit (db->handle))
    sqlite3_exec (db->handle, "ROLLBACK", NULL, NULL, NULL);
}

/* BEGIN, the function, COMMIT; whatever fails, all of it is undone. */
static gboolean
run (JtDb *db, JtTransaction kind, const char *begin, JtDbFunc func, gpointer data, GError **error)
{
  gboolean done = FALSE;
  GError *failure = NULL;

  g_assert (db->thread == g_thread_self ());

  if (db->transaction != JT_TRANSACTION_NONE)
    {
      jt_db_misuse (error, db, "a transaction inside another");
      return FALSE;
    }

  if (!jt_db_script (db, begin, error))
    {
      /* Stopped in the middle, BEGIN has failed and a transaction is open all the same. */
      roll_back (db);
      return FALSE;
    }

  db->transaction = kind;
  done = func (db, data, &failure);
  db->transaction = JT_TRANSACTION_NONE;

  /* A function may not have noticed that SQLite rolled back by itself: COMMIT then fails. */
  if (done)
    done = jt_db_script (db, "COMMIT", &failure);
  else if (failure == NULL)
    jt_db_misuse (&failure, db, "a transaction failed without saying why");

  if (!done)
    roll_back (db);
  if (failure != NULL)
    g_propagate_error (error, failure);

  return done;
}

gboolean
jt_db_run (JtDb *db, JtDbFunc func, gpointer data, GError **error)
{
  return run (db, JT_TRANSACTION_WRITE, "BEGIN IMMEDIATE", func, data, error);
}

gboolean
jt_db_run_read (JtDb *db, JtDbFunc func, gpointer data, GError **error)
{
  return run (db, JT_TRANSACTION_READ, "BEGIN", func, data, error);
}

gboolean
jt_db_run_trial (JtDb *db, JtDbFunc func, gpointer data, GError **error)
{
  gboolean done = FALSE;
  GError *failure = NULL;

  g_assert (db->thread == g_thread_self ());

  if (db->transaction != JT_TRANSACTION_WRITE)
    {
      jt_db_misuse (error, db, "a trial outside a transaction");
      return FALSE;
    }

  if (!jt_db_script (db, "SAVEPOINT trial", error))
    return FALSE;

  done = func (db, data, &failure);

  /* Where SQLite rolled back the whole by itself, there is nothing left to take back, and the next
   * statement says so. */
  if (!sqlite3_get_autocommit (db->handle)
      && !jt_db_script (db, "ROLLBACK TO trial; RELEASE trial", done ? &failure : NULL))
    done = FALSE;
  if (failure != NULL)
    g_propagate_error (error, failure);

  return done;
}

gboolean
jt_db_in_transaction (JtDb *db)
{
  return db->transaction != JT_TRANSACTION_NONE;
}
