/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Pieces of SQL that several repositories have in common. */

#define ENTRANCE_COLUMNS                                                                           \
  "entrance.uid AS uid, entrance.name AS name, entrance.name_key AS name_key, "                    \
  "entrance.landing AS landing, entrance.residents AS residents, entrance.aged_60 AS aged_60, "    \
  "entrance.aged_70 AS aged_70, entrance.disabled AS disabled, entrance.infants AS infants, "      \
  "building.uid AS building, building.name AS building_name, "                                     \
  "building.name_key AS building_key, building.storeys AS storeys, "                               \
  "building.has_lift AS has_lift, building.year_built AS year_built, "                             \
  "compound.uid AS compound, compound.name AS compound_name, compound.name_key AS compound_key "

#define ENTRANCE_TABLES                                                                            \
  "entrance JOIN building ON building.uid = entrance.building "                                    \
  "JOIN compound ON compound.uid = building.compound "

#define ENTRANCE_ORDER " ORDER BY compound.name_key, building.name_key, entrance.name_key"

/* One column of all a part's entrances, in the order of their keys. */
#define JOINED_ENTRANCES(column)                                                                   \
  "coalesce ((SELECT group_concat (value, '、') FROM (SELECT e." column " AS value "               \
  "FROM part_entrance AS l JOIN entrance AS e ON e.uid = l.entrance WHERE l.part = part.uid "      \
  "ORDER BY e.name_key, e.uid)), '')"

#define PART_COLUMNS                                                                                                                                                                                     \
  "part.uid AS uid, compound.uid AS compound, compound.name AS compound_name, "                                                                                                                          \
  "compound.name_key AS compound_key, building.uid AS building, "                                                                                                                                        \
  "building.name AS building_name, building.name_key AS building_key, "                                                                                                                                  \
  "building.storeys AS storeys, building.has_lift AS has_lift, " JOINED_ENTRANCES (                                                                                                                      \
      "uid") " AS entrance_uids, " JOINED_ENTRANCES ("name") " AS "                                                                                                                                      \
                                                             "entrance_names, " JOINED_ENTRANCES ("name_key") " AS entrance_keys, "                                                                      \
                                                                                                              "part.entrances_key AS entrances_key, part.room AS room, part.room_key AS room_key, "      \
                                                                                                              "part.floor AS floor, part.use AS use, part.area AS area, part.area_basis AS area_basis, " \
                                                                                                              "part.area_document AS area_document, part.title AS title, "                               \
                                                                                                              "part.real_estate_unit AS real_estate_unit, part.sale AS sale, part.share AS share, "      \
                                                                                                              "part.representative AS representative "

#define PART_TABLES                                                                                \
  "part JOIN building ON building.uid = part.building "                                            \
  "JOIN compound ON compound.uid = building.compound "

/* Numbers inside names count as numbers: what stands before the last figures, then how long the
 * name is. */
#define NATURAL(key) "rtrim (" key ", '0123456789'), length (" key "), " key

/* As people read a list: building, entrance, floor, room. */
#define PARTS_AS_READ                                                                              \
  NATURAL ("compound.name_key") ", " NATURAL ("building.name_key") ", "                            \
  NATURAL ("part.entrances_key") ", part.floor IS NULL, part.floor, " NATURAL ("part.room_key")

#define PART_ORDER                                                                                 \
  " ORDER BY compound.name_key, building.name_key, part.entrances_key, part.room_key"

/* Whom the person turned out to be, join after join.  The limit only stops a circle. */
#define IDENTITY                                                                                   \
  "CASE WHEN person.joined_into IS NULL THEN person.uid ELSE "                                     \
  "(WITH RECURSIVE found (uid, next, n) AS (SELECT person.uid, person.joined_into, 0 "             \
  "UNION ALL SELECT p.uid, p.joined_into, n + 1 FROM found JOIN person AS p "                      \
  "ON p.uid = found.next WHERE n < 32) SELECT uid FROM found ORDER BY n DESC LIMIT 1) END"
