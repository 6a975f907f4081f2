/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JtRecordKind:
 * @JT_RECORD_ABSENT: the record has no such field
 * @JT_RECORD_NULL: known to be empty
 * @JT_RECORD_TEXT: text, UTF-8
 * @JT_RECORD_INT: a whole number
 *
 * What a field holds.
 */
typedef enum
{
  JT_RECORD_ABSENT,
  JT_RECORD_NULL,
  JT_RECORD_TEXT,
  JT_RECORD_INT,
} JtRecordKind;

/**
 * JtRecord:
 *
 * An ordered list of named fields: one row of a table on its way in or out.  A field that is not
 * there and a field that is null are two things: writing leaves the first as it is in the table
 * and empties the second.
 */
typedef struct _JtRecord JtRecord;

/**
 * jt_record_new:
 *
 * Returns: (transfer full): a record without fields
 */
JtRecord *jt_record_new (void);

/**
 * jt_record_free:
 * @record: (transfer full) (nullable): a record
 */
void jt_record_free (JtRecord *record);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtRecord, jt_record_free)

/**
 * jt_record_set_text:
 * @record: a record
 * @field: name of the field; one that is there keeps its place
 * @text: (nullable): its text; %NULL makes it null
 */
void jt_record_set_text (JtRecord *record, const char *field, const char *text);

/**
 * jt_record_set_int:
 * @record: a record
 * @field: name of the field; one that is there keeps its place
 * @number: its number
 */
void jt_record_set_int (JtRecord *record, const char *field, gint64 number);

/**
 * jt_record_set_null:
 * @record: a record
 * @field: name of the field; one that is there keeps its place
 */
void jt_record_set_null (JtRecord *record, const char *field);

/**
 * jt_record_length:
 * @record: a record
 *
 * Returns: how many fields it has
 */
guint jt_record_length (const JtRecord *record);

/**
 * jt_record_name:
 * @record: a record
 * @i: 0 … length − 1
 *
 * Returns: (transfer none): the field's name
 */
const char *jt_record_name (const JtRecord *record, guint i);

/**
 * jt_record_kind:
 * @record: a record
 * @i: 0 … length − 1
 *
 * Returns: what the field holds; never %JT_RECORD_ABSENT
 */
JtRecordKind jt_record_kind (const JtRecord *record, guint i);

/**
 * jt_record_kind_of:
 * @record: a record
 * @field: a name
 *
 * Returns: what the field of that name holds; %JT_RECORD_ABSENT when there is none
 */
JtRecordKind jt_record_kind_of (const JtRecord *record, const char *field);

/**
 * jt_record_text:
 * @record: a record
 * @field: a name
 *
 * Returns: (nullable) (transfer none): the field's text, good until the field is set again; %NULL
 *   when it is absent, null or a number
 */
const char *jt_record_text (const JtRecord *record, const char *field);

/**
 * jt_record_int:
 * @record: a record
 * @field: a name
 * @fallback: what an absent, null or text field counts as
 *
 * Returns: the field's number
 */
gint64 jt_record_int (const JtRecord *record, const char *field, gint64 fallback);

/**
 * jt_record_has:
 * @record: a record
 * @field: a name
 *
 * Returns: whether the record has the field, null or not
 */
gboolean jt_record_has (const JtRecord *record, const char *field);

G_END_DECLS
