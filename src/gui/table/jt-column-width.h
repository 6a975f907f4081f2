/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * jt_column_width_keep:
 * @column: a column that can be resized
 * @widget: the view it goes into, whose text size counts
 * @name: what it is remembered by: "ballots.room"
 * @width: its width at the usual text size; 0 where it takes what is left
 *
 * Gives @column the width that somebody gave it before, and remembers the next one.  Columns grow
 * with the text.
 */
void jt_column_width_keep (GtkColumnViewColumn *column, GtkWidget *widget, const char *name,
                           int width);

G_END_DECLS
