/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "jt-session.h"

G_BEGIN_DECLS

/**
 * JtBallotDesk:
 *
 * Where the papers of one vote are typed: rooms by keyboard or scanner, choices by digit, totals
 * that change with the key.  Signals: JtBallotDesk::tell (desk, const char *text) for a message,
 * JtBallotDesk::selection (desk, const char *text) for the status bar, JtBallotDesk::leave (desk) to
 * go back to the list.
 */
#define JT_TYPE_BALLOT_DESK (jt_ballot_desk_get_type ())
G_DECLARE_FINAL_TYPE (JtBallotDesk, jt_ballot_desk, JT, BALLOT_DESK, GtkWidget)

/**
 * jt_ballot_desk_set_session:
 * @desk: a desk
 * @session: a session in which somebody acts
 */
void jt_ballot_desk_set_session (JtBallotDesk *desk, JtSession *session);

/**
 * jt_ballot_desk_open:
 * @desk: a desk
 * @case_uid: a case that had a vote
 *
 * Reads its latest vote and shows it.
 */
void jt_ballot_desk_open (JtBallotDesk *desk, const char *case_uid);

/**
 * jt_ballot_desk_refresh:
 * @desk: a desk
 * @touched: (nullable): what changed; %NULL for everything
 *
 * Reads again what may have changed.
 */
void jt_ballot_desk_refresh (JtBallotDesk *desk, const JtTouched *touched);

/**
 * jt_ballot_desk_get_sheet:
 * @desk: a desk
 *
 * Returns: (transfer none) (nullable): what is shown; %NULL while it is being read
 */
struct _JtBallotSheet *jt_ballot_desk_get_sheet (JtBallotDesk *desk);

/**
 * jt_ballot_desk_get_line:
 * @desk: a desk
 * @line: (out): place on the roll of the current row
 *
 * Returns: whether there is a current row
 */
gboolean jt_ballot_desk_get_line (JtBallotDesk *desk, guint *line);

G_END_DECLS
