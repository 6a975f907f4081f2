/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * jt_suggestions_new:
 * @name: what can be picked: "Organisations of this book"
 * @action: what the button does: "Pick an organisation of this book"
 * @picked: (scope call): hears what was picked: (GtkListBoxRow *row, @object as data), swapped
 * @object: for @picked; it owns the button
 *
 * A button beside a field that is typed, with a list of what may be taken instead of typing.
 * Without a suggestion it is not shown.
 *
 * Returns: (transfer floating): the button
 */
GtkMenuButton *jt_suggestions_new (const char *name, const char *action, GCallback picked,
                                   gpointer object);

/**
 * jt_suggestions_add:
 * @button: what jt_suggestions_new() made
 * @text: what may be taken
 *
 * Returns: (transfer none): its row, which carries @text as the data "text"
 */
GtkListBoxRow *jt_suggestions_add (GtkMenuButton *button, const char *text);

G_END_DECLS
