/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-chart.h"
#include "jt-layout.h"
#include "jt-month-columns.h"
#include "jt-month-report.h"

G_BEGIN_DECLS

/**
 * JtMonthPrint:
 * @title: ××街道既有住宅加装电梯进度月报（2026年10月）
 * @stand: what stands right under it: its state, and 截至 with a day for a running month
 * @facts: (array zero-terminated=1): 填报单位（章）：…, 负责人：…, 电话：…, 统计截止日：…
 * @counted: what is counted: projects and lifts, and of which time
 * @comparison: heading of the comparison with other months
 * @comparison_columns: (array fixed-size=6): what; this month; the one before; change; the same
 *   month a year before; change
 * @checks: heading of the checks
 * @check_lines: (array zero-terminated=1): what they found, a sentence each
 * @adjustments: heading of the adjustments
 * @adjustment_lines: (array zero-terminated=1): what changed and why, a sentence each; empty when
 *   nothing did
 * @charts: (element-type JtChart) (nullable): each on pages of its own
 * @head: the journal's head in groups of four, with what it is called before it
 * @signatures: 填报人：　　审核人：　　日期：
 * @no_lines: what stands in the table's place when there is no community
 * @frame: what all pages have
 *
 * The words of a printed month; all numbers are the report's.
 */
typedef struct
{
  const char *title;
  const char *stand;
  char **facts;
  const char *counted;
  const char *comparison;
  const char *comparison_columns[6];
  const char *checks;
  char **check_lines;
  const char *adjustments;
  char **adjustment_lines;
  const GPtrArray *charts;
  const char *head;
  const char *signatures;
  const char *no_lines;
  JtPageFrame frame;
} JtMonthPrint;

/**
 * jt_print_month_new:
 * @report: the month
 * @columns: which columns it has
 * @words: how they are called
 * @print: what stands around them; copied
 * @paper: on what: lying, for the table is wide
 * @day: the day it was made on
 *
 * The month in official layout.  A table wider than the paper is parted between groups of columns,
 * the place repeated at the left of each part; sums are bold.
 *
 * Returns: (transfer full): the printout
 */
JtPrintout *jt_print_month_new (const JtMonthReport *report, const JtMonthColumns *columns,
                                const JtMonthWords *words, const JtMonthPrint *print,
                                JtPaper paper, JtDay day);

G_END_DECLS
