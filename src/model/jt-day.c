/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-day.h"

#include "jt-text.h"
#include "jt-value-error.h"

#include <string.h>

/* Four hundred years repeat exactly; with years that begin in March the leap day comes last, and
 * the lengths of the months follow one line: (153 * month + 2) / 5. */
#define DAYS_OF_400_YEARS 146097
#define DAYS_TO_1970 719468 /* from 0000-03-01 */

static int
days_in_month (int year, int month)
{
  static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  gboolean leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

  return month == 2 && leap ? 29 : days[month - 1];
}

JtDay
jt_day_from_ymd (int year, int month, int day)
{
  int march_year;
  int march_month;
  int cycle;
  int year_of_cycle;
  int day_of_year;

  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 ||
      day > days_in_month (year, month))
    return JT_DAY_NONE;

  march_year = month > 2 ? year : year - 1;
  march_month = (month + 9) % 12;
  cycle = march_year / 400;
  year_of_cycle = march_year % 400;
  day_of_year = (153 * march_month + 2) / 5 + day - 1;

  return cycle * DAYS_OF_400_YEARS + year_of_cycle * 365 + year_of_cycle / 4 - year_of_cycle / 100 +
         day_of_year - DAYS_TO_1970;
}

void
jt_day_to_ymd (JtDay date, int *year, int *month, int *day)
{
  int days;
  int cycle;
  int day_of_cycle;
  int year_of_cycle;
  int day_of_year;
  int march_month;

  g_return_if_fail (date >= JT_DAY_FIRST && date <= JT_DAY_LAST);

  days = date + DAYS_TO_1970;
  cycle = days / DAYS_OF_400_YEARS;
  day_of_cycle = days % DAYS_OF_400_YEARS;
  /* Leap days are taken out first: one in 4 years, none in 100, one in 400. */
  year_of_cycle =
      (day_of_cycle - day_of_cycle / 1460 + day_of_cycle / 36524 - day_of_cycle / 146096) / 365;
  day_of_year = day_of_cycle - (365 * year_of_cycle + year_of_cycle / 4 - year_of_cycle / 100);
  march_month = (5 * day_of_year + 2) / 153;

  if (year != NULL)
    *year = cycle * 400 + year_of_cycle + (march_month >= 10 ? 1 : 0);
  if (month != NULL)
    *month = (march_month + 2) % 12 + 1;
  if (day != NULL)
    *day = day_of_year - (153 * march_month + 2) / 5 + 1;
}

int
jt_day_weekday (JtDay date)
{
  /* 1970-01-01 was a Thursday; the second remainder keeps dates before it positive. */
  return ((date + 3) % 7 + 7) % 7 + 1;
}

/* Reads from @least to @most digits and moves @cursor behind them. */
static gboolean
read_number (const char **cursor, gsize least, gsize most, int *number)
{
  const char *at = *cursor;

  *number = 0;
  while (g_ascii_isdigit (*at) && at < *cursor + most)
    *number = *number * 10 + (*at++ - '0');

  if (at < *cursor + least)
    return FALSE;
  *cursor = at;
  return TRUE;
}

static gboolean
skip (const char **cursor, const char *word)
{
  if (!g_str_has_prefix (*cursor, word))
    return FALSE;
  *cursor += strlen (word);
  return TRUE;
}

static gboolean
finish (const char *text, JtDay parsed, JtDay *day, GError **error)
{
  if (parsed == JT_DAY_NONE)
    {
      g_set_error_literal (error, JT_VALUE_ERROR, JT_VALUE_ERROR_DATE, text);
      return FALSE;
    }

  *day = parsed;
  return TRUE;
}

gboolean
jt_day_parse (const char *text, JtDay *day, GError **error)
{
  const char *at = text;
  JtDay parsed = JT_DAY_NONE;
  int year, month, day_of_month;

  g_return_val_if_fail (text != NULL && day != NULL, FALSE);

  if (read_number (&at, 4, 4, &year) && skip (&at, "-") && read_number (&at, 2, 2, &month) &&
      skip (&at, "-") && read_number (&at, 2, 2, &day_of_month) && *at == '\0')
    parsed = jt_day_from_ymd (year, month, day_of_month);

  return finish (text, parsed, day, error);
}

/* One way to write a date: what stands between the numbers and behind the last. */
typedef struct
{
  gsize least_digits; /* of month and day */
  const char *after_year;
  const char *after_month;
  const char *after_day;
} DateShape;

static JtDay
parse_shape (const char *text, const DateShape *shape)
{
  const char *at = text;
  int year, month, day;

  if (read_number (&at, 4, 4, &year) && skip (&at, shape->after_year) &&
      read_number (&at, shape->least_digits, 2, &month) && skip (&at, shape->after_month) &&
      read_number (&at, shape->least_digits, 2, &day) && skip (&at, shape->after_day) &&
      *at == '\0')
    return jt_day_from_ymd (year, month, day);

  return JT_DAY_NONE;
}

gboolean
jt_day_parse_loose (const char *text, JtDay *day, GError **error)
{
  static const DateShape shapes[] = {
    { 1, "-", "-", "" }, { 1, ".", ".", "" },     { 1, "/", "/", "" },
    { 2, "", "", "" },   { 1, "年", "月", "日" },
  };
  g_autofree char *half = NULL;
  g_autofree char *stripped = NULL;
  JtDay parsed = JT_DAY_NONE;

  g_return_val_if_fail (text != NULL && day != NULL, FALSE);

  half = jt_text_half_width (text);
  stripped = jt_text_strip (half);
  for (gsize i = 0; i < G_N_ELEMENTS (shapes) && parsed == JT_DAY_NONE; i++)
    parsed = parse_shape (stripped, &shapes[i]);

  return finish (text, parsed, day, error);
}

char *
jt_day_format (JtDay date)
{
  int year, month, day;

  g_return_val_if_fail (date >= JT_DAY_FIRST && date <= JT_DAY_LAST, NULL);

  jt_day_to_ymd (date, &year, &month, &day);
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}
