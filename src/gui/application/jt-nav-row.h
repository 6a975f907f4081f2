/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "jt-page-list.h"
#include "jt-plain-row.h"

G_BEGIN_DECLS

/**
 * JtNavRow:
 *
 * One page's line at the side of the window: icon, title, and how much waits there.
 */
#define JT_TYPE_NAV_ROW (jt_nav_row_get_type ())
G_DECLARE_FINAL_TYPE (JtNavRow, jt_nav_row, JT, NAV_ROW, JtPlainRow)

/**
 * jt_nav_row_new:
 * @entry: the page
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *jt_nav_row_new (const JtPageEntry *entry);

/**
 * jt_nav_row_get_name:
 * @row: a row
 *
 * Returns: (transfer none): name of its page
 */
const char *jt_nav_row_get_name (JtNavRow *row);

/**
 * jt_nav_row_set_count:
 * @row: a row
 * @count: how much waits there; nothing is shown for 0
 */
void jt_nav_row_set_count (JtNavRow *row, guint count);

/**
 * jt_nav_row_set_compact:
 * @row: a row
 * @compact: whether only the icon is shown, the title as its tooltip
 */
void jt_nav_row_set_compact (JtNavRow *row, gboolean compact);

G_END_DECLS
