/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-page.h"
#include "jt-table-view.h"

G_BEGIN_DECLS

/**
 * jt_page_watch_table:
 * @page: a page
 * @table: a table on it
 *
 * What is selected in the table stands in the status bar; what it tells and what failed is told by
 * the page.
 */
void jt_page_watch_table (JtPage *page, JtTableView *table);

G_END_DECLS
