/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "jt-session.h"

G_BEGIN_DECLS

/**
 * jt_save_window_async:
 * @window: a window with a form
 * @session: the session into whose book it is saved
 * @command: the command
 * @arguments: what the form says, as @command takes it
 * @save: the button that was pressed
 * @trouble: where the window says what is wrong
 *
 * Saves the form and closes the window.  What is refused is told in the window, which stays and can
 * be saved again; the button is not pressed twice meanwhile.
 */
void jt_save_window_async (GtkWindow *window, JtSession *session, const char *command,
                           JsonObject *arguments, GtkWidget *save, GtkLabel *trouble);

G_END_DECLS
