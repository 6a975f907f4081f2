/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "jt-ballot-sheet.h"

G_BEGIN_DECLS

/**
 * JtBallotEntrances:
 *
 * The vote of a wider scope, entrance by entrance: a small table that decides nothing.  It is only
 * there where the roll has several entrances.
 */
#define JT_TYPE_BALLOT_ENTRANCES (jt_ballot_entrances_get_type ())
G_DECLARE_FINAL_TYPE (JtBallotEntrances, jt_ballot_entrances, JT, BALLOT_ENTRANCES, GtkWidget)

/**
 * jt_ballot_entrances_new:
 *
 * Returns: (transfer floating): an empty table
 */
GtkWidget *jt_ballot_entrances_new (void);

/**
 * jt_ballot_entrances_set_sheet:
 * @table: a table
 * @sheet: (nullable) (transfer none): what it shows; it must outlive that
 */
void jt_ballot_entrances_set_sheet (JtBallotEntrances *table, JtBallotSheet *sheet);

/**
 * jt_ballot_entrances_changed:
 * @table: a table
 * @line: place on the roll of a part that says something else now; G_MAXUINT for any
 */
void jt_ballot_entrances_changed (JtBallotEntrances *table, guint line);

/**
 * jt_ballot_entrances_mark:
 * @table: a table
 * @entrance: the entrance that is being typed
 */
void jt_ballot_entrances_mark (JtBallotEntrances *table, guint entrance);

G_END_DECLS
