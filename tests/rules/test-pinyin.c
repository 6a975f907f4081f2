/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "jt-pinyin-table.h"
#include "jt-pinyin.h"

/* The initials under which names are found. */

typedef struct
{
  const char *name;
  const char *text;
  const char *spellings; /* these at least, the first one first */
} Case;

static const Case cases[] = {
  { "plain", "张三", "zs" },
  { "three characters", "王建国", "wjg" },
  { "shan is a surname", "单田芳", "dtf stf" },
  { "zeng, not ceng", "曾国藩", "cgf zgf" },
  { "xie, not jie", "解缙", "jj xj" },
  { "qiu, not chou", "仇英", "cy qy" },
  { "zha and cha", "查良镛", "cly zly" },
  { "ou, not qu", "区大为", "qdw odw" },
  { "yue, not le", "乐毅", "ly yy" },
  { "zhai, not di", "翟志刚", "dzg zzg" },
  { "qin and tan", "覃涛", "tt qt" },
  { "yu chi", "尉迟恭", "wcg ycg" },
  { "mo qi", "万俟卨", "wqx mqx" },
  { "zhang sun", "长孙无忌", "zswj" },
  { "tan tai", "澹台明", "dtm ttm" },
  { "traditional", "張學良", "zxl" },
  { "minority name", "阿依古丽·买买提", "aygl" },
  { "outside the plane", "王𬭎", "wh" },
  { "letters and digits stay", "ABC物业2", "abcwy2" },
  { "no Chinese at all", "Smith", NULL },
  { "nothing", "", NULL },
};

static void
test_cases (gconstpointer data)
{
  const Case *c = data;
  g_auto (GStrv) spellings = jt_pinyin_initials (c->text);
  g_auto (GStrv) wanted = g_strsplit (c->spellings != NULL ? c->spellings : "", " ", -1);
  g_autofree char *all = g_strjoinv (" ", spellings);

  g_test_message ("%s: %s", c->text, all);
  if (c->spellings == NULL)
    {
      g_assert_cmpuint (g_strv_length (spellings), ==, 0);
      return;
    }
  g_assert_true (g_str_has_prefix (spellings[0], wanted[0]));
  for (guint i = 1; wanted[i] != NULL; i++)
    g_assert_true (g_strv_contains ((const char *const *) spellings, wanted[i]));
}

/* However many doubtful characters: no more spellings than the limit, all different, all as long. */
static void
test_limit (void)
{
  g_auto (GStrv) spellings = jt_pinyin_initials ("单曾解仇查乐翟覃尉长车石校藏盛沈单曾解仇");
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpuint (g_strv_length (spellings), <=, 16);
  g_assert_cmpuint (g_strv_length (spellings), >, 4);
  for (guint i = 0; spellings[i] != NULL; i++)
    {
      g_assert_cmpuint (strlen (spellings[i]), ==, 20);
      g_assert_true (g_hash_table_add (seen, spellings[i]));
    }
}

/* What the search in the table rests on. */
static void
test_table (void)
{
  for (guint row = 0; row < JT_PINYIN_N_ROWS; row++)
    {
      g_assert_cmpuint (strlen (jt_pinyin_rows[row]), ==, JT_PINYIN_WIDTH);
      for (guint i = 0; i < JT_PINYIN_WIDTH; i++)
        g_assert_true (jt_pinyin_rows[row][i] == '.' || g_ascii_islower (jt_pinyin_rows[row][i]));
    }
  for (guint i = 0; i < jt_pinyin_n_several; i++)
    {
      const char *letters = jt_pinyin_several[i].letters;

      g_assert_cmpuint (strspn (letters, "abcdefghijklmnopqrstuvwxyz"), ==, strlen (letters));
      g_assert_cmpuint (strlen (letters), >, 0);
      if (i > 0)
        g_assert_cmpuint (jt_pinyin_several[i - 1].character, <, jt_pinyin_several[i].character);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/pinyin/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_cases);
    }
  g_test_add_func ("/pinyin/limit", test_limit);
  g_test_add_func ("/pinyin/table", test_table);

  return g_test_run ();
}
