/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-store-home.h"

#include "jt-db-private.h"
#include "jt-store-columns.h"

JtRows *
jt_store_place_counts (JtDb *db)
{
  return jt_db_query (db,
                      "SELECT building AS place, count (*) AS parts FROM part GROUP BY building "
                      "UNION ALL SELECT entrance, parts FROM entrance_total WHERE parts > 0",
                      "");
}

JtRows *
jt_store_owner_names_of_building (JtDb *db, const char *building)
{
  return jt_db_query (
      db,
      "SELECT ownership.part AS part, person.name AS name FROM part "
      "JOIN ownership ON ownership.part = part.uid AND ownership.until IS NULL "
      "JOIN person ON person.uid = ownership.person WHERE part.building = ?1 "
      "ORDER BY ownership.part, ownership.place",
      "s", building);
}

/* Behind every text that begins with what stands before it. */
#define LAST_CHARACTER "\xf4\x8f\xbf\xbf"

/* As the index secret_tail has it. */
#define FIGURES "replace (replace (value, '-', ''), ' ', '')"

#define FROM_ROOM                                                                                  \
  "FROM part CROSS JOIN building ON building.uid = part.building "                                 \
  "CROSS JOIN compound ON compound.uid = building.compound "

/* "" stands for a part without an entrance, or for the only one of its building. */
#define UNDER_ENTRANCE(key)                                                                        \
  "(part.entrances_key = " key " OR EXISTS (SELECT 1 FROM part_entrance AS l "                     \
  "JOIN entrance AS e ON e.uid = l.entrance WHERE l.part = part.uid AND e.name_key = " key ")) "

/* instr() knows no wildcards, so that what is typed needs no quoting. */
JtRows *
jt_store_search_cases (JtDb *db, const char *text)
{
  return jt_db_query (db,
                      "SELECT uid, number, title FROM case_file "
                      "WHERE instr (lower (number), lower (?1)) > 0 "
                      "OR instr (lower (title), lower (?1)) > 0 "
                      "ORDER BY lower (number) = lower (?1) DESC, "
                      "instr (lower (number), lower (?1)) = 1 DESC, registered_on DESC, uid DESC "
                      "LIMIT 50",
                      "s", text);
}

/* The levels that are given, from the room outwards; the planner starts at whichever is rarest. */
JtRows *
jt_store_search_parts (JtDb *db, const char *compound, const char *building, const char *entrance,
                       const char *room)
{
  if (compound != NULL)
    return jt_db_query (db,
                        "SELECT " PART_COLUMNS "FROM compound "
                        "CROSS JOIN building ON building.compound = compound.uid "
                        "CROSS JOIN part ON part.building = building.uid "
                        "WHERE compound.name_key = ?1 AND building.name_key = ?2 "
                        "AND part.room_key = ?4 AND " UNDER_ENTRANCE ("?3") PART_ORDER,
                        "ssss", compound, building, entrance, room);
  if (building != NULL)
    return jt_db_query (db,
                        "SELECT " PART_COLUMNS "FROM building "
                        "CROSS JOIN part ON part.building = building.uid "
                        "CROSS JOIN compound ON compound.uid = building.compound "
                        "WHERE building.name_key = ?1 AND part.room_key = ?3 "
                        "AND " UNDER_ENTRANCE ("?2"),
                        "sss", building, entrance, room);
  if (entrance != NULL)
    return jt_db_query (db,
                        "SELECT " PART_COLUMNS FROM_ROOM
                        "WHERE part.room_key = ?2 AND " UNDER_ENTRANCE ("?1"),
                        "ss", entrance, room);
  return jt_db_query (db, "SELECT " PART_COLUMNS FROM_ROOM "WHERE part.room_key = ?1", "s", room);
}

JtRows *
jt_store_search_rooms (JtDb *db, const char *room)
{
  g_autofree char *end = g_strconcat (room, LAST_CHARACTER, NULL);

  return jt_db_query (db,
                      "SELECT " PART_COLUMNS FROM_ROOM
                      "WHERE part.room_key > ?1 AND part.room_key < ?2 ORDER BY part.room_key",
                      "ss", room, end);
}

JtRows *
jt_store_search_phones (JtDb *db, const char *figures)
{
  return jt_db_query (db,
                      "SELECT person.uid AS person, person.name AS name, " PART_COLUMNS
                      "FROM secret CROSS JOIN person_phone ON person_phone.phone = secret.uid "
                      "CROSS JOIN person ON person.uid = person_phone.person "
                      "CROSS JOIN ownership ON ownership.person = person.uid "
                      "AND ownership.until IS NULL "
                      "CROSS JOIN part ON part.uid = ownership.part "
                      "CROSS JOIN building ON building.uid = part.building "
                      "CROSS JOIN compound ON compound.uid = building.compound "
                      "WHERE substr (" FIGURES ", -4) = substr (?1, -4) "
                      "AND substr (" FIGURES ", -length (?1)) = ?1 "
                      "ORDER BY length (" FIGURES ") = length (?1) DESC, person.name, person.uid",
                      "s", figures);
}
