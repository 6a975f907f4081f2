/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "jt-session.h"

G_BEGIN_DECLS

/**
 * JtHomeGo:
 *
 * A field to go to a room by any way of writing it: 601, 3-2-601, 3栋2单元601室.  Where several
 * rooms are meant, they are offered below.
 *
 *   JtHomeGo::found (go, const char *part): uid of the room that was meant
 */
#define JT_TYPE_HOME_GO (jt_home_go_get_type ())
G_DECLARE_FINAL_TYPE (JtHomeGo, jt_home_go, JT, HOME_GO, GtkPopover)

/**
 * jt_home_go_new:
 * @session: the session whose rooms are looked for
 *
 * Returns: (transfer floating): a popover
 */
GtkWidget *jt_home_go_new (JtSession *session);

G_END_DECLS
