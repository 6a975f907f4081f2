/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A table of texts, whose columns a file decides.  A row is a GtkStringList of its cells. */

/**
 * jt_import_table_set_columns:
 * @view: a table
 * @titles: (array zero-terminated=1): headers of its columns
 *
 * Gives @view these columns and no other, and no rows.
 */
void jt_import_table_set_columns (GtkColumnView *view, const char *const *titles);

/**
 * jt_import_table_add_row:
 * @view: a table
 * @cells: (array zero-terminated=1): texts of the row; missing ones are empty
 */
void jt_import_table_add_row (GtkColumnView *view, const char *const *cells);

G_END_DECLS
