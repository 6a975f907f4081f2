/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-search-query.h"

#include <string.h>

#include "jt-case-query.h"
#include "jt-office-private.h"
#include "jt-own-entrances.h"
#include "jt-place-lookup.h"
#include "jt-place-name.h"
#include "jt-rows.h"
#include "jt-store-home.h"
#include "jt-text.h"

#define LIMIT 50

/* A grid leader's own are among all: so many more are looked through. */
#define LIMIT_FILTERED 5000

/* So few figures stand in too many numbers. */
#define PHONE_TAIL 4

static void
found_free (gpointer data)
{
  JtFound *found = data;

  g_free (found->uid);
  g_free (found->name);
  g_free (found->more);
  g_free (found);
}

static void
add (GPtrArray *list, JtFoundKind kind, const char *uid, const char *name, const char *more)
{
  JtFound *found = g_new0 (JtFound, 1);

  found->kind = kind;
  found->uid = g_strdup (uid);
  found->name = g_strdup (name);
  found->more = g_strdup (more);
  g_ptr_array_add (list, found);
}

static gboolean
find_cases (JtOffice *office, const char *text, const JtOwnEntrances *own, GPtrArray *list,
            GError **error)
{
  g_autoptr (JtRows) rows = jt_store_search_cases (jt_office_get_db (office), text);
  GError *read_error = NULL;

  while (jt_rows_next (rows, &read_error))
    {
      const char *number = jt_rows_text (rows, "number");
      g_autofree char *uid = own->uids != NULL ? jt_office_find_case (office, number, NULL) : NULL;

      if (own->uids == NULL || uid != NULL)
        add (list, JT_FOUND_CASE, jt_rows_text (rows, "uid"), number, jt_rows_text (rows, "title"));
    }
  if (read_error == NULL)
    return TRUE;
  g_propagate_error (error, read_error);
  return FALSE;
}

/* The end of "building-entrance-room" by comparison keys: 3栋2单元601室, 3/2/601 and 3-2-601 are
 * "3-2-601". */
static char *
make_tail (const char *text)
{
  static const char *const words[] = { "号楼", "栋", "幢", "单元", "门", "#", "/", "／", "—", "－" };
  g_autoptr (GString) tail = g_string_new (text);
  g_autoptr (GString) keys = g_string_new (NULL);
  g_auto (GStrv) pieces = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    g_string_replace (tail, words[i], "-", 0);
  pieces = g_strsplit (tail->str, "-", -1);
  for (gsize i = 0; pieces[i] != NULL; i++)
    {
      const gboolean last = pieces[i + 1] == NULL;
      g_autofree char *key = jt_place_name_normalize (
          pieces[i], last ? JT_PLACE_LEVEL_ROOM : JT_PLACE_LEVEL_ENTRANCE);

      if (*key != '\0')
        g_string_append_printf (keys, "%s%s", keys->len > 0 ? "-" : "", key);
    }
  return g_string_free (g_steal_pointer (&keys), FALSE);
}

/* Adds parts, or owners with their parts. */
static gboolean
take (JtRows *rows, JtFoundKind kind, const JtOwnEntrances *own, GPtrArray *list, GError **error)
{
  g_autoptr (JtRows) owned = rows;
  GError *read_error = NULL;
  guint n = 0;

  while (n < LIMIT && jt_rows_next (owned, &read_error))
    {
      g_autofree char *label = NULL;

      if (!jt_own_entrances_has_part (own, owned))
        continue;
      label = jt_part_label (owned);
      if (kind == JT_FOUND_PART)
        add (list, kind, jt_rows_text (owned, "uid"), label, "");
      else
        add (list, kind, jt_rows_text (owned, "uid"), jt_rows_text (owned, "name"), label);
      n++;
    }
  if (read_error == NULL)
    return TRUE;
  g_propagate_error (error, read_error);
  return FALSE;
}

static gboolean
is_phone_tail (const char *text)
{
  return strlen (text) >= PHONE_TAIL && strspn (text, "0123456789") == strlen (text);
}

GPtrArray *
jt_office_search (JtOffice *office, const char *text, GCancellable *cancellable, GError **error)
{
  JtDb *db = jt_office_get_db (office);
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (found_free);
  g_autofree char *clean = jt_text_strip (text);
  g_autofree char *tail = make_tail (clean);
  g_auto (JtOwnEntrances) own = { NULL };
  gint64 limit;

  if (*clean == '\0')
    return g_steal_pointer (&list);
  if (!jt_own_entrances_load (&own, office, error) || !find_cases (office, clean, &own, list, error))
    return NULL;
  limit = own.uids != NULL ? LIMIT_FILTERED : LIMIT;
  if (g_cancellable_set_error_if_cancelled (cancellable, error)
      || (*tail != '\0'
          && !take (jt_store_search_parts (db, tail, limit), JT_FOUND_PART, &own, list, error))
      || g_cancellable_set_error_if_cancelled (cancellable, error)
      || !take (jt_store_search_owners (db, clean, limit), JT_FOUND_OWNER, &own, list, error))
    return NULL;
  if (is_phone_tail (clean)
      && !take (jt_store_search_phones (db, clean, limit), JT_FOUND_OWNER, &own, list, error))
    return NULL;
  return g_steal_pointer (&list);
}
