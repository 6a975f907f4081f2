/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "jt-office.h"
#include "jt-touched.h"
#include "jt-worker.h"

G_BEGIN_DECLS

/**
 * JtSession:
 *
 * An open book as the window sees it.  The main thread reads single rows and pages through an
 * office of its own, which cannot write; every change goes to the writer's thread, in order; what
 * takes long to read goes to the reader's.  After each commit, and when another program wrote to
 * the book, the session says what changed:
 *
 *   JtSession::changed (session, const JtTouched *touched): coalesced, in the main thread; with
 *   %NULL when another program wrote and nobody knows what.
 *
 * Properties: "saving" (a change is on its way), "saved-at" (time of the last commit, "10:32:05").
 */
#define JT_TYPE_SESSION (jt_session_get_type ())
G_DECLARE_FINAL_TYPE (JtSession, jt_session, JT, SESSION, GObject)

/**
 * jt_session_open:
 * @path: where the book lies
 * @error: a store error
 *
 * Returns: (transfer full) (nullable): the session; nobody acts in it yet
 */
JtSession *jt_session_open (const char *path, GError **error);

/**
 * jt_session_open_elsewhere:
 * @path: where the book lies
 * @error: a store error
 *
 * As jt_session_open(), in another thread, which then ends.  The main thread calls
 * jt_session_move_here() before anything else.
 *
 * Returns: (transfer full) (nullable): the session
 */
JtSession *jt_session_open_elsewhere (const char *path, GError **error);

/**
 * jt_session_move_here:
 * @session: from jt_session_open_elsewhere(), whose thread was joined
 *
 * The session belongs to the main thread from now on.
 */
void jt_session_move_here (JtSession *session);

/**
 * jt_session_close:
 * @session: a session
 *
 * Waits for the writer to finish what it has, and closes the book.
 */
void jt_session_close (JtSession *session);

/**
 * jt_session_act_as:
 * @session: a session
 * @user: (nullable): a user's name; %NULL for the only one
 * @error: JT_RULE_ERROR_NO_SUCH_USER, JT_RULE_ERROR_USER_NEEDED
 *
 * Says who works from now on.
 *
 * Returns: whether there is such a user
 */
gboolean jt_session_act_as (JtSession *session, const char *user, GError **error);

/**
 * jt_session_get_user_name:
 * @session: a session
 *
 * Returns: (transfer none) (nullable): name of who works
 */
const char *jt_session_get_user_name (JtSession *session);

/**
 * jt_session_get_office:
 * @session: a session
 *
 * For reading single rows and pages in the main thread, at most a few milliseconds at a time.  Its
 * clock shows now, however long the book has been open.
 *
 * Returns: (transfer none): an office that cannot write
 */
JtOffice *jt_session_get_office (JtSession *session);

/**
 * jt_session_submit_async:
 * @session: a session in which somebody acts
 * @command: name of a command
 * @arguments: what was collected for it
 * @callback: hears of the outcome, after COMMIT or refusal
 * @user_data: for @callback
 *
 * Queues a change.  It cannot be cancelled: what was typed is written or refused.
 */
void jt_session_submit_async (JtSession *session, const char *command, JsonObject *arguments,
                              GAsyncReadyCallback callback, gpointer user_data);

/**
 * jt_session_submit_finish:
 * @session: a session
 * @result: what the callback was given
 * @outcome: (out) (optional): answer and warnings
 * @error: as jt_office_submit()
 *
 * Returns: whether the command was taken
 */
gboolean jt_session_submit_finish (JtSession *session, GAsyncResult *result, JtOutcome *outcome,
                                   GError **error);

/**
 * jt_session_write_async:
 * @session: a session in which somebody acts
 * @job: what to do in the writer's thread, with an office that may write
 * @data: (transfer full): for @job
 * @free_data: (nullable): frees @data
 * @free_result: (nullable): frees a result nobody took
 * @cancellable: (nullable): before its turn only
 * @callback: hears of the result
 * @user_data: for @callback
 *
 * For changes that are more than one command: an import, a restore.
 */
void jt_session_write_async (JtSession *session, JtJob job, gpointer data,
                             GDestroyNotify free_data, GDestroyNotify free_result,
                             GCancellable *cancellable, GAsyncReadyCallback callback,
                             gpointer user_data);

/**
 * jt_session_read_async:
 *
 * As jt_session_write_async(), in the reader's thread and with an office that cannot write: id
 * snapshots, search, reports, exports.  The parameters are the same.  A closed session answers with
 * G_IO_ERROR_CANCELLED.
 */
void jt_session_read_async (JtSession *session, JtJob job, gpointer data,
                            GDestroyNotify free_data, GDestroyNotify free_result,
                            GCancellable *cancellable, GAsyncReadyCallback callback,
                            gpointer user_data);

/**
 * jt_session_long_async:
 *
 * As jt_session_read_async(), for what may take minutes: a verification, a backup.  It has a thread,
 * an office and a connection of its own, so that lists and search do not stand behind it.  Closing
 * the session waits for it: whoever does not want that ends it first, through @cancellable.
 */
void jt_session_long_async (JtSession *session, JtJob job, gpointer data,
                            GDestroyNotify free_data, GDestroyNotify free_result,
                            GCancellable *cancellable, GAsyncReadyCallback callback,
                            gpointer user_data);

/**
 * jt_session_run_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: why the job failed
 *
 * Returns: (transfer full) (nullable): the job's result
 */
gpointer jt_session_run_finish (JtSession *session, GAsyncResult *result, GError **error);

G_END_DECLS
