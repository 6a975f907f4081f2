/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-clock.h"

/* Civil dates are those of Asia/Shanghai, which has been eight hours ahead of UTC, without summer
 * time, since 1991: every date this program can meet.  So no time zone table is needed. */
#define SHANGHAI_MINUTES (8 * 60)

JtClock
jt_clock_real (void)
{
  const gint64 minutes = g_get_real_time () / G_USEC_PER_SEC / 60;

  return (JtClock) { .now = minutes + SHANGHAI_MINUTES, .pretended = FALSE };
}

gboolean
jt_clock_pretend (const char *text, JtClock *clock, GError **error)
{
  clock->pretended = TRUE;
  return jt_moment_parse (text, &clock->now, error);
}

JtDay
jt_clock_today (const JtClock *clock)
{
  return jt_moment_day (clock->now);
}

char *
jt_clock_stamp (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}

static GTimeZone *
shanghai_new (void)
{
  return g_time_zone_new_offset (SHANGHAI_MINUTES * 60);
}

GDateTime *
jt_clock_wall_now (void)
{
  g_autoptr (GTimeZone) zone = shanghai_new ();

  return g_date_time_new_now (zone);
}

GDateTime *
jt_clock_wall_of (const char *stamp)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GTimeZone) zone = shanghai_new ();
  g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 (stamp, utc);

  return moment != NULL ? g_date_time_to_timezone (moment, zone) : NULL;
}
