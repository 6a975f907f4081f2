/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-table-view.h"

G_BEGIN_DECLS

/**
 * jt_home_table_set_up:
 * @table: a new table
 * @session: the session whose book it shows
 *
 * Makes it the table of parts and their owners.
 */
void jt_home_table_set_up (JtTableView *table, JtSession *session);

G_END_DECLS
