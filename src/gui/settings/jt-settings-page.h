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

/**
 * jt_settings_page_back_up:
 * @page: the page, in a window with a book
 * @path: where the copy goes
 *
 * Makes a backup, beside everything else, and says on the page how far it is and what came of it.
 */
void jt_settings_page_back_up (JtSettingsPage *page, const char *path);

G_END_DECLS
