/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-stage-fields.h"

#include "jt-day.h"
#include "jt-moment.h"
#include "jt-table.h"

/* Tables of rows beside a stage (src/store/schema-beside.sql). */
static const char *const beside[] = {
  "wish", "consultation_session", "consultation_attendee", "consultation_helper", "inquiry",
  "agreement_share", "contractor_candidate", "part_consent_signature", "review_pause", "account",
  "responsible_party", "lift_inspection",
};

/* What ties a row to its case is set by the command, never by a form. */
static const char *const keys[] = { "uid", "case_uid", "lift_uid" };

static gboolean
is_one_of (const char *name, const char *const *list, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (g_strcmp0 (list[i], name) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
set_bad_value (const char *field, const char *value, GError **error)
{
  g_set_error (error, JT_RULE_ERROR, JT_RULE_ERROR_BAD_VALUE, "%s: %s", field, value);
  return FALSE;
}

/* A column whose name says it is a date holds one; "_at" holds a moment. */
static gboolean
check_text (const char *name, const char *text, GError **error)
{
  JtDay day;
  JtMoment moment;

  if ((g_str_has_suffix (name, "_on") || g_str_has_suffix (name, "_from")
       || g_str_has_suffix (name, "_until") || g_str_equal (name, "on_day"))
      && !jt_day_parse (text, &day, NULL))
    return set_bad_value (name, text, error);
  if (g_str_has_suffix (name, "_at") && !jt_moment_parse_end (text, &moment, NULL))
    return set_bad_value (name, text, error);
  return TRUE;
}

static gboolean
copy_field (JsonObject *row, const JtColumn *column, JsonNode *value, GError **error)
{
  const char *name = column->name;

  if (JSON_NODE_HOLDS_NULL (value))
    {
      json_object_set_null_member (row, name);
      return TRUE;
    }
  if (!JSON_NODE_HOLDS_VALUE (value))
    return set_bad_value (name, "…", error);

  if (column->type == JT_COLUMN_TEXT)
    {
      if (json_node_get_value_type (value) != G_TYPE_STRING)
        return set_bad_value (name, "…", error);
      if (!check_text (name, json_node_get_string (value), error))
        return FALSE;
      json_object_set_string_member (row, name, json_node_get_string (value));
      return TRUE;
    }
  if (json_node_get_value_type (value) == G_TYPE_BOOLEAN)
    json_object_set_int_member (row, name, json_node_get_boolean (value) ? 1 : 0);
  else if (json_node_get_value_type (value) == G_TYPE_INT64)
    json_object_set_int_member (row, name, json_node_get_int (value));
  else
    return set_bad_value (name, "…", error);
  return TRUE;
}

static JsonObject *
check_fields (const char *table_name, JsonObject *fields, GError **error)
{
  const JtTable *table = jt_table_find (table_name);
  g_autoptr (JsonObject) row = json_object_new ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  g_return_val_if_fail (table != NULL, NULL);

  if (fields == NULL)
    return g_steal_pointer (&row);
  json_object_iter_init_ordered (&iter, fields);
  while (json_object_iter_next_ordered (&iter, &name, &value))
    {
      const JtColumn *column = jt_table_column (table, name);

      if (column == NULL || is_one_of (name, keys, G_N_ELEMENTS (keys)))
        {
          g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_NO_SUCH_FIELD, name);
          return NULL;
        }
      if (!copy_field (row, column, value, error))
        return NULL;
    }
  return g_steal_pointer (&row);
}

char *
jt_stage_fields_table (const char *nick)
{
  g_autoptr (GString) table = g_string_new ("stage_");

  g_string_append (table, nick);
  g_string_replace (table, "-", "_", 0);
  return g_string_free (g_steal_pointer (&table), FALSE);
}

JsonObject *
jt_stage_fields_check (const JtStageRow *stage, JsonObject *fields, GError **error)
{
  g_autofree char *table = jt_stage_fields_table (stage->nick);

  return check_fields (table, fields, error);
}

JsonObject *
jt_stage_fields_check_beside (const char *table, JsonObject *fields, GError **error)
{
  if (is_one_of (table, beside, G_N_ELEMENTS (beside)) && table != NULL)
    return check_fields (table, fields, error);
  g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_NO_SUCH_STAGE,
                       table != NULL ? table : "");
  return NULL;
}

char *
jt_stage_fields_many (const char *form)
{
  JtStageId id;

  if (g_strcmp0 (form, "document") == 0
      || is_one_of (form, beside, G_N_ELEMENTS (beside)))
    return g_strdup (form);
  if (form == NULL || !jt_stage_parse (form, &id))
    return NULL;
  return id == JT_STAGE_PART_CONSENT || id == JT_STAGE_MANDATE
                 || jt_stage_row (id)->level == JT_STAGE_LEVEL_LANE
             ? jt_stage_fields_table (form)
             : NULL;
}
