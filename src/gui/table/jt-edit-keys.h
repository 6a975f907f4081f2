/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The keys of spreadsheet programs that everybody has in the fingers: F2 opens what a row is about,
 * Ctrl+Z takes back what was entered last. */

/**
 * jt_edit_keys_install:
 *
 * From now on F2 does in every list what Enter does there.
 */
void jt_edit_keys_install (void);

/**
 * JtTakeBack:
 * @widget: the widget in which Ctrl+Z was pressed
 *
 * Returns: whether there is something to take back; else the key goes on
 */
typedef gboolean (*JtTakeBack) (GtkWidget *widget);

/**
 * jt_edit_keys_add_take_back:
 * @widget_class: the class of a widget, while it is being made
 * @take_back: asks for what is needed and withdraws the entry
 *
 * Binds Ctrl+Z.  In an entry it stays what takes back typed letters, also when none is left: who
 * corrects a word does not mean what is on record.
 */
void jt_edit_keys_add_take_back (GtkWidgetClass *widget_class, JtTakeBack take_back);

G_END_DECLS
