/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-table-view.h"

G_BEGIN_DECLS

/* For jt-table-view.c only: what is asked of the columns of a table. */

/**
 * jt_table_filter_new:
 * @view: a table that has been set up
 *
 * A field for every column that can be asked something.  What is typed is asked at once.
 *
 * Returns: (transfer floating): a popover
 */
GtkWidget *jt_table_filter_new (JtTableView *view);

/**
 * jt_table_filter_say:
 * @columns: (array length=n_columns): the columns of a table
 * @n_columns: how many
 * @query: what is asked
 *
 * Returns: (transfer full) (nullable): what is asked of the columns, in words; %NULL for nothing
 */
char *jt_table_filter_say (const JtTableColumn *columns, guint n_columns,
                           const JtListQuery *query);

G_END_DECLS
