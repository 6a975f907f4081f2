/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-import-memory.h"

#include "jt-json.h"

#define MEMORY "jt-import-memory"

/* What no header holds. */
#define SEPARATOR "\037"

/* A sheet is known by all its headers; what a column was taken for lies under it and its place. */
static char *
key_of (JsonArray *headers, guint n)
{
  g_autoptr (GString) key = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (key, "%s" SEPARATOR,
                            jt_json_text (json_array_get_object_element (headers, i), "header"));
  return g_string_free (g_steal_pointer (&key), FALSE);
}

static GHashTable *
get_memory (JtSession *session)
{
  GHashTable *memory = g_object_get_data (G_OBJECT (session), MEMORY);

  if (memory == NULL)
    {
      memory = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                      (GDestroyNotify) json_object_unref);
      g_object_set_data_full (G_OBJECT (session), MEMORY, memory,
                              (GDestroyNotify) g_hash_table_unref);
    }
  return memory;
}

void
jt_import_memory_keep (JtSession *session, JsonArray *sheets)
{
  for (guint i = 0; i < json_array_get_length (sheets); i++)
    {
      JsonObject *sheet = json_array_get_object_element (sheets, i);
      JsonArray *headers = jt_json_array (sheet, "headers");

      g_hash_table_replace (get_memory (session),
                            key_of (headers, json_array_get_length (headers)),
                            json_object_ref (sheet));
    }
}

/* A file of rejected rows has one column more than the file that it comes from. */
static JsonObject *
recall (JtSession *session, JsonArray *headers)
{
  const guint n = json_array_get_length (headers);
  g_autofree char *whole = key_of (headers, n);
  g_autofree char *shorter = key_of (headers, n > 0 ? n - 1 : 0);
  JsonObject *known = g_hash_table_lookup (get_memory (session), whole);

  if (known == NULL && n > 1)
    known = g_hash_table_lookup (get_memory (session), shorter);
  return known;
}

void
jt_import_memory_apply (JtSession *session, JsonArray *sheets)
{
  for (guint i = 0; i < json_array_get_length (sheets); i++)
    {
      JsonObject *sheet = json_array_get_object_element (sheets, i);
      JsonArray *headers = jt_json_array (sheet, "headers");
      JsonObject *known = recall (session, headers);
      JsonArray *fields = known != NULL ? jt_json_array (known, "headers") : NULL;

      if (known == NULL)
        continue;
      json_object_set_string_member (sheet, "kind", jt_json_text (known, "kind"));
      for (guint j = 0; j < json_array_get_length (headers); j++)
        json_object_set_string_member (
            json_array_get_object_element (headers, j), "field",
            j < json_array_get_length (fields)
                ? jt_json_text (json_array_get_object_element (fields, j), "field")
                : "");
    }
}
