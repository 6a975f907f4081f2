/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-community-query.h"

#include "jt-office-private.h"
#include "jt-store-place.h"

static void
copy_text (JsonObject *community, JtRows *rows, const char *name)
{
  const char *text = jt_rows_text (rows, name);

  json_object_set_string_member (community, name, text != NULL ? text : "");
}

JsonArray *
jt_office_community_list (JtOffice *office, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_communities (jt_office_get_db (office));
  g_autoptr (JsonArray) communities = json_array_new ();
  g_autoptr (GError) read_error = NULL;

  while (jt_rows_next (rows, &read_error))
    {
      JsonObject *community = json_object_new ();

      copy_text (community, rows, "uid");
      copy_text (community, rows, "name");
      copy_text (community, rows, "subdistrict");
      copy_text (community, rows, "district");
      json_array_add_object_element (communities, community);
    }
  if (read_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&read_error));
      return NULL;
    }
  return g_steal_pointer (&communities);
}
