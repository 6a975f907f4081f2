/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-case-entries.h"

#include "jt-json.h"
#include "jt-table.h"

static gboolean
note (JtDb *db, const JtEntry *entry, const char *case_uid, GError **error)
{
  g_autoptr (JtRecord) record = NULL;

  if (case_uid == NULL)
    return TRUE;
  record = jt_record_new ();
  jt_record_set_text (record, "case_uid", case_uid);
  jt_record_set_text (record, "entry", entry->uid);
  return jt_table_put (db, "case_entry", record, error);
}

gboolean
jt_case_entries_note (JtDb *db, const JtEntry *entry, JsonObject *payload, GError **error)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  json_object_iter_init (&iter, payload);
  while (json_object_iter_next (&iter, &name, &value))
    {
      const char *case_uid = NULL;

      if (JSON_NODE_HOLDS_OBJECT (value))
        case_uid = jt_json_text (json_node_get_object (value),
                                 g_str_equal (name, "case") ? "uid" : "case_uid");
      else if (JSON_NODE_HOLDS_VALUE (value)
               && (g_str_equal (name, "case") || g_str_equal (name, "case_uid")))
        case_uid = json_node_get_string (value);
      if (!note (db, entry, case_uid, error))
        return FALSE;
    }
  return TRUE;
}
