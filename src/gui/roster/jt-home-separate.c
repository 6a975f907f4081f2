/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-home-separate.h"

#include <glib/gi18n.h>

#include "jt-prompt.h"

typedef struct
{
  JtSession *session;
  JsonObject *arguments;
} Separation;

static void
separation_free (gpointer data)
{
  Separation *separation = data;

  g_object_unref (separation->session);
  json_object_unref (separation->arguments);
  g_free (separation);
}

static void
on_separated_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (jt_session_submit_finish (JT_SESSION (source), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_asked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  const Separation *separation = g_task_get_task_data (task);
  g_autofree char *reason = NULL;

  if (!jt_prompt_ask_finish (result, &reason))
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "kept");
      return;
    }
  json_object_set_string_member (separation->arguments, "reason", reason);
  jt_session_submit_async (separation->session, "person-apart", separation->arguments,
                           on_separated_cb, g_steal_pointer (&task));
}

void
jt_home_separate_async (GtkWindow *parent, JtSession *session, const JtHomePair *pair,
                        GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (parent, NULL, callback, user_data);
  Separation *separation = g_new0 (Separation, 1);
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;

  separation->session = g_object_ref (session);
  separation->arguments = json_object_new ();
  json_object_set_string_member (separation->arguments, "person", pair->person);
  json_object_set_string_member (separation->arguments, "other", pair->other);
  g_task_set_task_data (task, separation, separation_free);
  title = g_strdup_printf (_ ("Separate %s from %s again?"), pair->name, pair->other_name);
  /* Translators: a name, and what that person owns with the masked number */
  text = g_strdup_printf (_ ("%s, %s, counts as a person of its own again: from now on the two "
                             "count as two. A roll that is locked stays as it is."),
                          pair->name, pair->known);
  jt_prompt_ask_async (parent, title, text, _ ("_Separate Entries"), _ ("_Reason"), on_asked_cb,
                       task);
}

gboolean
jt_home_separate_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
