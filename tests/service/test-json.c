/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "jt-json.h"

static void
test_text (void)
{
  static const struct
  {
    const char *value;
    const char *text;
  } cases[] = {
    { "", "{\"a\":\"\"}" },
    { "柳芽一区", "{\"a\":\"柳芽一区\"}" },
    { "\"", "{\"a\":\"\\\"\"}" },
    { "C:\\", "{\"a\":\"C:\\\\\"}" },
    { "一\n二\t", "{\"a\":\"一\\u000a二\\u0009\"}" },
    { "\x1f/\x7f", "{\"a\":\"\\u001f/\x7f\"}" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonObject) object = json_object_new ();
      g_autofree char *text = NULL;

      json_object_set_string_member (object, "a", cases[i].value);
      text = jt_json_write (object);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_nests (void)
{
  g_autoptr (JsonObject) object = json_object_new ();
  g_autofree char *text = NULL;
  JsonObject *inner = json_object_new ();
  JsonArray *array = json_array_new ();

  json_array_add_int_element (array, G_MININT64);
  json_array_add_boolean_element (array, TRUE);
  json_array_add_null_element (array);
  json_array_add_array_element (array, json_array_new ());
  json_array_add_object_element (array, json_object_new ());
  json_object_set_array_member (inner, "列", array);
  json_object_set_int_member (inner, "n", G_MAXINT64);
  json_object_set_object_member (object, "z", inner);
  json_object_set_boolean_member (object, "a", FALSE);

  text = jt_json_write (object);
  g_assert_cmpstr (text, ==,
                   "{\"z\":{\"列\":[-9223372036854775808,true,null,[],{}],"
                   "\"n\":9223372036854775807},\"a\":false}");
}

static char *
random_text (void)
{
  GString *text = g_string_new (NULL);
  const int length = g_test_rand_int_range (0, 20);

  for (int i = 0; i < length; i++)
    g_string_append_unichar (text, g_test_rand_bit ()
                                       ? (gunichar) g_test_rand_int_range (1, 0x80)
                                       : (gunichar) g_test_rand_int_range (0x4e00, 0x9fa0));
  return g_string_free (text, FALSE);
}

/* Whatever is written is read back, by another's parser, as it was. */
static void
test_read_back (void)
{
  for (guint n = 0; n < 500; n++)
    {
      g_autoptr (JsonObject) object = json_object_new ();
      g_autoptr (JsonObject) again = NULL;
      g_autoptr (JsonNode) left = json_node_new (JSON_NODE_OBJECT);
      g_autoptr (JsonNode) right = json_node_new (JSON_NODE_OBJECT);
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;
      JsonArray *array = json_array_new ();

      json_object_set_array_member (object, "texts", array);
      for (int i = g_test_rand_int_range (0, 5); i > 0; i--)
        {
          g_autofree char *name = random_text ();
          g_autofree char *value = random_text ();

          json_object_set_string_member (object, name, value);
          json_array_add_string_element (array, value);
          json_array_add_int_element (array, g_test_rand_int ());
        }
      text = jt_json_write (object);
      again = jt_json_read (text, &error);
      g_assert_no_error (error);
      json_node_set_object (left, object);
      json_node_set_object (right, again);
      g_assert_true (json_node_equal (left, right));
    }
}

static void
test_refused (void)
{
  static const char *const wrong[] = { "", "7", "[]", "{\"a\":0.5}", "{\"a\":[{\"b\":1.0}]}", "{" };

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (jt_json_read (wrong[i], &error));
      g_assert_nonnull (error);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json/text", test_text);
  g_test_add_func ("/json/nests", test_nests);
  g_test_add_func ("/json/read-back", test_read_back);
  g_test_add_func ("/json/refused", test_refused);

  return g_test_run ();
}
