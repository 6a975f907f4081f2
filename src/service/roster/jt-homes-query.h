/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-area.h"
#include "jt-office.h"

G_BEGIN_DECLS

/**
 * JtPlace:
 * @uid: its uid
 * @name: what it is called
 * @parts: how many parts lie in it
 * @children: (element-type JtPlace): buildings of a compound, entrances of a building, in natural
 *   order; empty for an entrance
 *
 * A compound, a building or an entrance.
 */
typedef struct
{
  char *uid;
  char *name;
  guint parts;
  GPtrArray *children;
} JtPlace;

/**
 * JtHomeLevel:
 *
 * What a place is.
 */
typedef enum
{
  JT_HOME_COMPOUND,
  JT_HOME_BUILDING,
  JT_HOME_ENTRANCE,
} JtHomeLevel;

/**
 * jt_office_place_tree:
 * @office: an office in which somebody acts
 * @error: a store error
 *
 * For a grid leader only what is assigned.
 *
 * Returns: (transfer full) (nullable) (element-type JtPlace): the compounds in natural order
 */
GPtrArray *jt_office_place_tree (JtOffice *office, GError **error);

/**
 * JtPartLine:
 * @uid: the part
 * @place: building and entrances, as people say them
 * @room: its room
 * @floor: its floor, 0 when not known
 * @area: its area, or %JT_AREA_UNKNOWN
 * @use: (nullable): nick
 * @basis: (nullable): nick of where the area was taken from
 * @title: (nullable): nick of #JtTitle
 * @sale: (nullable): nick of #JtSale
 * @owners: names of the owners of now, joined by 、; "" when nobody is known
 *
 * A part as a line of a table.
 */
typedef struct
{
  char *uid;
  char *place;
  char *room;
  int floor;
  JtArea area;
  char *use;
  char *basis;
  char *title;
  char *sale;
  char *owners;
} JtPartLine;

/**
 * jt_office_part_lines:
 * @office: an office in which somebody acts
 * @level: what the place is
 * @place: uid of the place
 * @error: a store error
 *
 * Returns: (transfer full) (nullable) (element-type JtPartLine): its parts in natural order; for a
 *   grid leader those under the entrances assigned
 */
GPtrArray *jt_office_part_lines (JtOffice *office, JtHomeLevel level, const char *place,
                                 GError **error);

/**
 * jt_office_part_place:
 * @office: an office in which somebody acts
 * @part: uid of a part
 * @level: (out): what the place is
 * @error: JT_RULE_ERROR_NO_SUCH_PLACE, or a store error
 *
 * Returns: (transfer full) (nullable): uid of the nearest place it lies in: its first entrance, or
 *   its building when it has none
 */
char *jt_office_part_place (JtOffice *office, const char *part, JtHomeLevel *level, GError **error);

G_END_DECLS
