/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-json.h"

#include <gio/gio.h>

/* Deeper than any payload of ours: what nests further was not written by this program. */
#define MAXIMUM_DEPTH 16

/* ------------------------------------------------------------------------------------- writing */

/* json-glib's generator makes a string of each nest and copies it into the one around it, which for
 * an import takes longer than writing its rows. */

static void append_node (GString *text, JsonNode *node);

/* What needs no escape is copied in one piece. */
static void
append_string (GString *text, const char *string)
{
  const char *start = string;
  const char *c = string;

  g_string_append_c (text, '"');
  for (; *c != '\0'; c++)
    {
      const guchar byte = (guchar) *c;

      if (byte >= 0x20 && byte != '"' && byte != '\\')
        continue;
      g_string_append_len (text, start, c - start);
      if (byte < 0x20)
        g_string_append_printf (text, "\\u%04x", byte);
      else
        {
          g_string_append_c (text, '\\');
          g_string_append_c (text, (char) byte);
        }
      start = c + 1;
    }
  g_string_append_len (text, start, c - start);
  g_string_append_c (text, '"');
}

static void
append_number (GString *text, gint64 number)
{
  char digits[24];

  g_snprintf (digits, sizeof digits, "%" G_GINT64_FORMAT, number);
  g_string_append (text, digits);
}

static void
append_value (GString *text, JsonNode *node)
{
  switch (json_node_get_value_type (node))
    {
    case G_TYPE_STRING:
      append_string (text, json_node_get_string (node));
      break;
    case G_TYPE_BOOLEAN:
      g_string_append (text, json_node_get_boolean (node) ? "true" : "false");
      break;
    case G_TYPE_INT64:
      append_number (text, json_node_get_int (node));
      break;
    default: /* no fraction is ever written */
      g_return_if_reached ();
    }
}

static void
append_object (GString *text, JsonObject *object)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;
  char before = '{';

  if (json_object_get_size (object) == 0)
    g_string_append_c (text, '{');
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      g_string_append_c (text, before);
      append_string (text, name);
      g_string_append_c (text, ':');
      append_node (text, member);
      before = ',';
    }
  g_string_append_c (text, '}');
}

static void
append_array (GString *text, JsonArray *array)
{
  const guint length = json_array_get_length (array);

  g_string_append_c (text, '[');
  for (guint i = 0; i < length; i++)
    {
      if (i > 0)
        g_string_append_c (text, ',');
      append_node (text, json_array_get_element (array, i));
    }
  g_string_append_c (text, ']');
}

static void
append_node (GString *text, JsonNode *node)
{
  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      append_object (text, json_node_get_object (node));
      break;
    case JSON_NODE_ARRAY:
      append_array (text, json_node_get_array (node));
      break;
    case JSON_NODE_VALUE:
      append_value (text, node);
      break;
    case JSON_NODE_NULL:
      g_string_append (text, "null");
      break;
    default:
      g_return_if_reached ();
    }
}

char *
jt_json_write (JsonObject *object)
{
  GString *text = g_string_sized_new (256);

  append_object (text, object);
  return g_string_free (text, FALSE);
}

/* ------------------------------------------------------------------------------------- reading */

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
