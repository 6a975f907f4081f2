/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-day.h"

G_BEGIN_DECLS

/**
 * JtCalendarKind:
 * @JT_CALENDAR_OFF: a weekday or weekend that the State Council's notice makes a rest day
 * @JT_CALENDAR_WORK: a day, mostly of a weekend, on which work is made up (调休)
 */
typedef enum
{
  JT_CALENDAR_OFF,
  JT_CALENDAR_WORK,
} JtCalendarKind;

/**
 * JtCalendarDay:
 * @day: the date
 * @kind: what the notice makes of it
 * @name: (nullable): the holiday it belongs to, "国庆节"
 */
typedef struct
{
  JtDay day;
  JtCalendarKind kind;
  const char *name;
} JtCalendarDay;

/**
 * JtCalendar:
 *
 * The days on which the week is not as usual, as the yearly notices give them.  It never changes
 * once it is made, so that threads may share it; a new notice makes a new one.
 */
typedef struct _JtCalendar JtCalendar;

/**
 * jt_calendar_new:
 * @days: (array length=n_days): exceptional days in any order; a date that comes twice is what the
 *   later line says
 * @n_days: how many
 *
 * Returns: (transfer full): the calendar
 */
JtCalendar *jt_calendar_new (const JtCalendarDay *days, gsize n_days);

/**
 * jt_calendar_new_from_csv:
 * @text: lines `date,kind,name` under that header; kind is off or work
 * @length: its length in bytes
 * @error: %JT_RULE_ERROR_CALENDAR_ROW for a missing header, a line that is none, or a date that
 *   comes twice with different kinds; the fact is the line's number and text, "17: 2026-13-01,off,"
 *
 * Returns: (transfer full) (nullable): the calendar
 */
JtCalendar *jt_calendar_new_from_csv (const char *text, gsize length, GError **error);

/**
 * jt_calendar_merge:
 * @base: what was known
 * @notice: what is laid over it
 *
 * Day by day and not year by year: days of December can come from the next year's notice.  A day
 * that a correction takes back is therefore written out with the other kind.
 *
 * Returns: (transfer full): both together; where they differ, @notice holds
 */
JtCalendar *jt_calendar_merge (const JtCalendar *base, const JtCalendar *notice);

/**
 * jt_calendar_ref:
 * @calendar: a calendar
 *
 * Returns: (transfer full): @calendar, to be given back with jt_calendar_unref()
 */
JtCalendar *jt_calendar_ref (JtCalendar *calendar);

/**
 * jt_calendar_unref:
 * @calendar: (transfer full): a calendar, freed when nobody holds it any more
 */
void jt_calendar_unref (JtCalendar *calendar);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtCalendar, jt_calendar_unref)

/**
 * jt_calendar_get_days:
 * @calendar: a calendar
 * @n_days: (out): how many
 *
 * Returns: (transfer none) (array length=n_days): its days by date, each once
 */
const JtCalendarDay *jt_calendar_get_days (const JtCalendar *calendar, gsize *n_days);

/**
 * jt_calendar_has_year:
 * @calendar: a calendar
 * @year: a year
 *
 * Days of December alone prove nothing, as they can come from the next year's notice.
 *
 * Returns: whether the notice for @year is in it; if not, a deadline there is provisional (暂定)
 */
gboolean jt_calendar_has_year (const JtCalendar *calendar, int year);

/**
 * jt_calendar_is_workday:
 * @calendar: a calendar
 * @day: a date
 *
 * A made-up day is worked whatever its weekday; else Monday to Friday is, unless the notice gives
 * it off (行政许可法 82; 工作时间规定).  A year without notice knows the week alone.
 *
 * Returns: whether offices work on @day
 */
gboolean jt_calendar_is_workday (const JtCalendar *calendar, JtDay day);

G_END_DECLS
