/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-homes-found.h"

#include "jt-homes-query.h"
#include "jt-part-list.h"

void
jt_homes_found_free (gpointer data)
{
  JtHomesFound *found = data;

  g_clear_pointer (&found->tree, g_ptr_array_unref);
  jt_list_query_free (found->query);
  jt_paged_answer_free (found->homes);
  g_free (found);
}

gpointer
jt_homes_find (JtOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (JtHomesFound) found = g_new0 (JtHomesFound, 1);

  found->tree = jt_office_place_tree (office, error);
  return found->tree != NULL ? g_steal_pointer (&found) : NULL;
}

gpointer
jt_homes_find_first (JtOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  JtHomesFound *found = jt_homes_find (office, data, cancellable, error);

  if (found == NULL || found->tree->len == 0)
    return found;
  found->query = jt_list_query_new ();
  found->query->level = JT_HOME_COMPOUND;
  found->query->place = g_strdup (((const JtPlace *) g_ptr_array_index (found->tree, 0))->uid);
  /* What hinders is told where the homes are asked for. */
  found->homes = jt_paged_answer_read (office, jt_part_list (), found->query, cancellable, NULL);
  return found;
}
