/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-field-number.h"

#include <glib/gi18n.h>

struct _JtFieldNumber
{
  JtFieldText parent_instance;
};

G_DEFINE_FINAL_TYPE (JtFieldNumber, jt_field_number, JT_TYPE_FIELD_TEXT)

static JsonNode *
read_number (JtFieldText *field, const char *text)
{
  guint64 number;

  if (!g_ascii_string_to_unsigned (text, 10, 0, G_MAXINT32, &number, NULL))
    return NULL;
  return json_node_init_int (json_node_alloc (), (gint64) number);
}

static char *
say_number (JsonNode *value)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (value));
}

static void
jt_field_number_class_init (JtFieldNumberClass *klass)
{
  JtFieldTextClass *text_class = JT_FIELD_TEXT_CLASS (klass);

  text_class->width = 8;
  text_class->purpose = GTK_INPUT_PURPOSE_DIGITS;
  text_class->complaint = N_ ("Not a whole number. Write it in digits.");
  text_class->read = read_number;
  text_class->say = say_number;
}

static void
jt_field_number_init (JtFieldNumber *self)
{
}
