/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-month-cutoffs.h"
#include "jt-month-report.h"
#include "jt-office.h"

G_BEGIN_DECLS

typedef struct _JtDb JtDb;
typedef struct _JtMonthColumns JtMonthColumns;

/* For the files of a month's report only. */

/**
 * jt_month_may_read:
 * @office: an office
 * @error: JT_RULE_ERROR_ROLE for a grid leader
 *
 * Returns: whether who acts there may see the month
 */
gboolean jt_month_may_read (JtOffice *office, GError **error);

/**
 * jt_month_read_cutoffs:
 * @db: a connection
 * @error: a store error
 *
 * Returns: (transfer full) (nullable): the days that months end with, as they were sent and as the
 *   setting is now
 */
JtMonthCutoffs *jt_month_read_cutoffs (JtDb *db, GError **error);

/**
 * jt_month_read_lines:
 * @db: a connection
 * @month: a month
 * @since: the day the Scheme took effect; %JT_DAY_NONE counts all
 * @as_of: the last day that counts
 * @cutoff: the cut-off day that is set now: the kept totals go by it
 * @error: a store error, or JT_RULE_ERROR_OVERFLOW
 *
 * Counts the communities from the kept totals of the months before, and from the events of the
 * month itself.
 *
 * Returns: (transfer full) (nullable) (element-type JtMonthLine): them with their sums
 */
GPtrArray *jt_month_read_lines (JtDb *db, const JtMonth *month, JtDay since, JtDay as_of, int cutoff,
                                GError **error);

/**
 * jt_month_read_frozen:
 * @db: a connection
 * @label: a month that was sent, "YYYY-MM"
 * @submission: which submission
 * @error: a store error, or JT_RULE_ERROR_OVERFLOW
 *
 * Returns: (transfer full) (nullable) (element-type JtMonthLine): the communities with their sums,
 *   as they were sent
 */
GPtrArray *jt_month_read_frozen (JtDb *db, const char *label, gint64 submission, GError **error);

/**
 * jt_month_label:
 * @month: a month
 *
 * Returns: (transfer full): "YYYY-MM"
 */
char *jt_month_label (const JtMonth *month);

/**
 * jt_month_span_nick:
 * @span: a span
 *
 * Returns: the word in the book
 */
const char *jt_month_span_nick (JtMonthSpan span);

/**
 * jt_month_read:
 * @db: a connection
 * @month: a month
 * @as_of: the last day that counts
 * @interim: whether somebody asked for that day
 * @cutoffs: the days that months end with
 * @error: a store error, or JT_RULE_ERROR_OVERFLOW
 *
 * Returns: (transfer full) (nullable): the report
 */
JtMonthReport *jt_month_read (JtDb *db, const JtMonth *month, JtDay as_of, gboolean interim,
                              const JtMonthCutoffs *cutoffs, GError **error);

/**
 * jt_month_review:
 * @db: a connection
 * @report: a report with lines
 * @confirmed: (nullable) (element-type JtMonthLine): the month before, as it was confirmed
 * @error: a store error
 *
 * Runs the checks on every community and on the whole, and names the cases behind what is broken.
 * What entered a confirmed month later becomes an adjustment.
 *
 * Returns: whether all could be checked
 */
gboolean jt_month_review (JtDb *db, JtMonthReport *report, GPtrArray *confirmed, GError **error);

/**
 * jt_month_say_title:
 * @report: a report
 * @columns: its columns, whose title takes precedence
 *
 * Returns: (transfer full): what stands above the report in the workbook and on paper
 */
char *jt_month_say_title (const JtMonthReport *report, const JtMonthColumns *columns);

/**
 * jt_month_say_period:
 * @report: a report
 *
 * Returns: (transfer full): "2026年10月（2026年9月26日至2026年10月25日），截至2026年10月20日"
 */
char *jt_month_say_period (const JtMonthReport *report);

/**
 * jt_month_say_state:
 * @report: a report
 *
 * Returns: (transfer full): how far it is, or that it is an interim one
 */
char *jt_month_say_state (const JtMonthReport *report);

/**
 * jt_month_say_head:
 * @head: the journal's head
 *
 * Returns: (transfer full): it in groups of four, to be compared by eye
 */
char *jt_month_say_head (const char *head);

G_END_DECLS
