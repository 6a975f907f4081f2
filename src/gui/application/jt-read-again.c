/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-read-again.h"

GCancellable *
jt_read_again (GCancellable **reading)
{
  g_return_val_if_fail (reading != NULL, NULL);

  jt_read_no_more (reading);
  *reading = g_cancellable_new ();
  return *reading;
}

void
jt_read_no_more (GCancellable **reading)
{
  g_return_if_fail (reading != NULL);

  g_cancellable_cancel (*reading);
  g_clear_object (reading);
}
