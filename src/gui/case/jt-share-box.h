/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "jt-session.h"

G_BEGIN_DECLS

/**
 * JtShareBox:
 *
 * On the agreement of a case: what the shares come to beside the cost, who has signed and what is
 * due from them, and the way to the plan and its print.
 */
#define JT_TYPE_SHARE_BOX (jt_share_box_get_type ())
G_DECLARE_FINAL_TYPE (JtShareBox, jt_share_box, JT, SHARE_BOX, GtkBox)

/**
 * jt_share_box_new:
 * @session: an open book
 * @case_uid: a case
 *
 * Returns: (transfer floating): the box
 */
GtkWidget *jt_share_box_new (JtSession *session, const char *case_uid);

/**
 * jt_share_box_refresh:
 * @self: a box
 *
 * Says what the plan is now.
 */
void jt_share_box_refresh (JtShareBox *self);

G_END_DECLS
