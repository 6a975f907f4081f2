/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-chart-private.h"
#include "jt-number.h"

/* How much of the width the names at the left and the shares at the right take. */
#define NAMES 15
#define SHARES 11

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

static void
get_plot (const JtChartFrame *frame, JtRect *plot)
{
  *plot = (JtRect) { frame->plot.x + NAMES * frame->unit, frame->plot.y + 1.6 * frame->unit,
                     frame->plot.width - (NAMES + SHARES) * frame->unit,
                     frame->plot.height - 3.2 * frame->unit };
}

static void
get_row (const JtFunnelChart *funnel, const JtChartFrame *frame, guint i, JtRect *row)
{
  JtRect plot;

  get_plot (frame, &plot);
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
  JtRect row, plot, box, name, text;
  double width;

  get_plot (frame, &plot);
  get_row (funnel, frame, i, &row);
  name = (JtRect) { row.x, row.y, (NAMES - 0.8) * unit, row.height };
  box = (JtRect) { plot.x, row.y + row.height * 0.2,
                   plot.width * (double) bar->lifts / (double) ceiling, row.height * 0.6 };
  jt_palette_set_source (cr, JT_COLOUR_INK, 100);
  jt_pen_set_font (pen, JT_FACE_PLAIN, 1.05 * unit);
  jt_pen_line (pen, &name, JT_ALIGN_END, bar->label);
  jt_chart_fill (cr, pen, &box, &fill, unit);
  jt_pen_set_font (pen, JT_FACE_BOLD, 1.05 * unit);
  width = jt_pen_line_width (pen, value) + unit;
  text = (JtRect) { box.x + box.width + 0.5 * unit, row.y, width, row.height };
  /* The number stands in its bar where there is no room behind it. */
  if (text.x + width > plot.x + plot.width + 2 * unit)
    {
      text.x = box.x + box.width - width;
      jt_palette_set_source (cr, JT_COLOUR_PAPER, 100);
    }
  else
    jt_palette_set_source (cr, JT_COLOUR_INK, 100);
  jt_pen_line (pen, &text, JT_ALIGN_START, value);
  text = (JtRect) { row.x + row.width - SHARES * unit, row.y, SHARES * unit, row.height };
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

  get_plot (frame, &plot);
  jt_chart_grid (cr, pen, frame, &plot, ceiling);
  jt_palette_set_source (cr, JT_COLOUR_RULE, 100);
  jt_pen_set_font (pen, JT_FACE_PLAIN, 0.9 * frame->unit);
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

const JtChartClass jt_chart_funnel = { NULL, draw, hit_bar, hit_text, table };
