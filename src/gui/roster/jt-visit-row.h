/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "jt-visit-sheet.h"

G_BEGIN_DECLS

/**
 * JtVisitRow:
 *
 * A line of a grid leader's sheet that is typed in: what is printed there, the outcome by a digit,
 * a note, and whether it is in the book.  Signals: JtVisitRow::entered (row) for the Enter key,
 * JtVisitRow::moved (row, int by) for the arrow keys, JtVisitRow::edited (row),
 * JtVisitRow::withdraw (row) for the Delete key: the last visit there was a slip.
 */
#define JT_TYPE_VISIT_ROW (jt_visit_row_get_type ())
G_DECLARE_FINAL_TYPE (JtVisitRow, jt_visit_row, JT, VISIT_ROW, GtkListBoxRow)

/**
 * JtVisitState:
 * @JT_VISIT_EMPTY: nothing was typed
 * @JT_VISIT_TYPED: something was, and is not in the book
 * @JT_VISIT_SAVING: it is on its way into the book
 * @JT_VISIT_SAVED: the book has it
 * @JT_VISIT_REFUSED: the book does not take it
 *
 * What became of a line.
 */
typedef enum
{
  JT_VISIT_EMPTY,
  JT_VISIT_TYPED,
  JT_VISIT_SAVING,
  JT_VISIT_SAVED,
  JT_VISIT_REFUSED,
} JtVisitState;

/* The columns of a line. */
#define JT_VISIT_COLUMNS 6

/**
 * jt_visit_row_new:
 * @line: what the sheet says
 * @widths: (array fixed-size=6): for room, owners, last visit, outcome, state
 *   and note
 *
 * Returns: (transfer floating): a line of which nothing was typed
 */
GtkWidget *jt_visit_row_new (const JtVisitLine *line, GtkSizeGroup *const *widths);

/**
 * jt_visit_row_get_part:
 * @row: a line
 *
 * Returns: (transfer none): uid of its part
 */
const char *jt_visit_row_get_part (JtVisitRow *row);

/**
 * jt_visit_row_get_room:
 * @row: a line
 *
 * Returns: (transfer none): as the sheet names it
 */
const char *jt_visit_row_get_room (JtVisitRow *row);

/**
 * jt_visit_row_get_outcome:
 * @row: a line
 *
 * Returns: (transfer none) (nullable): as the command visit-add takes it; %NULL for none
 */
const char *jt_visit_row_get_outcome (JtVisitRow *row);

/**
 * jt_visit_row_get_note:
 * @row: a line
 *
 * Returns: (transfer full) (nullable): what is typed beside it; %NULL for nothing
 */
char *jt_visit_row_get_note (JtVisitRow *row);

/**
 * jt_visit_row_get_state:
 * @row: a line
 *
 * Returns: what became of it
 */
JtVisitState jt_visit_row_get_state (JtVisitRow *row);

/**
 * jt_visit_row_set_state:
 * @row: a line
 * @state: what became of it
 *
 * Says it in the line.  While it is on its way it takes no keys.
 */
void jt_visit_row_set_state (JtVisitRow *row, JtVisitState state);

/**
 * jt_visit_row_keep:
 * @row: a line on its way into the book
 * @uid: of the visit that came to be
 *
 * The book has what is typed.
 */
void jt_visit_row_keep (JtVisitRow *row, const char *uid);

/**
 * jt_visit_row_forget:
 * @row: a line
 * @uid: of a visit that was withdrawn
 *
 * When it was typed here, the line shows what the book had of this sheet before it.
 */
void jt_visit_row_forget (JtVisitRow *row, const char *uid);

/**
 * jt_visit_row_clear:
 * @row: a line
 *
 * What was typed and not saved goes; what the book has of this sheet is shown again.
 */
void jt_visit_row_clear (JtVisitRow *row);

/**
 * jt_visit_row_set_last:
 * @row: a line
 * @last: the last visit of the case there; "" for none
 */
void jt_visit_row_set_last (JtVisitRow *row, const char *last);

/**
 * jt_visit_row_focus:
 * @row: a line
 *
 * Goes to its outcome.
 */
void jt_visit_row_focus (JtVisitRow *row);

G_END_DECLS
