/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-chart-private.h"
#include "jt-number.h"

/* How much of the width names take, in letters, and the least that is left for a month. */
#define NAMES 14
#define MONTH 2.6

/* The months' names below all, and the width they take without the year; a name with its total above
 * its bars, and bars with theirs beside. */
#define MONTHS 2.6
#define LABEL 2.5

/* How far a note may stand out to both sides of its month. */
#define NOTE 1.2

#define NAME 1.9
#define LOWEST 5.6

/* Four rows of bars over the same months and by the same measure: each has its name at the left
 * instead of a colour, and can be compared with every other. */

static const JtChartFill whole = { JT_COLOUR_ACCENT, 100, JT_HATCH_PLAIN };
static const JtChartFill unfinished = { JT_COLOUR_ACCENT, 15, JT_HATCH_RISING };

static gint64
get_most (const JtYearChart *year)
{
  gint64 most = 1;

  for (guint i = 0; i < JT_YEAR_SERIES; i++)
    for (guint month = 0; month < JT_YEAR_MONTHS; month++)
      most = MAX (most, year->series[i].values[month]);
  return most;
}

/* 0 where they stand above the bars. */
static double
get_names (const JtChartFrame *frame)
{
  return jt_chart_letters (frame) >= NAMES + JT_YEAR_MONTHS * MONTH ? NAMES : 0;
}

static double
least_height (const JtChart *chart, const JtChartFrame *frame)
{
  return MONTHS + JT_YEAR_SERIES * LOWEST;
}

static void
get_cell (const JtChartFrame *frame, guint series, guint month, JtRect *cell)
{
  const double names = get_names (frame) * frame->unit;
  const double above = names > 0 ? 0 : NAME * frame->unit;
  const double height = (frame->plot.height - MONTHS * frame->unit) / JT_YEAR_SERIES;
  const double width = (frame->plot.width - names) / JT_YEAR_MONTHS;

  *cell = (JtRect) { frame->plot.x + names + width * month,
                     frame->plot.y + height * series + above, width, height - above };
}

/* The bar, under the number that stands upon it. */
static void
get_bar (const JtYearChart *year, const JtChartFrame *frame, guint series, guint month,
         JtRect *bar)
{
  JtRect cell;
  double height;

  get_cell (frame, series, month, &cell);
  height = (cell.height - 2.4 * frame->unit) * (double) year->series[series].values[month]
           / (double) get_most (year);
  *bar = (JtRect) { cell.x + cell.width * 0.2, cell.y + cell.height - 0.6 * frame->unit - height,
                    cell.width * 0.6, height };
}

static void
draw_name (const JtYearSeries *series, cairo_t *cr, JtPen *pen, const JtChartFrame *frame, guint i)
{
  const double unit = frame->unit;
  g_autofree char *number = jt_number_format (series->total);
  g_autofree char *total = g_strdup_printf ("%s %s", number, series->unit);
  const gboolean beside = get_names (frame) > 0;
  JtRect cell, line;

  get_cell (frame, i, 0, &cell);
  line = beside ? (JtRect) { frame->plot.x, cell.y + cell.height - 5.2 * unit,
                             (NAMES - 1) * unit, 1.8 * unit }
                : (JtRect) { frame->plot.x, cell.y - NAME * unit, frame->plot.width, NAME * unit };
  jt_palette_set_source (cr, JT_COLOUR_INK, 100);
  jt_pen_set_font (pen, JT_FACE_BOLD, 1.1 * unit);
  jt_pen_line (pen, &line, JT_ALIGN_START, series->label);
  if (beside)
    {
      line.y += 1.8 * unit;
      line.height = 2.2 * unit;
    }
  jt_pen_set_font (pen, JT_FACE_PLAIN, (beside ? 1.5 : 1.1) * unit);
  jt_pen_line (pen, &line, beside ? JT_ALIGN_START : JT_ALIGN_END, total);
}

