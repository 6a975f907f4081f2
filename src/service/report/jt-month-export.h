/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-month-report.h"
#include "jt-office.h"

G_BEGIN_DECLS

/* Laid out by reports; who looks at the columns includes jt-month-columns.h besides. */
typedef struct _JtMonthColumns JtMonthColumns;

/**
 * jt_office_month_columns:
 * @office: an office in which somebody acts
 * @error: JT_REPORT_ERROR_TEMPLATE when the office's template cannot be read, a store error
 *
 * Returns: (transfer full) (nullable): the columns of the office's template; all there are when it
 *   has none
 */
JtMonthColumns *jt_office_month_columns (JtOffice *office, GError **error);

/**
 * jt_office_month_export:
 * @office: an office in which somebody acts
 * @report: a report of it
 * @charts: (element-type JtChart) (nullable): what jt_office_read_charts() gave; %NULL draws none
 * @path: where the workbook goes; a file there is replaced when the new one is whole
 * @error: JT_REPORT_ERROR, a store error
 *
 * Writes the month as a workbook.
 *
 * Returns: whether the file is there
 */
gboolean jt_office_month_export (JtOffice *office, const JtMonthReport *report,
                                 const GPtrArray *charts, const char *path, GError **error);

/**
 * jt_office_month_export_pdf:
 * @office: an office in which somebody acts
 * @report: a report of it
 * @charts: (element-type JtChart) (nullable): what jt_office_read_charts() gave; %NULL draws none
 * @path: where the PDF goes; a file there is replaced when the new one is whole
 * @error: JT_REPORT_ERROR, a store error
 *
 * Writes the month in official layout, on A4.
 *
 * Returns: whether the file is there
 */
gboolean jt_office_month_export_pdf (JtOffice *office, const JtMonthReport *report,
                                     const GPtrArray *charts, const char *path, GError **error);

G_END_DECLS
