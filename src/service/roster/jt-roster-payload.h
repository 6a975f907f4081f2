/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-judge.h"
#include "jt-roster-plan.h"

G_BEGIN_DECLS

/**
 * jt_roster_payload_add:
 * @judge: the judge of roster-import
 * @plan: what is to be written
 * @watch: (nullable): who waits
 * @error: a store error, G_IO_ERROR_CANCELLED
 *
 * Turns what the plan marked into payloads of at most 1,000 rows each, whose members are named
 * after what they hold: communities, compounds, buildings, entrances, entrances_removed, parts,
 * part_entrances, part_entrances_removed, commitments, persons, phones, ownerships; the last one
 * says in "touched" which compounds' totals change.  Nothing is added when nothing is marked.
 * Certificate numbers and telephones become secrets.
 *
 * Returns: whether the book could be asked
 */
gboolean jt_roster_payload_add (JtJudge *judge, JtRosterPlan *plan, const JtRosterWatch *watch,
                                GError **error);

G_END_DECLS
