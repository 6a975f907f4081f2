/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-print-month.h"

G_BEGIN_DECLS

/* For jt-print-month.c only: the month's table on as many sheets as it is wide and long. */
typedef struct _JtMonthTablePrint JtMonthTablePrint;

JtMonthTablePrint *jt_month_table_print_new (const JtMonthReport *report,
                                             const JtMonthColumns *columns,
                                             const JtMonthWords *words, const JtMonthPrint *print,
                                             JtPaper paper);
void jt_month_table_print_free (JtMonthTablePrint *self);
guint jt_month_table_print_n_pages (const JtMonthTablePrint *self);
/* Where its last page ends: what comes next may stand below. */
double jt_month_table_print_end (const JtMonthTablePrint *self);
void jt_month_table_print_draw (const JtMonthTablePrint *self, cairo_t *cr, guint page);
void jt_month_table_print_describe (const JtMonthTablePrint *self, JtDocx *docx);

G_END_DECLS
