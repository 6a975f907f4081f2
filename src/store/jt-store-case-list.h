/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-db.h"
#include "jt-rows.h"

G_BEGIN_DECLS

/* The long list of cases.  Its ids hold as long as the tables are not rebuilt. */

/**
 * jt_store_case_ids:
 * @db: a connection
 * @user: (nullable): uid of a grid leader, who sees the cases that touch his entrances; %NULL for
 *   all
 *
 * Returns: (transfer full): id; by number, 10000 behind 9999
 */
JtRows *jt_store_case_ids (JtDb *db, const char *user);

/**
 * jt_store_case_lines:
 * @db: a connection
 * @user: (nullable): as jt_store_case_ids()
 * @ids: (nullable): "[1,2,3]", some hundred; %NULL for all
 *
 * Returns: (transfer full): id, uid, number, title, lifts, and of the first deadline that waits
 *   last_day and what; by number
 */
JtRows *jt_store_case_lines (JtDb *db, const char *user, const char *ids);

G_END_DECLS
