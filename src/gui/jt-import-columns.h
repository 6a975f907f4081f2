/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * jt_import_field_name:
 * @field: name of a field of a roster, as in --map
 *
 * Returns: (transfer none): what it is called in the user's language
 */
const char *jt_import_field_name (const char *field);

/**
 * jt_import_columns_fill:
 * @grid: where they go: a header and what it is taken for, two pairs a row
 * @headers: the "headers" of a sheet as jt_roster_look() gives them
 */
void jt_import_columns_fill (GtkGrid *grid, JsonArray *headers);

/**
 * jt_import_columns_mappings:
 * @grid: what jt_import_columns_fill() filled
 *
 * Returns: (transfer full): what a person changed, as FIELD=HEADER
 */
GStrv jt_import_columns_mappings (GtkGrid *grid);

/**
 * jt_import_columns_has:
 * @grid: what jt_import_columns_fill() filled
 * @field: name of a field
 *
 * Returns: whether a header is taken for it
 */
gboolean jt_import_columns_has (GtkGrid *grid, const char *field);

G_END_DECLS
