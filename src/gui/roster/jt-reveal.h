/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "jt-session.h"

G_BEGIN_DECLS

/**
 * JtRevealed:
 * @text: the number, or why it is not shown
 * @shown: whether it is the number
 * @data: what was given with it
 */
typedef void (*JtRevealed) (const char *text, gboolean shown, gpointer data);

/**
 * jt_reveal:
 * @window: the window it is asked in
 * @session: an open book
 * @secret: uid of a personal number
 * @title: the question
 * @revealed: (scope async): called once; never when whoever asked thinks better of it
 * @data: for @revealed
 * @destroy: frees @data
 *
 * Asks for what a personal number is looked at, has that written down, and shows the number.
 */
void jt_reveal (GtkWindow *window, JtSession *session, const char *secret, const char *title,
                JtRevealed revealed, gpointer data, GDestroyNotify destroy);

G_END_DECLS
