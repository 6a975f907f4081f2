/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-list.h"
#include "jt-session.h"

G_BEGIN_DECLS

/**
 * JT_PAGED_FIRST_ROWS:
 *
 * How many rows come with an answer: no fewer than a window shows at first.
 */
#define JT_PAGED_FIRST_ROWS 32

/**
 * JtPagedAnswer:
 * @snapshot: which rows there are
 * @first: (element-type JtListRow): what the first of them say, in any order
 *
 * What a #JtPagedModel is answered.
 */
typedef struct
{
  JtListSnapshot *snapshot;
  GPtrArray *first;
} JtPagedAnswer;

/**
 * jt_paged_answer_free:
 * @answer: (transfer full) (nullable): an answer
 */
void jt_paged_answer_free (JtPagedAnswer *answer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtPagedAnswer, jt_paged_answer_free)

/**
 * jt_paged_answer_read:
 * @office: the office of the thread
 * @source: where rows come from
 * @query: what is wanted
 * @cancellable: (nullable): a cancellable
 * @error: return location for what hinders
 *
 * For a job that reads more than the list, so that both are shown at once.
 *
 * Returns: (transfer full): the answer for jt_paged_model_take(), or %NULL
 */
JtPagedAnswer *jt_paged_answer_read (JtOffice *office, const JtListSource *source,
                                     const JtListQuery *query, GCancellable *cancellable,
                                     GError **error);

/**
 * jt_paged_answer_async:
 * @session: the session whose book is read
 * @source: (transfer none): where rows come from; it outlives the answer
 * @query: (transfer none): what is wanted
 * @cancellable: (nullable): a cancellable
 * @callback: called in the main thread
 * @user_data: for @callback
 *
 * Asks in the reader's thread.  What is seen first is read there too, so that the window has nothing
 * to read before it paints.
 */
void jt_paged_answer_async (JtSession *session, const JtListSource *source,
                            const JtListQuery *query, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer user_data);

/**
 * jt_paged_answer_finish:
 * @session: the session
 * @result: what the callback was given
 * @error: return location for what hindered
 *
 * Returns: (transfer full): the answer, or %NULL
 */
JtPagedAnswer *jt_paged_answer_finish (JtSession *session, GAsyncResult *result, GError **error);

G_END_DECLS
