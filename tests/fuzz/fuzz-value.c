/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any text as an area, an amount, a date, a moment.  What is read is written and read back the
 * same, and what the strict reader takes the forgiving one takes too. */
#include "config.h"

#include "fuzz.h"

#include "jt-area.h"
#include "jt-moment.h"
#include "jt-money.h"

static void
check_area (const char *text)
{
  JtArea area, strict;
  g_autofree char *written = NULL;

  if (!jt_area_parse_noisy (text, &area, NULL))
    {
      g_assert_false (jt_area_parse (text, &area, NULL));
      return;
    }
  g_assert_cmpint (area, >=, 0);
  if (jt_area_parse (text, &strict, NULL))
    g_assert_cmpint (strict, ==, area);
  written = jt_area_format (area);
  g_assert_true (jt_area_parse (written, &strict, NULL));
  g_assert_cmpint (strict, ==, area);
}

static void
check_money (const char *text)
{
  JtMoney money, again;
  g_autofree char *written = NULL;

  if (!jt_money_parse (text, &money, NULL))
    return;
  written = jt_money_format (money);
  g_assert_true (jt_money_parse (written, &again, NULL));
  g_assert_cmpint (again, ==, money);
}

static void
check_day (const char *text)
{
  JtDay day, strict;
  g_autofree char *written = NULL;

  if (!jt_day_parse_loose (text, &day, NULL))
    {
      g_assert_false (jt_day_parse (text, &day, NULL));
      return;
    }
  g_assert_cmpint (day, >=, JT_DAY_FIRST);
  g_assert_cmpint (day, <=, JT_DAY_LAST);
  if (jt_day_parse (text, &strict, NULL))
    g_assert_cmpint (strict, ==, day);
  written = jt_day_format (day);
  g_assert_true (jt_day_parse (written, &strict, NULL));
  g_assert_cmpint (strict, ==, day);
}

static void
check_moment (const char *text)
{
  JtMoment moment, again;

  if (jt_moment_parse (text, &moment, NULL))
    {
      g_autofree char *written = jt_moment_format (moment);

      g_assert_true (jt_moment_parse (written, &again, NULL));
      g_assert_cmpint (again, ==, moment);
    }
  if (jt_moment_parse_end (text, &moment, NULL))
    {
      g_autofree char *written = jt_moment_format_end (moment);

      g_assert_true (jt_moment_parse_end (written, &again, NULL));
      g_assert_cmpint (again, ==, moment);
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);

  check_area (text);
  check_money (text);
  check_day (text);
  check_moment (text);
  return 0;
}
