/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-drop-down-name.h"

#include <glib/gi18n.h>

#define NAME_KEY "jt-name"

static void
on_selected_cb (GtkDropDown *drop_down)
{
  const char *name = g_object_get_data (G_OBJECT (drop_down), NAME_KEY);
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (drop_down));
  gpointer item = gtk_drop_down_get_selected_item (drop_down);
  const char *chosen
      = GTK_IS_STRING_OBJECT (item) ? gtk_string_object_get_string (item) : NULL;
  g_autofree char *spoken = NULL;

  /* Translators: the title of a column and what stands in its cell */
  spoken = chosen != NULL ? g_strdup_printf (_ ("%s: %s"), name, chosen) : g_strdup (name);
  if (button != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                    -1);
}

void
jt_drop_down_name (GtkDropDown *drop_down, const char *name)
{
  const gboolean first = g_object_get_data (G_OBJECT (drop_down), NAME_KEY) == NULL;

  g_return_if_fail (GTK_IS_DROP_DOWN (drop_down) && name != NULL);

  g_object_set_data_full (G_OBJECT (drop_down), NAME_KEY, g_strdup (name), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  if (first)
    g_signal_connect (drop_down, "notify::selected-item", G_CALLBACK (on_selected_cb), NULL);
  on_selected_cb (drop_down);
}

static const char *
find_name (GtkWidget *drop_down)
{
  g_autoptr (GList) labels = gtk_widget_list_mnemonic_labels (drop_down);

  return labels != NULL && GTK_IS_LABEL (labels->data) ? gtk_label_get_text (labels->data)
                                                       : gtk_widget_get_tooltip_text (drop_down);
}

void
jt_drop_down_name_all (GtkWidget *root)
{
  g_return_if_fail (GTK_IS_WIDGET (root));

  if (GTK_IS_DROP_DOWN (root))
    {
      const char *name = find_name (root);

      if (name != NULL && g_object_get_data (G_OBJECT (root), NAME_KEY) == NULL)
        jt_drop_down_name (GTK_DROP_DOWN (root), name);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    jt_drop_down_name_all (child);
}