static void
draw_series (const JtYearChart *year, cairo_t *cr, JtPen *pen, const JtChartFrame *frame, guint i)
{
  const double unit = frame->unit;
  JtRect cell;

  get_cell (frame, i, 0, &cell);
  jt_palette_set_source (cr, JT_CHART_MIDDLE, 100);
  cairo_set_line_width (cr, 0.08 * unit);
  cairo_move_to (cr, frame->plot.x, cell.y + cell.height - 0.6 * unit);
  cairo_line_to (cr, frame->plot.x + frame->plot.width, cell.y + cell.height - 0.6 * unit);
  cairo_stroke (cr);
  draw_name (&year->series[i], cr, pen, frame, i);
  for (guint month = 0; month < JT_YEAR_MONTHS; month++)
    {
      const gint64 value = year->series[i].values[month];
      const gboolean open = year->running && month == JT_YEAR_MONTHS - 1;
      g_autofree char *number = jt_number_format (value);
      JtRect bar, text;

      get_bar (year, frame, i, month, &bar);
      jt_chart_fill (cr, pen, &bar, open ? &unfinished : &whole, unit);
      text = (JtRect) { bar.x - 2 * unit, bar.y - 1.5 * unit, bar.width + 4 * unit, 1.4 * unit };
      jt_palette_set_source (cr, value != 0 ? JT_COLOUR_INK : JT_CHART_MIDDLE, 100);
      jt_pen_set_font (pen, value != 0 ? JT_FACE_BOLD : JT_FACE_PLAIN, unit);
      jt_pen_line (pen, &text, JT_ALIGN_CENTRE, number);
    }
}

static void
draw (const JtChart *chart, cairo_t *cr, JtPen *pen, const JtChartFrame *frame, guint page)
{
  const JtYearChart *year = (const JtYearChart *) chart;
  const double unit = frame->unit;
  JtRect cell;
  guint step;

  for (guint i = 0; i < JT_YEAR_SERIES; i++)
    draw_series (year, cr, pen, frame, i);
  get_cell (frame, JT_YEAR_SERIES - 1, 0, &cell);
  /* Every second month has its name where there is no room for all, and the note of the one before;
   * the last has its own always. */
  step = cell.width < LABEL * unit ? 2 : 1;
  for (guint month = step - 1; month < JT_YEAR_MONTHS; month += step)
    {
      const char *note = year->month_notes[month];
      JtRect label;

      if (note == NULL && step > 1)
        note = year->month_notes[month - 1];
      get_cell (frame, JT_YEAR_SERIES - 1, month, &cell);
      label = (JtRect) { cell.x - cell.width * (step - 1) / 2, cell.y + cell.height - 0.3 * unit,
                         cell.width * step, 1.3 * unit };
      jt_palette_set_source (cr, JT_COLOUR_INK, 100);
      jt_pen_set_font (pen, JT_FACE_PLAIN, 0.95 * unit);
      jt_pen_line (pen, &label, JT_ALIGN_CENTRE, year->month_labels[month]);
      label = (JtRect) { label.x - NOTE * unit, label.y + 1.2 * unit,
                         label.width + 2 * NOTE * unit, label.height };
      jt_palette_set_source (cr, JT_COLOUR_RULE, 100);
      jt_pen_set_font (pen, JT_FACE_PLAIN, 0.85 * unit);
      jt_pen_line (pen, &label, JT_ALIGN_CENTRE, note);
    }
}

static gboolean
hit_month (const JtChart *chart, const JtChartFrame *frame, guint page, double x, double y,
           JtChartHit *hit)
{
  for (hit->row = 0; hit->row < JT_YEAR_SERIES; hit->row++)
    for (hit->part = 0; hit->part < JT_YEAR_MONTHS; hit->part++)
      {
        JtRect cell;

        get_cell (frame, hit->row, hit->part, &cell);
        if (jt_chart_inside (&cell, x, y))
          return TRUE;
      }
  return FALSE;
}

static char *
hit_text (const JtChart *chart, const JtChartHit *hit)
{
  const JtYearChart *year = (const JtYearChart *) chart;
  const JtYearSeries *series = &year->series[hit->row];
  g_autofree char *number = jt_number_format (series->values[hit->part]);

  return g_strdup_printf ("%s %04d-%02d  %s %s", series->label, year->months[hit->part].year,
                          year->months[hit->part].month, number, series->unit);
}

static void
table (const JtChart *chart, GPtrArray *rows)
{
  const JtYearChart *year = (const JtYearChart *) chart;

  for (guint month = 0; month < JT_YEAR_MONTHS; month++)
    {
      g_autofree char *label = g_strdup_printf ("%04d-%02d", year->months[month].year,
                                                year->months[month].month);
      g_autoptr (GStrvBuilder) row = g_strv_builder_new ();

      g_strv_builder_add (row, label);
      for (guint i = 0; i < JT_YEAR_SERIES; i++)
        {
          g_autofree char *number = jt_number_format (year->series[i].values[month]);

          g_strv_builder_add (row, number);
        }
      g_ptr_array_add (rows, g_strv_builder_end (row));
    }
}

const JtChartClass jt_chart_year = { NULL, least_height, draw, hit_month, hit_text, table };
