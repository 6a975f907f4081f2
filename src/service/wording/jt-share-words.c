/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-share-words.h"

#include <glib/gi18n.h>

const char *
jt_share_words_method (JtShareMethod method)
{
  static const char *const words[JT_SHARE_METHOD_LAST] = {
    [JT_SHARE_METHOD_FLOOR] = N_ ("by floor"),
    [JT_SHARE_METHOD_AREA] = N_ ("by area"),
    [JT_SHARE_METHOD_BENEFIT] = N_ ("by floor and area"),
    [JT_SHARE_METHOD_EQUAL] = N_ ("all alike"),
    [JT_SHARE_METHOD_AGREED] = N_ ("as agreed by hand"),
  };

  g_return_val_if_fail (method < JT_SHARE_METHOD_LAST, NULL);
  return _ (words[method]);
}
