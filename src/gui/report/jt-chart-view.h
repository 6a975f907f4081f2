/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "jt-chart-data.h"
#include "jt-table-view.h"

G_BEGIN_DECLS

/**
 * JtChartView:
 *
 * A chart as it is printed, with its table below it: the same numbers for who reads or hears them,
 * sorted, copied and exported like any other table.
 * The pointer is answered by the number it rests on.
 *
 *   JtChartView::chosen (view, guint row, guint part): a bar was clicked, or a line of the table
 *   activated; row and part as in #JtChartHit.
 */
#define JT_TYPE_CHART_VIEW (jt_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (JtChartView, jt_chart_view, JT, CHART_VIEW, GtkWidget)

/**
 * jt_chart_view_set_up:
 * @view: a new view
 * @session: the session whose book it shows
 *
 * Gives it its table.  It is called once; without it there is the picture alone.
 */
void jt_chart_view_set_up (JtChartView *view, JtSession *session);

/**
 * jt_chart_view_get_table:
 * @view: a view
 *
 * Returns: (transfer none) (nullable): its table
 */
JtTableView *jt_chart_view_get_table (JtChartView *view);

/**
 * jt_chart_view_set_chart:
 * @view: a view
 * @chart: (nullable) (transfer none): what it shows; it outlives that
 */
void jt_chart_view_set_chart (JtChartView *view, const JtChart *chart);

/**
 * jt_chart_view_set_compact:
 * @view: a view
 * @height: of the picture
 *
 * Shows the picture lower than one that is read on a page of its own: on the work desk, where its
 * table is one key press away.
 */
void jt_chart_view_set_compact (JtChartView *view, int height);

/**
 * jt_chart_view_get_zoom:
 * @self: a view
 *
 * Returns: how much larger than on paper the chart is drawn, for the text size that was chosen: from
 *   1 to as much as its width has room for
 */
double jt_chart_view_get_zoom (JtChartView *self);

G_END_DECLS
