/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-place-query.h"

#include "jt-office-private.h"
#include "jt-place-lookup.h"
#include "jt-read.h"
#include "jt-rows.h"
#include "jt-store-place.h"

static GStrv
resolve (JtRows *parts, const char *const *texts, GError **error)
{
  g_autoptr (JtPartIndex) index = jt_part_index_new (parts, error);
  g_autoptr (GPtrArray) uids = NULL;

  if (index == NULL)
    return NULL;
  uids = g_ptr_array_new_with_free_func (g_free);
  for (gsize i = 0; texts[i] != NULL; i++)
    {
      const char *uid = jt_part_index_resolve (index, texts[i], error);

      if (uid == NULL)
        return NULL;
      g_ptr_array_add (uids, g_strdup (uid));
    }
  g_ptr_array_add (uids, NULL);
  return (GStrv) g_ptr_array_free (g_steal_pointer (&uids), FALSE);
}

char *
jt_office_resolve_part (JtOffice *office, const char *case_uid, const char *text, GError **error)
{
  JtDb *db = jt_office_get_db (office);
  g_autoptr (JtRows) parts
      = case_uid != NULL ? jt_store_parts_of_case (db, case_uid) : jt_store_parts (db);
  const char *const texts[] = { text, NULL };
  g_auto (GStrv) uids = resolve (parts, texts, error);

  return uids != NULL ? g_strdup (uids[0]) : NULL;
}

GStrv
jt_office_resolve_parts (JtOffice *office, const char *const *entrances, const char *const *texts,
                         GError **error)
{
  JtDb *db = jt_office_get_db (office);
  g_autoptr (JtRows) parts = entrances != NULL && entrances[0] != NULL
                                 ? jt_store_parts_of_entrances (db, entrances)
                                 : jt_store_parts (db);

  return resolve (parts, texts, error);
}

GStrv
jt_office_resolve_places (JtOffice *office, const char *text, GError **error)
{
  JtDb *db = jt_office_get_db (office);
  g_autoptr (JtRows) picked = jt_store_entrance_by_uid (db, text);
  gboolean found;

  /* Who picked it knows which it is, and need not be asked for its name among all. */
  if (!jt_read_first (picked, &found, error))
    return NULL;
  if (found)
    return g_strdupv ((char *[]) { (char *) text, NULL });
  return jt_place_lookup_entrances (db, text, error);
}
