/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "jt-session.h"

G_BEGIN_DECLS

/**
 * JtWindow:
 *
 * The main window: pages at the side, the page shown, and a status bar that says when the last
 * change was saved.  Closing it closes the book.
 */
#define JT_TYPE_WINDOW (jt_window_get_type ())
G_DECLARE_FINAL_TYPE (JtWindow, jt_window, JT, WINDOW, GtkApplicationWindow)

/**
 * jt_window_new:
 * @application: the application
 * @session: an open book in which somebody acts
 *
 * Returns: (transfer none): the window, which the application owns
 */
JtWindow *jt_window_new (GtkApplication *application, JtSession *session);

/**
 * jt_window_get_session:
 * @window: a window
 *
 * Returns: (transfer none): the book it shows
 */
JtSession *jt_window_get_session (JtWindow *window);

/**
 * jt_window_go:
 * @window: a window
 * @name: name of a page: "desk", "cases", "homes", "votes", "settings"
 * @uid: (nullable): what to show there
 *
 * Turns to a page.
 */
void jt_window_go (JtWindow *window, const char *name, const char *uid);

/**
 * jt_window_tell:
 * @window: a window
 * @text: a sentence; "" takes the message away
 */
void jt_window_tell (JtWindow *window, const char *text);

G_END_DECLS
