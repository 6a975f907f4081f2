/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-clock.h"

/* What people read is the clock on the wall in Jilin, on a machine of any zone. */
static void
test_wall_of (void)
{
  static const struct
  {
    const char *stamp;
    const char *wall;
  } rows[] = {
    { "2026-11-18T09:32:05Z", "2026-11-18 17:32:05" },
    { "2026-11-18T15:59:59Z", "2026-11-18 23:59:59" },
    { "2026-11-18T16:00:00Z", "2026-11-19 00:00:00" },
    { "2026-12-31T16:00:00Z", "2027-01-01 00:00:00" },
    { "no time", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GDateTime) wall = jt_clock_wall_of (rows[i].stamp);
      g_autofree char *text = wall != NULL ? g_date_time_format (wall, "%Y-%m-%d %H:%M:%S") : NULL;

      g_assert_cmpstr (text, ==, rows[i].wall);
    }
}

/* The wall, the rules' clock and the journal's stamp show one moment. */
static void
test_wall_now (void)
{
  const JtClock before = jt_clock_real ();
  g_autoptr (GDateTime) now = jt_clock_wall_now ();
  const JtClock after = jt_clock_real ();
  g_autofree char *text = g_date_time_format (now, "%Y-%m-%dT%H:%M");
  JtMoment moment;

  g_assert_true (jt_moment_parse (text, &moment, NULL));
  g_assert_cmpint (before.now, <=, moment);
  g_assert_cmpint (moment, <=, after.now);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("TZ", "America/New_York", TRUE);
  g_test_add_func ("/clock/wall-of", test_wall_of);
  g_test_add_func ("/clock/wall-now", test_wall_now);
  return g_test_run ();
}
