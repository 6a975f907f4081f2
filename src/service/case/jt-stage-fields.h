/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "jt-judge.h"
#include "jt-stage-table.h"

G_BEGIN_DECLS

/**
 * jt_stage_fields_table:
 * @nick: id of a stage
 *
 * Returns: (transfer full): the table of its facts: "stage_joint_review"
 */
char *jt_stage_fields_table (const char *nick);

/**
 * jt_stage_fields_check:
 * @stage: a stage
 * @fields: (nullable): what was collected: texts, whole numbers, booleans or null
 * @error: JT_RULE_ERROR_NO_SUCH_FIELD, JT_RULE_ERROR_BAD_VALUE: "field: value"
 *
 * Holds what a form collected against the typed columns of the stage's table.  The columns that
 * tie the row to its case are not among the fields.
 *
 * Returns: (transfer full) (nullable): the row, still without its keys
 */
JsonObject *jt_stage_fields_check (const JtStageRow *stage, JsonObject *fields, GError **error);

/**
 * jt_stage_fields_check_beside:
 * @table: (nullable): a table of rows beside a stage: "review_pause"
 * @fields: (nullable): what was collected
 * @error: JT_RULE_ERROR_NO_SUCH_STAGE for a table that is none, else as jt_stage_fields_check()
 *
 * Returns: (transfer full) (nullable): the row, still without its keys
 */
JsonObject *jt_stage_fields_check_beside (const char *table, JsonObject *fields, GError **error);

/**
 * jt_stage_fields_secret:
 * @table: the table of a form
 * @column: one of its columns
 *
 * Numbers of accounts and of the certificates of persons lie beside the journal (domain.md section
 * 13): the column holds the uid of a secret.
 *
 * Returns: (transfer none) (nullable): the kind of that secret, as jt_judge_keep_secret(); %NULL for
 *   what is no secret
 */
const char *jt_stage_fields_secret (const char *table, const char *column);

/**
 * jt_stage_fields_keep_secrets:
 * @judge: a judge
 * @table: the table of a form
 * @uid: uid of the row, recorded or new
 * @row: (inout): the row as jt_stage_fields_check_beside() left it; of a personal number it holds
 *   what was typed, and then the uid of the secret
 * @payload: (inout): gets "commitments"
 * @error: JT_RULE_ERROR_BAD_VALUE with the column for stars that are not those of the number that
 *   is recorded; a store error
 *
 * Takes personal numbers out of @row, so that none gets into the journal; a number that another
 * takes the place of is erased.
 *
 * Returns: whether @row may be journalled
 */
gboolean jt_stage_fields_keep_secrets (JtJudge *judge, const char *table, const char *uid,
                                       JsonObject *row, JsonObject *payload, GError **error);

/**
 * jt_stage_fields_erase_secrets:
 * @judge: a judge
 * @table: the table of a form
 * @uid: uid of a row that goes
 * @payload: (inout): gets "commitments"
 * @error: a store error
 *
 * Returns: whether what the row held of personal numbers goes with it
 */
gboolean jt_stage_fields_erase_secrets (JtJudge *judge, const char *table, const char *uid,
                                        JsonObject *payload, GError **error);

/**
 * jt_stage_fields_many:
 * @form: (nullable): id of a stage, a table beside one, or "document"
 *
 * Returns: (transfer full) (nullable): the table of a form of which a case has several rows, so
 *   that one of them may be a mistake; %NULL for any other
 */
char *jt_stage_fields_many (const char *form);

G_END_DECLS
