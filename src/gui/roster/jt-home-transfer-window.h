/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "jt-session.h"

G_BEGIN_DECLS

/**
 * JtHomeTransferWindow:
 *
 * Who owns a part from a day on: owners of now who stay, and new ones.  Those who leave are kept
 * with the day.
 */
#define JT_TYPE_HOME_TRANSFER_WINDOW (jt_home_transfer_window_get_type ())
G_DECLARE_FINAL_TYPE (JtHomeTransferWindow, jt_home_transfer_window, JT, HOME_TRANSFER_WINDOW,
                      GtkWindow)

/**
 * jt_home_transfer_window_present:
 * @parent: the window that shows it
 * @session: where the part is
 * @known: what jt_office_part_show() said of the part
 *
 * Returns: (transfer none): the window, which GTK owns
 */
JtHomeTransferWindow *jt_home_transfer_window_present (GtkWindow *parent, JtSession *session,
                                                       JsonObject *known);

G_END_DECLS
