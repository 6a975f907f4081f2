/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-chart-private.h"
#include "jt-number.h"

/* How much of the width names and totals take, in letters, and the least that is left for bars. */
#define NAMES 15
#define TOTALS 6
#define BARS 14

#define BELOW_LEGEND 0.7
#define GRID 1.6
#define LOWEST 1.4
#define LOWEST_NAMED (JT_CHART_NAME + 1.7)

/* The longer, the darker; the longest in the colour of what needs somebody. */
static const JtChartFill fills[JT_AGES] = {
  [JT_AGE_MONTH] = { JT_CHART_MIDDLE, 18, JT_HATCH_PLAIN },
  [JT_AGE_QUARTER] = { JT_COLOUR_ACCENT, 22, JT_HATCH_RISING },
  [JT_AGE_HALF_YEAR] = { JT_COLOUR_ACCENT, 100, JT_HATCH_PLAIN },
  [JT_AGE_LONGER] = { 0xc2410c, 30, JT_HATCH_CROSSED },
};

static const JtAgeingBar *
get_bar (const JtAgeingChart *ageing, guint i)
{
  return g_ptr_array_index (ageing->bars, i);
}

static gint64
get_total (const JtAgeingBar *bar)
{
  gint64 total = 0;

  for (guint age = 0; age < JT_AGES; age++)
    total += bar->cases[age];
  return total;
}

static gint64
get_ceiling (const JtAgeingChart *ageing)
{
  gint64 most = 0;

  for (guint i = 0; i < ageing->bars->len; i++)
    most = MAX (most, get_total (get_bar (ageing, i)));
  return jt_chart_ceiling (most);
}

/* 0 where they stand above the bars. */
static double
get_names (const JtChartFrame *frame)
{
  return jt_chart_letters (frame) >= NAMES + BARS + TOTALS ? NAMES : 0;
}

static double
legend_height (const JtAgeingChart *ageing, const JtChartFrame *frame)
{
  return BELOW_LEGEND
         + jt_chart_legend_height (jt_chart_letters (frame) - get_names (frame), ageing->ages,
                                   JT_AGES);
}

static double
least_height (const JtChart *chart, const JtChartFrame *frame)
{
  const JtAgeingChart *ageing = (const JtAgeingChart *) chart;
  const double row = get_names (frame) > 0 ? LOWEST : LOWEST_NAMED;

  return legend_height (ageing, frame) + row * ageing->bars->len + GRID;
}

static void
get_plot (const JtAgeingChart *ageing, const JtChartFrame *frame, JtRect *plot)
{
  const double unit = frame->unit;
  const double above = legend_height (ageing, frame) * unit;
  const double names = get_names (frame) * unit;

  *plot = (JtRect) { frame->plot.x + names, frame->plot.y + above,
                     frame->plot.width - names - TOTALS * unit,
                     frame->plot.height - above - GRID * unit };
}

static void
get_row (const JtAgeingChart *ageing, const JtChartFrame *frame, guint i, JtRect *row)
{
  JtRect plot;

  get_plot (ageing, frame, &plot);
  *row = (JtRect) { frame->plot.x, plot.y + plot.height * i / ageing->bars->len,
                    frame->plot.width, plot.height / ageing->bars->len };
}

static void
get_segment (const JtAgeingChart *ageing, const JtChartFrame *frame, guint i, guint age,
             JtRect *segment)
{
  const JtAgeingBar *bar = get_bar (ageing, i);
  const gint64 ceiling = get_ceiling (ageing);
  gint64 before = 0;
  JtRect row, plot, name, whole;

  for (guint younger = 0; younger < age; younger++)
    before += bar->cases[younger];
  get_plot (ageing, frame, &plot);
  get_row (ageing, frame, i, &row);
  jt_chart_part_row (frame, &row, get_names (frame), &name, &whole);
  *segment = (JtRect) { plot.x + plot.width * (double) before / (double) ceiling,
                        whole.y,
                        plot.width * (double) bar->cases[age] / (double) ceiling,
                        whole.height };
}

/* A number on hatching wants a ground of its own. */
static void
draw_number (cairo_t *cr, JtPen *pen, const JtRect *segment, const JtChartFill *fill,
             const char *number, double unit)
{
  JtRect ground;
  double width;

  jt_pen_set_font (pen, JT_FACE_BOLD, unit);
  width = jt_pen_line_width (pen, number) + 0.5 * unit;
  if (width > segment->width)
    return;
  ground = (JtRect) { segment->x + (segment->width - width) / 2,
                      segment->y + (segment->height - 1.3 * unit) / 2, width, 1.3 * unit };
  if (fill->hatch != JT_HATCH_PLAIN && segment->height >= 1.3 * unit)
    {
      jt_palette_set_source (cr, JT_COLOUR_PAPER, 100);
      cairo_rectangle (cr, ground.x, ground.y, ground.width, ground.height);
      cairo_fill (cr);
    }
  jt_palette_set_source (cr, fill->percent > 60 ? JT_COLOUR_PAPER : JT_COLOUR_INK, 100);
  jt_pen_line (pen, segment, JT_ALIGN_CENTRE, number);
}

