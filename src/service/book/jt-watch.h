/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * JtWatch:
 *
 * What two threads know of long work: the one that does it says how far it is, and the one that
 * shows it asks; it is ended through a #GCancellable.
 */
typedef struct _JtWatch JtWatch;

/**
 * jt_watch_new:
 * @cancellable: ends the work
 *
 * Returns: (transfer full): a watch
 */
JtWatch *jt_watch_new (GCancellable *cancellable);

/**
 * jt_watch_ref:
 * @self: a watch
 *
 * Returns: (transfer full): the same
 */
JtWatch *jt_watch_ref (JtWatch *self);

/**
 * jt_watch_unref:
 * @self: (transfer full) (nullable): a watch
 */
void jt_watch_unref (JtWatch *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtWatch, jt_watch_unref)

/**
 * jt_watch_go_on:
 * @self: (nullable): a watch; %NULL when nobody looks
 * @what: (nullable): what is being done, translated, a constant; %NULL for the same as before
 * @done: how much of it
 * @total: out of how much; 0 when nobody knows
 *
 * In the thread that works.
 *
 * Returns: whether to go on
 */
gboolean jt_watch_go_on (JtWatch *self, const char *what, gint64 done, gint64 total);

/**
 * jt_watch_is_stopped:
 * @self: (nullable): a watch
 * @error: G_IO_ERROR_CANCELLED
 *
 * Returns: whether the work was ended before it was done
 */
gboolean jt_watch_is_stopped (JtWatch *self, GError **error);

/**
 * jt_watch_say:
 * @self: a watch
 *
 * Returns: (transfer full): "Rebuilding the tables: 1200 of 5000"; "" before anything was begun
 */
char *jt_watch_say (JtWatch *self);

G_END_DECLS
