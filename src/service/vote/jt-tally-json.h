/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "jt-settle.h"
#include "jt-verdict.h"

G_BEGIN_DECLS

/**
 * jt_tally_json:
 * @motion: nick of the motion
 * @verdict: what the tally says
 * @settle: (nullable): what would settle it; left out when %NULL, for who may not see it
 * @labels: (array): names of the parts, by their index on the roll
 * @unknown: (nullable) (array zero-terminated=1): names of the parts without an area
 *
 * The one way in which a tally is written, for a file and for the book alike, so that screen,
 * command line and report show the same.
 *
 * Returns: (transfer full): the tally of cli.md
 */
JsonObject *jt_tally_json (const char *motion, const JtVerdict *verdict, const JtSettle *settle,
                           const char *const *labels, const char *const *unknown);

G_END_DECLS
