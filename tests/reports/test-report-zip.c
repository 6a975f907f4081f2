/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gstdio.h>

#include "jt-file.h"
#include "jt-report-zip.h"
#include "jt-xlsx-fixture.h"

static gboolean
is_whole (GBytes *bytes)
{
  g_autofree char *folder = g_dir_make_tmp ("jiati-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.xlsx", NULL);
  gboolean whole;

  g_assert_true (jt_file_write (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                NULL));
  whole = jt_report_zip_is_whole (path);
  g_unlink (path);
  g_rmdir (folder);
  return whole;
}

static gboolean
is_whole_part (const char *before, const char *text, gsize n, const char *after)
{
  g_autoptr (GBytes) bytes = NULL;
  JtZip *zip = jt_zip_new ();

  jt_zip_add (zip, "xl/media/image1.png", "\x89PNG");
  jt_zip_add (zip, "xl/workbook.xml", "<?xml version='1.0'?>\n<workbook/>\n");
  jt_zip_add_repeated (zip, "xl/worksheets/sheet1.xml", before, text, n, after);
  bytes = jt_zip_end (zip);
  return is_whole (bytes);
}

static void
test_parts (void)
{
  g_assert_true (is_whole_part ("<?xml version='1.0'?>\n<a b='c'>", "<d/>", 1, "</a>"));
  g_assert_true (is_whole_part ("<a>", "<d/>", 100000, "</a>\n"));
  g_assert_false (is_whole_part ("<a>", "<d/>", 100000, "</a"));
  g_assert_false (is_whole_part ("<a>", "<d/>", 100000, ""));
  g_assert_false (is_whole_part ("<a>", "<d></d>", 1, ""));
  g_assert_false (is_whole_part ("", "", 0, ""));
  g_assert_false (is_whole_part ("text", "", 0, ""));
}

/* Cut off anywhere, or with a wrong byte: an answer, and the right one where it is cut off. */
static void
test_damaged (void)
{
  g_autoptr (GBytes) bytes = jt_xlsx_fixture_rows ("<row><c><v>1</v></c></row>");
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);

  g_assert_true (is_whole (bytes));
  for (gsize i = 0; i < length; i++)
    {
      g_autoptr (GBytes) cut = g_bytes_new_from_bytes (bytes, 0, i);
      guint8 *copy = g_memdup2 (data, length);
      g_autoptr (GBytes) wrong = NULL;

      g_assert_false (is_whole (cut));
      copy[i] ^= (guint8) g_test_rand_int_range (1, 256);
      wrong = g_bytes_new_take (copy, length);
      is_whole (wrong);
    }
  g_assert_false (jt_report_zip_is_whole ("/nowhere/a.xlsx"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-zip/parts", test_parts);
  g_test_add_func ("/report-zip/damaged", test_damaged);
  return g_test_run ();
}
