/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench.h"
#include "jt-chart-fixture.h"
#include "jt-chart.h"

/* A chart of a workbook's size as a PNG file.  The limit is a white picture of the same size through
 * the same encoder: no drawing at all. */

#define WIDTH 1600
#define HEIGHT 900

static gint64
draw (gpointer data)
{
  const gint64 start = bench_cpu ();
  g_autoptr (GBytes) png = jt_chart_png (data, 0, WIDTH, HEIGHT, NULL);

  g_assert_nonnull (png);
  return bench_cpu () - start;
}

/* What the encoder alone takes. */
static gint64
encode_white (gpointer data)
{
  const gint64 start = bench_cpu ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_destroy (cr);
  g_assert_cmpint (cairo_surface_write_to_png (surface, "/dev/null"), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  return bench_cpu () - start;
}

int
main (void)
{
  const guint rounds = bench_size (15, 1);

  for (guint kind = 0; kind < JT_CHARTS; kind++)
    {
      g_autoptr (JtChart) chart = fixture_chart ((JtChartKind) kind);
      g_autofree char *what
          = g_strdup_printf ("chart 1600×900 to PNG: %s", jt_chart_kind_nick ((JtChartKind) kind));
      BenchRunner runners[] = { { draw, chart, 0 }, { encode_white, NULL, 0 } };

      bench_race (runners, G_N_ELEMENTS (runners), rounds);
      bench_line (what, runners[0].time, "the encoder, white", runners[1].time);
      bench_target (what, runners[0].time, 45 * G_GINT64_CONSTANT (1000000));
    }
  return 0;
}
