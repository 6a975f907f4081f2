/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "jt-office.h"

G_BEGIN_DECLS

/**
 * JtStageFieldKind:
 * @JT_STAGE_FIELD_NONE: there is no such field
 * @JT_STAGE_FIELD_TEXT: a text
 * @JT_STAGE_FIELD_DATE: a text that is a date
 * @JT_STAGE_FIELD_MOMENT: a text that is a date and a time
 * @JT_STAGE_FIELD_NUMBER: a whole number: a count, an area, an amount, or yes and no
 *
 * What a column of a stage's table holds.
 */
typedef enum
{
  JT_STAGE_FIELD_NONE,
  JT_STAGE_FIELD_TEXT,
  JT_STAGE_FIELD_DATE,
  JT_STAGE_FIELD_MOMENT,
  JT_STAGE_FIELD_NUMBER,
} JtStageFieldKind;

/**
 * jt_stage_field_kind:
 * @stage: id of a stage
 * @field: a name
 *
 * Returns: what that field of the stage holds
 */
JtStageFieldKind jt_stage_field_kind (const char *stage, const char *field);

/**
 * jt_stage_field_names:
 * @stage: id of a stage
 *
 * Returns: (transfer full) (array zero-terminated=1): the fields a form of the stage may have, in
 *   the order of the table
 */
GStrv jt_stage_field_names (const char *stage);

/**
 * jt_office_stage_row:
 * @office: an office
 * @stage: id of a stage
 * @case_uid: a case
 * @lift: number of the lift within the case for a stage of a lift; else 0
 * @error: a store error
 *
 * Returns: (transfer full) (nullable): {field: value} of the fields that are filled; empty when
 *   nothing is recorded yet
 */
JsonObject *jt_office_stage_row (JtOffice *office, const char *stage, const char *case_uid,
                                 int lift, GError **error);

/**
 * jt_office_stage_row_of:
 * @office: an office in which somebody acts
 * @table: id of a stage, or the table of rows beside one
 * @case_uid: a case
 * @row: uid of one of its rows
 * @error: a store error
 *
 * Returns: (transfer full) (nullable): as jt_office_stage_row(); empty when there is no such row yet
 */
JsonObject *jt_office_stage_row_of (JtOffice *office, const char *table, const char *case_uid,
                                    const char *row, GError **error);

/**
 * jt_office_stage_rows:
 * @office: an office in which somebody acts
 * @table: id of a stage that has many rows, or the table of rows beside a stage
 * @case_uid: a case
 * @lift: number of a lift, for the rows of that lift alone; else 0
 * @error: a store error
 *
 * Returns: (transfer full) (nullable): [{"row": uid, "fields": {field: value}}] by uid, which is the
 *   order in which they were made
 */
JsonArray *jt_office_stage_rows (JtOffice *office, const char *table, const char *case_uid,
                                 int lift, GError **error);

/**
 * jt_office_drafts:
 * @office: an office
 * @form: a stage or form
 * @subject: uid of what it is about
 * @error: a store error
 *
 * Returns: (transfer full) (nullable): {field: text as typed} of what is not valid yet
 */
JsonObject *jt_office_drafts (JtOffice *office, const char *form, const char *subject,
                              GError **error);

/**
 * jt_office_draft_set:
 * @office: an office that may write
 * @form: a stage or form
 * @subject: uid of what it is about
 * @field: its field
 * @text: (nullable): as typed; %NULL when it has become valid
 * @error: a store error
 *
 * Keeps what is not valid yet in this copy of the book; it is no entry of the journal.
 *
 * Returns: whether it is written
 */
gboolean jt_office_draft_set (JtOffice *office, const char *form, const char *subject,
                              const char *field, const char *text, GError **error);

G_END_DECLS
