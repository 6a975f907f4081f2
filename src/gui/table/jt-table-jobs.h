/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-list-export.h"
#include "jt-paged-model.h"

G_BEGIN_DECLS

/* For jt-table-view.c only: what a table lets the reader's thread do. */

/**
 * jt_table_sum_async:
 * @model: the rows of a table whose source can add up
 * @ids: (transfer full) (element-type gint64): rows
 * @cancellable: breaks it off
 * @callback: hears of the sum
 * @user_data: for @callback
 */
void jt_table_sum_async (JtPagedModel *model, GArray *ids, GCancellable *cancellable,
                         GAsyncReadyCallback callback, gpointer user_data);

/**
 * jt_table_sum_finish:
 * @session: what the callback was given
 * @result: what the callback was given
 * @sum: (out): the sum
 * @error: a store error, or G_IO_ERROR_CANCELLED
 *
 * Returns: whether there is one
 */
gboolean jt_table_sum_finish (JtSession *session, GAsyncResult *result, gint64 *sum,
                              GError **error);

/**
 * jt_table_export_async:
 * @model: the rows of a table; all that it shows are written
 * @columns: (transfer full) (array length=n_columns): columns, from the left
 * @n_columns: how many
 * @sheet: name of the sheet
 * @path: where the file goes
 * @callback: hears when it is there
 * @user_data: for @callback
 */
void jt_table_export_async (JtPagedModel *model, JtListColumn *columns, guint n_columns,
                            const char *sheet, const char *path, GAsyncReadyCallback callback,
                            gpointer user_data);

/**
 * jt_table_export_finish:
 * @session: what the callback was given
 * @result: what the callback was given
 * @error: as jt_list_export()
 *
 * Returns: (transfer full) (nullable): name of the file
 */
char *jt_table_export_finish (JtSession *session, GAsyncResult *result, GError **error);

G_END_DECLS
