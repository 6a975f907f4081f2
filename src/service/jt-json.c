/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-json.h"

#include <gio/gio.h>

/* Deeper than any payload of ours: what nests further was not written by this program. */
#define MAXIMUM_DEPTH 16

char *
jt_json_write (JsonObject *object)
{
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_OBJECT);

  json_node_set_object (root, object);
  return json_to_string (root, FALSE);
}

/* Whether everything below @node is text, a whole number, a truth, null, or a nest of these. */
static gboolean
holds_no_fraction (JsonNode *node, guint depth)
{
  if (depth > MAXIMUM_DEPTH)
    return FALSE;
  if (JSON_NODE_HOLDS_VALUE (node))
    return json_node_get_value_type (node) != G_TYPE_DOUBLE;
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObjectIter iter;
      JsonNode *member;

      json_object_iter_init (&iter, json_node_get_object (node));
      while (json_object_iter_next (&iter, NULL, &member))
        if (!holds_no_fraction (member, depth + 1))
          return FALSE;
    }
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        if (!holds_no_fraction (json_array_get_element (array, i), depth + 1))
          return FALSE;
    }
  return TRUE;
}

JsonObject *
jt_json_read (const char *text, GError **error)
{
  g_autoptr (JsonNode) root = json_from_string (text, error);

  if (root == NULL)
    {
      if (error != NULL && *error == NULL)
        g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "empty payload");
      return NULL;
    }
  if (!JSON_NODE_HOLDS_OBJECT (root) || !holds_no_fraction (root, 0))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                           "payload is no object, nests too deep or holds a fraction");
      return NULL;
    }
  return json_node_dup_object (root);
}

const char *
jt_json_text (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return NULL;
  if (json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;
  return json_node_get_string (node);
}

static gint64
node_int (JsonNode *node, gint64 fallback)
{
  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return fallback;
  if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return json_node_get_boolean (node) ? 1 : 0;
  if (json_node_get_value_type (node) != G_TYPE_INT64)
    return fallback;
  return json_node_get_int (node);
}

gint64
jt_json_int (JsonObject *object, const char *member, gint64 fallback)
{
  return node_int (json_object_get_member (object, member), fallback);
}

JsonArray *
jt_json_array (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

void
jt_json_set_text (JsonObject *object, const char *member, const char *text)
{
  if (text != NULL)
    json_object_set_string_member (object, member, text);
}

JtRecord *
jt_json_record (JsonObject *object)
{
  JtRecord *record = jt_record_new ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      if (JSON_NODE_HOLDS_NULL (node))
        jt_record_set_null (record, name);
      else if (!JSON_NODE_HOLDS_VALUE (node))
        continue;
      else if (json_node_get_value_type (node) == G_TYPE_STRING)
        jt_record_set_text (record, name, json_node_get_string (node));
      else
        jt_record_set_int (record, name, node_int (node, 0));
    }
  return record;
}
