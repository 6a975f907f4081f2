/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * JtFileKind:
 *
 * What is picked: it says which files are shown and what the button says.
 */
typedef enum
{
  JT_FILE_OPEN_BOOK,
  JT_FILE_NEW_BOOK,
  JT_FILE_OPEN_TABLE,
  JT_FILE_SAVE_TABLE,
  JT_FILE_SAVE_LIST,
  JT_FILE_SAVE_WORKBOOK,
  JT_FILE_OPEN_BACKUP,
  JT_FILE_SAVE_BACKUP,
  JT_FILE_SAVE_PDF,
  JT_FILE_SAVE_DOCUMENT,
  JT_FILE_OPEN_CALENDAR,
  JT_FILE_OPEN_TEMPLATE,
  JT_FILE_SAVE_TEMPLATE,
  JT_FILE_OPEN_SCAN,
} JtFileKind;

/**
 * jt_file_pick_async:
 * @parent: the window that asks
 * @kind: what is picked
 * @name: (nullable): a name that is proposed for a file to be saved
 * @callback: hears when the user has chosen or given up
 * @user_data: for @callback
 *
 * The one place where files are picked: by the desktop's own dialogue.  It closes with @parent, as if
 * the user had given up.
 */
void jt_file_pick_async (GtkWindow *parent, JtFileKind kind, const char *name,
                         GAsyncReadyCallback callback, gpointer user_data);

/**
 * jt_file_pick_finish:
 * @result: what the callback was given
 *
 * Returns: (transfer full) (nullable): the path; %NULL when the user gave up
 */
char *jt_file_pick_finish (GAsyncResult *result);

/**
 * jt_file_pick_complete:
 * @kind: what is saved
 * @path: what the user chose
 *
 * Returns: (transfer full): the path with the ending of its kind; one that nothing stands at where
 *   the ending had to be added, as nobody was asked whether to replace it
 */
char *jt_file_pick_complete (JtFileKind kind, const char *path);

G_END_DECLS
