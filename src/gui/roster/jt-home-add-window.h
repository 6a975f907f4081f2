/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * JtHomeAddWindow:
 *
 * A part that no roster holds, typed by hand with its first owners.
 *
 *   JtHomeAddWindow::added (window, const char *part, gboolean existed): it is in the book, and was
 *     there before
 */
#define JT_TYPE_HOME_ADD_WINDOW (jt_home_add_window_get_type ())
G_DECLARE_FINAL_TYPE (JtHomeAddWindow, jt_home_add_window, JT, HOME_ADD_WINDOW, GtkWindow)

/**
 * jt_home_add_window_new:
 * @parent: the window that shows it
 * @session: the session whose book it is added to
 * @compound: (nullable): what is proposed
 * @building: (nullable): what is proposed
 * @entrance: (nullable): what is proposed
 *
 * Returns: (transfer none): the window, not yet presented
 */
JtHomeAddWindow *jt_home_add_window_new (GtkWindow *parent, JtSession *session,
                                         const char *compound, const char *building,
                                         const char *entrance);

G_END_DECLS
