/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-chart.h"

#include <string.h>

#include "jt-chart-fixture.h"

static const JtRect screen = { 0, 0, 1600, 900 };

static const char *
cell (const GPtrArray *rows, guint row, guint column)
{
  return ((char **) g_ptr_array_index (rows, row))[column];
}

/* ---------------------------------------------------------------------------------------- tables */

/* Every row of every table has as many cells as there are headers. */
static void
test_tables_whole (void)
{
  for (guint kind = 0; kind < JT_CHARTS; kind++)
    {
      g_autoptr (JtChart) chart = fixture_chart ((JtChartKind) kind);
      g_autoptr (GPtrArray) rows = jt_chart_table (chart);

      g_test_message ("%s", jt_chart_kind_nick ((JtChartKind) kind));
      g_assert_cmpuint (rows->len, >, 0);
      for (guint i = 0; i < rows->len; i++)
        g_assert_cmpuint (g_strv_length (g_ptr_array_index (rows, i)), ==,
                          g_strv_length (chart->headers));
    }
}

static void
test_tables_equal (void)
{
  g_autoptr (JtChart) funnel = fixture_funnel ();
  g_autoptr (JtChart) year = fixture_year ();
  g_autoptr (JtChart) ageing = fixture_ageing ();
  g_autoptr (JtChart) turnout = fixture_turnout (2);
  g_autoptr (JtChart) course = fixture_course (12);
  g_autoptr (GPtrArray) bars = jt_chart_table (funnel);
  g_autoptr (GPtrArray) months = jt_chart_table (year);
  g_autoptr (GPtrArray) ages = jt_chart_table (ageing);
  g_autoptr (GPtrArray) tests = jt_chart_table (turnout);
  g_autoptr (GPtrArray) lines = jt_chart_table (course);

  g_assert_cmpuint (bars->len, ==, 8);
  g_assert_cmpstr (cell (bars, 0, 1), ==, "48");
  g_assert_cmpstr (cell (bars, 0, 2), ==, "");
  g_assert_cmpstr (cell (bars, 4, 1), ==, "19");
  g_assert_cmpstr (cell (bars, 4, 2), ==, "63%");
  g_assert_cmpuint (months->len, ==, JT_YEAR_MONTHS);
  g_assert_cmpstr (cell (months, 0, 0), ==, "2025-11");
  g_assert_cmpstr (cell (months, 5, 1), ==, "7");
  g_assert_cmpstr (cell (months, 11, 4), ==, "1");
  g_assert_cmpstr (cell (ages, 3, 4), ==, "4");
  g_assert_cmpstr (cell (ages, 3, 5), ==, "11");
  g_assert_cmpuint (tests->len, ==, 8);
  g_assert_cmpstr (cell (tests, 0, 3), ==, "812.40／1043.20 ㎡");
  g_assert_cmpstr (cell (tests, 1, 4), ==, "≥2/3");
  g_assert_cmpstr (cell (tests, 1, 5), ==, "未达到");
  g_assert_cmpuint (lines->len, ==, 12);
  g_assert_cmpstr (cell (lines, 0, 2), ==, "2025-06-03");
  g_assert_cmpstr (cell (lines, 11, 3), ==, "");
}

static void
test_share_of_nothing (void)
{
  g_autoptr (JtChart) chart = fixture_funnel ();
  JtFunnelChart *funnel = (JtFunnelChart *) chart;
  g_autoptr (GPtrArray) rows = NULL;

  ((JtFunnelBar *) g_ptr_array_index (funnel->bars, 1))->lifts = 0;
  rows = jt_chart_table (chart);
  g_assert_cmpstr (cell (rows, 1, 2), ==, "0%");
  g_assert_cmpstr (cell (rows, 2, 2), ==, "—");
}

/* -------------------------------------------------------------------------------------- pointing */

/* Whatever is hit somewhere is a row and a part that there is, and says its number. */
static void
test_hits_exist (void)
{
  for (guint kind = 0; kind < JT_CHARTS; kind++)
    {
      g_autoptr (JtChart) chart = fixture_chart ((JtChartKind) kind);
      g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

      for (double y = -10; y < 910; y += 7)
        for (double x = -10; x < 1610; x += 11)
          {
            JtChartHit hit;

            if (jt_chart_hit (chart, &screen, 0, x, y, &hit))
              g_hash_table_add (seen, jt_chart_hit_text (chart, &hit));
          }
      g_test_message ("%s: %u", jt_chart_kind_nick ((JtChartKind) kind), g_hash_table_size (seen));
      g_assert_cmpuint (g_hash_table_size (seen), >=, 4);
      g_assert_false (jt_chart_hit (chart, &screen, 0, -1, -1, &(JtChartHit) { 0, 0 }));
    }
}

