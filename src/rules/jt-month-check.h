/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-month.h"

G_BEGIN_DECLS

/**
 * JtMonthCheckKind:
 * @JT_MONTH_CHECK_RUNNING_TOTAL: "running-total": 累计ₜ = 累计ₜ₋₁ + 本月; 本年累计 starts anew in
 *   January
 * @JT_MONTH_CHECK_COURSE: "course": nothing is further than what stands before it
 * @JT_MONTH_CHECK_BUILDING: "building": 在建 = 开工 − 竣工 − 开工后终止
 * @JT_MONTH_CHECK_SOURCES: "sources": the sources of a settled account make up its investment
 */
typedef enum
{
  JT_MONTH_CHECK_RUNNING_TOTAL,
  JT_MONTH_CHECK_COURSE,
  JT_MONTH_CHECK_BUILDING,
  JT_MONTH_CHECK_SOURCES,
  JT_MONTH_CHECKS,
} JtMonthCheckKind;

/**
 * JtMonthCheck:
 * @kind: which check is broken
 * @indicator: the number that is not what it should be
 * @against: the number that it is held against; @indicator itself for a running total
 * @span: of a running total: the year's or the Scheme's
 * @found: what stands there
 * @expected: what should: an upper limit for the course, else the number itself
 *
 * One check that does not hold.  The cases behind it are found by their own dates.
 */
typedef struct
{
  JtMonthCheckKind kind;
  JtIndicator indicator;
  JtIndicator against;
  JtMonthSpan span;
  gint64 found;
  gint64 expected;
} JtMonthCheck;

/**
 * jt_month_check_nick:
 * @kind: which check
 *
 * Returns: the word of --json
 */
const char *jt_month_check_nick (JtMonthCheckKind kind);

/**
 * jt_month_check_running:
 * @previous: the line of the month before, as it was confirmed
 * @row: the line of this month
 * @january: this month begins a year
 * @broken: (element-type JtMonthCheck): what does not hold is added here
 *
 * Every number that is added up, in its own unit, by year and since the Scheme.  What was entered
 * later with a date of an earlier month breaks it: that is an 调整, told with its reason.
 */
void jt_month_check_running (const JtMonthRow *previous, const JtMonthRow *row, gboolean january,
                             GArray *broken);

/**
 * jt_month_row_reached:
 * @row: a line
 * @indicator: a stage of jt_indicator_course()
 *
 * A vote and a single owner's consent are two ways to the same stage.
 *
 * Returns: how many lifts came as far as this, over all that the book knows
 */
gint64 jt_month_row_reached (const JtMonthRow *row, JtIndicator indicator);

/**
 * jt_month_check_course:
 * @row: a line
 * @broken: (element-type JtMonthCheck): what does not hold is added here
 *
 * 申请 ≥ 启动 ≥ 达到法定比例或产权人同意 ≥ 审查通过 ≥ 施工许可 ≥ 开工 ≥ 竣工 ≥ 投入使用, in lifts over
 * all that the book knows.
 */
void jt_month_check_course (const JtMonthRow *row, GArray *broken);

/**
 * jt_month_check_building:
 * @row: a line
 * @standing: how many lifts stand between begun and completed, counted case by case
 * @broken: (element-type JtMonthCheck): what does not hold is added here
 */
void jt_month_check_building (const JtMonthRow *row, gint64 standing, GArray *broken);

/**
 * jt_month_check_sources:
 * @investment: what a settled account says it cost, in fen
 * @sources: the sum of its sources
 * @broken: (element-type JtMonthCheck): what does not hold is added here
 */
void jt_month_check_sources (gint64 investment, gint64 sources, GArray *broken);

G_END_DECLS
