/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-column-title.h"

/* GTK has no word for it: a title is the last child of the header, which is the view's first, and
 * holds its text in a box.  Where that is not so, the title stays at the left. */
void
jt_column_title_right (GtkColumnView *view)
{
  GtkWidget *header, *title, *box;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  header = gtk_widget_get_first_child (GTK_WIDGET (view));
  title = header != NULL ? gtk_widget_get_last_child (header) : NULL;
  box = title != NULL ? gtk_widget_get_first_child (title) : NULL;
  if (GTK_IS_BOX (box))
    gtk_widget_set_halign (box, GTK_ALIGN_END);
}
