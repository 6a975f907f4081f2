/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-table-view.h"

G_BEGIN_DECLS

/* For jt-table-view.c only: the columns of its GtkColumnView. */

/**
 * JtTableSorted:
 * @column: column of the source, or -1 for the list's own order
 * @descending: whether the largest comes first
 * @data: what was given
 *
 * Hears that a header was clicked.
 */
typedef void (*JtTableSorted) (int column, gboolean descending, gpointer data);

/**
 * jt_table_columns_append:
 * @view: a table without columns
 * @columns: (array length=n_columns) (transfer none): its columns; they outlive it
 * @n_columns: how many
 * @words: (transfer none): what it says; it outlives it
 * @sorted: hears of clicks on headers
 * @data: for @sorted
 *
 * Appends the columns that are seen, in the widths remembered.
 */
void jt_table_columns_append (GtkColumnView *view, const JtTableColumn *columns, guint n_columns,
                              const JtTableWords *words, JtTableSorted sorted, gpointer data);

/**
 * jt_table_columns_remove:
 * @view: a table
 *
 * Removes all its columns; it is not sorted by any of them before.
 */
void jt_table_columns_remove (GtkColumnView *view);

/**
 * jt_table_columns_update_titles:
 * @view: a table
 *
 * Puts above its columns what stands in their #JtTableColumn now.
 */
void jt_table_columns_update_titles (GtkColumnView *view);

/**
 * jt_table_column_title:
 * @column: a column
 * @words: what its table says
 *
 * Returns: (transfer none): what stands above it
 */
const char *jt_table_column_title (const JtTableColumn *column, const JtTableWords *words);

G_END_DECLS
