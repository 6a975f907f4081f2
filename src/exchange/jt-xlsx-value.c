/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-xlsx-value.h"

#include <string.h>

#include "jt-day.h"

/* Digits that are kept of a whole number, and digits beyond which a number stays as it is. */
#define TRUE_DIGITS 15
#define MAX_DIGITS 20

#define MINUTES_OF_DAY 1440

/* 1899-12-30, 1904-01-01 as days since 1970. */
#define BEFORE_1900 (-25569)
#define START_1904 (-24107)

/* 9999-12-31. */
#define MAX_SERIAL 2958465

/* A decimal number: 0.DIGITS × 10^point. */
typedef struct
{
  gboolean negative;
  char digits[64]; /* neither the first nor the last is 0 */
  int n_digits;
  int point;
} Decimal;

static gboolean
add_digit (Decimal *decimal, char digit)
{
  if (decimal->n_digits == (int) sizeof decimal->digits)
    return FALSE;
  decimal->digits[decimal->n_digits++] = digit;
  return TRUE;
}

/* Reads the digits in front of and behind the point; zeros in front are no digits. */
static const char *
parse_digits (Decimal *decimal, const char *at)
{
  gboolean fraction = FALSE, any = FALSE;

  for (; g_ascii_isdigit (*at) || (*at == '.' && !fraction); at++)
    {
      if (*at == '.')
        {
          fraction = TRUE;
          continue;
        }
      any = TRUE;
      if (decimal->n_digits == 0 && *at == '0')
        decimal->point -= fraction;
      else if (!add_digit (decimal, *at))
        return NULL;
      else
        decimal->point += !fraction;
    }
  return any ? at : NULL;
}

static gboolean
parse_exponent (Decimal *decimal, const char *at)
{
  gboolean negative;
  int exponent = 0;

  if (*at == '\0')
    return TRUE;
  if (*at != 'E' && *at != 'e')
    return FALSE;
  at++;
  negative = *at == '-';
  if (*at == '-' || *at == '+')
    at++;
  if (*at == '\0' || strlen (at) > 3 || at[strspn (at, "0123456789")] != '\0')
    return FALSE;
  exponent = (int) g_ascii_strtoll (at, NULL, 10);
  decimal->point += negative ? -exponent : exponent;
  return TRUE;
}

static gboolean
decimal_parse (Decimal *decimal, const char *value)
{
  const char *at = value;

  memset (decimal, 0, sizeof *decimal);
  decimal->negative = *at == '-';
  if (*at == '-' || *at == '+')
    at++;
  at = parse_digits (decimal, at);
  if (at == NULL || !parse_exponent (decimal, at))
    return FALSE;
  while (decimal->n_digits > 0 && decimal->digits[decimal->n_digits - 1] == '0')
    decimal->n_digits--;
  if (decimal->n_digits == 0)
    {
      decimal->point = 0;
      decimal->negative = FALSE;
    }
  return TRUE;
}

static void
append_zeros (GString *text, int n)
{
  for (int i = 0; i < n; i++)
    g_string_append_c (text, '0');
}

static void
append_whole (const Decimal *decimal, GString *text)
{
  int n = MIN (decimal->n_digits, TRUE_DIGITS);

  if (decimal->n_digits == 0)
    g_string_append_c (text, '0');
  g_string_append_len (text, decimal->digits, n);
  append_zeros (text, decimal->point - n);
}

static void
append_fraction (const Decimal *decimal, GString *text)
{
  int whole = MAX (decimal->point, 0);

  if (whole == 0)
    g_string_append_c (text, '0');
  g_string_append_len (text, decimal->digits, whole);
  g_string_append_c (text, '.');
  append_zeros (text, -decimal->point);
  g_string_append_len (text, decimal->digits + whole, decimal->n_digits - whole);
}

void
jt_xlsx_value_number (const char *value, GString *text)
{
  Decimal decimal;

  g_return_if_fail (value != NULL && text != NULL);

  if (!decimal_parse (&decimal, value) || decimal.point > MAX_DIGITS || decimal.point < -MAX_DIGITS)
    {
      g_string_append (text, value);
      return;
    }
  if (decimal.negative)
    g_string_append_c (text, '-');
  if (decimal.point >= decimal.n_digits)
    append_whole (&decimal, text);
  else
    append_fraction (&decimal, text);
}

/* --------------------------------------------------------------------------------------- dates */

/* Splits a serial number into days and the nearest minute. */
static gboolean
split_serial (const Decimal *decimal, gint64 *days, gint64 *minutes)
{
  const gint64 scale = 1000000000; /* nine digits of a day are less than a millisecond */
  gint64 part = 0;

  *days = 0;
  if (decimal->negative || decimal->point > 7)
    return FALSE;
  for (int i = 0; i < decimal->point; i++)
    *days = *days * 10 + (i < decimal->n_digits ? decimal->digits[i] - '0' : 0);
  for (int k = 0; k < 9; k++)
    {
      int i = decimal->point + k;

      part = part * 10 + (i >= 0 && i < decimal->n_digits ? decimal->digits[i] - '0' : 0);
    }
  *minutes = (part * MINUTES_OF_DAY * 2 + scale) / (2 * scale);
  if (*minutes == MINUTES_OF_DAY)
    {
      *minutes = 0;
      ++*days;
    }
  return *days <= MAX_SERIAL;
}

