/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * JtShortcut:
 * @group: (nullable): set on the first of a group, marked for translation
 * @title: what it does, marked for translation
 * @key: as gtk_accelerator_parse() reads it
 * @action: (nullable): the action it is bound to; without one it is handled where it is pressed,
 *   and stands in the table only to be read
 *
 * One key.
 */
typedef struct
{
  const char *group;
  const char *title;
  const char *key;
  const char *action;
} JtShortcut;

/**
 * jt_shortcuts_table:
 * @n_keys: (out): how many
 *
 * Returns: (transfer none) (array length=n_keys): the one table of keys, group by group
 */
const JtShortcut *jt_shortcuts_table (guint *n_keys);

/**
 * jt_shortcuts_new_line:
 * @shortcut: a key
 *
 * Returns: (transfer floating): a line that shows what it does, and the key
 */
GtkWidget *jt_shortcuts_new_line (const JtShortcut *shortcut);

/**
 * jt_shortcuts_install:
 * @application: the application
 *
 * Gives every action in the one table of keys its key.
 */
void jt_shortcuts_install (GtkApplication *application);

/**
 * jt_shortcuts_show:
 * @parent: (nullable): the window in front
 *
 * Shows the table of keys, those that are no actions included.
 */
void jt_shortcuts_show (GtkWindow *parent);

G_END_DECLS
