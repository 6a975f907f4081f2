/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-capitals.h"

#include "jt-rule-error.h"

/* Sixteen digits of yuan: 9,999 万 of 亿. */
#define YUAN_LIMIT G_GUINT64_CONSTANT (10000000000000000)
#define WAN 10000
#define YI 100000000

static const char *const digits[] = { "零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖" };

/* One to four digits: 1001 is 壹仟零壹, 1100 is 壹仟壹佰.  @after says that larger digits stand
 * before, so that a zero at the head is spoken: 壹万零壹拾. */
static void
append_thousands (GString *text, guint64 number, gboolean after)
{
  static const char *const units[] = { "仟", "佰", "拾", "" };
  gboolean zero_owed = FALSE;
  guint64 place = 1000;

  for (guint i = 0; i < G_N_ELEMENTS (units); i++, place /= 10)
    {
      guint64 digit = number / place % 10;

      if (digit == 0)
        {
          zero_owed = zero_owed || after;
          continue;
        }
      if (zero_owed)
        g_string_append (text, digits[0]);
      zero_owed = FALSE;
      after = TRUE;
      g_string_append (text, digits[digit]);
      g_string_append (text, units[i]);
    }
}

/* Up to eight digits, as they stand alone or before 亿. */
static void
append_ten_thousands (GString *text, guint64 number, gboolean after)
{
  if (number >= WAN)
    {
      append_thousands (text, number / WAN, after);
      g_string_append (text, "万");
    }
  if (number % WAN > 0)
    append_thousands (text, number % WAN, after || number >= WAN);
}

static void
append_yuan (GString *text, guint64 yuan)
{
  guint64 low = yuan % YI;

  if (yuan >= YI)
    {
      append_ten_thousands (text, yuan / YI, FALSE);
      g_string_append (text, "亿");
      /* All four digits of 万 are zero: they must be heard although nothing is said of them. */
      if (low > 0 && low < WAN && low >= WAN / 10)
        g_string_append (text, digits[0]);
    }
  append_ten_thousands (text, low, yuan >= YI);
  g_string_append (text, "元");
}

static void
append_fen (GString *text, guint64 fen, gboolean after_yuan)
{
  if (fen >= 10)
    g_string_append_printf (text, "%s角", digits[fen / 10]);
  else if (after_yuan)
    g_string_append (text, digits[0]);
  if (fen % 10 > 0)
    g_string_append_printf (text, "%s分", digits[fen % 10]);
}

char *
jt_capitals (JtMoney money, GError **error)
{
  /* Taken without a sign, since the most negative amount has no positive twin. */
  guint64 magnitude = money < 0 ? 0 - (guint64) money : (guint64) money;
  guint64 yuan = magnitude / 100;
  guint64 fen = magnitude % 100;
  GString *text;

  if (yuan >= YUAN_LIMIT)
    {
      g_autofree char *amount = jt_money_format (money);

      g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_OVERFLOW, amount);
      return NULL;
    }
  if (money == 0)
    return g_strdup ("零元整");

  text = g_string_new (money < 0 ? "负" : NULL);
  if (yuan > 0)
    append_yuan (text, yuan);
  if (fen > 0)
    append_fen (text, fen, yuan > 0);
  else
    g_string_append (text, "整");
  return g_string_free (text, FALSE);
}
