/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-project.h"

#include "jt-json.h"
#include "jt-table.h"

gboolean
jt_project_put (JtDb *db, const char *table, JsonObject *row, GError **error)
{
  g_autoptr (JtRecord) record = NULL;

  if (row == NULL)
    return TRUE;
  record = jt_json_record (row);
  return jt_table_put (db, table, record, error);
}

gboolean
jt_project_put_each (JtDb *db, const char *table, JsonObject *payload, const char *member,
                     GError **error)
{
  JsonArray *rows = jt_json_array (payload, member);
  const guint length = rows != NULL ? json_array_get_length (rows) : 0;

  for (guint i = 0; i < length; i++)
    if (!jt_project_put (db, table, json_array_get_object_element (rows, i), error))
      return FALSE;
  return TRUE;
}

gboolean
jt_project_remove_each (JtDb *db, const char *table, JsonObject *payload, const char *member,
                        GError **error)
{
  JsonArray *keys = jt_json_array (payload, member);
  const guint length = keys != NULL ? json_array_get_length (keys) : 0;

  for (guint i = 0; i < length; i++)
    {
      g_autoptr (JtRecord) key = jt_json_record (json_array_get_object_element (keys, i));

      if (!jt_table_remove (db, table, key, error))
        return FALSE;
    }
  return TRUE;
}
