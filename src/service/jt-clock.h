/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "jt-day.h"
#include "jt-moment.h"

G_BEGIN_DECLS

/**
 * JtClock:
 * @now: the civil moment (Asia/Shanghai) that the rules are shown
 * @pretended: whether somebody set it (--today), so that entries made under it say so
 *
 * Rules never look at a clock: they are handed this.  The journal's own time is always the real
 * one, whatever the rules are shown.
 */
typedef struct
{
  JtMoment now;
  gboolean pretended;
} JtClock;

/**
 * jt_clock_real:
 *
 * Returns: a clock that shows the civil moment of now
 */
JtClock jt_clock_real (void);

/**
 * jt_clock_pretend:
 * @text: "2026-11-18" or "2026-11-18T17:00"
 * @clock: (out): the clock that shows it; a date alone is shown as its first minute
 * @error: JT_VALUE_ERROR_DATE
 *
 * Returns: whether @text is a date
 */
gboolean jt_clock_pretend (const char *text, JtClock *clock, GError **error);

/**
 * jt_clock_today:
 * @clock: a clock
 *
 * Returns: the civil day it shows
 */
JtDay jt_clock_today (const JtClock *clock);

/**
 * jt_clock_stamp:
 *
 * Returns: (transfer full): the real time for the journal, UTC, "2026-11-18T09:32:05Z"
 */
char *jt_clock_stamp (void);

/**
 * jt_clock_wall_now:
 *
 * Returns: (transfer full): the real time as the clock on the wall of the office shows it, whatever
 *   zone the machine is set to
 */
GDateTime *jt_clock_wall_now (void);

/**
 * jt_clock_wall_of:
 * @stamp: from jt_clock_stamp()
 *
 * Returns: (transfer full) (nullable): what the clock on the wall showed then; %NULL when @stamp is
 *   no time
 */
GDateTime *jt_clock_wall_of (const char *stamp);

G_END_DECLS
