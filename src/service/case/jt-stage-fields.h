/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

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
 * jt_stage_fields_many:
 * @form: (nullable): id of a stage, a table beside one, or "document"
 *
 * An account names a secret, and is no mere row.
 *
 * Returns: (transfer full) (nullable): the table of a form of which a case has several rows, so
 *   that one of them may be a mistake; %NULL for any other
 */
char *jt_stage_fields_many (const char *form);

G_END_DECLS
