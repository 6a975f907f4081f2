/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-search-place.h"

#include <string.h>

#include "jt-place-index.h"
#include "jt-place-lookup.h"
#include "jt-place-name.h"
#include "jt-place-reading.h"
#include "jt-read.h"
#include "jt-rows.h"
#include "jt-store-home.h"
#include "jt-store-name.h"

#define LEVELS 4

/* One figure is the beginning of too many rooms. */
#define ROOM_BEGINNING 2

typedef struct
{
  JtDb *db;
  guint limit;
  GCancellable *cancellable;
  GPtrArray *parts;
  GHashTable *seen;
  GError *failure;
} Finder;

static void
part_free (gpointer data)
{
  JtSearchPart *part = data;

  g_free (part->uid);
  g_free (part->label);
  g_free (part);
}

static void
add (GPtrArray *parts, JtRows *row)
{
  JtSearchPart *part = g_new (JtSearchPart, 1);

  part->uid = g_strdup (jt_rows_text (row, "uid"));
  part->label = jt_part_label (row);
  g_ptr_array_add (parts, part);
}

/* Takes the rows of a cursor until there are enough. */
static void
take (Finder *finder, JtRows *rows)
{
  g_autoptr (JtRows) owned = rows;

  while (finder->failure == NULL && finder->parts->len < finder->limit
         && !g_cancellable_set_error_if_cancelled (finder->cancellable, &finder->failure)
         && jt_rows_next (owned, &finder->failure))
    if (g_hash_table_add (finder->seen, g_strdup (jt_rows_text (owned, "uid"))))
      add (finder->parts, owned);
}

static void
ask (Finder *finder, const char *compound, const char *building, const char *entrance,
     const char *room)
{
  if (*room == '\0' || (building != NULL && *building == '\0'))
    return;
  take (finder, jt_store_search_parts (finder->db, compound, building, entrance, room));
}

/* 松果小区1栋: the book is asked at every place where the compound may end; none is between two
 * figures. */
static void
ask_glued (Finder *finder, const char *piece, const char *entrance, const char *room)
{
  for (const char *at = g_utf8_find_next_char (piece, NULL); at != NULL && *at != '\0';
       at = g_utf8_find_next_char (at, NULL))
    {
      g_autofree char *front = g_strndup (piece, (gsize) (at - piece));
      g_autofree char *compound = jt_place_name_normalize (front, JT_PLACE_LEVEL_COMPOUND);
      g_autofree char *building = jt_place_name_normalize (at, JT_PLACE_LEVEL_BUILDING);

      if (!(g_ascii_isdigit (at[-1]) && g_ascii_isdigit (*at)) && *compound != '\0')
        ask (finder, compound, building, entrance, room);
    }
}

/* Reads the pieces of one way to cut as levels; a part without an entrance is called 楼栋/房号. */
static void
try_pieces (char **pieces, guint n_pieces, gpointer data)
{
  Finder *finder = data;
  const guint last = n_pieces - 1;
  g_autofree char *room = jt_place_name_normalize (pieces[last], JT_PLACE_LEVEL_ROOM);
  g_autofree char *entrance
      = last >= 1 ? jt_place_name_normalize (pieces[last - 1], JT_PLACE_LEVEL_ENTRANCE) : NULL;
  g_autofree char *building
      = last >= 2 ? jt_place_name_normalize (pieces[last - 2], JT_PLACE_LEVEL_BUILDING) : NULL;
  g_autofree char *compound
      = last >= 3 ? jt_place_name_normalize (pieces[last - 3], JT_PLACE_LEVEL_COMPOUND) : NULL;

  ask (finder, compound, building, entrance, room);
  if (n_pieces == 3)
    ask_glued (finder, pieces[0], entrance, room);
  if (n_pieces == 2 || n_pieces == 3)
    {
      g_autofree char *above = jt_place_name_normalize (pieces[last - 1], JT_PLACE_LEVEL_BUILDING);
      g_autofree char *outer
          = n_pieces == 3 ? jt_place_name_normalize (pieces[0], JT_PLACE_LEVEL_COMPOUND) : NULL;

      ask (finder, outer, above, "", room);
      if (n_pieces == 2)
        ask_glued (finder, pieces[0], "", room);
    }
}

