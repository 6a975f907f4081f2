/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "jt-money.h"
#include "jt-threshold.h"

G_BEGIN_DECLS

/* Counting aids that need no book. */

/**
 * jt_tool_recount:
 * @path: a roll with ballots, or a vote as it was exported
 * @motion: which motion the roll is counted for; an exported vote names its own
 * @error: JT_EXCHANGE_ERROR when the file cannot be read as such, JT_RULE_ERROR for a line that
 *   cannot be counted or a hash that does not fit; the fact names the line
 *
 * Counts a vote from a file alone, with its own eyes: nothing of the book is asked.
 *
 * Returns: (transfer full) (nullable): a tally, or {"motions": [tally…]} for an exported vote
 */
JsonObject *jt_tool_recount (const char *path, JtMotionKind motion, GError **error);

/**
 * jt_tool_allocate:
 * @path: columns part and weight
 * @total: what is to be shared, in fen
 * @error: JT_EXCHANGE_ERROR or JT_RULE_ERROR; the fact names the line
 *
 * Returns: (transfer full) (nullable): {"total": …, "shares": [{"part": …, "amount": …}]} in the
 *   order of the file
 */
JsonObject *jt_tool_allocate (const char *path, JtMoney total, GError **error);

G_END_DECLS