/* Lotus 1-2-3 took 1900 for a leap year, and so does everyone since: 60 is the day that was not. */
static gboolean
day_of_serial (gint64 days, gboolean since_1904, JtDay *day)
{
  if (since_1904)
    *day = (JtDay) (START_1904 + days);
  else if (days == 0 || days == 60)
    return FALSE;
  else
    *day = (JtDay) (BEFORE_1900 + days + (days < 60));
  return TRUE;
}

gboolean
jt_xlsx_value_date (const char *value, JtXlsxFormat format, gboolean since_1904, GString *text)
{
  g_autofree char *shown = NULL;
  Decimal decimal;
  gint64 days, minutes;
  JtDay day;

  g_return_val_if_fail (value != NULL && text != NULL, FALSE);

  if (format == JT_XLSX_FORMAT_PLAIN || !decimal_parse (&decimal, value)
      || !split_serial (&decimal, &days, &minutes))
    return FALSE;
  if (format == JT_XLSX_FORMAT_TIME && days == 0)
    {
      g_string_append_printf (text, "%02d:%02d", (int) minutes / 60, (int) minutes % 60);
      return TRUE;
    }
  if (!day_of_serial (days, since_1904, &day))
    return FALSE;
  shown = jt_day_format (day);
  g_string_append (text, shown);
  if (format != JT_XLSX_FORMAT_DATE && minutes > 0)
    g_string_append_printf (text, "T%02d:%02d", (int) minutes / 60, (int) minutes % 60);
  return TRUE;
}

void
jt_xlsx_value_iso_date (const char *value, GString *text)
{
  const char *time;

  g_return_if_fail (value != NULL && text != NULL);

  time = strchr (value, 'T');
  if (time == NULL || strlen (time) < strlen ("T00:00"))
    g_string_append (text, value);
  else if (g_str_has_prefix (time, "T00:00"))
    g_string_append_len (text, value, time - value);
  else
    g_string_append_len (text, value, time - value + (gssize) strlen ("T00:00"));
}

/* ------------------------------------------------------------------------------------- formats */

JtXlsxFormat
jt_xlsx_format_builtin (guint id)
{
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 54)
      || id == 57 || id == 58)
    return JT_XLSX_FORMAT_DATE;
  if (id == 22)
    return JT_XLSX_FORMAT_DATE_TIME;
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) || id == 55
      || id == 56)
    return JT_XLSX_FORMAT_TIME;
  return JT_XLSX_FORMAT_PLAIN;
}

/* Steps over what is shown as it is, and over conditions, colours and locales: "年", \-, _), *x,
 * [红色], [$-804].  An elapsed time [h] is no time of day, and stays a number. */
static const char *
skip_literal (const char *at)
{
  const char *end;

  switch (*at)
    {
    case '"':
      end = strchr (at + 1, '"');
      break;
    case '[':
      end = strchr (at, ']');
      break;
    case '\\':
    case '_':
    case '*':
      return at[1] != '\0' ? g_utf8_next_char (at + 1) : at + 1;
    default:
      return at;
    }
  return end != NULL ? end + 1 : at + strlen (at);
}

JtXlsxFormat
jt_xlsx_format_parse (const char *code)
{
  gboolean date = FALSE, time = FALSE, month = FALSE;

  g_return_val_if_fail (code != NULL, JT_XLSX_FORMAT_PLAIN);

  if (g_ascii_strcasecmp (code, "General") == 0)
    return JT_XLSX_FORMAT_PLAIN;
  for (const char *at = code; *at != '\0' && *at != ';';)
    {
      const char *next = skip_literal (at);

      if (next != at)
        {
          at = next;
          continue;
        }
      if (g_ascii_strncasecmp (at, "AM/PM", 5) == 0)
        {
          time = TRUE;
          at += 5;
          continue;
        }
      date = date || strchr ("yYdDgGbB", *at) != NULL;
      /* E is a year where it is no exponent. */
      date = date || (strchr ("eE", *at) != NULL && at[1] != '+' && at[1] != '-');
      time = time || strchr ("hHsS", *at) != NULL;
      month = month || strchr ("mM", *at) != NULL;
      at++;
    }
  /* A lone m is a month; beside hours or seconds it is minutes. */
  if (month && !time)
    date = TRUE;
  if (date)
    return time ? JT_XLSX_FORMAT_DATE_TIME : JT_XLSX_FORMAT_DATE;
  return time ? JT_XLSX_FORMAT_TIME : JT_XLSX_FORMAT_PLAIN;
}
