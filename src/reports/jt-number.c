/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-number.h"

#include <string.h>

char *
jt_number_group (guint64 size, gboolean negative)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GUINT64_FORMAT, size);
  const gsize length = strlen (digits);
  GString *text = g_string_new (negative ? "-" : "");

  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % 3 == 0)
        g_string_append_c (text, ',');
      g_string_append_c (text, digits[i]);
    }
  return g_string_free (text, FALSE);
}

char *
jt_number_format (gint64 number)
{
  /* The smallest number has no positive twin. */
  return jt_number_group (number < 0 ? -(guint64) number : (guint64) number, number < 0);
}
