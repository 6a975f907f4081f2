/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-chart-private.h"

/* How much of the width number and title take, in letters, what is left free at the right, and the
 * least that is left for the months. */
#define NAMES 30
#define RIGHT 2.5
#define MONTHS 20

#define BELOW_LEGEND 0.5
#define AXIS 2.4

/* A row is never lower than this many letters, nor higher. */
#define LOWEST 1.2
#define HIGHEST 2.2
#define FEW 6

/* Told apart by darkness and hatching: the beginning pale, the works solid. */
static const JtChartFill fills[JT_COURSE_PHASES] = {
  [JT_COURSE_PHASE_ASKED] = { JT_CHART_MIDDLE, 22, JT_HATCH_PLAIN },
  [JT_COURSE_PHASE_DECIDED] = { JT_COLOUR_ACCENT, 12, JT_HATCH_RISING },
  [JT_COURSE_PHASE_PERMITTED] = { JT_COLOUR_RULE, 0, JT_HATCH_UPRIGHT },
  [JT_COURSE_PHASE_BUILDING] = { JT_COLOUR_ACCENT, 100, JT_HATCH_PLAIN },
  [JT_COURSE_PHASE_COMPLETED] = { 0x0b7a75, 20, JT_HATCH_CROSSED },
  [JT_COURSE_PHASE_IN_USE] = { 0x0b7a75, 100, JT_HATCH_PLAIN },
};

static const JtCourseLine *
get_line (const JtCourseChart *course, guint i)
{
  return g_ptr_array_index (course->lines, i);
}

/* 0 where they stand above the lines. */
static double
get_names (const JtChartFrame *frame)
{
  return jt_chart_letters (frame) >= NAMES + MONTHS + RIGHT ? NAMES : 0;
}

/* What is above the first row, in letters. */
static double
get_head (const JtCourseChart *course, const JtChartFrame *frame)
{
  return jt_chart_legend_height (jt_chart_letters (frame), course->phases, JT_COURSE_PHASES)
         + BELOW_LEGEND + AXIS;
}

static double
lowest_row (const JtChartFrame *frame)
{
  return LOWEST + (get_names (frame) > 0 ? 0 : JT_CHART_NAME);
}

static void
get_plot (const JtCourseChart *course, const JtChartFrame *frame, JtRect *plot)
{
  const double above = get_head (course, frame) * frame->unit;
  const double names = get_names (frame) * frame->unit;

  *plot = (JtRect) { frame->plot.x + names, frame->plot.y + above,
                     frame->plot.width - names - RIGHT * frame->unit, frame->plot.height - above };
}

/* At least one: the last page has what is left. */
static guint
rows_of_page (const JtCourseChart *course, const JtChartFrame *frame)
{
  JtRect plot;

  get_plot (course, frame, &plot);
  return (guint) MAX (1, plot.height / (lowest_row (frame) * frame->unit));
}

static guint
n_pages (const JtChart *chart, const JtChartFrame *frame)
{
  const JtCourseChart *course = (const JtCourseChart *) chart;
  const guint rows = rows_of_page (course, frame);

  return (course->lines->len + rows - 1) / rows;
}

/* A page of a few rows. */
static double
least_height (const JtChart *chart, const JtChartFrame *frame)
{
  return get_head ((const JtCourseChart *) chart, frame) + FEW * lowest_row (frame);
}

static void
get_row (const JtCourseChart *course, const JtChartFrame *frame, guint i, JtRect *row)
{
  const guint rows = rows_of_page (course, frame);
  const guint shown = MIN (rows, course->lines->len);
  double height;
  JtRect plot;

  get_plot (course, frame, &plot);
  height = MIN (plot.height / shown, (lowest_row (frame) - LOWEST + HIGHEST) * frame->unit);
  *row = (JtRect) { frame->plot.x, plot.y + height * (i % rows), frame->plot.width, height };
}

