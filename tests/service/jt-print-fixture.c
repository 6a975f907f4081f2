/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-print-fixture.h"

#include <glib/gstdio.h>

char *
jt_print_text (JtBook *book, JtPrintout *printout)
{
  g_autofree char *tool = g_find_program_in_path ("pdftotext");
  g_autofree char *path = g_build_filename (book->dir, "print.pdf", NULL);
  const char *const command[] = { tool, "-layout", path, "-", NULL };
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  jt_printout_write_pdf (printout, path, &error);
  g_assert_no_error (error);
  if (tool != NULL)
    g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_DEFAULT, NULL, NULL, &text, NULL, NULL,
                  &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_unlink (path), ==, 0);
  return text;
}
