/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-place-details.h"

#include "jt-office-private.h"
#include "jt-rule-error.h"
#include "jt-store-error.h"
#include "jt-table.h"

static JsonObject *
copy (const JtRecord *row)
{
  JsonObject *object = json_object_new ();

  for (guint i = 0; i < jt_record_length (row); i++)
    {
      const char *name = jt_record_name (row, i);

      if (jt_record_kind (row, i) == JT_RECORD_INT)
        json_object_set_int_member (object, name, jt_record_int (row, name, 0));
      else if (jt_record_kind (row, i) == JT_RECORD_TEXT)
        json_object_set_string_member (object, name, jt_record_text (row, name));
    }
  return object;
}

/* %NULL without an error when there is no such row. */
static gboolean
find (JtDb *db, const char *table, const char *uid, JtRecord **row, GError **error)
{
  GError *failure = NULL;

  *row = jt_table_get_by_uid (db, table, uid, &failure);
  if (failure == NULL)
    return TRUE;
  if (!g_error_matches (failure, JT_STORE_ERROR, JT_STORE_ERROR_MISSING))
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  g_error_free (failure);
  return TRUE;
}

JsonObject *
jt_office_place_details (JtOffice *office, const char *place, GError **error)
{
  JtDb *db;
  g_autoptr (JtRecord) entrance = NULL;
  g_autoptr (JtRecord) building = NULL;
  JsonObject *answer;

  g_return_val_if_fail (JT_IS_OFFICE (office) && place != NULL, NULL);

  db = jt_office_get_db (office);
  if (!find (db, "entrance", place, &entrance, error)
      || !find (db, "building",
                entrance != NULL ? jt_record_text (entrance, "building") : place, &building, error))
    return NULL;
  if (building == NULL)
    {
      g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_NO_SUCH_PLACE, place);
      return NULL;
    }
  answer = json_object_new ();
  json_object_set_object_member (answer, "building", copy (building));
  if (entrance != NULL)
    json_object_set_object_member (answer, "entrance", copy (entrance));
  return answer;
}
