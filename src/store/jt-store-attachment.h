/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "jt-rows.h"

G_BEGIN_DECLS

/*
 * Which files lie in the folder beside the book.  The table is kept, not projected: it says what
 * this copy of the book has.
 */

/**
 * jt_store_attachment_put:
 * @db: a writing connection inside jt_db_run()
 * @hash: SHA-256 of the file's bytes, which is its name
 * @size: its size in bytes
 * @error: when it cannot be written
 *
 * Returns: whether it is noted; one that is there already stays as it is
 */
gboolean jt_store_attachment_put (JtDb *db, const char *hash, gint64 size, GError **error);

/**
 * jt_store_attachment:
 * @db: a connection
 * @hash: a file's hash
 *
 * Returns: (transfer full): hash, size, or nothing
 */
JtRows *jt_store_attachment (JtDb *db, const char *hash);

/**
 * jt_store_attachments:
 * @db: a connection
 *
 * Returns: (transfer full): hash, size, used (how many papers name it), by hash
 */
JtRows *jt_store_attachments (JtDb *db);

/**
 * jt_store_attachments_wanted:
 * @db: a connection
 *
 * Returns: (transfer full): hash, document (uid of a paper) of files that papers name and the
 *   folder should hold but this copy has not noted, by hash
 */
JtRows *jt_store_attachments_wanted (JtDb *db);

/**
 * jt_store_documents_of_file:
 * @db: a connection
 * @hash: a file's hash
 *
 * Returns: (transfer full): number (of the case), kind, file_name of the papers that name it, by
 *   number
 */
JtRows *jt_store_documents_of_file (JtDb *db, const char *hash);

G_END_DECLS
