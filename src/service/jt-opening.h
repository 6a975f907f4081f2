/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-session.h"

G_BEGIN_DECLS

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
 * jt_opening_free:
 * @opening: (transfer full) (nullable): an opening that nobody wants any more
 */
void jt_opening_free (JtOpening *opening);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtOpening, jt_opening_free)

G_END_DECLS
