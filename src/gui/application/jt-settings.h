/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* View state only: what is a fact of the office lies in the book. */

/**
 * jt_settings:
 *
 * Returns: (transfer none): the settings of this user and machine
 */
GSettings *jt_settings (void);

/**
 * jt_settings_bind_window:
 * @window: the main window
 *
 * Gives it the size it had, and keeps its size from now on.
 */
void jt_settings_bind_window (GtkWindow *window);

/**
 * jt_settings_apply_text_size:
 *
 * Makes all text as large as the setting says, now and whenever it changes.
 */
void jt_settings_apply_text_size (void);

/**
 * jt_settings_change_text_size:
 * @steps: +1 larger, -1 smaller, 0 normal
 */
void jt_settings_change_text_size (int steps);

/**
 * jt_settings_text_is_large:
 *
 * Returns: whether what stands beside each other at the usual size has to stand below each other
 */
gboolean jt_settings_text_is_large (void);

/**
 * jt_settings_add_recent:
 * @path: a book that was opened
 *
 * Puts it first in the list of recent books.
 */
void jt_settings_add_recent (const char *path);

/**
 * jt_settings_forget_recent:
 * @path: a book that is not to be offered any more
 */
void jt_settings_forget_recent (const char *path);

G_END_DECLS
