/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-field.h"

#include <glib/gi18n.h>
#include <string.h>

#include "jt-drop-down-name.h"
#include "jt-field-basis.h"
#include "jt-scroll.h"

typedef struct
{
  GtkLabel *label;
  GtkBox *line;
  GtkWidget *input;
  GtkWidget *basis_button;
  GtkLabel *hint;
  GtkLabel *complaint;

  char *field;
  char *title;
  char *basis;
  gboolean required;
  gboolean setting;
  guint tick;
} JtFieldPrivate;

enum
{
  PROP_0,
  PROP_FIELD,
  PROP_LABEL,
  PROP_REQUIRED,
  PROP_BASIS,
  N_PROPERTIES
};

enum
{
  EDITED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (JtField, jt_field, GTK_TYPE_BOX)

/* The mark goes into brackets that the label ends with, such as those of a unit. */
static char *
mark_required (const char *title)
{
  const char *const ends[] = { ")", "）" };

  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_str_has_suffix (title, ends[i]) && strstr (title, "(_") == NULL)
      {
        g_autofree char *open
            = g_strndup (title, strlen (title) - strlen (ends[i]));

        /* Translators: the label of a field that has to be filled in, such as “Cost (yuan)”,
         * without its closing bracket */
        return g_strdup_printf (_ ("%s) *"), open);
      }
  /* Translators: the label of a field that has to be filled in */
  return g_strdup_printf (_ ("%s *"), title);
}

/* The words of a label: neither the letter in brackets that Chinese underlines nor the underline of
 * other languages is read aloud. */
static char *
drop_mnemonic (const char *title)
{
  const char *mark = strchr (title, '_');
  const gboolean apart = mark != NULL && mark > title && mark[-1] == '(' && mark[1] != '\0'
                         && mark[2] == ')';

  if (mark == NULL)
    return g_strdup (title);
  return g_strdup_printf ("%.*s%s", (int) (mark - title) - (apart ? 1 : 0), title,
                          mark + (apart ? 3 : 1));
}

/* A required field is marked in the label, and said to be required. */
static void
show_label (JtField *self)
{
  JtFieldPrivate *priv = jt_field_get_instance_private (self);
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  if (priv->title == NULL)
    return;
  name = drop_mnemonic (priv->title);
  text = priv->required ? mark_required (priv->title) : g_strdup (priv->title);
  gtk_label_set_text_with_mnemonic (priv->label, text);
  if (priv->input == NULL)
    return;
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->input), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, GTK_ACCESSIBLE_PROPERTY_REQUIRED, priv->required, -1);
  if (GTK_IS_DROP_DOWN (priv->input))
    jt_drop_down_name (GTK_DROP_DOWN (priv->input), name);
}

