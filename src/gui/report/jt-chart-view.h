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

G_END_DECLS
