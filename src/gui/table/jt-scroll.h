/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * jt_scroll_to_start:
 * @widget: something wider than what is seen of it
 *
 * Shows its beginning: GTK scrolls to the end of what gets the focus.
 */
void jt_scroll_to_start (GtkWidget *widget);

/**
 * jt_scroll_to_whole:
 * @widget: something that has its place already
 *
 * Scrolls up or down until as much of it is seen as there is room for.
 */
void jt_scroll_to_whole (GtkWidget *widget);

G_END_DECLS
