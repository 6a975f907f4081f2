/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-print-month.h"

#include <string.h>

#include <glib/gstdio.h>

#include "jt-chart-fixture.h"
#include "jt-docx-fixture.h"
#include "jt-print-poster.h"

static void
add_line (JtMonthReport *report, JtMonthLevel level, const char *name, gint64 lifts)
{
  JtMonthRow *row = jt_month_row_new (NULL, name);

  for (guint i = 0; i < JT_INDICATOR_LAST; i++)
    for (guint span = 0; span < JT_MONTH_SPANS; span++)
      row->counts[i][span] = (JtMonthCount){ lifts, lifts, lifts * 123456 };
  g_ptr_array_add (report->lines, jt_month_line_new (level, row, "", ""));
}

static JtMonthReport *
make_report (guint communities)
{
  JtMonthReport *report = jt_month_report_new ();

  jt_month_init (&report->month, 2026, 10, 25, NULL);
  report->as_of = report->month.last;
  if (report->lines == NULL)
    report->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_month_line_free);
  for (guint i = 0; i < communities; i++)
    {
      g_autofree char *name
          = g_strdup_printf (i == 1 ? "样板市中心老旧住宅区第三家属院社区居民委员会（第%u片）" : "第%u社区", i + 1);

      add_line (report, JT_MONTH_LEVEL_COMMUNITY, name, i);
    }
  add_line (report, JT_MONTH_LEVEL_ALL, "", communities * 7);
  report->previous = jt_month_row_new (NULL, "");
  report->last_year = jt_month_row_new (NULL, "");
  return report;
}

static JtMonthWords
make_words (void)
{
  JtMonthWords words = { .stock = "期末", .no_community = "无社区", .place = "社区",
                         .ten_thousand = "万元" };

  for (guint i = 0; i < JT_INDICATOR_LAST; i++)
    words.indicators[i] = jt_indicator_info ((JtIndicator) i)->nick;
  for (guint i = 0; i <= JT_INDICATOR_UNIT_FEN; i++)
    words.units[i] = "台";
  words.spans[JT_MONTH_SPAN_MONTH] = "本月";
  words.spans[JT_MONTH_SPAN_YEAR] = "本年累计";
  words.spans[JT_MONTH_SPAN_SINCE] = "方案实施以来累计";
  words.spans[JT_MONTH_SPAN_EVER] = "";
  for (guint i = 0; i <= JT_MONTH_LEVEL_ALL; i++)
    words.levels[i] = i == JT_MONTH_LEVEL_ALL ? "合计" : "小计";
  return words;
}

static JtPrintout *
print_month (guint communities, const GPtrArray *charts, JtPaper paper)
{
  static const char *facts[] = { "填报单位（章）：样板街道办事处", "负责人：", "电话：", "统计截止日：", NULL };
  static const char *checks[] = { "各项核对均成立。", NULL };
  static const char *none[] = { NULL };
  g_autoptr (JtMonthReport) report = make_report (communities);
  const JtMonthWords words = make_words ();
  g_autoptr (JtMonthColumns) columns = jt_month_columns_default (&words);
  const JtMonthPrint print = {
    .title = "样板街道既有住宅加装电梯进度月报",
    .stand = "2026年10月　草稿",
    .facts = (char **) facts,
    .counted = "单位：台",
    .comparison = "比较",
    .comparison_columns = { "指标", "本期", "上月", "增减", "上年同月", "增减" },
    .checks = "核对",
    .check_lines = (char **) checks,
    .adjustments = "调整",
    .adjustment_lines = (char **) none,
    .charts = charts,
    .head = "链首：0123 4567",
    .signatures = "填报人：",
    .no_lines = "尚无社区上报项目。",
    .frame = { "示例数据", "— {page} —" },
  };

  return jt_print_month_new (report, columns, &words, &print, paper,
                             jt_day_from_ymd (2026, 10, 26));
}

/* How much of a page is not white. */
static guint
count_ink (const JtPrintout *printout, guint page)
{
  double width, height;
  cairo_surface_t *surface;
  cairo_t *cr;
  guint ink = 0;

  jt_printout_get_paper (printout, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) width, (int) height);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  jt_printout_draw_page (printout, page, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int y = 0; y < (int) height; y++)
    for (int x = 0; x < (int) width; x++)
      {
        const guint8 *data = cairo_image_surface_get_data (surface);
        const guint32 pixel = *(const guint32 *) (data + y * cairo_image_surface_get_stride (surface)
                                                  + 4 * x);

        if ((pixel & 0xffffff) != 0xffffff)
          {
            /* Nothing in the margins but the running head and the foot. */
            g_assert_cmpint (x, >=, 78);
            g_assert_cmpint (x, <=, (int) width - 70);
            ink++;
          }
      }
  cairo_surface_destroy (surface);
  return ink;
}