static void
jt_field_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  JtFieldPrivate *priv = jt_field_get_instance_private (JT_FIELD (object));

  switch (id)
    {
    case PROP_FIELD:
      g_value_set_string (value, priv->field);
      break;
    case PROP_LABEL:
      g_value_set_string (value, priv->title);
      break;
    case PROP_REQUIRED:
      g_value_set_boolean (value, priv->required);
      break;
    case PROP_BASIS:
      g_value_set_string (value, priv->basis);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
jt_field_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  JtField *self = JT_FIELD (object);
  JtFieldPrivate *priv = jt_field_get_instance_private (self);

  switch (id)
    {
    case PROP_FIELD:
      g_free (priv->field);
      priv->field = g_value_dup_string (value);
      break;
    case PROP_LABEL:
      g_free (priv->title);
      priv->title = g_value_dup_string (value);
      show_label (self);
      break;
    case PROP_REQUIRED:
      priv->required = g_value_get_boolean (value);
      show_label (self);
      break;
    case PROP_BASIS:
      g_free (priv->basis);
      priv->basis = g_value_dup_string (value);
      jt_field_basis_set (priv->basis_button, priv->basis);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
jt_field_finalize (GObject *object)
{
  JtFieldPrivate *priv = jt_field_get_instance_private (JT_FIELD (object));

  g_free (priv->field);
  g_free (priv->title);
  g_free (priv->basis);
  G_OBJECT_CLASS (jt_field_parent_class)->finalize (object);
}

static void
jt_field_class_init (JtFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = jt_field_get_property;
  object_class->set_property = jt_field_set_property;
  object_class->finalize = jt_field_finalize;

  properties[PROP_FIELD] = g_param_spec_string ("field", NULL, NULL, NULL,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_REQUIRED] = g_param_spec_boolean ("required", NULL, NULL, FALSE,
                                                    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_BASIS] = g_param_spec_string ("basis", NULL, NULL, NULL,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[EDITED] = g_signal_new ("edited", JT_TYPE_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
}

static void
jt_field_init (JtField *self)
{
  JtFieldPrivate *priv = jt_field_get_instance_private (self);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_set_spacing (GTK_BOX (self), 12);

  priv->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (priv->label, 1);
  gtk_label_set_yalign (priv->label, 0);
  gtk_widget_set_margin_top (GTK_WIDGET (priv->label), 6);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (priv->label));

  priv->line = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
  priv->basis_button = jt_field_basis_new (NULL);
  gtk_box_append (priv->line, priv->basis_button);

  priv->complaint = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (priv->complaint, 0);
  gtk_label_set_wrap (priv->complaint, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (priv->complaint), "error-text");
  gtk_widget_set_visible (GTK_WIDGET (priv->complaint), FALSE);

  priv->hint = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (priv->hint, 0);
  gtk_label_set_wrap (priv->hint, TRUE);
  gtk_label_set_selectable (priv->hint, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (priv->hint), "hint");
  gtk_widget_set_visible (GTK_WIDGET (priv->hint), FALSE);

  gtk_widget_set_hexpand (column, TRUE);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (priv->line));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (priv->hint));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (priv->complaint));
  gtk_box_append (GTK_BOX (self), column);
}

const char *
jt_field_get_name (JtField *self)
{
  JtFieldPrivate *priv = jt_field_get_instance_private (self);

  g_return_val_if_fail (JT_IS_FIELD (self), NULL);
  return priv->field;
}

JsonNode *
jt_field_get_value (JtField *self, const char **complaint)
{
  g_return_val_if_fail (JT_IS_FIELD (self) && complaint != NULL, NULL);

  *complaint = NULL;
  return JT_FIELD_GET_CLASS (self)->get_value (self, complaint);
}

void
jt_field_set_value (JtField *self, JsonNode *value)
{
  JtFieldPrivate *priv = jt_field_get_instance_private (self);

  g_return_if_fail (JT_IS_FIELD (self));

  priv->setting = TRUE;
  JT_FIELD_GET_CLASS (self)->set_value (
      self, value != NULL && !JSON_NODE_HOLDS_NULL (value) ? value : NULL);
  priv->setting = FALSE;
  jt_field_set_complaint (self, NULL);
}

char *
jt_field_get_text (JtField *self)
{
  g_return_val_if_fail (JT_IS_FIELD (self), NULL);

  return JT_FIELD_GET_CLASS (self)->get_text != NULL ? JT_FIELD_GET_CLASS (self)->get_text (self)
                                                     : NULL;
}

void
jt_field_set_text (JtField *self, const char *text)
{
  JtFieldPrivate *priv = jt_field_get_instance_private (self);

  g_return_if_fail (JT_IS_FIELD (self) && text != NULL);

  if (JT_FIELD_GET_CLASS (self)->set_text == NULL)
    return;
  priv->setting = TRUE;
  JT_FIELD_GET_CLASS (self)->set_text (self, text);
  priv->setting = FALSE;
  jt_field_check (self);
}

char *
jt_field_say (JtField *self, JsonNode *value)
{
  g_return_val_if_fail (JT_IS_FIELD (self) && value != NULL, NULL);
  return JT_FIELD_GET_CLASS (self)->say (self, value);
}

gboolean
jt_field_open (JtField *self, JtOffice *office, const char *case_uid, GError **error)
{
  g_return_val_if_fail (JT_IS_FIELD (self) && JT_IS_OFFICE (office) && case_uid != NULL, FALSE);
  return JT_FIELD_GET_CLASS (self)->open == NULL
         || JT_FIELD_GET_CLASS (self)->open (self, office, case_uid, error);
}

