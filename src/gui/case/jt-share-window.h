/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "jt-session.h"

G_BEGIN_DECLS

/**
 * JtShareWindow:
 *
 * Makes the plan by which the owners of a case share its cost: a method, a line for each part, and
 * what the shares lack of the cost or are too much, to the fen.  Only a plan that is the whole cost
 * can be saved.
 */
#define JT_TYPE_SHARE_WINDOW (jt_share_window_get_type ())
G_DECLARE_FINAL_TYPE (JtShareWindow, jt_share_window, JT, SHARE_WINDOW, GtkWindow)

/**
 * jt_share_window_present:
 * @parent: the window it stands over
 * @session: an open book
 * @case_uid: a case
 *
 * Returns: (transfer none): the window
 */
GtkWidget *jt_share_window_present (GtkWindow *parent, JtSession *session, const char *case_uid);

G_END_DECLS
