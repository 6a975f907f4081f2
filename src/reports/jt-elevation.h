/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-area.h"
#include "jt-pen.h"

G_BEGIN_DECLS

/**
 * JtElevation:
 *
 * The elevation (楼盘表) of an entrance as it is drawn: its floors from the ground up, on each its
 * parts in the order of their rooms.  A snapshot without a database behind it; counted references.
 * It belongs to one thread at a time.
 */
typedef struct _JtElevation JtElevation;

/**
 * JT_ELEVATION_NO_FLOOR:
 *
 * The floor of a part whose floor is not known.  Such parts make a row of their own at the bottom.
 */
#define JT_ELEVATION_NO_FLOOR 0

/**
 * JtElevationFlat:
 * @part: uid of the part
 * @room: its room, "302"
 * @area: in 0.01 m², or %JT_AREA_UNKNOWN
 * @floor: its floor; below ground negative; %JT_ELEVATION_NO_FLOOR
 * @look: what it looks like
 * @word: what that means, in the language of the reader: 同意, 未售
 *
 * One part of it.
 */
typedef struct
{
  char *part;
  char *room;
  JtArea area;
  int floor;
  JtFlatLook look;
  char *word;
} JtElevationFlat;

/**
 * JtElevationStyle:
 * @dark: whether the ground is dark
 * @contrast: whether outlines are drawn with full strength
 * @selected: the part that is outlined, or -1
 * @font_size: in units of what is drawn on; 11 for a screen of ordinary text size
 */
typedef struct
{
  gboolean dark;
  gboolean contrast;
  int selected;
  double font_size;
} JtElevationStyle;

/**
 * jt_elevation_new:
 * @title: what stands above it: the entrance; "" for none
 *
 * Returns: (transfer full): an elevation without parts
 */
JtElevation *jt_elevation_new (const char *title);

/**
 * jt_elevation_ref:
 * @elevation: an elevation
 *
 * Returns: (transfer full): the same
 */
JtElevation *jt_elevation_ref (JtElevation *elevation);

/**
 * jt_elevation_unref:
 * @elevation: (transfer full) (nullable): an elevation
 */
void jt_elevation_unref (JtElevation *elevation);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtElevation, jt_elevation_unref)

/**
 * jt_elevation_name_floor:
 * @elevation: an elevation
 * @floor: a floor
 * @name: what stands beside it: "6层", "地下1层", "楼层未知"
 */
void jt_elevation_name_floor (JtElevation *elevation, int floor, const char *name);

/**
 * jt_elevation_add:
 * @elevation: an elevation
 * @part: uid of a part
 * @room: its room
 * @area: in 0.01 m², or %JT_AREA_UNKNOWN
 * @floor: its floor, or %JT_ELEVATION_NO_FLOOR
 * @look: what it looks like
 * @word: what that means
 *
 * Adds a part; those of one floor in the order in which they stand.
 *
 * Returns: its index, by which everything else names it: 0, 1, 2, …
 */
guint jt_elevation_add (JtElevation *elevation, const char *part, const char *room, JtArea area,
                        int floor, JtFlatLook look, const char *word);

/**
 * jt_elevation_set_look:
 * @elevation: an elevation
 * @flat: index of a part
 * @look: what it looks like now; a #JtBallot can be cast to it
 * @word: what that means
 */
void jt_elevation_set_look (JtElevation *elevation, guint flat, JtFlatLook look, const char *word);

/**
 * jt_elevation_get_title:
 * @elevation: an elevation
 *
 * Returns: (transfer none): what stands above it
 */
const char *jt_elevation_get_title (const JtElevation *elevation);

/**
 * jt_elevation_get_n_flats:
 * @elevation: an elevation
 *
 * Returns: how many parts it has
 */
guint jt_elevation_get_n_flats (const JtElevation *elevation);

/**
 * jt_elevation_get_flat:
 * @elevation: an elevation
 * @flat: index of a part
 *
 * Returns: (transfer none): the part
 */
const JtElevationFlat *jt_elevation_get_flat (const JtElevation *elevation, guint flat);

/**
 * jt_elevation_get_floor_name:
 * @elevation: an elevation
 * @floor: a floor
 *
 * Returns: (transfer none): what stands beside it; its number when nobody named it
 */
const char *jt_elevation_get_floor_name (const JtElevation *elevation, int floor);

/**
 * jt_elevation_find:
 * @elevation: an elevation
 * @part: uid of a part
 *
 * Returns: its index, or -1
 */
int jt_elevation_find (const JtElevation *elevation, const char *part);

/**
 * jt_elevation_step:
 * @elevation: an elevation
 * @flat: index of a part, or -1
 * @across: parts to the right, negative to the left
 * @up: floors up, negative down
 *
 * Where an arrow key leads: on the same floor, or on the next one to the part that stands nearest.
 *
 * Returns: its index; @flat where there is nothing that way; -1 when there are no parts
 */
int jt_elevation_step (const JtElevation *elevation, int flat, int across, int up);

/**
 * jt_elevation_measure:
 * @elevation: an elevation
 * @font_size: as in #JtElevationStyle
 * @width: (out): the least width at which rooms and marks can be read
 * @height: (out): the least height
 */
void jt_elevation_measure (const JtElevation *elevation, double font_size, double *width,
                           double *height);

/**
 * jt_elevation_place:
 * @elevation: an elevation
 * @box: what it is drawn into
 * @style: how it is drawn
 * @flat: index of a part
 * @place: (out): where it stands
 */
void jt_elevation_place (const JtElevation *elevation, const JtRect *box,
                         const JtElevationStyle *style, guint flat, JtRect *place);

/**
 * jt_elevation_hit:
 * @elevation: an elevation
 * @box: what it is drawn into
 * @style: how it is drawn
 * @x: a point in the coordinates of @box
 * @y: the same
 *
 * Returns: index of the part at the point, or -1
 */
int jt_elevation_hit (const JtElevation *elevation, const JtRect *box,
                      const JtElevationStyle *style, double x, double y);

/**
 * jt_elevation_draw:
 * @cr: what is drawn on: a widget, a page, a picture
 * @elevation: an elevation
 * @box: where
 * @style: how
 *
 * Draws it into the whole of @box: parts as wide and floors as high as there is room for, at most a
 * comfortable size, from the bottom up.  Mark and word stand on each part beside its colour, and
 * hatching tells them apart in black.
 */
void jt_elevation_draw (cairo_t *cr, const JtElevation *elevation, const JtRect *box,
                        const JtElevationStyle *style);

G_END_DECLS
