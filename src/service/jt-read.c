/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-read.h"

#include "jt-rows.h"

gboolean
jt_read_first (JtRows *rows, gboolean *found, GError **error)
{
  GError *failure = NULL;

  *found = jt_rows_next (rows, &failure);
  return jt_read_ended (failure, error);
}

gboolean
jt_read_ended (GError *failure, GError **error)
{
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}
