/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-session.h"

G_BEGIN_DECLS

/**
 * JT_OPENING_MOMENT:
 *
 * Most books are open before anybody could see that they were not.  What takes longer than this, in
 * milliseconds, is not kept from view.
 */
#define JT_OPENING_MOMENT 400

/**
 * JtOpening:
 *
 * A book that is being opened in a thread, while the main thread gets its window ready.
 */
typedef struct _JtOpening JtOpening;

/**
 * jt_opening_new:
 * @path: where the book lies
 *
 * Begins to open it.
 *
 * Returns: (transfer full): the opening, to be finished or freed
 */
JtOpening *jt_opening_new (const char *path);

/**
 * jt_opening_is_of:
 * @opening: (nullable): an opening
 * @path: a path
 *
 * Returns: whether it opens the book of that path
 */
gboolean jt_opening_is_of (JtOpening *opening, const char *path);

/**
 * jt_opening_wait:
 * @opening: an opening
 * @milliseconds: how long at most, 0 for not at all
 *
 * Returns: whether jt_opening_finish() will not have to wait any more
 */
gboolean jt_opening_wait (JtOpening *opening, guint milliseconds);

/**
 * jt_opening_finish:
 * @opening: (transfer full): an opening
 * @error: a store error; JT_STORE_ERROR_OLDER when its tables have to be made anew, which is not
 *   done here
 *
 * Waits until it is open.
 *
 * Returns: (transfer full) (nullable): the session, in this thread; nobody acts in it yet
 */
JtSession *jt_opening_finish (JtOpening *opening, GError **error);

/**
 * jt_opening_is_outdated:
 * @error: why a book was not opened
 *
 * Returns: whether its tables have to be made anew first
 */
gboolean jt_opening_is_outdated (const GError *error);

/**
 * jt_opening_free:
 * @opening: (transfer full) (nullable): an opening that nobody wants any more
 *
 * Does not wait for it: the thread closes what it opens, see jt_opening_end().
 */
void jt_opening_free (JtOpening *opening);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtOpening, jt_opening_free)

/**
 * jt_opening_end:
 *
 * Waits for the threads of openings that were freed before they had ended.  The program calls it
 * last: what it is made of must not be taken down under them.
 */
void jt_opening_end (void);

G_END_DECLS
