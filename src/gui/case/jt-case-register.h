/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "jt-session.h"

G_BEGIN_DECLS

/**
 * JtCaseRegister:
 *
 * The dialogue that registers a case: the entrances that decide together, picked or named, and the
 * rooms that apply.  What refuses stands in it in words, and nothing typed is lost.
 *
 * Signal JtCaseRegister::registered (dialog, uid, warnings): the case, and what has to be said of
 * it, "" for nothing.
 */
#define JT_TYPE_CASE_REGISTER (jt_case_register_get_type ())
G_DECLARE_FINAL_TYPE (JtCaseRegister, jt_case_register, JT, CASE_REGISTER, GtkWindow)

/**
 * jt_case_register_new:
 * @parent: the window that asks
 * @session: where the case is registered
 *
 * Returns: (transfer none): the dialogue, not shown yet
 */
JtCaseRegister *jt_case_register_new (GtkWindow *parent, JtSession *session);

/**
 * jt_case_register_new_change:
 * @parent: the window that asks
 * @session: where it is recorded
 * @case_uid: a case whose ballots have not gone out
 *
 * The same window for another scope of a case: its entrances and applicants are filled in.
 *
 * Returns: (transfer none): the window
 */
JtCaseRegister *jt_case_register_new_change (GtkWindow *parent, JtSession *session,
                                             const char *case_uid);

G_END_DECLS
