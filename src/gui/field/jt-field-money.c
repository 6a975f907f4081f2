/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-field-money.h"

#include <glib/gi18n.h>

#include "jt-capitals.h"
#include "jt-money.h"

struct _JtFieldMoney
{
  JtFieldText parent_instance;

  gboolean capitals;
};

enum
{
  PROP_0,
  PROP_CAPITALS,
};

G_DEFINE_FINAL_TYPE (JtFieldMoney, jt_field_money, JT_TYPE_FIELD_TEXT)

/* Thousands may be set apart: 12,895.52; any other comma is a slip that nobody should guess at. */
static JsonNode *
read_money (JtFieldText *field, const char *text)
{
  JtMoney money;

  if (!jt_money_parse (text, &money, NULL))
    return NULL;
  return json_node_init_int (json_node_alloc (), money);
}

static char *
say_money (JsonNode *value)
{
  return jt_money_group (json_node_get_int (value));
}

/* In the capitals of a receipt, so that a nought too many is seen. */
static void
on_changed_cb (JtFieldMoney *self)
{
  const char *complaint = NULL;
  g_autoptr (JsonNode) value = jt_field_get_value (JT_FIELD (self), &complaint);
  g_autofree char *capitals = NULL;

  if (!self->capitals)
    return;
  if (value != NULL && !JSON_NODE_HOLDS_NULL (value))
    capitals = jt_capitals (json_node_get_int (value), NULL);
  jt_field_set_hint (JT_FIELD (self), capitals);
}

static void
on_left_cb (JtFieldMoney *self)
{
  const char *complaint = NULL;
  g_autoptr (JsonNode) value = jt_field_get_value (JT_FIELD (self), &complaint);
  g_autofree char *text = NULL;
  GtkEditable *entry = jt_field_text_get_entry (JT_FIELD_TEXT (self));

  if (value == NULL || JSON_NODE_HOLDS_NULL (value))
    return;
  text = say_money (value);
  /* The same amount, with its thousands set apart: no edit. */
  if (!g_str_equal (gtk_editable_get_text (entry), text))
    jt_field_set_value (JT_FIELD (self), value);
}

static void
jt_field_money_constructed (GObject *object)
{
  JtFieldMoney *self = JT_FIELD_MONEY (object);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEditable *entry;

  G_OBJECT_CLASS (jt_field_money_parent_class)->constructed (object);
  entry = jt_field_text_get_entry (JT_FIELD_TEXT (self));
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (on_changed_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (entry), focus);
}

static void
jt_field_money_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_CAPITALS)
    JT_FIELD_MONEY (object)->capitals = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
jt_field_money_class_init (JtFieldMoneyClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  JtFieldTextClass *text_class = JT_FIELD_TEXT_CLASS (klass);

  object_class->constructed = jt_field_money_constructed;
  object_class->set_property = jt_field_money_set_property;
  g_object_class_install_property (
      object_class, PROP_CAPITALS,
      g_param_spec_boolean ("capitals", NULL, NULL, FALSE,
                            G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
  text_class->width = 16;
  text_class->purpose = GTK_INPUT_PURPOSE_NUMBER;
  text_class->complaint = N_ ("Not an amount. Write yuan with at most two decimals: 12895.52.");
  text_class->read = read_money;
  text_class->say = say_money;
}

static void
jt_field_money_init (JtFieldMoney *self)
{
}
