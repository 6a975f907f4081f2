/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "jt-ballot-sheet.h"

G_BEGIN_DECLS

/**
 * JtBallotScreen:
 *
 * 大屏（仅合计）: verdict and bars in large type for everybody in the room; no rooms, no names.
 */
#define JT_TYPE_BALLOT_SCREEN (jt_ballot_screen_get_type ())
G_DECLARE_FINAL_TYPE (JtBallotScreen, jt_ballot_screen, JT, BALLOT_SCREEN, GtkWindow)

/**
 * jt_ballot_screen_new:
 * @parent: the main window
 *
 * Returns: (transfer none): an empty window
 */
GtkWindow *jt_ballot_screen_new (GtkWindow *parent);

/**
 * jt_ballot_screen_show:
 * @screen: a screen
 * @sheet: what it shows the totals of
 */
void jt_ballot_screen_show (JtBallotScreen *screen, JtBallotSheet *sheet);

G_END_DECLS
