/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-chart-private.h"

/* A vote's heading and a bar, in letters; the same where names and numbers stand above the bar, and
 * the end of the vote below its title. */
#define HEADING 2
#define BAR 2.35
#define HEADING_ABOVE 3.4
#define BAR_ABOVE 3.8
#define BELOW 0.8

/* Few votes take more of the height, up to twice as much. */
#define HIGHEST 2

/* Names of the tests before a bar, and numbers behind it. */
#define NAMES 9
#define NUMBERS 15

/* The least that is left for the bars, and between two votes beside each other. */
#define TRACK 8
#define GAP 3

#define HIGHEST_TRACK 2
#define LOWEST_TRACK 1

static const JtChartFill holding = { 0x0b7a75, 100, JT_HATCH_PLAIN };
static const JtChartFill missing = { JT_COLOUR_RULE, 15, JT_HATCH_RISING };

static const JtTurnoutVote *
get_vote (const JtTurnoutChart *turnout, guint i)
{
  return g_ptr_array_index (turnout->votes, i);
}

/* How the votes of a page stand; all in letters. */
typedef struct
{
  gboolean above; /* names and numbers, in a narrow box */
  double heading;
  double block;
  guint columns;
  guint rows;
} Arrangement;

/* Two beside each other where they would not fit under each other. */
static void
arrange (const JtTurnoutChart *turnout, const JtChartFrame *frame, Arrangement *to)
{
  const double least = NAMES + TRACK + NUMBERS;
  const double width = jt_chart_letters (frame);
  const double height = frame->plot.height / frame->unit;

  to->above = width < least;
  to->heading = to->above ? HEADING_ABOVE : HEADING;
  to->block = to->heading + JT_TESTS * (to->above ? BAR_ABOVE : BAR) + BELOW;
  to->columns = turnout->votes->len * to->block > height && width >= 2 * least + GAP ? 2 : 1;
  to->rows = (guint) MAX (1, height / to->block);
}

static guint
votes_of_page (const JtTurnoutChart *turnout, const JtChartFrame *frame)
{
  Arrangement as;

  arrange (turnout, frame, &as);
  return as.rows * as.columns;
}

static guint
n_pages (const JtChart *chart, const JtChartFrame *frame)
{
  const JtTurnoutChart *turnout = (const JtTurnoutChart *) chart;
  const guint page = votes_of_page (turnout, frame);

  return (turnout->votes->len + page - 1) / page;
}

/* One vote. */
static double
least_height (const JtChart *chart, const JtChartFrame *frame)
{
  Arrangement as;

  arrange ((const JtTurnoutChart *) chart, frame, &as);
  return as.block;
}

static void
get_block (const JtTurnoutChart *turnout, const JtChartFrame *frame, const Arrangement *as, guint i,
           JtRect *block)
{
  const guint place = i % (as->rows * as->columns);
  const double gap = as->columns > 1 ? GAP * frame->unit : 0;
  const double width = (frame->plot.width - gap) / as->columns;
  const guint shown = MIN (turnout->votes->len, as->rows);
  const double needed = as->block * frame->unit;
  const double height = needed * CLAMP (frame->plot.height / (shown * needed), 1, HIGHEST);

  *block = (JtRect) { frame->plot.x + (width + gap) * (place / as->rows),
                      frame->plot.y + height * (place % as->rows), width, height };
}

/* Where the row of a test begins, and how high it is. */
static void
get_row (const JtRect *block, const Arrangement *as, double unit, guint test, double *y,
         double *height)
{
  *height = (block->height - as->heading * unit) * (1 - BELOW / (as->block - as->heading))
            / JT_TESTS;
  *y = block->y + as->heading * unit + *height * test;
}

/* The bar of a test, and before and behind it, or above it, what it is of and how much. */
static void
get_track (const JtRect *block, const Arrangement *as, double unit, guint test, JtRect *track,
           JtRect *words)
{
  double y, height;

  get_row (block, as, unit, test, &y, &height);
  if (as->above)
    {
      *words = (JtRect) { block->x, y, block->width, JT_CHART_NAME * unit };
      *track = (JtRect) { block->x, y + JT_CHART_NAME * unit, block->width,
                          CLAMP (height - 2.8 * unit, LOWEST_TRACK * unit, HIGHEST_TRACK * unit) };
      return;
    }
  *track = (JtRect) { block->x + NAMES * unit, y + 1.1 * unit,
                      block->width - (NAMES + NUMBERS) * unit,
                      MIN (height - 1.35 * unit, HIGHEST_TRACK * unit) };
  *words = (JtRect) { block->x, track->y, block->width, track->height };
}

static double
share (gint64 part, gint64 whole)
{
  return whole > 0 ? CLAMP ((double) part / (double) whole, 0, 1) : 0;
}

/* A notch where the law's fraction lies, with the fraction above it, or below it where the words
 * stand above. */
