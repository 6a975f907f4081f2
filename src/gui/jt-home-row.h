/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "jt-homes-query.h"

G_BEGIN_DECLS

/**
 * JtHomeRow:
 *
 * A part in the table of homes.
 */
#define JT_TYPE_HOME_ROW (jt_home_row_get_type ())
G_DECLARE_FINAL_TYPE (JtHomeRow, jt_home_row, JT, HOME_ROW, GObject)

/**
 * jt_home_row_new:
 * @lines: (element-type JtPartLine): the lines, which the row keeps alive
 * @i: which of them it shows
 *
 * Returns: (transfer full): the row
 */
JtHomeRow *jt_home_row_new (GPtrArray *lines, guint i);

/**
 * jt_home_row_get:
 * @row: a row
 *
 * Returns: (transfer none): what it shows
 */
const JtPartLine *jt_home_row_get (JtHomeRow *row);

/**
 * JtHomeColumn:
 *
 * The columns of the table, from the left.
 */
typedef enum
{
  JT_HOME_COLUMN_PLACE,
  JT_HOME_COLUMN_ROOM,
  JT_HOME_COLUMN_FLOOR,
  JT_HOME_COLUMN_USE,
  JT_HOME_COLUMN_AREA,
  JT_HOME_COLUMN_BASIS,
  JT_HOME_COLUMN_TITLE,
  JT_HOME_COLUMN_OWNERS,
  JT_HOME_COLUMN_SALE,
  JT_HOME_N_COLUMNS
} JtHomeColumn;

/**
 * jt_home_row_text:
 * @row: a row
 * @column: a column
 *
 * Returns: (transfer full): what stands in the cell
 */
char *jt_home_row_text (JtHomeRow *row, JtHomeColumn column);

/**
 * jt_home_columns_append:
 * @view: a table of #JtHomeRow
 *
 * Gives it its columns, each with a header to sort by.
 */
void jt_home_columns_append (GtkColumnView *view);

/**
 * jt_home_rows_copy:
 * @rows: a model of #JtHomeRow
 * @selection: (nullable): the places to take; %NULL for all
 *
 * Returns: (transfer full): them with the headers as text with tabs, as spreadsheet programs paste it
 */
char *jt_home_rows_copy (GListModel *rows, GtkBitset *selection);

G_END_DECLS
