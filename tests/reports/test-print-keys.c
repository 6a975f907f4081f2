/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-print-keys.h"

static void
free_section (gpointer section)
{
  jt_print_section_free (section);
}

/* A card with groups of @rows keys each. */
static JtPrintout *
print_card (const guint *rows, guint n_groups)
{
  static const JtKeysWords words = { "按键卡", { "做什么", "按键" }, "窗口中按 F1 打开手册。" };
  static const JtPageFrame frame = { "加梯", "第 {page} 页，共 {pages} 页" };
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func (free_section);

  for (guint i = 0; i < n_groups; i++)
    {
      JtPrintSection *group = jt_print_section_new ("录入表决票", NULL);
      const char *const row[] = { "代签待补委托", "Ctrl+Shift+P", NULL };

      for (guint j = 0; j < rows[i]; j++)
        g_ptr_array_add (group->rows, g_strdupv ((char **) row));
      g_ptr_array_add (groups, group);
    }
  return jt_print_keys (&words, groups, &frame, 20000);
}

static void
test_two_sides (void)
{
  static const struct
  {
    const char *name;
    guint n_groups;
    guint rows[4];
  } cases[] = {
    { "two small groups", 2, { 1, 1 } },
    { "as the program has", 3, { 7, 9, 9 } },
    { "one side much fuller", 2, { 2, 30 } },
    { "the fuller first", 2, { 30, 2 } },
    { "one group empty", 3, { 5, 0, 5 } },
    { "twice as many as there are", 4, { 12, 12, 12, 12 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JtPrintout) card = print_card (cases[i].rows, cases[i].n_groups);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpuint (jt_printout_get_n_pages (card), ==, 2);
      g_assert_cmpint (jt_printout_get_paper (card, NULL, NULL), ==, JT_PAPER_A4);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print-keys/two-sides", test_two_sides);
  return g_test_run ();
}
