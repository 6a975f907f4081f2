/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-tally.h"

G_BEGIN_DECLS

/**
 * JtRollLine:
 * @part: (transfer full): its label, once in a roll
 * @voter: (transfer full): its voter's label; equal labels are one head
 * @area: in 0.01 m², or %JT_AREA_UNKNOWN
 * @ballot: what its paper says
 *
 * One line of a roll that comes from a file alone: `part,voter,area,ballot`.
 */
typedef struct
{
  char *part;
  char *voter;
  JtArea area;
  JtBallot ballot;
} JtRollLine;

/**
 * jt_roll_line_clear:
 * @line: (transfer full): a line
 *
 * Frees its labels; fits g_array_set_clear_func().
 */
void jt_roll_line_clear (JtRollLine *line);

/**
 * jt_recount:
 * @lines: (array length=n_lines): the roll in the order of its file
 * @n_lines: how many
 * @threshold: what the motion needs
 * @error: %JT_RULE_ERROR_PART_TWICE with the label; %JT_RULE_ERROR_BAD_VALUE for a line without a
 *   label of part or voter (the fact is the other label: strangers without a name must not become
 *   one head); what jt_tally_new() says
 *
 * Voters are numbered in the order in which they first appear, parts are the lines.
 *
 * Returns: (transfer full): the tally, or %NULL
 */
JtTally *jt_recount (const JtRollLine *lines, gsize n_lines, const JtThreshold *threshold,
                     GError **error);

G_END_DECLS
