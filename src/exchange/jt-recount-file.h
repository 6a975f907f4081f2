/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-recount.h"
#include "jt-sheet.h"
#include "jt-threshold.h"

G_BEGIN_DECLS

/**
 * JtRecountMotion:
 * @kind: which motion; lift where the file is a plain roll that does not say
 * @lines: (element-type JtRollLine): its lines in the order of the file
 */
typedef struct
{
  JtMotionKind kind;
  GArray *lines;
} JtRecountMotion;

/**
 * JtRecountFile:
 * @is_vote: the file is an exported vote, and its hashes are right
 * @seal: (nullable): the hash of the seal; %NULL when the vote is not closed, or no vote
 * @motions: (element-type JtRecountMotion): one for a plain roll, those of the vote in the order in
 *   which they appear
 */
typedef struct
{
  gboolean is_vote;
  char *seal;
  GPtrArray *motions;
} JtRecountFile;

/**
 * jt_recount_file_free:
 * @file: (nullable) (transfer full): what to free
 */
void jt_recount_file_free (JtRecountFile *file);

/**
 * jt_recount_file_read:
 * @sheet: a plain roll (part, voter, area, ballot) or an exported vote (motion, part, voter, area,
 *   ballot, hash), told apart by their columns
 * @error: the columns: JT_EXCHANGE_ERROR_HEADER_MISSING, _HEADER_TWICE.  The first bad line, its
 *   row leading the fact: JT_EXCHANGE_ERROR_AREA ("7: 87.355"), _VALUE_MISSING ("7: voter"),
 *   JT_RULE_ERROR_BALLOT, _NO_SUCH_MOTION, _PART_TWICE, _HASH_MISMATCH, _SEAL_MISMATCH ("7: 302").
 *   No line at all: JT_RULE_ERROR_NO_PARTS
 *
 * A roll with one bad line is not counted: whatever the total were, it would be of something else.
 *
 * The hashes of a vote are checked, see jt_vote_file_chain(): no line of a sealed one can have been
 * changed, left out, moved or added.
 *
 * Returns: (transfer full) (nullable): the lines
 */
JtRecountFile *jt_recount_file_read (const JtSheet *sheet, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtRecountFile, jt_recount_file_free)

G_END_DECLS
