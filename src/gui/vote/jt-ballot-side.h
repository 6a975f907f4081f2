/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "jt-ballot-sheet.h"

G_BEGIN_DECLS

/**
 * JtBallotSide:
 *
 * What stands beside the ballots: the verdict and the four tests of each motion, the elevation of
 * the entrance at hand, and every entrance by itself where the scope has several.  Signal:
 * JtBallotSide::line-activated (side, guint line) when a flat of the elevation was chosen.
 */
#define JT_TYPE_BALLOT_SIDE (jt_ballot_side_get_type ())
G_DECLARE_FINAL_TYPE (JtBallotSide, jt_ballot_side, JT, BALLOT_SIDE, GtkWidget)

/**
 * jt_ballot_side_set_sheet:
 * @side: a side
 * @sheet: (nullable) (transfer none): what it shows; it must outlive that
 */
void jt_ballot_side_set_sheet (JtBallotSide *side, JtBallotSheet *sheet);

/**
 * jt_ballot_side_set_blind:
 * @side: a side
 * @blind: whether the choices are hidden, because they are being typed a second time
 */
void jt_ballot_side_set_blind (JtBallotSide *side, gboolean blind);

/**
 * jt_ballot_side_go:
 * @side: a side
 * @line: place on the roll of the part that is being typed; G_MAXUINT for none
 *
 * Shows its entrance and outlines it.
 */
void jt_ballot_side_go (JtBallotSide *side, guint line);

/**
 * jt_ballot_side_changed:
 * @side: a side
 * @line: place on the roll of a part that says something else now; G_MAXUINT for any
 *
 * Shows the totals as they are now.
 */
void jt_ballot_side_changed (JtBallotSide *side, guint line);

G_END_DECLS
