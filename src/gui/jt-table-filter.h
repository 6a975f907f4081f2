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
 * @view: a table
 * @query: what is asked
 *
 * Returns: (transfer full) (nullable): what is asked of its columns, in words; %NULL for nothing
 */
char *jt_table_filter_say (JtTableView *view, const JtListQuery *query);

G_END_DECLS
