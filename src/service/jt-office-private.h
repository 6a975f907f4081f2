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

/**
 * JtOfficeFunc:
 * @office: the office
 * @data: what was given with it
 * @error: what went wrong
 *
 * Several submissions that belong together.
 *
 * Returns: %FALSE at the first that was not taken
 */
typedef gboolean (*JtOfficeFunc) (JtOffice *office, gpointer data, GError **error);

/**
 * jt_office_batch:
 * @office: an office
 * @func: (scope call): what is submitted
 * @data: for @func
 * @error: what @func set, or why it could not be committed
 *
 * Calls @func inside one transaction: for a book that is filled by a program, where waiting for the
 * disk after each command would only take time.  After %TRUE all of it is on the disk; after
 * %FALSE the book is as it was.
 *
 * Returns: whether it is committed
 */
gboolean jt_office_batch (JtOffice *office, JtOfficeFunc func, gpointer data, GError **error);

G_END_DECLS