static void
draw_notch (cairo_t *cr, JtPen *pen, const JtRect *track, const JtTurnoutBar *bar, gboolean below,
            double unit)
{
  const double x = track->x + track->width * share (bar->num, bar->den);
  const double y = below ? track->y + track->height + 0.2 * unit : track->y - 1.08 * unit;
  const JtRect label = { x - 3 * unit, y, 6 * unit, 0.8 * unit };
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
           const JtRect *block, const Arrangement *as, double unit, guint test)
{
  const JtTurnoutBar *bar = &vote->bars[test];
  g_autofree char *state = g_strdup_printf ("%s %s", bar->holds ? "√" : "×",
                                            bar->holds ? turnout->reached : turnout->missing);
  JtRect track, words, done, text;

  get_track (block, as, unit, test, &track, &words);
  text = (JtRect) { words.x, words.y, (NAMES - 0.6) * unit, words.height };
  jt_palette_set_source (cr, JT_COLOUR_INK, 100);
  jt_pen_set_font (pen, JT_FACE_PLAIN, 0.95 * unit);
  jt_pen_line (pen, &text, as->above ? JT_ALIGN_START : JT_ALIGN_END, turnout->tests[test]);
  done = track;
  done.width *= share (bar->part, bar->whole);
  jt_chart_fill (cr, pen, &done, bar->holds ? &holding : &missing, unit);
  jt_palette_set_source (cr, JT_CHART_MIDDLE, 100);
  cairo_set_line_width (cr, 0.06 * unit);
  cairo_rectangle (cr, track.x, track.y, track.width, track.height);
  cairo_stroke (cr);
  draw_notch (cr, pen, &track, bar, as->above, unit);
  text = (JtRect) { words.x + words.width - (NUMBERS - 0.6) * unit, words.y, 10 * unit,
                    words.height };
  jt_palette_set_source (cr, JT_COLOUR_INK, 100);
  jt_pen_set_font (pen, JT_FACE_PLAIN, 0.9 * unit);
  jt_pen_line (pen, &text, JT_ALIGN_START, bar->text);
  text = (JtRect) { words.x + words.width - 4.2 * unit, words.y, 4.2 * unit, words.height };
  jt_palette_set_source (cr, bar->holds ? holding.colour : JT_COLOUR_INK, 100);
  jt_pen_set_font (pen, bar->holds ? JT_FACE_BOLD : JT_FACE_PLAIN, 0.9 * unit);
  jt_pen_line (pen, &text, JT_ALIGN_END, state);
}

static void
draw (const JtChart *chart, cairo_t *cr, JtPen *pen, const JtChartFrame *frame, guint page)
{
  const JtTurnoutChart *turnout = (const JtTurnoutChart *) chart;
  const guint votes = votes_of_page (turnout, frame);
  const double unit = frame->unit;
  Arrangement as;

  arrange (turnout, frame, &as);
  for (guint i = page * votes; i < MIN (turnout->votes->len, (page + 1) * votes); i++)
    {
      const JtTurnoutVote *vote = get_vote (turnout, i);
      g_autofree char *title = g_strdup_printf ("%s  %s", vote->number, vote->title);
      JtRect block, line, ends;
      double width;

      get_block (turnout, frame, &as, i, &block);
      line = (JtRect) { block.x, block.y, block.width, 1.5 * unit };
      ends = line;
      ends.y += as.above ? 1.5 * unit : 0;
      jt_palette_set_source (cr, JT_COLOUR_RULE, 100);
      jt_pen_set_font (pen, JT_FACE_PLAIN, 0.9 * unit);
      width = jt_pen_line (pen, &ends, as.above ? JT_ALIGN_START : JT_ALIGN_END, vote->ends);
      line.width -= as.above ? 0 : width + unit;
      jt_palette_set_source (cr, JT_COLOUR_INK, 100);
      jt_pen_set_font (pen, JT_FACE_BOLD, 1.05 * unit);
      jt_pen_title (pen, &line, title);
      jt_palette_set_source (cr, JT_CHART_MIDDLE, 100);
      cairo_set_line_width (cr, 0.06 * unit);
      cairo_move_to (cr, block.x, block.y + (as.heading - 0.3) * unit);
      cairo_line_to (cr, block.x + block.width, block.y + (as.heading - 0.3) * unit);
      cairo_stroke (cr);
      for (guint test = 0; test < JT_TESTS; test++)
        draw_test (turnout, vote, cr, pen, &block, &as, unit, test);
    }
}

static gboolean
hit_test (const JtChart *chart, const JtChartFrame *frame, guint page, double x, double y,
          JtChartHit *hit)
{
  const JtTurnoutChart *turnout = (const JtTurnoutChart *) chart;
  const guint votes = votes_of_page (turnout, frame);
  Arrangement as;

  arrange (turnout, frame, &as);
  for (hit->row = page * votes; hit->row < MIN (turnout->votes->len, (page + 1) * votes);
       hit->row++)
    {
      JtRect block;
      double first, height;

      get_block (turnout, frame, &as, hit->row, &block);
      if (!jt_chart_inside (&block, x, y))
        continue;
      get_row (&block, &as, frame->unit, 0, &first, &height);
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

const JtChartClass jt_chart_turnout = { n_pages, least_height, draw, hit_test, hit_text, table };
