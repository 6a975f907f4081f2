/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "jt-chart-data.h"

G_BEGIN_DECLS

/**
 * JtChartArea:
 *
 * A chart on the screen, drawn as on paper, its pages below each other.  Letters grow with the text
 * size that was chosen; what is then too narrow stands in another way and is the higher.
 * The pointer is answered by the number it rests on.
 *
 *   JtChartArea::chosen (area, guint row, guint part): a bar was clicked; row and part as in
 *   #JtChartHit.
 */
#define JT_TYPE_CHART_AREA (jt_chart_area_get_type ())
G_DECLARE_FINAL_TYPE (JtChartArea, jt_chart_area, JT, CHART_AREA, GtkWidget)

/**
 * jt_chart_area_set_chart:
 * @self: an area
 * @chart: (nullable) (transfer none): what it shows; it outlives that
 */
void jt_chart_area_set_chart (JtChartArea *self, const JtChart *chart);

/**
 * jt_chart_area_set_least_height:
 * @self: an area
 * @height: of a page, in pixels, at a text size of 100 %; it is higher where the chart needs it
 */
void jt_chart_area_set_least_height (JtChartArea *self, int height);

/**
 * jt_chart_area_get_zoom:
 * @self: an area
 *
 * Returns: how much larger than on paper the chart is drawn, for the text size that was chosen: from
 *   1 to as much as its width has room for
 */
double jt_chart_area_get_zoom (JtChartArea *self);

G_END_DECLS
