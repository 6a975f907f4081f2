/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * jt_tab_stops_move:
 * @widget: something with a table in it
 * @direction: where the focus is to go
 * @stops: (array length=n_stops): its parts in their order, among them the table
 * @n_stops: how many
 *
 * For the focus of a widget's class, when @direction is that of Tab.  A table of GTK 4.8 has as many
 * stops as it has rows; here it has one, and the arrow keys go through the rows.  Nor is the focus
 * given back to a widget with a grab_focus of its own, which GTK does when the focus is to leave it.
 *
 * Returns: whether the focus is on one of them now; %FALSE to let it leave @widget
 */
gboolean jt_tab_stops_move (GtkWidget *widget, GtkDirectionType direction,
                            GtkWidget *const *stops, guint n_stops);

/**
 * jt_tab_stops_is_tab:
 * @direction: where the focus is to go
 *
 * Returns: whether Tab sends it there
 */
gboolean jt_tab_stops_is_tab (GtkDirectionType direction);

/**
 * jt_tab_stops_has_focus:
 * @widget: a widget in a window
 *
 * Unlike gtk_widget_get_focus_child(), which remembers where the focus was.
 *
 * Returns: whether the focus is on @widget or within it
 */
gboolean jt_tab_stops_has_focus (GtkWidget *widget);

G_END_DECLS
