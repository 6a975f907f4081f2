/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "jt-office.h"

G_BEGIN_DECLS

/**
 * jt_office_vote_record_file:
 * @office: an office in which somebody acts
 * @case_uid: a case
 * @path: a csv file: room,choice and optionally motion,signed_on,received_on,collector,note
 * @error: JT_EXCHANGE_ERROR when the file cannot be read as such; JT_RULE_ERROR when no vote is
 *   open; a store error.  Nothing is recorded then.
 *
 * Records the papers of a file in one transaction, in the order of its lines.
 *
 * Returns: (transfer full) (nullable): {"recorded": n, "rejected": [{"row", "column", "code",
 *   "text"}]}
 */
JsonObject *jt_office_vote_record_file (JtOffice *office, const char *case_uid, const char *path,
                                        GError **error);

/**
 * jt_office_vote_export_file:
 * @office: an office in which somebody acts
 * @case_uid: a case
 * @path: where the file goes; an older one is replaced only by a whole new one
 * @error: JT_RULE_ERROR_NO_VOTE_OPEN when the case never had a vote,
 *   JT_EXCHANGE_ERROR_WRITE_FAILED, a store error
 *
 * Writes the case's latest vote as lines with a chain of hashes.
 *
 * Returns: (transfer full) (nullable): {"rows": n, "sealed": …}
 */
JsonObject *jt_office_vote_export_file (JtOffice *office, const char *case_uid, const char *path,
                                        GError **error);

G_END_DECLS
