/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-scroll.h"

static GtkScrolledWindow *
find_scroller (GtkWidget *widget)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);

  return scroller != NULL ? GTK_SCROLLED_WINDOW (scroller) : NULL;
}

void
jt_scroll_to_start (GtkWidget *widget)
{
  GtkScrolledWindow *scroller = find_scroller (widget);
  GtkAdjustment *adjustment;

  if (scroller == NULL)
    return;
  adjustment = gtk_scrolled_window_get_hadjustment (scroller);
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_lower (adjustment));
}

void
jt_scroll_to_whole (GtkWidget *widget)
{
  GtkScrolledWindow *scroller = find_scroller (widget);
  GtkAdjustment *adjustment;
  graphene_rect_t place;

  if (scroller == NULL
      || !gtk_widget_compute_bounds (widget, gtk_scrolled_window_get_child (scroller), &place))
    return;
  /* Bounds are those on the screen: what is scrolled away counts before them. */
  adjustment = gtk_scrolled_window_get_vadjustment (scroller);
  place.origin.y += (float) gtk_adjustment_get_value (adjustment);
  gtk_adjustment_clamp_page (adjustment, place.origin.y, place.origin.y + place.size.height);
}
