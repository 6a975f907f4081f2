/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-chart-private.h"
#include "jt-number.h"

/* How much of the width the names at the left and the shares at the right take at most, in letters,
 * and the least that is left for the bars. */
#define NAMES 15
#define SHARES 11
#define BARS 10

#define NAME_LETTER 1.05
#define HEADER_LETTER 0.9

/* What is above the bars and below them; a bar. */
#define HEADER 1.6
#define GRID 1.6
#define LOWEST 1.4
#define LOWEST_NAMED (JT_CHART_NAME + 1.7)

static const JtChartFill fill = { JT_COLOUR_ACCENT, 100, JT_HATCH_PLAIN };

static const JtFunnelBar *
get_bar (const JtFunnelChart *funnel, guint i)
{
  return g_ptr_array_index (funnel->bars, i);
}

static gint64
get_most (const JtFunnelChart *funnel)
{
  gint64 most = 0;

  for (guint i = 0; i < funnel->bars->len; i++)
    most = MAX (most, get_bar (funnel, i)->lifts);
  return most;
}

/* What stands beside the bars, in letters; nothing where both stand above them. */
typedef struct
{
  double names;
  double shares;
} Sides;

/* As on paper where there is room, else as wide as what is written there. */
static Sides
get_sides (const JtFunnelChart *funnel, const JtChartFrame *frame)
{
  static const Sides paper = { NAMES, SHARES };
  static const Sides above = { 0, 0 };
  const double room = jt_chart_letters (frame) - BARS;
  Sides fitted = { 0, jt_chart_text_letters (funnel->chart.headers[2]) * HEADER_LETTER + 0.5 };

  for (guint i = 0; i < funnel->bars->len; i++)
    fitted.names = MAX (fitted.names,
                        jt_chart_text_letters (get_bar (funnel, i)->label) * NAME_LETTER + 1);
  fitted.names = MIN (fitted.names, NAMES);
  fitted.shares = MIN (fitted.shares, SHARES);
  if (room >= NAMES + SHARES)
    return paper;
  return room >= fitted.names + fitted.shares ? fitted : above;
}

static double
least_height (const JtChart *chart, const JtChartFrame *frame)
{
  const JtFunnelChart *funnel = (const JtFunnelChart *) chart;
  const double row = get_sides (funnel, frame).names > 0 ? LOWEST : LOWEST_NAMED;

  return HEADER + row * funnel->bars->len + GRID;
}

static void
get_plot (const JtFunnelChart *funnel, const JtChartFrame *frame, JtRect *plot)
{
  const Sides sides = get_sides (funnel, frame);
  const double unit = frame->unit;

  *plot = (JtRect) { frame->plot.x + sides.names * unit, frame->plot.y + HEADER * unit,
                     frame->plot.width - (sides.names + sides.shares) * unit,
                     frame->plot.height - (HEADER + GRID) * unit };
}

static void
get_row (const JtFunnelChart *funnel, const JtChartFrame *frame, guint i, JtRect *row)
{
  JtRect plot;

  get_plot (funnel, frame, &plot);
  *row = (JtRect) { frame->plot.x, plot.y + plot.height * i / funnel->bars->len,
                    frame->plot.width, plot.height / funnel->bars->len };
}

/* "83%" of those of the stage before; "—" where there were none. */
static char *
share_text (const JtFunnelChart *funnel, guint i)
{
  const gint64 before = i > 0 ? get_bar (funnel, i - 1)->lifts : 0;

  if (i == 0)
    return g_strdup ("");
  if (before == 0)
    return g_strdup ("—");
  return g_strdup_printf ("%" G_GINT64_FORMAT "%%", get_bar (funnel, i)->lifts * 100 / before);
}

