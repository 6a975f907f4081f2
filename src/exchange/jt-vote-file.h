/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-area.h"
#include "jt-ballot.h"
#include "jt-threshold.h"

G_BEGIN_DECLS

/* The fields of a line of an exported vote before its hash, in their order. */
#define JT_VOTE_FILE_FIELDS 5

/**
 * jt_vote_file_chain:
 * @previous: (nullable): the hash of the line before, %NULL for the first
 * @fields: motion, part, voter, area, ballot, as they stand in the file
 *
 * The hash of a line is SHA-256, in lower-case hex, over the hash of the line before (nothing for
 * the first), a comma, and the line's other fields as csv.  A closed vote ends with a line
 * `seal,,,,,HASH` that is hashed in the same way.
 *
 * Returns: (transfer full): the hash of the line
 */
char *jt_vote_file_chain (const char *previous, const char *const fields[JT_VOTE_FILE_FIELDS]);

/**
 * jt_vote_file_append_header:
 * @csv: an empty csv
 *
 * Begins an exported vote.
 */
void jt_vote_file_append_header (GString *csv);

/**
 * jt_vote_file_append_line:
 * @csv: an exported vote
 * @chain_hash: (inout): the hash of the line before, %NULL before the first; becomes this line's
 * @motion: the motion
 * @part: the part's name
 * @voter: the voter's number within this vote, never a name
 * @area: the area, or %JT_AREA_UNKNOWN
 * @ballot: what the paper says
 */
void jt_vote_file_append_line (GString *csv,
                               char **chain_hash,
                               JtMotionKind motion,
                               const char *part,
                               const char *voter,
                               JtArea area,
                               JtBallot ballot);

/**
 * jt_vote_file_append_seal:
 * @csv: an exported vote with all its lines
 * @chain_hash: (inout): as above; becomes the seal
 *
 * Ends the file of a closed vote.
 */
void jt_vote_file_append_seal (GString *csv, char **chain_hash);

G_END_DECLS
