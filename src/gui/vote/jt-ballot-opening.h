/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "jt-session.h"

G_BEGIN_DECLS

/**
 * JtBallotOpening:
 *
 * The form that opens a vote: case, period, motions, and the roll as it would be locked, voter by
 * voter with the reason why those parts are one.  Signals: JtBallotOpening::tell (opening, const
 * char *text); JtBallotOpening::leave (opening); JtBallotOpening::opened (opening, const char
 * *case_uid).
 */
#define JT_TYPE_BALLOT_OPENING (jt_ballot_opening_get_type ())
G_DECLARE_FINAL_TYPE (JtBallotOpening, jt_ballot_opening, JT, BALLOT_OPENING, GtkWidget)

/**
 * jt_ballot_opening_set_session:
 * @opening: a form
 * @session: a session in which somebody acts
 */
void jt_ballot_opening_set_session (JtBallotOpening *opening, JtSession *session);

/**
 * jt_ballot_opening_begin:
 * @opening: a form
 * @case_uid: (nullable): the case that is chosen first
 * @error: a store error
 *
 * Fills the form anew.
 *
 * Returns: whether there is a case without a running vote; %FALSE without @error when there is none
 */
gboolean jt_ballot_opening_begin (JtBallotOpening *opening, const char *case_uid, GError **error);

G_END_DECLS
