/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-import-job.h"

#include "jt-json.h"
#include "jt-roster-import.h"
#include "jt-roster-look.h"
#include "jt-roster-template.h"

/* So many rows of each sheet are seen. */
#define ROWS_SEEN 2000

void
jt_import_answer_free (JtImportAnswer *answer)
{
  if (answer == NULL)
    return;
  g_clear_pointer (&answer->answer, json_object_unref);
  g_clear_pointer (&answer->details, json_object_unref);
  g_free (answer);
}

/* -------------------------------------------------------------------------------- how far it is */

struct _JtImportProgress
{
  int phase;
  int done;
  int total;
};

JtImportProgress *
jt_import_progress_new (void)
{
  return g_atomic_rc_box_new0 (JtImportProgress);
}

void
jt_import_progress_unref (JtImportProgress *progress)
{
  if (progress != NULL)
    g_atomic_rc_box_release (progress);
}

void
jt_import_progress_get (JtImportProgress *progress, JtRosterPhase *phase, guint *done,
                        guint *total)
{
  *phase = (JtRosterPhase) g_atomic_int_get (&progress->phase);
  *done = (guint) g_atomic_int_get (&progress->done);
  *total = (guint) g_atomic_int_get (&progress->total);
}

/* In the thread of the job. */
static void
hear (JtRosterPhase phase, guint done, guint total, gpointer data)
{
  JtImportProgress *progress = data;

  g_atomic_int_set (&progress->phase, (int) phase);
  g_atomic_int_set (&progress->done, (int) done);
  g_atomic_int_set (&progress->total, (int) total);
}

/* ----------------------------------------------------------------------------------- the jobs */

/* A wish that belongs to the job. */
typedef struct
{
  char *path;
  char *charset;
  JsonArray *layout;
  char *compound;
  char *digest;
  JtImportProgress *progress;
  GCancellable *cancellable; /* of a write, which is never cancelled from outside */
  JsonArray *rejected;
  char *mended;
} Job;

/* The window goes on changing its own, in another thread. */
static JsonArray *
copy_layout (JsonArray *layout)
{
  JsonArray *copy = json_array_new ();

  for (guint i = 0; i < json_array_get_length (layout); i++)
    {
      JsonObject *sheet = json_array_get_object_element (layout, i);
      JsonArray *headers = jt_json_array (sheet, "headers");
      JsonArray *copies = json_array_new ();
      JsonObject *object = json_object_new ();

      for (guint j = 0; j < json_array_get_length (headers); j++)
        {
          JsonObject *header = json_array_get_object_element (headers, j);
          JsonObject *twin = json_object_new ();

          json_object_set_string_member (twin, "header", jt_json_text (header, "header"));
          json_object_set_string_member (twin, "field", jt_json_text (header, "field"));
          json_array_add_object_element (copies, twin);
        }
      json_object_set_string_member (object, "name", jt_json_text (sheet, "name"));
      json_object_set_string_member (object, "kind", jt_json_text (sheet, "kind"));
      json_object_set_int_member (object, "header_row", jt_json_int (sheet, "header_row", 0));
      json_object_set_array_member (object, "headers", copies);
      json_array_add_object_element (copy, object);
    }
  return copy;
}

static Job *
job_new (const JtImportWish *wish)
{
  Job *job = g_new0 (Job, 1);

  job->path = g_strdup (wish->path);
  job->charset = g_strdup (wish->charset);
  job->layout = wish->layout != NULL ? copy_layout (wish->layout) : NULL;
  job->compound = g_strdup (wish->compound);
  job->digest = g_strdup (wish->digest);
  job->progress = wish->progress != NULL ? g_atomic_rc_box_acquire (wish->progress) : NULL;
  return job;
}

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->path);
  g_free (job->charset);
  g_clear_pointer (&job->layout, json_array_unref);
  g_free (job->compound);
  g_free (job->digest);
  jt_import_progress_unref (job->progress);
  g_clear_object (&job->cancellable);
  g_clear_pointer (&job->rejected, json_array_unref);
  g_free (job->mended);
  g_free (job);
}

static JtRosterWatch
watch_of (const Job *job, GCancellable *cancellable)
{
  return (JtRosterWatch){ .cancellable = cancellable,
                          .progress = job->progress != NULL ? hear : NULL,
                          .data = job->progress };
}

static gpointer
look (JtOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  const Job *job = data;
  const JtRosterWatch watch = watch_of (job, cancellable);

  return jt_roster_look (job->path, job->charset, ROWS_SEEN, &watch, error);
}

void
jt_import_look_async (JtSession *session, const JtImportWish *wish, GCancellable *cancellable,
                      GAsyncReadyCallback callback, gpointer user_data)
{
  jt_session_read_async (session, look, job_new (wish), job_free,
                         (GDestroyNotify) json_object_unref, cancellable, callback, user_data);
}

static gpointer
import (JtOffice *office, const Job *job, gboolean dry_run, GCancellable *cancellable,
        GError **error)
{
  const JtRosterWatch watch = watch_of (job, cancellable);
  const JtRosterOptions options = { .compound = job->compound,
                                    .charset = job->charset,
                                    .layout = job->layout,
                                    .digest = job->digest,
                                    .watch = &watch,
                                    .dry_run = dry_run };
  g_autoptr (JtImportAnswer) answer = g_new0 (JtImportAnswer, 1);

  if (!jt_office_roster_import (office, job->path, &options, &answer->answer, &answer->details,
                                error))
    return NULL;
  return g_steal_pointer (&answer);
}

static gpointer
compare (JtOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  return import (office, data, TRUE, cancellable, error);
}

void
jt_import_compare_async (JtSession *session, const JtImportWish *wish, GCancellable *cancellable,
                         GAsyncReadyCallback callback, gpointer user_data)
{
  jt_session_read_async (session, compare, job_new (wish), job_free,
                         (GDestroyNotify) jt_import_answer_free, cancellable, callback, user_data);
}

static gpointer
write_roster (JtOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  const Job *job = data;

  return import (office, job, FALSE, job->cancellable, error);
}

/* The task itself is not cancelled: what was committed in the meantime is not called off. */
void
jt_import_write_async (JtSession *session, const JtImportWish *wish, GCancellable *cancellable,
                       GAsyncReadyCallback callback, gpointer user_data)
{
  Job *job = job_new (wish);

  g_set_object (&job->cancellable, cancellable);
  jt_session_write_async (session, write_roster, job, job_free, (GDestroyNotify) jt_import_answer_free,
                          NULL, callback, user_data);
}

static gpointer
save_rejected (JtOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  const Job *job = data;

  return jt_roster_save_rejected (job->path, job->charset, job->layout, job->rejected, job->mended,
                                  error)
             ? g_strdup (job->mended)
             : NULL;
}

void
jt_import_save_rejected_async (JtSession *session, const JtImportWish *wish, JsonArray *rejected,
                               const char *mended, GAsyncReadyCallback callback,
                               gpointer user_data)
{
  Job *job = job_new (wish);

  job->rejected = json_array_ref (rejected);
  job->mended = g_strdup (mended);
  jt_session_read_async (session, save_rejected, job, job_free, g_free, NULL, callback, user_data);
}

static gpointer
save_template (JtOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  const char *path = data;

  return jt_roster_template_save (path, error) ? g_strdup (path) : NULL;
}

void
jt_import_save_template_async (JtSession *session, const char *path, GAsyncReadyCallback callback,
                               gpointer user_data)
{
  jt_session_read_async (session, save_template, g_strdup (path), g_free, g_free, NULL, callback,
                         user_data);
}
