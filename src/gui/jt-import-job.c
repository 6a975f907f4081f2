/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-import-job.h"

#include "jt-roster-import.h"
#include "jt-roster-look.h"

/* So many rows of each sheet are seen. */
#define ROWS_SEEN 100

typedef struct
{
  char *path;
  GStrv sheets;
  char *compound;
  GStrv mappings;
  gboolean dry_run;
  JsonArray *rejected;
  char *mended;
} Wish;

static void
wish_free (gpointer data)
{
  Wish *wish = data;

  g_free (wish->path);
  g_strfreev (wish->sheets);
  g_free (wish->compound);
  g_strfreev (wish->mappings);
  g_clear_pointer (&wish->rejected, json_array_unref);
  g_free (wish->mended);
  g_free (wish);
}

void
jt_import_answer_free (JtImportAnswer *answer)
{
  if (answer == NULL)
    return;
  g_clear_pointer (&answer->answer, json_object_unref);
  g_clear_pointer (&answer->details, json_object_unref);
  g_free (answer);
}

static gpointer
look (JtOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  return jt_roster_look (((Wish *) data)->path, ROWS_SEEN, cancellable, error);
}

void
jt_import_look_async (JtSession *session, const char *path, GCancellable *cancellable,
                      GAsyncReadyCallback callback, gpointer user_data)
{
  Wish *wish = g_new0 (Wish, 1);

  wish->path = g_strdup (path);
  jt_session_read_async (session, look, wish, wish_free, (GDestroyNotify) json_object_unref,
                         cancellable, callback, user_data);
}

static gpointer
run (JtOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  const Wish *wish = data;
  const JtRosterOptions options = {
    .sheets = (const char *const *) wish->sheets,
    .compound = wish->compound,
    .mappings = (const char *const *) wish->mappings,
    .dry_run = wish->dry_run,
  };
  g_autoptr (JtImportAnswer) answer = g_new0 (JtImportAnswer, 1);

  if (!jt_office_roster_import (office, wish->path, &options, &answer->answer, &answer->details,
                                error))
    return NULL;
  return g_steal_pointer (&answer);
}

void
jt_import_run_async (JtSession *session, const char *path, const char *const *sheets,
                     const char *compound, const char *const *mappings, gboolean dry_run,
                     GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  Wish *wish = g_new0 (Wish, 1);

  wish->path = g_strdup (path);
  wish->sheets = g_strdupv ((GStrv) sheets);
  wish->compound = g_strdup (compound);
  wish->mappings = g_strdupv ((GStrv) mappings);
  wish->dry_run = dry_run;
  if (dry_run)
    jt_session_read_async (session, run, wish, wish_free, (GDestroyNotify) jt_import_answer_free,
                           cancellable, callback, user_data);
  else
    jt_session_write_async (session, run, wish, wish_free, (GDestroyNotify) jt_import_answer_free,
                            cancellable, callback, user_data);
}

static gpointer
save_rejected (JtOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  const Wish *wish = data;

  return jt_roster_save_rejected (wish->path, wish->rejected, wish->mended, error)
             ? g_strdup (wish->mended)
             : NULL;
}

void
jt_import_save_rejected_async (JtSession *session, const char *path, JsonArray *rejected,
                               const char *mended, GAsyncReadyCallback callback,
                               gpointer user_data)
{
  Wish *wish = g_new0 (Wish, 1);

  wish->path = g_strdup (path);
  wish->rejected = json_array_ref (rejected);
  wish->mended = g_strdup (mended);
  jt_session_read_async (session, save_rejected, wish, wish_free, g_free, NULL, callback,
                         user_data);
}
