/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "jt-entry.h"

G_BEGIN_DECLS

typedef struct _JtDb JtDb;

/**
 * jt_case_entries_note:
 * @db: the connection, inside a transaction
 * @entry: an entry
 * @payload: its payload
 * @error: a store error
 *
 * Notes in the table case_entry of which cases an entry tells, so that the history of one case is
 * found without reading the journal.  A payload names its case as "case" or "case_uid", or in one of
 * its rows; what is told of many cases at once, as deadlines counted anew, is no news of one.
 *
 * Returns: whether it is noted
 */
gboolean jt_case_entries_note (JtDb *db, const JtEntry *entry, JsonObject *payload, GError **error);

G_END_DECLS
