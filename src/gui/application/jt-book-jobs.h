/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * jt_book_jobs_sample_async:
 * @path: where the sample book is to lie
 * @source: who asks, kept until it is answered
 * @callback: called in the main thread, with @source
 *
 * Makes the sample book, in a thread.
 */
void jt_book_jobs_sample_async (const char *path, GObject *source, GAsyncReadyCallback callback);

/**
 * jt_book_jobs_restore_async:
 * @path: where the book lies, or lay
 * @backup: a copy of it
 * @source: who asks, kept until it is answered
 * @callback: called in the main thread, with @source
 *
 * Restores a book from a backup, in a thread.
 */
void jt_book_jobs_restore_async (const char *path, const char *backup, GObject *source,
                                 GAsyncReadyCallback callback);

/**
 * jt_book_jobs_copy_async:
 * @path: where the book lies
 * @to: where its copy goes
 * @source: who asks, kept until it is answered
 * @callback: called in the main thread, with @source
 *
 * Copies a book that cannot be opened where it lies, in a thread.
 */
void jt_book_jobs_copy_async (const char *path, const char *to, GObject *source,
                              GAsyncReadyCallback callback);

/**
 * jt_book_jobs_renew_async:
 * @path: where the book lies
 * @permille: how far it is is written here, atomically; it lives as long as @source
 * @cancellable: ends it, and leaves the book as it was
 * @source: who asks, kept until it is answered
 * @callback: called in the main thread, with @source
 *
 * Makes the tables of a book of an older program anew, in a thread.
 */
void jt_book_jobs_renew_async (const char *path, gint *permille, GCancellable *cancellable,
                               GObject *source, GAsyncReadyCallback callback);

/**
 * jt_book_jobs_finish:
 * @result: what the callback was given
 * @error: why it was not done
 *
 * Returns: whether it was done
 */
gboolean jt_book_jobs_finish (GAsyncResult *result, GError **error);

/**
 * jt_book_jobs_get_news:
 * @result: what the callback was given, of a job that was done
 *
 * Returns: (transfer none) (nullable): what has to be said of a book that was restored, see
 *   jt_backup_say_restored()
 */
const char *jt_book_jobs_get_news (GAsyncResult *result);

G_END_DECLS
