/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-chart-data.h"

/* Charts with made-up numbers, in the words that an office reads. */
JtChart *fixture_funnel (void);
JtChart *fixture_course (guint n_cases);
JtChart *fixture_year (void);
JtChart *fixture_turnout (guint n_votes);
JtChart *fixture_ageing (void);

/* The chart of @kind in a common size. */
JtChart *fixture_chart (JtChartKind kind);

/* The chart of @kind of an office in which nothing has happened. */
JtChart *fixture_empty (JtChartKind kind);
