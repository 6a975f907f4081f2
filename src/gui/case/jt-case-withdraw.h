/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "jt-session.h"

G_BEGIN_DECLS

/**
 * JtCaseWithdraw:
 *
 * Asks before a case is ended: why, out of a list and in words, and what becomes of the money paid
 * in.  It says what stays on record.
 */
#define JT_TYPE_CASE_WITHDRAW (jt_case_withdraw_get_type ())
G_DECLARE_FINAL_TYPE (JtCaseWithdraw, jt_case_withdraw, JT, CASE_WITHDRAW, GtkWindow)

/**
 * jt_case_withdraw_new:
 * @parent: the window that asks
 * @session: where it is recorded
 * @case_uid: the case
 * @number: how people call it
 *
 * Returns: (transfer none): the window; it goes when it is done or closed
 */
JtCaseWithdraw *jt_case_withdraw_new (GtkWindow *parent, JtSession *session, const char *case_uid,
                                      const char *number);

G_END_DECLS
