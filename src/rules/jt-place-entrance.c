/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-place-index.h"

#include "jt-place-reading.h"

/* All places of the book, by every tail of their names.  The levels are kept apart by a letter in
 * front, because 2 may be a compound, a building and an entrance. */
typedef struct
{
  GHashTable *groups;    /* full normalised name → JtPlaceGroup; owns them */
  GHashTable *tails;     /* tail → GPtrArray of JtPlaceGroup */
  GHashTable *compounds; /* set of normalised names */
  GPtrArray *found;      /* of JtPlaceGroup, borrowed */
  const char *entrance;  /* of the reading at hand, NULL when it stops after the building */
} Places;

static void
group_free (JtPlaceGroup *group)
{
  g_free (group->path);
  g_clear_pointer (&group->entrances, g_array_unref);
  g_free (group);
}

static JtPlaceGroup *
group_copy (const JtPlaceGroup *group)
{
  JtPlaceGroup *copy = g_new0 (JtPlaceGroup, 1);

  copy->level = group->level;
  copy->path = g_strdup (group->path);
  copy->entrances = g_array_ref (group->entrances);
  return copy;
}

static char *
make_tail (JtPlaceLevel level, const char *compound, const char *building, const char *entrance)
{
  g_autofree char *path = jt_place_path (compound, building, entrance, NULL);

  return g_strdup_printf ("%d:%s", (int) level, path);
}

/* Takes the tail. */
static void
add_tail (Places *places, char *tail, JtPlaceGroup *group)
{
  GPtrArray *groups = g_hash_table_lookup (places->tails, tail);

  if (groups == NULL)
    {
      groups = g_ptr_array_new ();
      g_hash_table_insert (places->tails, tail, groups);
    }
  else
    g_free (tail);
  g_ptr_array_add (groups, group);
}

/* Puts the entrance under the place, which is made when it is new. */
static void
add_entrance (Places *places, JtPlaceLevel level, char **names, const JtPlaceEntrance *shown,
              guint position)
{
  const char *building = level >= JT_PLACE_LEVEL_BUILDING ? names[1] : NULL;
  const char *entrance = level >= JT_PLACE_LEVEL_ENTRANCE ? names[2] : NULL;
  g_autofree char *full = make_tail (level, names[0], building, entrance);
  JtPlaceGroup *group = g_hash_table_lookup (places->groups, full);

  if (group == NULL)
    {
      group = g_new0 (JtPlaceGroup, 1);
      group->level = level;
      group->path = jt_place_path (shown->compound, building != NULL ? shown->building : NULL,
                                   entrance != NULL ? shown->entrance : NULL, NULL);
      group->entrances = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (places->groups, g_strdup (full), group);
      add_tail (places, g_steal_pointer (&full), group);
      if (building != NULL)
        add_tail (places, make_tail (level, NULL, building, entrance), group);
      if (entrance != NULL)
        add_tail (places, make_tail (level, NULL, NULL, entrance), group);
    }
  g_array_append_val (group->entrances, position);
}

static void
places_init (Places *places, const JtPlaceEntrance *entrances, gsize n_entrances)
{
  places->groups =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) group_free);
  places->tails =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  places->compounds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  places->found = g_ptr_array_new ();
  for (gsize i = 0; i < n_entrances; i++)
    {
      const JtPlaceEntrance *shown = &entrances[i];
      char *names[] = {
        jt_place_name_normalize (shown->compound, JT_PLACE_LEVEL_COMPOUND),
        jt_place_name_normalize (shown->building, JT_PLACE_LEVEL_BUILDING),
        jt_place_name_normalize (shown->entrance, JT_PLACE_LEVEL_ENTRANCE),
      };

      add_entrance (places, JT_PLACE_LEVEL_COMPOUND, names, shown, (guint) i);
      add_entrance (places, JT_PLACE_LEVEL_BUILDING, names, shown, (guint) i);
      if (*names[2] != '\0')
        add_entrance (places, JT_PLACE_LEVEL_ENTRANCE, names, shown, (guint) i);
      g_hash_table_add (places->compounds, names[0]);
      g_free (names[1]);
      g_free (names[2]);
    }
}

static void
places_clear (Places *places)
{
  g_ptr_array_unref (places->found);
  g_hash_table_unref (places->tails);
  g_hash_table_unref (places->compounds);
  g_hash_table_unref (places->groups);
}

