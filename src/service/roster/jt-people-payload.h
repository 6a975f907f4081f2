/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-command.h"
#include "jt-record.h"

G_BEGIN_DECLS

/*
 * What the commands about parts and people have in common.  Members of their payloads, each an
 * array of rows and all optional: parts, part_entrances, part_entrances_removed, persons,
 * commitments, phones, phones_removed, ownerships, apart, apart_removed; and "touched".
 */

/**
 * jt_payload_add_row:
 * @payload: a payload on its way
 * @member: name of the member that holds such rows; made when it is not there
 * @row: (transfer full): members named as columns
 */
void jt_payload_add_row (JsonObject *payload, const char *member, JsonObject *row);

/**
 * jt_payload_new_row:
 * @uid: uid of the row
 *
 * Returns: (transfer full): {"uid": uid}
 */
JsonObject *jt_payload_new_row (const char *uid);

/**
 * jt_persons_project:
 * @db: the connection, inside a transaction
 * @payload: a payload with "persons", or without
 * @touched: takes the names that were given and lost
 * @error: a store error
 *
 * Returns: whether all persons are written
 */
gboolean jt_persons_project (JtDb *db, JsonObject *payload, JtTouched *touched, GError **error);

/**
 * jt_people_project:
 *
 * The projection of these commands (see #JtCommand).
 *
 * Returns: whether all rows are written
 */
gboolean jt_people_project (JtDb *db, JsonObject *payload, const JtEntry *entry,
                            JtTouched *touched, GError **error);

/**
 * jt_judge_need_person:
 * @judge: a judge
 * @uid: (nullable): what should be a person
 * @person: (out) (transfer full) (optional): its row
 * @error: JT_RULE_ERROR_NO_SUCH_PERSON with @uid, or a store error
 *
 * Returns: whether there is such a person
 */
gboolean jt_judge_need_person (JtJudge *judge, const char *uid, JtRecord **person, GError **error);

/**
 * jt_judge_find_person:
 * @judge: a judge
 * @owner: an owner as for jt_judge_owner()
 * @person: (out) (transfer full) (nullable): uid of whoever has one of its numbers, after joins;
 *   %NULL when nobody has, or it has none
 * @error: a store error
 *
 * Returns: whether the book could be asked
 */
gboolean jt_judge_find_person (JtJudge *judge, JsonObject *owner, char **person, GError **error);

/**
 * jt_judge_owner:
 * @judge: a judge
 * @owner: {"person": uid} or {"name", "kind" (person, organisation), "certificate_kind"
 *   (resident-id, other), "certificate", "uscc", "phones": […]}
 * @payload: gets the rows of a person who is new
 * @person: (out) (transfer full): uid of the person
 * @error: JT_RULE_ERROR_NO_SUCH_PERSON, JT_RULE_ERROR_BAD_VALUE with the member, those of
 *   jt_identifier_check(), or a store error
 *
 * Finds an owner by certificate or 统一社会信用代码, else makes one: never by name alone.
 *
 * Returns: whether it is clear who it is
 */
gboolean jt_judge_owner (JtJudge *judge, JsonObject *owner, JsonObject *payload, char **person,
                         GError **error);

/**
 * jt_judge_set_numbers:
 * @judge: a judge
 * @facts: an owner as for jt_judge_owner()
 * @row: the row of the person, which gets what @facts says of its numbers
 * @payload: gets commitments and phones
 * @error: JT_RULE_ERROR_BAD_VALUE or those of jt_identifier_check()
 *
 * Certificate numbers and telephones become secrets.
 *
 * Returns: whether the numbers are well formed
 */
gboolean jt_judge_set_numbers (JtJudge *judge, JsonObject *facts, JsonObject *row,
                               JsonObject *payload, GError **error);

G_END_DECLS
