/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "jt-office.h"

G_BEGIN_DECLS

/**
 * jt_office_case_history:
 * @office: an office
 * @case_uid: a case
 * @latest: how many to give at most
 * @error: a store error
 *
 * Reads the journal's entries that name the case, the latest first, and says in a sentence what
 * each did.  The same act of the same person on one day is told once, with its count; what the
 * program itself drew from an entry is not told.  It reads every payload: for a thread that may
 * take its time.
 *
 * Returns: (transfer full) (nullable): [{"at": "2026-11-03 10:32", "user", "text"}]
 */
JsonArray *jt_office_case_history (JtOffice *office, const char *case_uid, guint latest,
                                   GError **error);

/**
 * jt_case_history_sentence:
 * @command: name of a command
 *
 * Returns: (nullable): what it did, in words; %NULL for one that follows from others and is not told
 */
const char *jt_case_history_sentence (const char *command);

G_END_DECLS
