/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-report-error.h"

G_DEFINE_QUARK (jt-report-error-quark, jt_report_error)

static const char *const nicks[JT_REPORT_ERROR_LAST] = {
  [JT_REPORT_ERROR_WRITE_FAILED] = "write-failed",
  [JT_REPORT_ERROR_OVER_A_BOOK] = "over-a-book",
  [JT_REPORT_ERROR_TEXT] = "text",
  [JT_REPORT_ERROR_TEXT_TOO_LONG] = "text-too-long",
  [JT_REPORT_ERROR_TOO_MANY_ROWS] = "too-many-rows",
  [JT_REPORT_ERROR_TEMPLATE] = "template",
};

const char *
jt_report_error_nick (JtReportError code)
{
  g_return_val_if_fail (code < JT_REPORT_ERROR_LAST, "");
  return nicks[code];
}
