/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-month-report.h"
#include "jt-office.h"

G_BEGIN_DECLS

/* Drawn by reports; who prints includes jt-printout.h and jt-month-columns.h besides. */
typedef struct _JtPrintout JtPrintout;
typedef struct _JtMonthColumns JtMonthColumns;

/**
 * jt_office_print_month:
 * @office: an office in which somebody acts
 * @report: a report of it
 * @columns: (nullable): which columns; %NULL for all
 * @charts: (element-type JtChart) (nullable): what jt_office_read_charts() gave; %NULL prints none
 * @large: on A3 instead of A4
 * @error: a store error
 *
 * Returns: (transfer full) (nullable): the month in official layout
 */
JtPrintout *jt_office_print_month (JtOffice *office, const JtMonthReport *report,
                                   const JtMonthColumns *columns, const GPtrArray *charts,
                                   gboolean large, GError **error);

/**
 * jt_office_print_poster:
 * @office: an office in which somebody acts
 * @report: a report of it
 * @large: on A3 instead of A4
 * @error: JT_RULE_ERROR_ROLE, a store error
 *
 * Returns: (transfer full) (nullable): a page for the notice board: nobody's name, and no figure
 *   over fewer than three entrances
 */
JtPrintout *jt_office_print_poster (JtOffice *office, const JtMonthReport *report, gboolean large,
                                    GError **error);

G_END_DECLS