static void
draw_bar (const JtFunnelChart *funnel, cairo_t *cr, JtPen *pen, const JtChartFrame *frame, guint i,
          gint64 ceiling)
{
  const JtFunnelBar *bar = get_bar (funnel, i);
  const double unit = frame->unit;
  g_autofree char *number = jt_number_format (bar->lifts);
  g_autofree char *value = g_strdup_printf ("%s %s", number, funnel->unit);
  g_autofree char *share = share_text (funnel, i);
  const Sides sides = get_sides (funnel, frame);
  JtRect row, plot, box, name, text;
  double width;

  get_plot (funnel, frame, &plot);
  get_row (funnel, frame, i, &row);
  jt_chart_part_row (frame, &row, sides.names, &name, &box);
  box.width = plot.width * (double) bar->lifts / (double) ceiling;
  jt_palette_set_source (cr, JT_COLOUR_INK, 100);
  jt_pen_set_font (pen, JT_FACE_PLAIN, NAME_LETTER * unit);
  jt_pen_line (pen, &name, sides.names > 0 ? JT_ALIGN_END : JT_ALIGN_START, bar->label);
  jt_chart_fill (cr, pen, &box, &fill, unit);
  jt_pen_set_font (pen, JT_FACE_BOLD, 1.05 * unit);
  width = jt_pen_line_width (pen, value) + unit;
  text = (JtRect) { box.x + box.width + 0.5 * unit, box.y, width, box.height };
  /* The number stands in its bar where there is no room behind it. */
  if (text.x + width > plot.x + plot.width + MIN (sides.shares, 2) * unit)
    {
      text.x = box.x + box.width - width;
      jt_palette_set_source (cr, JT_COLOUR_PAPER, 100);
    }
  else
    jt_palette_set_source (cr, JT_COLOUR_INK, 100);
  jt_pen_line (pen, &text, JT_ALIGN_START, value);
  text = (JtRect) { row.x + row.width - SHARES * unit, name.y, SHARES * unit, name.height };
  jt_palette_set_source (cr, JT_COLOUR_RULE, 100);
  jt_pen_set_font (pen, JT_FACE_PLAIN, unit);
  jt_pen_line (pen, &text, JT_ALIGN_END, share);
}

static void
draw (const JtChart *chart, cairo_t *cr, JtPen *pen, const JtChartFrame *frame, guint page)
{
  const JtFunnelChart *funnel = (const JtFunnelChart *) chart;
  const gint64 ceiling = jt_chart_ceiling (get_most (funnel));
  const JtRect header
      = { frame->plot.x + frame->plot.width - SHARES * frame->unit, frame->plot.y,
          SHARES * frame->unit, 1.5 * frame->unit };
  JtRect plot;

  get_plot (funnel, frame, &plot);
  jt_chart_grid (cr, pen, frame, &plot, ceiling);
  jt_palette_set_source (cr, JT_COLOUR_RULE, 100);
  jt_pen_set_font (pen, JT_FACE_PLAIN, HEADER_LETTER * frame->unit);
  jt_pen_line (pen, &header, JT_ALIGN_END, chart->headers[2]);
  for (guint i = 0; i < funnel->bars->len; i++)
    draw_bar (funnel, cr, pen, frame, i, ceiling);
}

static gboolean
hit_bar (const JtChart *chart, const JtChartFrame *frame, guint page, double x, double y,
         JtChartHit *hit)
{
  const JtFunnelChart *funnel = (const JtFunnelChart *) chart;

  for (hit->row = 0; hit->row < funnel->bars->len; hit->row++)
    {
      JtRect row;

      get_row (funnel, frame, hit->row, &row);
      if (jt_chart_inside (&row, x, y))
        return TRUE;
    }
  return FALSE;
}

static char *
hit_text (const JtChart *chart, const JtChartHit *hit)
{
  const JtFunnelChart *funnel = (const JtFunnelChart *) chart;
  const JtFunnelBar *bar = get_bar (funnel, hit->row);
  g_autofree char *number = jt_number_format (bar->lifts);

  return g_strdup_printf ("%s  %s %s", bar->label, number, funnel->unit);
}

static void
table (const JtChart *chart, GPtrArray *rows)
{
  const JtFunnelChart *funnel = (const JtFunnelChart *) chart;

  for (guint i = 0; i < funnel->bars->len; i++)
    {
      g_autofree char *number = jt_number_format (get_bar (funnel, i)->lifts);
      g_autofree char *share = share_text (funnel, i);

      jt_chart_add_row (rows, get_bar (funnel, i)->label, number, share, NULL);
    }
}

const JtChartClass jt_chart_funnel = { NULL, least_height, draw, hit_bar, hit_text, table };
