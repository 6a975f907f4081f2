/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * jt_roster_look:
 * @path: an xlsx or csv file
 * @max_rows: how many rows of each sheet are wanted
 * @cancellable: (nullable): ends the reading
 * @error: as jt_sheet_file_read_all()
 *
 * What a person wants to see of a file before anything is made of it.  The headers of a sheet are
 * the row of its first ten that has most headers of a roster, with what the row below says where
 * it says nothing; "field" is what the header is taken for.  A sheet without such a row has none.
 *
 * Returns: (transfer full) (nullable): {"sheets": [{"name", "hidden", "n_rows", "headers":
 *   [{"header", "field" (left out when it is none)}], "rows": [{"row", "cells": [texts]}]}]}
 */
JsonObject *jt_roster_look (const char *path, guint max_rows, GCancellable *cancellable,
                            GError **error);

/**
 * jt_roster_save_rejected:
 * @path: the file that was imported
 * @rejected: the "rejected" of jt_office_roster_import()
 * @mended: where the rows go: a csv file, which is replaced
 * @error: as jt_sheet_file_read_all(), or why it could not be written
 *
 * Writes the rejected rows of the first sheet that has headers, under those headers, with a last
 * column that says what is wrong: to be mended and imported again.
 *
 * Returns: whether it is written
 */
gboolean jt_roster_save_rejected (const char *path, JsonArray *rejected, const char *mended,
                                  GError **error);

G_END_DECLS
