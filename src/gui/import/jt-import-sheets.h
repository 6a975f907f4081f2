/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * JtImportSheets:
 *
 * The second step of an import: which sheets of the file are used, what each tells of, what its
 * columns are taken for, and how a csv file is written.
 *
 * Signal "sheet-changed": another sheet is looked at, or its columns were taken for something
 * else.  Signal "charset-chosen" (name; "" to find out): the file is to be read anew.
 */
#define JT_TYPE_IMPORT_SHEETS (jt_import_sheets_get_type ())
G_DECLARE_FINAL_TYPE (JtImportSheets, jt_import_sheets, JT, IMPORT_SHEETS, GtkWidget)

/**
 * jt_import_sheets_show:
 * @self: the step
 * @look: what jt_roster_look() says; choices are written into it
 * @chosen: (nullable): the charset that a person chose; %NULL when it was found out
 */
void jt_import_sheets_show (JtImportSheets *self, JsonObject *look, const char *chosen);

/**
 * jt_import_sheets_enter_charset:
 * @self: the step
 *
 * Puts the keyboard on how the file is written, where it was chosen.
 */
void jt_import_sheets_enter_charset (JtImportSheets *self);

/**
 * jt_import_sheets_get_sheet:
 * @self: the step
 *
 * Returns: (transfer none) (nullable): the sheet that is looked at
 */
JsonObject *jt_import_sheets_get_sheet (JtImportSheets *self);

/**
 * jt_import_sheets_get_compound:
 * @self: the step
 *
 * Returns: (transfer none) (nullable): the compound of all rows, where the file names none
 */
const char *jt_import_sheets_get_compound (JtImportSheets *self);

G_END_DECLS
