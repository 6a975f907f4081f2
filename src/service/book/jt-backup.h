/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "jt-watch.h"

G_BEGIN_DECLS

/**
 * jt_book_backup:
 * @path: where the book lies
 * @to: where the copy goes, with a folder @to.attachments beside it; never over a book in use
 * @error: a store error, or JT_EXCHANGE_ERROR_WRITE_FAILED; an older copy at @to is left whole then
 *
 * Makes a consistent copy of book, personal values and attachments while programs work on it.  A
 * scan that is missing or altered does not stop it: it is named in the warnings.
 *
 * Returns: (transfer full) (nullable): {"entries": n, "warnings"?: [{"code", "article", "text"}]}:
 *   how many entries the copy holds, and the scans that it cannot hold as they were taken in
 */
JsonObject *jt_book_backup (const char *path, const char *to, GError **error);

/**
 * jt_book_backup_watched:
 * @path: where the book lies
 * @to: where the copy goes
 * @watch: (nullable): shows how far it is, and may end it
 * @error: as jt_book_backup(), or G_IO_ERROR_CANCELLED: then an older copy at @to is whole still
 *
 * As jt_book_backup(), for a window.
 *
 * Returns: (transfer full) (nullable): the same members
 */
JsonObject *jt_book_backup_watched (const char *path, const char *to, JtWatch *watch,
                                    GError **error);

/**
 * jt_book_restore:
 * @path: where the book lies, or lay
 * @from: a copy made by jt_book_backup()
 * @error: a store error; the book at @path is as it was then
 *
 * Sets the damaged book aside under another name, puts the copy in its place, replays what is
 * readable of the damaged book's newer entries, and lets the book go on under a new device uid.
 *
 * A copy that lacks a scan is taken all the same; where the damaged book's folder still holds the
 * scan whole it is taken from there, else it is named in the warnings.
 *
 * Returns: (transfer full) (nullable): {"entries": n, "warnings"?: […]}: how many entries the
 *   restored book holds, and the scans that it lacks
 */
JsonObject *jt_book_restore (const char *path, const char *from, GError **error);

/**
 * jt_book_sweep:
 * @path: where a book lies
 *
 * Removes what killed programs left of copies, restored books and exports in its folder: drafts
 * that nobody holds any more.
 */
void jt_book_sweep (const char *path);

/**
 * jt_backup_say_warnings:
 * @answer: what jt_book_backup() or jt_book_restore() answered
 *
 * Returns: (transfer full) (nullable): the first warnings, a line each, and how many more there
 *   are; %NULL when there are none
 */
char *jt_backup_say_warnings (JsonObject *answer);

/**
 * jt_backup_say_restored:
 * @answer: what jt_book_restore() answered
 * @path: the book that it made
 *
 * Returns: (transfer full): how much there is again, and where; the warnings below it
 */
char *jt_backup_say_restored (JsonObject *answer, const char *path);

G_END_DECLS
