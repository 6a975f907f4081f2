/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-field-text.h"

#include <glib/gi18n.h>

/* How long after the last key what is typed is looked at, in milliseconds. */
#define PAUSE 800

typedef struct
{
  GtkEditable *entry;
  gboolean composing; /* an input method holds what is not text yet */
  guint check;
} JtFieldTextPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (JtFieldText, jt_field_text, JT_TYPE_FIELD)

static GtkEditable *
get_entry (JtField *field)
{
  JtFieldTextPrivate *priv = jt_field_text_get_instance_private (JT_FIELD_TEXT (field));

  return priv->entry;
}

static JsonNode *
jt_field_text_get_value (JtField *field, const char **complaint)
{
  const JtFieldTextClass *klass = JT_FIELD_TEXT_GET_CLASS (field);
  g_autofree char *text = g_strdup (gtk_editable_get_text (get_entry (field)));
  JsonNode *value;

  if (*g_strstrip (text) == '\0')
    return json_node_new (JSON_NODE_NULL);
  value = klass->read (JT_FIELD_TEXT (field), text);
  if (value == NULL)
    *complaint = _ (klass->complaint);
  return value;
}

/* Leaves the cursor alone when the text stays what it is. */
static void
show_text (JtField *field, const char *text)
{
  if (!g_str_equal (gtk_editable_get_text (get_entry (field)), text))
    gtk_editable_set_text (get_entry (field), text);
}

static void
jt_field_text_set_value (JtField *field, JsonNode *value)
{
  g_autofree char *text
      = value != NULL ? JT_FIELD_TEXT_GET_CLASS (field)->say (value) : g_strdup ("");

  show_text (field, text);
}

static char *
jt_field_text_get_text (JtField *field)
{
  return g_strdup (gtk_editable_get_text (get_entry (field)));
}

static JsonNode *
read_text (JtFieldText *field, const char *text)
{
  return json_node_init_string (json_node_alloc (), text);
}

static char *
jt_field_text_say (JtField *field, JsonNode *value)
{
  return JT_FIELD_TEXT_GET_CLASS (field)->say (value);
}

static char *
say_text (JsonNode *value)
{
  return json_node_dup_string (value);
}

static gboolean
on_pause_cb (gpointer data)
{
  JtField *self = data;
  JtFieldTextPrivate *priv = jt_field_text_get_instance_private (JT_FIELD_TEXT (self));

  priv->check = 0;
  jt_field_check (self);
  return G_SOURCE_REMOVE;
}

static void
stop_check (JtFieldTextPrivate *priv)
{
  g_clear_handle_id (&priv->check, g_source_remove);
}

/* A complaint goes as soon as the text is right; it comes when the fingers rest or the field is
 * left, so that nobody is scolded in the middle of a date, nor in that of a syllable. */
static void
on_changed_cb (JtField *self)
{
  JtFieldTextPrivate *priv = jt_field_text_get_instance_private (JT_FIELD_TEXT (self));

  stop_check (priv);
  if (jt_field_has_complaint (self))
    jt_field_check (self);
  else if (!priv->composing && !jt_field_is_setting (self))
    priv->check = g_timeout_add (PAUSE, on_pause_cb, self);
  jt_field_edited (self);
}

static void
on_preedit_cb (JtField *self, const char *preedit)
{
  JtFieldTextPrivate *priv = jt_field_text_get_instance_private (JT_FIELD_TEXT (self));

  priv->composing = preedit != NULL && *preedit != '\0';
  if (priv->composing)
    stop_check (priv);
}

static void
on_left_cb (JtField *self)
{
  JtFieldTextPrivate *priv = jt_field_text_get_instance_private (JT_FIELD_TEXT (self));

  stop_check (priv);
  jt_field_check (self);
}

static void
jt_field_text_constructed (GObject *object)
{
  JtField *self = JT_FIELD (object);
  JtFieldTextPrivate *priv = jt_field_text_get_instance_private (JT_FIELD_TEXT (object));
  const JtFieldTextClass *klass = JT_FIELD_TEXT_GET_CLASS (object);
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  G_OBJECT_CLASS (jt_field_text_parent_class)->constructed (object);
  priv->entry = GTK_EDITABLE (entry);
  gtk_entry_set_input_purpose (GTK_ENTRY (entry), klass->purpose);
  gtk_entry_set_max_length (GTK_ENTRY (entry), 2000);
  if (klass->width > 0)
    gtk_editable_set_width_chars (priv->entry, klass->width);
  else
    gtk_widget_set_hexpand (entry, TRUE);
  if (klass->purpose != GTK_INPUT_PURPOSE_FREE_FORM)
    gtk_widget_add_css_class (entry, "numeric");
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (on_changed_cb), self);
  g_signal_connect_swapped (gtk_editable_get_delegate (priv->entry), "preedit-changed",
                            G_CALLBACK (on_preedit_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_left_cb), self);
  gtk_widget_add_controller (entry, focus);
  jt_field_set_input (self, entry);
}

static void
jt_field_text_dispose (GObject *object)
{
  stop_check (jt_field_text_get_instance_private (JT_FIELD_TEXT (object)));
  G_OBJECT_CLASS (jt_field_text_parent_class)->dispose (object);
}

static void
jt_field_text_class_init (JtFieldTextClass *klass)
{
  JtFieldClass *field_class = JT_FIELD_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = jt_field_text_constructed;
  G_OBJECT_CLASS (klass)->dispose = jt_field_text_dispose;
  field_class->get_value = jt_field_text_get_value;
  field_class->set_value = jt_field_text_set_value;
  field_class->get_text = jt_field_text_get_text;
  field_class->set_text = show_text;
  field_class->say = jt_field_text_say;
  klass->read = read_text;
  klass->say = say_text;
}

static void
jt_field_text_init (JtFieldText *self)
{
}

GtkEditable *
jt_field_text_get_entry (JtFieldText *self)
{
  g_return_val_if_fail (JT_IS_FIELD_TEXT (self), NULL);
  return get_entry (JT_FIELD (self));
}

gboolean
jt_field_text_is_waiting (JtFieldText *self)
{
  JtFieldTextPrivate *priv = jt_field_text_get_instance_private (self);

  g_return_val_if_fail (JT_IS_FIELD_TEXT (self), FALSE);
  return priv->check != 0;
}
