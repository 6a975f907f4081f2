/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "jt-record.h"

G_BEGIN_DECLS

/**
 * jt_json_write:
 * @object: an object
 *
 * Returns: (transfer full): @object as compact JSON text, as it is stored in the journal
 */
char *jt_json_write (JsonObject *object);

/**
 * jt_json_read:
 * @text: JSON text
 * @error: G_IO_ERROR_INVALID_DATA when it is no JSON object, nests too deep or holds a fraction
 *
 * Reads a payload.  Fractions are refused everywhere: areas and money are whole numbers.
 *
 * Returns: (transfer full) (nullable): the object
 */
JsonObject *jt_json_read (const char *text, GError **error);

/**
 * jt_json_text:
 * @object: an object
 * @member: name of a member
 *
 * Returns: (nullable): its text; %NULL when it is absent, null or no text
 */
const char *jt_json_text (JsonObject *object, const char *member);

/**
 * jt_json_int:
 * @object: an object
 * @member: name of a member
 * @fallback: what to return when it is absent or no whole number
 *
 * Returns: the number
 */
gint64 jt_json_int (JsonObject *object, const char *member, gint64 fallback);

/**
 * jt_json_array:
 * @object: an object
 * @member: name of a member
 *
 * Returns: (nullable) (transfer none): the array, %NULL when there is none
 */
JsonArray *jt_json_array (JsonObject *object, const char *member);

/**
 * jt_json_set_text:
 * @object: an object
 * @member: name of a member
 * @text: (nullable): its text; nothing is set for %NULL
 */
void jt_json_set_text (JsonObject *object, const char *member, const char *text);

/**
 * jt_json_record:
 * @object: an object whose members are texts, whole numbers, booleans or null
 *
 * Returns: (transfer full): the same fields as a row for the store; a boolean becomes 0 or 1, a
 *   member of another kind is left out
 */
JtRecord *jt_json_record (JsonObject *object);

G_END_DECLS
