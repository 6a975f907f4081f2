/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-sale.h"

#include "jt-text.h"

static const struct
{
  const char *nick;
  const char *zh;
} words[JT_SALE_LAST] = {
  [JT_SALE_DELIVERED] = { "delivered", "已交付" },
  [JT_SALE_UNSOLD] = { "unsold", "未售" },
  [JT_SALE_UNDELIVERED] = { "sold-undelivered", "已售未交付" },
};

const char *
jt_sale_nick (JtSale sale)
{
  g_return_val_if_fail (sale < JT_SALE_LAST, "");
  return words[sale].nick;
}

const char *
jt_sale_zh (JtSale sale)
{
  g_return_val_if_fail (sale < JT_SALE_LAST, "");
  return words[sale].zh;
}

gboolean
jt_sale_parse (const char *text, JtSale *sale)
{
  g_autofree char *word = jt_text_strip (text);

  if (*word == '\0')
    {
      *sale = JT_SALE_DELIVERED;
      return TRUE;
    }
  for (JtSale i = 0; i < JT_SALE_LAST; i++)
    if (g_str_equal (word, words[i].nick) || g_str_equal (word, words[i].zh))
      {
        *sale = i;
        return TRUE;
      }
  return FALSE;
}
