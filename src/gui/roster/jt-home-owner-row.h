/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "jt-session.h"

G_BEGIN_DECLS

/**
 * JtHomeOwnerRow:
 *
 * An owner with masked numbers, each with a button that shows it in full and writes that down.
 */
#define JT_TYPE_HOME_OWNER_ROW (jt_home_owner_row_get_type ())
G_DECLARE_FINAL_TYPE (JtHomeOwnerRow, jt_home_owner_row, JT, HOME_OWNER_ROW, GtkListBoxRow)

/**
 * jt_home_owner_row_new:
 * @session: where the owner is
 * @owner: one of the "owners" of jt_office_part_show()
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *jt_home_owner_row_new (JtSession *session, JsonObject *owner);

G_END_DECLS
