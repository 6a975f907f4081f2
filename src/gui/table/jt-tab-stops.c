/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-tab-stops.h"

gboolean
jt_tab_stops_is_tab (GtkDirectionType direction)
{
  return direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;
}

gboolean
jt_tab_stops_has_focus (GtkWidget *widget)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* Within a table Tab goes nowhere, and a table is entered where it was left. */
static gboolean
move_within (GtkWidget *stop, GtkDirectionType direction)
{
  return !GTK_IS_COLUMN_VIEW (stop) && gtk_widget_child_focus (stop, direction);
}

static gboolean
enter (GtkWidget *stop, GtkDirectionType direction)
{
  if (!gtk_widget_get_mapped (stop))
    return FALSE;
  return GTK_IS_COLUMN_VIEW (stop) ? gtk_widget_grab_focus (stop)
                                   : gtk_widget_child_focus (stop, direction);
}

gboolean
jt_tab_stops_move (GtkWidget *widget, GtkDirectionType direction, GtkWidget *const *stops,
                   guint n_stops)
{
  const int step = direction == GTK_DIR_TAB_FORWARD ? 1 : -1;
  int next = step > 0 ? 0 : (int) n_stops - 1;

  g_return_val_if_fail (GTK_IS_WIDGET (widget) && jt_tab_stops_is_tab (direction), FALSE);

  for (guint i = 0; i < n_stops; i++)
    if (jt_tab_stops_has_focus (stops[i]))
      {
        if (move_within (stops[i], direction))
          return TRUE;
        next = (int) i + step;
      }
  for (; next >= 0 && next < (int) n_stops; next += step)
    if (enter (stops[next], direction))
      return TRUE;
  return FALSE;
}
