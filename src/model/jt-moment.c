/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-moment.h"

#include "jt-value-error.h"

#include <string.h>

#define DATE_LENGTH (sizeof "2026-11-18" - 1)
#define MINUTES_NONE (-1)

/* "T17:00" in minutes, or MINUTES_NONE.  24:00 is the end of a day and nothing follows it. */
static int
parse_hour (const char *text)
{
  int hour;
  int minute;

  if (strlen (text) != strlen ("T17:00") || text[0] != 'T' || text[3] != ':' ||
      !g_ascii_isdigit (text[1]) || !g_ascii_isdigit (text[2]) || !g_ascii_isdigit (text[4]) ||
      !g_ascii_isdigit (text[5]))
    return MINUTES_NONE;

  hour = (text[1] - '0') * 10 + (text[2] - '0');
  minute = (text[4] - '0') * 10 + (text[5] - '0');
  if (minute > 59 || hour > 24 || (hour == 24 && minute > 0))
    return MINUTES_NONE;

  return hour * 60 + minute;
}

static gboolean
parse (const char *text, gboolean is_end, JtMoment *moment, GError **error)
{
  g_autofree char *date = g_strndup (text, DATE_LENGTH);
  const char *rest = text + strlen (date);
  int minutes = is_end ? JT_MINUTES_PER_DAY : 0;
  JtDay day;

  if (*rest != '\0')
    minutes = parse_hour (rest);

  if (!jt_day_parse (date, &day, NULL) || minutes == MINUTES_NONE ||
      (minutes == JT_MINUTES_PER_DAY && !is_end))
    {
      g_set_error_literal (error, JT_VALUE_ERROR, JT_VALUE_ERROR_MOMENT, text);
      return FALSE;
    }

  *moment = jt_moment_from_day (day) + minutes;
  return TRUE;
}

JtMoment
jt_moment_from_day (JtDay day)
{
  g_return_val_if_fail (day != JT_DAY_NONE, JT_MOMENT_NONE);

  return (JtMoment) day * JT_MINUTES_PER_DAY;
}

gboolean
jt_moment_parse (const char *text, JtMoment *moment, GError **error)
{
  g_return_val_if_fail (text != NULL && moment != NULL, FALSE);

  return parse (text, FALSE, moment, error);
}

gboolean
jt_moment_parse_end (const char *text, JtMoment *moment, GError **error)
{
  g_return_val_if_fail (text != NULL && moment != NULL, FALSE);

  return parse (text, TRUE, moment, error);
}

JtDay
jt_moment_day (JtMoment moment)
{
  g_return_val_if_fail (moment != JT_MOMENT_NONE, JT_DAY_NONE);

  /* Rounded down, also before 1970. */
  return (JtDay) (moment / JT_MINUTES_PER_DAY - (moment % JT_MINUTES_PER_DAY < 0 ? 1 : 0));
}

JtDay
jt_moment_last_day (JtMoment end)
{
  g_return_val_if_fail (end != JT_MOMENT_NONE, JT_DAY_NONE);

  return jt_moment_day (end - 1);
}

char *
jt_moment_format (JtMoment moment)
{
  g_autofree char *date = NULL;
  int minutes;

  g_return_val_if_fail (moment != JT_MOMENT_NONE, NULL);

  date = jt_day_format (jt_moment_day (moment));
  minutes = (int) (moment - jt_moment_from_day (jt_moment_day (moment)));
  return g_strdup_printf ("%sT%02d:%02d", date, minutes / 60, minutes % 60);
}

char *
jt_moment_format_end (JtMoment moment)
{
  g_return_val_if_fail (moment != JT_MOMENT_NONE, NULL);

  if (moment % JT_MINUTES_PER_DAY == 0)
    return jt_day_format (jt_moment_last_day (moment));

  return jt_moment_format (moment);
}
