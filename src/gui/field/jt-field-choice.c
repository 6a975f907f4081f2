/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-field-choice.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkDropDown *choice;
  GtkStringList *names;
  GStrv values;
} JtFieldChoicePrivate;

enum
{
  PROP_0,
  PROP_VALUES,
  PROP_NAMES,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_TYPE_WITH_PRIVATE (JtFieldChoice, jt_field_choice, JT_TYPE_FIELD)

/* The first line of the list is "not recorded"; values count from the second. */
static JsonNode *
jt_field_choice_get_value (JtField *field, const char **complaint)
{
  JtFieldChoicePrivate *priv = jt_field_choice_get_instance_private (JT_FIELD_CHOICE (field));
  const guint selected = gtk_drop_down_get_selected (priv->choice);

  if (selected == 0 || selected == GTK_INVALID_LIST_POSITION)
    return json_node_new (JSON_NODE_NULL);
  return JT_FIELD_CHOICE_GET_CLASS (field)->read (priv->values[selected - 1]);
}

static void
jt_field_choice_set_value (JtField *field, JsonNode *value)
{
  JtFieldChoicePrivate *priv = jt_field_choice_get_instance_private (JT_FIELD_CHOICE (field));
  g_autofree char *text
      = value != NULL ? JT_FIELD_CHOICE_GET_CLASS (field)->say (value) : NULL;
  guint selected = 0;

  for (guint i = 0; text != NULL && priv->values != NULL && priv->values[i] != NULL; i++)
    if (g_str_equal (priv->values[i], text))
      selected = i + 1;
  gtk_drop_down_set_selected (priv->choice, selected);
}

static char *
jt_field_choice_say (JtField *field, JsonNode *value)
{
  JtFieldChoicePrivate *priv = jt_field_choice_get_instance_private (JT_FIELD_CHOICE (field));
  g_autofree char *text = JT_FIELD_CHOICE_GET_CLASS (field)->say (value);

  for (guint i = 0; priv->values != NULL && priv->values[i] != NULL; i++)
    if (g_str_equal (priv->values[i], text))
      return g_strdup (gtk_string_list_get_string (priv->names, i + 1));
  return g_steal_pointer (&text);
}

static JsonNode *
read_text (const char *value)
{
  return json_node_init_string (json_node_alloc (), value);
}

static char *
say_text (JsonNode *value)
{
  return json_node_dup_string (value);
}

static void
set_names (JtFieldChoicePrivate *priv, const char *const *names)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (priv->names));

  gtk_string_list_splice (priv->names, 1, n - 1, names);
}

static void
jt_field_choice_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  JtFieldChoicePrivate *priv = jt_field_choice_get_instance_private (JT_FIELD_CHOICE (object));

  if (id == PROP_VALUES)
    g_value_set_boxed (value, priv->values);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
jt_field_choice_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  JtFieldChoicePrivate *priv = jt_field_choice_get_instance_private (JT_FIELD_CHOICE (object));

  if (id == PROP_VALUES)
    {
      g_strfreev (priv->values);
      priv->values = g_value_dup_boxed (value);
    }
  else if (id == PROP_NAMES)
    set_names (priv, g_value_get_boxed (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
jt_field_choice_finalize (GObject *object)
{
  JtFieldChoicePrivate *priv = jt_field_choice_get_instance_private (JT_FIELD_CHOICE (object));

  g_strfreev (priv->values);
  G_OBJECT_CLASS (jt_field_choice_parent_class)->finalize (object);
}

static void
jt_field_choice_class_init (JtFieldChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  JtFieldClass *field_class = JT_FIELD_CLASS (klass);

  object_class->get_property = jt_field_choice_get_property;
  object_class->set_property = jt_field_choice_set_property;
  object_class->finalize = jt_field_choice_finalize;
  field_class->get_value = jt_field_choice_get_value;
  field_class->set_value = jt_field_choice_set_value;
  field_class->say = jt_field_choice_say;
  klass->read = read_text;
  klass->say = say_text;

  properties[PROP_VALUES] = g_param_spec_boxed ("values", NULL, NULL, G_TYPE_STRV,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_NAMES] = g_param_spec_boxed ("names", NULL, NULL, G_TYPE_STRV,
                                               G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
jt_field_choice_init (JtFieldChoice *self)
{
  JtFieldChoicePrivate *priv = jt_field_choice_get_instance_private (self);
  const char *const nothing[] = { _ ("Not recorded"), NULL };

  priv->names = gtk_string_list_new (nothing);
  priv->choice = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (priv->names), NULL));
  g_signal_connect_swapped (priv->choice, "notify::selected", G_CALLBACK (jt_field_edited), self);
  jt_field_set_input (JT_FIELD (self), GTK_WIDGET (priv->choice));
}

const char *const *
jt_field_choice_get_values (JtFieldChoice *self)
{
  JtFieldChoicePrivate *priv = jt_field_choice_get_instance_private (self);

  g_return_val_if_fail (JT_IS_FIELD_CHOICE (self), NULL);
  return (const char *const *) priv->values;
}

void
jt_field_choice_add (JtFieldChoice *self, const char *value, const char *name)
{
  JtFieldChoicePrivate *priv = jt_field_choice_get_instance_private (self);
  g_autoptr (GStrvBuilder) values = g_strv_builder_new ();

  g_return_if_fail (JT_IS_FIELD_CHOICE (self) && value != NULL && name != NULL);

  if (priv->values != NULL)
    g_strv_builder_addv (values, (const char **) priv->values);
  g_strv_builder_add (values, value);
  g_strfreev (priv->values);
  priv->values = g_strv_builder_end (values);
  gtk_string_list_append (priv->names, name);
}

void
jt_field_choice_set_search (JtFieldChoice *self)
{
  JtFieldChoicePrivate *priv = jt_field_choice_get_instance_private (self);
  g_autoptr (GtkExpression) name
      = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  g_return_if_fail (JT_IS_FIELD_CHOICE (self));

  gtk_drop_down_set_expression (priv->choice, name);
  gtk_drop_down_set_enable_search (priv->choice, TRUE);
}
