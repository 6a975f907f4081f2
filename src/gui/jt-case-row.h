/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * JtCaseRow:
 *
 * One case as an item of a list.
 */
#define JT_TYPE_CASE_ROW (jt_case_row_get_type ())
G_DECLARE_FINAL_TYPE (JtCaseRow, jt_case_row, JT, CASE_ROW, GObject)

/**
 * jt_case_row_new:
 * @row: an element of what jt_office_case_overview() gave
 *
 * Returns: (transfer full): the item
 */
JtCaseRow *jt_case_row_new (JsonObject *row);

/**
 * jt_case_row_get:
 * @row: an item
 *
 * Returns: (transfer none): what it was made from
 */
JsonObject *jt_case_row_get (JtCaseRow *row);

G_END_DECLS
