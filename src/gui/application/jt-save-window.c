/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-save-window.h"

#include "jt-wording.h"

typedef struct
{
  GtkWindow *window;
  GtkWidget *save;
  GtkLabel *trouble;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_object_unref (saving->window);
  g_object_unref (saving->save);
  g_object_unref (saving->trouble);
  g_free (saving);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static void
on_saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Saving) saving = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  if (jt_session_submit_finish (JT_SESSION (source), result, NULL, &error))
    {
      gtk_window_destroy (saving->window);
      return;
    }
  /* A window that was closed meanwhile has lost its button, and tells nobody. */
  sentence = jt_wording_error (error);
  gtk_label_set_label (saving->trouble, sentence);
  gtk_widget_set_visible (GTK_WIDGET (saving->trouble), TRUE);
  gtk_widget_set_sensitive (saving->save, TRUE);
}

void
jt_save_window_async (GtkWindow *window, JtSession *session, const char *command,
                      JsonObject *arguments, GtkWidget *save, GtkLabel *trouble)
{
  Saving *saving = g_new0 (Saving, 1);

  saving->window = g_object_ref (window);
  saving->save = g_object_ref (save);
  saving->trouble = g_object_ref (trouble);
  gtk_widget_set_sensitive (save, FALSE);
  jt_session_submit_async (session, command, arguments, on_saved_cb, saving);
}
