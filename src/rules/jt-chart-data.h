/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-indicator.h"
#include "jt-month.h"
#include "jt-verdict.h"

G_BEGIN_DECLS

/**
 * JtChartKind:
 * @JT_CHART_FUNNEL: how many lifts came to each stage of the course: #JtFunnelChart
 * @JT_CHART_COURSE: the progress of every case as a time line with today: #JtCourseChart
 * @JT_CHART_YEAR: what happened in each of twelve months: #JtYearChart
 * @JT_CHART_TURNOUT: running votes against their thresholds: #JtTurnoutChart
 * @JT_CHART_AGEING: how long cases stand in their stage: #JtAgeingChart
 */
typedef enum
{
  JT_CHART_FUNNEL,
  JT_CHART_COURSE,
  JT_CHART_YEAR,
  JT_CHART_TURNOUT,
  JT_CHART_AGEING,
  JT_CHARTS,
} JtChartKind;

/** JT_CHART_ALL: every series of a month, every age of a bar: what a line of a chart's table holds */
#define JT_CHART_ALL G_MAXUINT

/**
 * JtChart:
 * @kind: which chart it is, and which struct begins here
 * @title: the finding, as a sentence
 * @period: the time it tells of, and what is counted
 * @source: where the numbers are from
 * @empty: what is said in its place when there is nothing to show
 * @headers: (array zero-terminated=1): what stands above the columns of its table
 *
 * What all charts have: each of the structs below begins with it.  They are snapshots in the
 * language of their reader, drawn and tabled by reports without asking anybody.
 */
typedef struct
{
  JtChartKind kind;
  char *title;
  char *period;
  char *source;
  char *empty;
  char **headers;
} JtChart;

/**
 * JtFunnelBar:
 * @indicator: the stage
 * @label: how it is called
 * @lifts: how many lifts came to it
 */
typedef struct
{
  JtIndicator indicator;
  char *label;
  gint64 lifts;
} JtFunnelBar;

/**
 * JtFunnelChart:
 * @chart: what all charts have
 * @unit: 台
 * @bars: (element-type JtFunnelBar): in the order of the course
 */
typedef struct
{
  JtChart chart;
  char *unit;
  GPtrArray *bars;
} JtFunnelChart;

/**
 * JtCoursePhase:
 * @JT_COURSE_PHASE_ASKED: 申请 to the owners' decision
 * @JT_COURSE_PHASE_DECIDED: the decision to the construction permit
 * @JT_COURSE_PHASE_PERMITTED: the permit to the beginning of works
 * @JT_COURSE_PHASE_BUILDING: 开工 to 竣工
 * @JT_COURSE_PHASE_COMPLETED: 竣工 to 投入使用
 * @JT_COURSE_PHASE_IN_USE: the last lift is in use: the end of the line
 *
 * The stages of a case, taken together.
 */
typedef enum
{
  JT_COURSE_PHASE_ASKED,
  JT_COURSE_PHASE_DECIDED,
  JT_COURSE_PHASE_PERMITTED,
  JT_COURSE_PHASE_BUILDING,
  JT_COURSE_PHASE_COMPLETED,
  JT_COURSE_PHASE_IN_USE,
  JT_COURSE_PHASES,
} JtCoursePhase;

/**
 * JtCourseLine:
 * @uid: the case
 * @number: its number
 * @title: its title
 * @begins: the day each phase began; %JT_DAY_NONE for what it has not come to, or left out
 * @ended: the day it was ended (终止), or %JT_DAY_NONE
 */
typedef struct
{
  char *uid;
  char *number;
  char *title;
  JtDay begins[JT_COURSE_PHASES];
  JtDay ended;
} JtCourseLine;

/**
 * JtCourseChart:
 * @chart: what all charts have
 * @phases: how the phases are called
 * @ended: what stands at the end of a case that was ended: 终止
 * @today_label: what stands above the line of today
 * @today: the day it is drawn as of
 * @lines: (element-type JtCourseLine): the oldest case first
 * @cut: there are more than can be drawn
 */
typedef struct
{
  JtChart chart;
  char *phases[JT_COURSE_PHASES];
  char *ended;
  char *today_label;
  JtDay today;
  GPtrArray *lines;
  gboolean cut;
} JtCourseChart;

/** JT_YEAR_MONTHS: the reported month and the eleven before it */
#define JT_YEAR_MONTHS 12

/** JT_YEAR_SERIES: applications, votes met, works begun, lifts put into use */
#define JT_YEAR_SERIES 4

/**
 * JtYearSeries:
 * @indicator: what is counted
 * @label: how it is called
 * @unit: what a number counts
 * @values: of each month
 * @total: their sum
 */
