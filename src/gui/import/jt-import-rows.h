/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "jt-table-view.h"

G_BEGIN_DECLS

/* The rows of the file as they stand there, below all steps of an import. */

/**
 * jt_import_rows_show:
 * @table: the table
 * @sheet: a sheet as jt_roster_look() gives it
 */
void jt_import_rows_show (JtTableView *table, JsonObject *sheet);

/**
 * jt_import_rows_title:
 * @sheet: a sheet as jt_roster_look() gives it
 *
 * Returns: (transfer full): what stands above its rows, with how many of them are seen
 */
char *jt_import_rows_title (JsonObject *sheet);

/**
 * jt_import_rows_find_sheet:
 * @look: what jt_roster_look() says
 * @name: (nullable): the name of a sheet
 *
 * Returns: (transfer none) (nullable): that sheet
 */
JsonObject *jt_import_rows_find_sheet (JsonObject *look, const char *name);

/**
 * jt_import_rows_name_columns:
 * @table: the table
 * @sheet: the sheet that it shows
 *
 * Says above each column what it is taken for now.
 */
void jt_import_rows_name_columns (JtTableView *table, JsonObject *sheet);

G_END_DECLS
