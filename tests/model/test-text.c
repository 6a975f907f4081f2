/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-text.h"

typedef struct
{
  const char *name;
  const char *text;
  const char *expected;
} Case;

static const Case half_width[] = {
  { "empty", "", "" },
  { "ascii stays", "1-2-302", "1-2-302" },
  { "digits and letters", "１２栋Ａ２", "12栋A2" },
  { "first and last", "！～", "!~" },
  { "punctuation", "（３０２）：，．", "(302):,." },
  { "ideographic space", "三　单元", "三 单元" },
  { "Chinese stops stay", "、。〔〕￥", "、。〔〕￥" },
  { "not UTF-8", "\xff１\xc3",
    "\xff"
    "1\xc3" },
};

static const Case strip[] = {
  { "empty", "", "" },
  { "nothing to do", "王例秋", "王例秋" },
  { "only spaces", " \t\r\n　", "" },
  { "both ends", " 　302室\t", "302室" },
  { "inside stays", " 王　例 ", "王　例" },
  { "no-break", "\u00a0302\u00a0", "302" },
  { "zero width", "\u200b\u200c302\u200d\u2060", "302" },
  { "byte order mark", "\ufeff房号", "房号" },
  { "zero width inside stays", "3\u200b02", "3\u200b02" },
  { "not UTF-8", " \xff ", "\xff" },
};

static void
test_half_width (gconstpointer data)
{
  const Case *row = data;
  g_autofree char *half = jt_text_half_width (row->text);

  g_assert_cmpstr (half, ==, row->expected);
}

static void
test_strip (gconstpointer data)
{
  const Case *row = data;
  g_autofree char *stripped = jt_text_strip (row->text);

  g_assert_cmpstr (stripped, ==, row->expected);
}

static const struct
{
  const char *text;
  gboolean is_line;
} lines[] = {
  { "王例秋", TRUE },       { "O'Neil \"x\" 😀", TRUE }, { "", FALSE },
  { " \u3000\u200b", FALSE }, { "第一\n第二", FALSE },     { "\t甲", FALSE },
  { "\x1b[31m", FALSE },    { "\xc2\x85", FALSE },         { "\xff", FALSE },
};

static void
test_is_line (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_test_message ("%" G_GSIZE_FORMAT, i);
      g_assert_cmpint (jt_text_is_line (lines[i].text), ==, lines[i].is_line);
    }
}

static void
test_words (void)
{
  static const struct
  {
    const char *text;
    const char *words;
  } rows[] = {
    { "1-1", "1-1" },
    { "1-1、1-2", "1-1|1-2" },
    { "1-1，1-2；1-3;1-4,1-5 1-6　1-7\t1-8", "1-1|1-2|1-3|1-4|1-5|1-6|1-7|1-8" },
    { "、 1栋1单元 ，，", "1栋1单元" },
    { " 、", "" },
    { "", "" },
    { "1-1\xff、2", "1-1\xef\xbf\xbd|2" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (GStrv) words = jt_text_words (rows[i].text);
      g_autofree char *joined = g_strjoinv ("|", words);

      g_assert_cmpstr (joined, ==, rows[i].words);
    }
}

static void
add_cases (const char *prefix, const Case *cases, gsize n_cases, GTestDataFunc func)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autofree char *path = g_strconcat (prefix, cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], func);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_cases ("/text/half-width/", half_width, G_N_ELEMENTS (half_width), test_half_width);
  add_cases ("/text/strip/", strip, G_N_ELEMENTS (strip), test_strip);

  g_test_add_func ("/text/is-line", test_is_line);
  g_test_add_func ("/text/words", test_words);

  return g_test_run ();
}