static void
test_hits_known (void)
{
  g_autoptr (JtChart) funnel = fixture_funnel ();
  g_autoptr (JtChart) year = fixture_year ();
  g_autoptr (JtChart) course = fixture_course (60);
  g_autofree char *text = NULL;
  JtChartHit hit;

  /* The bar of the permit is the fifth of eight; its whole row answers. */
  g_assert_true (jt_chart_hit (funnel, &screen, 0, 1200, 516, &hit));
  g_assert_cmpuint (hit.row, ==, 4);
  text = jt_chart_hit_text (funnel, &hit);
  g_assert_cmpstr (text, ==, "施工许可  19 台");
  /* The last month of the last series. */
  g_assert_true (jt_chart_hit (year, &screen, 0, 1550, 750, &hit));
  g_assert_cmpuint (hit.row, ==, 3);
  g_assert_cmpuint (hit.part, ==, 11);
  /* The first line of the second page is none of the first. */
  g_assert_true (jt_chart_hit (course, &screen, 1, 300, 216, &hit));
  g_assert_cmpuint (hit.row, >, 20);
  g_assert_cmpuint (hit.row, <, 40);
}

/* --------------------------------------------------------------------------------------- drawing */

static cairo_surface_t *
draw (const JtChart *chart, guint page)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1600, 900);
  cairo_t *cr = cairo_create (surface);

  jt_chart_draw (chart, cr, &screen, page);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static guint32
pixel (cairo_surface_t *surface, int x, int y)
{
  const guint8 *data = cairo_image_surface_get_data (surface);

  return *(const guint32 *) (data + y * cairo_image_surface_get_stride (surface) + 4 * x)
         & 0xffffff;
}

/* How many pixels of a row of the picture are of a colour. */
static guint
count_pixels (cairo_surface_t *surface, int y, guint32 colour)
{
  guint n = 0;

  for (int x = 0; x < 1600; x++)
    n += pixel (surface, x, y) == colour ? 1 : 0;
  return n;
}

/* Bars begin at nothing: their lengths are to each other as the numbers. */
static void
test_zero_based (void)
{
  g_autoptr (JtChart) chart = fixture_funnel ();
  cairo_surface_t *surface = draw (chart, 0);
  /* The middles of the first, the fifth and the last bar. */
  const guint applied = count_pixels (surface, 189, JT_COLOUR_ACCENT);
  const guint permitted = count_pixels (surface, 516, JT_COLOUR_ACCENT);
  const guint used = count_pixels (surface, 761, JT_COLOUR_ACCENT);

  g_assert_cmpuint (applied, >, 900);
  g_assert_cmpuint (ABS ((int) (permitted * 48 / applied) - 19), <=, 1);
  g_assert_cmpuint (ABS ((int) (used * 48 / applied) - 9), <=, 1);
  g_assert_cmphex (pixel (surface, 2, 2), ==, JT_COLOUR_PAPER);
  cairo_surface_destroy (surface);
}

/* In black and white: no two ages, and no two phases, look alike. */
static void
test_hatched (void)
{
  g_autoptr (JtChart) chart = fixture_ageing ();
  const JtAgeingChart *ageing = (const JtAgeingChart *) chart;
  cairo_surface_t *surface = draw (chart, 0);
  JtChartHit hit;
  guint dark[JT_AGES] = { 0 };
  guint all[JT_AGES] = { 0 };

  g_assert_cmpuint (ageing->bars->len, ==, 7);
  /* The row with all four ages. */
  for (int y = 278; y < 318; y++)
    for (int x = 330; x < 1560; x++)
      if (jt_chart_hit (chart, &screen, 0, x, y, &hit) && hit.row == 1)
        {
          const guint32 colour = pixel (surface, x, y);
          const guint grey = ((colour >> 16 & 0xff) * 3 + (colour >> 8 & 0xff) * 6
                              + (colour & 0xff)) / 10;

          all[hit.part]++;
          dark[hit.part] += grey < 170 ? 1 : 0;
        }
  for (guint age = 0; age < JT_AGES; age++)
    {
      g_assert_cmpuint (all[age], >, 0);
      dark[age] = dark[age] * 100 / all[age];
      g_test_message ("%u%% dark", dark[age]);
    }
  g_assert_cmpuint (dark[JT_AGE_MONTH], <, 15);
  g_assert_cmpuint (dark[JT_AGE_QUARTER], >, dark[JT_AGE_MONTH] + 5);
  g_assert_cmpuint (dark[JT_AGE_HALF_YEAR], >, 80);
  g_assert_cmpuint (dark[JT_AGE_LONGER], >, dark[JT_AGE_QUARTER] + 5);
  g_assert_cmpuint (dark[JT_AGE_LONGER], <, dark[JT_AGE_HALF_YEAR]);
  cairo_surface_destroy (surface);
}

