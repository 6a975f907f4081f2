/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * jt_settings_user_row_new:
 * @user: a user, as jt_office_user_records() has it
 *
 * Returns: (transfer floating): a row of the list of users: name, role, how many entrances; whoever
 *   has left is dimmed, and the row says so
 */
GtkWidget *jt_settings_user_row_new (JsonObject *user);

/**
 * jt_settings_user_places:
 * @user: a user, as jt_office_user_records() has it
 *
 * Returns: (transfer full): the entrances the user answers for in one line, as they can be typed
 */
char *jt_settings_user_places (JsonObject *user);

G_END_DECLS
