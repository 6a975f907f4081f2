/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-day.h"

G_BEGIN_DECLS

/**
 * JtMoment:
 *
 * A civil date and time (Asia/Shanghai) in minutes since 1970-01-01T00:00.  A period is half open:
 * what is at or after its start and before its end lies within it, so that an end of 24:00 is the
 * first minute of the next day.
 */
typedef gint64 JtMoment;

/**
 * JT_MOMENT_NONE:
 *
 * No moment: not known, not yet, or open.
 */
#define JT_MOMENT_NONE G_MININT64

#define JT_MINUTES_PER_DAY 1440

/**
 * jt_moment_from_day:
 * @day: a date, not #JT_DAY_NONE
 *
 * Returns: 00:00 of @day
 */
JtMoment jt_moment_from_day (JtDay day);

/**
 * jt_moment_parse:
 * @text: "2026-11-18T17:00", or "2026-11-18" for 00:00 of that day
 * @moment: (out): the moment
 * @error: #JT_VALUE_ERROR_MOMENT with @text as its message
 *
 * Returns: whether @text is a moment; @moment is set only then
 */
gboolean jt_moment_parse (const char *text, JtMoment *moment, GError **error);

/**
 * jt_moment_parse_end:
 * @text: "2026-11-18T17:00", "2026-11-18T24:00", or "2026-11-18" for 24:00 of that day
 * @moment: (out): the moment at which the period is over
 * @error: #JT_VALUE_ERROR_MOMENT with @text as its message
 *
 * A day named as an end ends at 24:00 (Civil Code art. 203).
 *
 * Returns: whether @text is a moment; @moment is set only then
 */
gboolean jt_moment_parse_end (const char *text, JtMoment *moment, GError **error);

/**
 * jt_moment_format:
 * @moment: a moment, not #JT_MOMENT_NONE
 *
 * The hour is always written, so that the text means the same to both parsers.
 *
 * Returns: (transfer full): it as "2026-11-18T17:00"
 */
char *jt_moment_format (JtMoment moment);

/**
 * jt_moment_format_end:
 * @moment: the end of a period, not #JT_MOMENT_NONE
 *
 * Returns: (transfer full): it as "2026-11-18T17:00", or as the date alone where it is 24:00 of
 *   that date
 */
char *jt_moment_format_end (JtMoment moment);

/**
 * jt_moment_day:
 * @moment: a moment, not #JT_MOMENT_NONE
 *
 * Returns: the date it falls on; for an end of 24:00 that is the next day, see jt_moment_last_day()
 */
JtDay jt_moment_day (JtMoment moment);

/**
 * jt_moment_last_day:
 * @end: the end of a period, not #JT_MOMENT_NONE
 *
 * Returns: the last day that lies in the period at least in part
 */
JtDay jt_moment_last_day (JtMoment end);

G_END_DECLS
