/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-money.h"

#include <string.h>

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

char *
jt_money_group (JtMoney money)
{
  g_autofree char *plain = jt_money_format (money);
  const char *digits = *plain == '-' ? plain + 1 : plain;
  const gsize whole = strcspn (digits, ".");
  g_autoptr (GString) text = g_string_new_len (plain, digits - plain);

  for (gsize i = 0; i < whole; i++)
    {
      if (i > 0 && (whole - i) % 3 == 0)
        g_string_append_c (text, ',');
      g_string_append_c (text, digits[i]);
    }
  g_string_append (text, digits + whole);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
