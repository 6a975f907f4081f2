/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "jt-chart-data.h"
#include "jt-month-report.h"
#include "jt-office.h"

G_BEGIN_DECLS

/**
 * jt_office_read_chart:
 * @office: an office in which somebody acts
 * @report: the month it belongs to, with whose numbers it agrees
 * @kind: which chart
 * @error: JT_RULE_ERROR_ROLE for a grid leader, a store error
 *
 * The numbers of a chart with the sentence they say.  Funnel and year are those of the report;
 * course, turnout and ageing are as of its last day.
 *
 * Returns: (transfer full) (nullable): the chart
 */
JtChart *jt_office_read_chart (JtOffice *office, const JtMonthReport *report, JtChartKind kind,
                               GError **error);

/**
 * jt_office_read_charts:
 * @office: an office in which somebody acts
 * @report: the month they belong to
 * @error: as for jt_office_read_chart()
 *
 * Returns: (transfer full) (nullable) (element-type JtChart): all charts, in the order of
 *   #JtChartKind
 */
GPtrArray *jt_office_read_charts (JtOffice *office, const JtMonthReport *report, GError **error);

/**
 * jt_office_chart_cases:
 * @office: an office in which somebody acts
 * @report: the month the chart belongs to
 * @chart: a chart of it
 * @row: which row of the chart: a #JtChartHit's
 * @part: which part of it: a #JtChartHit's
 * @limit: at most so many
 * @error: JT_RULE_ERROR_ROLE, a store error
 *
 * The cases behind what was clicked on.
 *
 * Returns: (transfer full) (nullable): [{"case", "uid", "title", "on_day", "lifts", "amount"}]
 */
JsonArray *jt_office_chart_cases (JtOffice *office, const JtMonthReport *report,
                                  const JtChart *chart, guint row, guint part, guint limit,
                                  GError **error);

G_END_DECLS
