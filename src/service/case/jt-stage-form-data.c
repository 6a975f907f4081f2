/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-stage-form-data.h"

#include "jt-json.h"
#include "jt-mask.h"
#include "jt-office-private.h"
#include "jt-rows.h"
#include "jt-stage-fields.h"
#include "jt-store-case.h"
#include "jt-store-office.h"
#include "jt-store-secret.h"
#include "jt-table.h"

/* What ties a row to its case is no field. */
static gboolean
is_key (const char *column)
{
  return g_str_equal (column, "uid") || g_str_equal (column, "case_uid")
         || g_str_equal (column, "lift_uid");
}

static const JtTable *
find_table (const char *stage)
{
  g_autofree char *name = jt_stage_fields_table (stage);
  const JtTable *table = jt_table_find (name);

  return table != NULL ? table : jt_table_find (stage);
}

JtStageFieldKind
jt_stage_field_kind (const char *stage, const char *field)
{
  const JtTable *table = find_table (stage);
  const JtColumn *column = table != NULL ? jt_table_column (table, field) : NULL;

  if (column == NULL || is_key (field))
    return JT_STAGE_FIELD_NONE;
  if (column->type == JT_COLUMN_INTEGER)
    return JT_STAGE_FIELD_NUMBER;
  if (g_str_has_suffix (field, "_on") || g_str_has_suffix (field, "_from")
      || g_str_has_suffix (field, "_until") || g_str_equal (field, "on_day"))
    return JT_STAGE_FIELD_DATE;
  return g_str_has_suffix (field, "_at") ? JT_STAGE_FIELD_MOMENT : JT_STAGE_FIELD_TEXT;
}

GStrv
jt_stage_field_names (const char *stage)
{
  const JtTable *table = find_table (stage);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; table != NULL && i < table->n_columns; i++)
    if (!is_key (table->columns[i].name))
      g_strv_builder_add (names, table->columns[i].name);
  return g_strv_builder_end (names);
}

/* uid of the lift with that number; "" when there is none. */
static char *
find_lift (JtDb *db, const char *case_uid, int lift, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_case_lifts (db, case_uid);
  g_autoptr (GError) failure = NULL;

  while (jt_rows_next (rows, &failure))
    if (jt_rows_int (rows, "place") == lift)
      return g_strdup (jt_rows_text (rows, "uid"));
  if (failure == NULL)
    return g_strdup ("");
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

/* Of a personal number a form gets its name and stars: {"secret": uid, "masked": …}. */
static void
copy_secret (JtDb *db, const char *uid, const char *column, JsonObject *row)
{
  g_autoptr (JtRows) rows = jt_store_secret (db, uid);
  g_autofree char *masked
      = jt_rows_next (rows, NULL) ? jt_mask (jt_rows_text (rows, "value")) : NULL;
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "secret", uid);
  jt_json_set_text (object, "masked", masked);
  json_object_set_object_member (row, column, object);
}

static void
copy_row (JtDb *db, JtRows *rows, const JtTable *table, JsonObject *row)
{
  for (guint i = 0; i < table->n_columns; i++)
    {
      const JtColumn *column = &table->columns[i];

      if (is_key (column->name) || jt_rows_null (rows, column->name))
        continue;
      if (jt_stage_fields_secret (table->name, column->name) != NULL)
        copy_secret (db, jt_rows_text (rows, column->name), column->name, row);
      else if (column->type == JT_COLUMN_INTEGER)
        json_object_set_int_member (row, column->name, jt_rows_int (rows, column->name));
      else
        json_object_set_string_member (row, column->name, jt_rows_text (rows, column->name));
    }
}

JsonObject *
jt_office_stage_row (JtOffice *office, const char *stage, const char *case_uid, int lift,
                     GError **error)
{
  JtDb *db = jt_office_get_db (office);
  const JtTable *table = find_table (stage);
  g_autoptr (JsonObject) row = json_object_new ();
  g_autofree char *uid = NULL;
  g_autoptr (JtRows) rows = NULL;
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (table != NULL, NULL);

  uid = lift > 0 ? find_lift (db, case_uid, lift, error) : g_strdup (case_uid);
  if (uid == NULL)
    return NULL;
  rows = jt_store_stage_rows (db, stage, case_uid);
  while (jt_rows_next (rows, &failure))
    if (g_str_equal (jt_rows_text (rows, "uid"), uid))
      copy_row (db, rows, table, row);
  if (failure == NULL)
    return g_steal_pointer (&row);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

JsonObject *
jt_office_stage_row_of (JtOffice *office, const char *table, const char *case_uid, const char *row,
                        GError **error)
{
  JtDb *db = jt_office_get_db (office);
  g_autoptr (JsonObject) fields = json_object_new ();
  g_autoptr (JtRows) rows = NULL;
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (find_table (table) != NULL, NULL);

  rows = jt_store_stage_rows (db, table, case_uid);
  while (jt_rows_next (rows, &failure))
    if (g_str_equal (jt_rows_text (rows, "uid"), row))
      copy_row (db, rows, find_table (table), fields);
  if (failure == NULL)
    return g_steal_pointer (&fields);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

JsonArray *
jt_office_stage_rows (JtOffice *office, const char *table, const char *case_uid, int lift,
                      GError **error)
{
  JtDb *db = jt_office_get_db (office);
  g_autofree char *lift_uid = lift > 0 ? find_lift (db, case_uid, lift, error) : NULL;
  g_autoptr (JsonArray) array = json_array_new ();
  g_autoptr (JtRows) rows = NULL;
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (find_table (table) != NULL, NULL);

  if (lift > 0 && lift_uid == NULL)
    return NULL;
  rows = jt_store_stage_rows (db, table, case_uid);
  while (jt_rows_next (rows, &failure))
    {
      JsonObject *object;
      JsonObject *fields;

      if (lift_uid != NULL && g_strcmp0 (jt_rows_text (rows, "lift_uid"), lift_uid) != 0)
        continue;
      object = json_object_new ();
      fields = json_object_new ();
      copy_row (db, rows, find_table (table), fields);
      json_object_set_string_member (object, "row", jt_rows_text (rows, "uid"));
      json_object_set_object_member (object, "fields", fields);
      json_array_add_object_element (array, object);
    }
  if (failure == NULL)
    return g_steal_pointer (&array);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

JsonObject *
jt_office_drafts (JtOffice *office, const char *form, const char *subject, GError **error)
{
  g_autoptr (JsonObject) drafts = json_object_new ();
  g_autoptr (JtRows) rows = jt_store_drafts (jt_office_get_db (office), form, subject);
  g_autoptr (GError) failure = NULL;

  while (jt_rows_next (rows, &failure))
    json_object_set_string_member (drafts, jt_rows_text (rows, "field"),
                                   jt_rows_text (rows, "text"));
  if (failure == NULL)
    return g_steal_pointer (&drafts);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

gboolean
jt_office_draft_set (JtOffice *office, const char *form, const char *subject, const char *field,
                     const char *text, GError **error)
{
  return jt_store_draft_set (jt_office_get_db (office), form, subject, field, text, error);
}
