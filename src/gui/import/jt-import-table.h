/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-import-row.h"
#include "jt-table-view.h"

G_BEGIN_DECLS

/* A table of texts whose columns a file decides; see jt-import-row.h for its rows. */

/**
 * jt_import_table_set_up:
 * @table: a new table
 * @session: the session into whose book is imported
 * @label: what it is called, and its sheet when it is exported
 * @empty: what is said when it has no row
 * @beside: whether it stands beside another table
 *
 * Makes it a table of an import.
 */
void jt_import_table_set_up (JtTableView *table, JtSession *session, const char *label,
                             const char *empty, gboolean beside);

/**
 * jt_import_table_set_columns:
 * @table: the table
 * @prefix: the names by which the widths of its columns are remembered begin with it
 * @ids: (nullable) (array zero-terminated=1): the rest of them; %NULL for the places of the columns
 * @titles: (array zero-terminated=1): headers of the cells, at most %JT_IMPORT_MOST_CELLS
 * @numbers: a bit for each cell that holds numbers
 * @with_sheets: whether the sheets of the rows are seen
 * @rows: (element-type JtListRow): rows from whose texts it is seen how wide a column has to be
 *
 * Gives @table these columns and no other, and no rows.
 */
void jt_import_table_set_columns (JtTableView *table, const char *prefix, const char *const *ids,
                                  const char *const *titles, guint64 numbers, gboolean with_sheets,
                                  const GPtrArray *rows);

/**
 * jt_import_table_set_title:
 * @table: the table
 * @cell: index of a cell
 * @title: its new header; jt_table_view_update_titles() shows it
 */
void jt_import_table_set_title (JtTableView *table, guint cell, const char *title);

/**
 * jt_import_table_select_number:
 * @table: the table
 * @number: a row of the file
 *
 * Selects that row alone and brings it into sight; none where the table does not show it.
 */
void jt_import_table_select_number (JtTableView *table, guint number);

G_END_DECLS
