/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "jt-ballot-rows.h"

G_BEGIN_DECLS

/* The columns of the ballot grid and what stands in their cells. */

/**
 * JtBallotCells:
 * @sheet: (nullable): what is shown
 * @blind: whether the choices are hidden, because they are being typed a second time
 *
 * What all cells of a grid ask.
 */
typedef struct
{
  JtBallotSheet *sheet;
  gboolean blind;
} JtBallotCells;

/**
 * jt_ballot_columns_add:
 * @view: a view without columns
 * @cells: what the cells ask; outlives the columns
 *
 * Adds the columns that the sheet's vote needs.
 */
void jt_ballot_columns_add (GtkColumnView *view, const JtBallotCells *cells);

/**
 * jt_ballot_columns_remove:
 * @view: a view
 */
void jt_ballot_columns_remove (GtkColumnView *view);

/**
 * jt_ballot_columns_get_order:
 * @view: a view whose sorter changed
 * @descending: (out): whether the last line comes first
 *
 * Returns: by which column the user wants the lines, which is that of the last click on a header
 */
JtBallotOrder jt_ballot_columns_get_order (GtkColumnView *view, gboolean *descending);

/**
 * jt_ballot_columns_get_row:
 * @widget: a child of the view's inner list
 *
 * Returns: (transfer none) (nullable): the line it is bound to
 */
JtBallotRow *jt_ballot_columns_get_row (GtkWidget *widget);

/**
 * jt_ballot_columns_get_shown_order:
 * @column: a column of a view
 *
 * Returns: what it is sorted by
 */
JtBallotOrder jt_ballot_columns_get_shown_order (GtkColumnViewColumn *column);

/**
 * jt_ballot_columns_cell:
 * @cells: what the cells ask
 * @order: what the column is sorted by
 * @line: place on the roll
 *
 * Returns: (transfer full) (nullable): what stands there
 */
char *jt_ballot_columns_cell (const JtBallotCells *cells, JtBallotOrder order, guint line);

/**
 * jt_ballot_columns_text:
 * @view: a view
 * @cells: what the cells ask
 * @line: place on the roll; G_MAXUINT for the titles
 *
 * Returns: (transfer full): the line as tab-separated text
 */
char *jt_ballot_columns_text (GtkColumnView *view, const JtBallotCells *cells, guint line);

G_END_DECLS
