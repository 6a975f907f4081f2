/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-page.h"

G_BEGIN_DECLS

/**
 * JtSettingsPage:
 *
 * Whose book it is and who works in it, how this machine shows it, the calendar it counts by, its
 * backup and verification, and the policy profile in force.
 */
#define JT_TYPE_SETTINGS_PAGE (jt_settings_page_get_type ())
G_DECLARE_FINAL_TYPE (JtSettingsPage, jt_settings_page, JT, SETTINGS_PAGE, JtPage)

G_END_DECLS
