/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-home-person-row.h"

#include <glib/gi18n.h>

static GtkWidget *
box_of (GtkWidget *row)
{
  return gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));
}

void
jt_home_person_row_add_text (GtkWidget *row, const char *text, const char *css_class)
{
  GtkWidget *label;

  g_return_if_fail (GTK_IS_LIST_BOX_ROW (row) && text != NULL);

  label = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (gtk_widget_get_first_child (box_of (row))), label);
}

GtkWidget *
jt_home_person_row_add_act (GtkWidget *row, const char *text)
{
  GtkWidget *button;
  GtkWidget *name;
  g_autofree char *aloud = NULL;

  g_return_val_if_fail (GTK_IS_LIST_BOX_ROW (row) && text != NULL, NULL);

  button = gtk_button_new_with_label (text);
  name = gtk_widget_get_first_child (gtk_widget_get_first_child (box_of (row)));
  /* Translators: read aloud: an act, and the name of a person */
  aloud = g_strdup_printf (_ ("%s: %s"), text, gtk_label_get_label (GTK_LABEL (name)));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, aloud,
                                  -1);
  gtk_box_append (GTK_BOX (box_of (row)), button);
  return button;
}

GtkWidget *
jt_home_person_row_new (const char *name, const char *name_class)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  jt_home_person_row_add_text (row, name, name_class);
  return row;
}
