/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "jt-rows.h"

G_BEGIN_DECLS

/*
 * Places, from the compound down to the part.
 *
 * Columns of an entrance: uid, name, name_key, landing, residents, aged_60, aged_70, disabled,
 * infants, building, building_name, building_key, storeys, has_lift, year_built, compound,
 * compound_name, compound_key.
 *
 * Columns of a part: uid, compound, compound_name, compound_key, building, building_name,
 * building_key, storeys, has_lift, entrance_uids, entrance_names, entrance_keys (of all its
 * entrances by key, each joined by '、'; '' for none), entrances_key (as stored), room, room_key,
 * floor, use, area, area_basis, area_document, title, real_estate_unit, sale, share,
 * representative.
 *
 * Lists are ordered by the bytes of the keys, compound first; people want numbers in order of
 * size, which is for the rules.
 */

/**
 * jt_store_communities:
 * @db: a connection
 *
 * Returns: (transfer full): uid, name, name_key, subdistrict, district
 */
JtRows *jt_store_communities (JtDb *db);

/**
 * jt_store_compounds:
 * @db: a connection
 *
 * Returns: (transfer full): uid, name, name_key, community, community_name
 */
JtRows *jt_store_compounds (JtDb *db);

/**
 * jt_store_buildings:
 * @db: a connection
 *
 * Returns: (transfer full): uid, name, name_key, storeys, has_lift, year_built, structure,
 *   storeys_note, compound, compound_name, compound_key
 */
JtRows *jt_store_buildings (JtDb *db);

/**
 * jt_store_buildings_of_compound:
 * @db: a connection
 * @compound: uid of a compound
 *
 * Returns: (transfer full): its buildings, with the columns of jt_store_buildings()
 */
JtRows *jt_store_buildings_of_compound (JtDb *db, const char *compound);

/**
 * jt_store_entrances_of_compound:
 * @db: a connection
 * @compound: uid of a compound
 *
 * Returns: (transfer full): its entrances
 */
JtRows *jt_store_entrances_of_compound (JtDb *db, const char *compound);

/**
 * jt_store_entrances_named:
 * @db: a connection
 * @user: (nullable): uid of a grid leader, who sees the entrances assigned
 * @one: stands anywhere in 小区/楼栋/单元; "" for any
 * @two: and so does this
 * @three: and this
 * @limit: how many at most
 *
 * Returns: (transfer full): uid, compound_name, building_name, name; numbers in names as people count
 */
JtRows *jt_store_entrances_named (JtDb *db, const char *user, const char *one, const char *two,
                                  const char *three, gint64 limit);

/**
 * jt_store_entrances_listed:
 * @db: a connection
 * @user: (nullable): as for jt_store_entrances_named()
 * @compound: uid of a compound
 * @limit: how many at most
 *
 * Returns: (transfer full): the first of its entrances, as jt_store_entrances_named() has them
 */
JtRows *jt_store_entrances_listed (JtDb *db, const char *user, const char *compound,
                                   gint64 limit);

/**
 * jt_store_entrances:
 * @db: a connection
 *
 * Returns: (transfer full): every entrance
 */
JtRows *jt_store_entrances (JtDb *db);

/**
 * jt_store_entrance_by_uid:
 * @db: a connection
 * @uid: an entrance
 *
 * Returns: (transfer full): that entrance, or nothing
 */
JtRows *jt_store_entrance_by_uid (JtDb *db, const char *uid);

/**
 * jt_store_entrance_uses:
 * @db: a connection
 * @entrance: uid of an entrance
 *
 * Returns: (transfer full): what besides parts needs it: of ("user", "case"), uid
 */
JtRows *jt_store_entrance_uses (JtDb *db, const char *entrance);

/**
 * jt_store_community_by_key:
 * @db: a connection
 * @key: comparison key of its name
 *
 * Returns: (transfer full): the row of community, or nothing
 */
JtRows *jt_store_community_by_key (JtDb *db, const char *key);

/**
 * jt_store_compound_by_key:
 * @db: a connection
 * @key: comparison key of its name
 *
 * Returns: (transfer full): the row of compound, or nothing
 */
JtRows *jt_store_compound_by_key (JtDb *db, const char *key);

/**
 * jt_store_building_by_key:
 * @db: a connection
 * @compound: uid of its compound
 * @key: comparison key of its name
 *
 * Returns: (transfer full): the row of building, or nothing
 */
JtRows *jt_store_building_by_key (JtDb *db, const char *compound, const char *key);

/**
 * jt_store_entrance_by_key:
 * @db: a connection
 * @building: uid of its building
 * @key: comparison key of its name
 *
 * Returns: (transfer full): the row of entrance, or nothing
 */
JtRows *jt_store_entrance_by_key (JtDb *db, const char *building, const char *key);

/**
 * jt_store_part_by_key:
 * @db: a connection
 * @building: uid of its building
 * @entrances_key: its entrances' keys joined by '、', '' for none
 * @room_key: comparison key of its room
 *
 * Returns: (transfer full): the row of table part, or nothing
 */
JtRows *jt_store_part_by_key (JtDb *db, const char *building, const char *entrances_key,
                              const char *room_key);

/**
 * jt_store_part_by_uid:
 * @db: a connection
 * @uid: a part
 *
 * Returns: (transfer full): that part, or nothing
 */
JtRows *jt_store_part_by_uid (JtDb *db, const char *uid);

/**
 * jt_store_parts:
 * @db: a connection
 *
 * Returns: (transfer full): every part of the book
 */
JtRows *jt_store_parts (JtDb *db);

/**
 * jt_store_parts_of_compound:
 * @db: a connection
 * @compound: uid of a compound
 *
 * Returns: (transfer full): its parts
 */
JtRows *jt_store_parts_of_compound (JtDb *db, const char *compound);

/**
 * jt_store_parts_of_building:
 * @db: a connection
 * @building: uid of a building
 *
 * Returns: (transfer full): its parts, also those that belong to no entrance
 */
JtRows *jt_store_parts_of_building (JtDb *db, const char *building);

/**
 * jt_store_parts_of_entrances:
 * @db: a connection
 * @entrances: (array zero-terminated=1): uids of entrances
 *
 * Returns: (transfer full): the parts that lie under any of them, each once
 */
JtRows *jt_store_parts_of_entrances (JtDb *db, const char *const *entrances);

/**
 * jt_store_parts_of_case:
 * @db: a connection
 * @case_uid: a case
 *
 * Returns: (transfer full): the parts that lie under any entrance of its scope, each once
 */
JtRows *jt_store_parts_of_case (JtDb *db, const char *case_uid);

/**
 * jt_store_titles_of_case:
 * @db: a connection
 * @case_uid: a case
 *
 * What the gates of stages ask of the parts, which are read with every act of the office.
 *
 * Returns: (transfer full): building_name, room, title and area of the parts of
 *   jt_store_parts_of_case(), and entrance_names of those whose area is not known
 */
JtRows *jt_store_titles_of_case (JtDb *db, const char *case_uid);

/**
 * jt_store_entrances_of_part:
 * @db: a connection
 * @part: uid of a part
 *
 * Returns: (transfer full): uid, name, name_key, building, projected_area, basis, by key
 */
JtRows *jt_store_entrances_of_part (JtDb *db, const char *part);

G_END_DECLS
