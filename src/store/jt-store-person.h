/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "jt-rows.h"

G_BEGIN_DECLS

/*
 * People and organisations, and what they own.
 *
 * Columns of a person: uid, kind, name, certificate_kind, certificate (uid of a secret),
 * certificate_value (NULL when there is none or it is erased), uscc, owner_number, import,
 * joined_into, identity (the person it was found to be after all joins; its own uid when none).
 *
 * Columns of an owner: part, place, ownership, person (as registered), identity, kind, name,
 * representative, since, until, certificate_kind, certificate, uscc, owner_number, import.
 */

/**
 * jt_store_persons:
 * @db: a connection
 *
 * Returns: (transfer full): every person, by uid
 */
JtRows *jt_store_persons (JtDb *db);

/**
 * jt_store_persons_of_compound:
 * @db: a connection
 * @compound: a compound
 *
 * Returns: (transfer full): everybody who owns or owned one of its parts, by uid
 */
JtRows *jt_store_persons_of_compound (JtDb *db, const char *compound);

/**
 * jt_store_person_by_uid:
 * @db: a connection
 * @uid: a person
 *
 * Returns: (transfer full): that person, or nothing
 */
JtRows *jt_store_person_by_uid (JtDb *db, const char *uid);

/**
 * jt_store_persons_by_name:
 * @db: a connection
 * @name: a name
 *
 * Returns: (transfer full): the persons of exactly that name, by uid
 */
JtRows *jt_store_persons_by_name (JtDb *db, const char *name);

/**
 * jt_store_person_by_uscc:
 * @db: a connection
 * @uscc: 统一社会信用代码
 *
 * Returns: (transfer full): that organisation, or nothing
 */
JtRows *jt_store_person_by_uscc (JtDb *db, const char *uscc);

/**
 * jt_store_persons_by_certificate:
 * @db: a connection
 * @kind: kind of certificate
 * @value: its number
 *
 * Returns: (transfer full): the persons with that certificate, by uid
 */
JtRows *jt_store_persons_by_certificate (JtDb *db, const char *kind, const char *value);

/**
 * jt_store_persons_by_owner_number:
 * @db: a connection
 * @import: the import's chain
 * @number: the owner's number in it
 *
 * Returns: (transfer full): the persons with that number in that import, by uid
 */
JtRows *jt_store_persons_by_owner_number (JtDb *db, const char *import, const char *number);

/**
 * jt_store_equal_names:
 * @db: a connection
 *
 * Returns: (transfer full): persons whose name another person has too, who were not joined: name,
 *   uid, certificate, owner_number; by name and uid
 */
JtRows *jt_store_equal_names (JtDb *db);

/**
 * jt_store_persons_apart:
 * @db: a connection
 *
 * Returns: (transfer full): person, other, reason: equal names that a clerk found to be two people
 */
JtRows *jt_store_persons_apart (JtDb *db);

/**
 * jt_store_phones:
 * @db: a connection
 * @person: a person
 *
 * Returns: (transfer full): phone (uid of a secret), value (NULL when erased), by uid
 */
JtRows *jt_store_phones (JtDb *db, const char *person);

/**
 * jt_store_all_phones:
 * @db: a connection
 *
 * Returns: (transfer full): person, phone, value, by person and phone
 */
JtRows *jt_store_all_phones (JtDb *db);

/**
 * jt_store_phones_of_compound:
 * @db: a connection
 * @compound: a compound
 *
 * Returns: (transfer full): person, phone, value of everybody who owns or owned one of its parts,
 *   by person and phone
 */
JtRows *jt_store_phones_of_compound (JtDb *db, const char *compound);

/**
 * jt_store_owners:
 * @db: a connection
 * @day: (nullable): the owners of this day, YYYY-MM-DD; %NULL for those of now
 *
 * An ownership holds from its first day to the day before its last: who buys on a day owns it then.
 *
 * Returns: (transfer full): the owners of every part, by part and place
 */
JtRows *jt_store_owners (JtDb *db, const char *day);

/**
 * jt_store_owners_of_case:
 * @db: a connection
 * @case_uid: a case
 * @day: (nullable): as jt_store_owners()
 *
 * Returns: (transfer full): the owners of the parts in its scope, by part and place
 */
JtRows *jt_store_owners_of_case (JtDb *db, const char *case_uid, const char *day);

/**
 * jt_store_owners_of_compound:
 * @db: a connection
 * @compound: a compound
 * @day: (nullable): as jt_store_owners()
 *
 * Returns: (transfer full): the owners of its parts, by part and place
 */
JtRows *jt_store_owners_of_compound (JtDb *db, const char *compound, const char *day);

/**
 * jt_store_developers_of_compound:
 * @db: a connection
 * @compound: a compound
 * @day: (nullable): a date; %NULL for now
 *
 * Returns: (transfer full): identity of everybody who then owns an unsold part of it, each once
 */
JtRows *jt_store_developers_of_compound (JtDb *db, const char *compound, const char *day);

/**
 * jt_store_owners_of_part:
 * @db: a connection
 * @part: a part
 * @day: (nullable): as jt_store_owners()
 *
 * Returns: (transfer full): its owners, by place
 */
JtRows *jt_store_owners_of_part (JtDb *db, const char *part, const char *day);

/**
 * jt_store_ownerships_of_part:
 * @db: a connection
 * @part: a part
 *
 * Returns: (transfer full): all its owners there ever were, with the columns of an owner, by since
 *   and place
 */
JtRows *jt_store_ownerships_of_part (JtDb *db, const char *part);

/**
 * jt_store_ownerships_of_person:
 * @db: a connection
 * @person: a person
 *
 * Returns: (transfer full): all it ever owned, with the columns of an owner, by part and since
 */
JtRows *jt_store_ownerships_of_person (JtDb *db, const char *person);

G_END_DECLS
