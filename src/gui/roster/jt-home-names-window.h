/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "jt-session.h"

G_BEGIN_DECLS

/**
 * JtHomeNamesWindow:
 *
 * The open questions about equal names: one person or two.  Nothing waits for an answer; who is
 * not joined stays apart.
 */
#define JT_TYPE_HOME_NAMES_WINDOW (jt_home_names_window_get_type ())
G_DECLARE_FINAL_TYPE (JtHomeNamesWindow, jt_home_names_window, JT, HOME_NAMES_WINDOW, GtkWindow)

/**
 * jt_home_names_window_present:
 * @parent: the window that shows it
 * @session: where the persons are
 *
 * Returns: (transfer none): the window, which GTK owns
 */
JtHomeNamesWindow *jt_home_names_window_present (GtkWindow *parent, JtSession *session);

/**
 * jt_home_names_say:
 * @parts: labels of what a person owns
 * @masked: (nullable): the masked number of the certificate
 *
 * Returns: (transfer full): what tells a person from another one of that name
 */
char *jt_home_names_say (JsonArray *parts, const char *masked);

G_END_DECLS
