/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-edit-keys.h"

void
jt_edit_keys_install (void)
{
  GtkWidgetClass *list = g_type_class_ref (GTK_TYPE_LIST_BOX);

  /* The class is there as long as the program, and its keys with it. */
  gtk_widget_class_add_binding_signal (list, GDK_KEY_F2, 0, "activate-cursor-row", NULL);
}

static gboolean
is_in_text (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus);
}

static gboolean
on_take_back_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  return !is_in_text (widget) && ((JtTakeBack) data) (widget);
}

void
jt_edit_keys_add_take_back (GtkWidgetClass *widget_class, JtTakeBack take_back)
{
  g_autoptr (GtkShortcut) shortcut
      = gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_z, GDK_CONTROL_MASK),
                          gtk_callback_action_new (on_take_back_cb, take_back, NULL));

  gtk_widget_class_add_shortcut (widget_class, shortcut);
}
