/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-area.h"
#include "jt-reading.h"
#include "jt-threshold.h"

G_BEGIN_DECLS

/**
 * JtTally:
 *
 * The count of one motion over one roll.  It is a value: one ballot changes in O(1), and
 * jt_tally_recount() makes the same tally anew from its parts.
 */
typedef struct _JtTally JtTally;

/**
 * JtTallyPart:
 * @area: its whole area in 0.01 m², or %JT_AREA_UNKNOWN
 * @voter: whose part it is, as a number; a set of owners counted once however many parts it has
 *   (SPC Interpretation 2020 art. 9)
 * @ballot: what its paper says
 *
 * One exclusive part of the roll, in the roll's order.
 */
typedef struct
{
  JtArea area;
  guint voter;
  JtBallot ballot;
} JtTallyPart;

/**
 * JtTotals:
 * @total_area: of the roll, in 0.01 m²; never reduced by who cannot be reached
 * @total_voters: of the roll, in heads
 * @participating_area: of the parts that participate
 * @participating_voters: voters of whom any part participates
 * @consenting_area: of the parts that consent
 * @consenting_voters: voters of whom every participating part consents
 *
 * The six numbers of Civil Code 278.  While the area of any part is unknown all three areas are
 * %JT_AREA_UNKNOWN and the voters stand.
 */
typedef struct
{
  JtArea total_area;
  guint total_voters;
  JtArea participating_area;
  guint participating_voters;
  JtArea consenting_area;
  guint consenting_voters;
} JtTotals;

/**
 * jt_tally_new:
 * @parts: (array length=n_parts): the roll, which is copied
 * @n_parts: how many
 * @n_voters: every @voter of @parts is below it; numbers without a part are no voters, so that a
 *   roll with some parts left out may keep its numbers
 * @threshold: what the motion needs, which is copied
 * @error: %JT_RULE_ERROR_NO_PARTS; %JT_RULE_ERROR_BAD_VALUE for an area, a voter or a ballot that
 *   cannot be (the fact is the number); %JT_RULE_ERROR_OVERFLOW when the areas are too large to
 *   compare exactly; what jt_threshold_check_total() says
 *
 * Returns: (transfer full): the tally, or %NULL
 */
JtTally *jt_tally_new (const JtTallyPart *parts, gsize n_parts, guint n_voters,
                       const JtThreshold *threshold, GError **error);

/**
 * jt_tally_copy:
 * @tally: a tally
 *
 * Returns: (transfer full): another one that is equal
 */
JtTally *jt_tally_copy (const JtTally *tally);

/**
 * jt_tally_recount:
 * @tally: a tally
 *
 * Counts the parts of @tally from the beginning.
 *
 * Returns: (transfer full): the tally made anew, which jt_tally_equal() finds equal
 */
JtTally *jt_tally_recount (const JtTally *tally);

/**
 * jt_tally_free:
 * @tally: (nullable) (transfer full): a tally
 */
void jt_tally_free (JtTally *tally);

/**
 * jt_tally_equal:
 * @a: a tally
 * @b: a tally
 *
 * Returns: whether roll, ballots, threshold and every kept count are the same
 */
gboolean jt_tally_equal (const JtTally *a, const JtTally *b);

/**
 * jt_tally_set_ballot:
 * @tally: a tally
 * @part: the part's place on the roll
 * @ballot: what its paper says now
 *
 * Takes O(1), whatever the size of the roll.
 */
void jt_tally_set_ballot (JtTally *tally, gsize part, JtBallot ballot);

/**
 * jt_tally_get_ballot:
 * @tally: a tally
 * @part: the part's place on the roll
 *
 * Returns: what its paper says
 */
JtBallot jt_tally_get_ballot (const JtTally *tally, gsize part);

/**
 * jt_tally_get_parts:
 * @tally: a tally
 * @n_parts: (out): how many
 *
 * Returns: (transfer none) (array length=n_parts): the roll with its ballots, in its order
 */
const JtTallyPart *jt_tally_get_parts (const JtTally *tally, gsize *n_parts);

/**
 * jt_tally_get_n_voters:
 * @tally: a tally
 *
 * Returns: the number that every voter is below, as given; the heads are in #JtTotals
 */
guint jt_tally_get_n_voters (const JtTally *tally);

/**
 * jt_tally_get_threshold:
 * @tally: a tally
 *
 * Returns: (transfer none): what the motion needs
 */
const JtThreshold *jt_tally_get_threshold (const JtTally *tally);

/**
 * jt_tally_get_unknown_areas:
 * @tally: a tally
 *
 * Returns: how many parts have no known area; while there is one the vote cannot be judged
 */
gsize jt_tally_get_unknown_areas (const JtTally *tally);

/**
 * jt_tally_totals:
 * @tally: a tally
 * @reading: how papers are read
 * @outlook: what becomes of the unreturned parts
 * @totals: (out): the six numbers
 *
 * Takes a fixed time, whatever the size of the roll.
 *
 * Cases of a voter (domain.md section 3): no part of his participates: silent; all that participate
 * consent: consent; none does: no consent; some do: split, as the reading says.  A part adds its
 * area where it was cast, whatever becomes of its voter's head.
 */
void jt_tally_totals (const JtTally *tally, JtReading reading, JtOutlook outlook, JtTotals *totals);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtTally, jt_tally_free)

G_END_DECLS
