/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-field-money.h"

#include <glib/gi18n.h>

#include "jt-money.h"

struct _JtFieldMoney
{
  JtFieldText parent_instance;
};

G_DEFINE_FINAL_TYPE (JtFieldMoney, jt_field_money, JT_TYPE_FIELD_TEXT)

/* Thousands may be set apart: 12,895.52. */
static JsonNode *
read_money (const char *text)
{
  g_auto (GStrv) groups = g_strsplit (text, ",", -1);
  g_autofree char *plain = g_strjoinv ("", groups);
  JtMoney money;

  if (!jt_money_parse (plain, &money, NULL))
    return NULL;
  return json_node_init_int (json_node_alloc (), money);
}

static char *
say_money (JsonNode *value)
{
  return jt_money_format (json_node_get_int (value));
}

static void
jt_field_money_class_init (JtFieldMoneyClass *klass)
{
  JtFieldTextClass *text_class = JT_FIELD_TEXT_CLASS (klass);

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
