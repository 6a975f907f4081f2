/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * jt_shortcuts_install:
 * @application: the application
 *
 * Gives every action in the one table of keys its key.
 */
void jt_shortcuts_install (GtkApplication *application);

/**
 * jt_shortcuts_show:
 * @parent: (nullable): the window in front
 *
 * Shows the table of keys, those that are no actions included.
 */
void jt_shortcuts_show (GtkWindow *parent);

G_END_DECLS
