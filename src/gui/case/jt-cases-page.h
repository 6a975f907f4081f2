/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-page.h"

G_BEGIN_DECLS

/**
 * JtCasesPage:
 *
 * All cases as a table; Enter opens one in its place.
 */
#define JT_TYPE_CASES_PAGE (jt_cases_page_get_type ())
G_DECLARE_FINAL_TYPE (JtCasesPage, jt_cases_page, JT, CASES_PAGE, JtPage)

G_END_DECLS
