/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-page.h"

G_BEGIN_DECLS

/**
 * JtSettingsPlaces:
 *
 * The communities of the office on the settings page, and to which sub-district and district each
 * belongs.  Several that are chosen are assigned at once.
 */
#define JT_TYPE_SETTINGS_PLACES (jt_settings_places_get_type ())
G_DECLARE_FINAL_TYPE (JtSettingsPlaces, jt_settings_places, JT, SETTINGS_PLACES, GtkWidget)

/**
 * jt_settings_places_show:
 * @self: the group
 * @page: the page it is on
 *
 * Reads the communities again; those that are chosen stay so, and what is typed stays.
 */
void jt_settings_places_show (JtSettingsPlaces *self, JtPage *page);

G_END_DECLS
