/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-field.h"

G_BEGIN_DECLS

/**
 * JtFieldText:
 *
 * A field that is typed.  By itself it takes any text; a subclass says what its text means.
 */
#define JT_TYPE_FIELD_TEXT (jt_field_text_get_type ())
G_DECLARE_DERIVABLE_TYPE (JtFieldText, jt_field_text, JT, FIELD_TEXT, JtField)

/**
 * JtFieldTextClass:
 * @width: characters the field is wide; 0 for as wide as there is room
 * @purpose: what is typed
 * @complaint: marked for translation: what to say of a text that means nothing
 * @read: what a text that is not empty means; %NULL when it means nothing
 * @say: a value as people write it
 */
struct _JtFieldTextClass
{
  JtFieldClass parent_class;

  int width;
  GtkInputPurpose purpose;
  const char *complaint;
  JsonNode *(*read) (JtFieldText *field, const char *text);
  char *(*say) (JsonNode *value);
};

/**
 * jt_field_text_get_entry:
 * @field: a field
 *
 * Returns: (transfer none): what is typed into
 */
GtkEditable *jt_field_text_get_entry (JtFieldText *field);

/**
 * jt_field_text_is_waiting:
 * @field: a field
 *
 * Returns: whether what is typed will be looked at when the fingers rest
 */
gboolean jt_field_text_is_waiting (JtFieldText *field);

G_END_DECLS
