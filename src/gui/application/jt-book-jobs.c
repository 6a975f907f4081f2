/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-book-jobs.h"

#include <glib/gstdio.h>

#include "jt-backup.h"
#include "jt-book-trouble.h"
#include "jt-sample.h"

/* What a job that was done hangs on its task. */
#define NEWS "news"

typedef struct
{
  char *path;
  char *other;
} JtJobFiles;

static void
files_free (gpointer data)
{
  JtJobFiles *files = data;

  g_free (files->path);
  g_free (files->other);
  g_free (files);
}

static void
run (const char *path, const char *other, GObject *source, GAsyncReadyCallback callback,
     GTaskThreadFunc func)
{
  g_autoptr (GTask) task = g_task_new (source, NULL, callback, NULL);
  JtJobFiles *files = g_new0 (JtJobFiles, 1);

  files->path = g_strdup (path);
  files->other = g_strdup (other);
  g_task_set_task_data (task, files, files_free);
  g_task_run_in_thread (task, func);
}

static void
answer (GTask *task, gboolean done, GError *error)
{
  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
make_sample (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const JtFounding founding = { .sample = TRUE };
  const JtClock now = jt_clock_real ();
  const JtJobFiles *files = data;
  g_autofree char *folder = g_path_get_dirname (files->path);
  GError *error = NULL;
  g_autoptr (JtOffice) office = NULL;

  g_mkdir_with_parents (folder, 0700);
  office = jt_sample_create (files->path, &founding, &now, &error);
  answer (task, office != NULL && jt_office_close (office, &error), error);
}

void
jt_book_jobs_sample_async (const char *path, GObject *source, GAsyncReadyCallback callback)
{
  run (path, NULL, source, callback, make_sample);
}

static void
restore (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const JtJobFiles *files = data;
  GError *error = NULL;
  g_autoptr (JsonObject) restored = jt_book_restore (files->path, files->other, &error);

  if (restored != NULL)
    g_object_set_data_full (G_OBJECT (task), NEWS, jt_backup_say_restored (restored, files->path),
                            g_free);
  answer (task, restored != NULL, error);
}

void
jt_book_jobs_restore_async (const char *path, const char *backup, GObject *source,
                            GAsyncReadyCallback callback)
{
  run (path, backup, source, callback, restore);
}

static void
copy (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const JtJobFiles *files = data;
  GError *error = NULL;
  const gboolean done = jt_book_copy (files->path, files->other, &error);

  answer (task, done, error);
}

void
jt_book_jobs_copy_async (const char *path, const char *to, GObject *source,
                         GAsyncReadyCallback callback)
{
  run (path, to, source, callback, copy);
}

/* ------------------------------------------------------------------------------------- renewing */

typedef struct
{
  char *path;
  gint *permille;
  GCancellable *cancellable; /* of the task */
} JtRenewing;

static void
renewing_free (gpointer data)
{
  JtRenewing *renewing = data;

  g_free (renewing->path);
  g_free (renewing);
}

static gboolean
hear_renewing (gint64 done, gint64 total, gpointer data)
{
  const JtRenewing *renewing = data;

  g_atomic_int_set (renewing->permille, (gint) (total > 0 ? done * 1000 / total : 0));
  return !g_cancellable_is_cancelled (renewing->cancellable);
}

static void
renew (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const JtClock now = jt_clock_real ();
  JtRenewing *renewing = data;
  GError *error = NULL;
  gboolean done;

  renewing->cancellable = cancellable;
  done = jt_office_renew (renewing->path, &now, hear_renewing, renewing, &error);
  answer (task, done, error);
}

void
jt_book_jobs_renew_async (const char *path, gint *permille, GCancellable *cancellable,
                          GObject *source, GAsyncReadyCallback callback)
{
  g_autoptr (GTask) task = g_task_new (source, cancellable, callback, NULL);
  JtRenewing *renewing = g_new0 (JtRenewing, 1);

  renewing->path = g_strdup (path);
  renewing->permille = permille;
  g_task_set_task_data (task, renewing, renewing_free);
  /* What was stopped too late is done all the same, and says so. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, renew);
}

gboolean
jt_book_jobs_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}

const char *
jt_book_jobs_get_news (GAsyncResult *result)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);
  return g_object_get_data (G_OBJECT (result), NEWS);
}
