/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-chart-private.h"

/* A vote's heading and four bars, in letters. */
#define HEADING 2
#define BAR 2.35
#define BLOCK (HEADING + JT_TESTS * BAR + 0.8)

/* Few votes take more of the height, up to twice as much. */
#define HIGHEST 2

/* Names of the tests before a bar, and numbers behind it. */
#define NAMES 9
#define NUMBERS 15

static const JtChartFill holding = { 0x0b7a75, 100, JT_HATCH_PLAIN };
static const JtChartFill missing = { JT_COLOUR_RULE, 15, JT_HATCH_RISING };

static const JtTurnoutVote *
get_vote (const JtTurnoutChart *turnout, guint i)
{
  return g_ptr_array_index (turnout->votes, i);
}

/* Two beside each other where they would not fit under each other. */
static guint
get_columns (const JtTurnoutChart *turnout, const JtChartFrame *frame)
{
  return turnout->votes->len * BLOCK * frame->unit > frame->plot.height ? 2 : 1;
}

static guint
votes_of_column (const JtChartFrame *frame)
{
  return (guint) MAX (1, frame->plot.height / (BLOCK * frame->unit));
}

static guint
n_pages (const JtChart *chart, const JtChartFrame *frame)
{
  const JtTurnoutChart *turnout = (const JtTurnoutChart *) chart;
  const guint page = votes_of_column (frame) * get_columns (turnout, frame);

  return (turnout->votes->len + page - 1) / page;
}

/* How much higher than needed a block is. */
static double
get_stretch (const JtTurnoutChart *turnout, const JtChartFrame *frame)
{
  const guint shown = MIN (turnout->votes->len, votes_of_column (frame));

  return CLAMP (frame->plot.height / (shown * BLOCK * frame->unit), 1, HIGHEST);
}

static void
get_block (const JtTurnoutChart *turnout, const JtChartFrame *frame, guint i, JtRect *block)
{
  const guint columns = get_columns (turnout, frame);
  const guint rows = votes_of_column (frame);
  const guint place = i % (rows * columns);
  const double gap = columns > 1 ? 3 * frame->unit : 0;
  const double width = (frame->plot.width - gap) / columns;
  const double height = BLOCK * frame->unit * get_stretch (turnout, frame);

  *block = (JtRect) { frame->plot.x + (width + gap) * (place / rows),
                      frame->plot.y + height * (place % rows), width, height };
}

/* Where the row of a test begins, and how high it is. */
static void
get_row (const JtRect *block, double unit, guint test, double *y, double *height)
{
  *height = (block->height - HEADING * unit) * BAR / (BLOCK - HEADING);
  *y = block->y + HEADING * unit + *height * test;
}

static void
get_track (const JtRect *block, double unit, guint test, JtRect *track)
{
  double y, height;

  get_row (block, unit, test, &y, &height);
  *track = (JtRect) { block->x + NAMES * unit,
                      y + 1.1 * unit, block->width - (NAMES + NUMBERS) * unit,
                      MIN (height - 1.35 * unit, 2 * unit) };
}

static double
share (gint64 part, gint64 whole)
{
  return whole > 0 ? CLAMP ((double) part / (double) whole, 0, 1) : 0;
}

/* A notch where the law's fraction lies, with the fraction above it. */
static void
draw_notch (cairo_t *cr, JtPen *pen, const JtRect *track, const JtTurnoutBar *bar, double unit)
{
  const double x = track->x + track->width * share (bar->num, bar->den);
  const JtRect label = { x - 3 * unit, track->y - 1.08 * unit, 6 * unit, 0.8 * unit };
  g_autofree char *fraction
      = g_strdup_printf ("%s%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, bar->strict ? ">" : "≥",
                         bar->num, bar->den);

  jt_palette_set_source (cr, JT_COLOUR_INK, 100);
  cairo_set_line_width (cr, 0.16 * unit);
  cairo_move_to (cr, x, track->y - 0.12 * unit);
  cairo_line_to (cr, x, track->y + track->height + 0.12 * unit);
  cairo_stroke (cr);
  jt_pen_set_font (pen, JT_FACE_PLAIN, 0.78 * unit);
  jt_pen_line (pen, &label, JT_ALIGN_CENTRE, fraction);
}

