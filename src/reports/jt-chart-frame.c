/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-chart-private.h"

/* A chart is this many letters wide; less of it, or of the height, makes the letters smaller. */
#define LETTERS_WIDE 80

#define TITLE 1.45
#define TITLE_LINE (1.5 * TITLE)
#define PERIOD 1.6
#define SOURCE 0.85
#define MARGIN 1.2

/* How much wider a line may turn out than its letters were thought to be. */
#define ROUGHLY 1.04

/* How much of the height of its row a bar takes, where it stands alone in it or below its name. */
#define BAR 0.6
#define BAR_NAMED 0.76

/* Of a legend. */
#define LEGEND_LINE 1.5
#define LEGEND_LETTER 0.95
#define SWATCH 2
#define AFTER_WORDS 1.6

/* Chinese faces have signs, dashes and quotation marks as wide as their letters. */
static double
letter_width (gunichar letter)
{
  if (letter == ' ')
    return 0.3;
  return letter < 0x80 || g_unichar_get_script (letter) == G_UNICODE_SCRIPT_LATIN ? 0.58 : 1;
}

double
jt_chart_text_letters (const char *text)
{
  double width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    width += letter_width (g_utf8_get_char (p));
  return width;
}

/* A text of letters of that height takes so many lines, as far as can be told without a font. */
static guint
count_lines (const char *text, double letter, double width, guint most)
{
  const double needed = jt_chart_text_letters (text) * letter * ROUGHLY;

  if (needed <= width)
    return 1;
  /* A line ends before the letter that would not fit whole. */
  return CLAMP ((guint) (needed / MAX (width - letter, letter)) + 1, 2, most);
}

void
jt_chart_frame_init (JtChartFrame *frame, const JtChart *chart, const JtRect *box)
{
  const double unit
      = MAX (JT_CHART_SMALLEST,
             MIN (box->width / LETTERS_WIDE, box->height / JT_CHART_LETTERS_HIGH));
  const double margin = MARGIN * unit;
  const double width = box->width - 2 * margin;
  double above;

  frame->box = *box;
  frame->unit = unit;
  frame->title = count_lines (chart->title, TITLE * unit, width, 3) * TITLE_LINE * unit;
  frame->period = count_lines (chart->period, unit, width, 2) * PERIOD * unit;
  frame->source = count_lines (chart->source, SOURCE * unit, width, 2) * 1.4 * unit;
  above = margin + frame->title + frame->period + 0.8 * unit;
  frame->plot = (JtRect) { box->x + margin, box->y + above, width,
                           MAX (0, box->height - above - margin - frame->source - 0.8 * unit) };
}

double
jt_chart_letters (const JtChartFrame *frame)
{
  return frame->plot.width / frame->unit;
}

void
jt_chart_part_row (const JtChartFrame *frame, const JtRect *row, double names, JtRect *name,
                   JtRect *bar)
{
  const double unit = frame->unit;
  const double above = names > 0 ? 0 : JT_CHART_NAME * unit;
  const double rest = row->height - above;
  const double high = rest * (names > 0 ? BAR : BAR_NAMED);

  *bar = (JtRect) { row->x + names * unit, row->y + above + (rest - high) / 2,
                    row->width - names * unit, high };
  *name = names > 0 ? (JtRect) { row->x, row->y, (names - 0.8) * unit, row->height }
                    : (JtRect) { row->x + 0.3 * unit, row->y, row->width - 0.3 * unit, above };
}

/* In the middle of its line; over several lines from the top. */
static void
write_lines (JtPen *pen, const JtRect *box, double line, const char *text)
{
  if (box->height > line)
    jt_pen_paragraph (pen, box, JT_ALIGN_START, text);
  else
    jt_pen_line (pen, box, JT_ALIGN_START, text);
}

void
jt_chart_frame_draw (const JtChartFrame *frame, const JtChart *chart, cairo_t *cr, JtPen *pen,
                     guint page, guint pages)
{
  const double unit = frame->unit;
  const double title_line = TITLE_LINE * unit;
  const JtRect *plot = &frame->plot;
  const double bottom = frame->box.y + frame->box.height - MARGIN * unit;
  const JtRect title = { plot->x, frame->box.y + MARGIN * unit, plot->width, frame->title };
  JtRect period = { plot->x, title.y, plot->width, frame->period };
  const JtRect source = { plot->x, bottom - frame->source, plot->width, frame->source };
  const JtRect last = { plot->x, bottom - 1.4 * unit, plot->width, 1.4 * unit };
  guint lines;

  jt_palette_set_source (cr, JT_COLOUR_PAPER, 100);
  cairo_rectangle (cr, frame->box.x, frame->box.y, frame->box.width, frame->box.height);
  cairo_fill (cr);
  jt_palette_set_source (cr, JT_COLOUR_INK, 100);
  jt_pen_set_font (pen, JT_FACE_BOLD, TITLE * unit);
  /* A title that takes fewer lines than were kept for it leaves no gap below it. */
  lines = (guint) (jt_pen_paragraph (pen, &title, JT_ALIGN_START, chart->title) / title_line + 0.5);
  period.y += CLAMP (lines * title_line, title_line, title.height);
  jt_palette_set_source (cr, JT_COLOUR_RULE, 100);
  jt_pen_set_font (pen, JT_FACE_PLAIN, unit);
  write_lines (pen, &period, PERIOD * unit, chart->period);
  jt_pen_set_font (pen, JT_FACE_PLAIN, SOURCE * unit);
  write_lines (pen, &source, 1.4 * unit, chart->source);
  if (pages > 1)
    {
      g_autofree char *number = g_strdup_printf ("%u／%u", page + 1, pages);

      jt_pen_line (pen, &last, JT_ALIGN_END, number);
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

/* Whether a swatch with its words still stands in a line that is taken up to @x; @x is then its end.
 * All in letters. */
static gboolean
legend_fits (const char *label, double width, double *x)
{
  const double words = jt_chart_text_letters (label) * LEGEND_LETTER;
  const gboolean fits = *x <= 0 || *x + SWATCH + words <= width;

  *x = (fits ? *x : 0) + SWATCH + words + AFTER_WORDS;
  return fits;
}

double
jt_chart_legend_height (double width, char *const *labels, guint n)
{
  double height = LEGEND_LINE;
  double x = 0;

  for (guint i = 0; i < n; i++)
    if (!legend_fits (labels[i], width, &x))
      height += LEGEND_LINE;
  return height;
}

void
jt_chart_legend (cairo_t *cr, JtPen *pen, const JtRect *line, const JtChartFill *fills,
                 char *const *labels, guint n, double unit)
{
  double x = line->x;
  double y = line->y;
  double taken = 0;

  jt_pen_set_font (pen, JT_FACE_PLAIN, LEGEND_LETTER * unit);
  for (guint i = 0; i < n; i++)
    {
      const double width = jt_pen_line_width (pen, labels[i]);
      JtRect swatch, text;

      if (!legend_fits (labels[i], line->width / unit, &taken))
        {
          x = line->x;
          y += LEGEND_LINE * unit;
        }
      swatch = (JtRect) { x, y + (line->height - 0.9 * unit) / 2, 1.6 * unit, 0.9 * unit };
      text = (JtRect) { x + SWATCH * unit, y, MIN (width + unit, line->width - SWATCH * unit),
                        line->height };
      jt_chart_fill (cr, pen, &swatch, &fills[i], unit);
      jt_palette_set_source (cr, JT_COLOUR_INK, 100);
      jt_pen_line (pen, &text, JT_ALIGN_START, labels[i]);
      x += width + (SWATCH + AFTER_WORDS) * unit;
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