/* The days that the plot is wide. */
typedef struct
{
  JtRect plot;
  JtDay first;
  JtDay last;
} Axis;

/* From the first of the month in which the oldest case began to today, on every page alike. */
static void
get_axis (const JtCourseChart *course, const JtChartFrame *frame, Axis *axis)
{
  int year, month, day;

  get_plot (course, frame, &axis->plot);
  axis->first = course->today;
  axis->last = course->today;
  for (guint i = 0; i < course->lines->len; i++)
    for (guint phase = 0; phase < JT_COURSE_PHASES; phase++)
      {
        const JtDay begun = get_line (course, i)->begins[phase];

        if (begun != JT_DAY_NONE)
          {
            axis->first = MIN (axis->first, begun);
            axis->last = MAX (axis->last, begun);
          }
      }
  jt_day_to_ymd (axis->first, &year, &month, &day);
  axis->first -= day - 1;
  axis->last = MAX (axis->last, axis->first + 60);
}

static double
x_of_day (const Axis *axis, JtDay day)
{
  return axis->plot.x
         + axis->plot.width * (day - axis->first) / (axis->last - axis->first);
}

/* When a phase ends: with the next that began, with the case, or today. */
static JtDay
end_of_phase (const JtCourseChart *course, const JtCourseLine *line, guint phase)
{
  for (guint next = phase + 1; next < JT_COURSE_PHASES; next++)
    if (line->begins[next] != JT_DAY_NONE)
      return MAX (line->begins[next], line->begins[phase]);
  if (line->ended != JT_DAY_NONE)
    return MAX (line->ended, line->begins[phase]);
  return MAX (course->today, line->begins[phase]);
}

static void
draw_line (const JtCourseChart *course, cairo_t *cr, JtPen *pen, const JtChartFrame *frame,
           const Axis *axis, guint i)
{
  const JtCourseLine *line = get_line (course, i);
  const double unit = frame->unit;
  double letter, x = 0;
  JtRect row, names, name, whole;

  get_row (course, frame, i, &row);
  jt_chart_part_row (frame, &row, get_names (frame), &names, &whole);
  letter = MIN (unit, names.height * 0.74);
  jt_palette_set_source (cr, JT_CHART_PALE, 100);
  cairo_set_line_width (cr, 0.05 * unit);
  cairo_move_to (cr, row.x, row.y + row.height);
  cairo_line_to (cr, axis->plot.x + axis->plot.width, row.y + row.height);
  cairo_stroke (cr);
  name = (JtRect) { names.x, names.y, 9 * unit, names.height };
  jt_palette_set_source (cr, JT_COLOUR_RULE, 100);
  jt_pen_set_font (pen, JT_FACE_PLAIN, letter * 0.95);
  jt_pen_line (pen, &name, JT_ALIGN_START, line->number);
  name = (JtRect) { names.x + 9.3 * unit, names.y, names.width - 9.2 * unit, names.height };
  jt_palette_set_source (cr, JT_COLOUR_INK, 100);
  jt_pen_set_font (pen, JT_FACE_PLAIN, letter);
  jt_pen_title (pen, &name, line->title);
  for (guint phase = 0; phase < JT_COURSE_PHASE_IN_USE; phase++)
    if (line->begins[phase] != JT_DAY_NONE)
      {
        const double from = x_of_day (axis, line->begins[phase]);
        const double to = x_of_day (axis, end_of_phase (course, line, phase));
        const JtRect box
            = { from, whole.y, MAX (to - from, 0), whole.height };

        jt_chart_fill (cr, pen, &box, &fills[phase], unit);
        x = MAX (x, to);
      }
  name = (JtRect) { x + 0.25 * unit, whole.y, 5 * unit, whole.height };
  if (line->begins[JT_COURSE_PHASE_IN_USE] != JT_DAY_NONE)
    {
      x = x_of_day (axis, line->begins[JT_COURSE_PHASE_IN_USE]);
      jt_palette_set_source (cr, fills[JT_COURSE_PHASE_IN_USE].colour, 100);
      cairo_arc (cr, x, whole.y + whole.height / 2, whole.height / 2, 0, 2 * G_PI);
      cairo_fill (cr);
    }
  else if (line->ended != JT_DAY_NONE)
    {
      jt_pen_set_font (pen, JT_FACE_PLAIN, letter * 0.9);
      name.width = jt_pen_line_width (pen, course->ended) + 0.4 * unit;
      /* Over the line of today, which it may reach. */
      jt_palette_set_source (cr, JT_COLOUR_PAPER, 100);
      cairo_rectangle (cr, name.x, name.y - whole.height / 6, name.width, whole.height * 4 / 3);
      cairo_fill (cr);
      jt_palette_set_source (cr, JT_COLOUR_INK, 100);
      jt_pen_line (pen, &name, JT_ALIGN_CENTRE, course->ended);
    }
}

