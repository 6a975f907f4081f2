/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-chart-private.h"

/* A chart is this many letters wide and high; less of either makes the letters smaller. */
#define LETTERS_WIDE 80
#define LETTERS_HIGH 45
#define SMALLEST 9

#define TITLE 1.45
#define MARGIN 1.2

/* How many letters' width a text takes, roughly: what is not Latin is as wide as high. */
static double
rough_width (const char *text)
{
  double width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    width += g_utf8_get_char (p) < 0x2e80 ? 0.58 : 1;
  return width;
}

void
jt_chart_frame_init (JtChartFrame *frame, const JtChart *chart, const JtRect *box)
{
  const double unit
      = MAX (SMALLEST, MIN (box->width / LETTERS_WIDE, box->height / LETTERS_HIGH));
  const double margin = MARGIN * unit;
  const double width = box->width - 2 * margin;
  const gboolean long_title = rough_width (chart->title) * TITLE * unit > width;
  double above;

  frame->box = *box;
  frame->unit = unit;
  frame->title = (long_title ? 2 : 1) * TITLE * 1.5 * unit;
  above = margin + frame->title + 2.4 * unit;
  frame->plot = (JtRect) { box->x + margin, box->y + above, width,
                           MAX (0, box->height - above - margin - 2.2 * unit) };
}

void
jt_chart_frame_draw (const JtChartFrame *frame, const JtChart *chart, cairo_t *cr, JtPen *pen,
                     guint page, guint pages)
{
  const double unit = frame->unit;
  const JtRect *plot = &frame->plot;
  const double bottom = frame->box.y + frame->box.height - MARGIN * unit;
  const JtRect title = { plot->x, frame->box.y + MARGIN * unit, plot->width, frame->title };
  const JtRect period = { plot->x, title.y + title.height, plot->width, 1.6 * unit };
  const JtRect source = { plot->x, bottom - 1.4 * unit, plot->width, 1.4 * unit };

  jt_palette_set_source (cr, JT_COLOUR_PAPER, 100);
  cairo_rectangle (cr, frame->box.x, frame->box.y, frame->box.width, frame->box.height);
  cairo_fill (cr);
  jt_palette_set_source (cr, JT_COLOUR_INK, 100);
  jt_pen_set_font (pen, JT_FACE_BOLD, TITLE * unit);
  jt_pen_paragraph (pen, &title, JT_ALIGN_START, chart->title);
  jt_palette_set_source (cr, JT_COLOUR_RULE, 100);
  jt_pen_set_font (pen, JT_FACE_PLAIN, unit);
  jt_pen_line (pen, &period, JT_ALIGN_START, chart->period);
  jt_pen_set_font (pen, JT_FACE_PLAIN, 0.85 * unit);
  jt_pen_line (pen, &source, JT_ALIGN_START, chart->source);
  if (pages > 1)
    {
      g_autofree char *number = g_strdup_printf ("%u／%u", page + 1, pages);

      jt_pen_line (pen, &source, JT_ALIGN_END, number);
    }
}

gint64
jt_chart_step (gint64 most)
{
  for (gint64 step = 1;; step *= 10)
    {
      static const int times[] = { 1, 2, 5 };

      for (gsize i = 0; i < G_N_ELEMENTS (times); i++)
        if (most <= 6 * step * times[i])
          return step * times[i];
    }
}

gint64
jt_chart_ceiling (gint64 most)
{
  const gint64 step = jt_chart_step (most);

  return MAX (1, (most + step - 1) / step * step);
}

void
jt_chart_grid (cairo_t *cr, JtPen *pen, const JtChartFrame *frame, const JtRect *plot,
               gint64 ceiling)
{
  const gint64 step = jt_chart_step (ceiling);
  const double unit = frame->unit;

  jt_pen_set_font (pen, JT_FACE_PLAIN, 0.85 * unit);
  for (gint64 i = 0; i * step <= ceiling; i++)
    {
      const double x = plot->x + plot->width * (double) (i * step) / (double) ceiling;
      const JtRect label
          = { x - 4 * unit, plot->y + plot->height + 0.2 * unit, 8 * unit, 1.2 * unit };
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, i * step);

      jt_palette_set_source (cr, i == 0 ? JT_COLOUR_RULE : JT_CHART_PALE, 100);
      cairo_set_line_width (cr, (i == 0 ? 0.08 : 0.05) * unit);
      cairo_move_to (cr, x, plot->y);
      cairo_line_to (cr, x, plot->y + plot->height);
      cairo_stroke (cr);
      jt_palette_set_source (cr, JT_COLOUR_RULE, 100);
      jt_pen_line (pen, &label, JT_ALIGN_CENTRE, number);
    }
}

void
jt_chart_fill (cairo_t *cr, JtPen *pen, const JtRect *box, const JtChartFill *fill, double unit)
{
  if (box->width <= 0 || box->height <= 0)
    return;
  jt_palette_set_source (cr, fill->colour, fill->percent);
  cairo_rectangle (cr, box->x, box->y, box->width, box->height);
  cairo_fill (cr);
  jt_palette_set_source (cr, fill->colour, 100);
  cairo_set_line_width (cr, 0.06 * unit);
  jt_pen_hatch (pen, box, fill->hatch, 0.5 * unit);
  cairo_rectangle (cr, box->x, box->y, box->width, box->height);
  cairo_stroke (cr);
}

void
jt_chart_legend (cairo_t *cr, JtPen *pen, const JtRect *line, const JtChartFill *fills,
                 char *const *labels, guint n, double unit)
{
  double x = line->x;

  jt_pen_set_font (pen, JT_FACE_PLAIN, 0.95 * unit);
  for (guint i = 0; i < n; i++)
    {
      const double width = jt_pen_line_width (pen, labels[i]);
      const JtRect swatch = { x, line->y + (line->height - 0.9 * unit) / 2, 1.6 * unit, 0.9 * unit };
      const JtRect text = { x + 2 * unit, line->y, width + unit, line->height };

      if (x + 2 * unit + width > line->x + line->width)
        return;
      jt_chart_fill (cr, pen, &swatch, &fills[i], unit);
      jt_palette_set_source (cr, JT_COLOUR_INK, 100);
      jt_pen_line (pen, &text, JT_ALIGN_START, labels[i]);
      x += width + 3.6 * unit;
    }
}

void
jt_chart_add_row (GPtrArray *rows, const char *first, ...)
{
  g_autoptr (GStrvBuilder) row = g_strv_builder_new ();
  va_list more;

  va_start (more, first);
  for (const char *text = first; text != NULL; text = va_arg (more, const char *))
    g_strv_builder_add (row, text);
  va_end (more);
  g_ptr_array_add (rows, g_strv_builder_end (row));
}

gboolean
jt_chart_inside (const JtRect *box, double x, double y)
{
  return x >= box->x && x < box->x + box->width && y >= box->y && y < box->y + box->height;
}
