/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-chart-data.h"
#include "jt-month-report.h"

G_BEGIN_DECLS

/**
 * jt_wording_chart:
 * @chart: a chart with its numbers and without a word
 * @report: the month it belongs to
 * @today: the day it is drawn on
 *
 * Says what the numbers say: title, period, source, headers, and what bars and phases are called.
 */
void jt_wording_chart (JtChart *chart, const JtMonthReport *report, JtDay today);

G_END_DECLS
