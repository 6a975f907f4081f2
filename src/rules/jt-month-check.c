/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-month-check.h"

const char *
jt_month_check_nick (JtMonthCheckKind kind)
{
  static const char *const nicks[JT_MONTH_CHECKS] = {
    [JT_MONTH_CHECK_RUNNING_TOTAL] = "running-total",
    [JT_MONTH_CHECK_COURSE] = "course",
    [JT_MONTH_CHECK_BUILDING] = "building",
    [JT_MONTH_CHECK_SOURCES] = "sources",
  };

  g_return_val_if_fail (kind < JT_MONTH_CHECKS, NULL);

  return nicks[kind];
}

static void
add_running (const JtMonthRow *previous, const JtMonthRow *row, JtIndicator indicator,
             JtMonthSpan span, gboolean anew, GArray *broken)
{
  JtIndicatorUnit unit = jt_indicator_info (indicator)->unit;
  gint64 before = anew ? 0 : jt_month_row_get (previous, indicator, span, unit);
  JtMonthCheck check = {
    .kind = JT_MONTH_CHECK_RUNNING_TOTAL,
    .indicator = indicator,
    .against = indicator,
    .span = span,
    .found = jt_month_row_get (row, indicator, span, unit),
  };

  /* A sum that does not fit cannot be what stands there. */
  if (__builtin_add_overflow (before, jt_month_row_get (row, indicator, JT_MONTH_SPAN_MONTH, unit),
                              &check.expected)
      || check.found != check.expected)
    g_array_append_val (broken, check);
}

void
jt_month_check_running (const JtMonthRow *previous, const JtMonthRow *row, gboolean january,
                        GArray *broken)
{
  for (guint i = 0; i < JT_INDICATOR_FIRST_STOCK; i++)
    {
      add_running (previous, row, (JtIndicator) i, JT_MONTH_SPAN_YEAR, january, broken);
      add_running (previous, row, (JtIndicator) i, JT_MONTH_SPAN_SINCE, FALSE, broken);
    }
}

gint64
jt_month_row_reached (const JtMonthRow *row, JtIndicator indicator)
{
  gint64 lifts
      = jt_month_row_get (row, indicator, JT_MONTH_SPAN_EVER, JT_INDICATOR_UNIT_LIFTS);

  if (indicator == JT_INDICATOR_VOTE_MET)
    lifts += jt_month_row_get (row, JT_INDICATOR_OWNER_CONSENTED, JT_MONTH_SPAN_EVER,
                               JT_INDICATOR_UNIT_LIFTS);
  return lifts;
}

void
jt_month_check_course (const JtMonthRow *row, GArray *broken)
{
  gsize n;
  const JtIndicator *course = jt_indicator_course (&n);

  for (gsize i = 1; i < n; i++)
    {
      JtMonthCheck check = {
        .kind = JT_MONTH_CHECK_COURSE,
        .indicator = course[i],
        .against = course[i - 1],
        .span = JT_MONTH_SPAN_EVER,
        .found = jt_month_row_reached (row, course[i]),
        .expected = jt_month_row_reached (row, course[i - 1]),
      };

      if (check.found > check.expected)
        g_array_append_val (broken, check);
    }
}

void
jt_month_check_building (const JtMonthRow *row, gint64 standing, GArray *broken)
{
  JtMonthCheck check = {
    .kind = JT_MONTH_CHECK_BUILDING,
    .indicator = JT_INDICATOR_BUILDING,
    .against = JT_INDICATOR_WORKS_BEGUN,
    .span = JT_MONTH_SPAN_EVER,
    .found = jt_month_row_get (row, JT_INDICATOR_BUILDING, JT_MONTH_SPAN_EVER,
                               JT_INDICATOR_UNIT_LIFTS),
    .expected = standing,
  };

  if (check.found != check.expected)
    g_array_append_val (broken, check);
}

void
jt_month_check_sources (gint64 investment, gint64 sources, GArray *broken)
{
  JtMonthCheck check = {
    .kind = JT_MONTH_CHECK_SOURCES,
    .indicator = JT_INDICATOR_INVESTMENT,
    .against = JT_INDICATOR_OWNERS_MONEY,
    .span = JT_MONTH_SPAN_EVER,
    .found = investment,
    .expected = sources,
  };

  if (check.found != check.expected)
    g_array_append_val (broken, check);
}
