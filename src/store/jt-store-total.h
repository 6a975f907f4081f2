/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "jt-rows.h"

G_BEGIN_DECLS

/*
 * Kept totals of entrances, made from rows.  Those of motions come from the tally and are written
 * with jt_table_put().
 */

/**
 * jt_store_total_recount_compound:
 * @db: a writing connection inside jt_db_run()
 * @compound: a compound whose parts or owners changed
 * @error: when it cannot be written
 *
 * Counts its entrances anew: parts, the sum of the known areas, how many are unknown, and owners of
 * now, each person once after joins.  A part under two entrances counts in both.
 *
 * Returns: whether they are written
 */
gboolean jt_store_total_recount_compound (JtDb *db, const char *compound, GError **error);

/**
 * jt_store_total_recount_all:
 * @db: a writing connection inside jt_db_run()
 * @error: when it cannot be written
 *
 * Counts every entrance of the book anew.
 *
 * Returns: whether they are written
 */
gboolean jt_store_total_recount_all (JtDb *db, GError **error);

/**
 * jt_store_total_mismatches:
 * @db: a connection
 *
 * Returns: (transfer full): entrance: those whose kept total is not what its rows say, by uid
 */
JtRows *jt_store_total_mismatches (JtDb *db);

/**
 * jt_store_entrance_totals:
 * @db: a connection
 * @compound: a compound
 *
 * Returns: (transfer full): entrance_total of its entrances, by uid
 */
JtRows *jt_store_entrance_totals (JtDb *db, const char *compound);

G_END_DECLS
