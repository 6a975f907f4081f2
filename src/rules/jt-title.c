/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-title.h"

#include "jt-text.h"

static const struct
{
  const char *nick;
  const char *zh;
} words[JT_TITLE_LAST] = {
  [JT_TITLE_UNKNOWN] = { "unknown", "" },
  [JT_TITLE_REGISTERED] = { "registered", "已登记" },
  [JT_TITLE_OLD_CERTIFICATE] = { "old-certificate", "旧房产证" },
  [JT_TITLE_CONTRACT] = { "contract", "合同备案" },
  [JT_TITLE_NONE] = { "none", "无籍房" },
  [JT_TITLE_PARTIAL] = { "partial", "房改部分产权" },
  [JT_TITLE_INHERITANCE] = { "inheritance", "继承未办" },
  [JT_TITLE_SEIZED] = { "seized", "查封抵押" },
};

const char *
jt_title_nick (JtTitle title)
{
  g_return_val_if_fail (title < JT_TITLE_LAST, "");
  return words[title].nick;
}

const char *
jt_title_zh (JtTitle title)
{
  g_return_val_if_fail (title < JT_TITLE_LAST, "");
  return words[title].zh;
}

gboolean
jt_title_parse (const char *text, JtTitle *title)
{
  g_autofree char *word = jt_text_strip (text);

  for (JtTitle i = 0; i < JT_TITLE_LAST; i++)
    if (g_str_equal (word, words[i].nick) || g_str_equal (word, words[i].zh))
      {
        *title = i;
        return TRUE;
      }
  return FALSE;
}

gboolean
jt_title_is_clear (JtTitle title)
{
  return title == JT_TITLE_REGISTERED || title == JT_TITLE_OLD_CERTIFICATE;
}
