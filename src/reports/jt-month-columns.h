/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-month-words.h"

G_BEGIN_DECLS

/**
 * JtMonthColumn:
 * @indicator: what it counts
 * @span: over which time; of no meaning for a stock
 * @unit: in what: cases or lifts of what happens to cases, else the indicator's own
 * @scale: what its number is divided by: 1; 100 for 元, 1000000 for 万元 of fen
 * @group: what stands above it and its neighbours with the same text, merged
 * @title: what stands above it
 *
 * One column of the month's table.
 */
typedef struct
{
  JtIndicator indicator;
  JtMonthSpan span;
  JtIndicatorUnit unit;
  gint64 scale;
  char *group;
  char *title;
} JtMonthColumn;

/**
 * JtMonthColumns:
 * @title: the table's own title; "" for that of the report
 * @columns: (element-type JtMonthColumn): from the left
 *
 * Which columns a district wants to see, in which order and under which names.
 */
typedef struct _JtMonthColumns JtMonthColumns;
struct _JtMonthColumns
{
  char *title;
  GPtrArray *columns;
};

/**
 * jt_month_columns_free:
 * @columns: (transfer full) (nullable): a set of columns
 */
void jt_month_columns_free (JtMonthColumns *columns);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtMonthColumns, jt_month_columns_free)

/**
 * jt_month_columns_default:
 * @words: what they are called
 *
 * Every indicator that a report shows, each as 本月, 本年累计 and 方案实施以来累计, stocks as of the
 * last day.
 *
 * Returns: (transfer full): the columns of an office that has no template
 */
JtMonthColumns *jt_month_columns_default (const JtMonthWords *words);

/**
 * jt_month_columns_parse:
 * @text: a template:
 *   |[
 *   [report]
 *   title=样板市既有住宅加装电梯月报
 *   [column 1]
 *   indicator=applied
 *   span=month
 *   unit=cases
 *   group=申请
 *   title=本月
 *   ]|
 *   Groups are taken in their order.  indicator is a word of rules/jt-indicator.c, span one of
 *   month, year, since, unit one of cases, lifts, yuan, ten-thousand-yuan; all but indicator may be
 *   left out.
 * @words: what stands above a column that gives no title
 * @error: JT_REPORT_ERROR_TEMPLATE with the group and the word
 *
 * Returns: (transfer full) (nullable): the columns
 */
JtMonthColumns *jt_month_columns_parse (const char *text, const JtMonthWords *words,
                                        GError **error);

/**
 * jt_month_columns_write:
 * @columns: a set of columns
 *
 * Returns: (transfer full): it as a template, to begin a new one from
 */
char *jt_month_columns_write (const JtMonthColumns *columns);

/**
 * jt_month_column_value:
 * @column: a column
 * @row: a line
 *
 * Returns: the number of the cell, before it is divided by the column's scale
 */
gint64 jt_month_column_value (const JtMonthColumn *column, const JtMonthRow *row);

/**
 * jt_month_report_decimals:
 * @report: a report
 *
 * Money in 万元 has as many decimals everywhere in a report, on screen, on paper and in a workbook,
 * so that amounts below each other line up: four, which are whole 元, or six where there are fen in
 * any amount of the report.
 *
 * Returns: %JT_MONTH_DECIMALS_YUAN or %JT_MONTH_DECIMALS_FEN
 */
guint jt_month_report_decimals (const JtMonthReport *report);

/** JT_MONTH_DECIMALS_YUAN: decimals of 万元 that are whole 元 */
#define JT_MONTH_DECIMALS_YUAN 4
/** JT_MONTH_DECIMALS_FEN: decimals of 万元 with fen */
#define JT_MONTH_DECIMALS_FEN 6

/**
 * jt_month_column_text:
 * @column: a column
 * @decimals: jt_month_report_decimals() of the report it belongs to
 * @row: a line
 *
 * The number as it is shown: thousands parted by commas, money with two decimals (元) or as many as
 * the report has (万元).  It is never rounded: an amount with fen has six in any case.
 *
 * Returns: (transfer full): the text of the cell
 */
char *jt_month_column_text (const JtMonthColumn *column, guint decimals, const JtMonthRow *row);

/**
 * jt_month_column_format:
 * @column: a column
 * @decimals: as for jt_month_column_text()
 * @value: a number of it, or the difference of two, before it is divided by the column's scale
 *
 * Returns: (transfer full): it in the same way
 */
char *jt_month_column_format (const JtMonthColumn *column, guint decimals, gint64 value);

/**
 * jt_month_line_name:
 * @line: a line
 * @words: what levels are called
 *
 * Returns: (transfer full): what stands in the first column
 */
char *jt_month_line_name (const JtMonthLine *line, const JtMonthWords *words);

G_END_DECLS
