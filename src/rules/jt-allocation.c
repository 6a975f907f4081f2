/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-allocation.h"

#include <string.h>

#include "jt-rule-error.h"

__extension__ typedef unsigned __int128 Wide;

/* One line: its weight over the common denominator, and what the cut took from it. */
typedef struct
{
  gsize index;
  Wide weight;
  Wide remainder;
} Line;

static gboolean
refuse_line (JtRuleError code, gsize index, GError **error)
{
  g_set_error (error, JT_RULE_ERROR, (int) code, "%" G_GSIZE_FORMAT, index + 1);
  return FALSE;
}

static Wide
greatest_common_divisor (Wide a, Wide b)
{
  while (b != 0)
    {
      Wide rest = a % b;

      a = b;
      b = rest;
    }
  return a;
}

static gboolean
append_digit (guint64 *number, char digit)
{
  return !__builtin_mul_overflow (*number, (guint64) 10, number) &&
         !__builtin_add_overflow (*number, (guint64) (digit - '0'), number);
}

/* Reads the digits at @text and returns what stands behind them, or NULL where there are none. */
static const char *
read_digits (const char *text, guint64 *number)
{
  const char *at = text;

  for (; g_ascii_isdigit (*at); at++)
    if (!append_digit (number, *at))
      return NULL;
  return at == text ? NULL : at;
}

/* Takes the digits behind the point into @weight; zeros at the end say nothing. */
static gboolean
read_decimals (const char *digits, JtWeight *weight)
{
  gsize length = strspn (digits, "0123456789");

  if (length == 0 || digits[length] != '\0')
    return FALSE;
  while (length > 0 && digits[length - 1] == '0')
    length--;

  for (gsize i = 0; i < length; i++)
    if (!append_digit (&weight->num, digits[i]) || !append_digit (&weight->den, '0'))
      return FALSE;
  return TRUE;
}

static gboolean
read_weight (const char *text, JtWeight *weight)
{
  const char *rest = read_digits (text, &weight->num);

  weight->den = 1;
  if (rest == NULL)
    return FALSE;

  switch (*rest)
    {
    case '\0':
      return TRUE;
    case '.':
      return read_decimals (rest + 1, weight);
    case '/':
      weight->den = 0;
      rest = read_digits (rest + 1, &weight->den);
      return rest != NULL && *rest == '\0' && weight->den > 0;
    default:
      return FALSE;
    }
}

gboolean
jt_weight_parse (const char *text, JtWeight *weight, GError **error)
{
  JtWeight read = { 0, 1 };
  guint64 divisor;

  g_return_val_if_fail (text != NULL && weight != NULL, FALSE);

  if (!read_weight (text, &read))
    {
      g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_WEIGHT, text);
      return FALSE;
    }

  divisor = (guint64) greatest_common_divisor (read.num, read.den);
  *weight = (JtWeight){ read.num / divisor, read.den / divisor };
  return TRUE;
}

/* The least common denominator of all weights that are not zero. */
static gboolean
find_denominator (const JtWeight *weights, gsize n_weights, Wide *denominator, GError **error)
{
  *denominator = 1;
  for (gsize i = 0; i < n_weights; i++)
    {
      Wide den = weights[i].den;

      if (den == 0)
        return refuse_line (JT_RULE_ERROR_WEIGHT, i, error);
      if (weights[i].num == 0)
        continue;
      den /= greatest_common_divisor (weights[i].num, den);
      if (__builtin_mul_overflow (*denominator, den / greatest_common_divisor (*denominator, den),
                                  denominator))
        return refuse_line (JT_RULE_ERROR_OVERFLOW, i, error);
    }
  return TRUE;
}

/* Turns fractions into whole numbers in the same proportion, as small as they can be, and checks
 * that each of them can be multiplied with the total. */
