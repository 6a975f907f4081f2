/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * JtImportColumnsChanged:
 * @data: what was given with it
 *
 * Hears that a person took a column for something else.
 */
typedef void (*JtImportColumnsChanged) (gpointer data);

/**
 * jt_import_field_name:
 * @field: name of a field of a roster, as in --map
 *
 * Returns: (transfer none): what it is called in the user's language
 */
const char *jt_import_field_name (const char *field);

/**
 * jt_import_field_is_number:
 * @field: a field of a roster
 *
 * Returns: whether its texts are numbers, and stand to the right
 */
gboolean jt_import_field_is_number (const char *field);

/**
 * jt_import_columns_fill:
 * @grid: where they go: a header and what it is taken for, in pairs
 * @headers: the "headers" of a sheet as jt_roster_look() gives them; each choice is written there
 * @changed: hears of each choice
 * @data: for @changed
 *
 * A field that is given to one column is taken from the column that had it.
 */
void jt_import_columns_fill (GtkGrid *grid, JsonArray *headers, JtImportColumnsChanged changed,
                             gpointer data);

/**
 * jt_import_headers_have:
 * @headers: the "headers" of a sheet
 * @field: name of a field
 *
 * Returns: whether a column is taken for it
 */
gboolean jt_import_headers_have (JsonArray *headers, const char *field);

/**
 * jt_import_column_letters:
 * @column: from 0, less than 702
 *
 * Returns: (transfer full): its letters as a spreadsheet program counts columns
 */
char *jt_import_column_letters (guint column);

/**
 * jt_import_column_name:
 * @headers: the "headers" of a sheet
 * @column: from 0
 *
 * Returns: (transfer full): the column's letters as a spreadsheet program counts them, and what it
 *   is taken for
 */
char *jt_import_column_name (JsonArray *headers, guint column);

G_END_DECLS
