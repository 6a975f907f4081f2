/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JT_REPORT_ERROR:
 *
 * The domain of what keeps a report from being written.  The message is the fact that caused it;
 * sentences are made in service.
 */
#define JT_REPORT_ERROR (jt_report_error_quark ())
GQuark jt_report_error_quark (void);

/**
 * JtReportError:
 */
typedef enum
{
  JT_REPORT_ERROR_WRITE_FAILED,  /* fact: the path and what the system says */
  JT_REPORT_ERROR_OVER_A_BOOK,   /* fact: the path */
  JT_REPORT_ERROR_TEXT,          /* fact: row and column of a text that is no UTF-8 */
  JT_REPORT_ERROR_TEXT_TOO_LONG, /* fact: row and column */
  JT_REPORT_ERROR_TOO_MANY_ROWS, /* fact: the limit */
  JT_REPORT_ERROR_TEMPLATE,      /* fact: the group and the word of a template of columns */
  JT_REPORT_ERROR_LAST,
} JtReportError;

/**
 * jt_report_error_nick:
 * @code: one of #JtReportError
 *
 * Returns: the kebab-case word that machines read as "code"
 */
const char *jt_report_error_nick (JtReportError code);

G_END_DECLS
