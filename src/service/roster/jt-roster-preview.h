/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "jt-roster-plan.h"

G_BEGIN_DECLS

/**
 * jt_roster_preview:
 * @plan: what an import would do
 * @tables: (element-type JtRosterTable): the tables it was read from, with their headers
 *
 * Returns: (transfer full): {"fields": [those the file gives], "rows": [{"kind": "new" | "changed" |
 *   "unchanged" | "rejected", "sheet", "row", "cells": {field: text}, "before": {field: what the
 *   book says}, "faults": {field: why not}}]}: the rows in the order of the file, of each kind at
 *   most the first thousand.  What is wrong in no column of the file stands under the field
 *   "owner".
 */
JsonObject *jt_roster_preview (const JtRosterPlan *plan, const GPtrArray *tables);

/**
 * jt_roster_preview_rejected:
 * @plan: what an import would do
 * @tables: (element-type JtRosterTable): the tables it was read from
 *
 * Returns: (transfer full): [{"sheet", "row", "column", "text"}], why each row was left out
 */
JsonArray *jt_roster_preview_rejected (const JtRosterPlan *plan, const GPtrArray *tables);

G_END_DECLS
