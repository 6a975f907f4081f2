/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-field-area.h"

#include <glib/gi18n.h>

#include "jt-area.h"

struct _JtFieldArea
{
  JtFieldText parent_instance;
};

G_DEFINE_FINAL_TYPE (JtFieldArea, jt_field_area, JT_TYPE_FIELD_TEXT)

static JsonNode *
read_area (JtFieldText *field, const char *text)
{
  JtArea area;

  if (!jt_area_parse (text, &area, NULL))
    return NULL;
  return json_node_init_int (json_node_alloc (), area);
}

static char *
say_area (JsonNode *value)
{
  return jt_area_format (json_node_get_int (value));
}

static void
jt_field_area_class_init (JtFieldAreaClass *klass)
{
  JtFieldTextClass *text_class = JT_FIELD_TEXT_CLASS (klass);

  text_class->width = 12;
  text_class->purpose = GTK_INPUT_PURPOSE_NUMBER;
  text_class->complaint = N_ ("Not an area. Write m² with at most two decimals: 87.35.");
  text_class->read = read_area;
  text_class->say = say_area;
}

static void
jt_field_area_init (JtFieldArea *self)
{
}
