/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "jt-session.h"

G_BEGIN_DECLS

/**
 * JtVisitWindow:
 *
 * Where the sheets that grid leaders wrote on are typed in: an entrance at a time, its homes in the
 * order of the paper, the outcome by a digit, Enter for the next line.  Each line is in the book
 * before the next one is typed.
 */
#define JT_TYPE_VISIT_WINDOW (jt_visit_window_get_type ())
G_DECLARE_FINAL_TYPE (JtVisitWindow, jt_visit_window, JT, VISIT_WINDOW, GtkWindow)

/**
 * jt_visit_window_present:
 * @parent: the window that shows it
 * @session: a session in which somebody acts
 * @case_uid: a case that had a vote
 * @entrance: (nullable): uid of the entrance whose sheet is shown first
 *
 * Returns: (transfer none): the window, which GTK owns
 */
JtVisitWindow *jt_visit_window_present (GtkWindow *parent, JtSession *session,
                                        const char *case_uid, const char *entrance);

G_END_DECLS
