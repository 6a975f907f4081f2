/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "jt-month-report.h"
#include "jt-office.h"

G_BEGIN_DECLS

/**
 * jt_office_read_month:
 * @office: an office in which somebody acts
 * @label: a month, "YYYY-MM"
 * @error: JT_RULE_ERROR_BAD_VALUE for what is no month, JT_RULE_ERROR_MONTH_AHEAD with its first day
 *   when it has not begun, JT_RULE_ERROR_ROLE for a grid leader, a store error
 *
 * The month's report: of a running month as of today.  A month that was submitted or confirmed
 * shows the numbers that were sent; every other is counted now.
 *
 * Returns: (transfer full) (nullable): the report
 */
JtMonthReport *jt_office_read_month (JtOffice *office, const char *label, GError **error);

/**
 * jt_office_read_interim:
 * @office: an office in which somebody acts
 * @as_of: a day, today or before
 * @error: JT_RULE_ERROR_MONTH_AHEAD with @as_of when it lies ahead, JT_RULE_ERROR_ROLE, a store
 *   error
 *
 * 进度快报: the same columns as of any day.  It freezes nothing.
 *
 * Returns: (transfer full) (nullable): the report
 */
JtMonthReport *jt_office_read_interim (JtOffice *office, JtDay as_of, GError **error);

/**
 * jt_office_month_list:
 * @office: an office in which somebody acts
 * @error: JT_RULE_ERROR_ROLE, a store error
 *
 * Returns: (transfer full) (nullable): [{"month", "state", "as_of", "submitted_by", "submitted_on",
 *   "decided_by", "decided_on", "reason"}] of every month that was sent, the latest first
 */
JsonArray *jt_office_month_list (JtOffice *office, GError **error);

/**
 * jt_office_month_cases:
 * @office: an office in which somebody acts
 * @report: a report of it
 * @indicator: what happened; of a stock, what enters it
 * @community: (nullable): a community; %NULL for all
 * @span: over which time
 * @limit: at most so many
 * @error: JT_RULE_ERROR_ROLE, a store error
 *
 * The cases behind a number.
 *
 * Returns: (transfer full) (nullable): [{"case", "uid", "title", "on_day", "lifts", "amount"}], the
 *   latest first
 */
JsonArray *jt_office_month_cases (JtOffice *office, const JtMonthReport *report,
                                  JtIndicator indicator, const char *community, JtMonthSpan span,
                                  guint limit, GError **error);

/**
 * jt_office_month_labels:
 * @office: an office in which somebody acts
 * @error: JT_RULE_ERROR_ROLE, a store error
 *
 * Returns: (transfer full) (nullable) (array zero-terminated=1): the months that can be reported,
 *   "YYYY-MM", the running one first; at most ten years of them
 */
char **jt_office_month_labels (JtOffice *office, GError **error);

G_END_DECLS
