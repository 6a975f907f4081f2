/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "jt-session.h"

G_BEGIN_DECLS

/**
 * JtApplication:
 *
 * The program: one instance a user, which opens the books given to it.
 */
#define JT_TYPE_APPLICATION (jt_application_get_type ())
G_DECLARE_FINAL_TYPE (JtApplication, jt_application, JT, APPLICATION, GtkApplication)

/**
 * jt_application_new:
 *
 * Returns: (transfer full): the application
 */
JtApplication *jt_application_new (void);

/**
 * jt_application_present_book:
 * @application: the application
 * @path: where the book lies
 *
 * Brings a book to the front that is open already.
 *
 * Returns: whether it is
 */
gboolean jt_application_present_book (JtApplication *application, const char *path);

/**
 * jt_application_tell_book:
 * @application: the application
 * @path: where a book lies
 * @text: a sentence
 *
 * Shows a message in the window of a book, if there is one.
 */
void jt_application_tell_book (JtApplication *application, const char *path, const char *text);

/**
 * jt_application_show_book:
 * @application: the application
 * @session: a book that was opened
 * @user: (nullable): who works; %NULL for the only user
 * @error: JT_RULE_ERROR_USER_NEEDED when somebody has to be chosen first
 *
 * Shows a book in a window of its own.
 *
 * Returns: whether it is shown
 */
gboolean jt_application_show_book (JtApplication *application, JtSession *session,
                                   const char *user, GError **error);

/**
 * jt_application_sample_path:
 *
 * Returns: (transfer full): where the sample book of this user lies
 */
char *jt_application_sample_path (void);

G_END_DECLS
