/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "jt-session.h"

G_BEGIN_DECLS

/**
 * JtImportWindow:
 *
 * A roster comes in, in four steps: the file, its columns, what would change, done.  The rows of
 * the file are seen below all the time.  Nothing is written before the third step is left forward.
 */
#define JT_TYPE_IMPORT_WINDOW (jt_import_window_get_type ())
G_DECLARE_FINAL_TYPE (JtImportWindow, jt_import_window, JT, IMPORT_WINDOW, GtkWindow)

/**
 * jt_import_window_present:
 * @parent: the window that shows it
 * @session: where the roster goes
 *
 * Returns: (transfer none): the window, which GTK owns
 */
JtImportWindow *jt_import_window_present (GtkWindow *parent, JtSession *session);

/**
 * jt_import_window_open:
 * @self: a window at its first step
 * @path: an xlsx or csv file
 *
 * Looks at the file and goes on to its columns.
 */
void jt_import_window_open (JtImportWindow *self, const char *path);

/**
 * jt_import_window_save_rejected:
 * @self: a window at its third step
 * @path: where they go: an xlsx file
 *
 * Writes the rejected rows, to be mended.
 */
void jt_import_window_save_rejected (JtImportWindow *self, const char *path);

G_END_DECLS
