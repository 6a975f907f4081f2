/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-page-table.h"

void
jt_page_watch_table (JtPage *page, JtTableView *table)
{
  g_return_if_fail (JT_IS_PAGE (page));
  g_return_if_fail (JT_IS_TABLE_VIEW (table));

  g_signal_connect_object (table, "selected", G_CALLBACK (jt_page_set_selection), page,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (table, "failed", G_CALLBACK (jt_page_tell_error), page,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (table, "told", G_CALLBACK (jt_page_tell), page, G_CONNECT_SWAPPED);
}
