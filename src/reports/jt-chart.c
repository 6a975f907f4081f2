/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-chart.h"

#include <errno.h>
#include <sys/mman.h>

#include "jt-chart-private.h"
#include "jt-png.h"
#include "jt-report-error.h"

#define LARGEST_PICTURE 10000

/* The sentence of a chart with nothing in it, in letters. */
#define EMPTY 6

static const JtChartClass *
class_of (const JtChart *chart)
{
  static const JtChartClass *const classes[JT_CHARTS] = {
    [JT_CHART_FUNNEL] = &jt_chart_funnel,   [JT_CHART_COURSE] = &jt_chart_course,
    [JT_CHART_YEAR] = &jt_chart_year,       [JT_CHART_TURNOUT] = &jt_chart_turnout,
    [JT_CHART_AGEING] = &jt_chart_ageing,
  };

  return classes[chart->kind];
}

static guint
count_pages (const JtChart *chart, const JtChartFrame *frame)
{
  if (jt_chart_is_empty (chart) || class_of (chart)->n_pages == NULL)
    return 1;
  return MAX (1, class_of (chart)->n_pages (chart, frame));
}

guint
jt_chart_n_pages (const JtChart *chart, const JtRect *box)
{
  JtChartFrame frame;

  g_return_val_if_fail (chart != NULL && box != NULL, 1);

  jt_chart_frame_init (&frame, chart, box);
  return count_pages (chart, &frame);
}

double
jt_chart_least_height (const JtChart *chart, double width)
{
  const JtRect box = { 0, 0, width, JT_CHART_SMALLEST * JT_CHART_LETTERS_HIGH };
  JtChartFrame frame;
  double letters;

  g_return_val_if_fail (chart != NULL, 0);

  jt_chart_frame_init (&frame, chart, &box);
  letters = jt_chart_is_empty (chart) ? EMPTY : class_of (chart)->least_height (chart, &frame);
  return box.height - frame.plot.height + letters * frame.unit;
}

/* An empty frame would look like a fault. */
static void
draw_nothing (const JtChart *chart, cairo_t *cr, JtPen *pen, const JtChartFrame *frame)
{
  const double width = MIN (frame->plot.width, 40 * frame->unit);
  JtRect box = { frame->plot.x + (frame->plot.width - width) / 2, 0, width, frame->plot.height };
  double height;

  jt_pen_set_font (pen, JT_FACE_PLAIN, 1.2 * frame->unit);
  height = jt_pen_paragraph_height (pen, width, chart->empty);
  box.y = frame->plot.y + MAX (0, (frame->plot.height - height) / 2);
  jt_palette_set_source (cr, JT_COLOUR_RULE, 100);
  jt_pen_paragraph (pen, &box, JT_ALIGN_CENTRE, chart->empty);
}

void
jt_chart_draw (const JtChart *chart, cairo_t *cr, const JtRect *box, guint page)
{
  JtChartFrame frame;
  JtPen *pen;
  guint pages;

  g_return_if_fail (chart != NULL && cr != NULL && box != NULL);

  jt_chart_frame_init (&frame, chart, box);
  pages = count_pages (chart, &frame);
  g_return_if_fail (page < pages);

  cairo_save (cr);
  cairo_rectangle (cr, box->x, box->y, box->width, box->height);
  cairo_clip (cr);
  pen = jt_pen_new (cr);
  jt_chart_frame_draw (&frame, chart, cr, pen, page, pages);
  if (jt_chart_is_empty (chart))
    draw_nothing (chart, cr, pen, &frame);
  else if (frame.plot.width > 0 && frame.plot.height > 0)
    class_of (chart)->draw (chart, cr, pen, &frame, page);
  jt_pen_free (pen);
  cairo_restore (cr);
}

gboolean
jt_chart_hit (const JtChart *chart, const JtRect *box, guint page, double x, double y,
              JtChartHit *hit)
{
  JtChartFrame frame;

  g_return_val_if_fail (chart != NULL && box != NULL && hit != NULL, FALSE);

  *hit = (JtChartHit) { 0, 0 };
  if (jt_chart_is_empty (chart))
    return FALSE;
  jt_chart_frame_init (&frame, chart, box);
  if (!jt_chart_inside (&frame.plot, x, y))
    return FALSE;
  return class_of (chart)->hit (chart, &frame, page, x, y, hit);
}

char *
jt_chart_hit_text (const JtChart *chart, const JtChartHit *hit)
{
  g_return_val_if_fail (chart != NULL && hit != NULL, NULL);
  return class_of (chart)->hit_text (chart, hit);
}

void
jt_chart_line_hit (const JtChart *chart, guint line, JtChartHit *hit)
{
  g_return_if_fail (chart != NULL && hit != NULL);

  switch (chart->kind)
    {
    case JT_CHART_YEAR:
      *hit = (JtChartHit) { JT_CHART_ALL, line };
      break;
    case JT_CHART_AGEING:
      *hit = (JtChartHit) { line, JT_CHART_ALL };
      break;
    case JT_CHART_TURNOUT:
      *hit = (JtChartHit) { line / JT_TESTS, line % JT_TESTS };
      break;
    case JT_CHART_FUNNEL:
    case JT_CHART_COURSE:
    case JT_CHARTS:
    default:
      *hit = (JtChartHit) { line, 0 };
      break;
    }
}

GPtrArray *
jt_chart_table (const JtChart *chart)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  g_return_val_if_fail (chart != NULL, rows);

  if (!jt_chart_is_empty (chart))
    class_of (chart)->table (chart, rows);
  return rows;
}

/* ------------------------------------------------------------------------------------------ PNG */

GBytes *
jt_chart_png (const JtChart *chart, guint page, int width, int height, GError **error)
{
  const JtRect box = { 0, 0, width, height };
  const int stride = cairo_format_stride_for_width (CAIRO_FORMAT_RGB24, width);
  const gsize length = (gsize) stride * (gsize) height;
  cairo_surface_t *surface;
  cairo_status_t status;
  GBytes *file = NULL;
  void *pixels;
  cairo_t *cr;

  g_return_val_if_fail (chart != NULL && width > 0 && width <= LARGEST_PICTURE && height > 0
                            && height <= LARGEST_PICTURE,
                        NULL);

  /* Many times what is kept of it.  Of the allocator's memory it would stay the process's own when
   * it is free again; a mapping goes back. */
  pixels = mmap (NULL, length, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (pixels == MAP_FAILED)
    {
      g_set_error_literal (error, JT_REPORT_ERROR, JT_REPORT_ERROR_WRITE_FAILED,
                           g_strerror (errno));
      return NULL;
    }
  /* Without transparency: what is pasted into a dark document stays readable. */
  surface = cairo_image_surface_create_for_data (pixels, CAIRO_FORMAT_RGB24, width, height, stride);
  cr = cairo_create (surface);
  jt_chart_draw (chart, cr, &box, page);
  status = cairo_status (cr);
  cairo_destroy (cr);
  if (status == CAIRO_STATUS_SUCCESS)
    file = jt_png_encode (surface, error);
  else
    g_set_error_literal (error, JT_REPORT_ERROR, JT_REPORT_ERROR_WRITE_FAILED,
                         cairo_status_to_string (status));
  cairo_surface_destroy (surface);
  munmap (pixels, length);
  return file;
}
