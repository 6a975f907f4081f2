/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-store-error.h"

G_DEFINE_QUARK (jt - store - error - quark, jt_store_error)

const char *
jt_store_error_nick (JtStoreError code)
{
  static const char *const nicks[] = {
    [JT_STORE_ERROR_MISSING] = "missing",
    [JT_STORE_ERROR_NO_FOLDER] = "no-folder",
    [JT_STORE_ERROR_EXISTS] = "exists",
    [JT_STORE_ERROR_NOT_A_BOOK] = "not-a-book",
    [JT_STORE_ERROR_NEWER] = "newer",
    [JT_STORE_ERROR_OLDER] = "older",
    [JT_STORE_ERROR_DAMAGED] = "damaged",
    [JT_STORE_ERROR_LOCKED] = "locked",
    [JT_STORE_ERROR_READ_ONLY] = "read-only",
    [JT_STORE_ERROR_FULL] = "full",
    [JT_STORE_ERROR_IO] = "io",
    [JT_STORE_ERROR_NETWORK] = "network",
    [JT_STORE_ERROR_NO_PERMISSION] = "no-permission",
    [JT_STORE_ERROR_CONSTRAINT] = "constraint",
    [JT_STORE_ERROR_MISUSE] = "misuse",
  };
  G_STATIC_ASSERT (G_N_ELEMENTS (nicks) == JT_STORE_N_ERRORS);

  g_return_val_if_fail ((guint) code < G_N_ELEMENTS (nicks), "misuse");

  return nicks[code];
}
