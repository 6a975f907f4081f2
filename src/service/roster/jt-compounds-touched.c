/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-compounds-touched.h"

#include <string.h>

#include "jt-json.h"
#include "jt-read.h"
#include "jt-rows.h"
#include "jt-store-person.h"
#include "jt-store-place.h"

#define MEMBER "touched"

gboolean
jt_compounds_touched_by_part (JtDb *db, const char *part, GHashTable *compounds, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_part_by_uid (db, part);
  gboolean found;

  if (!jt_read_first (rows, &found, error))
    return FALSE;
  if (!found)
    {
      g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_NO_SUCH_PLACE, part);
      return FALSE;
    }
  g_hash_table_add (compounds, g_strdup (jt_rows_text (rows, "compound")));
  return TRUE;
}

gboolean
jt_compounds_touched_by_person (JtDb *db, const char *person, GHashTable *compounds,
                                GError **error)
{
  g_autoptr (JtRows) rows = jt_store_ownerships_of_person (db, person);
  g_autoptr (GError) read_error = NULL;

  while (jt_rows_next (rows, &read_error))
    if (!jt_compounds_touched_by_part (db, jt_rows_text (rows, "part"), compounds, error))
      return FALSE;
  if (read_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&read_error));
  return FALSE;
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (a, b);
}

void
jt_compounds_touched_set (JsonObject *payload, GHashTable *compounds)
{
  g_autoptr (GList) uids = g_list_sort (g_hash_table_get_keys (compounds), compare_texts);
  JsonArray *array;

  if (uids == NULL)
    return;
  array = json_array_new ();
  for (const GList *link = uids; link != NULL; link = link->next)
    json_array_add_string_element (array, link->data);
  json_object_set_array_member (payload, MEMBER, array);
}

void
jt_compounds_touched_get (JsonObject *payload, JtTouched *touched)
{
  JsonArray *array = jt_json_array (payload, MEMBER);
  const guint length = array != NULL ? json_array_get_length (array) : 0;

  for (guint i = 0; i < length; i++)
    jt_touched_compound (touched, json_array_get_string_element (array, i));
}
