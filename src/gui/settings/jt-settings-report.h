/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-page.h"

G_BEGIN_DECLS

/**
 * JtSettingsReport:
 *
 * What the month's report says of the office, on the settings page: who reports, the cut-off day,
 * since when the Scheme counts, the template of columns.  A supervisor changes it.
 */
#define JT_TYPE_SETTINGS_REPORT (jt_settings_report_get_type ())
G_DECLARE_FINAL_TYPE (JtSettingsReport, jt_settings_report, JT, SETTINGS_REPORT, GtkWidget)

/**
 * jt_settings_report_show:
 * @self: the group
 * @page: the page it is on
 *
 * Reads the settings again.
 */
void jt_settings_report_show (JtSettingsReport *self, JtPage *page);

G_END_DECLS
