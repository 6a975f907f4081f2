/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any two texts as names.  Normalising valid text twice changes nothing and keeps it valid; what is
 * no text does no harm.  The order of names is one. */
#include "config.h"

#include "fuzz.h"

#include "jt-place-name.h"

static int
sign (int order)
{
  return (order > 0) - (order < 0);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autofree char *half = g_strndup ((const char *) data, size / 2);

  for (JtPlaceLevel level = JT_PLACE_LEVEL_COMPOUND; level <= JT_PLACE_LEVEL_ROOM; level++)
    {
      g_autofree char *once = jt_place_name_normalize (text, level);
      g_autofree char *twice = jt_place_name_normalize (once, level);

      if (!g_utf8_validate (text, -1, NULL))
        continue;
      g_assert_cmpstr (twice, ==, once);
      g_assert_true (g_utf8_validate (once, -1, NULL));
    }
  g_assert_cmpint (jt_place_name_compare (text, text), ==, 0);
  g_assert_cmpint (sign (jt_place_name_compare (text, half)), ==,
                   -sign (jt_place_name_compare (half, text)));
  return 0;
}
