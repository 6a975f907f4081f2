/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "jt-ballot-rows.h"
#include "jt-table-view.h"

G_BEGIN_DECLS

/**
 * JtBallotGrid:
 *
 * The lines of a vote as a table.  The row has the focus, cells are light texts, and every row has
 * a name that can be read aloud.  JtBallotGrid::moved tells that another row is current.
 */
#define JT_TYPE_BALLOT_GRID (jt_ballot_grid_get_type ())
G_DECLARE_FINAL_TYPE (JtBallotGrid, jt_ballot_grid, JT, BALLOT_GRID, GtkWidget)

/**
 * jt_ballot_grid_set_sheet:
 * @grid: a grid
 * @sheet: (nullable) (transfer none): what it shows; it must outlive that
 */
void jt_ballot_grid_set_sheet (JtBallotGrid *grid, JtBallotSheet *sheet);

/**
 * jt_ballot_grid_describe:
 * @grid: a grid that shows a sheet
 * @columns: (out caller-allocates) (array fixed-size=9): what can be asked of its columns
 *
 * Returns: how many there are
 */
guint jt_ballot_grid_describe (JtBallotGrid *grid, JtTableColumn *columns);

/**
 * jt_ballot_grid_ask:
 * @grid: a grid
 * @query: (transfer full): what its columns have to say
 *
 * Shows the lines that say so now, of those that its filter shows.
 */
void jt_ballot_grid_ask (JtBallotGrid *grid, JtListQuery *query);

/**
 * jt_ballot_grid_get_query:
 * @grid: a grid
 *
 * Returns: (transfer none): what is asked of its columns
 */
const JtListQuery *jt_ballot_grid_get_query (JtBallotGrid *grid);

/**
 * jt_ballot_grid_get_rows:
 * @grid: a grid
 *
 * Returns: (transfer none): its list of lines
 */
JtBallotRows *jt_ballot_grid_get_rows (JtBallotGrid *grid);

/**
 * jt_ballot_grid_get_line:
 * @grid: a grid
 * @line: (out): place on the roll of the current row
 *
 * Returns: whether there is a current row
 */
gboolean jt_ballot_grid_get_line (JtBallotGrid *grid, guint *line);

/**
 * jt_ballot_grid_select:
 * @grid: a grid
 * @line: a line of the sheet
 *
 * Makes a line the current one and leaves the keys where they go.
 *
 * Returns: %FALSE when the filter hides it
 */
gboolean jt_ballot_grid_select (JtBallotGrid *grid, guint line);

/**
 * jt_ballot_grid_go:
 * @grid: a grid
 * @line: place on the roll
 *
 * Makes a line the current row, scrolls to it and gives it the focus.
 *
 * Returns: whether the filter shows it
 */
gboolean jt_ballot_grid_go (JtBallotGrid *grid, guint line);

/**
 * jt_ballot_grid_next:
 * @grid: a grid
 *
 * Goes to the row below.
 *
 * Returns: whether there is one
 */
gboolean jt_ballot_grid_next (JtBallotGrid *grid);

/**
 * jt_ballot_grid_focus_row:
 * @grid: a grid
 *
 * Gives the focus back to the current row.
 */
void jt_ballot_grid_focus_row (JtBallotGrid *grid);

/**
 * jt_ballot_grid_set_blind:
 * @grid: a grid
 * @blind: whether the choices are hidden, because they are being typed a second time
 */
void jt_ballot_grid_set_blind (JtBallotGrid *grid, gboolean blind);

/**
 * jt_ballot_grid_get_selected:
 * @grid: a grid
 * @area: (out): the sum of their areas, in 0.01 m²
 *
 * Returns: how many lines are selected
 */
guint jt_ballot_grid_get_selected (JtBallotGrid *grid, JtArea *area);

/**
 * jt_ballot_grid_copy:
 * @grid: a grid
 *
 * Returns: (transfer full): the selected lines as tab-separated text, below their titles where they
 *   are several
 */
char *jt_ballot_grid_copy (JtBallotGrid *grid);

/**
 * jt_ballot_grid_get_table:
 * @grid: a grid
 *
 * Returns: (transfer full) (element-type GStrv): the titles and all lines that are shown
 */
GPtrArray *jt_ballot_grid_get_table (JtBallotGrid *grid);

G_END_DECLS
