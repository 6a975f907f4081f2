/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * jt_theme_apply:
 *
 * Loads the program's sheet over the theme, and the colours that can be read on it: of the look
 * that the setting "appearance" asks for, or else of the system's, light or dark, in common or in
 * high contrast.  Both are followed when they change.
 */
void jt_theme_apply (void);

G_END_DECLS
