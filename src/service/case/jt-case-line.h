/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "jt-office.h"

G_BEGIN_DECLS

/**
 * jt_case_standing:
 * @shown: what jt_office_case_show() gave
 *
 * The stage a case is told by: the one that ended or stopped it, else the last that runs, else the
 * first that has not begun behind the last one done.  Lanes beside the course are never it.
 *
 * Returns: (transfer none) (nullable): that stage among those of @shown
 */
JsonObject *jt_case_standing (JsonObject *shown);

/**
 * jt_case_next:
 * @shown: what jt_office_case_show() gave
 *
 * Returns: (transfer none) (nullable): the first stage behind that of jt_case_standing() that has
 *   not begun
 */
JsonObject *jt_case_next (JsonObject *shown);

/**
 * jt_case_standing_text:
 * @shown: what jt_office_case_show() gave
 *
 * Returns: (transfer full): where it stands, in words of the user's language
 */
char *jt_case_standing_text (JsonObject *shown);

/**
 * jt_office_case_line:
 * @office: an office in which somebody acts
 * @shown: what jt_office_case_show() gave
 * @error: a store error
 *
 * Answers the telephone: "表决中，还差 2 人，11月18日截止".  It names nobody and no room.
 *
 * Returns: (transfer full) (nullable): one line
 */
char *jt_office_case_line (JtOffice *office, JsonObject *shown, GError **error);

/**
 * jt_office_case_page:
 * @office: an office in which somebody acts
 * @case_uid: a case
 * @error: JT_RULE_ERROR_NO_SUCH_CASE or a store error
 *
 * Everything the page of a case shows beside its form, for a thread that may take its time.
 *
 * Returns: (transfer full) (nullable): what jt_office_case_show() gives, with "line", "history",
 *   "missing" as jt_office_missing_documents() gives it, and whether each of its deadlines is "overdue"
 */
JsonObject *jt_office_case_page (JtOffice *office, const char *case_uid, GError **error);

G_END_DECLS
