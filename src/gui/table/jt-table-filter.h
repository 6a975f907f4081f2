/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-table-view.h"

G_BEGIN_DECLS

/* What is asked of the columns of a table: the popover, and the same in words. */

/**
 * JtTableAsked:
 * @owner: the table; its signal "filters-cleared" empties the fields
 * @columns: (array length=n_columns): its columns
 * @n_columns: how many
 * @words: what it says besides
 * @get_query: (nullable): what is asked of it now
 * @ask: asks it something else: (transfer full)
 *
 * A table of which something can be asked.  What it points to outlives the popover.
 */
typedef struct
{
  gpointer owner;
  const JtTableColumn *columns;
  guint n_columns;
  const JtTableWords *words;
  const JtListQuery *(*get_query) (gpointer owner);
  void (*ask) (gpointer owner, JtListQuery *query);
} JtTableAsked;

/**
 * jt_table_filter_new:
 * @asked: a table
 *
 * A field for every column that can be asked something.  What is typed is asked at once.
 *
 * Returns: (transfer floating): a popover
 */
GtkWidget *jt_table_filter_new (const JtTableAsked *asked);

/**
 * jt_table_filter_say:
 * @asked: a table
 * @query: what is asked
 *
 * Returns: (transfer full) (nullable): what is asked of its columns, in words; %NULL for nothing
 */
char *jt_table_filter_say (const JtTableAsked *asked, const JtListQuery *query);

G_END_DECLS