static void
draw_bar (const JtAgeingChart *ageing, cairo_t *cr, JtPen *pen, const JtChartFrame *frame, guint i)
{
  const JtAgeingBar *bar = get_bar (ageing, i);
  const double unit = frame->unit;
  g_autofree char *number = jt_number_format (get_total (bar));
  g_autofree char *total = g_strdup_printf ("%s %s", number, ageing->unit);
  const double names = get_names (frame);
  JtRect row, name, whole, segment;

  get_row (ageing, frame, i, &row);
  jt_chart_part_row (frame, &row, names, &name, &whole);
  jt_palette_set_source (cr, JT_COLOUR_INK, 100);
  jt_pen_set_font (pen, JT_FACE_PLAIN, 1.05 * unit);
  jt_pen_line (pen, &name, names > 0 ? JT_ALIGN_END : JT_ALIGN_START, bar->label);
  for (guint age = 0; age < JT_AGES; age++)
    {
      g_autofree char *part = jt_number_format (bar->cases[age]);

      get_segment (ageing, frame, i, age, &segment);
      jt_chart_fill (cr, pen, &segment, &fills[age], unit);
      if (bar->cases[age] != 0)
        draw_number (cr, pen, &segment, &fills[age], part, unit);
    }
  name = (JtRect) { segment.x + segment.width + 0.5 * unit, whole.y, TOTALS * unit, whole.height };
  jt_palette_set_source (cr, JT_COLOUR_INK, 100);
  jt_pen_set_font (pen, JT_FACE_BOLD, 1.05 * unit);
  jt_pen_line (pen, &name, JT_ALIGN_START, total);
}

static void
draw (const JtChart *chart, cairo_t *cr, JtPen *pen, const JtChartFrame *frame, guint page)
{
  const JtAgeingChart *ageing = (const JtAgeingChart *) chart;
  const double names = get_names (frame) * frame->unit;
  const JtRect legend = { frame->plot.x + names, frame->plot.y, frame->plot.width - names,
                          1.4 * frame->unit };
  JtRect plot;

  get_plot (ageing, frame, &plot);
  jt_chart_legend (cr, pen, &legend, fills, ageing->ages, JT_AGES, frame->unit);
  jt_chart_grid (cr, pen, frame, &plot, get_ceiling (ageing));
  for (guint i = 0; i < ageing->bars->len; i++)
    draw_bar (ageing, cr, pen, frame, i);
}

static gboolean
hit_segment (const JtChart *chart, const JtChartFrame *frame, guint page, double x, double y,
             JtChartHit *hit)
{
  const JtAgeingChart *ageing = (const JtAgeingChart *) chart;

  for (hit->row = 0; hit->row < ageing->bars->len; hit->row++)
    {
      JtRect row, segment;

      get_row (ageing, frame, hit->row, &row);
      if (!jt_chart_inside (&row, x, y))
        continue;
      for (hit->part = 0; hit->part < JT_AGES; hit->part++)
        {
          get_segment (ageing, frame, hit->row, hit->part, &segment);
          if (x >= segment.x && x < segment.x + segment.width)
            return TRUE;
        }
      return FALSE;
    }
  return FALSE;
}

static char *
hit_text (const JtChart *chart, const JtChartHit *hit)
{
  const JtAgeingChart *ageing = (const JtAgeingChart *) chart;
  const JtAgeingBar *bar = get_bar (ageing, hit->row);
  g_autofree char *number = jt_number_format (bar->cases[hit->part]);

  return g_strdup_printf ("%s  %s  %s %s", bar->label, ageing->ages[hit->part], number,
                          ageing->unit);
}

static void
table (const JtChart *chart, GPtrArray *rows)
{
  const JtAgeingChart *ageing = (const JtAgeingChart *) chart;

  for (guint i = 0; i < ageing->bars->len; i++)
    {
      const JtAgeingBar *bar = get_bar (ageing, i);
      g_autofree char *total = jt_number_format (get_total (bar));
      g_autoptr (GStrvBuilder) row = g_strv_builder_new ();

      g_strv_builder_add (row, bar->label);
      for (guint age = 0; age < JT_AGES; age++)
        {
          g_autofree char *number = jt_number_format (bar->cases[age]);

          g_strv_builder_add (row, number);
        }
      g_strv_builder_add (row, total);
      g_ptr_array_add (rows, g_strv_builder_end (row));
    }
}

const JtChartClass jt_chart_ageing = { NULL, least_height, draw, hit_segment, hit_text, table };
