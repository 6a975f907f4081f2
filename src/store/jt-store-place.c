/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-store-place.h"

#include "jt-db-private.h"
#include "jt-store-columns.h"

JtRows *
jt_store_communities (JtDb *db)
{
  return jt_db_query (db,
                      "SELECT uid, name, name_key, subdistrict, district FROM community "
                      "ORDER BY name_key",
                      "");
}

JtRows *
jt_store_compounds (JtDb *db)
{
  return jt_db_query (
      db,
      "SELECT compound.uid AS uid, compound.name AS name, compound.name_key AS name_key, "
      "community.uid AS community, community.name AS community_name FROM compound "
      "LEFT JOIN community ON community.uid = compound.community ORDER BY compound.name_key",
      "");
}

#define BUILDINGS                                                                                  \
  "SELECT building.uid AS uid, building.name AS name, building.name_key AS name_key, "             \
  "storeys, has_lift, year_built, structure, storeys_note, compound.uid AS compound, "             \
  "compound.name AS compound_name, compound.name_key AS compound_key FROM building "               \
  "JOIN compound ON compound.uid = building.compound "

#define BUILDING_ORDER " ORDER BY compound.name_key, building.name_key"

JtRows *
jt_store_buildings (JtDb *db)
{
  return jt_db_query (db, BUILDINGS BUILDING_ORDER, "");
}

JtRows *
jt_store_buildings_of_compound (JtDb *db, const char *compound)
{
  return jt_db_query (db, BUILDINGS "WHERE compound.uid = ?1" BUILDING_ORDER, "s", compound);
}

JtRows *
jt_store_entrances_of_compound (JtDb *db, const char *compound)
{
  return jt_db_query (db,
                      "SELECT " ENTRANCE_COLUMNS "FROM " ENTRANCE_TABLES
                      "WHERE compound.uid = ?1" ENTRANCE_ORDER,
                      "s", compound);
}

#define NAMED                                                                                      \
  "SELECT entrance.uid AS uid, compound.name AS compound_name, building.name AS building_name, "   \
  "entrance.name AS name "
#define SEEN_BY(user)                                                                              \
  "WHERE (" user " IS NULL OR entrance.uid IN (SELECT entrance FROM user_entrance "                \
  "WHERE user = " user ")) "
#define HOLDS(text) "(" text " = '' OR instr (path, " text ") > 0) "

JtRows *
jt_store_entrances_named (JtDb *db, const char *user, const char *one, const char *two,
                          const char *three, gint64 limit)
{
  /* In the order in which they lie in the book, which is the quickest; few are left to be sorted. */
  return jt_db_query (
      db,
      NAMED ", compound.name || '/' || building.name || '/' || entrance.name AS path "
      "FROM " ENTRANCE_TABLES SEEN_BY ("?1") "AND " HOLDS ("?2") "AND " HOLDS ("?3") "AND "
      HOLDS ("?4") "ORDER BY " NATURAL ("compound.name_key") ", " NATURAL ("building.name_key") ", "
      NATURAL ("entrance.name_key") " LIMIT ?5",
      "ssssi", user, one, two, three, limit);
}

JtRows *
jt_store_entrances_listed (JtDb *db, const char *user, const char *compound, gint64 limit)
{
  return jt_db_query (db,
                      NAMED "FROM " ENTRANCE_TABLES SEEN_BY ("?1") "AND building.compound = ?2 "
                      "ORDER BY " NATURAL ("building.name_key") ", " NATURAL ("entrance.name_key")
                      " LIMIT ?3",
                      "ssi", user, compound, limit);
}

JtRows *
jt_store_entrances (JtDb *db)
{
  return jt_db_query (db, "SELECT " ENTRANCE_COLUMNS "FROM " ENTRANCE_TABLES ENTRANCE_ORDER, "");
}

JtRows *
jt_store_entrance_by_uid (JtDb *db, const char *uid)
{
  return jt_db_query (
      db, "SELECT " ENTRANCE_COLUMNS "FROM " ENTRANCE_TABLES "WHERE entrance.uid = ?1", "s", uid);
}

JtRows *
jt_store_entrance_uses (JtDb *db, const char *entrance)
{
  return jt_db_query (db,
                      "SELECT 'user' AS of, user AS uid FROM user_entrance WHERE entrance = ?1 "
                      "UNION ALL SELECT 'case', case_uid FROM case_entrance WHERE entrance = ?1",
                      "s", entrance);
}

