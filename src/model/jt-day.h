/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JtDay:
 *
 * A civil date (Asia/Shanghai): days since 1970-01-01 in the proleptic Gregorian calendar.  The
 * dates of law have no time zone and no clock, so that they compare and subtract as numbers.
 */
typedef gint32 JtDay;

/**
 * JT_DAY_NONE:
 *
 * No date: not known, not yet, or open.
 */
#define JT_DAY_NONE G_MININT32

/**
 * JT_DAY_FIRST:
 *
 * 0001-01-01, the earliest date there is; the latest is #JT_DAY_LAST, 9999-12-31.
 */
#define JT_DAY_FIRST ((JtDay) -719162)
#define JT_DAY_LAST ((JtDay) 2932896)

/**
 * jt_day_from_ymd:
 * @year: 1 to 9999
 * @month: 1 to 12
 * @day: 1 to 31
 *
 * Returns: the date, or #JT_DAY_NONE when no calendar has it (2026-02-29)
 */
JtDay jt_day_from_ymd (int year, int month, int day);

/**
 * jt_day_to_ymd:
 * @date: a date from #JT_DAY_FIRST to #JT_DAY_LAST
 * @year: (out) (optional): its year
 * @month: (out) (optional): its month, from 1
 * @day: (out) (optional): its day of the month, from 1
 */
void jt_day_to_ymd (JtDay date, int *year, int *month, int *day);

/**
 * jt_day_weekday:
 * @date: a date
 *
 * Returns: 1 for Monday to 7 for Sunday
 */
int jt_day_weekday (JtDay date);

/**
 * jt_day_parse:
 * @text: exactly YYYY-MM-DD
 * @day: (out): the date
 * @error: #JT_VALUE_ERROR_DATE with @text as its message
 *
 * Returns: whether @text is a date; @day is set only then
 */
gboolean jt_day_parse (const char *text, JtDay *day, GError **error);

/**
 * jt_day_parse_loose:
 * @text: a date as people write it: 2026-3-1, 2026.3.1, 2026/3/1, 2026年3月1日, 20260301, with
 *   spaces around and full-width digits; always the year first and in four digits
 * @day: (out): the date
 * @error: #JT_VALUE_ERROR_DATE with @text as its message
 *
 * Returns: whether @text is a date; @day is set only then
 */
gboolean jt_day_parse_loose (const char *text, JtDay *day, GError **error);

/**
 * jt_day_format:
 * @date: a date, not #JT_DAY_NONE
 *
 * Returns: (transfer full): it as YYYY-MM-DD
 */
char *jt_day_format (JtDay date);

G_END_DECLS
