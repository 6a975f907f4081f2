/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

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
 * jt_application_open_book:
 * @application: the application
 * @path: where the book lies
 * @user: (nullable): who works; %NULL for the only user
 * @error: a store error; JT_RULE_ERROR_USER_NEEDED when somebody has to be chosen first
 *
 * Opens a book in a window of its own; one that is open already is brought to the front.
 *
 * Returns: whether it is open
 */
gboolean jt_application_open_book (JtApplication *application, const char *path,
                                   const char *user, GError **error);

/**
 * jt_application_sample_path:
 *
 * Returns: (transfer full): where the sample book of this user lies
 */
char *jt_application_sample_path (void);

G_END_DECLS
