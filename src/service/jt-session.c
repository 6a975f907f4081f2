/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-session.h"

#include "jt-db.h"
#include "jt-office-private.h"

/* How often to look whether another program wrote to the book. */
#define POLL_SECONDS 1

struct _JtSession
{
  GObject parent_instance;

  JtOffice *office;
  JtWorker *writer;
  JtWorker *reader;
  JtWorker *helper; /* begun by the first work that takes minutes */
  char *user_name;

  gint64 data_version;
  gint64 others_version;
  JtDay today;
  guint poll;
  guint saving;
  char *saved_at;

  JtTouched *news;
  guint tell;
};

enum
{
  PROP_0,
  PROP_SAVING,
  PROP_SAVED_AT,
  N_PROPERTIES
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JtSession, jt_session, G_TYPE_OBJECT)

/* ---------------------------------------------------------------------------- what changed */

static gboolean
on_tell_cb (gpointer data)
{
  JtSession *self = data;
  g_autoptr (JtTouched) news = g_steal_pointer (&self->news);

  self->tell = 0;
  g_signal_emit (self, signals[CHANGED], 0, news);
  return G_SOURCE_REMOVE;
}

static void
on_heard_cb (const JtTouched *touched, gpointer data)
{
  JtSession *self = data;

  if (self->news == NULL)
    self->news = jt_touched_new ();
  jt_touched_add (self->news, touched);
  /* A burst of changes gives one refresh. */
  if (self->tell == 0)
    self->tell = g_idle_add (on_tell_cb, self);
}

static gpointer
version_job (JtOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  gint64 *version = g_new (gint64, 1);

  *version = jt_db_data_version (jt_office_get_db (office));
  return version;
}

static void
on_version_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  JtSession *self = JT_SESSION (source);
  g_autofree gint64 *version = jt_session_run_finish (self, result, NULL);

  if (version == NULL || *version == self->others_version || self->office == NULL)
    return;
  self->others_version = *version;
  g_signal_emit (self, signals[CHANGED], 0, NULL);
}

/* Whether another program wrote, only the connection that writes can tell: what it did itself leaves
 * its version as it was, while ours changes with both. */
static void
look_for_others (JtSession *self)
{
  jt_worker_run (self->writer, jt_office_get_user (self->office), version_job, NULL, NULL, g_free,
                 g_task_new (self, NULL, on_version_cb, NULL));
}

static gboolean
on_poll_cb (gpointer data)
{
  JtSession *self = data;
  const gint64 version = jt_db_data_version (jt_office_get_db (self->office));
  const JtDay today = jt_clock_today (jt_office_get_clock (jt_session_get_office (self)));
  /* At midnight what was due today is overdue. */
  const gboolean next_day = today != self->today;

  if (version != self->data_version)
    look_for_others (self);
  self->data_version = version;
  self->today = today;
  if (next_day)
    g_signal_emit (self, signals[CHANGED], 0, NULL);
  return G_SOURCE_CONTINUE;
}

static void
set_saving (JtSession *self, int change)
{
  self->saving += (guint) change;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVING]);
}

static void
set_saved (JtSession *self)
{
  g_autoptr (GDateTime) now = jt_clock_wall_now ();

  g_free (self->saved_at);
  self->saved_at = g_date_time_format (now, "%H:%M:%S");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVED_AT]);
}

/* --------------------------------------------------------------------------------- the object */

