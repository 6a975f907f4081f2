/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-place-index.h"

#include "jt-place-reading.h"

/* A tail is written compound/building/entrance/room in normalised names, from as far out as it
 * goes.  A part without an entrance has an empty one in the longer tails; one with several is found
 * under each, and under all of them as its label shows them. */
struct _JtPlaceIndex
{
  GHashTable *tails;     /* tail → GArray of guint, rising */
  GHashTable *compounds; /* set of normalised names */
  GPtrArray *paths;      /* full names as shown */
};

char *
jt_place_path (const char *compound, const char *building, const char *entrance, const char *room)
{
  const char *levels[] = { compound, building, entrance, room };
  GString *path = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (levels); i++)
    if (levels[i] != NULL && *levels[i] != '\0')
      g_string_append_printf (path, "%s%s", path->len > 0 ? "/" : "", levels[i]);
  return g_string_free (path, FALSE);
}

/* Takes the tail.  A part is under one tail once, also when two of its entrances are one name. */
static void
insert (JtPlaceIndex *index, char *tail, guint part)
{
  GArray *parts = g_hash_table_lookup (index->tails, tail);

  if (parts == NULL)
    {
      parts = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (index->tails, tail, parts);
    }
  else
    g_free (tail);
  if (parts->len == 0 || g_array_index (parts, guint, parts->len - 1) != part)
    g_array_append_val (parts, part);
}

/* The tails that go through the entrance. */
static void
insert_tails (JtPlaceIndex *index, const char *compound, const char *building, const char *name,
              const char *room, guint position)
{
  g_autofree char *entrance = jt_place_name_normalize (name, JT_PLACE_LEVEL_ENTRANCE);

  if (*entrance != '\0')
    insert (index, g_strjoin ("/", entrance, room, NULL), position);
  insert (index, g_strjoin ("/", building, entrance, room, NULL), position);
  insert (index, g_strjoin ("/", compound, building, entrance, room, NULL), position);
}

/* As the label shows them, 1单元、2单元, and as people write them, 1、2. */
static void
insert_joined (JtPlaceIndex *index, const char *compound, const char *building,
               const char *const *entrances, const char *room, guint position)
{
  g_autofree char *shown = g_strjoinv ("、", (char **) entrances);
  g_autoptr (GString) plain = g_string_new (NULL);

  for (gsize i = 0; entrances[i] != NULL; i++)
    {
      g_autofree char *name = jt_place_name_normalize (entrances[i], JT_PLACE_LEVEL_ENTRANCE);

      g_string_append_printf (plain, "%s%s", i > 0 ? "、" : "", name);
    }
  insert_tails (index, compound, building, shown, room, position);
  insert_tails (index, compound, building, plain->str, room, position);
}

static void
insert_part (JtPlaceIndex *index, const JtPlacePart *part, guint position)
{
  static const char *const no_entrance[] = { "", NULL };
  gboolean divided = part->entrances != NULL && part->entrances[0] != NULL;
  const char *const *entrances = divided ? part->entrances : no_entrance;
  g_autofree char *building = jt_place_name_normalize (part->building, JT_PLACE_LEVEL_BUILDING);
  g_autofree char *room = jt_place_name_normalize (part->room, JT_PLACE_LEVEL_ROOM);
  char *compound = jt_place_name_normalize (part->compound, JT_PLACE_LEVEL_COMPOUND);

  g_ptr_array_add (index->paths,
                   jt_place_path (part->compound, part->building, entrances[0], part->room));
  insert (index, g_strdup (room), position);
  for (gsize i = 0; entrances[i] != NULL; i++)
    insert_tails (index, compound, building, entrances[i], room, position);
  if (entrances[0] != NULL && entrances[1] != NULL)
    insert_joined (index, compound, building, entrances, room, position);
  g_hash_table_add (index->compounds, compound);
}

JtPlaceIndex *
jt_place_index_new (const JtPlacePart *parts, gsize n_parts)
{
  JtPlaceIndex *index;

  g_return_val_if_fail (n_parts <= G_MAXUINT, NULL);

  index = g_new0 (JtPlaceIndex, 1);
  index->tails =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  index->compounds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  index->paths = g_ptr_array_new_with_free_func (g_free);
  for (gsize i = 0; i < n_parts; i++)
    insert_part (index, &parts[i], (guint) i);
  return index;
}

void
jt_place_index_free (JtPlaceIndex *index)
{
  if (index == NULL)
    return;
  g_hash_table_unref (index->tails);
  g_hash_table_unref (index->compounds);
  g_ptr_array_unref (index->paths);
  g_free (index);
}

/* One question: the pieces of the reading at hand and what was found so far. */
typedef struct
{
  const JtPlaceIndex *index;
  const char *entrance;
  const char *room;
  GArray *found;
} Search;

static void
look_up (Search *search, const char *compound, const char *building, const char *entrance,
         const char *room)
{
  const char *levels[5];
  g_autofree char *tail = NULL;
  const GArray *parts;
  guint n = 0;

  if (compound != NULL)
    levels[n++] = compound;
  if (building != NULL)
    levels[n++] = building;
  if (entrance != NULL)
    levels[n++] = entrance;
  levels[n++] = room;
  levels[n] = NULL;
  tail = g_strjoinv ("/", (char **) levels);
  parts = g_hash_table_lookup (search->index->tails, tail);
  if (parts != NULL)
    g_array_append_vals (search->found, parts->data, parts->len);
}

