/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-verify.h"

#include <glib/gi18n.h>

#include "jt-attachments.h"
#include "jt-db.h"
#include "jt-verify-private.h"

/* --------------------------------------------------------------------------- what was found */

static void
problem_free (JtProblem *problem)
{
  g_free (problem->where);
  g_free (problem->what);
  g_free (problem);
}

void
jt_verification_init (JtVerification *verification, JtDb *db, const char *path)
{
  *verification = (JtVerification){ .db = db };
  verification->attachments = jt_book_attachments (path);
  verification->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) problem_free);
}

void
jt_verification_clear (JtVerification *verification)
{
  g_clear_pointer (&verification->attachments, g_free);
  g_clear_pointer (&verification->problems, g_ptr_array_unref);
  g_clear_pointer (&verification->head, g_free);
}

void
jt_verification_add (JtVerification *verification, const char *where, const char *what)
{
  JtProblem *problem = g_new0 (JtProblem, 1);

  problem->lamport = G_MAXINT64;
  /* What a damaged file holds need not be text. */
  problem->where = g_utf8_make_valid (where, -1);
  problem->what = g_utf8_make_valid (what, -1);
  g_ptr_array_add (verification->problems, problem);
}

void
jt_verification_add_failure (JtVerification *verification, const char *where, GError *failure)
{
  g_autofree char *what = NULL;

  if (failure == NULL)
    return;
  what = g_strdup_printf (_ ("This cannot be read: %s"), failure->message);
  jt_verification_add (verification, where, what);
  g_error_free (failure);
}

void
jt_verify_file (JtVerification *verification)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);
  GError *failure = NULL;

  jt_db_integrity (verification->db, findings, &failure);
  for (guint i = 0; i < findings->len; i++)
    jt_verification_add (verification, "file", g_ptr_array_index (findings, i));
  jt_verification_add_failure (verification, "file", failure);
}

/* A book of an older program has its tables' triggers made anew when it is opened for writing. */
static void
verify_triggers (JtVerification *verification)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  GError *failure = NULL;
  gboolean current = FALSE;

  if (jt_db_projection_is_current (verification->db, &current, &failure) && current)
    jt_db_compare_triggers (verification->db, names, &failure);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *what
          = g_strdup_printf (_ ("What keeps rows from being changed is missing or altered: %s."),
                             (const char *) g_ptr_array_index (names, i));

      jt_verification_add (verification, "file", what);
    }
  jt_verification_add_failure (verification, "file", failure);
}

/* ------------------------------------------------------------------------------- the whole */

/* Does one step after another, until somebody has had enough. */
static gboolean
look_at_all_but_scans (JtDb *db, gpointer data, GError **error)
{
  JtVerification *verification = data;
  /* The journal comes first: it is the truth, and the first problem names the first bad entry.
   * Then the tables, whose problems name the entry they come from. */
  const struct
  {
    const char *what;
    void (*look) (JtVerification *);
  } steps[] = {
    { _ ("Reading the journal"), jt_verify_journal },
    { _ ("Rebuilding the tables"), jt_verify_tables },
    { _ ("Checking the file"), jt_verify_file },
    { NULL, verify_triggers },
    { _ ("Recounting the votes"), jt_verify_totals },
    { _ ("Checking the personal data"), jt_verify_secrets },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    if (jt_watch_go_on (verification->watch, steps[i].what, 0, 0))
      steps[i].look (verification);
  return TRUE;
}

static gboolean
look_at_everything (JtDb *db, gpointer data, GError **error)
{
  JtVerification *verification = data;

  look_at_all_but_scans (db, data, error);
  if (jt_watch_go_on (verification->watch, _ ("Reading the scans"), 0, 0))
    jt_verify_attachments (verification);
  return TRUE;
}

static JsonObject *
answer_of (const JtVerification *verification)
{
  JsonObject *answer = json_object_new ();
  JsonArray *problems = json_array_new ();

  for (guint i = 0; i < verification->problems->len; i++)
    {
      const JtProblem *problem = g_ptr_array_index (verification->problems, i);
      JsonObject *row = json_object_new ();

      json_object_set_string_member (row, "where", problem->where);
      json_object_set_string_member (row, "what", problem->what);
      json_array_add_object_element (problems, row);
    }
  json_object_set_boolean_member (answer, "ok", verification->problems->len == 0);
  json_object_set_int_member (answer, "entries", verification->entries);
  json_object_set_string_member (answer, "head", verification->head);
  json_object_set_array_member (answer, "problems", problems);
  return answer;
}

static gboolean
on_watch_cb (gpointer data)
{
  return !jt_watch_is_stopped (data, NULL);
}

static JsonObject *
verify (const char *path, JtDbFunc look, JtWatch *watch, GError **error)
{
  g_autoptr (JtDb) db = jt_db_open (path, JT_DB_READ, error);
  g_auto (JtVerification) verification = { 0 };

  if (db == NULL)
    return NULL;
  jt_verification_init (&verification, db, path);
  verification.watch = watch;
  if (watch != NULL)
    jt_db_watch (db, on_watch_cb, watch);
  if (!jt_db_run_read (db, look, &verification, error) || jt_watch_is_stopped (watch, error))
    return NULL;
  return answer_of (&verification);
}

JsonObject *
jt_book_verify (const char *path, GError **error)
{
  return verify (path, look_at_everything, NULL, error);
}

JsonObject *
jt_book_verify_watched (const char *path, JtWatch *watch, GError **error)
{
  return verify (path, look_at_everything, watch, error);
}

JsonObject *
jt_book_verify_but_scans (const char *path, GError **error)
{
  return verify (path, look_at_all_but_scans, NULL, error);
}
