/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include <json-glib/json-glib.h>

#include "jt-session.h"

G_BEGIN_DECLS

/**
 * JtCaseForms:
 *
 * All that is recorded of one stage of a case, one below the other: its form, its lists of rows,
 * what its cost is shared by, its documents.  Signal JtCaseForms::tell (text): what went wrong.
 */
#define JT_TYPE_CASE_FORMS (jt_case_forms_get_type ())
G_DECLARE_FINAL_TYPE (JtCaseForms, jt_case_forms, JT, CASE_FORMS, GtkBox)

/**
 * jt_case_forms_show:
 * @self: the forms
 * @session: an open book
 * @case_uid: a case
 * @stage: a stage as jt_office_case_page() has it
 * @with_form: whether its own form is shown; not that of an end which has not come
 *
 * Shows a stage; what is shown already is brought up to date and keeps what is being typed.
 */
void jt_case_forms_show (JtCaseForms *self, JtSession *session, const char *case_uid,
                         JsonObject *stage, gboolean with_form);

/**
 * jt_case_forms_show_document:
 * @self: forms that show a stage
 * @kind: the kind of a document
 */
void jt_case_forms_show_document (JtCaseForms *self, const char *kind);

/**
 * jt_case_forms_save:
 * @self: the forms
 *
 * Records what was typed.
 */
void jt_case_forms_save (JtCaseForms *self);

/**
 * jt_case_forms_clear:
 * @self: the forms
 *
 * Records what was typed and shows nothing: leaving never loses and never asks.
 */
void jt_case_forms_clear (JtCaseForms *self);

G_END_DECLS
