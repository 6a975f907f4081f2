/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "jt-office.h"
#include "jt-touched.h"

G_BEGIN_DECLS

/**
 * JtWorker:
 *
 * A thread with an office of its own, which takes its jobs in order.  A session has one
 * that writes, one that reads what takes long, and one for what takes minutes.
 */
typedef struct _JtWorker JtWorker;

/**
 * JtJob:
 * @office: the worker's office
 * @data: what was given with it
 * @cancellable: (nullable): whether anybody still wants the result; a write is never broken off
 * @error: why there is no result
 *
 * What a worker does.  It runs in the worker's thread and touches no widget.
 *
 * Returns: (nullable): the result; %NULL with @error set when it failed
 */
typedef gpointer (*JtJob) (JtOffice *office, gpointer data, GCancellable *cancellable,
                           GError **error);

/**
 * JtWorkerHeard:
 * @touched: what a commit changed
 * @data: what was given with it
 *
 * Hears of every commit of the worker, in the main thread, after it.
 */
typedef void (*JtWorkerHeard) (const JtTouched *touched, gpointer data);

/**
 * jt_worker_new:
 * @name: of the thread
 * @path: where the book lies
 * @writes: whether it may write
 * @heard: (nullable): hears of its commits
 * @data: for @heard
 * @error: a store error
 *
 * Opens the book in a new thread and waits until it is open.
 *
 * Returns: (transfer full) (nullable): the worker
 */
JtWorker *jt_worker_new (const char *name, const char *path, gboolean writes, JtWorkerHeard heard,
                         gpointer data, GError **error);

/**
 * jt_worker_get_version:
 * @worker: from jt_worker_new()
 *
 * Returns: the version that its connection saw when it was opened, see jt_db_data_version(): it
 *   rises when anybody but the worker wrote
 */
gint64 jt_worker_get_version (const JtWorker *worker);

/**
 * jt_worker_new_waiting:
 * @name: of the thread
 * @path: where the book lies
 *
 * Opens the book for reading in a new thread, which nobody waits for: jobs can be given to it at
 * once, and when the book could not be opened each of them is told why.
 *
 * Returns: (transfer full): the worker
 */
JtWorker *jt_worker_new_waiting (const char *name, const char *path);

/**
 * jt_worker_free:
 * @worker: (transfer full) (nullable): a worker
 *
 * Lets it finish the jobs it has, closes its book and waits for the thread to end.
 */
void jt_worker_free (JtWorker *worker);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtWorker, jt_worker_free)

/**
 * jt_worker_run:
 * @worker: a worker
 * @user: (nullable): uid of who acts; %NULL for the only user
 * @job: what to do
 * @data: (transfer full): for @job
 * @free_data: (nullable): frees @data
 * @free_result: (nullable): frees a result that nobody took
 * @task: (transfer full): returns the result, in the main thread
 *
 * Queues a job.  One whose task is cancelled before its turn is not begun.
 */
void jt_worker_run (JtWorker *worker, const char *user, JtJob job, gpointer data,
                    GDestroyNotify free_data, GDestroyNotify free_result, GTask *task);

G_END_DECLS
