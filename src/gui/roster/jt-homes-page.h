/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-page.h"

G_BEGIN_DECLS

/**
 * JtHomesPage:
 *
 * 房屋业主: compounds, buildings and entrances on the left, the parts of the one that is chosen on
 * the right.  Its objects are parts, by uid.
 */
#define JT_TYPE_HOMES_PAGE (jt_homes_page_get_type ())
G_DECLARE_FINAL_TYPE (JtHomesPage, jt_homes_page, JT, HOMES_PAGE, JtPage)

G_END_DECLS
