/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "jt-office.h"

G_BEGIN_DECLS

/**
 * JtStartForm:
 *
 * What a new book begins with: the office, its code, and the first user.
 *
 *   JtStartForm::create (form): it is filled in, and the book is to be made;
 *   JtStartForm::back (form): it is not.
 */
#define JT_TYPE_START_FORM (jt_start_form_get_type ())
G_DECLARE_FINAL_TYPE (JtStartForm, jt_start_form, JT, START_FORM, GtkWidget)

/**
 * jt_start_form_enter:
 * @form: the form, which is shown
 *
 * Moves the focus to its first field; Enter makes the book from now on.
 */
void jt_start_form_enter (JtStartForm *form);

/**
 * jt_start_form_get:
 * @form: the form
 *
 * Returns: what is written there, which lives until it is changed
 */
JtFounding jt_start_form_get (JtStartForm *form);

/**
 * jt_start_form_tell:
 * @form: the form
 * @sentence: why the book was not made
 *
 * Says it beside the form.
 */
void jt_start_form_tell (JtStartForm *form, const char *sentence);

G_END_DECLS
