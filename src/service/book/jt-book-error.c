/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-book-error.h"

#include "jt-store-error.h"

gboolean
jt_book_error_is_closed (const GError *error)
{
  static const JtStoreError closed[] = {
    JT_STORE_ERROR_MISSING, JT_STORE_ERROR_NOT_A_BOOK, JT_STORE_ERROR_NEWER,
    JT_STORE_ERROR_OLDER,   JT_STORE_ERROR_DAMAGED,    JT_STORE_ERROR_LOCKED,
    JT_STORE_ERROR_NETWORK,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (closed); i++)
    if (g_error_matches (error, JT_STORE_ERROR, (int) closed[i]))
      return TRUE;
  return FALSE;
}
