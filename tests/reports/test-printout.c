/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <signal.h>
#include <sys/resource.h>

#include <glib/gstdio.h>

#include "jt-elevation.h"
#include "jt-print-list.h"
#include "jt-report-error.h"

static const JtPageFrame frame = { "示例数据", "第 {page} 页 共 {pages} 页" };

static JtPrintout *
print_roll (guint entrances, guint parts)
{
  static const JtRollWords words
      = { "业主名册", "", { "房号", "业主", "面积", "依据", "计为一人", "签名", "日期" }, "" };
  g_autoptr (GPtrArray) sections
      = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_print_section_free);

  for (guint i = 0; i < entrances; i++)
    {
      JtPrintSection *section = jt_print_section_new ("1栋1单元", "名册截止日");
      const char *row[] = { "302", "柳芽市某某房地产开发有限责任公司", "87.35", "登记", "A", NULL };

      for (guint j = 0; j < parts; j++)
        g_ptr_array_add (section->rows, g_strdupv ((GStrv) row));
      g_ptr_array_add (sections, section);
    }
  return jt_print_roll (&words, sections, &frame, 20000);
}

static void
test_pages (void)
{
  g_autoptr (JtPrintout) none = print_roll (0, 0);
  g_autoptr (JtPrintout) two = print_roll (2, 3);
  g_autoptr (JtPrintout) many = print_roll (1, 1000);

  g_assert_cmpuint (jt_printout_get_n_pages (none), ==, 1);
  g_assert_cmpuint (jt_printout_get_n_pages (two), ==, 2);
  g_assert_cmpuint (jt_printout_get_n_pages (many), >, 40);
}

static void
test_file (void)
{
  g_autoptr (JtPrintout) printout = print_roll (2, 30);
  g_autofree char *folder = g_dir_make_tmp ("jiati-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "名册.pdf", NULL);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autoptr (GError) error = NULL;
  gsize length, other;
  struct rlimit old, low;

  g_assert_true (jt_printout_write_pdf (printout, path, NULL));
  g_assert_true (g_file_get_contents (path, &first, &length, NULL));
  g_assert_true (g_str_has_prefix (first, "%PDF-"));
  g_assert_true (jt_printout_write_pdf (printout, path, NULL));
  g_assert_true (g_file_get_contents (path, &second, &other, NULL));
  g_assert_cmpmem (first, length, second, other);

  /* A full disk: the old file stays as it is. */
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &old), ==, 0);
  low = old;
  low.rlim_cur = 1000;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &low), ==, 0);
  g_assert_false (jt_printout_write_pdf (printout, path, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &old), ==, 0);
  g_assert_error (error, JT_REPORT_ERROR, JT_REPORT_ERROR_WRITE_FAILED);
  g_clear_pointer (&second, g_free);
  g_assert_true (g_file_get_contents (path, &second, &other, NULL));
  g_assert_cmpmem (first, length, second, other);
  g_unlink (path);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_elevation (void)
{
  g_autoptr (JtElevation) house = jt_elevation_new ("1栋1单元");
  const JtElevationStyle style = { .selected = -1, .font_size = 14 };
  JtRect box = { 10, 10, 300, 400 };
  double width, height;

  g_assert_cmpint (jt_elevation_step (house, -1, 0, 0), ==, -1);
  for (int floor = 1; floor <= 60; floor++)
    for (int place = 1; place <= 3; place++)
      {
        g_autofree char *room = g_strdup_printf ("%d%02d", floor, place);

        jt_elevation_add (house, room, room, 8735, floor, JT_FLAT_LOOK_YES, "同意");
      }
  jt_elevation_measure (house, 14, &width, &height);
  g_assert_cmpfloat (height, >, 60 * 14);
  box.height = height;
  for (guint i = 0; i < jt_elevation_get_n_flats (house); i++)
    {
      JtRect place;

      jt_elevation_place (house, &box, &style, i, &place);
      g_assert_cmpint (jt_elevation_hit (house, &box, &style, place.x + place.width / 2,
                                         place.y + place.height / 2),
                       ==, (int) i);
    }
  g_assert_cmpint (jt_elevation_hit (house, &box, &style, 0, 0), ==, -1);
  /* The ground floor is at the bottom: from 101 up to 201, and nothing below it. */
  g_assert_cmpint (jt_elevation_step (house, 0, 0, 1), ==, 3);
  g_assert_cmpint (jt_elevation_step (house, 0, 0, -1), ==, 0);
  g_assert_cmpint (jt_elevation_step (house, 0, 1, 0), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/printout/pages", test_pages);
  g_test_add_func ("/printout/file", test_file);
  g_test_add_func ("/elevation", test_elevation);
  return g_test_run ();
}