static void
draw_test (const JtTurnoutChart *turnout, const JtTurnoutVote *vote, cairo_t *cr, JtPen *pen,
           const JtRect *block, double unit, guint test)
{
  const JtTurnoutBar *bar = &vote->bars[test];
  g_autofree char *state = g_strdup_printf ("%s %s", bar->holds ? "√" : "×",
                                            bar->holds ? turnout->reached : turnout->missing);
  JtRect track, done, text;

  get_track (block, unit, test, &track);
  text = (JtRect) { block->x, track.y, (NAMES - 0.6) * unit, track.height };
  jt_palette_set_source (cr, JT_COLOUR_INK, 100);
  jt_pen_set_font (pen, JT_FACE_PLAIN, 0.95 * unit);
  jt_pen_line (pen, &text, JT_ALIGN_END, turnout->tests[test]);
  done = track;
  done.width *= share (bar->part, bar->whole);
  jt_chart_fill (cr, pen, &done, bar->holds ? &holding : &missing, unit);
  jt_palette_set_source (cr, JT_CHART_MIDDLE, 100);
  cairo_set_line_width (cr, 0.06 * unit);
  cairo_rectangle (cr, track.x, track.y, track.width, track.height);
  cairo_stroke (cr);
  draw_notch (cr, pen, &track, bar, unit);
  text = (JtRect) { track.x + track.width + 0.6 * unit, track.y, 10 * unit, track.height };
  jt_palette_set_source (cr, JT_COLOUR_INK, 100);
  jt_pen_set_font (pen, JT_FACE_PLAIN, 0.9 * unit);
  jt_pen_line (pen, &text, JT_ALIGN_START, bar->text);
  text = (JtRect) { block->x + block->width - 4.2 * unit, track.y, 4.2 * unit, track.height };
  jt_palette_set_source (cr, bar->holds ? holding.colour : JT_COLOUR_INK, 100);
  jt_pen_set_font (pen, bar->holds ? JT_FACE_BOLD : JT_FACE_PLAIN, 0.9 * unit);
  jt_pen_line (pen, &text, JT_ALIGN_END, state);
}

static void
draw (const JtChart *chart, cairo_t *cr, JtPen *pen, const JtChartFrame *frame, guint page)
{
  const JtTurnoutChart *turnout = (const JtTurnoutChart *) chart;
  const guint votes = votes_of_column (frame) * get_columns (turnout, frame);
  const double unit = frame->unit;

  for (guint i = page * votes; i < MIN (turnout->votes->len, (page + 1) * votes); i++)
    {
      const JtTurnoutVote *vote = get_vote (turnout, i);
      g_autofree char *title = g_strdup_printf ("%s  %s", vote->number, vote->title);
      JtRect block, line;
      double width;

      get_block (turnout, frame, i, &block);
      line = (JtRect) { block.x, block.y, block.width, 1.5 * unit };
      jt_palette_set_source (cr, JT_COLOUR_RULE, 100);
      jt_pen_set_font (pen, JT_FACE_PLAIN, 0.9 * unit);
      width = jt_pen_line (pen, &line, JT_ALIGN_END, vote->ends);
      line.width -= width + unit;
      jt_palette_set_source (cr, JT_COLOUR_INK, 100);
      jt_pen_set_font (pen, JT_FACE_BOLD, 1.05 * unit);
      jt_pen_title (pen, &line, title);
      jt_palette_set_source (cr, JT_CHART_MIDDLE, 100);
      cairo_set_line_width (cr, 0.06 * unit);
      cairo_move_to (cr, block.x, block.y + 1.7 * unit);
      cairo_line_to (cr, block.x + block.width, block.y + 1.7 * unit);
      cairo_stroke (cr);
      for (guint test = 0; test < JT_TESTS; test++)
        draw_test (turnout, vote, cr, pen, &block, unit, test);
    }
}

static gboolean
hit_test (const JtChart *chart, const JtChartFrame *frame, guint page, double x, double y,
          JtChartHit *hit)
{
  const JtTurnoutChart *turnout = (const JtTurnoutChart *) chart;
  const guint votes = votes_of_column (frame) * get_columns (turnout, frame);

  for (hit->row = page * votes; hit->row < MIN (turnout->votes->len, (page + 1) * votes);
       hit->row++)
    {
      JtRect block;
      double first, height;

      get_block (turnout, frame, hit->row, &block);
      if (!jt_chart_inside (&block, x, y))
        continue;
      get_row (&block, frame->unit, 0, &first, &height);
      hit->part = (guint) CLAMP ((y - first) / height, 0, JT_TESTS - 1);
      return TRUE;
    }
  return FALSE;
}

static char *
hit_text (const JtChart *chart, const JtChartHit *hit)
{
  const JtTurnoutChart *turnout = (const JtTurnoutChart *) chart;
  const JtTurnoutVote *vote = get_vote (turnout, hit->row);
  const JtTurnoutBar *bar = &vote->bars[hit->part];

  return g_strdup_printf ("%s %s\n%s  %s  %s", vote->number, vote->title,
                          turnout->tests[hit->part], bar->text,
                          bar->holds ? turnout->reached : turnout->missing);
}

static void
table (const JtChart *chart, GPtrArray *rows)
{
  const JtTurnoutChart *turnout = (const JtTurnoutChart *) chart;

  for (guint i = 0; i < turnout->votes->len; i++)
    for (guint test = 0; test < JT_TESTS; test++)
      {
        const JtTurnoutVote *vote = get_vote (turnout, i);
        const JtTurnoutBar *bar = &vote->bars[test];
        g_autofree char *fraction
            = g_strdup_printf ("%s%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT,
                               bar->strict ? ">" : "≥", bar->num, bar->den);

        jt_chart_add_row (rows, vote->number, vote->title, turnout->tests[test], bar->text,
                          fraction, bar->holds ? turnout->reached : turnout->missing, NULL);
      }
}

const JtChartClass jt_chart_turnout = { n_pages, draw, hit_test, hit_text, table };