static gboolean
bring_to_whole_numbers (const JtWeight *weights, gsize n_weights, JtMoney total, Line *lines,
                        Wide *sum, GError **error)
{
  Wide denominator;
  Wide divisor = 0;
  Wide product;

  if (!find_denominator (weights, n_weights, &denominator, error))
    return FALSE;

  for (gsize i = 0; i < n_weights; i++)
    {
      Wide common = greatest_common_divisor (weights[i].num, weights[i].den);

      lines[i].index = i;
      lines[i].weight = 0;
      if (weights[i].num > 0 &&
          __builtin_mul_overflow (weights[i].num / common, denominator / (weights[i].den / common),
                                  &lines[i].weight))
        return refuse_line (JT_RULE_ERROR_OVERFLOW, i, error);
      divisor = greatest_common_divisor (divisor, lines[i].weight);
    }

  if (divisor == 0)
    {
      g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_ALL_WEIGHTS_ZERO, "0");
      return FALSE;
    }

  *sum = 0;
  for (gsize i = 0; i < n_weights; i++)
    {
      lines[i].weight /= divisor;
      if (__builtin_add_overflow (*sum, lines[i].weight, sum) ||
          __builtin_mul_overflow (lines[i].weight, (Wide) total, &product))
        return refuse_line (JT_RULE_ERROR_OVERFLOW, i, error);
    }
  return TRUE;
}

/* Cuts each exact share to the fen and returns what is left over. */
static JtMoney
cut_shares (Line *lines, gsize n_lines, Wide sum, JtMoney total, JtMoney *shares)
{
  Wide whole = (Wide) total;
  JtMoney left = total;

  for (gsize i = 0; i < n_lines; i++)
    {
      Wide product = lines[i].weight * whole;

      shares[i] = (JtMoney) (product / sum);
      lines[i].remainder = product % sum;
      left -= shares[i];
    }
  return left;
}

static gboolean
divide (const JtWeight *weights, gsize n_weights, JtMoney total, Line *lines, JtMoney *shares,
        JtMoney *left, GError **error)
{
  Wide sum;

  if (total < 0)
    {
      g_autofree char *amount = jt_money_format (total);

      g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_TOTAL_NEGATIVE, amount);
      return FALSE;
    }
  if (!bring_to_whole_numbers (weights, n_weights, total, lines, &sum, error))
    return FALSE;

  *left = cut_shares (lines, n_weights, sum, total, shares);
  return TRUE;
}

/* The larger remainder first, of equal ones the earlier line. */
static int
compare_lines (const void *a, const void *b)
{
  const Line *one = a;
  const Line *other = b;

  if (one->remainder != other->remainder)
    return one->remainder > other->remainder ? -1 : 1;
  return (one->index > other->index) - (one->index < other->index);
}

gboolean
jt_allocate (const JtWeight *weights, gsize n_weights, JtMoney total, JtMoney *shares,
             gboolean *extra, GError **error)
{
  g_autofree Line *lines = g_new0 (Line, n_weights);
  JtMoney left;

  g_return_val_if_fail (n_weights == 0 || (weights != NULL && shares != NULL), FALSE);

  if (!divide (weights, n_weights, total, lines, shares, &left, error))
    return FALSE;

  if (extra != NULL)
    memset (extra, 0, n_weights * sizeof *extra);

  /* The remainders add up to `left` whole fen and each is less than one, so that more lines than
   * that have a remainder: the loop never reaches one of weight zero. */
  qsort (lines, n_weights, sizeof *lines, compare_lines);
  for (gsize i = 0; left > 0; i++, left--)
    {
      shares[lines[i].index]++;
      if (extra != NULL)
        extra[lines[i].index] = TRUE;
    }
  return TRUE;
}

gboolean
jt_instalments (const JtWeight *weights, gsize n_weights, JtMoney total, JtMoney *amounts,
                GError **error)
{
  g_autofree Line *lines = g_new0 (Line, n_weights);
  JtMoney left;

  g_return_val_if_fail (n_weights == 0 || (weights != NULL && amounts != NULL), FALSE);

  if (!divide (weights, n_weights, total, lines, amounts, &left, error))
    return FALSE;

  amounts[n_weights - 1] += left;
  return TRUE;
}
