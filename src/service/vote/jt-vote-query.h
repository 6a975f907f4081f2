/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-office.h"

G_BEGIN_DECLS

/**
 * jt_office_vote_tally:
 * @office: an office
 * @case_uid: a case
 * @error: JT_RULE_ERROR_NO_SUCH_CASE, JT_RULE_ERROR_NO_VOTE_OPEN when it never had a vote,
 *   JT_RULE_ERROR_NOT_YOUR_ENTRANCE for a grid leader who does not answer for the whole scope, or a
 *   store error
 *
 * Counts the latest vote of the case from its rows.
 *
 * Returns: (transfer full) (nullable): {"motions": [tally…]}
 */
JsonObject *jt_office_vote_tally (JtOffice *office, const char *case_uid, GError **error);

/**
 * jt_office_vote_export:
 * @office: an office
 * @case_uid: a case
 * @csv: what the file is to hold is appended here
 * @answer: (out) (optional) (transfer full): {"rows", "sealed"}: lines of parts, the seal apart
 * @error: as jt_office_vote_tally()
 *
 * Writes the latest vote of the case as `jiati-cli recount` and anybody else can count it again:
 * one line a motion and part, voters as numbers, each line chained to the one before.
 *
 * Returns: whether it could be read
 */
gboolean jt_office_vote_export (JtOffice *office, const char *case_uid, GString *csv,
                                JsonObject **answer, GError **error);

G_END_DECLS
