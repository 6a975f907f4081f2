/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Of what a widget reads in the background only the last answer counts: it keeps one cancellable. */

/**
 * jt_read_again:
 * @reading: (inout) (transfer full): what is under way, or a place for %NULL
 *
 * Breaks off what is under way and begins anew.
 *
 * Returns: (transfer none): the cancellable of what is read now
 */
GCancellable *jt_read_again (GCancellable **reading);

/**
 * jt_read_no_more:
 * @reading: (inout) (transfer full): what is under way, or a place for %NULL
 *
 * Breaks off what is under way: its answer is not wanted any more.
 */
void jt_read_no_more (GCancellable **reading);

G_END_DECLS
