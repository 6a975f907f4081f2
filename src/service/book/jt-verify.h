/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "jt-watch.h"

G_BEGIN_DECLS

/**
 * jt_book_verify:
 * @path: where the book lies
 * @error: a store error when the book cannot be opened at all
 *
 * Looks at everything that can be wrong with a book: the file's own integrity, the chains of
 * hashes, the tables against a rebuild from the journal in a scratch file, every kept total and
 * verdict against a recount from rows, the commitments of personal values, and the attachments.
 * Changes nothing.
 *
 * Returns: (transfer full) (nullable): {"ok": …, "entries": n, "head": …, "problems": [{"where": …,
 *   "what": …}]}: the first problem names the first bad entry
 */
JsonObject *jt_book_verify (const char *path, GError **error);

/**
 * jt_book_verify_watched:
 * @path: where the book lies
 * @watch: (nullable): shows how far it is, and may end it
 * @error: as jt_book_verify(), or G_IO_ERROR_CANCELLED
 *
 * As jt_book_verify(), for a window.
 *
 * Returns: (transfer full) (nullable): the same members
 */
JsonObject *jt_book_verify_watched (const char *path, JtWatch *watch, GError **error);

G_END_DECLS
