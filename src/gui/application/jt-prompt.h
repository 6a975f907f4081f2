/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * JtPrompt:
 *
 * A question before an act that cannot simply be taken back.  It names the object and the
 * consequence, its button carries the verb, Escape leaves everything as it is.
 */
#define JT_TYPE_PROMPT (jt_prompt_get_type ())
G_DECLARE_FINAL_TYPE (JtPrompt, jt_prompt, JT, PROMPT, GtkWindow)

/**
 * jt_prompt_ask_async:
 * @parent: the window that asks
 * @title: what is about to happen: "Close the vote of 样-2026-0012?"
 * @text: what follows from it
 * @verb: what the button says: "_Seal"
 * @reason: (nullable): a label for a line of text that has to be filled in; %NULL for none
 * @callback: hears of the answer
 * @user_data: for @callback
 */
void jt_prompt_ask_async (GtkWindow *parent, const char *title, const char *text,
                          const char *verb, const char *reason, GAsyncReadyCallback callback,
                          gpointer user_data);

/**
 * jt_prompt_ask_finish:
 * @result: what the callback was given
 * @reason: (out) (optional) (transfer full): what was typed, "" when nothing was asked for
 *
 * Returns: whether the button with the verb was pressed
 */
gboolean jt_prompt_ask_finish (GAsyncResult *result, char **reason);

G_END_DECLS
