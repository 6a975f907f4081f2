/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-month-report.h"
#include "jt-table-view.h"

G_BEGIN_DECLS

/* The table of a month: each line one indicator at one place. */

/**
 * jt_month_numbers_set_up:
 * @table: a new table
 * @session: the session whose report it is
 *
 * Makes it a table of indicators: what, in which unit, this month, this year, since the Scheme, the
 * month before, the same month a year before.
 */
void jt_month_numbers_set_up (JtTableView *table, JtSession *session);

/**
 * jt_month_numbers_show:
 * @table: the table
 * @report: a report
 * @line: which of its lines; 合计 is compared with the month before and the year before
 *
 * Shows the indicators of that line in the order of the report.
 */
void jt_month_numbers_show (JtTableView *table, const JtMonthReport *report, guint line);

/**
 * jt_month_numbers_get_chosen:
 * @table: the table
 * @indicator: (out): what the selected line counts
 *
 * Returns: whether one is selected
 */
gboolean jt_month_numbers_get_chosen (JtTableView *table, JtIndicator *indicator);

G_END_DECLS
