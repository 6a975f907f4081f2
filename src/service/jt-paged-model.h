/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-list.h"
#include "jt-paged-answer.h"
#include "jt-session.h"

G_BEGIN_DECLS

/**
 * JtPagedRow:
 *
 * A row as an item of a list.  There is one for an id as long as anybody holds it, so that what is
 * bound to it keeps its identity when the list is read again.
 *
 *   JtPagedRow::changed (row): it says something else now.
 */
#define JT_TYPE_PAGED_ROW (jt_paged_row_get_type ())
G_DECLARE_FINAL_TYPE (JtPagedRow, jt_paged_row, JT, PAGED_ROW, GObject)

/**
 * jt_paged_row_get:
 * @row: an item
 *
 * Returns: (transfer none): what it says, until it says something else
 */
const JtListRow *jt_paged_row_get (JtPagedRow *row);

/**
 * JtPagedModel:
 *
 * A long list over the book, as a GListModel of #JtPagedRow.  The reader's thread answers which rows
 * there are, in which order, and what the first of them say; the others are read in the main
 * thread, a page at a time, when somebody asks for them.  Sorting and filtering is what is asked, never a model on top: GTK 4.8
 * fetches every row for them.
 *
 *   JtPagedModel::before-change (model): which rows stand where is about to change;
 *   JtPagedModel::after-change (model): it has; between the two at most one ::items-changed.
 *   JtPagedModel::failed (model, const GError *error): a question could not be answered.
 *
 * Selection models go by position: who keeps a selection notes the ids before and finds them again
 * after.
 */
#define JT_TYPE_PAGED_MODEL (jt_paged_model_get_type ())
G_DECLARE_FINAL_TYPE (JtPagedModel, jt_paged_model, JT, PAGED_MODEL, GObject)

/**
 * jt_paged_model_new:
 * @session: the session whose book is read
 * @source: (transfer none): where rows come from; it outlives the model
 *
 * Returns: (transfer full): a model that has not asked yet
 */
JtPagedModel *jt_paged_model_new (JtSession *session, const JtListSource *source);

/**
 * jt_paged_model_ask:
 * @model: a model
 * @query: (transfer full): what is wanted from now on
 *
 * Asks; an answer that is still under way is no longer waited for.
 */
void jt_paged_model_ask (JtPagedModel *model, JtListQuery *query);

/**
 * jt_paged_model_take:
 * @model: a model
 * @query: (transfer full): a question
 * @answer: (transfer full): what jt_paged_answer_read() found with that question
 *
 * As jt_paged_model_ask(), with the rows there at once.
 */
void jt_paged_model_take (JtPagedModel *model, JtListQuery *query, JtPagedAnswer *answer);

/**
 * jt_paged_model_refresh:
 * @model: a model that has been asked something
 *
 * Asks the same again, because the book changed.  Rows that somebody holds say what they say now;
 * which rows there are changes in one step, and only where it differs.
 */
void jt_paged_model_refresh (JtPagedModel *model);

/**
 * jt_paged_model_set_rows:
 * @model: a model whose source is #jt_list_rows
 * @rows: (transfer full) (element-type JtListRow): all its rows, as jt_list_rows_new() takes them
 *
 * These rows and no other, sorted and filtered as was asked.  Such a model answers at once.
 */
void jt_paged_model_set_rows (JtPagedModel *model, GPtrArray *rows);

/**
 * jt_paged_model_get_query:
 * @model: a model
 *
 * Returns: (transfer none): what is wanted
 */
const JtListQuery *jt_paged_model_get_query (JtPagedModel *model);

/**
 * jt_paged_model_get_source:
 * @model: a model
 *
 * Returns: (transfer none): where its rows come from
 */
const JtListSource *jt_paged_model_get_source (JtPagedModel *model);

/**
 * jt_paged_model_get_session:
 * @model: a model
 *
 * Returns: (transfer none): the session it reads in
 */
JtSession *jt_paged_model_get_session (JtPagedModel *model);

/**
 * jt_paged_model_get_snapshot:
 * @model: a model
 *
 * Returns: (transfer none): which rows it shows
 */
JtListSnapshot *jt_paged_model_get_snapshot (JtPagedModel *model);

/**
 * jt_paged_model_is_answered:
 * @model: a model
 *
 * Returns: whether the last question has been answered
 */
gboolean jt_paged_model_is_answered (JtPagedModel *model);

/**
 * jt_paged_model_get_id:
 * @model: a model
 * @position: a place in it
 *
 * Returns: the row's id, without reading the row
 */
gint64 jt_paged_model_get_id (JtPagedModel *model, guint position);

/**
 * jt_paged_model_find:
 * @model: a model
 * @id: an id
 *
 * Returns: where it stands; %G_MAXUINT when it does not
 */
guint jt_paged_model_find (JtPagedModel *model, gint64 id);

G_END_DECLS
