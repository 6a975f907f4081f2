/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "jt-rows.h"

G_BEGIN_DECLS

/* What somebody who looks for a home asks. */

/**
 * jt_store_place_counts:
 * @db: a connection
 *
 * Returns: (transfer full): place (uid of a building or an entrance), parts: how many it has; places
 *   without parts are left out
 */
JtRows *jt_store_place_counts (JtDb *db);

/**
 * jt_store_owner_names_of_building:
 * @db: a connection
 * @building: uid of a building
 *
 * Returns: (transfer full): part, name of the owners of now, by part and place
 */
JtRows *jt_store_owner_names_of_building (JtDb *db, const char *building);

/**
 * jt_store_search_cases:
 * @db: a connection
 * @text: what stands anywhere in a number or a title; taken as it is, without wildcards
 *
 * Returns: (transfer full): uid, number, title of at most 50 cases: the one of that number, those
 *   whose number begins so, the others; each the newest first
 */
JtRows *jt_store_search_cases (JtDb *db, const char *text);

/**
 * jt_store_search_parts:
 * @db: a connection
 * @compound: (nullable): comparison key of 小区; %NULL when it was not said
 * @building: (nullable): of 楼栋
 * @entrance: (nullable): of 单元; "" means a part without
 * @room: of 房号
 *
 * An outer level is only given with all that are further in.
 *
 * Returns: (transfer full): parts, with the columns of jt-store-place.h
 */
JtRows *jt_store_search_parts (JtDb *db, const char *compound, const char *building,
                               const char *entrance, const char *room);

/**
 * jt_store_search_rooms:
 * @db: a connection
 * @room: the beginning of a room's comparison key
 *
 * Returns: (transfer full): the parts whose room begins so and goes on, by room, with the columns of
 *   jt-store-place.h
 */
JtRows *jt_store_search_rooms (JtDb *db, const char *room);

/**
 * jt_store_search_phones:
 * @db: a connection
 * @figures: four figures or more that a telephone number ends with, or all of it
 *
 * Returns: (transfer full): person, name, and the columns of a part that is owned now, one row a
 *   part, numbers of exactly these figures first
 */
JtRows *jt_store_search_phones (JtDb *db, const char *figures);

G_END_DECLS
