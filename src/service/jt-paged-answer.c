/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-paged-answer.h"

void
jt_paged_answer_free (JtPagedAnswer *answer)
{
  if (answer == NULL)
    return;
  g_clear_pointer (&answer->snapshot, jt_list_snapshot_unref);
  g_clear_pointer (&answer->first, g_ptr_array_unref);
  g_free (answer);
}

typedef struct
{
  const JtListSource *source;
  JtListQuery *query;
} Question;

static void
question_free (gpointer data)
{
  jt_list_query_free (((Question *) data)->query);
  g_free (data);
}

JtPagedAnswer *
jt_paged_answer_read (JtOffice *office, const JtListSource *source, const JtListQuery *query,
                      GCancellable *cancellable, GError **error)
{
  g_autoptr (JtPagedAnswer) answer = g_new0 (JtPagedAnswer, 1);
  const GArray *ids;

  answer->snapshot = source->ask (office, query, cancellable, error);
  if (answer->snapshot == NULL)
    return NULL;
  ids = answer->snapshot->ids;
  answer->first = source->read (office, answer->snapshot, (const gint64 *) (gpointer) ids->data,
                                MIN (ids->len, JT_PAGED_FIRST_ROWS), error);
  return answer->first != NULL ? g_steal_pointer (&answer) : NULL;
}

static gpointer
ask_job (JtOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;

  return jt_paged_answer_read (office, question->source, question->query, cancellable, error);
}

void
jt_paged_answer_async (JtSession *session, const JtListSource *source, const JtListQuery *query,
                       GCancellable *cancellable, GAsyncReadyCallback callback,
                       gpointer user_data)
{
  Question *question = g_new0 (Question, 1);

  question->source = source;
  question->query = jt_list_query_copy (query);
  jt_session_read_async (session, ask_job, question, question_free,
                         (GDestroyNotify) jt_paged_answer_free, cancellable, callback, user_data);
}

JtPagedAnswer *
jt_paged_answer_finish (JtSession *session, GAsyncResult *result, GError **error)
{
  return jt_session_run_finish (session, result, error);
}
