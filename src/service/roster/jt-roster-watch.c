/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-roster-watch.h"

/* Nobody sees more than a few numbers a second. */
#define STEP 256

gboolean
jt_roster_watch_step (const JtRosterWatch *watch, JtRosterPhase phase, guint done, guint total,
                      GError **error)
{
  if (watch == NULL || done % STEP != 0)
    return TRUE;
  if (watch->progress != NULL)
    watch->progress (phase, done, total, watch->data);
  return !g_cancellable_set_error_if_cancelled (watch->cancellable, error);
}
