/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "jt-import-row.h"

G_BEGIN_DECLS

/* A table of texts, whose columns a file decides.  Its rows are JtImportRow. */

/**
 * jt_import_table_set_columns:
 * @view: a table
 * @titles: (array zero-terminated=1): headers of its columns, at most 64
 * @numbers: a bit for each column that holds numbers
 *
 * Gives @view these columns and no other, and no rows.
 */
void jt_import_table_set_columns (GtkColumnView *view, const char *const *titles,
                                  guint64 numbers);

/**
 * jt_import_table_set_title:
 * @view: a table
 * @column: one of its columns
 * @title: its new header
 */
void jt_import_table_set_title (GtkColumnView *view, guint column, const char *title);

/**
 * jt_import_table_set_rows:
 * @view: a table
 * @rows: (element-type JtImportRow): its rows
 *
 * Shows these rows and no other.
 */
void jt_import_table_set_rows (GtkColumnView *view, const GPtrArray *rows);

/**
 * jt_import_table_get_selected:
 * @view: a table
 *
 * Returns: (transfer none) (nullable): the row that is chosen
 */
JtImportRow *jt_import_table_get_selected (GtkColumnView *view);

/**
 * jt_import_table_select_number:
 * @view: a table
 * @number: a row of the file
 *
 * Chooses that row and brings it into sight, where the table has it.
 */
void jt_import_table_select_number (GtkColumnView *view, guint number);

G_END_DECLS
