/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * JtHelpWindow:
 *
 * The manual: its chapters at the side, one of them in full.  It stands beside the window it
 * explains, also while a prompt is open there.  Page Up and Page Down turn the text, Ctrl+P shows
 * the card of keys, Escape closes.
 */
#define JT_TYPE_HELP_WINDOW (jt_help_window_get_type ())
G_DECLARE_FINAL_TYPE (JtHelpWindow, jt_help_window, JT, HELP_WINDOW, GtkWindow)

/**
 * jt_help_window_present:
 * @chapter: a chapter
 *
 * Opens the manual there; the window that is open already turns to it.
 *
 * Returns: (transfer none): the window
 */
JtHelpWindow *jt_help_window_present (const char *chapter);

/**
 * jt_help_window_get_chapter:
 * @help: the manual
 *
 * Returns: (transfer none): the chapter it shows
 */
const char *jt_help_window_get_chapter (JtHelpWindow *help);

G_END_DECLS
