/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "jt-roster-watch.h"

G_BEGIN_DECLS

/**
 * jt_roster_look:
 * @path: an xlsx or csv file
 * @charset: (nullable): the charset of a csv file that a person chose
 * @max_rows: how many rows of each sheet are wanted
 * @watch: (nullable): who waits
 * @error: as jt_sheet_file_read_with()
 *
 * What a person wants to see of a file before anything is made of it, and what is made of it unless
 * that person says otherwise: they change "kind" and "field" and give "sheets" to
 * jt_office_roster_import() as its layout.
 *
 * Returns: (transfer full) (nullable): {"charset": "" for a workbook, "sheets": [{"name", "hidden",
 *   "n_rows", "kind": "homes" | "owners" | "buildings" | "unused", "header_row", "headers":
 *   [{"header", "field": "" when it is none}], "rows": [{"row", "cells": [texts]}]}]}
 */
JsonObject *jt_roster_look (const char *path, const char *charset, guint max_rows,
                            const JtRosterWatch *watch, GError **error);

/**
 * jt_roster_layouts_from_json:
 * @sheets: "sheets" as jt_roster_look() gives them
 *
 * Returns: (transfer full) (element-type JtRosterLayout): what they say
 */
GPtrArray *jt_roster_layouts_from_json (JsonArray *sheets);

/**
 * jt_roster_save_rejected:
 * @path: the file that was imported
 * @charset: (nullable): its charset, when a person chose it
 * @layout: "sheets" as jt_roster_look() gives them
 * @rejected: "rejected" of the details of jt_office_roster_import()
 * @mended: where the rows go: an xlsx file, which is replaced
 * @error: as jt_sheet_file_read_with(), or why it could not be written
 *
 * Writes the rejected rows as they stand in the file, every cell a text so that no digit is lost,
 * with a last column that says what is wrong: to be mended and imported again.  The sheets of
 * owners and buildings, without which rows could not be joined again, come along whole.
 *
 * Returns: whether it is written
 */
gboolean jt_roster_save_rejected (const char *path, const char *charset, JsonArray *layout,
                                  JsonArray *rejected, const char *mended, GError **error);

G_END_DECLS
