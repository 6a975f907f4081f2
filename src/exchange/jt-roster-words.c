/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-roster-words.h"

#include <string.h>


/* A word with a closed meaning: its nick, how we write it, and what else rosters call it, parted
 * by spaces.  The position in its list is the value of its enumeration. */
typedef struct
{
  const char *nick;
  const char *word;
  const char *others;
} Word;

static const Word bases[] = {
  [JT_AREA_BASIS_UNKNOWN] = { "", "", "不详 未知" },
  [JT_AREA_BASIS_REGISTERED] = { "registered", "登记",
                                 "不动产登记 不动产登记簿 登记簿 产权登记 产权证 房产证 不动产权证 "
                                 "不动产权证书 证载 登记面积" },
  [JT_AREA_BASIS_SURVEYED] = { "surveyed", "实测", "测绘 实测绘 测绘报告 实测面积" },
  [JT_AREA_BASIS_CONTRACT] = { "contract", "合同", "买卖合同 购房合同 房屋买卖合同 合同面积" },
};

static const Word uses[] = {
  [JT_PART_USE_UNKNOWN] = { "", "", "不详 未知" },
  [JT_PART_USE_DWELLING] = { "dwelling", "住宅",
                             "成套住宅 普通住宅 居住 住房 自住 居民住宅 城镇住宅" },
  [JT_PART_USE_SHOP] = { "shop", "门市",
                         "商铺 商业 商业服务 商业用房 商服 店铺 底商 门市房 网点 商业网点" },
  [JT_PART_USE_OFFICE] = { "office", "办公", "办公用房 写字间" },
  [JT_PART_USE_GARAGE] = { "garage", "车库", "" },
  [JT_PART_USE_PARKING] = { "parking", "车位", "停车位" },
  [JT_PART_USE_STORAGE] = { "storage", "储藏室", "储藏间 仓房 仓库 仓储 贮藏室 小房" },
  [JT_PART_USE_OTHER] = { "other", "其他", "其它" },
};

static const Word titles[JT_TITLE_LAST] = {
  [JT_TITLE_UNKNOWN] = { "", "", "不详 未知 不明" },
  [JT_TITLE_REGISTERED] = { "", "", "不动产权证 不动产权证书 不动产证 不动产登记 已办证" },
  [JT_TITLE_OLD_CERTIFICATE] = { "", "", "房产证 老房产证 房权证 房屋所有权证 房屋产权证" },
  [JT_TITLE_CONTRACT] = { "", "", "合同 备案合同 购房合同 买卖合同 网签" },
  [JT_TITLE_NONE] = { "", "", "无籍 无证 无产权 无产权证 未办证 未登记" },
  [JT_TITLE_PARTIAL] = { "", "", "部分产权 房改房" },
  [JT_TITLE_INHERITANCE] = { "", "", "继承未办理 未办继承 待继承" },
  [JT_TITLE_SEIZED] = { "", "", "查封 已查封 抵押 已抵押" },
};

static const Word sales[JT_SALE_LAST] = {
  [JT_SALE_DELIVERED] = { "", "", "已交房 已售已交付 已售已交房" },
  [JT_SALE_UNSOLD] = { "", "", "待售 未销售 未出售" },
  [JT_SALE_UNDELIVERED] = { "", "", "已售未交 已售未交房 未交付 未交房" },
};

static const Word lifts[] = {
  [JT_TRISTATE_UNKNOWN] = { "", "", "不详 未知" },
  [JT_TRISTATE_NO] = { "no", "否", "无 没有 未装 未加装 FALSE 0 N" },
  [JT_TRISTATE_YES] = { "yes", "是", "有 已装 已加装 TRUE 1 Y" },
};

static gboolean
is_word (const Word *word, const char *text)
{
  g_auto (GStrv) others = NULL;

  if (strcmp (text, word->word) == 0 || g_ascii_strcasecmp (text, word->nick) == 0)
    return TRUE;
  others = g_strsplit (word->others, " ", -1);
  for (gsize i = 0; others[i] != NULL; i++)
    if (g_ascii_strcasecmp (text, others[i]) == 0)
      return TRUE;
  return FALSE;
}

/* Returns the position of the word, or -1. */
static int
find_word (const char *text, const Word *words, gsize n_words)
{
  for (gsize i = 0; i < n_words; i++)
    if (is_word (&words[i], text))
      return (int) i;
  return -1;
}

const char *
jt_area_basis_nick (JtAreaBasis basis)
{
  g_return_val_if_fail (basis < G_N_ELEMENTS (bases), "");
  return bases[basis].nick;
}

const char *
jt_part_use_nick (JtPartUse use)
{
  g_return_val_if_fail (use < G_N_ELEMENTS (uses), "");
  return uses[use].nick;
}

gboolean
jt_roster_basis_parse (const char *text, JtAreaBasis *basis)
{
  int found;

  g_return_val_if_fail (text != NULL && basis != NULL, FALSE);

  found = find_word (text, bases, G_N_ELEMENTS (bases));
  if (found >= 0)
    *basis = (JtAreaBasis) found;
  return found >= 0;
}

gboolean
jt_roster_use_parse (const char *text, JtPartUse *use)
{
  int found;

  g_return_val_if_fail (text != NULL && use != NULL, FALSE);

  found = find_word (text, uses, G_N_ELEMENTS (uses));
  if (found >= 0)
    *use = (JtPartUse) found;
  return found >= 0;
}

/* Titles and sales have their nicks and words in rules, where the law is; here are only the
 * further words of rosters. */
gboolean
jt_roster_title_parse (const char *text, JtTitle *title)
{
  int found;

  g_return_val_if_fail (text != NULL && title != NULL, FALSE);

  if (jt_title_parse (text, title))
    return TRUE;
  found = find_word (text, titles, G_N_ELEMENTS (titles));
  if (found >= 0)
    *title = (JtTitle) found;
  return found >= 0;
}

gboolean
jt_roster_sale_parse (const char *text, JtSale *sale)
{
  int found;

  g_return_val_if_fail (text != NULL && sale != NULL, FALSE);

  if (jt_sale_parse (text, sale))
    return TRUE;
  found = find_word (text, sales, G_N_ELEMENTS (sales));
  if (found >= 0)
    *sale = (JtSale) found;
  return found >= 0;
}

gboolean
jt_roster_lift_parse (const char *text, JtTristate *lift)
{
  int found;

  g_return_val_if_fail (text != NULL && lift != NULL, FALSE);

  found = find_word (text, lifts, G_N_ELEMENTS (lifts));
  if (found >= 0)
    *lift = (JtTristate) found;
  return found >= 0;
}

const char *
jt_roster_basis_word (JtAreaBasis basis)
{
  g_return_val_if_fail (basis < G_N_ELEMENTS (bases), "");
  return bases[basis].word;
}

const char *
jt_roster_use_word (JtPartUse use)
{
  g_return_val_if_fail (use < G_N_ELEMENTS (uses), "");
  return uses[use].word;
}

const char *
jt_roster_lift_word (JtTristate lift)
{
  g_return_val_if_fail (lift < G_N_ELEMENTS (lifts), "");
  return lifts[lift].word;
}
