/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "jt-ballot-sheet.h"

G_BEGIN_DECLS

/**
 * JtBallotResult:
 *
 * What one motion comes to: the verdict as the largest text, what is still missing, four bars, and
 * at the desk whose consent would settle it.
 */
#define JT_TYPE_BALLOT_RESULT (jt_ballot_result_get_type ())
G_DECLARE_FINAL_TYPE (JtBallotResult, jt_ballot_result, JT, BALLOT_RESULT, GtkWidget)

/**
 * jt_ballot_result_new:
 * @settles: whether to name the parts that would settle it: never on the big screen
 *
 * Returns: (transfer floating): an empty result
 */
GtkWidget *jt_ballot_result_new (gboolean settles);

/**
 * jt_ballot_result_show:
 * @result: a result
 * @sheet: a sheet
 * @motion: the motion's place in the vote
 */
void jt_ballot_result_show (JtBallotResult *result, JtBallotSheet *sheet, guint motion);

G_END_DECLS