static int
compare_parts (gconstpointer a, gconstpointer b, gpointer data)
{
  const JtSearchPart *first = *(const JtSearchPart *const *) a;
  const JtSearchPart *second = *(const JtSearchPart *const *) b;

  return jt_place_name_compare (first->label, second->label);
}

static void
sort (GPtrArray *parts, guint from)
{
  if (parts->len > from)
    g_qsort_with_data (parts->pdata + from, (int) (parts->len - from), sizeof (gpointer),
                       compare_parts, NULL);
}

GPtrArray *
jt_search_parts (JtDb *db, const char *text, guint limit, GCancellable *cancellable, GError **error)
{
  g_autoptr (JtPlaceReading) reading = jt_place_reading_new (text);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (part_free);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *room = jt_place_name_normalize (text, JT_PLACE_LEVEL_ROOM);
  Finder finder = { db, limit, cancellable, parts, seen, NULL };
  guint n_exact;

  for (guint n = 1; n <= LEVELS && parts->len == 0; n++)
    jt_place_reading_foreach (reading, n, try_pieces, &finder);
  sort (parts, 0);
  n_exact = parts->len;
  if (finder.failure == NULL && g_utf8_strlen (room, -1) >= ROOM_BEGINNING)
    take (&finder, jt_store_search_rooms (db, room));
  sort (parts, n_exact);
  if (finder.failure == NULL)
    return g_steal_pointer (&parts);
  g_propagate_error (error, finder.failure);
  return NULL;
}

/* ------------------------------------------------------------------------------ a grid leader's */

/* The names of the leader's parts, while they are looked through. */
typedef struct
{
  GPtrArray *parts;   /* of JtSearchPart */
  GPtrArray *strings; /* of GStrv: compound, building, room; and of the entrances' names */
  GArray *names;      /* of JtPlacePart */
} Own;

static void
own_clear (Own *own)
{
  g_ptr_array_unref (own->parts);
  g_ptr_array_unref (own->strings);
  g_array_unref (own->names);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Own, own_clear)

static void
add_own (Own *own, JtRows *row)
{
  const char *const texts[] = { jt_rows_text (row, "compound_name"),
                                jt_rows_text (row, "building_name"), jt_rows_text (row, "room"),
                                NULL };
  GStrv copies = g_strdupv ((char **) texts);
  GStrv entrances = jt_part_entrance_names (row);
  const JtPlacePart name = { copies[0], copies[1], (const char *const *) entrances, copies[2] };

  add (own->parts, row);
  g_ptr_array_add (own->strings, copies);
  g_ptr_array_add (own->strings, entrances);
  g_array_append_val (own->names, name);
}

GPtrArray *
jt_search_own_parts (JtDb *db, const char *user, const char *text, GCancellable *cancellable,
                     GError **error)
{
  g_auto (Own) own = { g_ptr_array_new_with_free_func (part_free),
                       g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev),
                       g_array_new (FALSE, FALSE, sizeof (JtPlacePart)) };
  g_autoptr (JtRows) rows = jt_store_parts_of_user (db, user);
  g_autoptr (JtPlaceIndex) index = NULL;
  g_autoptr (GArray) places = NULL;
  GPtrArray *found;
  GError *failure = NULL;

  while (!g_cancellable_set_error_if_cancelled (cancellable, &failure)
         && jt_rows_next (rows, &failure))
    add_own (&own, rows);
  if (!jt_read_ended (failure, error))
    return NULL;
  index = jt_place_index_new ((const JtPlacePart *) (gconstpointer) own.names->data,
                              own.names->len);
  places = jt_place_index_find (index, text);
  found = g_ptr_array_new_with_free_func (part_free);
  for (guint i = 0; i < places->len; i++)
    {
      const JtSearchPart *part
          = g_ptr_array_index (own.parts, g_array_index (places, guint, i));
      JtSearchPart *copy = g_new (JtSearchPart, 1);

      copy->uid = g_strdup (part->uid);
      copy->label = g_strdup (part->label);
      g_ptr_array_add (found, copy);
    }
  sort (found, 0);
  return found;
}
