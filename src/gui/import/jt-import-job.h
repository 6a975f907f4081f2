/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-roster-watch.h"
#include "jt-session.h"

G_BEGIN_DECLS

/* What the import window has done in other threads. */

/**
 * JtImportAnswer:
 * @answer: what jt_office_roster_import() answered
 * @details: what it says besides
 */
typedef struct
{
  JsonObject *answer;
  JsonObject *details;
} JtImportAnswer;

/**
 * jt_import_answer_free:
 * @answer: (nullable) (transfer full): what to free
 */
void jt_import_answer_free (JtImportAnswer *answer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtImportAnswer, jt_import_answer_free)

/**
 * JtImportProgress:
 *
 * How far a job is: its thread writes it, the window looks now and then.
 */
typedef struct _JtImportProgress JtImportProgress;

/**
 * jt_import_progress_new:
 *
 * Returns: (transfer full): nothing done yet
 */
JtImportProgress *jt_import_progress_new (void);

/**
 * jt_import_progress_unref:
 * @progress: (nullable) (transfer full): what to let go
 */
void jt_import_progress_unref (JtImportProgress *progress);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtImportProgress, jt_import_progress_unref)

/**
 * jt_import_progress_get:
 * @progress: how far a job is
 * @phase: (out): what it is at
 * @done: (out): how many rows of it
 * @total: (out): of how many; 0 when that is not known
 */
void jt_import_progress_get (JtImportProgress *progress, JtRosterPhase *phase, guint *done,
                             guint *total);

/**
 * JtImportWish:
 * @path: a file
 * @charset: (nullable): the charset of a csv file that a person chose
 * @layout: (nullable): "sheets" of jt_roster_look(), as a person left them
 * @compound: (nullable): compound of rows that name none
 * @digest: (nullable): of the rows that a person has seen: another content is not written
 * @progress: (nullable): hears how far the job is
 *
 * What is to be done with which file.
 */
typedef struct
{
  const char *path;
  const char *charset;
  JsonArray *layout;
  const char *compound;
  const char *digest;
  JtImportProgress *progress;
} JtImportWish;

/**
 * jt_import_look_async:
 * @session: a session
 * @wish: which file
 * @cancellable: ends it
 * @callback: takes, by jt_session_run_finish(), what jt_roster_look() says
 * @user_data: for @callback
 */
void jt_import_look_async (JtSession *session, const JtImportWish *wish,
                           GCancellable *cancellable, GAsyncReadyCallback callback,
                           gpointer user_data);

/**
 * jt_import_compare_async:
 * @session: a session in which somebody acts
 * @wish: which file, with its layout
 * @cancellable: ends it
 * @callback: takes, by jt_session_run_finish(), a #JtImportAnswer
 * @user_data: for @callback
 */
void jt_import_compare_async (JtSession *session, const JtImportWish *wish,
                              GCancellable *cancellable, GAsyncReadyCallback callback,
                              gpointer user_data);

/**
 * jt_import_write_async:
 * @session: a session in which somebody acts
 * @wish: which file, with its layout
 * @cancellable: ends it as long as nothing is committed: then the book is as it was
 * @callback: takes, by jt_session_run_finish(), a #JtImportAnswer
 * @user_data: for @callback
 */
void jt_import_write_async (JtSession *session, const JtImportWish *wish,
                            GCancellable *cancellable, GAsyncReadyCallback callback,
                            gpointer user_data);

/**
 * jt_import_save_rejected_async:
 * @session: a session
 * @wish: the file that was compared
 * @rejected: "rejected" of the details
 * @mended: where they go
 * @callback: takes, by jt_session_run_finish(), something that is not %NULL
 * @user_data: for @callback
 */
void jt_import_save_rejected_async (JtSession *session, const JtImportWish *wish,
                                    JsonArray *rejected, const char *mended,
                                    GAsyncReadyCallback callback, gpointer user_data);

/**
 * jt_import_save_template_async:
 * @session: a session
 * @path: where it goes
 * @callback: takes, by jt_session_run_finish(), something that is not %NULL
 * @user_data: for @callback
 */
void jt_import_save_template_async (JtSession *session, const char *path,
                                    GAsyncReadyCallback callback, gpointer user_data);

G_END_DECLS
