/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-reveal.h"

#include <glib/gi18n.h>

#include "jt-json.h"
#include "jt-prompt.h"
#include "jt-wording.h"

/* A masked number on its way to be shown. */
typedef struct
{
  JtSession *session;
  char *secret;
  JtRevealed revealed;
  gpointer data;
  GDestroyNotify destroy;
} Question;

static void
question_free (Question *question)
{
  question->destroy (question->data);
  g_object_unref (question->session);
  g_free (question->secret);
  g_free (question);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

static void
on_revealed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Question) question = data;
  g_autoptr (GError) error = NULL;
  g_auto (JtOutcome) outcome = { NULL };
  g_autofree char *sentence = NULL;

  if (jt_session_submit_finish (JT_SESSION (source), result, &outcome, &error))
    {
      question->revealed (jt_json_text (outcome.answer, "value"), TRUE, question->data);
      return;
    }
  sentence = jt_wording_error (error);
  question->revealed (sentence, FALSE, question->data);
}

static void
on_answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Question) question = data;
  g_autoptr (JsonObject) arguments = json_object_new ();
  g_autofree char *purpose = NULL;
  JtSession *session = question->session;

  if (!jt_prompt_ask_finish (result, &purpose))
    return;
  json_object_set_string_member (arguments, "secret", question->secret);
  json_object_set_string_member (arguments, "purpose", purpose);
  jt_session_submit_async (session, "secret-reveal", arguments, on_revealed_cb,
                           g_steal_pointer (&question));
}

void
jt_reveal (GtkWindow *window, JtSession *session, const char *secret, const char *title,
           JtRevealed revealed, gpointer data, GDestroyNotify destroy)
{
  Question *question;

  g_return_if_fail (GTK_IS_WINDOW (window) && JT_IS_SESSION (session) && secret != NULL);

  question = g_new0 (Question, 1);
  question->session = g_object_ref (session);
  question->secret = g_strdup (secret);
  question->revealed = revealed;
  question->data = data;
  question->destroy = destroy;
  jt_prompt_ask_async (window, title,
                       _ ("Who looked, when and for what is written down and cannot be removed."),
                       _ ("_Show Number"), _ ("_Purpose:"), on_answered_cb, question);
}
