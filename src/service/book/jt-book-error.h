/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * jt_book_error_is_closed:
 * @error: an error of this program
 *
 * Whether a book stands in the way itself: missing, no book, newer, older, damaged, locked or on a
 * network file system, also when that shows only once it is written to.  What a full disk or a
 * file beside it refuses is no matter of opening.
 *
 * Returns: %TRUE when the book cannot be opened
 */
gboolean jt_book_error_is_closed (const GError *error);

G_END_DECLS