static void
test_pages (void)
{
  static const struct
  {
    guint communities;
    JtPaper paper;
  } rows[] = { { 0, JT_PAPER_A4_LYING },
               { 3, JT_PAPER_A4_LYING },
               { 3, JT_PAPER_A3_LYING },
               { 120, JT_PAPER_A4_LYING } };
  guint pages[G_N_ELEMENTS (rows)];

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (JtPrintout) printout = print_month (rows[i].communities, NULL, rows[i].paper);

      pages[i] = jt_printout_get_n_pages (printout);
      g_test_message ("%u communities: %u pages", rows[i].communities, pages[i]);
      for (guint page = 0; page < pages[i]; page++)
        g_assert_cmpuint (count_ink (printout, page), >, 200);
    }
  g_assert_cmpuint (pages[2], <, pages[1]);
  g_assert_cmpuint (pages[3], >, pages[1] * 5);
}

/* Where the lowest ink of a page is above its foot, in points below the top of the area. */
static double
measure_used (const JtPrintout *printout, guint page, const JtRect *area)
{
  double width, height, used = 0;
  cairo_surface_t *surface;
  cairo_t *cr;

  jt_printout_get_paper (printout, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_A8, (int) width, (int) height);
  cr = cairo_create (surface);
  jt_printout_draw_page (printout, page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int y = (int) area->y; y <= (int) (area->y + area->height); y++)
    for (int x = 0; x < (int) width; x++)
      if (cairo_image_surface_get_data (surface)[y * cairo_image_surface_get_stride (surface) + x]
          > 0)
        used = y - area->y;
  cairo_surface_destroy (surface);
  return used;
}

/* What is left free between two parts of a page, and for the thickness of lines. */
#define BETWEEN 20

/* No page is there that the one before it had room for, none is nearly empty while something
 * follows, and the last holds more than a line or two. */
static void
test_full_pages (void)
{
  /* Few parts on a page, parts that are torn at its end, parts that are longer than it. */
  static const struct
  {
    guint communities;
    JtPaper paper;
  } rows[] = { { 3, JT_PAPER_A4_LYING },
               { 10, JT_PAPER_A4_LYING },
               { 30, JT_PAPER_A4_LYING },
               { 3, JT_PAPER_A3_LYING },
               { 4, JT_PAPER_A3_LYING },
               { 25, JT_PAPER_A3_LYING } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (JtPrintout) printout = print_month (rows[i].communities, NULL, rows[i].paper);
      const guint pages = jt_printout_get_n_pages (printout);
      JtRect area;
      double before = G_MAXDOUBLE;

      jt_margins_get_area (rows[i].paper, JT_MARGINS_OFFICIAL, &area);
      for (guint page = 0; page < pages; page++)
        {
          const double used = measure_used (printout, page, &area);

          if (used < (page + 1 == pages ? 60 : area.height * 0.33)
              || (page > 0 && before + BETWEEN + used <= area.height))
            g_error ("row %u, page %u: %g used, %g before of %g", (guint) i, page + 1, used, before,
                     area.height);
          before = used;
        }
    }
}

/* Charts take pages of their own; sixty cases take three or more. */
static void
test_charts (void)
{
  g_autoptr (GPtrArray) charts = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_chart_free);
  g_autoptr (JtPrintout) without = print_month (3, NULL, JT_PAPER_A4_LYING);
  g_autoptr (JtPrintout) with = NULL;

  g_ptr_array_add (charts, fixture_funnel ());
  g_ptr_array_add (charts, fixture_course (60));
  with = print_month (3, charts, JT_PAPER_A4_LYING);
  g_assert_cmpuint (jt_printout_get_n_pages (with), >=, jt_printout_get_n_pages (without) + 4);
  for (guint page = jt_printout_get_n_pages (without); page < jt_printout_get_n_pages (with);
       page++)
    g_assert_cmpuint (count_ink (with, page), >, 2000);
}

