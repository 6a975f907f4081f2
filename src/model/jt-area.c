/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-area.h"

#include "jt-decimal.h"
#include "jt-text.h"
#include "jt-value-error.h"

#include <string.h>

static gboolean
refuse (const char *text, GError **error)
{
  g_set_error_literal (error, JT_VALUE_ERROR, JT_VALUE_ERROR_AREA, text);
  return FALSE;
}

gboolean
jt_area_parse (const char *text, JtArea *area, GError **error)
{
  g_return_val_if_fail (text != NULL && area != NULL, FALSE);

  return jt_decimal_parse (text, JT_DECIMAL_PLAIN, area) || refuse (text, error);
}

/* Cuts the unit off the end of @text in place. */
static void
drop_unit (char *text)
{
  static const char *const units[] = { "㎡", "m²", "M²", "m2", "M2", "平方米", "平米" };

  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_str_has_suffix (text, units[i]))
      {
        text[strlen (text) - strlen (units[i])] = '\0';
        return;
      }
}

gboolean
jt_area_parse_noisy (const char *text, JtArea *area, GError **error)
{
  g_autofree char *half = NULL;
  g_autofree char *stripped = NULL;
  g_autofree char *number = NULL;

  g_return_val_if_fail (text != NULL && area != NULL, FALSE);

  half = jt_text_half_width (text);
  stripped = jt_text_strip (half);
  drop_unit (stripped);
  number = jt_text_strip (stripped);

  return jt_decimal_parse (number, JT_DECIMAL_GROUPED | JT_DECIMAL_NOISY, area) ||
         refuse (text, error);
}

char *
jt_area_format (JtArea area)
{
  g_return_val_if_fail (area >= 0, NULL);

  return jt_decimal_format (area);
}
