/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-table-jobs.h"

/* ------------------------------------------------------------------------------------ adding up */

typedef struct
{
  const JtListSource *source;
  GArray *ids;
} Sum;

static void
sum_free (gpointer data)
{
  g_array_unref (((Sum *) data)->ids);
  g_free (data);
}

static gpointer
sum_job (JtOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  const Sum *sum = data;
  gint64 *result = g_new0 (gint64, 1);

  if (sum->source->sum (office, (const gint64 *) sum->ids->data, sum->ids->len, result, error))
    return result;
  g_free (result);
  return NULL;
}

void
jt_table_sum_async (JtPagedModel *model, GArray *ids, GCancellable *cancellable,
                    GAsyncReadyCallback callback, gpointer user_data)
{
  Sum *sum = g_new0 (Sum, 1);

  sum->source = jt_paged_model_get_source (model);
  sum->ids = ids;
  jt_session_read_async (jt_paged_model_get_session (model), sum_job, sum, sum_free, g_free,
                         cancellable, callback, user_data);
}

gboolean
jt_table_sum_finish (JtSession *session, GAsyncResult *result, gint64 *sum, GError **error)
{
  g_autofree gint64 *found = jt_session_run_finish (session, result, error);

  if (found != NULL)
    *sum = *found;
  return found != NULL;
}

/* ------------------------------------------------------------------------------------ exporting */

typedef struct
{
  const JtListSource *source;
  JtListSnapshot *snapshot;
  JtListColumn *columns;
  guint n_columns;
  char *sheet;
  char *path;
} Export;

static void
export_free (gpointer data)
{
  Export *export = data;

  jt_list_snapshot_unref (export->snapshot);
  g_free (export->columns);
  g_free (export->sheet);
  g_free (export->path);
  g_free (export);
}

static gpointer
export_job (JtOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  const Export *export = data;

  if (!jt_list_export (office, export->source, export->snapshot, export->columns,
                       export->n_columns, export->sheet, export->path, cancellable, error))
    return NULL;
  return g_path_get_basename (export->path);
}

void
jt_table_export_async (JtPagedModel *model, JtListColumn *columns, guint n_columns,
                       const char *sheet, const char *path, GAsyncReadyCallback callback,
                       gpointer user_data)
{
  Export *export = g_new0 (Export, 1);

  export->source = jt_paged_model_get_source (model);
  export->snapshot = jt_list_snapshot_ref (jt_paged_model_get_snapshot (model));
  export->columns = columns;
  export->n_columns = n_columns;
  export->sheet = g_strdup (sheet);
  export->path = g_strdup (path);
  jt_session_read_async (jt_paged_model_get_session (model), export_job, export, export_free,
                         g_free, NULL, callback, user_data);
}

char *
jt_table_export_finish (JtSession *session, GAsyncResult *result, GError **error)
{
  return jt_session_run_finish (session, result, error);
}
