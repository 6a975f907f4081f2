/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "jt-session.h"

G_BEGIN_DECLS

/**
 * JtDocumentWindow:
 *
 * One document of a case: what it is, whether it is there, and its scan, which may be dropped on it.
 * Everything is recorded at once by its button, or not at all.
 */
#define JT_TYPE_DOCUMENT_WINDOW (jt_document_window_get_type ())
G_DECLARE_FINAL_TYPE (JtDocumentWindow, jt_document_window, JT, DOCUMENT_WINDOW, GtkWindow)

/**
 * jt_document_window_new:
 * @parent: the window that asks
 * @session: where it is recorded
 * @case_uid: the case
 * @stage: id of the stage that it belongs to
 * @lift: number of the lift within the case for a stage of a lift; else 0
 * @line: (nullable): a line of jt_office_documents(): a document to be changed, or the kind of a new
 *   one; %NULL for a new one of any kind
 *
 * Returns: (transfer none): the window; it goes when it is done or closed
 */
JtDocumentWindow *jt_document_window_new (GtkWindow *parent, JtSession *session,
                                          const char *case_uid, const char *stage, int lift,
                                          JsonObject *line);

/**
 * jt_document_window_take_file:
 * @window: a window
 * @path: a file
 *
 * The scan, which is taken in when the document is recorded.
 */
void jt_document_window_take_file (JtDocumentWindow *window, const char *path);

/**
 * jt_document_window_dropped:
 * @list: (nullable): what was dropped
 *
 * Returns: (transfer full) (nullable): path of the first file of it that lies on this computer
 */
char *jt_document_window_dropped (GdkFileList *list);

G_END_DECLS