static void
try_pieces (char **pieces, guint n, gpointer data)
{
  Search *search = data;
  g_autofree char *room = jt_place_name_normalize (pieces[n - 1], JT_PLACE_LEVEL_ROOM);
  g_autofree char *compound = jt_place_name_normalize (pieces[0], JT_PLACE_LEVEL_COMPOUND);
  g_autofree char *front = NULL;
  g_autofree char *middle = NULL;

  switch (n)
    {
    case 1:
      look_up (search, NULL, NULL, NULL, room);
      break;
    case 2: /* entrance and room, or building and room of a part without an entrance */
      front = jt_place_name_normalize (pieces[0], JT_PLACE_LEVEL_ENTRANCE);
      look_up (search, NULL, NULL, front, room);
      middle = jt_place_name_normalize (pieces[0], JT_PLACE_LEVEL_BUILDING);
      look_up (search, NULL, middle, "", room);
      break;
    case 3: /* building, entrance and room, or compound, building and room */
      front = jt_place_name_normalize (pieces[0], JT_PLACE_LEVEL_BUILDING);
      middle = jt_place_name_normalize (pieces[1], JT_PLACE_LEVEL_ENTRANCE);
      look_up (search, NULL, front, middle, room);
      g_clear_pointer (&middle, g_free);
      middle = jt_place_name_normalize (pieces[1], JT_PLACE_LEVEL_BUILDING);
      look_up (search, compound, middle, "", room);
      break;
    default:
      front = jt_place_name_normalize (pieces[1], JT_PLACE_LEVEL_BUILDING);
      middle = jt_place_name_normalize (pieces[2], JT_PLACE_LEVEL_ENTRANCE);
      look_up (search, compound, front, middle, room);
      break;
    }
}

static void
try_glued (const char *compound, const char *building, gpointer data)
{
  Search *search = data;

  look_up (search, compound, building, search->entrance, search->room);
}

/* 松果小区1栋302 and 松果小区1栋2单元302: the outermost piece is compound and building. */
static void
try_glued_pieces (char **pieces, guint n, gpointer data)
{
  Search *search = data;
  g_autofree char *room = jt_place_name_normalize (pieces[n - 1], JT_PLACE_LEVEL_ROOM);
  g_autofree char *entrance =
      jt_place_name_normalize (n == 3 ? pieces[1] : "", JT_PLACE_LEVEL_ENTRANCE);

  search->entrance = entrance;
  search->room = room;
  jt_place_glued_foreach (pieces[0], search->index->compounds, try_glued, search);
}

static void
add_room (char **pieces, guint n, gpointer data)
{
  GPtrArray *rooms = data;
  char *room = jt_place_name_normalize (pieces[n - 1], JT_PLACE_LEVEL_ROOM);

  if (g_ptr_array_find_with_equal_func (rooms, room, g_str_equal, NULL))
    g_free (room);
  else
    g_ptr_array_add (rooms, room);
}

GPtrArray *
jt_place_index_rooms (const char *text)
{
  GPtrArray *rooms = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (JtPlaceReading) reading = NULL;

  g_return_val_if_fail (text != NULL, rooms);

  reading = jt_place_reading_new (text);
  for (guint levels = 1; levels <= 4; levels++)
    jt_place_reading_foreach (reading, levels, add_room, rooms);
  return rooms;
}

static int
compare_positions (gconstpointer a, gconstpointer b)
{
  guint left = *(const guint *) a, right = *(const guint *) b;

  return left < right ? -1 : left > right;
}

/* Rising, each once. */
static void
sort_positions (GArray *positions)
{
  guint kept = 0;

  g_array_sort (positions, compare_positions);
  for (guint i = 0; i < positions->len; i++)
    {
      guint position = g_array_index (positions, guint, i);

      if (kept == 0 || g_array_index (positions, guint, kept - 1) != position)
        g_array_index (positions, guint, kept++) = position;
    }
  g_array_set_size (positions, kept);
}

GArray *
jt_place_index_find (const JtPlaceIndex *index, const char *text)
{
  g_autoptr (JtPlaceReading) reading = NULL;
  Search search = { .index = index };

  g_return_val_if_fail (index != NULL && text != NULL, NULL);

  reading = jt_place_reading_new (text);
  search.found = g_array_new (FALSE, FALSE, sizeof (guint));
  /* Fewest levels first: a name that holds a dash is tried whole before it is cut. */
  for (guint levels = 1; levels <= 4 && search.found->len == 0; levels++)
    {
      jt_place_reading_foreach (reading, levels, try_pieces, &search);
      if (levels > 2)
        jt_place_reading_foreach (reading, levels - 1, try_glued_pieces, &search);
    }
  sort_positions (search.found);
  return search.found;
}

gboolean
jt_place_index_resolve (const JtPlaceIndex *index, const char *text, guint *part, GError **error)
{
  g_autoptr (GArray) found = jt_place_index_find (index, text);
  g_autoptr (GPtrArray) paths = g_ptr_array_new ();

  if (found->len == 1)
    {
      *part = g_array_index (found, guint, 0);
      return TRUE;
    }
  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (paths, g_ptr_array_index (index->paths, g_array_index (found, guint, i)));
  jt_place_refuse (text, paths, error);
  return FALSE;
}
