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

/**
 * jt_search_page_enter:
 * @page: the page, whose text was just set
 *
 * Enter was pressed in the search field: as soon as it is known what there is, the only thing found
 * is opened, or the list of several gets the focus.
 */
void jt_search_page_enter (JtSearchPage *page);

/**
 * jt_search_page_enter_list:
 * @page: the page
 *
 * Gives the focus to the first of what is shown.
 */
void jt_search_page_enter_list (JtSearchPage *page);

G_END_DECLS