static gboolean
same_entrances (const JtPlaceGroup *a, const JtPlaceGroup *b)
{
  if (a->entrances->len != b->entrances->len)
    return FALSE;
  for (guint i = 0; i < a->entrances->len; i++)
    if (g_array_index (a->entrances, guint, i) != g_array_index (b->entrances, guint, i))
      return FALSE;
  return TRUE;
}

/* Takes the tail. */
static void
look_up (Places *places, char *tail)
{
  const GPtrArray *groups = g_hash_table_lookup (places->tails, tail);

  for (guint i = 0; groups != NULL && i < groups->len; i++)
    {
      JtPlaceGroup *group = g_ptr_array_index (groups, i);
      gboolean known = FALSE;

      for (guint k = 0; k < places->found->len && !known; k++)
        known = same_entrances (group, g_ptr_array_index (places->found, k));
      if (!known)
        g_ptr_array_add (places->found, group);
    }
  g_free (tail);
}

/* A tail of n levels may end at the entrance, the building or the compound. */
static void
try_pieces (char **pieces, guint n, gpointer data)
{
  Places *places = data;

  for (guint last = n - 1; last <= JT_PLACE_LEVEL_ENTRANCE; last++)
    {
      char *names[] = { NULL, NULL, NULL };

      for (guint i = 0; i < n; i++)
        {
          guint level = last + 1 - n + i;

          names[level] = jt_place_name_normalize (pieces[i], (JtPlaceLevel) level);
        }
      look_up (places, make_tail ((JtPlaceLevel) last, names[0], names[1], names[2]));
      for (guint i = 0; i < G_N_ELEMENTS (names); i++)
        g_free (names[i]);
    }
}

static void
try_glued (const char *compound, const char *building, gpointer data)
{
  Places *places = data;
  JtPlaceLevel level = places->entrance != NULL ? JT_PLACE_LEVEL_ENTRANCE : JT_PLACE_LEVEL_BUILDING;

  look_up (places, make_tail (level, compound, building, places->entrance));
}

/* 松果小区1栋 and 松果小区1栋2单元: the outermost piece is compound and building. */
static void
try_glued_pieces (char **pieces, guint n, gpointer data)
{
  Places *places = data;
  g_autofree char *entrance = NULL;

  if (n == 2)
    entrance = jt_place_name_normalize (pieces[1], JT_PLACE_LEVEL_ENTRANCE);
  places->entrance = entrance;
  jt_place_glued_foreach (pieces[0], places->compounds, try_glued, places);
}

static int
compare_groups (gconstpointer a, gconstpointer b)
{
  const JtPlaceGroup *left = *(JtPlaceGroup *const *) a;
  const JtPlaceGroup *right = *(JtPlaceGroup *const *) b;
  guint first = g_array_index (left->entrances, guint, 0);
  guint second = g_array_index (right->entrances, guint, 0);

  if (first != second)
    return first < second ? -1 : 1;
  return (int) left->level - (int) right->level;
}

GPtrArray *
jt_place_match_entrances (const JtPlaceEntrance *entrances, gsize n_entrances, const char *text)
{
  g_autoptr (JtPlaceReading) reading = NULL;
  GPtrArray *answer = g_ptr_array_new_with_free_func ((GDestroyNotify) group_free);
  Places places = { NULL };

  g_return_val_if_fail (text != NULL, answer);

  reading = jt_place_reading_new (text);
  places_init (&places, entrances, n_entrances);
  for (guint levels = 1; levels <= 3 && places.found->len == 0; levels++)
    {
      jt_place_reading_foreach (reading, levels, try_pieces, &places);
      if (levels > 1)
        jt_place_reading_foreach (reading, levels - 1, try_glued_pieces, &places);
    }
  g_ptr_array_sort (places.found, compare_groups);
  for (guint i = 0; i < places.found->len; i++)
    g_ptr_array_add (answer, group_copy (g_ptr_array_index (places.found, i)));
  places_clear (&places);
  return answer;
}

GArray *
jt_place_resolve_entrances (const JtPlaceEntrance *entrances, gsize n_entrances, const char *text,
                            GError **error)
{
  g_autoptr (GPtrArray) groups = jt_place_match_entrances (entrances, n_entrances, text);
  g_autoptr (GPtrArray) paths = g_ptr_array_new ();

  if (groups->len == 1)
    return g_array_ref (((JtPlaceGroup *) g_ptr_array_index (groups, 0))->entrances);
  for (guint i = 0; i < groups->len; i++)
    g_ptr_array_add (paths, ((JtPlaceGroup *) g_ptr_array_index (groups, i))->path);
  jt_place_refuse (text, paths, error);
  return NULL;
}
