/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * jt_about_show:
 * @parent: (nullable): the window in front
 *
 * Shows what the program is, its version and its licence.
 */
void jt_about_show (GtkWindow *parent);

G_END_DECLS
