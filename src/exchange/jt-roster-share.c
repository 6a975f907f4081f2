/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "jt-cell.h"
#include "jt-roster-private.h"
#include "jt-text.h"

/* How co-owners hold a part (Civil Code arts. 297 to 299), and what else rosters call it.  The
 * longer word stands first. */
static const struct
{
  const char *prefix;
  const char *word;
} forms[] = {
  { "单独所有", "单独所有" }, { "单独", "单独所有" },     { "共同共有", "共同共有" },
  { "共同", "共同共有" },     { "按份共有", "按份共有" }, { "按份", "按份共有" },
};

static int
find_form (const char *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    if (g_str_has_prefix (text, forms[i].prefix))
      return (int) i;
  return -1;
}

gboolean
jt_roster_share_is_word (const char *text)
{
  return find_form (text) >= 0;
}

typedef struct
{
  gint64 num;
  gint64 den;
} Fraction;

static gint64
greatest_divisor (gint64 a, gint64 b)
{
  while (b != 0)
    {
      gint64 rest = a % b;

      a = b;
      b = rest;
    }
  return a;
}

/* Adds a share to the sum; fails where the terms grow beyond 64 bits. */
static gboolean
add (Fraction *sum, Fraction share)
{
  gint64 left, right, num, den, divisor;

  if (share.den == 0 || __builtin_mul_overflow (sum->num, share.den, &left) ||
      __builtin_mul_overflow (share.num, sum->den, &right) ||
      __builtin_add_overflow (left, right, &num) ||
      __builtin_mul_overflow (sum->den, share.den, &den))
    return FALSE;
  divisor = MAX (greatest_divisor (num, den), 1);
  sum->num = num / divisor;
  sum->den = den / divisor;
  return TRUE;
}

/* Reads up to six digits; more are no share of anything. */
static gboolean
read_number (const char **at, gint64 *number)
{
  gsize digits = strspn (*at, "0123456789");

  if (digits == 0 || digits > 6)
    return FALSE;
  *number = g_ascii_strtoll (*at, NULL, 10);
  *at += digits;
  return TRUE;
}

/* Reads 1/3 or 50% or 33.33%, which begins with a digit. */
static gboolean
read_share (const char **at, Fraction *share)
{
  gint64 decimals = 0;
  gsize n_decimals = 0;

  if (!read_number (at, &share->num))
    return FALSE;
  if (**at == '/')
    {
      (*at)++;
      return read_number (at, &share->den) && share->den > 0;
    }
  share->den = 100;
  if (**at == '.')
    {
      (*at)++;
      n_decimals = strspn (*at, "0123456789");
      if (n_decimals > 2 || !read_number (at, &decimals))
        return FALSE;
    }
  for (gsize i = 0; i < n_decimals; i++)
    {
      share->num *= 10;
      share->den *= 10;
    }
  share->num += decimals;
  if (**at != '%')
    return FALSE;
  (*at)++;
  return TRUE;
}

/* The shares that are written down must be one for each owner, or 各 and the one that all have, and
 * together the whole.  None at all is fine: often only the register knows them. */
static gboolean
shares_fit (const char *text, guint n_owners)
{
  gboolean each = strstr (text, "各") != NULL;
  Fraction sum = { 0, 1 };
  guint n = 0;

  while (*text != '\0')
    {
      Fraction share;

      if (!g_ascii_isdigit (*text))
        {
          text = g_utf8_next_char (text);
          continue;
        }
      if (!read_share (&text, &share))
        return FALSE;
      for (guint i = 0; i < (each ? n_owners : 1); i++)
        if (!add (&sum, share))
          return FALSE;
      n++;
    }
  return n == 0 || (n == (each ? 1 : n_owners) && sum.num == sum.den);
}

char *
jt_roster_share_parse (const char *text, guint n_owners)
{
  g_autofree char *half = jt_text_half_width (text);
  g_autofree char *plain = jt_cell_clean (half);
  int form = find_form (plain);
  const char *rest;

  if (form < 0)
    return NULL;
  rest = plain + strlen (forms[form].prefix);
  if (strcmp (forms[form].word, "单独所有") == 0 && (n_owners > 1 || *rest != '\0'))
    return NULL;
  if (strcmp (forms[form].word, "按份共有") == 0 && !shares_fit (rest, n_owners))
    return NULL;
  return g_strconcat (forms[form].word, rest, NULL);
}
