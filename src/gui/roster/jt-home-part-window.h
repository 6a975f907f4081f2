/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "jt-session.h"

G_BEGIN_DECLS

/**
 * JtHomePartWindow:
 *
 * One part: what is known of it, to be changed, and its owners with their numbers masked.
 */
#define JT_TYPE_HOME_PART_WINDOW (jt_home_part_window_get_type ())
G_DECLARE_FINAL_TYPE (JtHomePartWindow, jt_home_part_window, JT, HOME_PART_WINDOW, GtkWindow)

/**
 * jt_home_part_window_present:
 * @parent: the window that shows it
 * @session: where the part is
 * @part: uid of the part
 *
 * Returns: (transfer none): the window, which GTK owns
 */
JtHomePartWindow *jt_home_part_window_present (GtkWindow *parent, JtSession *session,
                                               const char *part);

G_END_DECLS
