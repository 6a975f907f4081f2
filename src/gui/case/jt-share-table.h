/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "jt-sharing.h"

G_BEGIN_DECLS

/**
 * JtShareTable:
 *
 * Every part of a case in its plan of cost shares, a line each: whether it takes part, its floor,
 * its area, its coefficient and its share, both to be typed into.  What was signed stands as text.
 * Signal JtShareTable::changed (again): something was typed; @again when what is not agreed by hand
 * has to be shared out anew.
 */
#define JT_TYPE_SHARE_TABLE (jt_share_table_get_type ())
G_DECLARE_FINAL_TYPE (JtShareTable, jt_share_table, JT, SHARE_TABLE, GtkGrid)

/**
 * jt_share_table_fill:
 * @self: a table
 * @sharing: a plan; it has to live as long as the table shows it
 *
 * Shows the plan as it is recorded.
 */
void jt_share_table_fill (JtShareTable *self, const JtSharing *sharing);

/**
 * jt_share_table_get_lines:
 * @self: a table that was filled
 * @n_lines: (out): how many
 *
 * Returns: (transfer none) (array length=n_lines): its lines as they are typed, in the order of the
 *   plan; what is changed in them is shown by jt_share_table_update()
 */
JtShareLine *jt_share_table_get_lines (JtShareTable *self, guint *n_lines);

/**
 * jt_share_table_update:
 * @self: a table that was filled
 *
 * Shows what its lines hold now.  What is being typed is left alone.
 */
void jt_share_table_update (JtShareTable *self);

/**
 * jt_share_table_set_anew:
 * @self: a table that was filled
 * @anew: whether all who take part sign this plan, so that what was signed before may change
 */
void jt_share_table_set_anew (JtShareTable *self, gboolean anew);

/**
 * jt_share_table_find_slip:
 * @self: a table
 *
 * Returns: (transfer none) (nullable): the first entry that holds no number, as one that does
 *   would be taken for another
 */
GtkWidget *jt_share_table_find_slip (JtShareTable *self);

G_END_DECLS
