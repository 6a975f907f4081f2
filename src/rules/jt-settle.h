/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-tally.h"

G_BEGIN_DECLS

/**
 * JtSettle:
 * @reachable: whether the vote can still pass under the default reading of its roll
 * @parts: (array length=n_parts): the unreturned parts to visit, in this order, as numbers on the
 *   roll; empty when the vote passes as it stands, and when it cannot be reached
 * @n_parts: how many
 *
 * Which doors to knock at: a suggestion, not the smallest set.
 */
typedef struct
{
  gboolean reachable;
  guint *parts;
  gsize n_parts;
} JtSettle;

/**
 * jt_settle_of:
 * @tally: a tally; one with an unknown area is never reachable
 * @settle: (out caller-allocates): the suggestion, to be freed with jt_settle_clear()
 *
 * Takes unreturned parts (none, late, the proxy missing) as if each said yes, until all four tests
 * hold (domain.md section 3, settle), in O(n log n):
 *
 * 1. while an area test fails, the parts of voters who so far said only yes;
 * 2. the voters with no counted paper, each with all unreturned parts at once;
 * 3. while an area test fails, the parts of voters who said no or abstained, whose head no further
 *    yes can win.
 *
 * Within each group by falling area, ties by the order of the roll; a voter of group 2 counts with
 * the sum of his unreturned parts and the place of his first part.
 */
void jt_settle_of (const JtTally *tally, JtSettle *settle);

/**
 * jt_settle_clear:
 * @settle: (transfer full): a suggestion, or zeros
 *
 * Frees what it holds and leaves it empty.
 */
void jt_settle_clear (JtSettle *settle);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JtSettle, jt_settle_clear)

G_END_DECLS
