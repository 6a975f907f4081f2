/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-sample-names.h"

#include <string.h>

/* A surname and how many of ten thousand people bear it. */
typedef struct
{
  const char *text;
  guint weight;
} Surname;

/* After the household registers of 2020, the more frequent ones. */
static const Surname han[] = {
  { "王", 717 }, { "李", 700 }, { "张", 674 }, { "刘", 510 }, { "陈", 461 }, { "杨", 322 },
  { "黄", 245 }, { "赵", 229 }, { "吴", 205 }, { "周", 204 }, { "徐", 166 }, { "孙", 152 },
  { "马", 132 }, { "朱", 127 }, { "胡", 118 }, { "郭", 114 }, { "何", 113 }, { "林", 109 },
  { "高", 104 }, { "罗", 98 },  { "郑", 95 },  { "梁", 86 },  { "宋", 84 },  { "谢", 80 },
  { "韩", 78 },  { "唐", 75 },  { "许", 72 },  { "冯", 70 },  { "曹", 69 },  { "邓", 68 },
  { "于", 62 },  { "肖", 58 },  { "田", 57 },  { "董", 56 },  { "袁", 49 },  { "蒋", 49 },
  { "潘", 48 },  { "杜", 47 },  { "魏", 46 },  { "吕", 46 },  { "程", 45 },  { "丁", 43 },
  { "苏", 43 },  { "卢", 43 },  { "任", 42 },  { "姚", 40 },  { "姜", 39 },  { "崔", 38 },
};

static const Surname korean[] = {
  { "金", 32 }, { "朴", 20 }, { "崔", 14 }, { "李", 12 }, { "郑", 5 },
  { "姜", 4 },  { "尹", 4 },  { "张", 4 },  { "韩", 3 },  { "王", 2 },
};

static const char *const marks[] = { "样", "例", "演", "示" };

static const char *const given[] = {
  "秋", "兰", "哲", "明", "华", "芳", "英", "伟", "强", "静", "丽", "军", "杰", "涛", "超", "艳",
  "平", "刚", "梅", "春", "玉", "红", "海", "波", "宁", "辉", "玲", "桂", "凤", "珍", "国", "庆",
  "文", "武", "志", "林", "松", "柏", "雪", "晨", "冬", "岩", "峰", "江", "河", "新", "民", "安",
};

static const char *
draw_surname (JtDice *dice, const Surname *surnames, gsize n_surnames)
{
  guint total = 0;
  guint drawn;

  for (gsize i = 0; i < n_surnames; i++)
    total += surnames[i].weight;
  drawn = jt_dice_throw (dice, total);
  for (gsize i = 0; i + 1 < n_surnames; i++)
    {
      if (drawn < surnames[i].weight)
        return surnames[i].text;
      drawn -= surnames[i].weight;
    }
  return surnames[n_surnames - 1].text;
}

char *
jt_sample_name (JtDice *dice, JtSampleStock stock)
{
  const char *surname = stock == JT_SAMPLE_KOREAN
                            ? draw_surname (dice, korean, G_N_ELEMENTS (korean))
                            : draw_surname (dice, han, G_N_ELEMENTS (han));
  const char *mark = marks[jt_dice_throw (dice, G_N_ELEMENTS (marks))];
  const char *other = given[jt_dice_throw (dice, G_N_ELEMENTS (given))];

  /* 王例秋 mostly, 王秋例 now and then. */
  if (jt_dice_chance (dice, 4, 5))
    return g_strconcat (surname, mark, other, NULL);
  return g_strconcat (surname, other, mark, NULL);
}

gboolean
jt_sample_name_is_fictional (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (strstr (name, marks[i]) != NULL)
      return TRUE;
  return FALSE;
}
