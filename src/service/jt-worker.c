/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-worker.h"

#include "jt-db.h"
#include "jt-office-private.h"

struct _JtWorker
{
  GThread *thread;
  GAsyncQueue *jobs;
  char *path;
  gboolean writes;
  gboolean waited; /* whether somebody waits until it is open */
  JtWorkerHeard heard;
  gpointer data;

  /* How opening went, for the thread that waits for it. */
  GMutex lock;
  GCond opened;
  gboolean is_open;
  gint64 version;
  GError *failure;
};

/* One job in the queue; the last one has no function and ends the thread. */
typedef struct
{
  char *user;
  JtJob job;
  gpointer data;
  GDestroyNotify free_data;
  GDestroyNotify free_result;
  GTask *task;
} JtQueued;

static void
queued_free (JtQueued *queued)
{
  g_free (queued->user);
  if (queued->free_data != NULL)
    queued->free_data (queued->data);
  g_clear_object (&queued->task);
  g_free (queued);
}

/* -------------------------------------------------------------------------------- the news */

typedef struct
{
  JtWorkerHeard heard;
  gpointer data;
  JtTouched *touched;
} JtNews;

static gboolean
tell_news (gpointer data)
{
  JtNews *news = data;

  news->heard (news->touched, news->data);
  return G_SOURCE_REMOVE;
}

static void
news_free (gpointer data)
{
  JtNews *news = data;

  jt_touched_free (news->touched);
  g_free (news);
}

/* In the worker's thread, after a commit: the main thread is told when it has time. */
static void
on_committed_cb (JtOffice *office, const JtTouched *touched, JtWorker *self)
{
  JtNews *news;

  if (self->heard == NULL)
    return;
  news = g_new0 (JtNews, 1);
  news->heard = self->heard;
  news->data = self->data;
  news->touched = jt_touched_copy (touched);
  g_main_context_invoke_full (NULL, G_PRIORITY_DEFAULT, tell_news, news, news_free);
}

/* ------------------------------------------------------------------------------ the thread */

static void
run_job (JtOffice *office, const JtQueued *queued)
{
  g_autoptr (GError) error = NULL;
  const JtClock now = jt_clock_real ();
  gpointer result;

  if (g_task_return_error_if_cancelled (queued->task))
    return;
  jt_office_set_clock (office, &now);
  if (queued->user != NULL ? !jt_office_act_as_uid (office, queued->user, &error)
                           : !jt_office_act_as (office, NULL, &error))
    {
      g_task_return_error (queued->task, g_steal_pointer (&error));
      return;
    }
  result = queued->job (office, queued->data, g_task_get_cancellable (queued->task), &error);
  if (error != NULL)
    g_task_return_error (queued->task, g_steal_pointer (&error));
  else
    g_task_return_pointer (queued->task, result, queued->free_result);
}

static void
say_opened (JtWorker *self, JtOffice *office, const GError *failure)
{
  g_mutex_lock (&self->lock);
  self->is_open = TRUE;
  self->version = office != NULL ? jt_db_data_version (jt_office_get_db (office)) : -1;
  self->failure = failure != NULL ? g_error_copy (failure) : NULL;
  g_cond_signal (&self->opened);
  g_mutex_unlock (&self->lock);
}

/* Nobody waited for the book to be opened: each job is told why it was not. */
static void
refuse_jobs (JtWorker *self, const GError *failure)
{
  for (;;)
    {
      JtQueued *queued = g_async_queue_pop (self->jobs);
      const gboolean last = queued->job == NULL;

      if (!last)
        g_task_return_error (queued->task, g_error_copy (failure));
      queued_free (queued);
      if (last)
        return;
    }
}

static gpointer
work (gpointer data)
{
  JtWorker *self = data;
  const JtClock now = jt_clock_real ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JtOffice) office = self->writes ? jt_office_open (self->path, &now, &error)
                                             : jt_office_open_reading (self->path, &now, &error);

  say_opened (self, office, error);
  if (office == NULL)
    {
      if (!self->waited)
        refuse_jobs (self, error);
      return NULL;
    }
  g_signal_connect (office, "committed", G_CALLBACK (on_committed_cb), self);

  for (;;)
    {
      JtQueued *queued = g_async_queue_pop (self->jobs);
      const gboolean last = queued->job == NULL;

      if (!last)
        run_job (office, queued);
      queued_free (queued);
      if (last)
        break;
    }
  if (!jt_office_close (office, &error))
    g_message ("the book was closed with its log beside it: %s", error->message);
  return NULL;
}

/* ---------------------------------------------------------------------------------- public */

static JtWorker *
start (const char *name, const char *path, gboolean writes, gboolean waited, JtWorkerHeard heard,
       gpointer data)
{
  JtWorker *self = g_new0 (JtWorker, 1);

  self->jobs = g_async_queue_new ();
  self->path = g_strdup (path);
  self->writes = writes;
  self->waited = waited;
  self->heard = heard;
  self->data = data;
  g_mutex_init (&self->lock);
  g_cond_init (&self->opened);
  self->thread = g_thread_new (name, work, self);
  return self;
}

JtWorker *
jt_worker_new (const char *name, const char *path, gboolean writes, JtWorkerHeard heard,
               gpointer data, GError **error)
{
  g_autoptr (JtWorker) self = start (name, path, writes, TRUE, heard, data);

  g_mutex_lock (&self->lock);
  while (!self->is_open)
    g_cond_wait (&self->opened, &self->lock);
  g_mutex_unlock (&self->lock);
  if (self->failure == NULL)
    return g_steal_pointer (&self);
  g_propagate_error (error, g_steal_pointer (&self->failure));
  return NULL;
}

gint64
jt_worker_get_version (const JtWorker *self)
{
  return self->version;
}

JtWorker *
jt_worker_new_waiting (const char *name, const char *path)
{
  return start (name, path, FALSE, FALSE, NULL, NULL);
}

void
jt_worker_free (JtWorker *self)
{
  if (self == NULL)
    return;
  g_async_queue_push (self->jobs, g_new0 (JtQueued, 1));
  g_thread_join (self->thread);
  /* A thread that never opened its book has left the last job in the queue. */
  for (JtQueued *left = g_async_queue_try_pop (self->jobs); left != NULL;
       left = g_async_queue_try_pop (self->jobs))
    queued_free (left);
  g_async_queue_unref (self->jobs);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->opened);
  g_clear_error (&self->failure);
  g_free (self->path);
  g_free (self);
}

void
jt_worker_run (JtWorker *self, const char *user, JtJob job, gpointer data,
               GDestroyNotify free_data, GDestroyNotify free_result, GTask *task)
{
  JtQueued *queued = g_new0 (JtQueued, 1);

  g_return_if_fail (job != NULL);

  queued->user = g_strdup (user);
  queued->job = job;
  queued->data = data;
  queued->free_data = free_data;
  queued->free_result = free_result;
  queued->task = task;
  g_async_queue_push (self->jobs, queued);
}
