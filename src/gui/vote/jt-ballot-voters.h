/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "jt-table-view.h"

G_BEGIN_DECLS

/* The voters of a roll that is looked at before the vote is opened. */

/**
 * jt_ballot_voters_set_up:
 * @table: a new table
 * @session: the session whose roll it is
 *
 * Makes it the table of voters.
 */
void jt_ballot_voters_set_up (JtTableView *table, JtSession *session);

/**
 * jt_ballot_voters_show:
 * @table: the table of voters
 * @voters: (nullable): as jt_office_ballot_preview() gives them; %NULL for none
 *
 * Shows them, and no other.
 */
void jt_ballot_voters_show (JtTableView *table, JsonArray *voters);

G_END_DECLS
