/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-suggestions.h"

/* A longer list scrolls. */
#define HEIGHT_AT_MOST 300

GtkMenuButton *
jt_suggestions_new (const char *name, const char *action, GCallback picked, gpointer object)
{
  GtkMenuButton *button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_swapped (list, "row-activated", picked, object);
  g_signal_connect_swapped (list, "row-activated", G_CALLBACK (gtk_popover_popdown), popover);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), HEIGHT_AT_MOST);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  gtk_menu_button_set_icon_name (button, "pan-down-symbolic");
  gtk_menu_button_set_popover (button, popover);
  gtk_widget_set_tooltip_text (GTK_WIDGET (button), action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, action,
                                  -1);
  gtk_widget_set_visible (GTK_WIDGET (button), FALSE);
  g_object_set_data (G_OBJECT (button), "list", list);
  return button;
}

GtkListBoxRow *
jt_suggestions_add (GtkMenuButton *button, const char *text)
{
  GtkListBox *list = g_object_get_data (G_OBJECT (button), "list");
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_size_request (label, -1, 32);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_object_set_data_full (G_OBJECT (row), "text", g_strdup (text), g_free);
  gtk_list_box_append (list, row);
  gtk_widget_set_visible (GTK_WIDGET (button), TRUE);
  return GTK_LIST_BOX_ROW (row);
}
