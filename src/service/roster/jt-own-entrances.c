/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-own-entrances.h"

#include "jt-office-private.h"
#include "jt-rows.h"
#include "jt-store-office.h"

gboolean
jt_own_entrances_load (JtOwnEntrances *own, JtOffice *office, GError **error)
{
  g_autoptr (GHashTable) uids = NULL;
  g_autoptr (JtRows) rows = NULL;
  g_autoptr (GError) read_error = NULL;

  own->uids = NULL;
  if (jt_office_get_role (office) != JT_ROLE_GRID_LEADER)
    return TRUE;
  uids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  rows = jt_store_user_entrances (jt_office_get_db (office), jt_office_get_user (office));
  while (jt_rows_next (rows, &read_error))
    g_hash_table_add (uids, g_strdup (jt_rows_text (rows, "uid")));
  if (read_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&read_error));
      return FALSE;
    }
  own->uids = g_steal_pointer (&uids);
  return TRUE;
}

void
jt_own_entrances_clear (JtOwnEntrances *own)
{
  g_clear_pointer (&own->uids, g_hash_table_unref);
}

gboolean
jt_own_entrances_has (const JtOwnEntrances *own, const char *entrance)
{
  return own->uids == NULL || g_hash_table_contains (own->uids, entrance);
}

gboolean
jt_own_entrances_has_part (const JtOwnEntrances *own, JtRows *part)
{
  g_auto (GStrv) entrances = NULL;

  if (own->uids == NULL)
    return TRUE;
  entrances = g_strsplit (jt_rows_text (part, "entrance_uids"), "、", -1);
  for (gsize i = 0; entrances[i] != NULL; i++)
    if (g_hash_table_contains (own->uids, entrances[i]))
      return TRUE;
  return FALSE;
}
