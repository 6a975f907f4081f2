/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-page.h"

G_BEGIN_DECLS

/**
 * JtMonthPage:
 *
 * 月报: the numbers of a month by place, the checks on them, the cases behind each; where it is
 * submitted, returned, confirmed, exported and printed.  Every number is that of jt_month_row_get().
 */
#define JT_TYPE_MONTH_PAGE (jt_month_page_get_type ())
G_DECLARE_FINAL_TYPE (JtMonthPage, jt_month_page, JT, MONTH_PAGE, JtPage)

G_END_DECLS
