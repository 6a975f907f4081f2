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
                      "UNION ALL SELECT entrance, count (*) FROM part_entrance GROUP BY entrance",
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

/* instr() knows no wildcards, so that what is typed needs no quoting. */
JtRows *
jt_store_search_cases (JtDb *db, const char *text)
{
  return jt_db_query (db,
                      "SELECT uid, number, title FROM case_file "
                      "WHERE instr (lower (number), lower (?1)) > 0 OR instr (title, ?1) > 0 "
                      "ORDER BY registered_on DESC, uid DESC LIMIT 50",
                      "s", text);
}

JtRows *
jt_store_search_parts (JtDb *db, const char *tail, gint64 limit)
{
  return jt_db_query (
      db,
      "SELECT " PART_COLUMNS "FROM " PART_TABLES "WHERE substr ('-' || compound.name_key || '-' || "
      "building.name_key || '-' || part.entrances_key || '-' || part.room_key, -length (?1) - 1) "
      "= '-' || ?1 " PART_ORDER " LIMIT ?2",
      "si", tail, limit);
}

#define FOUND_OWNERS                                                                               \
  "SELECT person.uid AS person, person.name AS name, " PART_COLUMNS "FROM person "                 \
  "JOIN ownership ON ownership.person = person.uid AND ownership.until IS NULL "                   \
  "JOIN part ON part.uid = ownership.part "                                                        \
  "JOIN building ON building.uid = part.building "                                                 \
  "JOIN compound ON compound.uid = building.compound "

#define FOUND_ORDER                                                                                \
  "ORDER BY person.name, compound.name_key, building.name_key, part.entrances_key, "               \
  "part.room_key LIMIT ?2"

JtRows *
jt_store_search_owners (JtDb *db, const char *text, gint64 limit)
{
  return jt_db_query (db, FOUND_OWNERS "WHERE instr (person.name, ?1) > 0 " FOUND_ORDER, "si", text,
                      limit);
}

JtRows *
jt_store_search_phones (JtDb *db, const char *text, gint64 limit)
{
  return jt_db_query (db,
                      FOUND_OWNERS
                      "WHERE person.uid IN (SELECT person_phone.person FROM secret "
                      "JOIN person_phone ON person_phone.phone = secret.uid "
                      "WHERE substr (secret.value, -length (?1)) = ?1) " FOUND_ORDER,
                      "si", text, limit);
}
