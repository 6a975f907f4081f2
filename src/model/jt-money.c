/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-money.h"

#include "jt-decimal.h"
#include "jt-value-error.h"

gboolean
jt_money_parse (const char *text, JtMoney *money, GError **error)
{
  g_return_val_if_fail (text != NULL && money != NULL, FALSE);

  if (jt_decimal_parse (text, JT_DECIMAL_SIGNED | JT_DECIMAL_GROUPED, money))
    return TRUE;

  g_set_error_literal (error, JT_VALUE_ERROR, JT_VALUE_ERROR_MONEY, text);
  return FALSE;
}

char *
jt_money_format (JtMoney money)
{
  return jt_decimal_format (money);
}