/* A sentence, not an empty frame, and nothing to click on. */
static void
test_nothing (void)
{
  for (guint kind = 0; kind < JT_CHARTS; kind++)
    {
      g_autoptr (JtChart) chart = fixture_empty ((JtChartKind) kind);
      g_autoptr (GPtrArray) rows = jt_chart_table (chart);
      cairo_surface_t *surface = draw (chart, 0);
      JtChartHit hit;
      guint ink = 0;

      g_assert_true (jt_chart_is_empty (chart));
      g_assert_cmpuint (jt_chart_n_pages (chart, &screen), ==, 1);
      g_assert_cmpuint (rows->len, ==, 0);
      g_assert_false (jt_chart_hit (chart, &screen, 0, 800, 450, &hit));
      for (int y = 400; y < 560; y++)
        for (int x = 400; x < 1200; x++)
          ink += pixel (surface, x, y) != JT_COLOUR_PAPER ? 1 : 0;
      g_assert_cmpuint (ink, >, 500);
      cairo_surface_destroy (surface);
    }
}

/* Sixty cases take three pages; each case stands on one of them, and the small box has more. */
static void
test_pages (void)
{
  const JtRect small = { 0, 0, 690, 390 };
  g_autoptr (JtChart) sixty = fixture_course (60);
  g_autoptr (JtChart) one = fixture_course (1);
  g_autoptr (JtChart) votes = fixture_turnout (9);
  const guint pages = jt_chart_n_pages (sixty, &screen);
  gboolean found[60] = { FALSE };

  g_assert_cmpuint (pages, ==, 3);
  g_assert_cmpuint (jt_chart_n_pages (one, &screen), ==, 1);
  g_assert_cmpuint (jt_chart_n_pages (sixty, &small), >=, pages);
  g_assert_cmpuint (jt_chart_n_pages (votes, &screen), ==, 3);
  for (guint page = 0; page < pages; page++)
    {
      cairo_surface_t *surface = draw (sixty, page);
      JtChartHit hit;

      for (double y = 0; y < 900; y += 3)
        if (jt_chart_hit (sixty, &screen, page, 300, y, &hit))
          found[hit.row] = TRUE;
      cairo_surface_destroy (surface);
    }
  for (guint i = 0; i < 60; i++)
    g_assert_true (found[i]);
}

/* All that answers on a chart that wide, on pages as low as they may be. */
static GHashTable *
collect_hits (const JtChart *chart, double width)
{
  const JtRect page = { 0, 0, width, jt_chart_least_height (chart, width) };
  GHashTable *texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < jt_chart_n_pages (chart, &page); i++)
    for (double y = 0; y < page.height; y += 6)
      for (double x = 0; x < width; x += 2)
        {
          JtChartHit hit;

          if (jt_chart_hit (chart, &page, i, x, y, &hit))
            g_hash_table_add (texts, jt_chart_hit_text (chart, &hit));
        }
  return texts;
}

