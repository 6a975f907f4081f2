/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * jt_first_screen_new:
 * @model: (transfer full) (nullable): the rows of a long list
 * @view: the list or table that will show them
 *
 * A list of GTK 4.8 builds the widgets of 205 rows before its first frame, of which a window shows
 * twenty.  This model has the first rows of @model until @view has painted some, and all of them
 * from then on: what a person waits for is on the screen before the rest is built.
 *
 * Wrap it in the selection model of @view.
 *
 * Returns: (transfer full): the model to show
 */
GListModel *jt_first_screen_new (GListModel *model, GtkWidget *view);

/**
 * jt_first_screen_open:
 * @model: what jt_first_screen_new() returned
 *
 * Has all rows at once: for whoever wants to scroll to one of them now.
 */
void jt_first_screen_open (GListModel *model);

/**
 * jt_first_screen_limit:
 * @model: what jt_first_screen_new() returned
 *
 * Rows are about to come: until some are painted, no more are shown than fit into the view, or into
 * most of its window when it has no size yet.  To be called before the rows change.
 */
void jt_first_screen_limit (GListModel *model);

G_END_DECLS
