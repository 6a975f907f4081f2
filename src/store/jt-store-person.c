/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-store-person.h"

#include "jt-db-private.h"
#include "jt-store-columns.h"

#define PERSONS                                                                                    \
  "SELECT person.uid AS uid, kind, name, certificate_kind, certificate, "                          \
  "secret.value AS certificate_value, uscc, owner_number, import, joined_into, " IDENTITY          \
  " AS identity FROM person LEFT JOIN secret ON secret.uid = person.certificate "

#define OWNERS                                                                                     \
  "SELECT ownership.part AS part, ownership.place AS place, ownership.uid AS ownership, "          \
  "person.uid AS person, " IDENTITY " AS identity, person.kind AS kind, person.name AS name, "     \
  "ownership.representative AS representative, ownership.since AS since, "                         \
  "ownership.until AS until, person.certificate_kind AS certificate_kind, "                        \
  "person.certificate AS certificate, person.uscc AS uscc, "                                       \
  "person.owner_number AS owner_number, person.import AS import "                                  \
  "FROM ownership JOIN person ON person.uid = ownership.person "

/* Everybody who owns or owned a part of a compound. */
#define PERSONS_OF_COMPOUND                                                                        \
  "(SELECT ownership.person FROM ownership WHERE ownership.part IN (SELECT uid FROM part "         \
  "WHERE building IN (SELECT uid FROM building WHERE compound = ?1))) "

/* NULL asks for the owners of now. */
#define ON_DAY(day)                                                                                \
  "(CASE WHEN " day " IS NULL THEN ownership.until IS NULL "                                       \
  "ELSE (ownership.since IS NULL OR ownership.since <= " day ") "                                  \
  "AND (ownership.until IS NULL OR ownership.until > " day ") END) "

#define OWNER_ORDER "ORDER BY ownership.part, ownership.place, ownership.uid"

JtRows *
jt_store_persons (JtDb *db)
{
  return jt_db_query (db, PERSONS "ORDER BY person.uid", "");
}

JtRows *
jt_store_persons_of_compound (JtDb *db, const char *compound)
{
  return jt_db_query (db, PERSONS "WHERE person.uid IN " PERSONS_OF_COMPOUND "ORDER BY person.uid",
                      "s", compound);
}

JtRows *
jt_store_person_by_uid (JtDb *db, const char *uid)
{
  return jt_db_query (db, PERSONS "WHERE person.uid = ?1", "s", uid);
}

JtRows *
jt_store_persons_by_name (JtDb *db, const char *name)
{
  return jt_db_query (db, PERSONS "WHERE name = ?1 ORDER BY person.uid", "s", name);
}

JtRows *
jt_store_person_by_uscc (JtDb *db, const char *uscc)
{
  return jt_db_query (db, PERSONS "WHERE uscc = ?1", "s", uscc);
}

JtRows *
jt_store_persons_by_certificate (JtDb *db, const char *kind, const char *value)
{
  return jt_db_query (db,
                      PERSONS "WHERE secret.value = ?2 AND certificate_kind = ?1 "
                              "ORDER BY person.uid",
                      "ss", kind, value);
}

JtRows *
jt_store_persons_by_owner_number (JtDb *db, const char *import, const char *number)
{
  return jt_db_query (db, PERSONS "WHERE import = ?1 AND owner_number = ?2 ORDER BY person.uid",
                      "ss", import, number);
}

JtRows *
jt_store_equal_names (JtDb *db)
{
  return jt_db_query (
      db,
      "SELECT name, uid, certificate, owner_number FROM person AS this WHERE joined_into IS NULL "
      "AND EXISTS (SELECT 1 FROM person AS other WHERE other.name = this.name "
      "AND other.uid <> this.uid AND other.joined_into IS NULL) ORDER BY name, uid",
      "");
}

JtRows *
jt_store_persons_apart (JtDb *db)
{
  return jt_db_query (db, "SELECT person, other, reason FROM person_apart ORDER BY person, other",
                      "");
}

JtRows *
jt_store_phones (JtDb *db, const char *person)
{
  return jt_db_query (db,
                      "SELECT phone, value FROM person_phone "
                      "LEFT JOIN secret ON secret.uid = phone WHERE person = ?1 ORDER BY phone",
                      "s", person);
}

JtRows *
jt_store_all_phones (JtDb *db)
{
  return jt_db_query (db,
                      "SELECT person, phone, value FROM person_phone "
                      "LEFT JOIN secret ON secret.uid = phone ORDER BY person, phone",
                      "");
}

JtRows *
jt_store_phones_of_compound (JtDb *db, const char *compound)
{
  return jt_db_query (db,
                      "SELECT person, phone, value FROM person_phone "
                      "LEFT JOIN secret ON secret.uid = phone "
                      "WHERE person IN " PERSONS_OF_COMPOUND "ORDER BY person, phone",
                      "s", compound);
}

JtRows *
jt_store_owners (JtDb *db, const char *day)
{
  return jt_db_query (db, OWNERS "WHERE " ON_DAY ("?1") OWNER_ORDER, "s", day);
}

JtRows *
jt_store_owners_of_case (JtDb *db, const char *case_uid, const char *day)
{
  return jt_db_query (db,
                      OWNERS "WHERE ownership.part IN (SELECT part FROM part_entrance "
                             "WHERE entrance IN (SELECT entrance FROM case_entrance "
                             "WHERE case_uid = ?1)) AND " ON_DAY ("?2") OWNER_ORDER,
                      "ss", case_uid, day);
}

JtRows *
jt_store_owners_of_compound (JtDb *db, const char *compound, const char *day)
{
  return jt_db_query (db,
                      OWNERS "WHERE ownership.part IN (SELECT uid FROM part WHERE building IN "
                             "(SELECT uid FROM building WHERE compound = ?1)) AND " ON_DAY ("?2")
                                 OWNER_ORDER,
                      "ss", compound, day);
}

JtRows *
jt_store_developers_of_compound (JtDb *db, const char *compound, const char *day)
{
  return jt_db_query (db,
                      "SELECT DISTINCT " IDENTITY " AS identity FROM building "
                      "CROSS JOIN part ON part.building = building.uid AND part.sale = 'unsold' "
                      "CROSS JOIN ownership ON ownership.part = part.uid "
                      "CROSS JOIN person ON person.uid = ownership.person "
                      "WHERE building.compound = ?1 AND " ON_DAY ("?2"),
                      "ss", compound, day);
}

JtRows *
jt_store_owners_of_part (JtDb *db, const char *part, const char *day)
{
  return jt_db_query (db, OWNERS "WHERE ownership.part = ?1 AND " ON_DAY ("?2") OWNER_ORDER, "ss",
                      part, day);
}

JtRows *
jt_store_ownerships_of_part (JtDb *db, const char *part)
{
  return jt_db_query (
      db, OWNERS "WHERE ownership.part = ?1 ORDER BY since, ownership.place, ownership.uid", "s",
      part);
}

JtRows *
jt_store_ownerships_of_person (JtDb *db, const char *person)
{
  return jt_db_query (
      db, OWNERS "WHERE ownership.person = ?1 ORDER BY ownership.part, since, ownership.uid", "s",
      person);
}
