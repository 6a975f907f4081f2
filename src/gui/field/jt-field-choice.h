/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-field.h"

G_BEGIN_DECLS

/**
 * JtFieldChoice:
 *
 * One of a few values, or none.  Properties, besides those of every field: "values", what the row
 * holds, and "names", how people say it, both one a line in the same order.
 */
#define JT_TYPE_FIELD_CHOICE (jt_field_choice_get_type ())
G_DECLARE_DERIVABLE_TYPE (JtFieldChoice, jt_field_choice, JT, FIELD_CHOICE, JtField)

/**
 * JtFieldChoiceClass:
 * @read: the value of the row for one of "values"
 * @say: which of "values" a value of the row is
 */
struct _JtFieldChoiceClass
{
  JtFieldClass parent_class;

  JsonNode *(*read) (const char *value);
  char *(*say) (JsonNode *value);
};

/**
 * jt_field_choice_get_values:
 * @field: a field
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): what it may hold
 */
const char *const *jt_field_choice_get_values (JtFieldChoice *field);

/**
 * jt_field_choice_add:
 * @field: a field
 * @value: what the row holds
 * @name: how people say it
 *
 * For subclasses: one more value behind the others.
 */
void jt_field_choice_add (JtFieldChoice *field, const char *value, const char *name);

/**
 * jt_field_choice_set_search:
 * @field: a field
 *
 * For subclasses: the list is long; what is typed into it is searched for.
 */
void jt_field_choice_set_search (JtFieldChoice *field);

G_END_DECLS
