/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * JtSettingsDisplay:
 *
 * Language, look and text size on the settings page: of the program on this computer, not of the
 * book.
 */
#define JT_TYPE_SETTINGS_DISPLAY (jt_settings_display_get_type ())
G_DECLARE_FINAL_TYPE (JtSettingsDisplay, jt_settings_display, JT, SETTINGS_DISPLAY, GtkWidget)

G_END_DECLS
