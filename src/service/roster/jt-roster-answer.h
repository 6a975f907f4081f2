/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "jt-roster-plan.h"

G_BEGIN_DECLS

/**
 * JtRosterImport:
 * @roster: what was read from a file
 * @tables: (nullable) (element-type JtRosterTable): what it was read from, for those who want to see
 *   its rows
 * @watch: (nullable): who waits
 * @strict: whether one rejected row refuses the whole
 * @answer: (out) (nullable): the answer of "roster import"
 * @details: (out) (nullable): what a person wants to see besides
 *
 * The material of the command roster-import.  What it finds out goes back through it, since a
 * refusal has no answer of its own.
 */
typedef struct
{
  const JtRoster *roster;
  const GPtrArray *tables;
  const JtRosterWatch *watch;
  gboolean strict;
  JsonObject *answer;
  JsonObject *details;
} JtRosterImport;

/**
 * jt_roster_import_tell:
 * @import: an import
 * @plan: what it would do
 *
 * Makes answer and details of it.
 */
void jt_roster_import_tell (JtRosterImport *import, const JtRosterPlan *plan);

/**
 * jt_roster_import_clear:
 * @import: an import
 *
 * Frees answer and details.
 */
void jt_roster_import_clear (JtRosterImport *import);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JtRosterImport, jt_roster_import_clear)

G_END_DECLS
