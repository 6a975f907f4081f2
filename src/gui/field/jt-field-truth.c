/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-field-truth.h"

#include <glib/gi18n.h>

struct _JtFieldTruth
{
  JtFieldChoice parent_instance;
};

G_DEFINE_FINAL_TYPE (JtFieldTruth, jt_field_truth, JT_TYPE_FIELD_CHOICE)

static JsonNode *
read_truth (const char *value)
{
  return json_node_init_int (json_node_alloc (), *value == '1' ? 1 : 0);
}

static char *
say_truth (JsonNode *value)
{
  return g_strdup (json_node_get_int (value) != 0 ? "1" : "0");
}

static void
jt_field_truth_class_init (JtFieldTruthClass *klass)
{
  JT_FIELD_CHOICE_CLASS (klass)->read = read_truth;
  JT_FIELD_CHOICE_CLASS (klass)->say = say_truth;
}

static void
jt_field_truth_init (JtFieldTruth *self)
{
  const char *const values[] = { "1", "0", NULL };
  const char *const names[] = { _ ("Yes"), _ ("No"), NULL };

  g_object_set (self, "values", values, "names", names, NULL);
}
