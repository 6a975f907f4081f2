/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-publish.h"

gboolean
jt_publish_allowed (gint64 entrances)
{
  return entrances == 0 || entrances >= JT_PUBLISH_ENTRANCES;
}

/* The smallest line that is still shown and tells something; @n where there is none. */
static gsize
find_smallest (const gint64 *entrances, gsize n, const gboolean *shown)
{
  gsize smallest = n;

  for (gsize i = 0; i < n; i++)
    if (shown[i] && entrances[i] > 0
        && (smallest == n || entrances[i] < entrances[smallest]))
      smallest = i;
  return smallest;
}

void
jt_publish_lines (const gint64 *entrances, gsize n, gboolean total_shown, gboolean *shown)
{
  gint64 hidden = 0;

  for (gsize i = 0; i < n; i++)
    {
      shown[i] = jt_publish_allowed (entrances[i]);
      if (!shown[i])
        hidden += entrances[i];
    }
  while (total_shown && hidden > 0 && hidden < JT_PUBLISH_ENTRANCES)
    {
      const gsize smallest = find_smallest (entrances, n, shown);

      if (smallest == n)
        return;
      shown[smallest] = FALSE;
      hidden += entrances[smallest];
    }
}
