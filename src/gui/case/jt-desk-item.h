/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* What is due, the day, how long it still is. */
#define JT_DESK_COLUMNS 3

/**
 * JtDeskGrouping:
 * @JT_DESK_BY_URGENCY: 超期, 今天, 本周, 等待他人
 * @JT_DESK_BY_CASE: each case with all that waits in it
 * @JT_DESK_BY_PERSON: by the grid leaders who answer for the entrances of a case
 *
 * Under which headings the work desk puts its lines.
 */
typedef enum
{
  JT_DESK_BY_URGENCY,
  JT_DESK_BY_CASE,
  JT_DESK_BY_PERSON,
} JtDeskGrouping;

/**
 * jt_desk_item_group:
 * @item: an item of jt_office_desk()
 * @grouping: how the lines are grouped
 *
 * Returns: (transfer none): the heading it stands under
 */
const char *jt_desk_item_group (JsonObject *item, JtDeskGrouping grouping);

/**
 * jt_desk_item_new:
 * @item: an item of jt_office_desk()
 * @grouping: how the lines are grouped
 * @columns: (array fixed-size=3): makes each column as wide in every line
 *
 * A line of the work desk.  Its data "case", "stage" and "rule" say where it leads and how its day
 * was counted, "group" what it stands under.
 *
 * Returns: (transfer floating): a #GtkListBoxRow
 */
GtkWidget *jt_desk_item_new (JsonObject *item, JtDeskGrouping grouping,
                             GtkSizeGroup *const *columns);

/**
 * jt_desk_item_update_header:
 * @row: from jt_desk_item_new()
 * @before: (nullable): the one above
 * @data: nothing
 *
 * A #GtkListBoxUpdateHeaderFunc: a heading stands above the first line of each group.
 */
void jt_desk_item_update_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data);

/**
 * jt_desk_label_add:
 * @box: where it is put
 * @text: what it says
 * @css_class: (nullable): how it looks
 * @expand: whether it takes the room that is left
 *
 * Returns: (transfer none): a label that is cut off where there is no room
 */
GtkWidget *jt_desk_label_add (GtkBox *box, const char *text, const char *css_class,
                              gboolean expand);

/**
 * jt_desk_label_wrap:
 * @label: from jt_desk_label_add()
 * @least: how many characters there is always room for
 *
 * A name takes two lines before any of it is left out.
 */
void jt_desk_label_wrap (GtkWidget *label, int least);

G_END_DECLS
