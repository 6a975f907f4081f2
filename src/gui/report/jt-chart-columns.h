/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-chart-data.h"
#include "jt-table-view.h"

G_BEGIN_DECLS

/* The table of a chart as the columns and rows of a #JtTableView. */

/**
 * jt_chart_columns_fill:
 * @columns: (array) (out caller-allocates): room for %JT_LIST_MOST_COLUMNS
 * @chart: any chart
 * @rows: (element-type JtListRow): its rows
 *
 * One column for each of the chart's headers, wide enough for what stands in it.
 */
void jt_chart_columns_fill (JtTableColumn *columns, const JtChart *chart, const GPtrArray *rows);

/**
 * jt_chart_rows:
 * @chart: (nullable): any chart
 *
 * Returns: (transfer full) (element-type JtListRow): the lines of jt_chart_table(); the uid of a row is its line, from 0
 */
GPtrArray *jt_chart_rows (const JtChart *chart);

G_END_DECLS