/* What stands in the PDF, where there is a program to read it. */
static void
test_text (void)
{
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  g_autofree char *dir = NULL;
  g_autofree char *path = NULL;
  g_autofree char *command = NULL;
  g_autofree char *text = NULL;
  g_autoptr (JtPrintout) printout = print_month (40, NULL, JT_PAPER_A4_LYING);
  g_autoptr (GError) error = NULL;
  guint places = 0;

  if (program == NULL)
    {
      g_test_skip ("no pdftotext");
      return;
    }
  dir = g_dir_make_tmp ("jiati-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (dir, "month.pdf", NULL);
  jt_printout_write_pdf (printout, path, &error);
  g_assert_no_error (error);
  command = g_strdup_printf ("pdftotext -layout %s -", path);
  g_spawn_command_line_sync (command, &text, NULL, NULL, &error);
  g_assert_no_error (error);
  g_remove (path);
  g_rmdir (dir);
  g_assert_nonnull (strstr (text, "样板街道既有住宅加装电梯进度月报"));
  g_assert_nonnull (strstr (text, "示例数据"));
  /* The reader of PDFs may take a narrow space for none. */
  g_assert_true (strstr (text, "— 1 —") != NULL || strstr (text, "—1—") != NULL);
  g_assert_nonnull (strstr (text, "链首：0123 4567"));
  g_assert_nonnull (strstr (text, "各项核对均成立。"));
  /* 7 × 40 lifts, and the same more than the month before. */
  g_assert_nonnull (strstr (text, "+280"));
  /* The place stands at the left of every part. */
  for (const char *p = strstr (text, "第40社区"); p != NULL; p = strstr (p + 1, "第40社区"))
    places++;
  g_assert_cmpuint (places, >=, 6);
}

/* Groups stand over their columns and the place beside both; charts are pictures. */
static void
test_docx (void)
{
  g_autoptr (GPtrArray) charts = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_chart_free);
  g_autoptr (JtPrintout) printout = NULL;
  g_autoptr (GHashTable) parts = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *dir = g_dir_make_tmp ("jiati-XXXXXX", &error);
  g_autofree char *path = g_build_filename (dir, "month.docx", NULL);
  g_autofree char *xml = NULL;
  g_autofree char *text = NULL;
  guint tables;

  g_ptr_array_add (charts, fixture_funnel ());
  printout = print_month (40, charts, JT_PAPER_A4_LYING);
  jt_printout_write_docx (printout, path, &error);
  g_assert_no_error (error);
  parts = jt_docx_fixture_read (path);
  g_remove (path);
  g_rmdir (dir);
  xml = jt_docx_fixture_xml (parts, "word/document.xml");
  text = jt_docx_fixture_text (parts, "word/document.xml");
  g_assert_nonnull (strstr (xml, "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"));
  g_assert_nonnull (strstr (text, "样板街道既有住宅加装电梯进度月报\n2026年10月　草稿\n"));
  g_assert_nonnull (strstr (text, "\n链首：0123 4567\n"));
  g_assert_nonnull (strstr (text, "\n各项核对均成立。\n"));
  g_assert_nonnull (strstr (text, "\n+280\n"));
  /* Facts and the comparison are tables too. */
  tables = jt_docx_fixture_count (xml, "<w:tbl>") - 2;
  g_assert_cmpuint (tables, >=, 2);
  g_assert_cmpuint (jt_docx_fixture_count (text, "\n第40社区\n"), ==, tables);
  g_assert_cmpuint (jt_docx_fixture_count (xml, "<w:vMerge w:val=\"restart\"/>"), ==, tables);
  g_assert_cmpuint (jt_docx_fixture_count (xml, "<w:tblHeader/>"), ==, 2 * tables + 1);
  g_assert_cmpuint (jt_docx_fixture_count (xml, "<w:gridSpan "), >, tables);
  g_assert_cmpuint (jt_docx_fixture_count (xml, "<w:drawing>"), ==, 1);
}

/* On paper the rest of a long table is a number; a document has room for all of it. */
static void
check_poster_words (JtPrintout *printout)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *dir = g_dir_make_tmp ("jiati-XXXXXX", &error);
  g_autofree char *path = g_build_filename (dir, "poster.docx", NULL);
  g_autoptr (GHashTable) parts = NULL;
  g_autofree char *text = NULL;

  jt_printout_write_docx (printout, path, &error);
  g_assert_no_error (error);
  parts = jt_docx_fixture_read (path);
  g_remove (path);
  g_rmdir (dir);
  text = jt_docx_fixture_text (parts, "word/document.xml");
  g_assert_true (g_str_has_prefix (text, "样板街道\n加装电梯进展\n2026年10月\n"));
  g_assert_nonnull (strstr (text, "\n已申请\n惠及户数\n17 台\n— 户\n"));
  g_assert_cmpuint (jt_docx_fixture_count (text, "样板社区\n5\n—\n"), ==, 200);
  g_assert_true (g_str_has_suffix (text, "说明\n咨询\n"));
}

static void
test_poster (void)
{
  static const char *headers[] = { "社区", "已申请", "已投入使用", NULL };
  static const JtPosterFigure figures[] = { { "已申请", "17", "台" }, { "惠及户数", "—", "户" } };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (JtPrintout) printout = NULL;
  JtPoster poster = { .title = "样板街道\n加装电梯进展", .period = "2026年10月", .figures = figures,
                      .n_figures = 2, .columns = (char **) headers, .rows = rows,
                      .note = "说明", .ask = "咨询", .frame = { "示例数据", "" } };

  for (guint i = 0; i < 200; i++)
    {
      const char *cells[] = { "样板社区", "5", "—", NULL };

      g_ptr_array_add (rows, g_strdupv ((GStrv) cells));
    }
  printout = jt_print_poster_new (&poster, JT_PAPER_A4, jt_day_from_ymd (2026, 10, 26));
  g_assert_cmpuint (jt_printout_get_n_pages (printout), ==, 1);
  g_assert_cmpstr (jt_printout_get_title (printout), ==, "样板街道 加装电梯进展");
  check_poster_words (printout);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print-month/pages", test_pages);
  g_test_add_func ("/print-month/full-pages", test_full_pages);
  g_test_add_func ("/print-month/charts", test_charts);
  g_test_add_func ("/print-month/text", test_text);
  g_test_add_func ("/print-month/docx", test_docx);
  g_test_add_func ("/print-month/poster", test_poster);
  return g_test_run ();
}
