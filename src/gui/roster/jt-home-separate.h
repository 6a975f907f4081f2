/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "jt-session.h"

G_BEGIN_DECLS

/* Two entries that were joined as one person count as two again. */

/**
 * JtHomePair:
 * @person: uid of the one that is to be a person of its own again
 * @name: its name
 * @known: what it owns, with the masked number
 * @other: uid of the one it was joined with
 * @other_name: the name of that
 */
typedef struct
{
  const char *person;
  const char *name;
  const char *known;
  const char *other;
  const char *other_name;
} JtHomePair;

/**
 * jt_home_separate_async:
 * @parent: the window in which it is asked
 * @session: the session in whose book it is
 * @pair: the two
 * @callback: hears of it
 * @user_data: for @callback
 *
 * Asks whether they are to be separated, and why; then does it.
 */
void jt_home_separate_async (GtkWindow *parent, JtSession *session, const JtHomePair *pair,
                             GAsyncReadyCallback callback, gpointer user_data);

/**
 * jt_home_separate_finish:
 * @result: what the callback was given
 * @error: G_IO_ERROR_CANCELLED when they stay one; a refusal
 *
 * Returns: whether they count as two again
 */
gboolean jt_home_separate_finish (GAsyncResult *result, GError **error);

G_END_DECLS
