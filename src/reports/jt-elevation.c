/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-elevation.h"

#include <string.h>

#include "jt-elevation-private.h"

struct _JtElevation
{
  char *title;
  GPtrArray *flats;      /* of JtElevationFlat, in the order in which they were added */
  GPtrArray *rows;       /* of JtElevationRow, from the bottom up */
  GHashTable *indices;   /* uid → index + 1 */
  GHashTable *floors;    /* floor → its name */
};

static void
flat_free (gpointer data)
{
  JtElevationFlat *flat = data;

  g_free (flat->part);
  g_free (flat->room);
  g_free (flat->word);
  g_free (flat);
}

static void
row_free (gpointer data)
{
  JtElevationRow *row = data;

  g_ptr_array_unref (row->flats);
  g_free (row);
}

static void
clear (gpointer data)
{
  JtElevation *elevation = data;

  g_free (elevation->title);
  g_ptr_array_unref (elevation->rows);
  g_ptr_array_unref (elevation->flats);
  g_hash_table_unref (elevation->indices);
  g_hash_table_unref (elevation->floors);
}

JtElevation *
jt_elevation_new (const char *title)
{
  JtElevation *elevation = g_rc_box_new0 (JtElevation);

  elevation->title = g_strdup (title != NULL ? title : "");
  elevation->flats = g_ptr_array_new_with_free_func (flat_free);
  elevation->rows = g_ptr_array_new_with_free_func (row_free);
  elevation->indices = g_hash_table_new (g_str_hash, g_str_equal);
  elevation->floors = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  return elevation;
}

JtElevation *
jt_elevation_ref (JtElevation *elevation)
{
  g_return_val_if_fail (elevation != NULL, NULL);
  return g_rc_box_acquire (elevation);
}

void
jt_elevation_unref (JtElevation *elevation)
{
  if (elevation != NULL)
    g_rc_box_release_full (elevation, clear);
}

void
jt_elevation_name_floor (JtElevation *elevation, int floor, const char *name)
{
  g_return_if_fail (elevation != NULL && name != NULL);
  g_hash_table_replace (elevation->floors, GINT_TO_POINTER (floor), g_strdup (name));
}

const char *
jt_elevation_get_floor_name (const JtElevation *elevation, int floor)
{
  const char *name;

  g_return_val_if_fail (elevation != NULL, NULL);

  name = g_hash_table_lookup (elevation->floors, GINT_TO_POINTER (floor));
  if (name == NULL)
    {
      name = g_strdup_printf ("%d", floor);
      g_hash_table_replace (elevation->floors, GINT_TO_POINTER (floor), (char *) name);
    }
  return name;
}

/* Parts whose floor nobody knows are no floor: they stand below, so many in a row. */
#define UNPLACED_IN_A_ROW 8

static gboolean
is_below (int a, int b)
{
  if (a == JT_ELEVATION_NO_FLOOR || b == JT_ELEVATION_NO_FLOOR)
    return a == JT_ELEVATION_NO_FLOOR && b != JT_ELEVATION_NO_FLOOR;
  return a < b;
}

static JtElevationRow *
ensure_row (JtElevation *elevation, int floor)
{
  JtElevationRow *row;
  guint at = elevation->rows->len;

  while (at > 0)
    {
      row = g_ptr_array_index (elevation->rows, at - 1);
      if (row->floor == floor
          && (floor != JT_ELEVATION_NO_FLOOR || row->flats->len < UNPLACED_IN_A_ROW))
        return row;
      if (is_below (row->floor, floor))
        break;
      at--;
    }
  row = g_new0 (JtElevationRow, 1);
  row->floor = floor;
  row->flats = g_ptr_array_new ();
  g_ptr_array_insert (elevation->rows, (int) at, row);
  return row;
}

guint
jt_elevation_add (JtElevation *elevation, const char *part, const char *room, JtArea area,
                  int floor, JtFlatLook look, const char *word)
{
  JtElevationFlat *flat;

  g_return_val_if_fail (elevation != NULL && part != NULL && room != NULL, 0);
  g_return_val_if_fail ((guint) look < JT_FLAT_LOOK_LAST, 0);

  flat = g_new0 (JtElevationFlat, 1);
  flat->part = g_strdup (part);
  flat->room = g_strdup (room);
  flat->area = area;
  flat->floor = floor;
  flat->look = look;
  flat->word = g_strdup (word != NULL ? word : "");
  g_ptr_array_add (elevation->flats, flat);
  g_ptr_array_add (ensure_row (elevation, floor)->flats, flat);
  g_hash_table_replace (elevation->indices, flat->part, GUINT_TO_POINTER (elevation->flats->len));
  return elevation->flats->len - 1;
}

void
jt_elevation_set_look (JtElevation *elevation, guint index, JtFlatLook look, const char *word)
{
  JtElevationFlat *flat;

  g_return_if_fail (elevation != NULL && index < elevation->flats->len);
  g_return_if_fail ((guint) look < JT_FLAT_LOOK_LAST);

  flat = g_ptr_array_index (elevation->flats, index);
  flat->look = look;
  g_free (flat->word);
  flat->word = g_strdup (word != NULL ? word : "");
}

const char *
jt_elevation_get_title (const JtElevation *elevation)
{
  g_return_val_if_fail (elevation != NULL, NULL);
  return elevation->title;
}

guint
jt_elevation_get_n_flats (const JtElevation *elevation)
{
  g_return_val_if_fail (elevation != NULL, 0);
  return elevation->flats->len;
}

