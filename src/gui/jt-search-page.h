/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-page.h"

G_BEGIN_DECLS

/**
 * JtSearchPage:
 *
 * What the window's search field finds: cases, parts and owners.  Its object is the text.
 */
#define JT_TYPE_SEARCH_PAGE (jt_search_page_get_type ())
G_DECLARE_FINAL_TYPE (JtSearchPage, jt_search_page, JT, SEARCH_PAGE, JtPage)

G_END_DECLS