/* In a narrow box names stand above what they name.  Nothing is lost by it, a page only gets higher. */
static void
test_narrow (void)
{
  static const double widths[] = { 800, 600, 480, 420, 360, 300, 240, 180 };

  for (guint kind = 0; kind < JT_CHARTS; kind++)
    {
      g_autoptr (JtChart) chart = fixture_chart ((JtChartKind) kind);
      g_autoptr (GHashTable) whole = collect_hits (chart, widths[0]);
      double highest = 0;

      g_assert_cmpuint (g_hash_table_size (whole), >, 0);
      for (gsize i = 0; i < G_N_ELEMENTS (widths); i++)
        {
          const double height = jt_chart_least_height (chart, widths[i]);
          g_autoptr (GHashTable) texts = collect_hits (chart, widths[i]);

          g_test_message ("%s, %g wide: %g", jt_chart_kind_nick ((JtChartKind) kind), widths[i],
                          height);
          g_assert_cmpuint (g_hash_table_size (texts), ==, g_hash_table_size (whole));
          g_assert_cmpfloat (height, <, 900);
          highest = MAX (highest, height);
        }
      g_assert_cmpfloat (highest, >, jt_chart_least_height (chart, 1600));
      g_assert_cmpfloat (jt_chart_least_height (chart, 1600), <, 450);
    }
}

/* Where the bars begin: at the left edge of a narrow box, behind the names of a wide one. */
static void
test_names_above (void)
{
  g_autoptr (JtChart) ageing = fixture_ageing ();
  const JtRect narrow = { 0, 0, 240, jt_chart_least_height (ageing, 240) };
  const JtRect wide = { 0, 0, 800, jt_chart_least_height (ageing, 800) };
  double left[2] = { 800, 800 };
  JtChartHit hit;

  for (double y = 0; y < narrow.height; y += 3)
    for (double x = 0; x < 800; x++)
      {
        if (jt_chart_hit (ageing, &narrow, 0, x, y, &hit))
          left[0] = MIN (left[0], x);
        if (jt_chart_hit (ageing, &wide, 0, x, y, &hit))
          left[1] = MIN (left[1], x);
      }
  g_assert_cmpfloat (left[0], <, 20);
  g_assert_cmpfloat (left[1], >, 120);
}

/* A box of no size, and numbers that no screen holds, draw without a fault. */
static void
test_extremes (void)
{
  static const JtRect boxes[] = { { 0, 0, 1, 1 }, { 5, 5, 40, 800 }, { 0, 0, 3000, 30 } };
  g_autoptr (JtChart) huge = fixture_funnel ();

  ((JtFunnelBar *) g_ptr_array_index (((JtFunnelChart *) huge)->bars, 0))->lifts
      = G_GINT64_CONSTANT (4000000000000000);
  for (guint kind = 0; kind < JT_CHARTS; kind++)
    for (gsize i = 0; i < G_N_ELEMENTS (boxes); i++)
      {
        g_autoptr (JtChart) chart = fixture_chart ((JtChartKind) kind);
        cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 100, 100);
        cairo_t *cr = cairo_create (surface);

        jt_chart_draw (kind == JT_CHART_FUNNEL ? huge : chart, cr, &boxes[i], 0);
        g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
        cairo_destroy (cr);
        cairo_surface_destroy (surface);
      }
}

static void
test_png (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JtChart) chart = fixture_year ();
  g_autoptr (GBytes) once = jt_chart_png (chart, 0, 1600, 900, &error);
  g_autoptr (GBytes) again = jt_chart_png (chart, 0, 1600, 900, &error);
  const guint8 *data;
  gsize size;

  g_assert_no_error (error);
  data = g_bytes_get_data (once, &size);
  g_assert_cmpuint (size, >, 2000);
  g_assert_cmpmem (data, 8, "\x89PNG\r\n\x1a\n", 8);
  /* Width and height of the first chunk. */
  g_assert_cmpmem (data + 16, 8, "\0\0\x06\x40\0\0\x03\x84", 8);
  g_assert_true (g_bytes_equal (once, again));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/tables-whole", test_tables_whole);
  g_test_add_func ("/chart/tables-equal", test_tables_equal);
  g_test_add_func ("/chart/share-of-nothing", test_share_of_nothing);
  g_test_add_func ("/chart/hits-exist", test_hits_exist);
  g_test_add_func ("/chart/hits-known", test_hits_known);
  g_test_add_func ("/chart/zero-based", test_zero_based);
  g_test_add_func ("/chart/hatched", test_hatched);
  g_test_add_func ("/chart/nothing", test_nothing);
  g_test_add_func ("/chart/pages", test_pages);
  g_test_add_func ("/chart/narrow", test_narrow);
  g_test_add_func ("/chart/names-above", test_names_above);
  g_test_add_func ("/chart/extremes", test_extremes);
  g_test_add_func ("/chart/png", test_png);
  return g_test_run ();
}
