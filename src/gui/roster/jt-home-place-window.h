/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "jt-home-place.h"
#include "jt-page.h"

G_BEGIN_DECLS

/**
 * JtHomePlaceWindow:
 *
 * What is known of a building and of one of its entrances besides the parts: how it is made, how the
 * entrance meets the floors, and how many people live there, as counts (domain.md sections 1, 13).
 */
#define JT_TYPE_HOME_PLACE_WINDOW (jt_home_place_window_get_type ())
G_DECLARE_FINAL_TYPE (JtHomePlaceWindow, jt_home_place_window, JT, HOME_PLACE_WINDOW, GtkWindow)

/**
 * jt_home_place_window_present:
 * @page: the page it belongs to, which tells what goes wrong
 * @place: a building or an entrance
 */
void jt_home_place_window_present (JtPage *page, JtHomePlace *place);

G_END_DECLS
