/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The vector files of tests/data are simple: no quoted line breaks, and quotes only around the
 * last cell.  One line is its cells; the header is left out. */
typedef void (*JtCsvLineFunc) (char **cells, gpointer data);

static inline char *
jt_csv_read (const char *folder, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, folder, name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* Returns how many lines there were, so that a test cannot pass on an empty file. */
static inline guint
jt_csv_foreach (const char *name, guint n_cells, JtCsvLineFunc func, gpointer data)
{
  g_autofree char *text = jt_csv_read ("data", name);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint count = 0;

  for (guint i = 1; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = NULL;

      if (*g_strchomp (lines[i]) == '\0')
        continue;
      cells = g_strsplit (lines[i], ",", (int) n_cells);
      g_assert_cmpuint (g_strv_length (cells), ==, n_cells);
      func (cells, data);
      count++;
    }
  return count;
}
