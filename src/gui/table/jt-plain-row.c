/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-plain-row.h"

#include "jt-tab-stops.h"

G_DEFINE_TYPE (JtPlainRow, jt_plain_row, GTK_TYPE_LIST_BOX_ROW)

/* GTK asks row after row whether it takes the focus. */
static gboolean
jt_plain_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if (jt_tab_stops_is_tab (direction) && jt_tab_stops_has_focus (gtk_widget_get_parent (widget)))
    return FALSE;
  return GTK_WIDGET_CLASS (jt_plain_row_parent_class)->focus (widget, direction);
}

static void
jt_plain_row_class_init (JtPlainRowClass *klass)
{
  GTK_WIDGET_CLASS (klass)->focus = jt_plain_row_focus;
}

static void
jt_plain_row_init (JtPlainRow *self)
{
}

GtkWidget *
jt_plain_row_new (void)
{
  return g_object_new (JT_TYPE_PLAIN_ROW, NULL);
}
