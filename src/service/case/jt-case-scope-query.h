/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "jt-office.h"

G_BEGIN_DECLS

/**
 * jt_office_case_scope:
 * @office: an office in which somebody acts
 * @case_uid: a case
 * @error: a store error
 *
 * Returns: (transfer full) (nullable): {"entrances": [uids], "applicants": [full names of parts],
 *   "place": the entrances in words, "frozen": the day since which it cannot change, absent while it
 *   can}
 */
JsonObject *jt_office_case_scope (JtOffice *office, const char *case_uid, GError **error);

/**
 * jt_office_case_scope_change:
 * @office: an office in which somebody acts
 * @case_uid: a case
 * @places: (array zero-terminated=1): as jt_office_case_register(), the whole new scope
 * @applicants: (array zero-terminated=1): as jt_office_case_register(), all applicants
 * @outcome: (out): the warnings
 * @error: JT_RULE_ERROR_SCOPE_FROZEN once ballots went out, or as jt_office_case_register()
 *
 * Returns: whether the scope is now that
 */
gboolean jt_office_case_scope_change (JtOffice *office, const char *case_uid,
                                      const char *const *places, const char *const *applicants,
                                      JtOutcome *outcome, GError **error);

G_END_DECLS
