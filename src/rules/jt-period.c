/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-period.h"

#include "jt-rule-error.h"

/* Counts forward over days and remembers whether it had to guess. */
typedef struct
{
  const JtCalendar *calendar;
  JtDay day;
  int known_year; /* the last year looked up, and whether it has a notice */
  gboolean known;
  gboolean provisional;
} Walk;

static gboolean
is_workday (Walk *walk)
{
  int year;

  jt_day_to_ymd (walk->day, &year, NULL, NULL);
  if (year != walk->known_year)
    {
      walk->known_year = year;
      walk->known = jt_calendar_has_year (walk->calendar, year);
    }
  if (!walk->known)
    walk->provisional = TRUE;

  return jt_calendar_is_workday (walk->calendar, walk->day);
}

static gboolean
refuse_day (JtDay day, GError **error)
{
  if (day < JT_DAY_FIRST || day > JT_DAY_LAST)
    g_set_error (error, JT_RULE_ERROR, JT_RULE_ERROR_DATE_RANGE, "%d", day);
  else
    {
      g_autofree char *text = jt_day_format (day);

      g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_DATE_RANGE, text);
    }
  return FALSE;
}

static gboolean
check_bounds (JtDay start, int n, GError **error)
{
  if (start < JT_DAY_FIRST || start > JT_DAY_LAST)
    return refuse_day (start, error);
  if (n < 0 || n > JT_PERIOD_MAX)
    {
      g_set_error (error, JT_RULE_ERROR, JT_RULE_ERROR_DATE_RANGE, "%d", n);
      return FALSE;
    }
  return TRUE;
}

static void
settle (const Walk *walk, JtDeadline *deadline)
{
  *deadline = (JtDeadline){ .last_day = walk->day, .provisional = walk->provisional };
}

/* A period does not end on a rest day (Civil Code 203). */
static gboolean
end_at (const JtCalendar *calendar, JtDay start, JtDay day, JtDeadline *deadline, GError **error)
{
  Walk walk = { .calendar = calendar, .day = day };

  for (; walk.day <= JT_DAY_LAST; walk.day++)
    if (is_workday (&walk))
      {
        settle (&walk, deadline);
        return TRUE;
      }
  return refuse_day (start, error);
}

gboolean
jt_period_working_days (const JtCalendar *calendar, JtDay start, int n, JtDeadline *deadline,
                        GError **error)
{
  return jt_period_working_days_paused (calendar, start, n, NULL, 0, deadline, error);
}

static gboolean
check_pauses (const JtPause *pauses, gsize n_pauses, GError **error)
{
  for (gsize i = 0; i < n_pauses; i++)
    if (pauses[i].from == JT_DAY_NONE ||
        (pauses[i].to != JT_DAY_NONE && pauses[i].to < pauses[i].from))
      return refuse_day (pauses[i].from, error);
  return TRUE;
}

/* Whether @day lies in a pause; @lasting is set when that pause has no end yet. */
static gboolean
is_paused (JtDay day, const JtPause *pauses, gsize n_pauses, gboolean *lasting)
{
  gboolean paused = FALSE;

  for (gsize i = 0; i < n_pauses; i++)
    {
      if (day < pauses[i].from)
        continue;
      if (pauses[i].to == JT_DAY_NONE)
        *lasting = TRUE;
      if (pauses[i].to == JT_DAY_NONE || day <= pauses[i].to)
        paused = TRUE;
    }
  return paused;
}

gboolean
jt_period_working_days_paused (const JtCalendar *calendar, JtDay start, int n,
                               const JtPause *pauses, gsize n_pauses, JtDeadline *deadline,
                               GError **error)
{
  Walk walk = { .calendar = calendar, .day = start };
  gboolean lasting = FALSE;

  g_return_val_if_fail (calendar != NULL && deadline != NULL, FALSE);
  g_return_val_if_fail (pauses != NULL || n_pauses == 0, FALSE);

  if (!check_bounds (start, n, error) || !check_pauses (pauses, n_pauses, error))
    return FALSE;
  if (n == 0)
    return end_at (calendar, start, start, deadline, error);

  for (int counted = 0; counted < n;)
    {
      if (walk.day == JT_DAY_LAST)
        return refuse_day (start, error);
      walk.day++;

      if (is_paused (walk.day, pauses, n_pauses, &lasting))
        {
          if (lasting)
            {
              *deadline = (JtDeadline){ .last_day = JT_DAY_NONE, .paused = TRUE };
              return TRUE;
            }
          continue;
        }
      if (is_workday (&walk))
        counted++;
    }

  settle (&walk, deadline);
  return TRUE;
}

gboolean
jt_period_natural_days (const JtCalendar *calendar, JtDay start, int n, JtDeadline *deadline,
                        GError **error)
{
  g_return_val_if_fail (calendar != NULL && deadline != NULL, FALSE);

  return check_bounds (start, n, error) && end_at (calendar, start, start + n, deadline, error);
}

/* The same day @n months later, or that month's last. */
static JtDay
add_months (JtDay start, int n)
{
  int year, month, day;
  JtDay later;

  jt_day_to_ymd (start, &year, &month, &day);
  month += n - 1;
  year += month / 12;
  month = month % 12 + 1;
  if (year > 9999)
    return JT_DAY_NONE;

  while ((later = jt_day_from_ymd (year, month, day)) == JT_DAY_NONE)
    day--;
  return later;
}

gboolean
jt_period_months (const JtCalendar *calendar, JtDay start, int n, JtDeadline *deadline,
                  GError **error)
{
  JtDay day;

  g_return_val_if_fail (calendar != NULL && deadline != NULL, FALSE);

  if (!check_bounds (start, n, error))
    return FALSE;
  day = add_months (start, n);
  if (day == JT_DAY_NONE)
    return refuse_day (start, error);
  return end_at (calendar, start, day, deadline, error);
}

int
jt_period_working_days_between (const JtCalendar *calendar, JtDay from, JtDay to)
{
  int count = 0;

  g_return_val_if_fail (calendar != NULL, 0);
  g_return_val_if_fail (from >= JT_DAY_FIRST && to <= JT_DAY_LAST, 0);

  for (JtDay day = from + 1; day <= to; day++)
    if (jt_calendar_is_workday (calendar, day))
      count++;
  return count;
}
