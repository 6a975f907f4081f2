/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "jt-file-pick.h"

/* Whoever leaves the ending out gets it; a file that is there is not replaced unasked. */
static void
test_complete (void)
{
  static const struct
  {
    JtFileKind kind;
    const char *typed;
    const char *saved;
  } rows[] = {
    { JT_FILE_SAVE_PDF, "roll", "roll.pdf" },
    { JT_FILE_SAVE_PDF, "roll.pdf", "roll.pdf" },
    { JT_FILE_SAVE_PDF, "roll.PDF", "roll.PDF" },
    { JT_FILE_SAVE_PDF, "2026.11", "2026.11.pdf" },
    { JT_FILE_SAVE_LIST, "list.csv", "list.csv" },
    { JT_FILE_SAVE_LIST, "list", "list.xlsx" },
    { JT_FILE_SAVE_WORKBOOK, "there", "there-3.xlsx" },
    { JT_FILE_SAVE_WORKBOOK, "there.xlsx", "there.xlsx" },
  };
  static const char *const there[] = { "there.xlsx", "there-2.xlsx" };
  g_autofree char *folder = g_dir_make_tmp ("jiati-pick-XXXXXX", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (there); i++)
    {
      g_autofree char *path = g_build_filename (folder, there[i], NULL);

      g_assert_true (g_file_set_contents (path, "", 0, NULL));
    }
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *typed = g_build_filename (folder, rows[i].typed, NULL);
      g_autofree char *saved = g_build_filename (folder, rows[i].saved, NULL);
      g_autofree char *found = jt_file_pick_complete (rows[i].kind, typed);

      g_assert_cmpstr (found, ==, saved);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (there); i++)
    {
      g_autofree char *path = g_build_filename (folder, there[i], NULL);

      g_remove (path);
    }
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/file-pick/complete", test_complete);
  return g_test_run ();
}
