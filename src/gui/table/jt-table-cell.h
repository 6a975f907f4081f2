/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* One line of text in a cell of a table, cut short at its end.  A table has hundreds of them when it
 * is first painted, and GTK's own widgets for text each have a font and measure it: these share what
 * their table knows of its font, and are as high as a line and as wide as their column. */
#define JT_TYPE_TABLE_CELL (jt_table_cell_get_type ())
G_DECLARE_FINAL_TYPE (JtTableCell, jt_table_cell, JT, TABLE_CELL, GtkWidget)

/**
 * jt_table_cell_new:
 * @number: whether the text is a number: to the right, with figures of one width
 *
 * It belongs into a GtkColumnView.
 *
 * Returns: (transfer floating): the widget
 */
GtkWidget *jt_table_cell_new (gboolean number);

/**
 * jt_table_cell_set_snug:
 * @self: a cell
 *
 * It is as wide as its text, instead of as wide as it is made.
 */
void jt_table_cell_set_snug (JtTableCell *self);

/**
 * jt_table_cell_set_text:
 * @self: a cell
 * @text: (nullable): what it shows
 *
 * What it shows is also its name for assistive technology.
 */
void jt_table_cell_set_text (JtTableCell *self, const char *text);

/**
 * jt_table_cell_get_text:
 * @self: a cell
 *
 * Returns: (transfer none): what it shows
 */
const char *jt_table_cell_get_text (JtTableCell *self);
