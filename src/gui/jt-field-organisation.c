/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-field-organisation.h"

#include <glib/gi18n.h>

#include "jt-case-choices.h"
#include "jt-json.h"
#include "jt-stage-form.h"

struct _JtFieldOrganisation
{
  JtFieldText parent_instance;

  GtkMenuButton *button;
  GtkListBox *list;
  char *code;
};

enum
{
  PROP_0,
  PROP_CODE,
};

G_DEFINE_FINAL_TYPE (JtFieldOrganisation, jt_field_organisation, JT_TYPE_FIELD_TEXT)

static void
set_text (JtField *field, const char *text)
{
  if (JT_IS_FIELD_TEXT (field) && text != NULL)
    gtk_editable_set_text (jt_field_text_get_entry (JT_FIELD_TEXT (field)), text);
}

static void
on_picked_cb (JtFieldOrganisation *self, GtkListBoxRow *row)
{
  GtkWidget *form = gtk_widget_get_ancestor (GTK_WIDGET (self), JT_TYPE_STAGE_FORM);
  JtField *code = NULL;

  if (form != NULL && self->code != NULL)
    code = jt_stage_form_find (JT_STAGE_FORM (form), self->code);
  set_text (JT_FIELD (self), g_object_get_data (G_OBJECT (row), "name"));
  set_text (code, g_object_get_data (G_OBJECT (row), "uscc"));
  gtk_menu_button_popdown (self->button);
}

static void
add_organisation (JtFieldOrganisation *self, JsonObject *organisation)
{
  GtkWidget *label = gtk_label_new (jt_json_text (organisation, "name"));
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_size_request (label, -1, 32);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  jt_json_text (organisation, "name"), -1);
  g_object_set_data_full (G_OBJECT (row), "name", g_strdup (jt_json_text (organisation, "name")),
                          g_free);
  g_object_set_data_full (G_OBJECT (row), "uscc", g_strdup (jt_json_text (organisation, "uscc")),
                          g_free);
  gtk_list_box_append (self->list, row);
}

static gboolean
jt_field_organisation_open (JtField *field, JtOffice *office, const char *case_uid, GError **error)
{
  JtFieldOrganisation *self = JT_FIELD_ORGANISATION (field);
  g_autoptr (JsonArray) known = jt_office_organisations (office, error);

  if (known == NULL)
    return FALSE;
  for (guint i = 0; i < json_array_get_length (known); i++)
    add_organisation (self, json_array_get_object_element (known, i));
  gtk_widget_set_visible (GTK_WIDGET (self->button), json_array_get_length (known) > 0);
  return TRUE;
}

static void
jt_field_organisation_constructed (GObject *object)
{
  JtFieldOrganisation *self = JT_FIELD_ORGANISATION (object);
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  G_OBJECT_CLASS (jt_field_organisation_parent_class)->constructed (object);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Organisations of this book"), -1);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (on_picked_cb), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 300);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_icon_name (self->button, "pan-down-symbolic");
  gtk_menu_button_set_popover (self->button, popover);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), _ ("Pick an organisation of this book"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Pick an organisation of this book"), -1);
  gtk_widget_set_visible (GTK_WIDGET (self->button), FALSE);
  jt_field_add_beside (JT_FIELD (self), GTK_WIDGET (self->button));
}

static void
jt_field_organisation_set_property (GObject *object, guint id, const GValue *value,
                                    GParamSpec *pspec)
{
  JtFieldOrganisation *self = JT_FIELD_ORGANISATION (object);

  if (id == PROP_CODE)
    {
      g_free (self->code);
      self->code = g_value_dup_string (value);
    }
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
jt_field_organisation_finalize (GObject *object)
{
  g_free (JT_FIELD_ORGANISATION (object)->code);
  G_OBJECT_CLASS (jt_field_organisation_parent_class)->finalize (object);
}

static void
jt_field_organisation_class_init (JtFieldOrganisationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = jt_field_organisation_constructed;
  object_class->set_property = jt_field_organisation_set_property;
  object_class->finalize = jt_field_organisation_finalize;
  JT_FIELD_CLASS (klass)->open = jt_field_organisation_open;
  g_object_class_install_property (
      object_class, PROP_CODE,
      g_param_spec_string ("code", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
}

static void
jt_field_organisation_init (JtFieldOrganisation *self)
{
}
