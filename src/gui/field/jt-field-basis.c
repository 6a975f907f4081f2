/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-field-basis.h"

#include <glib/gi18n.h>

#include "jt-law.h"
#include "jt-wording.h"

static GtkWidget *
new_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 48);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  /* With the focus it would show itself all selected. */
  gtk_widget_set_focusable (label, FALSE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* The text is read when somebody asks for it: a form has a dozen of these. */
static void
fill_popover (GtkMenuButton *button, gpointer data)
{
  const char *article = g_object_get_data (G_OBJECT (button), "article");
  g_autofree char *name = jt_wording_source (article);
  g_autofree char *text = jt_law_text (article);
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_box_append (GTK_BOX (box), new_label (name, "group-title"));
  if (text != NULL)
    gtk_box_append (GTK_BOX (box), new_label (text, NULL));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 360);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  gtk_menu_button_set_popover (button, popover);
}

GtkWidget *
jt_field_basis_new (const char *article)
{
  GtkWidget *button = gtk_menu_button_new ();

  /* Translators: beside a field; opens the article of law it comes from */
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _ ("Basis"));
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (button), FALSE);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), fill_popover, NULL, NULL);
  jt_field_basis_set (button, article);
  return button;
}

void
jt_field_basis_set (GtkWidget *button, const char *article)
{
  g_autofree char *name = NULL;

  g_return_if_fail (GTK_IS_MENU_BUTTON (button));

  g_object_set_data_full (G_OBJECT (button), "article", g_strdup (article), g_free);
  gtk_widget_set_visible (button, article != NULL && *article != '\0');
  if (article == NULL)
    return;
  name = jt_wording_source (article);
  gtk_widget_set_tooltip_text (button, name);
}
