/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-page.h"

G_BEGIN_DECLS

/**
 * JtSettingsUsers:
 *
 * The users of the book on the settings page; a supervisor adds to them.
 */
#define JT_TYPE_SETTINGS_USERS (jt_settings_users_get_type ())
G_DECLARE_FINAL_TYPE (JtSettingsUsers, jt_settings_users, JT, SETTINGS_USERS, GtkWidget)

/**
 * jt_settings_users_show:
 * @self: the group
 * @page: the page it is on
 *
 * Reads the users again.
 */
void jt_settings_users_show (JtSettingsUsers *self, JtPage *page);

G_END_DECLS
