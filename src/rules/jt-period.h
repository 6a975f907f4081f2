/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-calendar.h"

G_BEGIN_DECLS

/**
 * JT_PERIOD_MAX:
 *
 * The longest period, in days, that is counted: about a hundred years.
 */
#define JT_PERIOD_MAX 36525

/**
 * JtDeadline:
 * @last_day: the last day of the period, which ends at 24:00 or at the close of business (Civil
 *   Code 203); %JT_DAY_NONE while it is paused
 * @provisional: it rests on a day of a year whose notice is not known: to be shown as 暂定 and
 *   computed again when the notice is imported
 * @paused: the period stands still, so that there is no last day yet
 */
typedef struct
{
  JtDay last_day;
  gboolean provisional;
  gboolean paused;
} JtDeadline;

/**
 * JtPause:
 * @from: its first day
 * @to: its last day, or %JT_DAY_NONE while it lasts
 *
 * Days that are not counted because a hearing, an inspection, a test or an expert review takes
 * them, and the applicant was told so in writing (行政许可法 45).
 */
typedef struct
{
  JtDay from;
  JtDay to;
} JtPause;

/**
 * jt_period_working_days:
 * @calendar: the calendar
 * @start: the day of the event, itself not counted (Civil Code 201)
 * @n: how many working days
 * @deadline: (out): the @n-th working day after @start
 * @error: %JT_RULE_ERROR_DATE_RANGE when @n is negative or above %JT_PERIOD_MAX (the fact is @n) or
 *   the period leaves the calendar of jt-day.h (the fact is its start)
 *
 * With @n = 0 the period ends on @start, or on the next working day when that is a rest day.
 *
 * Returns: whether there is an answer
 */
gboolean jt_period_working_days (const JtCalendar *calendar, JtDay start, int n,
                                 JtDeadline *deadline, GError **error);

/**
 * jt_period_working_days_paused:
 * @calendar: the calendar
 * @start: the day of the event, itself not counted
 * @n: how many working days
 * @pauses: (array length=n_pauses) (nullable): days that do not count, from and to included, in any
 *   order; they may overlap
 * @n_pauses: how many
 * @deadline: (out): the @n-th working day after @start that lies in no pause, or paused
 * @error: as jt_period_working_days(); a pause that ends before it begins is out of range too (the
 *   fact is the day it begins)
 *
 * A pause that begins after the period is over changes nothing.
 *
 * Returns: whether there is an answer
 */
gboolean jt_period_working_days_paused (const JtCalendar *calendar, JtDay start, int n,
                                        const JtPause *pauses, gsize n_pauses,
                                        JtDeadline *deadline, GError **error);

/**
 * jt_period_natural_days:
 * @calendar: the calendar
 * @start: the day of the event, itself not counted (Civil Code 201)
 * @n: how many days of any kind
 * @deadline: (out): @start + @n, or the next working day when that is a rest day (Civil Code 203);
 *   a made-up Saturday is no rest day
 * @error: as jt_period_working_days()
 *
 * Returns: whether there is an answer
 */
gboolean jt_period_natural_days (const JtCalendar *calendar, JtDay start, int n,
                                 JtDeadline *deadline, GError **error);

/**
 * jt_period_months:
 * @calendar: the calendar
 * @start: the day of the event
 * @n: how many months
 * @deadline: (out): the same day of the @n-th month after, or that month's last day where it has no
 *   such day (Civil Code 202), moved off rest days as for natural days
 * @error: as jt_period_working_days()
 *
 * Returns: whether there is an answer
 */
gboolean jt_period_months (const JtCalendar *calendar, JtDay start, int n, JtDeadline *deadline,
                           GError **error);

/**
 * jt_period_working_days_between:
 * @calendar: the calendar
 * @from: a day, such as the last day of a period; not counted
 * @to: a day, such as today; counted
 *
 * Returns: the number of working days after @from up to @to (超期 N 个工作日), 0 when @to is not
 *   after @from
 */
int jt_period_working_days_between (const JtCalendar *calendar, JtDay from, JtDay to);

G_END_DECLS
