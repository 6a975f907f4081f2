/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once


G_BEGIN_DECLS

typedef struct _JtDb JtDb;

/**
 * jt_backup_copy_attachments:
 * @db: a book whose attachments are wanted
 * @from: the folder that holds them
 * @to: the folder where they go
 * @error: JT_STORE_ERROR_DAMAGED with the path of a file that is missing or was changed;
 *   JT_EXCHANGE_ERROR_WRITE_FAILED
 *
 * Returns: whether all are there
 */
gboolean jt_backup_copy_attachments (JtDb *db, const char *from, const char *to, GError **error);

/**
 * jt_backup_remove:
 * @path: a copy that came to nothing
 *
 * Removes it with what SQLite keeps beside it; what is not there is no matter.
 */
void jt_backup_remove (const char *path);

/**
 * jt_salvage:
 * @restored: the writing connection to a whole, older copy of the book
 * @damaged: (nullable): a reading connection to the damaged book; %NULL when it does not open
 * @folder: the damaged book's attachments
 * @restored_folder: those of the copy
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
                     GError **error);

G_END_DECLS
