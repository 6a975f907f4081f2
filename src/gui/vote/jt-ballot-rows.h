/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "jt-ballot-sheet.h"

G_BEGIN_DECLS

/**
 * JtBallotRow:
 *
 * One line of the roll as the grid's cells bind it.  It only knows its place; JtBallotRow::changed
 * tells the cells to read the sheet again.
 */
#define JT_TYPE_BALLOT_ROW (jt_ballot_row_get_type ())
G_DECLARE_FINAL_TYPE (JtBallotRow, jt_ballot_row, JT, BALLOT_ROW, GObject)

/**
 * jt_ballot_row_get_line:
 * @row: a row
 *
 * Returns: its place on the roll, from 0
 */
guint jt_ballot_row_get_line (JtBallotRow *row);

/**
 * JtBallotFilter:
 * @JT_BALLOT_FILTER_ALL: 全部
 * @JT_BALLOT_FILTER_OUTSTANDING: 未收回: some motion has no paper, or a late one
 * @JT_BALLOT_FILTER_UNCHECKED: 待复核: a paper nobody has checked
 * @JT_BALLOT_FILTER_PROXY: 待补: signed by another whose proxy is not there yet
 *
 * Which lines are shown.
 */
typedef enum
{
  JT_BALLOT_FILTER_ALL,
  JT_BALLOT_FILTER_OUTSTANDING,
  JT_BALLOT_FILTER_UNCHECKED,
  JT_BALLOT_FILTER_PROXY,
} JtBallotFilter;

#define JT_BALLOT_FILTERS 4

/**
 * JtBallotOrder:
 * @JT_BALLOT_ORDER_ROLL: as they stand on the roll, which is by room
 * @JT_BALLOT_ORDER_OWNERS: by the owners' names
 * @JT_BALLOT_ORDER_AREA: by area
 * @JT_BALLOT_ORDER_VOTER: parts of one voter together
 * @JT_BALLOT_ORDER_CHOICE: by what they say on the first motion
 * @JT_BALLOT_ORDER_CHOICE_2: on the second
 * @JT_BALLOT_ORDER_RECEIVED: by the day of receipt
 * @JT_BALLOT_ORDER_COLLECTOR: by who brought them
 * @JT_BALLOT_ORDER_STATE: by what is not saved, not checked, checked
 *
 * In which order lines are shown; equal ones as on the roll.
 */
typedef enum
{
  JT_BALLOT_ORDER_ROLL,
  JT_BALLOT_ORDER_OWNERS,
  JT_BALLOT_ORDER_AREA,
  JT_BALLOT_ORDER_VOTER,
  JT_BALLOT_ORDER_CHOICE,
  JT_BALLOT_ORDER_CHOICE_2,
  JT_BALLOT_ORDER_RECEIVED,
  JT_BALLOT_ORDER_COLLECTOR,
  JT_BALLOT_ORDER_STATE,
} JtBallotOrder;

/**
 * JtBallotRows:
 *
 * The lines of a sheet as a list model.  What it shows and in which order is settled when filter and
 * order are chosen, so that no line goes away under the hands of who types.
 */
#define JT_TYPE_BALLOT_ROWS (jt_ballot_rows_get_type ())
G_DECLARE_FINAL_TYPE (JtBallotRows, jt_ballot_rows, JT, BALLOT_ROWS, GObject)

/**
 * jt_ballot_rows_new:
 *
 * Returns: (transfer full): a list without lines
 */
JtBallotRows *jt_ballot_rows_new (void);

/**
 * jt_ballot_rows_set_sheet:
 * @rows: a list
 * @sheet: (nullable) (transfer none): what it shows; it must outlive that
 */
void jt_ballot_rows_set_sheet (JtBallotRows *rows, JtBallotSheet *sheet);

/**
 * jt_ballot_rows_set_filter:
 * @rows: a list
 * @filter: which lines to show, as they are now
 */
void jt_ballot_rows_set_filter (JtBallotRows *rows, JtBallotFilter filter);

/**
 * JtBallotPasses:
 * @line: place on the roll
 * @data: what was given
 *
 * Returns: whether the line is asked for
 */
typedef gboolean (*JtBallotPasses) (guint line, gpointer data);

/**
 * jt_ballot_rows_set_passes:
 * @rows: a list
 * @passes: (nullable): what a line has to pass besides its filter; %NULL for nothing.  It is asked
 *   when filter, order or sheet are set
 * @data: for @passes
 *
 * Shows the lines that pass, as they are now.  The counts are those of the filters alone.
 */
void jt_ballot_rows_set_passes (JtBallotRows *rows, JtBallotPasses passes, gpointer data);

/**
 * jt_ballot_rows_set_order:
 * @rows: a list
 * @order: in which order to show them, as they are now
 * @descending: whether the last one comes first
 */
void jt_ballot_rows_set_order (JtBallotRows *rows, JtBallotOrder order, gboolean descending);

/**
 * jt_ballot_rows_find:
 * @rows: a list
 * @line: place on the roll
 * @position: (out): place in the list
 *
 * Returns: whether the line is shown
 */
gboolean jt_ballot_rows_find (JtBallotRows *rows, guint line, guint *position);

/**
 * jt_ballot_rows_get_line:
 * @rows: a list
 * @position: place in the list
 *
 * Returns: place on the roll of the line that is shown there
 */
guint jt_ballot_rows_get_line (JtBallotRows *rows, guint position);

/**
 * jt_ballot_rows_changed:
 * @rows: a list
 * @line: a line whose ballots or papers changed
 */
void jt_ballot_rows_changed (JtBallotRows *rows, guint line);

/**
 * jt_ballot_rows_all_changed:
 * @rows: a list whose cells say something else from now on
 */
void jt_ballot_rows_all_changed (JtBallotRows *rows);

/**
 * jt_ballot_rows_count:
 * @rows: a list
 * @counts: (out) (array fixed-size=4): how many lines each filter has now
 *
 * Takes O(1): kept up to date by jt_ballot_rows_changed().
 */
void jt_ballot_rows_count (JtBallotRows *rows, guint counts[JT_BALLOT_FILTERS]);

G_END_DECLS
