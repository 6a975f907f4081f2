/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-decimal.h"

#include <string.h>

/* A single stray 0 or 9 proves nothing; six of them leave less than a hundred-millionth. */
#define NOISE_DIGITS 6

static gboolean
append_digit (gint64 *value, char digit)
{
  gint64 next;

  if (__builtin_mul_overflow (*value, (gint64) 10, &next) ||
      __builtin_add_overflow (next, (gint64) (digit - '0'), &next))
    return FALSE;

  *value = next;
  return TRUE;
}

static gsize
separator_length (const char *text)
{
  if (*text == ',')
    return 1;
  if (g_str_has_prefix (text, "，"))
    return strlen ("，");
  return 0;
}

/* Reads the digits before the point and moves @cursor behind them.  A group that is not of three
 * digits means that the comma was something else, a decimal comma for instance: refused. */
static gboolean
read_whole_part (const char **cursor, gboolean grouped, gint64 *value)
{
  const char *at = *cursor;
  guint groups = 0;
  guint digits = 0;

  for (;;)
    {
      gsize separator = grouped ? separator_length (at) : 0;

      if (g_ascii_isdigit (*at))
        {
          if (!append_digit (value, *at))
            return FALSE;
          digits++;
          at++;
        }
      else if (separator > 0)
        {
          if (groups == 0 ? digits < 1 || digits > 3 : digits != 3)
            return FALSE;
          groups++;
          digits = 0;
          at += separator;
        }
      else
        break;
    }

  *cursor = at;
  return groups == 0 ? digits > 0 : digits == 3;
}

/* Judges the decimals after the second.  @round_up is set when they are the nines of a number that
 * lies just below the next hundredth. */
static gboolean
is_noise (const char *digits, gsize length, gboolean *round_up)
{
  *round_up = FALSE;

  if (strspn (digits, "0") == length)
    return TRUE;
  if (length < NOISE_DIGITS)
    return FALSE;

  *round_up = digits[0] == '9';
  return strspn (digits, *round_up ? "9" : "0") >= NOISE_DIGITS;
}

gboolean
jt_decimal_parse (const char *text, JtDecimalFlags flags, gint64 *hundredths)
{
  const char *at = text;
  gint64 value = 0;
  gboolean negative = FALSE;
  gboolean round_up = FALSE;
  gsize decimals = 0;

  g_return_val_if_fail (text != NULL && hundredths != NULL, FALSE);

  if ((flags & JT_DECIMAL_SIGNED) != 0 && *at == '-')
    {
      negative = TRUE;
      at++;
    }

  if (!read_whole_part (&at, (flags & JT_DECIMAL_GROUPED) != 0, &value))
    return FALSE;

  if (*at == '.')
    {
      at++;
      decimals = strspn (at, "0123456789");
      if (decimals == 0)
        return FALSE;
    }
  if (at[decimals] != '\0')
    return FALSE;
  if (decimals > 2 &&
      ((flags & JT_DECIMAL_NOISY) == 0 || !is_noise (at + 2, decimals - 2, &round_up)))
    return FALSE;

  for (gsize i = 0; i < 2; i++)
    if (!append_digit (&value, i < decimals ? at[i] : '0'))
      return FALSE;
  if (round_up && __builtin_add_overflow (value, (gint64) 1, &value))
    return FALSE;

  *hundredths = negative ? -value : value;
  return TRUE;
}

char *
jt_decimal_format (gint64 hundredths)
{
  /* The magnitude is taken without a sign, since the most negative number has no positive twin. */
  guint64 magnitude = hundredths < 0 ? 0 - (guint64) hundredths : (guint64) hundredths;

  return g_strdup_printf ("%s%" G_GUINT64_FORMAT ".%02" G_GUINT64_FORMAT, hundredths < 0 ? "-" : "",
                          magnitude / 100, magnitude % 100);
}
