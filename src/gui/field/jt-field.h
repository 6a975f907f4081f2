/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include <json-glib/json-glib.h>

#include "jt-office.h"

G_BEGIN_DECLS

/**
 * JtField:
 *
 * One field of a stage's form: a label, what is typed or chosen, the article behind it, and in
 * words what is wrong.  Whatever it holds, forms know fields by this class alone.
 *
 * Properties, all of Builder files: "field" (the column), "label", "required", "basis" (the article
 * shown as help).  Signal JtField::edited (field): the user changed it.
 */
#define JT_TYPE_FIELD (jt_field_get_type ())
G_DECLARE_DERIVABLE_TYPE (JtField, jt_field, JT, FIELD, GtkBox)

/**
 * JtFieldClass:
 * @get_value: as jt_field_get_value()
 * @set_value: as jt_field_set_value(), without telling that it was edited
 * @get_text: what is typed; only for fields that can hold what is not valid
 * @set_text: shows again what was typed
 * @say: a value of the row as people write it
 * @open: reads what there is to choose from; %NULL for fields that need nothing of the book
 */
struct _JtFieldClass
{
  GtkBoxClass parent_class;

  JsonNode *(*get_value) (JtField *field, const char **complaint);
  void (*set_value) (JtField *field, JsonNode *value);
  char *(*get_text) (JtField *field);
  void (*set_text) (JtField *field, const char *text);
  char *(*say) (JtField *field, JsonNode *value);
  gboolean (*open) (JtField *field, JtOffice *office, const char *case_uid, GError **error);
};

/**
 * jt_field_get_name:
 * @field: a field
 *
 * Returns: (transfer none): the column it stands for
 */
const char *jt_field_get_name (JtField *field);

/**
 * jt_field_get_value:
 * @field: a field
 * @complaint: (out): what is wrong, in words, when there is no value
 *
 * Returns: (transfer full) (nullable): a text, a whole number, or null when it is empty; %NULL when
 *   what is typed is not valid
 */
JsonNode *jt_field_get_value (JtField *field, const char **complaint);

/**
 * jt_field_set_value:
 * @field: a field
 * @value: (nullable): what the row holds; %NULL or null empties it
 *
 * Shows a value of the row.  It is no edit, and takes a complaint away.
 */
void jt_field_set_value (JtField *field, JsonNode *value);

/**
 * jt_field_get_text:
 * @field: a field
 *
 * Returns: (transfer full) (nullable): what is typed
 */
char *jt_field_get_text (JtField *field);

/**
 * jt_field_set_text:
 * @field: a field
 * @text: what was typed and not valid yet
 *
 * Shows a draft again, with what is wrong with it.
 */
void jt_field_set_text (JtField *field, const char *text);

/**
 * jt_field_say:
 * @field: a field
 * @value: what a row holds for it, not null
 *
 * Returns: (transfer full): as people write it
 */
char *jt_field_say (JtField *field, JsonNode *value);

/**
 * jt_field_open:
 * @field: a field
 * @office: an office in which somebody acts
 * @case_uid: the case that its form is about
 * @error: a store error
 *
 * Reads what there is to choose from.
 *
 * Returns: whether it could be read
 */
gboolean jt_field_open (JtField *field, JtOffice *office, const char *case_uid, GError **error);

/**
 * jt_field_set_hint:
 * @field: a field
 * @text: (nullable): what is said under it: an amount in capitals
 *
 * For subclasses.
 */
void jt_field_set_hint (JtField *field, const char *text);

/**
 * jt_field_get_hint:
 * @field: a field
 *
 * Returns: (transfer none): what is said under it; "" for nothing
 */
const char *jt_field_get_hint (JtField *field);

/**
 * jt_field_is_setting:
 * @field: a field
 *
 * For subclasses.
 *
 * Returns: whether a value is being set, and not typed
 */
gboolean jt_field_is_setting (JtField *field);

/**
 * jt_field_set_complaint:
 * @field: a field
 * @text: (nullable): what is wrong, in words; %NULL when nothing is
 */
void jt_field_set_complaint (JtField *field, const char *text);

/**
 * jt_field_has_complaint:
 * @field: a field
 *
 * Returns: whether something is shown to be wrong
 */
gboolean jt_field_has_complaint (JtField *field);

/**
 * jt_field_check:
 * @field: a field
 *
 * Shows what is wrong with what it holds, or that nothing is.
 */
void jt_field_check (JtField *field);

/**
 * jt_field_join_labels:
 * @field: a field
 * @group: gives the labels of a form one width
 */
void jt_field_join_labels (JtField *field, GtkSizeGroup *group);

/**
 * jt_field_set_input:
 * @field: a field that is being made
 * @input: what is typed into or chosen from
 *
 * For subclasses: puts @input beside the label, which names it.
 */
void jt_field_set_input (JtField *field, GtkWidget *input);

/**
 * jt_field_add_beside:
 * @field: a field that is being made
 * @widget: a help to fill it in, such as a calendar
 *
 * For subclasses.
 */
void jt_field_add_beside (JtField *field, GtkWidget *widget);

/**
 * jt_field_edited:
 * @field: a field
 *
 * For subclasses: the user changed it.  It is not told while a value is being set.
 */
void jt_field_edited (JtField *field);

G_END_DECLS
