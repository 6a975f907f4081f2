/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-ballot-columns.h"
#include "jt-table-view.h"

G_BEGIN_DECLS

/* What can be asked of the columns of the ballot grid.  A column of the question is a
 * #JtBallotOrder.  The sheet is in memory, entries that are on their way into the book included, and
 * so it is the sheet that is asked and not the book. */

#define JT_BALLOT_MOST_COLUMNS 9

/**
 * jt_ballot_filter_describe:
 * @view: a view with its columns
 * @blind: whether the choices are hidden: nothing can be asked of them
 * @columns: (out caller-allocates) (array fixed-size=9): what can be asked of each
 *
 * Returns: how many there are
 */
guint jt_ballot_filter_describe (GtkColumnView *view, gboolean blind, JtTableColumn *columns);

/**
 * jt_ballot_filter_passes:
 * @cells: what the cells ask
 * @query: what is asked of the columns
 * @line: place on the roll
 *
 * Returns: whether the line is asked for
 */
gboolean jt_ballot_filter_passes (const JtBallotCells *cells, const JtListQuery *query,
                                  guint line);

G_END_DECLS
