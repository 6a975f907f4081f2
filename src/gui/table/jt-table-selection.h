/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "jt-paged-model.h"

G_BEGIN_DECLS

/* For jt-table-view.c only.  Selection models go by position, people by rows. */

/**
 * jt_table_selected_ids:
 * @selection: a selection over @model
 * @model: rows
 *
 * Returns: (transfer full) (element-type gint64): the selected rows, in the order shown; none is
 *   read for it
 */
GArray *jt_table_selected_ids (GtkSelectionModel *selection, JtPagedModel *model);

/**
 * jt_table_select_ids:
 * @selection: a selection over @model
 * @model: rows
 * @ids: (element-type gint64): rows
 *
 * Selects those of them that are there, wherever they stand now, and no other.
 */
void jt_table_select_ids (GtkSelectionModel *selection, JtPagedModel *model, const GArray *ids);

/**
 * jt_table_scroll_to:
 * @view: a table
 * @position: place of a row
 *
 * Scrolls to it.
 */
void jt_table_scroll_to (GtkColumnView *view, guint position);

/**
 * jt_table_enter_selected:
 * @view: a table in which one row is selected
 * @position: where that row stands
 *
 * Scrolls to it and gives it the focus, with the next frames when it has no widget yet: who came
 * to it by key goes on by key.
 */
void jt_table_enter_selected (GtkColumnView *view, guint position);

G_END_DECLS
