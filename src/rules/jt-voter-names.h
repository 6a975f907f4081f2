/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-voter.h"

G_BEGIN_DECLS

/* For jt-voter.c only: the names on a roll, which decide nothing. */

/**
 * jt_voter_owner_name:
 * @parts: (array length=n_parts): the parts of the roll
 * @n_parts: how many
 * @from: position of the part to look at first
 * @uid: a person
 *
 * Returns: (transfer full): the person's name as that part or the next one has it, "" when the
 *   roll has none
 */
char *jt_voter_owner_name (const JtVoterPart *parts, gsize n_parts, gsize from, const char *uid);

/**
 * jt_voter_same_names:
 * @parts: (array length=n_parts): the parts of the roll
 * @n_parts: how many
 *
 * Names that several persons share of whom one at least has no number.  The buyer of an
 * undelivered part is left out: whoever he is, the part is the developer's.
 *
 * Returns: (transfer full) (element-type JtVoterSameName): the list, by first part
 */
GPtrArray *jt_voter_same_names (const JtVoterPart *parts, gsize n_parts);

G_END_DECLS
