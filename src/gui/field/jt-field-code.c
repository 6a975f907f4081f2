/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-field-code.h"

#include <glib/gi18n.h>

#include "jt-identifier.h"

struct _JtFieldCode
{
  JtFieldText parent_instance;
};

G_DEFINE_FINAL_TYPE (JtFieldCode, jt_field_code, JT_TYPE_FIELD_TEXT)

static JsonNode *
read_code (JtFieldText *field, const char *text)
{
  g_autofree char *upper = g_ascii_strup (text, -1);

  if (!jt_identifier_check (JT_IDENTIFIER_USCC, upper, NULL))
    return NULL;
  return json_node_init_string (json_node_alloc (), upper);
}

static void
jt_field_code_class_init (JtFieldCodeClass *klass)
{
  JtFieldTextClass *text_class = JT_FIELD_TEXT_CLASS (klass);

  text_class->width = 22;
  text_class->purpose = GTK_INPUT_PURPOSE_ALPHA;
  text_class->complaint = N_ ("Not a unified social credit code: 18 digits and capital letters, "
                              "of which the last checks the others.");
  text_class->read = read_code;
}

static void
jt_field_code_init (JtFieldCode *self)
{
}
