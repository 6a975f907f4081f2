/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as a year's notice.  The days of a calendar, given again, make the same calendar. */
#include "config.h"

#include "fuzz.h"

#include "jt-calendar.h"
#include "jt-rule-error.h"

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_strndup ((const char *) data, size);
  JtCalendar *calendar = jt_calendar_new_from_csv (text, size, &error);
  JtCalendar *again;
  const JtCalendarDay *days, *days_again;
  gsize n_days, n_again;

  if (calendar == NULL)
    {
      g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_CALENDAR_ROW);
      return 0;
    }
  days = jt_calendar_get_days (calendar, &n_days);
  again = jt_calendar_new (days, n_days);
  days_again = jt_calendar_get_days (again, &n_again);
  g_assert_cmpuint (n_again, ==, n_days);
  for (gsize i = 0; i < n_days; i++)
    {
      g_assert_cmpint (days_again[i].day, ==, days[i].day);
      g_assert_true (i == 0 || days[i - 1].day < days[i].day);
      g_assert_cmpint (jt_calendar_is_workday (again, days[i].day), ==,
                       jt_calendar_is_workday (calendar, days[i].day));
    }
  jt_calendar_unref (again);
  jt_calendar_unref (calendar);
  return 0;
}
