/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-session.h"

G_BEGIN_DECLS

/**
 * jt_scan_view_async:
 * @session: the book
 * @document: uid of a document with a scan
 * @callback: hears how it went
 * @user_data: for @callback
 *
 * Shows a scan in the system's own viewer: a copy of it, after the file of the book was checked.
 * The copies go when the book is closed.
 */
void jt_scan_view_async (JtSession *session, const char *document, GAsyncReadyCallback callback,
                         gpointer user_data);

/**
 * jt_scan_view_finish:
 * @result: what the callback was given
 *
 * Returns: (transfer full) (nullable): why it is not shown, in a sentence; %NULL when it is
 */
char *jt_scan_view_finish (GAsyncResult *result);

G_END_DECLS
