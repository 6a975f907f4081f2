/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "jt-month-report.h"

G_BEGIN_DECLS

/**
 * JtMonthNumber:
 *
 * A line of the table of a month: one indicator at one place.
 */
#define JT_TYPE_MONTH_NUMBER (jt_month_number_get_type ())
G_DECLARE_FINAL_TYPE (JtMonthNumber, jt_month_number, JT, MONTH_NUMBER, GObject)

/**
 * jt_month_number_get_indicator:
 * @number: a line
 *
 * Returns: what it counts
 */
JtIndicator jt_month_number_get_indicator (JtMonthNumber *number);

/**
 * jt_month_numbers_new:
 * @report: a report
 * @line: which of its lines; 合计 is compared with the month before and the year before
 *
 * Returns: (transfer full): a list of #JtMonthNumber in the order of the report
 */
GListStore *jt_month_numbers_new (const JtMonthReport *report, guint line);

/**
 * jt_month_numbers_append_columns:
 * @view: a table of #JtMonthNumber
 *
 * Gives it its columns: what, in which unit, this month, this year, since the Scheme, the month
 * before, the same month a year before.
 */
void jt_month_numbers_append_columns (GtkColumnView *view);

/**
 * jt_month_numbers_copy:
 * @numbers: the list
 *
 * Returns: (transfer full): the table with its headers as text with tabs, as spreadsheet programs
 *   paste it
 */
char *jt_month_numbers_copy (GListModel *numbers);

G_END_DECLS