static void
jt_session_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  JtSession *self = JT_SESSION (object);

  switch (id)
    {
    case PROP_SAVING:
      g_value_set_boolean (value, self->saving > 0);
      break;
    case PROP_SAVED_AT:
      g_value_set_string (value, self->saved_at);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
jt_session_dispose (GObject *object)
{
  jt_session_close (JT_SESSION (object));
  G_OBJECT_CLASS (jt_session_parent_class)->dispose (object);
}

static void
jt_session_finalize (GObject *object)
{
  JtSession *self = JT_SESSION (object);

  g_free (self->user_name);
  g_free (self->saved_at);
  jt_touched_free (self->news);
  G_OBJECT_CLASS (jt_session_parent_class)->finalize (object);
}

static void
jt_session_class_init (JtSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = jt_session_get_property;
  object_class->dispose = jt_session_dispose;
  object_class->finalize = jt_session_finalize;

  properties[PROP_SAVING] = g_param_spec_boolean (
      "saving", NULL, NULL, FALSE,
      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_SAVED_AT] = g_param_spec_string (
      "saved-at", NULL, NULL, NULL,
      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[CHANGED] = g_signal_new ("changed", JT_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, JT_TYPE_TOUCHED);
}

static void
jt_session_init (JtSession *self)
{
}

JtSession *
jt_session_open_elsewhere (const char *path, GError **error)
{
  g_autoptr (JtSession) self = g_object_new (JT_TYPE_SESSION, NULL);
  const JtClock now = jt_clock_real ();

  /* The writer first: it may have tables to rebuild before anybody can read them. */
  self->writer = jt_worker_new ("jiati-writer", path, TRUE, on_heard_cb, self, error);
  if (self->writer == NULL)
    return NULL;
  self->others_version = jt_worker_get_version (self->writer);
  /* It opens the book while the window is made; what it may be refused, its first job tells. */
  self->reader = jt_worker_new_waiting ("jiati-reader", path);
  self->office = jt_office_open_reading (path, &now, error);
  if (self->office == NULL)
    return NULL;
  self->data_version = jt_db_data_version (jt_office_get_db (self->office));
  self->today = jt_clock_today (&now);
  return g_steal_pointer (&self);
}

void
jt_session_move_here (JtSession *self)
{
  g_return_if_fail (JT_IS_SESSION (self) && self->poll == 0);

  jt_db_move_here (jt_office_get_db (self->office));
  self->poll = g_timeout_add_seconds (POLL_SECONDS, on_poll_cb, self);
}

JtSession *
jt_session_open (const char *path, GError **error)
{
  JtSession *self = jt_session_open_elsewhere (path, error);

  if (self != NULL)
    jt_session_move_here (self);
  return self;
}

void
jt_session_close (JtSession *self)
{
  g_return_if_fail (JT_IS_SESSION (self));

  g_clear_handle_id (&self->poll, g_source_remove);
  g_clear_handle_id (&self->tell, g_source_remove);
  g_clear_pointer (&self->helper, jt_worker_free);
  g_clear_pointer (&self->reader, jt_worker_free);
  g_clear_object (&self->office);
  /* Last: the one that writes checkpoints, so that the single file is whole. */
  g_clear_pointer (&self->writer, jt_worker_free);
}

gboolean
jt_session_act_as (JtSession *self, const char *user, GError **error)
{
  g_return_val_if_fail (JT_IS_SESSION (self) && self->office != NULL, FALSE);

  if (!jt_office_act_as (self->office, user, error))
    return FALSE;
  g_free (self->user_name);
  self->user_name = g_strdup (jt_office_get_user_name (self->office));
  return TRUE;
}

const char *
jt_session_get_user_name (JtSession *self)
{
  g_return_val_if_fail (JT_IS_SESSION (self), NULL);
  return self->user_name;
}

/* A window stays open over night: whoever asks the office is told of today, not of the day on which
 * the book was opened. */
JtOffice *
jt_session_get_office (JtSession *self)
{
  g_return_val_if_fail (JT_IS_SESSION (self), NULL);

  if (self->office != NULL && !jt_office_get_clock (self->office)->pretended)
    {
      const JtClock now = jt_clock_real ();

      jt_office_set_clock (self->office, &now);
    }
  return self->office;
}

/* -------------------------------------------------------------------------------- submitting */

typedef struct
{
  char *command;
  JsonObject *arguments;
} JtRequest;

static void
request_free (gpointer data)
{
  JtRequest *request = data;

  g_free (request->command);
  json_object_unref (request->arguments);
  g_free (request);
}

static void
outcome_free (gpointer data)
{
  jt_outcome_clear (data);
  g_free (data);
}

static gpointer
submit_job (JtOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  const JtRequest *request = data;
  JtOutcome *outcome = g_new0 (JtOutcome, 1);

  if (jt_office_submit (office, request->command, request->arguments, outcome, error))
    return outcome;
  outcome_free (outcome);
  return NULL;
}

static void
on_written_cb (GTask *task, GParamSpec *pspec, JtSession *self)
{
  set_saving (self, -1);
  /* The last answers come when the book is closed already: written all the same. */
  if (!g_task_had_error (task) && self->office != NULL)
    set_saved (self);
}

static GTask *
new_write_task (JtSession *self, GCancellable *cancellable, GAsyncReadyCallback callback,
                gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  /* A result that arrived is told, cancelled or not: it is written. */
  g_task_set_check_cancellable (task, FALSE);
  g_signal_connect_object (task, "notify::completed", G_CALLBACK (on_written_cb), self, 0);
  set_saving (self, +1);
  return task;
}

void
jt_session_submit_async (JtSession *self, const char *command, JsonObject *arguments,
                         GAsyncReadyCallback callback, gpointer user_data)
{
  JtRequest *request = g_new0 (JtRequest, 1);

  g_return_if_fail (JT_IS_SESSION (self) && self->writer != NULL);

  request->command = g_strdup (command);
  request->arguments = json_object_ref (arguments);
  jt_worker_run (self->writer, jt_office_get_user (self->office), submit_job, request,
                 request_free, outcome_free, new_write_task (self, NULL, callback, user_data));
}

gboolean
jt_session_submit_finish (JtSession *self, GAsyncResult *result, JtOutcome *outcome,
                          GError **error)
{
  JtOutcome *taken;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  taken = g_task_propagate_pointer (G_TASK (result), error);
  if (taken == NULL)
    return FALSE;
  if (outcome != NULL)
    {
      *outcome = *taken;
      g_free (taken);
    }
  else
    outcome_free (taken);
  return TRUE;
}

void
jt_session_write_async (JtSession *self, JtJob job, gpointer data, GDestroyNotify free_data,
                        GDestroyNotify free_result, GCancellable *cancellable,
                        GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (JT_IS_SESSION (self) && self->writer != NULL);

  jt_worker_run (self->writer, jt_office_get_user (self->office), job, data, free_data, free_result,
                 new_write_task (self, cancellable, callback, user_data));
}

/* Gives a job that reads to @worker.  Takes @task. */
static void
run (JtSession *self, JtWorker *worker, JtJob job, gpointer data, GDestroyNotify free_data,
     GDestroyNotify free_result, GTask *task)
{
  g_autoptr (GTask) taken = task;

  if (worker != NULL)
    {
      jt_worker_run (worker, jt_office_get_user (self->office), job, data, free_data, free_result,
                     g_steal_pointer (&taken));
      return;
    }
  /* What was read last may ask for more when its window has closed the book. */
  if (free_data != NULL)
    free_data (data);
  g_task_return_new_error (taken, G_IO_ERROR, G_IO_ERROR_CANCELLED, "closed");
}

void
jt_session_read_async (JtSession *self, JtJob job, gpointer data, GDestroyNotify free_data,
                       GDestroyNotify free_result, GCancellable *cancellable,
                       GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (JT_IS_SESSION (self));

  run (self, self->reader, job, data, free_data, free_result,
       g_task_new (self, cancellable, callback, user_data));
}

void
jt_session_long_async (JtSession *self, JtJob job, gpointer data, GDestroyNotify free_data,
                       GDestroyNotify free_result, GCancellable *cancellable,
                       GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task;

  g_return_if_fail (JT_IS_SESSION (self));

  task = g_task_new (self, cancellable, callback, user_data);
  /* What was stopped too late is done all the same, and says so. */
  g_task_set_check_cancellable (task, FALSE);
  if (self->helper == NULL && self->office != NULL)
    self->helper = jt_worker_new_waiting ("jiati-helper", jt_office_get_path (self->office));
  run (self, self->helper, job, data, free_data, free_result, task);
}

gpointer
jt_session_run_finish (JtSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