JtRows *
jt_store_community_by_key (JtDb *db, const char *key)
{
  return jt_db_query (db, "SELECT * FROM community WHERE name_key = ?1", "s", key);
}

JtRows *
jt_store_compound_by_key (JtDb *db, const char *key)
{
  return jt_db_query (db, "SELECT * FROM compound WHERE name_key = ?1", "s", key);
}

JtRows *
jt_store_building_by_key (JtDb *db, const char *compound, const char *key)
{
  return jt_db_query (db, "SELECT * FROM building WHERE compound = ?1 AND name_key = ?2", "ss",
                      compound, key);
}

JtRows *
jt_store_entrance_by_key (JtDb *db, const char *building, const char *key)
{
  return jt_db_query (db, "SELECT * FROM entrance WHERE building = ?1 AND name_key = ?2", "ss",
                      building, key);
}

JtRows *
jt_store_part_by_key (JtDb *db, const char *building, const char *entrances_key,
                      const char *room_key)
{
  return jt_db_query (
      db, "SELECT * FROM part WHERE building = ?1 AND entrances_key = ?2 AND room_key = ?3", "sss",
      building, entrances_key, room_key);
}

JtRows *
jt_store_part_by_uid (JtDb *db, const char *uid)
{
  return jt_db_query (db, "SELECT " PART_COLUMNS "FROM " PART_TABLES "WHERE part.uid = ?1", "s",
                      uid);
}

JtRows *
jt_store_parts (JtDb *db)
{
  return jt_db_query (db, "SELECT " PART_COLUMNS "FROM " PART_TABLES PART_ORDER, "");
}

JtRows *
jt_store_parts_of_compound (JtDb *db, const char *compound)
{
  return jt_db_query (
      db, "SELECT " PART_COLUMNS "FROM " PART_TABLES "WHERE compound.uid = ?1" PART_ORDER, "s",
      compound);
}

JtRows *
jt_store_parts_of_building (JtDb *db, const char *building)
{
  return jt_db_query (
      db, "SELECT " PART_COLUMNS "FROM " PART_TABLES "WHERE building.uid = ?1" PART_ORDER, "s",
      building);
}

JtRows *
jt_store_parts_of_entrances (JtDb *db, const char *const *entrances)
{
  g_autofree char *list = g_strjoinv (" ", (char **) entrances);

  /* One value, cut at its blanks here, so that a list of any length is the same statement. */
  return jt_db_query (
      db,
      "WITH RECURSIVE list (uid, rest) AS (SELECT '', ?1 || ' ' UNION ALL "
      "SELECT substr (rest, 1, instr (rest, ' ') - 1), substr (rest, instr (rest, ' ') + 1) "
      "FROM list WHERE rest <> '') "
      "SELECT " PART_COLUMNS "FROM " PART_TABLES
      "WHERE part.uid IN (SELECT part FROM part_entrance "
      "WHERE entrance IN (SELECT uid FROM list WHERE uid <> ''))" PART_ORDER,
      "s", list);
}

JtRows *
jt_store_parts_of_case (JtDb *db, const char *case_uid)
{
  return jt_db_query (db,
                      "SELECT " PART_COLUMNS "FROM " PART_TABLES
                      "WHERE part.uid IN (SELECT part FROM part_entrance WHERE entrance IN "
                      "(SELECT entrance FROM case_entrance WHERE case_uid = ?1)) "
                      "ORDER BY " PARTS_AS_READ,
                      "s", case_uid);
}

JtRows *
jt_store_titles_of_case (JtDb *db, const char *case_uid)
{
  return jt_db_query (db,
                      "SELECT building.name AS building_name, iif (part.area IS NULL, "
                      JOINED_ENTRANCES ("name") ", NULL) AS entrance_names, part.room AS room, "
                      "part.title AS title, part.area AS area FROM " PART_TABLES
                      "WHERE part.uid IN (SELECT part FROM part_entrance WHERE entrance IN "
                      "(SELECT entrance FROM case_entrance WHERE case_uid = ?1)) "
                      "ORDER BY " PARTS_AS_READ,
                      "s", case_uid);
}

JtRows *
jt_store_entrances_of_part (JtDb *db, const char *part)
{
  return jt_db_query (db,
                      "SELECT entrance.uid AS uid, name, name_key, building, projected_area, basis "
                      "FROM part_entrance JOIN entrance ON entrance.uid = part_entrance.entrance "
                      "WHERE part_entrance.part = ?1 ORDER BY name_key, entrance.uid",
                      "s", part);
}
