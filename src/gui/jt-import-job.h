/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

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
 * jt_import_look_async:
 * @session: a session
 * @path: a file
 * @cancellable: (nullable): ends it
 * @callback: takes, by jt_session_run_finish(), what jt_roster_look() says
 * @user_data: for @callback
 */
void jt_import_look_async (JtSession *session, const char *path, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer user_data);

/**
 * jt_import_run_async:
 * @session: a session in which somebody acts
 * @path: a file
 * @sheets: (nullable) (array zero-terminated=1): names of the sheets to read
 * @compound: (nullable): compound of rows that name none
 * @mappings: (array zero-terminated=1): FIELD=HEADER
 * @dry_run: only look
 * @cancellable: (nullable): a look ends; a write only before its turn
 * @callback: takes, by jt_session_run_finish(), a #JtImportAnswer
 * @user_data: for @callback
 */
void jt_import_run_async (JtSession *session, const char *path, const char *const *sheets,
                          const char *compound, const char *const *mappings, gboolean dry_run,
                          GCancellable *cancellable, GAsyncReadyCallback callback,
                          gpointer user_data);

/**
 * jt_import_save_rejected_async:
 * @session: a session
 * @path: the file that was imported
 * @rejected: the rejected rows
 * @mended: where they go
 * @callback: takes, by jt_session_run_finish(), something that is not %NULL
 * @user_data: for @callback
 */
void jt_import_save_rejected_async (JtSession *session, const char *path, JsonArray *rejected,
                                    const char *mended, GAsyncReadyCallback callback,
                                    gpointer user_data);

G_END_DECLS