/* Months, quarters or years, whichever leaves room for their names. */
static int
months_of_step (const Axis *axis, double unit)
{
  static const int steps[] = { 1, 3, 6, 12, 24, 60 };
  const double month = axis->plot.width * 30.4 / (axis->last - axis->first);

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    if (month * steps[i] >= 6 * unit)
      return steps[i];
  return 120;
}

static void
draw_axis (cairo_t *cr, JtPen *pen, const JtChartFrame *frame, const Axis *axis)
{
  const JtRect *plot = &axis->plot;
  const double unit = frame->unit;
  const int step = months_of_step (axis, unit);
  int year, month, unused;

  jt_day_to_ymd (axis->first, &year, &month, &unused);
  if (step > 1)
    month = (month - 1) / MIN (step, 12) * MIN (step, 12) + 1;
  jt_pen_set_font (pen, JT_FACE_PLAIN, 0.85 * unit);
  for (;; month += step)
    {
      JtDay day;
      double x;
      JtRect label;
      g_autofree char *text = NULL;

      while (month > 12)
        {
          month -= 12;
          year++;
        }
      day = jt_day_from_ymd (year, month, 1);
      if (day == JT_DAY_NONE || day > axis->last)
        break;
      if (day < axis->first)
        continue;
      x = x_of_day (axis, day);
      text = g_strdup_printf ("%d-%02d", year, month);
      label = (JtRect) { x - 3 * unit, plot->y - 1.3 * unit, 6 * unit, 1.2 * unit };
      jt_palette_set_source (cr, JT_CHART_PALE, 100);
      cairo_set_line_width (cr, 0.05 * unit);
      cairo_move_to (cr, x, plot->y);
      cairo_line_to (cr, x, plot->y + plot->height);
      cairo_stroke (cr);
      jt_palette_set_source (cr, JT_COLOUR_RULE, 100);
      jt_pen_line (pen, &label, JT_ALIGN_CENTRE, text);
    }
}

static void
draw_today (const JtCourseChart *course, cairo_t *cr, JtPen *pen, const JtChartFrame *frame,
            const Axis *axis)
{
  const JtRect *plot = &axis->plot;
  const double unit = frame->unit;
  const double dashes[] = { 0.5 * unit, 0.3 * unit };
  const double x = x_of_day (axis, course->today);
  const JtRect label = { MIN (x - 6 * unit, frame->plot.x + frame->plot.width - 12 * unit),
                         plot->y - 2.4 * unit, 12 * unit, 1.1 * unit };
  const gboolean pushed = label.x < x - 6 * unit;

  jt_palette_set_source (cr, 0xc2410c, 100);
  cairo_save (cr);
  cairo_set_line_width (cr, 0.14 * unit);
  cairo_set_dash (cr, dashes, 2, 0);
  cairo_move_to (cr, x, plot->y - 0.3 * unit);
  cairo_line_to (cr, x, plot->y + plot->height);
  cairo_stroke (cr);
  cairo_restore (cr);
  jt_pen_set_font (pen, JT_FACE_BOLD, 0.9 * unit);
  jt_pen_line (pen, &label, pushed ? JT_ALIGN_END : JT_ALIGN_CENTRE, course->today_label);
}

