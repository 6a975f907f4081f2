/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * jt_column_title_right:
 * @view: a table
 *
 * Sets the title of the column that was appended last above its numbers, at the right.
 */
void jt_column_title_right (GtkColumnView *view);

G_END_DECLS
