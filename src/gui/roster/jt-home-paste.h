/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-table-view.h"

G_BEGIN_DECLS

/**
 * jt_home_paste_is_block:
 * @text: text of the clipboard
 *
 * Returns: whether it is rows of a table whose headings say which rooms are meant, or rows without
 *   headings that have as many columns as the table copies
 */
gboolean jt_home_paste_is_block (const char *text);

/**
 * jt_home_paste_roster:
 * @text: rows as copied from the table of homes, or from a spreadsheet program
 *
 * Returns: (transfer full): the same with the headings of a roster
 */
char *jt_home_paste_roster (const char *text);

/**
 * jt_home_paste:
 * @parent: the window that shows the table
 * @session: where the homes are
 * @text: a text for which jt_home_paste_is_block()
 * @error: why it could not be put aside
 *
 * Shows what would change, by the import of rosters: the same checks, one transaction, and nothing
 * is written before it was accepted.
 *
 * Returns: whether it is shown
 */
gboolean jt_home_paste (GtkWindow *parent, JtSession *session, const char *text, GError **error);

G_END_DECLS
