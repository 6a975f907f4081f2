/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-chart-data.h"
#include "jt-pen.h"

G_BEGIN_DECLS

/**
 * JtChartHit:
 * @row: the bar, case or vote, from 0
 * @part: what of it: the month of a series, the age, the phase, the test; 0 where there is but one
 *
 * What was meant by a click.  For #JT_CHART_FUNNEL row is the bar; #JT_CHART_COURSE: the line and
 * its phase; #JT_CHART_YEAR: the series and its month; #JT_CHART_TURNOUT: the vote and its test;
 * #JT_CHART_AGEING: the bar and its age.
 */
typedef struct
{
  guint row;
  guint part;
} JtChartHit;

/**
 * jt_chart_n_pages:
 * @chart: any chart
 * @box: where it is drawn
 *
 * Returns: how many pages it takes, at least one; only #JT_CHART_COURSE and #JT_CHART_TURNOUT grow
 */
guint jt_chart_n_pages (const JtChart *chart, const JtRect *box);

/**
 * jt_chart_least_height:
 * @chart: any chart
 * @width: of the box that it is drawn in
 *
 * Where a box is narrow, names stand above what they name instead of before it, which wants height.
 *
 * Returns: how high a page must be at least for its letters not to lie over each other
 */
double jt_chart_least_height (const JtChart *chart, double width);

/**
 * jt_chart_draw:
 * @chart: any chart
 * @cr: what is drawn on: a window, a printer's page, a picture
 * @box: where; letters grow with it
 * @page: from 0
 *
 * Draws the chart on white: its title, what it shows, and its source.  Where there is nothing to
 * show it says so in a sentence.
 */
void jt_chart_draw (const JtChart *chart, cairo_t *cr, const JtRect *box, guint page);

/**
 * jt_chart_hit:
 * @chart: any chart
 * @box: where it was drawn
 * @page: from 0
 * @x: a point of it
 * @y: a point of it
 * @hit: (out): what is there
 *
 * A narrow bar answers along the whole of its row.
 *
 * Returns: whether anything is there
 */
gboolean jt_chart_hit (const JtChart *chart, const JtRect *box, guint page, double x, double y,
                       JtChartHit *hit);

/**
 * jt_chart_line_hit:
 * @chart: any chart
 * @line: a line of jt_chart_table(), from 0
 * @hit: (out): what it stands for: one bar or test; all series of a month, whose row is
 *   %JT_CHART_ALL; all ages of a bar, whose part is %JT_CHART_ALL
 */
void jt_chart_line_hit (const JtChart *chart, guint line, JtChartHit *hit);

/**
 * jt_chart_hit_text:
 * @chart: any chart
 * @hit: what is there
 *
 * Returns: (transfer full): the words and the number that are seen when the pointer rests there
 */
char *jt_chart_hit_text (const JtChart *chart, const JtChartHit *hit);

/**
 * jt_chart_table:
 * @chart: any chart
 *
 * The same numbers as a table; its header is @chart's headers.
 *
 * Returns: (transfer full) (element-type GStrv): the rows
 */
GPtrArray *jt_chart_table (const JtChart *chart);

/**
 * jt_chart_png:
 * @chart: any chart
 * @page: from 0; a chart of @width × @height has jt_chart_n_pages()
 * @width: in pixels, 1 to 10000
 * @height: in pixels, 1 to 10000
 * @error: JT_REPORT_ERROR_WRITE_FAILED when there is no memory for it
 *
 * Returns: (transfer full) (nullable): it as a PNG file
 */
GBytes *jt_chart_png (const JtChart *chart, guint page, int width, int height, GError **error);

G_END_DECLS
