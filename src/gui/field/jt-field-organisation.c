/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-field-organisation.h"

#include <glib/gi18n.h>

#include "jt-case-choices.h"
#include "jt-json.h"
#include "jt-stage-form.h"
#include "jt-suggestions.h"

struct _JtFieldOrganisation
{
  JtFieldText parent_instance;

  GtkMenuButton *button;
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
  set_text (JT_FIELD (self), g_object_get_data (G_OBJECT (row), "text"));
  set_text (code, g_object_get_data (G_OBJECT (row), "uscc"));
}

static void
add_organisation (JtFieldOrganisation *self, JsonObject *organisation)
{
  GtkListBoxRow *row = jt_suggestions_add (self->button, jt_json_text (organisation, "name"));

  g_object_set_data_full (G_OBJECT (row), "uscc", g_strdup (jt_json_text (organisation, "uscc")),
                          g_free);
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
  return TRUE;
}

static void
jt_field_organisation_constructed (GObject *object)
{
  JtFieldOrganisation *self = JT_FIELD_ORGANISATION (object);

  G_OBJECT_CLASS (jt_field_organisation_parent_class)->constructed (object);
  self->button
      = jt_suggestions_new (_ ("Organisations of this book"),
                            _ ("Pick an organisation of this book"), G_CALLBACK (on_picked_cb), self);
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