const JtElevationFlat *
jt_elevation_get_flat (const JtElevation *elevation, guint flat)
{
  g_return_val_if_fail (elevation != NULL && flat < elevation->flats->len, NULL);
  return g_ptr_array_index (elevation->flats, flat);
}

int
jt_elevation_find (const JtElevation *elevation, const char *part)
{
  g_return_val_if_fail (elevation != NULL && part != NULL, -1);
  return GPOINTER_TO_INT (g_hash_table_lookup (elevation->indices, part)) - 1;
}

const GPtrArray *
jt_elevation_get_rows (const JtElevation *elevation)
{
  return elevation->rows;
}

gboolean
jt_elevation_get_position (const JtElevation *elevation, guint index, guint *row, guint *place)
{
  const JtElevationFlat *flat = g_ptr_array_index (elevation->flats, index);

  for (guint i = 0; i < elevation->rows->len; i++)
    {
      const JtElevationRow *other = g_ptr_array_index (elevation->rows, i);

      *row = i;
      if (other->floor == flat->floor && g_ptr_array_find (other->flats, flat, place))
        return TRUE;
    }
  return FALSE;
}

static const JtElevationRow *
get_fullest_row (const JtElevation *elevation)
{
  const JtElevationRow *fullest = NULL;

  for (guint i = 0; i < elevation->rows->len; i++)
    {
      const JtElevationRow *row = g_ptr_array_index (elevation->rows, i);

      if (fullest == NULL || row->flats->len > fullest->flats->len)
        fullest = row;
    }
  return fullest;
}

guint
jt_elevation_get_columns (const JtElevation *elevation)
{
  const JtElevationRow *fullest = get_fullest_row (elevation);

  return fullest != NULL ? fullest->flats->len : 1;
}

/* What of a room's number tells where on its floor it lies: "02" of 302 and of 1102. */
static const char *
get_stack (const JtElevationFlat *flat)
{
  g_autofree char *floor = g_strdup_printf ("%d", flat->floor);

  return flat->floor > 0 && g_str_has_prefix (flat->room, floor) ? flat->room + strlen (floor)
                                                                 : NULL;
}

static gboolean
find_stack (const JtElevationRow *row, const JtElevationFlat *flat, guint *column)
{
  const char *stack = get_stack (flat);

  for (guint i = 0; stack != NULL && i < row->flats->len; i++)
    {
      const char *other = get_stack (g_ptr_array_index (row->flats, i));

      *column = i;
      if (other != NULL && strcmp (stack, other) == 0)
        return TRUE;
    }
  return FALSE;
}

void
jt_elevation_get_span (const JtElevation *elevation, const JtElevationRow *row, guint place,
                       JtElevationSpan *span)
{
  const JtElevationRow *fullest = get_fullest_row (elevation);
  guint column = 0;
  gboolean stacked = TRUE;

  for (guint i = 0; stacked && i < row->flats->len; i++)
    stacked = find_stack (fullest, g_ptr_array_index (row->flats, i), &column);
  if (stacked)
    {
      find_stack (fullest, g_ptr_array_index (row->flats, place), &column);
      *span = (JtElevationSpan) { column, column + 1, fullest->flats->len };
    }
  else if (row->floor == JT_ELEVATION_NO_FLOOR)
    *span = (JtElevationSpan) { place, place + 1, fullest->flats->len };
  else
    *span = (JtElevationSpan) { place, place + 1, row->flats->len };
}

static int
find_flat (const JtElevation *elevation, const JtElevationRow *row, guint place)
{
  const JtElevationFlat *flat = g_ptr_array_index (row->flats, place);

  return jt_elevation_find (elevation, flat->part);
}

/* Twice the distance of the middles, in parts of both rows' widths: all that is needed is which
 * is less. */
static guint
distance (const JtElevationSpan *a, const JtElevationSpan *b)
{
  const int left = (int) ((a->from + a->to) * b->of), right = (int) ((b->from + b->to) * a->of);

  return (guint) ABS (left - right);
}

static guint
find_nearest (const JtElevation *elevation, const JtElevationRow *row, const JtElevationSpan *to)
{
  guint nearest = 0, least = G_MAXUINT;

  for (guint i = 0; i < row->flats->len; i++)
    {
      JtElevationSpan span;
      guint away;

      jt_elevation_get_span (elevation, row, i, &span);
      away = distance (&span, to);
      if (away < least)
        {
          least = away;
          nearest = i;
        }
    }
  return nearest;
}

int
jt_elevation_step (const JtElevation *elevation, int flat, int across, int up)
{
  const JtElevationRow *row;
  JtElevationSpan span;
  guint from, place, to;

  g_return_val_if_fail (elevation != NULL, -1);

  if (elevation->flats->len == 0)
    return -1;
  if (flat < 0 || !jt_elevation_get_position (elevation, (guint) flat, &from, &place))
    /* Where reading begins: the left of the highest floor. */
    return find_flat (elevation, g_ptr_array_index (elevation->rows, elevation->rows->len - 1), 0);
  row = g_ptr_array_index (elevation->rows, from);
  place = (guint) CLAMP ((int) place + across, 0, (int) row->flats->len - 1);
  to = (guint) CLAMP ((int) from + up, 0, (int) elevation->rows->len - 1);
  if (to == from)
    return find_flat (elevation, row, place);
  jt_elevation_get_span (elevation, row, place, &span);
  row = g_ptr_array_index (elevation->rows, to);
  return find_flat (elevation, row, find_nearest (elevation, row, &span));
}
