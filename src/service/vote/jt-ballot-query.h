/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "jt-office.h"

G_BEGIN_DECLS

/**
 * jt_office_ballot_list:
 * @office: an office in which somebody acts
 * @error: a store error
 *
 * The latest vote of each case that who works may see: those that run first, by their end; then
 * the sealed ones, the last closed first.
 *
 * Returns: (transfer full) (nullable): [{"case", "uid" (of the case), "title", "ends", "sealed",
 *   "verdicts": [{"motion", "verdict"}]}]
 */
JsonArray *jt_office_ballot_list (JtOffice *office, GError **error);

/**
 * jt_office_ballot_cases:
 * @office: an office in which somebody acts
 * @error: a store error
 *
 * Returns: (transfer full) (nullable): the cases without a running vote, as jt_office_case_list(),
 *   with "again": whether a vote of it was sealed before; those that had none stand first
 */
JsonArray *jt_office_ballot_cases (JtOffice *office, GError **error);

/**
 * jt_office_ballot_preview:
 * @office: an office in which somebody acts
 * @case_uid: a case
 * @from: (nullable): first moment of the vote, as the command vote-open takes it
 * @to: (nullable): its end
 * @fund: whether the use of the maintenance fund is put to the vote
 * @error: what would refuse the vote: JT_RULE_ERROR as the command vote-open; a store error
 *
 * The roll as it would be locked today, voter by voter, and everything that would be warned
 * of.  Writes nothing.
 *
 * Returns: (transfer full) (nullable): {"parts": n, "area": text, "voters": [{"voter", "reason"
 *   (jt_voter_reason_nick()), "owners", "parts", "area"}], "warnings": [text]}
 */
JsonObject *jt_office_ballot_preview (JtOffice *office, const char *case_uid, const char *from,
                                      const char *to, gboolean fund,
                                      GError **error);

G_END_DECLS
