/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-month-check.h"

G_BEGIN_DECLS

/**
 * JtMonthState:
 * @JT_MONTH_STATE_DRAFT: "draft" 草稿: counted from the cases as they are now
 * @JT_MONTH_STATE_SUBMITTED: "submitted" 已报送: its numbers are frozen
 * @JT_MONTH_STATE_RETURNED: "returned" 退回: counted anew until it is submitted again
 * @JT_MONTH_STATE_CONFIRMED: "confirmed" 已确认: never changed again
 */
typedef enum
{
  JT_MONTH_STATE_DRAFT,
  JT_MONTH_STATE_SUBMITTED,
  JT_MONTH_STATE_RETURNED,
  JT_MONTH_STATE_CONFIRMED,
} JtMonthState;

/**
 * jt_month_state_nick:
 * @state: a state
 *
 * Returns: the word in the book and in --json
 */
const char *jt_month_state_nick (JtMonthState state);

/**
 * jt_month_state_parse:
 * @nick: (nullable): a word
 *
 * Returns: the state; a draft for anything else
 */
JtMonthState jt_month_state_parse (const char *nick);

/**
 * jt_month_state_frozen:
 * @state: a state
 *
 * Returns: whether its numbers stand as they were submitted
 */
gboolean jt_month_state_frozen (JtMonthState state);

/**
 * JtMonthAct:
 * @JT_MONTH_ACT_SUBMIT: 报送
 * @JT_MONTH_ACT_RETURN: 退回
 * @JT_MONTH_ACT_CONFIRM: 确认
 */
typedef enum
{
  JT_MONTH_ACT_SUBMIT,
  JT_MONTH_ACT_RETURN,
  JT_MONTH_ACT_CONFIRM,
} JtMonthAct;

/**
 * jt_month_judge:
 * @state: how far the month is
 * @act: what is to be done with it
 * @label: how the month is called
 * @error: JT_RULE_ERROR_MONTH_CONFIRMED, JT_RULE_ERROR_MONTH_SUBMITTED or
 *   JT_RULE_ERROR_MONTH_NOT_SUBMITTED with @label
 *
 * 草稿 → 已报送 → 退回 → 已报送 → 已确认.  Nothing leads on from 已确认.
 *
 * Returns: whether it may be done
 */
gboolean jt_month_judge (JtMonthState state, JtMonthAct act, const char *label, GError **error);

/**
 * JtMonthLevel:
 * @JT_MONTH_LEVEL_COMMUNITY: 社区
 * @JT_MONTH_LEVEL_SUBDISTRICT: 街道: the sum of its communities, which stand above it
 * @JT_MONTH_LEVEL_DISTRICT: 区县: the sum of its sub-districts
 * @JT_MONTH_LEVEL_ALL: 合计
 */
typedef enum
{
  JT_MONTH_LEVEL_COMMUNITY,
  JT_MONTH_LEVEL_SUBDISTRICT,
  JT_MONTH_LEVEL_DISTRICT,
  JT_MONTH_LEVEL_ALL,
} JtMonthLevel;

/**
 * JtMonthLine:
 * @level: what it is the sum of
 * @row: the numbers; its name is "" for cases without a community
 * @subdistrict: the sub-district it lies in, "" where none is known
 * @district: the district it lies in, "" where none is known
 */
typedef struct
{
  JtMonthLevel level;
  JtMonthRow *row;
  char *subdistrict;
  char *district;
} JtMonthLine;

/**
 * jt_month_line_new:
 * @level: what it is the sum of
 * @row: (transfer full): the numbers
 * @subdistrict: (nullable): where it lies
 * @district: (nullable): where it lies
 *
 * Returns: (transfer full): a line
 */
JtMonthLine *jt_month_line_new (JtMonthLevel level, JtMonthRow *row, const char *subdistrict,
                                const char *district);

/**
 * jt_month_line_free:
 * @line: (transfer full) (nullable): a line
 */
void jt_month_line_free (JtMonthLine *line);

/**
 * jt_month_lines_sum:
 * @communities: (element-type JtMonthLine): the communities, in the order they are to stand in
 * @error: JT_RULE_ERROR_OVERFLOW
 *
 * Sorts the communities into their districts and sub-districts, in the order in which these first
 * come, and writes the sum of each behind it; where only one sub-district or district is named, or
 * none, there is no line for it, since it would be that of the whole.
 *
 * Returns: (transfer full) (nullable) (element-type JtMonthLine): all lines; the last is 合计
 */
GPtrArray *jt_month_lines_sum (GPtrArray *communities, GError **error);

/**
 * JtMonthBroken:
 * @check: what does not hold
 * @place: the line in which it does not
 * @cases: (element-type utf8): numbers of the cases behind it
 */
typedef struct
{
  JtMonthCheck check;
  char *place;
  GPtrArray *cases;
} JtMonthBroken;

/**
 * jt_month_broken_free:
 * @broken: (transfer full) (nullable): a broken check
 */
void jt_month_broken_free (JtMonthBroken *broken);

/**
 * JtMonthReport:
 * @month: the month
 * @as_of: the last day that is counted
 * @running: @as_of lies before the cut-off day
 * @interim: 进度快报: as of a day that somebody asked for; it seals nothing
 * @since: the day the Scheme took effect; %JT_DAY_NONE when it is not set
 * @state: how far it is on its way
 * @reason: (nullable): why it was returned, or why numbers of earlier months changed
 * @office: name of the office
 * @unit: 填报单位
 * @leader: 负责人
 * @phone: 电话
 * @sample: the book holds fictional data
 * @head: the journal's head when it was counted
 * @lines: (element-type JtMonthLine): communities with their sums; the last is 合计
 * @previous: 合计 of the month before
 * @last_year: 合计 of the same month a year before
 * @broken: (element-type JtMonthBroken): checks that do not hold
 * @adjustments: (element-type JtMonthBroken): 调整: what was entered since the month before was
 *   confirmed, with a date in or before it
 * @cases: how many cases are known by then
 * @lifts: how many lifts they have
 *
 * The month as screen, workbook and print show it.
 */
typedef struct
{
  JtMonth month;
  JtDay as_of;
  gboolean running;
  gboolean interim;
  JtDay since;
  JtMonthState state;
  char *reason;
  char *office;
  char *unit;
  char *leader;
  char *phone;
  gboolean sample;
  char *head;
  GPtrArray *lines;
  JtMonthRow *previous;
  JtMonthRow *last_year;
  GPtrArray *broken;
  GPtrArray *adjustments;
  gint64 cases;
  gint64 lifts;
} JtMonthReport;

/**
 * jt_month_report_new:
 *
 * Returns: (transfer full): a report of nothing
 */
JtMonthReport *jt_month_report_new (void);

/**
 * jt_month_report_free:
 * @report: (transfer full) (nullable): a report
 */
void jt_month_report_free (JtMonthReport *report);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtMonthReport, jt_month_report_free)

/**
 * jt_month_report_total:
 * @report: a report with lines
 *
 * Returns: (transfer none): 合计
 */
const JtMonthRow *jt_month_report_total (const JtMonthReport *report);

G_END_DECLS
