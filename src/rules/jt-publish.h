/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** JT_PUBLISH_ENTRANCES: never publish a figure over fewer entrances than these (Scheme (十六)) */
#define JT_PUBLISH_ENTRANCES 3

/**
 * jt_publish_allowed:
 * @entrances: how many entrances a figure is over
 *
 * A figure over one or two entrances tells what neighbours did whom everybody knows.  One over none
 * tells nothing of anybody.
 *
 * Returns: whether it may hang on a notice board
 */
gboolean jt_publish_allowed (gint64 entrances);

/**
 * jt_publish_lines:
 * @entrances: (array length=n): how many entrances each line of a table is over
 * @n: how many lines
 * @total_shown: whether their sum stands beside them
 * @shown: (out) (array length=n): whether a line may be published
 *
 * Hides the lines that are over too few.  Where the sum stands beside them, what is hidden could be
 * found by subtraction: then the smallest lines are hidden too until those hidden are together over
 * enough.
 */
void jt_publish_lines (const gint64 *entrances, gsize n, gboolean total_shown, gboolean *shown);

G_END_DECLS