void
jt_field_set_hint (JtField *self, const char *text)
{
  JtFieldPrivate *priv = jt_field_get_instance_private (self);

  g_return_if_fail (JT_IS_FIELD (self));
  gtk_label_set_label (priv->hint, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (priv->hint), text != NULL);
}

const char *
jt_field_get_hint (JtField *self)
{
  JtFieldPrivate *priv = jt_field_get_instance_private (self);

  g_return_val_if_fail (JT_IS_FIELD (self), "");
  return gtk_label_get_label (priv->hint);
}

gboolean
jt_field_is_setting (JtField *self)
{
  JtFieldPrivate *priv = jt_field_get_instance_private (self);

  g_return_val_if_fail (JT_IS_FIELD (self), FALSE);
  return priv->setting;
}

/* What is said below a field is seen with it, once it has its place. */
static gboolean
on_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  JtFieldPrivate *priv = jt_field_get_instance_private (JT_FIELD (widget));
  int least;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (widget), &least, NULL,
                      NULL, NULL);
  if (gtk_widget_get_mapped (widget) && gtk_widget_get_height (widget) < least)
    return G_SOURCE_CONTINUE;
  priv->tick = 0;
  if (gtk_widget_get_focus_child (widget) != NULL)
    jt_scroll_to_whole (widget);
  return G_SOURCE_REMOVE;
}

void
jt_field_set_complaint (JtField *self, const char *text)
{
  JtFieldPrivate *priv = jt_field_get_instance_private (self);

  g_return_if_fail (JT_IS_FIELD (self));

  gtk_label_set_label (priv->complaint, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (priv->complaint), text != NULL);
  if (text != NULL)
    gtk_widget_add_css_class (priv->input, "error");
  else
    gtk_widget_remove_css_class (priv->input, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (priv->input), GTK_ACCESSIBLE_STATE_INVALID,
                               text != NULL ? GTK_ACCESSIBLE_INVALID_TRUE
                                            : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->input),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text != NULL ? text : "",
                                  -1);
  if (text != NULL && priv->tick == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    priv->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick_cb, NULL, NULL);
}

gboolean
jt_field_has_complaint (JtField *self)
{
  JtFieldPrivate *priv = jt_field_get_instance_private (self);

  g_return_val_if_fail (JT_IS_FIELD (self), FALSE);
  return gtk_widget_get_visible (GTK_WIDGET (priv->complaint));
}

void
jt_field_check (JtField *self)
{
  const char *complaint = NULL;
  JsonNode *value = jt_field_get_value (self, &complaint);

  jt_field_set_complaint (self, complaint);
  g_clear_pointer (&value, json_node_unref);
}

void
jt_field_join_labels (JtField *self, GtkSizeGroup *group)
{
  JtFieldPrivate *priv = jt_field_get_instance_private (self);

  g_return_if_fail (JT_IS_FIELD (self));
  gtk_size_group_add_widget (group, GTK_WIDGET (priv->label));
}

void
jt_field_set_input (JtField *self, GtkWidget *input)
{
  JtFieldPrivate *priv = jt_field_get_instance_private (self);

  g_return_if_fail (JT_IS_FIELD (self) && priv->input == NULL);

  priv->input = input;
  gtk_widget_set_size_request (input, -1, 34);
  gtk_box_prepend (priv->line, input);
  gtk_label_set_mnemonic_widget (priv->label, input);
  show_label (self);
}

void
jt_field_add_beside (JtField *self, GtkWidget *widget)
{
  JtFieldPrivate *priv = jt_field_get_instance_private (self);

  g_return_if_fail (JT_IS_FIELD (self) && priv->input != NULL);
  gtk_box_insert_child_after (priv->line, widget, priv->input);
}

void
jt_field_edited (JtField *self)
{
  JtFieldPrivate *priv = jt_field_get_instance_private (self);

  g_return_if_fail (JT_IS_FIELD (self));
  if (!priv->setting)
    g_signal_emit (self, signals[EDITED], 0);
}
