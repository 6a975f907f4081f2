/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-command.h"
#include "jt-office.h"
#include "jt-vote-cache.h"

G_BEGIN_DECLS

/**
 * jt_office_get_db:
 * @office: an open office
 *
 * For the queries of this room only; nobody above it sees a connection.
 *
 * Returns: (transfer none): the connection
 */
JtDb *jt_office_get_db (JtOffice *office);

/**
 * jt_office_get_cache:
 * @office: an office
 *
 * Returns: (transfer none): the vote it keeps in memory
 */
JtVoteCache *jt_office_get_cache (JtOffice *office);

/**
 * jt_office_submit_material:
 * @office: an office
 * @command: name of a command
 * @arguments: what was collected for it
 * @material: (nullable): what was collected that is no JSON, for the command's judge
 * @outcome: (out) (optional): the answer and the warnings
 * @error: as jt_office_submit()
 *
 * As jt_office_submit(), for the rows of a file: 100,000 of them would be a heavy JSON.
 *
 * Returns: whether the command was taken
 */
gboolean jt_office_submit_material (JtOffice *office, const char *command, JsonObject *arguments,
                                    gpointer material, JtOutcome *outcome, GError **error);

G_END_DECLS
