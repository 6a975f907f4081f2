/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-day.h"
#include "jt-indicator.h"
#include "jt-rule-error.h"

G_BEGIN_DECLS

/** JT_MONTH_WHOLE: a cut-off day that no month reaches: reports run with the calendar */
#define JT_MONTH_WHOLE 31

/**
 * JtMonth:
 * @year: the year it is reported in
 * @month: 1 to 12
 * @first: its first day, the one after the cut-off of the month before
 * @last: its cut-off day (统计截止日), which belongs to it
 * @year_first: the first day of that year's January
 *
 * A month as it is reported: with a cut-off on the 25th, October runs from 26 September to 25
 * October.
 */
typedef struct
{
  int year;
  int month;
  JtDay first;
  JtDay last;
  JtDay year_first;
} JtMonth;

/**
 * jt_month_init:
 * @self: (out): the month
 * @year: from 1900 to 9998
 * @month: 1 to 12
 * @cutoff: 1 to 31; a month that is shorter ends with its last day
 * @error: JT_RULE_ERROR_BAD_VALUE
 *
 * Returns: whether there is such a month
 */
gboolean jt_month_init (JtMonth *self, int year, int month, int cutoff, GError **error);

/**
 * jt_month_parse:
 * @self: (out): the month
 * @text: "2026-10"
 * @cutoff: as for jt_month_init()
 * @error: JT_RULE_ERROR_BAD_VALUE with @text
 *
 * Returns: whether it names one
 */
gboolean jt_month_parse (JtMonth *self, const char *text, int cutoff, GError **error);

/**
 * jt_month_of_day:
 * @self: (out): the month
 * @day: a day
 * @cutoff: as for jt_month_init()
 *
 * The month that @day is reported in.
 */
void jt_month_of_day (JtMonth *self, JtDay day, int cutoff);

/**
 * jt_month_previous:
 * @self: a month
 * @cutoff: as for jt_month_init()
 * @previous: (out): the one before
 */
void jt_month_previous (const JtMonth *self, int cutoff, JtMonth *previous);

/**
 * JtMonthSpan:
 * @JT_MONTH_SPAN_MONTH: 本月
 * @JT_MONTH_SPAN_YEAR: 本年累计, from the first day of January's report
 * @JT_MONTH_SPAN_SINCE: 方案实施以来累计
 * @JT_MONTH_SPAN_EVER: all that the book knows: stocks are made of it
 */
typedef enum
{
  JT_MONTH_SPAN_MONTH,
  JT_MONTH_SPAN_YEAR,
  JT_MONTH_SPAN_SINCE,
  JT_MONTH_SPAN_EVER,
  JT_MONTH_SPANS,
} JtMonthSpan;

/**
 * JtMonthCount:
 * @cases: how many cases
 * @lifts: how many lifts they have
 * @amount: of what has neither: times, households, people, fen
 */
typedef struct
{
  gint64 cases;
  gint64 lifts;
  gint64 amount;
} JtMonthCount;

/**
 * JtMonthRow:
 * @uid: the community, or %NULL for a sum
 * @name: how it is called
 * @counts: for every indicator what each span holds
 *
 * One line of the report.
 */
typedef struct
{
  char *uid;
  char *name;
  JtMonthCount counts[JT_INDICATOR_LAST][JT_MONTH_SPANS];
} JtMonthRow;

/**
 * jt_month_row_new:
 * @uid: (nullable): a community
 * @name: how it is called
 *
 * Returns: (transfer full): a line of nothing
 */
JtMonthRow *jt_month_row_new (const char *uid, const char *name);

/**
 * jt_month_row_free:
 * @row: (nullable) (transfer full): a line
 */
void jt_month_row_free (JtMonthRow *row);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtMonthRow, jt_month_row_free)

/**
 * jt_month_row_count:
 * @row: a line
 * @month: which month it tells of
 * @since: the day the Scheme took effect; %JT_DAY_NONE counts all
 * @as_of: the last day that counts: @month's last, or an earlier one of a running month
 * @indicator: what happened; no stock
 * @from: first day on which it happened
 * @to: last day; the two lie on the same side of every limit of the report
 * @count: how often
 * @error: JT_RULE_ERROR_OVERFLOW
 *
 * Adds what happened to every span that holds the days, by the event's own date.
 *
 * Returns: whether it fits in 64 bits
 */
gboolean jt_month_row_count (JtMonthRow *row, const JtMonth *month, JtDay since, JtDay as_of,
                             JtIndicator indicator, JtDay from, JtDay to,
                             const JtMonthCount *count, GError **error);

/**
 * jt_month_row_settle:
 * @row: a line in which everything was counted
 *
 * Makes the stocks: 在建 = 开工 − 竣工 − 开工后终止, and so on.  They stand in every span, for a
 * stock is as of a day.
 */
void jt_month_row_settle (JtMonthRow *row);

/**
 * jt_month_row_add:
 * @sum: a line
 * @row: another, added to it: a community to its sub-district
 * @error: JT_RULE_ERROR_OVERFLOW
 *
 * Returns: whether the sums fit in 64 bits
 */
gboolean jt_month_row_add (JtMonthRow *sum, const JtMonthRow *row, GError **error);

/**
 * jt_month_row_get:
 * @row: a line
 * @indicator: what
 * @span: over which time
 * @unit: in cases or lifts; every other unit means the indicator's own
 *
 * Returns: the number of the report's cell
 */
gint64 jt_month_row_get (const JtMonthRow *row, JtIndicator indicator, JtMonthSpan span,
                         JtIndicatorUnit unit);

G_END_DECLS
