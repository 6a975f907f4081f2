/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-session.h"

#include <gtk/gtk.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * JtHomeOwnerWindow:
 *
 * What is known of an owner, to be corrected: name and numbers, and who was found to be the same
 * person.  Who owns is not changed here.
 */
#define JT_TYPE_HOME_OWNER_WINDOW (jt_home_owner_window_get_type ())
G_DECLARE_FINAL_TYPE (JtHomeOwnerWindow, jt_home_owner_window, JT, HOME_OWNER_WINDOW, GtkWindow)

/**
 * jt_home_owner_window_present:
 * @parent: the window that shows it
 * @session: where the owner is
 * @owner: one of "owners" of jt_office_part_show()
 *
 * It shows as soon as it was read who was joined.
 *
 * Returns: (transfer none): the window, which frees itself when it is closed
 */
JtHomeOwnerWindow *jt_home_owner_window_present (GtkWindow *parent, JtSession *session,
                                                 JsonObject *owner);

G_END_DECLS
