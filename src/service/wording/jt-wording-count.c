/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-wording-count.h"

#include <glib/gi18n.h>

char *
jt_wording_count (JtCounted what, gint64 count)
{
  const guint n = (guint) count;

  g_return_val_if_fail (count >= 0 && count <= G_MAXUINT, NULL);

  switch (what)
    {
    case JT_COUNTED_PARTS:
      return g_strdup_printf (ngettext ("%u part", "%u parts", n), n);
    case JT_COUNTED_HOUSEHOLDS:
      return g_strdup_printf (ngettext ("%u household", "%u households", n), n);
    case JT_COUNTED_VOTERS:
      return g_strdup_printf (ngettext ("%u voter", "%u voters", n), n);
    case JT_COUNTED_PAPERS:
      return g_strdup_printf (ngettext ("%u paper", "%u papers", n), n);
    case JT_COUNTED_ROWS:
      return g_strdup_printf (ngettext ("%u row", "%u rows", n), n);
    case JT_COUNTED_CASES:
      return g_strdup_printf (ngettext ("%u case", "%u cases", n), n);
    case JT_COUNTED_LIFTS:
      return g_strdup_printf (ngettext ("%u lift", "%u lifts", n), n);
    case JT_COUNTED_DAYS:
      return g_strdup_printf (ngettext ("%u day", "%u days", n), n);
    case JT_COUNTED_DEADLINES:
      return g_strdup_printf (ngettext ("%u deadline", "%u deadlines", n), n);
    case JT_COUNTED_ENTRIES:
    default:
      return g_strdup_printf (ngettext ("%u entry", "%u entries", n), n);
    }
}
