/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-cell.h"

/* What goes in, what comes out. */
static const char *const clean_cases[][2] = {
  { "", "" },
  { "  张三 ", "张三" },
  { "张三\n李四", "张三 李四" },
  { "a \t\v\r\n b", "a b" },
  { "　１２　", "１２" },
  { "\u200B张\uFEFF三\u200B", "张三" },
  { "-", "" },
  { " — ", "" },
  { "／", "" },
  { "-1", "-1" },
};

static void
test_clean (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (clean_cases); i++)
    {
      g_autofree char *once = jt_cell_clean (clean_cases[i][0]);
      g_autofree char *twice = jt_cell_clean (once);

      g_assert_cmpstr (once, ==, clean_cases[i][1]);
      g_assert_cmpstr (twice, ==, once);
    }
}

static const char *const code_cases[][2] = {
  { "", "" },
  { " 2201 02 x ", "220102X" },
  { "２２０１０２ｘ", "220102X" },
  { "=\"0012\"", "0012" },
  { "'0012", "0012" },
  { "''0012", "0012" },
  { "=1", "=1" },
  { "军字第 12 号", "军字第12号" },
};

static void
test_clean_code (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (code_cases); i++)
    {
      g_autofree char *once = jt_cell_clean_code (code_cases[i][0]);
      g_autofree char *twice = jt_cell_clean_code (once);

      g_assert_cmpstr (once, ==, code_cases[i][1]);
      g_assert_cmpstr (twice, ==, once);
    }
}

static const char *const split_cases[][2] = {
  { "", "" },
  { "张三", "张三" },
  { "张三、李四", "张三|李四" },
  { "张三，李四,王五；赵六;钱七/孙八", "张三|李四|王五|赵六|钱七|孙八" },
  { "张三\n李四\r\n王五\r赵六", "张三|李四|王五|赵六" },
  { "张三、\n李四\n、王五", "张三|李四|王五" },
  { " 张三 、 李四 ", "张三|李四" },
  { "、1", "|1" },
  { "1、、3", "1||3" },
  { "1、", "1" },
  { "、、", "" },
  { "1、-、3", "1||3" },
};

static void
test_split (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (split_cases); i++)
    {
      g_auto (GStrv) values = jt_cell_split (split_cases[i][0]);
      g_autofree char *joined = g_strjoinv ("|", values);

      g_assert_cmpstr (joined, ==, split_cases[i][1]);
    }
}

static void
test_find_control (void)
{
  g_assert_cmpuint (jt_cell_find_control ("张三\n\t李四"), ==, 0);
  g_assert_cmpuint (jt_cell_find_control ("张\x07三"), ==, 7);
  g_assert_cmpuint (jt_cell_find_control ("张\xC2\x85三"), ==, 0x85);
  g_assert_cmpuint (jt_cell_find_control ("张\uFFFD三"), ==, 0xFFFD);
}

static void
test_is_scientific (void)
{
  static const char *const good[] = { "2.20102E+17", "2e17", "22E17", NULL };
  static const char *const bad[] = { "", "E12345678", "220102", "2E", "2E+", "2.2E+1X", NULL };

  for (gsize i = 0; good[i] != NULL; i++)
    g_assert_true (jt_cell_is_scientific (good[i]));
  for (gsize i = 0; bad[i] != NULL; i++)
    g_assert_false (jt_cell_is_scientific (bad[i]));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cell/clean", test_clean);
  g_test_add_func ("/cell/clean-code", test_clean_code);
  g_test_add_func ("/cell/split", test_split);
  g_test_add_func ("/cell/find-control", test_find_control);
  g_test_add_func ("/cell/is-scientific", test_is_scientific);
  return g_test_run ();
}
