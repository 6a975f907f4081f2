/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-page.h"

G_BEGIN_DECLS

/**
 * JtSettingsDaily:
 *
 * The copies of each day, on the settings page: where they lie, of when the last one is, and what
 * stood in the way of today's.
 */
#define JT_TYPE_SETTINGS_DAILY (jt_settings_daily_get_type ())
G_DECLARE_FINAL_TYPE (JtSettingsDaily, jt_settings_daily, JT, SETTINGS_DAILY, GtkWidget)

/**
 * jt_settings_daily_show:
 * @self: the group
 * @page: the page it is on
 *
 * Looks into the folder again.
 */
void jt_settings_daily_show (JtSettingsDaily *self, JtPage *page);

G_END_DECLS
