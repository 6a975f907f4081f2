/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-home-owner-row.h"

#include <glib/gi18n.h>

#include "jt-home-owner-window.h"
#include "jt-json.h"
#include "jt-reveal.h"

struct _JtHomeOwnerRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *name;
  GtkButton *correct;
  GtkBox *numbers;

  JtSession *session;
  JsonObject *owner;
};

G_DEFINE_FINAL_TYPE (JtHomeOwnerRow, jt_home_owner_row, GTK_TYPE_LIST_BOX_ROW)

/* A masked number on its way to be shown. */
typedef struct
{
  GtkLabel *value;
  GtkWidget *button;
} Number;

static void
number_free (gpointer data)
{
  Number *number = data;

  g_object_unref (number->value);
  g_object_unref (number->button);
  g_free (number);
}

static void
on_revealed_cb (const char *text, gboolean shown, gpointer data)
{
  const Number *number = data;

  gtk_label_set_label (number->value, text);
  gtk_label_set_selectable (number->value, shown);
  gtk_widget_set_visible (number->button, !shown);
}

static void
on_reveal_cb (GtkButton *button, JtHomeOwnerRow *self)
{
  Number *number = g_new0 (Number, 1);
  g_autofree char *title = NULL;

  number->value = GTK_LABEL (g_object_ref (gtk_widget_get_prev_sibling (GTK_WIDGET (button))));
  number->button = g_object_ref (GTK_WIDGET (button));
  title = g_strdup_printf (_ ("Show the full number of %s?"), jt_json_text (self->owner, "name"));
  jt_reveal (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->session,
             g_object_get_data (G_OBJECT (button), "secret"), title, on_revealed_cb, number,
             number_free);
}

static void
add_number (JtHomeOwnerRow *self, JsonObject *number, const char *what, const char *action)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (what);
  GtkWidget *value = gtk_label_new (jt_json_text (number, "masked"));
  GtkWidget *button = gtk_button_new_with_label (action);
  /* Translators: read aloud: an act, and the owner it concerns */
  g_autofree char *name = g_strdup_printf (_ ("%s: %s"), action, gtk_label_get_label (self->name));

  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (value, "numeric");
  gtk_label_set_xalign (GTK_LABEL (value), 0);
  gtk_label_set_wrap (GTK_LABEL (value), TRUE);
  gtk_widget_set_hexpand (value, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), value);
  gtk_box_append (GTK_BOX (box), button);
  g_object_set_data_full (G_OBJECT (button), "secret", g_strdup (jt_json_text (number, "secret")),
                          g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (on_reveal_cb), self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  gtk_box_append (self->numbers, box);
}

static void
on_correct_cb (JtHomeOwnerRow *self)
{
  jt_home_owner_window_present (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                self->session, self->owner);
}

static gboolean
edit (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  JtHomeOwnerRow *self = JT_HOME_OWNER_ROW (widget);

  if (!gtk_widget_get_visible (GTK_WIDGET (self->correct)))
    return FALSE;
  on_correct_cb (self);
  return TRUE;
}

static void
jt_home_owner_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), JT_TYPE_HOME_OWNER_ROW);
  g_clear_object (&JT_HOME_OWNER_ROW (object)->session);
  g_clear_pointer (&JT_HOME_OWNER_ROW (object)->owner, json_object_unref);
  G_OBJECT_CLASS (jt_home_owner_row_parent_class)->dispose (object);
}

static void
jt_home_owner_row_class_init (JtHomeOwnerRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jt_home_owner_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jiati/Jiati/ui/jt-home-owner-row.ui");
  gtk_widget_class_bind_template_child (widget_class, JtHomeOwnerRow, name);
  gtk_widget_class_bind_template_child (widget_class, JtHomeOwnerRow, correct);
  gtk_widget_class_bind_template_child (widget_class, JtHomeOwnerRow, numbers);
  gtk_widget_class_bind_template_callback (widget_class, on_correct_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F2, 0, edit, NULL);
}

static void
jt_home_owner_row_init (JtHomeOwnerRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
say_name (JsonObject *owner)
{
  const char *name = jt_json_text (owner, "name");
  const char *since = jt_json_text (owner, "since");

  if (jt_json_int (owner, "representative", 0) != 0)
    return since != NULL ? g_strdup_printf (_ ("%s (signs for all, since %s)"), name, since)
                         : g_strdup_printf (_ ("%s (signs for all)"), name);
  return since != NULL ? g_strdup_printf (_ ("%s (since %s)"), name, since) : g_strdup (name);
}

GtkWidget *
jt_home_owner_row_new (JtSession *session, JsonObject *owner)
{
  JtHomeOwnerRow *self = g_object_new (JT_TYPE_HOME_OWNER_ROW, NULL);
  JsonArray *phones = jt_json_array (owner, "phones");
  const char *uscc = jt_json_text (owner, "uscc");
  g_autofree char *name = say_name (owner);
  /* Translators: read aloud: a button, and the owner it concerns */
  g_autofree char *spoken = g_strdup_printf (_ ("Correct: %s"), name);
  const JtRole role = jt_office_get_role (jt_session_get_office (session));

  self->session = g_object_ref (session);
  self->owner = json_object_ref (owner);
  gtk_label_set_label (self->name, name);
  gtk_widget_set_visible (GTK_WIDGET (self->correct), (role & JT_ROLES_OFFICE) != 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->correct), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
  if (uscc != NULL)
    {
      g_autofree char *text = g_strdup_printf (_ ("Credit code %s"), uscc);
      GtkWidget *label = gtk_label_new (text);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_add_css_class (label, "numeric");
      gtk_box_append (self->numbers, label);
    }
  if (json_object_has_member (owner, "certificate"))
    add_number (self, json_object_get_object_member (owner, "certificate"), _ ("Certificate"),
                _ ("Show Full Number (Recorded)"));
  for (guint i = 0; i < json_array_get_length (phones); i++)
    add_number (self, json_array_get_object_element (phones, i), _ ("Telephone"),
                _ ("Show Full Telephone (Recorded)"));
  return GTK_WIDGET (self);
}
