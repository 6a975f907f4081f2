/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JtCounted:
 * @JT_COUNTED_PARTS: parts of a building
 * @JT_COUNTED_HOUSEHOLDS: households
 * @JT_COUNTED_VOTERS: voters
 * @JT_COUNTED_PAPERS: papers of a vote
 * @JT_COUNTED_ROWS: rows of a file
 * @JT_COUNTED_CASES: cases
 * @JT_COUNTED_LIFTS: lifts
 * @JT_COUNTED_DAYS: days of a calendar
 * @JT_COUNTED_DEADLINES: deadlines
 * @JT_COUNTED_ENTRIES: entries of the journal
 *
 * What is counted in sentences that name more than one count: each needs a plural of its own.
 */
typedef enum
{
  JT_COUNTED_PARTS,
  JT_COUNTED_HOUSEHOLDS,
  JT_COUNTED_VOTERS,
  JT_COUNTED_PAPERS,
  JT_COUNTED_ROWS,
  JT_COUNTED_CASES,
  JT_COUNTED_LIFTS,
  JT_COUNTED_DAYS,
  JT_COUNTED_DEADLINES,
  JT_COUNTED_ENTRIES,
} JtCounted;

/**
 * jt_wording_count:
 * @what: what is counted
 * @count: how many
 *
 * Returns: (transfer full): "1 part", "24 parts" in the user's language
 */
char *jt_wording_count (JtCounted what, gint64 count);

G_END_DECLS
