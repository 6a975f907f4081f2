/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-file-pick.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *title;
  const char *accept;
  GtkFileChooserAction action;
  const char *filter;
  const char *patterns[4];
} JtFileLook;

static const JtFileLook looks[] = {
  [JT_FILE_OPEN_BOOK] = { N_ ("Open Case Book"), N_ ("_Open"), GTK_FILE_CHOOSER_ACTION_OPEN,
                          N_ ("Case books"), { "*.jiati" } },
  [JT_FILE_NEW_BOOK] = { N_ ("Where the New Case Book Lies"), N_ ("Ch_oose"),
                         GTK_FILE_CHOOSER_ACTION_SAVE, N_ ("Case books"), { "*.jiati" } },
  [JT_FILE_OPEN_TABLE] = { N_ ("Import Roster"), N_ ("_Open"), GTK_FILE_CHOOSER_ACTION_OPEN,
                           N_ ("Workbooks and csv files"), { "*.xlsx", "*.csv", "*.txt" } },
  [JT_FILE_SAVE_TABLE] = { N_ ("Export Table"), N_ ("_Save"), GTK_FILE_CHOOSER_ACTION_SAVE,
                           N_ ("csv files"), { "*.csv" } },
  [JT_FILE_SAVE_LIST] = { N_ ("Export Table"), N_ ("_Save"), GTK_FILE_CHOOSER_ACTION_SAVE,
                          N_ ("Workbooks and csv files"), { "*.xlsx", "*.csv" } },
  [JT_FILE_SAVE_WORKBOOK] = { N_ ("Save Workbook"), N_ ("_Save"), GTK_FILE_CHOOSER_ACTION_SAVE,
                              N_ ("Workbooks"), { "*.xlsx" } },
  [JT_FILE_OPEN_BACKUP] = { N_ ("Restore from a Backup"), N_ ("Ch_oose"),
                            GTK_FILE_CHOOSER_ACTION_OPEN, N_ ("All files"), { "*" } },
  [JT_FILE_SAVE_BACKUP] = { N_ ("Back Up Case Book"), N_ ("_Back Up"),
                            GTK_FILE_CHOOSER_ACTION_SAVE, N_ ("Case books"), { "*.jiati" } },
  [JT_FILE_SAVE_PDF] = { N_ ("Save as PDF"), N_ ("_Save"), GTK_FILE_CHOOSER_ACTION_SAVE,
                         N_ ("PDF files"), { "*.pdf" } },
  [JT_FILE_SAVE_DOCUMENT] = { N_ ("Save as Word Document"), N_ ("_Save"),
                              GTK_FILE_CHOOSER_ACTION_SAVE, N_ ("Word documents"), { "*.docx" } },
  [JT_FILE_OPEN_CALENDAR] = { N_ ("Import Holiday Notice"), N_ ("_Open"),
                              GTK_FILE_CHOOSER_ACTION_OPEN, N_ ("csv files"), { "*.csv" } },
  [JT_FILE_OPEN_TEMPLATE] = { N_ ("Template of Columns"), N_ ("_Open"),
                              GTK_FILE_CHOOSER_ACTION_OPEN, N_ ("Templates"), { "*.ini" } },
  [JT_FILE_SAVE_TEMPLATE] = { N_ ("Save Template of Columns"), N_ ("_Save"),
                              GTK_FILE_CHOOSER_ACTION_SAVE, N_ ("Templates"), { "*.ini" } },
  [JT_FILE_OPEN_SCAN] = { N_ ("Take In a Scan"), N_ ("_Take In"), GTK_FILE_CHOOSER_ACTION_OPEN,
                          N_ ("All files"), { "*" } },
};

/* Whoever types a name without its ending means the one that was offered.  What then is there
 * already was not asked about, so that another name is taken. */
char *
jt_file_pick_complete (JtFileKind kind, const char *path)
{
  const char *ending = looks[kind].patterns[0] + strlen ("*");
  g_autofree char *lower = g_ascii_strdown (path, -1);
  char *whole;

  for (gsize i = 0; looks[kind].patterns[i] != NULL; i++)
    if (g_str_has_suffix (lower, looks[kind].patterns[i] + strlen ("*")))
      return g_strdup (path);
  whole = g_strconcat (path, ending, NULL);
  for (guint i = 2; g_file_test (whole, G_FILE_TEST_EXISTS); i++)
    {
      g_free (whole);
      whole = g_strdup_printf ("%s-%u%s", path, i, ending);
    }
  return whole;
}

static void
on_give_up_cb (gpointer dialog)
{
  g_signal_emit_by_name (dialog, "response", GTK_RESPONSE_CANCEL);
}

/* A dialogue would outlive the window that asked, when nobody is left to hear of a file; and as it
 * keeps that window, "destroy" never came.  Told in the midst of its end, it would be the last that
 * keeps it. */
static void
on_parent_gone_cb (GtkNativeDialog *dialog)
{
  gtk_native_dialog_hide (dialog);
  g_idle_add_once (on_give_up_cb, dialog);
}

static void
on_response_cb (GtkNativeDialog *dialog, int response, GTask *task)
{
  g_autoptr (GTask) owned = task;
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;
  const JtFileKind kind
      = (JtFileKind) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (dialog), "kind"));
  GtkWindow *parent = gtk_native_dialog_get_transient_for (dialog);

  /* Whoever hears of the file may close the window with it: that is no second answer. */
  if (parent != NULL)
    g_signal_handlers_disconnect_by_func (parent, on_parent_gone_cb, dialog);
  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  path = file != NULL ? g_file_get_path (file) : NULL;
  if (path != NULL && looks[kind].action == GTK_FILE_CHOOSER_ACTION_SAVE)
    g_task_return_pointer (owned, jt_file_pick_complete (kind, path), g_free);
  else
    g_task_return_pointer (owned, g_steal_pointer (&path), g_free);
  /* GTK does not own a native dialogue: it lived on the reference that the task kept. */
}

void
jt_file_pick_async (GtkWindow *parent, JtFileKind kind, const char *name,
                    GAsyncReadyCallback callback, gpointer user_data)
{
  const JtFileLook *look = &looks[kind];
  GTask *task = g_task_new (NULL, NULL, callback, user_data);
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      _ (look->title), parent, look->action, _ (look->accept), _ ("_Cancel"));
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ (look->filter));
  for (gsize i = 0; look->patterns[i] != NULL; i++)
    gtk_file_filter_add_pattern (filter, look->patterns[i]);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  if (name != NULL && look->action == GTK_FILE_CHOOSER_ACTION_SAVE)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);

  g_object_set_data (G_OBJECT (dialog), "kind", GINT_TO_POINTER (kind));
  g_task_set_task_data (task, dialog, g_object_unref);
  g_signal_connect (dialog, "response", G_CALLBACK (on_response_cb), task);
  g_signal_connect_object (parent, "unrealize", G_CALLBACK (on_parent_gone_cb), dialog,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

char *
jt_file_pick_finish (GAsyncResult *result)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