typedef struct
{
  JtIndicator indicator;
  char *label;
  char *unit;
  gint64 values[JT_YEAR_MONTHS];
  gint64 total;
} JtYearSeries;

/**
 * JtYearChart:
 * @chart: what all charts have
 * @months: the months, the earliest first
 * @month_labels: "11月"
 * @month_notes: (nullable): what is said below it: the year where it begins, 截至25日 of the running
 * @running: the last month is not over
 * @series: (array fixed-size=4): what is counted
 */
typedef struct
{
  JtChart chart;
  JtMonth months[JT_YEAR_MONTHS];
  char *month_labels[JT_YEAR_MONTHS];
  char *month_notes[JT_YEAR_MONTHS];
  gboolean running;
  JtYearSeries series[JT_YEAR_SERIES];
} JtYearChart;

/**
 * JtTurnoutBar:
 * @part: area in 0.01 m², or heads, that took part or consent
 * @whole: of how much
 * @num: the threshold's fraction
 * @den: the threshold's fraction
 * @strict: the fraction itself is not enough
 * @holds: whether the threshold is reached, as the rules compare it
 * @text: "812.40／1,043.20 ㎡"
 */
typedef struct
{
  gint64 part;
  gint64 whole;
  gint64 num;
  gint64 den;
  gboolean strict;
  gboolean holds;
  char *text;
} JtTurnoutBar;

/**
 * JtTurnoutVote:
 * @uid: the case
 * @number: its number
 * @title: its title, with the motion where it is about the fund
 * @ends: until when it runs, as it is said
 * @bars: by #JtTest
 */
typedef struct
{
  char *uid;
  char *number;
  char *title;
  char *ends;
  JtTurnoutBar bars[JT_TESTS];
} JtTurnoutVote;

/**
 * JtTurnoutChart:
 * @chart: what all charts have
 * @tests: how the four tests are called
 * @reached: what stands at a test that holds: 已达到
 * @missing: what stands at one that does not: 未达到
 * @votes: (element-type JtTurnoutVote): in the order of their last day
 * @cut: whether more are running than are shown
 */
typedef struct
{
  JtChart chart;
  char *tests[JT_TESTS];
  char *reached;
  char *missing;
  GPtrArray *votes;
  gboolean cut;
} JtTurnoutChart;

/**
 * JtAge:
 * @JT_AGE_MONTH: under 30 days
 * @JT_AGE_QUARTER: 30 to 90
 * @JT_AGE_HALF_YEAR: 91 to 180
 * @JT_AGE_LONGER: over 180
 */
typedef enum
{
  JT_AGE_MONTH,
  JT_AGE_QUARTER,
  JT_AGE_HALF_YEAR,
  JT_AGE_LONGER,
  JT_AGES,
} JtAge;

/**
 * JtAgeingBar:
 * @indicator: the last stage of the course these cases came to
 * @label: what they wait in
 * @cases: how many, by age
 */
typedef struct
{
  JtIndicator indicator;
  char *label;
  gint64 cases[JT_AGES];
} JtAgeingBar;

/**
 * JtAgeingChart:
 * @chart: what all charts have
 * @ages: how the ages are called
 * @unit: 项目
 * @bars: (element-type JtAgeingBar): in the order of the course
 */
typedef struct
{
  JtChart chart;
  char *ages[JT_AGES];
  char *unit;
  GPtrArray *bars;
} JtAgeingChart;

/**
 * jt_chart_new:
 * @kind: which chart
 *
 * Returns: (transfer full): the struct of @kind without any numbers; free with jt_chart_free()
 */
JtChart *jt_chart_new (JtChartKind kind);

/**
 * jt_chart_free:
 * @chart: (transfer full) (nullable): any chart
 */
void jt_chart_free (JtChart *chart);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtChart, jt_chart_free)

/**
 * jt_chart_kind_nick:
 * @kind: which chart
 *
 * Returns: the word of --json and of file names
 */
const char *jt_chart_kind_nick (JtChartKind kind);

/**
 * jt_chart_is_empty:
 * @chart: any chart
 *
 * Returns: whether there is nothing to draw: no case, or nothing but zeros
 */
gboolean jt_chart_is_empty (const JtChart *chart);

/**
 * jt_age_of_days:
 * @days: how many days a case has stood in its stage
 *
 * Returns: the age it is counted in
 */
JtAge jt_age_of_days (int days);

/**
 * jt_age_first_days:
 * @age: an age
 *
 * Returns: the fewest days of it
 */
int jt_age_first_days (JtAge age);

G_END_DECLS
