/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "jt-rows.h"

G_BEGIN_DECLS

/* Long lists: which rows there are, by their row numbers, and the rows of some of these numbers.
 * A row number is good as long as the book is open. */

/**
 * JtStoreRange:
 * @wanted: whether it is asked for at all
 * @least: the least number
 * @most: the largest number
 *
 * Numbers from @least to @most.
 */
typedef struct
{
  gboolean wanted;
  gint64 least;
  gint64 most;
} JtStoreRange;

/**
 * JtStorePartAsk:
 * @compound: (nullable): uid of the compound the parts lie in
 * @building: (nullable): uid of the building
 * @entrance: (nullable): uid of an entrance they lie under
 * @user: (nullable): uid of a grid leader who answers for one of their entrances
 * @text: (nullable): stands anywhere in place, room or the name of an owner
 * @place: (nullable): stands anywhere in the names of building and entrances
 * @room: (nullable): stands anywhere in the room
 * @owner: (nullable): stands anywhere in the name of an owner of now
 * @use: (nullable): the use, "" for none recorded
 * @basis: (nullable): the basis of the area, "" for none recorded
 * @title: (nullable): the state of title, "" for none recorded
 * @sale: (nullable): the state of sale, "" for none recorded
 * @floor: which floors
 * @area: which areas
 *
 * Which parts are wanted; %NULL is any.
 */
typedef struct
{
  const char *compound;
  const char *building;
  const char *entrance;
  const char *user;
  const char *text;
  const char *place;
  const char *room;
  const char *owner;
  const char *use;
  const char *basis;
  const char *title;
  const char *sale;
  JtStoreRange floor;
  JtStoreRange area;
} JtStorePartAsk;

/**
 * JtStorePartKey:
 *
 * What parts are sorted by; the largest first for those that end in DOWN.
 */
typedef enum
{
  JT_STORE_PART_NATURAL, /* of a building: entrances and rooms as people count them */
  JT_STORE_PART_NATURAL_ENTRANCE, /* the same, of an entrance */
  JT_STORE_PART_PLACE,
  JT_STORE_PART_PLACE_DOWN,
  JT_STORE_PART_ROOM,
  JT_STORE_PART_ROOM_DOWN,
  JT_STORE_PART_FLOOR,
  JT_STORE_PART_FLOOR_DOWN,
  JT_STORE_PART_USE,
  JT_STORE_PART_USE_DOWN,
  JT_STORE_PART_AREA,
  JT_STORE_PART_AREA_DOWN,
  JT_STORE_PART_BASIS,
  JT_STORE_PART_BASIS_DOWN,
  JT_STORE_PART_TITLE,
  JT_STORE_PART_TITLE_DOWN,
  JT_STORE_PART_OWNER,
  JT_STORE_PART_OWNER_DOWN,
  JT_STORE_PART_SALE,
  JT_STORE_PART_SALE_DOWN,
  JT_STORE_PART_N_KEYS,
} JtStorePartKey;

/**
 * jt_store_part_ids:
 * @db: a connection
 * @ask: which parts
 * @key: in which order
 *
 * Returns: (transfer full): id
 */
JtRows *jt_store_part_ids (JtDb *db, const JtStorePartAsk *ask, JtStorePartKey key);

/**
 * jt_store_part_id:
 * @db: a connection
 * @part: uid of a part
 *
 * Returns: (transfer full): id of that part, or nothing
 */
JtRows *jt_store_part_id (JtDb *db, const char *part);

/**
 * jt_store_part_lines:
 * @db: a connection
 * @ids: "[1,2,3]", some hundred
 *
 * Returns: (transfer full): id, uid, compound_name, building_name, entrance_names, room, floor, use,
 *   area, area_basis, title, sale, owners (their names of now, joined by 、); in no order
 */
JtRows *jt_store_part_lines (JtDb *db, const char *ids);

/**
 * jt_store_part_sum:
 * @db: a connection
 * @ids: "[1,2,3]", any count
 *
 * Returns: (transfer full): one row: area, the sum of those known
 */
JtRows *jt_store_part_sum (JtDb *db, const char *ids);

G_END_DECLS
