/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "jt-watch.h"

G_BEGIN_DECLS

typedef struct _JtDb JtDb;

/**
 * jt_backup_copy_attachments:
 * @db: a book whose attachments are wanted
 * @from: the folder that holds them
 * @spare: (nullable): another that may hold what is not whole in @from
 * @to: the folder where they go
 * @warnings: takes what is missing or altered, see jt_scan_fault_add(); with @spare only what is
 *   whole nowhere
 * @watch: (nullable): shows how far it is, and may end it
 * @error: JT_EXCHANGE_ERROR_WRITE_FAILED, or a store error
 *
 * Copies what there is.  One scan that is missing is no reason to be without a copy of the book.
 *
 * Returns: whether the copies could be made
 */
gboolean jt_backup_copy_attachments (JtDb *db, const char *from, const char *spare, const char *to,
                                     JsonArray *warnings, JtWatch *watch, GError **error);

/**
 * jt_backup_answer:
 * @entries: how many entries the copy or the restored book holds
 * @warnings: (transfer full): what has to be said
 *
 * Returns: (transfer full): {"entries", "warnings"}; without warnings when there are none
 */
JsonObject *jt_backup_answer (gint64 entries, JsonArray *warnings);

/**
 * jt_salvage:
 * @restored: the writing connection to a whole, older copy of the book
 * @damaged: (nullable): a reading connection to the damaged book; %NULL when it does not open
 * @folder: the damaged book's attachments
 * @restored_folder: those of the copy
 * @warnings: takes the scans of newer entries that are missing or altered
 * @error: a store error of @restored; what cannot be read of @damaged is no error
 *
 * Takes over what is readable of the damaged book's newer entries: every entry that is as it was
 * written, known to this program, and continues a chain of the copy without a gap; with them the
 * personal values and attachments they name.  When they cannot be replayed together, because one
 * rests on an entry that was lost, only those older than the first loss are taken, and if that
 * fails none.  The tables are made anew, and the copy goes on under a new device uid.
 *
 * Returns: whether the copy can take the damaged book's place
 */
gboolean jt_salvage (JtDb *restored, JtDb *damaged, const char *folder, const char *restored_folder,
                     JsonArray *warnings, GError **error);

G_END_DECLS
