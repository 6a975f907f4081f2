/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "jt-elevation.h"

G_BEGIN_DECLS

/**
 * JtElevationView:
 *
 * Shows the elevation (楼盘表) of an entrance: jt_office_elevation() reads it, jt-elevation.h draws
 * it.  It scrolls where floors or columns are many, follows dark and high contrast and the text
 * size, and says in words what it shows.  The arrow keys move the selection, and a screen reader
 * says the part they come to; Enter, F2 or a click emits
 *
 * JtElevationView::flat-activated (view, guint flat): index of the part, as jt_elevation_get_flat()
 * takes it.
 */
#define JT_TYPE_ELEVATION_VIEW (jt_elevation_view_get_type ())
G_DECLARE_FINAL_TYPE (JtElevationView, jt_elevation_view, JT, ELEVATION_VIEW, GtkWidget)

/**
 * jt_elevation_view_new:
 *
 * Returns: (transfer floating): a view that shows nothing yet; a template can hold one as
 *   `<object class="JtElevationView">` after g_type_ensure (JT_TYPE_ELEVATION_VIEW)
 */
GtkWidget *jt_elevation_view_new (void);

/**
 * jt_elevation_view_set_elevation:
 * @view: a view
 * @elevation: (nullable): what to show; the view keeps a reference.  %NULL for nothing
 *
 * Nothing is selected afterwards.
 */
void jt_elevation_view_set_elevation (JtElevationView *view, JtElevation *elevation);

/**
 * jt_elevation_view_get_elevation:
 * @view: a view
 *
 * Returns: (transfer none) (nullable): what it shows.  After jt_elevation_set_look() call
 *   jt_elevation_view_update()
 */
JtElevation *jt_elevation_view_get_elevation (JtElevationView *view);

/**
 * jt_elevation_view_update:
 * @view: a view
 *
 * Draws again what was changed in its elevation, and says it anew.
 */
void jt_elevation_view_update (JtElevationView *view);

/**
 * jt_elevation_view_update_flat:
 * @view: a view that shows an elevation
 * @flat: index of the only part that looks otherwise
 *
 * As jt_elevation_view_update(), at the price of one part.
 */
void jt_elevation_view_update_flat (JtElevationView *view, guint flat);

/**
 * jt_elevation_view_set_most_height:
 * @view: a view
 * @height: in pixels
 *
 * It asks for the room of the whole elevation, but for no more than @height, and scrolls beyond.
 */
void jt_elevation_view_set_most_height (JtElevationView *view, int height);

/**
 * jt_elevation_view_set_selected:
 * @view: a view
 * @flat: index of the part to outline, or -1 for none
 *
 * Brings the part into sight.  Emits nothing.
 */
void jt_elevation_view_set_selected (JtElevationView *view, int flat);

/**
 * jt_elevation_view_get_selected:
 * @view: a view
 *
 * Returns: index of the part that is outlined, or -1
 */
int jt_elevation_view_get_selected (JtElevationView *view);

G_END_DECLS