static void
draw (const JtChart *chart, cairo_t *cr, JtPen *pen, const JtChartFrame *frame, guint page)
{
  const JtCourseChart *course = (const JtCourseChart *) chart;
  const guint rows = rows_of_page (course, frame);
  const guint end = MIN (course->lines->len, (page + 1) * rows);
  const JtRect legend = { frame->plot.x, frame->plot.y, frame->plot.width, 1.4 * frame->unit };
  JtRect last;
  Axis axis;

  get_axis (course, frame, &axis);
  /* The grid ends with the last row. */
  get_row (course, frame, end - 1, &last);
  axis.plot.height = last.y + last.height - axis.plot.y;
  jt_chart_legend (cr, pen, &legend, fills, course->phases, JT_COURSE_PHASES, frame->unit);
  draw_axis (cr, pen, frame, &axis);
  draw_today (course, cr, pen, frame, &axis);
  for (guint i = page * rows; i < end; i++)
    draw_line (course, cr, pen, frame, &axis, i);
}

static gboolean
hit_line (const JtChart *chart, const JtChartFrame *frame, guint page, double x, double y,
          JtChartHit *hit)
{
  const JtCourseChart *course = (const JtCourseChart *) chart;
  const guint rows = rows_of_page (course, frame);
  const guint end = MIN (course->lines->len, (page + 1) * rows);
  Axis axis;

  get_axis (course, frame, &axis);
  for (hit->row = page * rows; hit->row < end; hit->row++)
    {
      const JtCourseLine *line = get_line (course, hit->row);
      JtRect row;

      get_row (course, frame, hit->row, &row);
      if (!jt_chart_inside (&row, x, y))
        continue;
      /* The phase under the pointer; beside the line the one the case is in. */
      for (guint phase = 0; phase < JT_COURSE_PHASES; phase++)
        if (line->begins[phase] != JT_DAY_NONE)
          {
            hit->part = phase;
            if (x >= x_of_day (&axis, line->begins[phase])
                && x < x_of_day (&axis, end_of_phase (course, line, phase)))
              break;
          }
      return TRUE;
    }
  return FALSE;
}

static char *
hit_text (const JtChart *chart, const JtChartHit *hit)
{
  const JtCourseChart *course = (const JtCourseChart *) chart;
  const JtCourseLine *line = get_line (course, hit->row);
  g_autofree char *day = line->begins[hit->part] != JT_DAY_NONE
                             ? jt_day_format (line->begins[hit->part])
                             : g_strdup ("");

  return g_strdup_printf ("%s %s\n%s  %s", line->number, line->title, course->phases[hit->part],
                          day);
}

static void
table (const JtChart *chart, GPtrArray *rows)
{
  const JtCourseChart *course = (const JtCourseChart *) chart;

  for (guint i = 0; i < course->lines->len; i++)
    {
      const JtCourseLine *line = get_line (course, i);
      g_autoptr (GStrvBuilder) row = g_strv_builder_new ();

      g_strv_builder_add_many (row, line->number, line->title, NULL);
      for (guint phase = 0; phase <= JT_COURSE_PHASES; phase++)
        {
          const JtDay day = phase < JT_COURSE_PHASES ? line->begins[phase] : line->ended;
          g_autofree char *text = day != JT_DAY_NONE ? jt_day_format (day) : g_strdup ("");

          g_strv_builder_add (row, text);
        }
      g_ptr_array_add (rows, g_strv_builder_end (row));
    }
}

const JtChartClass jt_chart_course = { n_pages, least_height, draw, hit_line, hit_text, table };
