/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "jt-office.h"

G_BEGIN_DECLS

/**
 * jt_office_find_case:
 * @office: an office in which somebody acts
 * @text: a case's number or uid
 * @error: JT_RULE_ERROR_NO_SUCH_CASE; JT_RULE_ERROR_NOT_YOUR_ENTRANCE for a grid leader who answers
 *   for none of its entrances; a store error
 *
 * Returns: (transfer full) (nullable): its uid
 */
char *jt_office_find_case (JtOffice *office, const char *text, GError **error);

/**
 * jt_office_case_list:
 * @office: an office in which somebody acts
 * @error: a store error
 *
 * Returns: (transfer full) (nullable): [{"case", "uid", "title", "track", "lifts",
 *   "registered_on"}] by number; for a grid leader those that touch his entrances
 */
JsonArray *jt_office_case_list (JtOffice *office, GError **error);

/**
 * jt_office_case_show:
 * @office: an office in which somebody acts
 * @case_uid: a case
 * @error: a store error
 *
 * Returns: (transfer full) (nullable): {"case", "uid", "title", "track", "stages": […], "deadlines":
 *   […]} as in cli.md
 */
JsonObject *jt_office_case_show (JtOffice *office, const char *case_uid, GError **error);

/**
 * jt_office_resolve_scope:
 * @office: an office in which somebody acts
 * @places: as jt_office_case_register()
 * @applicants: as jt_office_case_register()
 * @error: JT_RULE_ERROR for a place or part that is none or several
 *
 * Returns: (transfer full) (nullable): {"entrances": [uids], "applicants": [uids of parts]}, each
 *   once: the arguments of a command
 */
JsonObject *jt_office_resolve_scope (JtOffice *office, const char *const *places,
                                     const char *const *applicants, GError **error);

/**
 * jt_office_case_register:
 * @office: an office in which somebody acts
 * @places: (array zero-terminated=1): places whose entrances decide together
 * @applicants: (array zero-terminated=1): parts whose households applied, named within the places
 * @title: (nullable): what the case is called; made from its place when %NULL
 * @outcome: (out): {"case", "uid"} and the warnings
 * @error: JT_RULE_ERROR for a place or part that is none or several, or for a refusal
 *
 * Returns: whether the case was registered
 */
gboolean jt_office_case_register (JtOffice *office, const char *const *places,
                                  const char *const *applicants, const char *title,
                                  JtOutcome *outcome, GError **error);

G_END_DECLS
