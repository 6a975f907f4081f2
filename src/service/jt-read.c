/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-read.h"

#include "jt-rows.h"

gboolean
jt_read_first (JtRows *rows, gboolean *found, GError **error)
{
  g_autoptr (GError) read_error = NULL;

  *found = jt_rows_next (rows, &read_error);
  if (read_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&read_error));
  return FALSE;
}
