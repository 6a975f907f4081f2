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

G_END_DECLS
