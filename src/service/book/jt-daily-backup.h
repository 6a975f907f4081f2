/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "jt-day.h"

G_BEGIN_DECLS

/*
 * A copy of each day: in a folder of its own, named by the book and the day, so that the copies of
 * two books never meet, and kept for a month.
 */

/**
 * JT_DAILY_BACKUP_DAYS:
 *
 * How many days are kept, today among them.
 */
#define JT_DAILY_BACKUP_DAYS 30

/**
 * jt_daily_backup_folder:
 *
 * Returns: (transfer full): where the copies of each day lie: $XDG_DATA_HOME/jiati/backups
 */
char *jt_daily_backup_folder (void);

/**
 * jt_daily_backup_path:
 * @folder: where the copies lie
 * @book: where the book lies
 * @day: a civil day
 *
 * Two books of one name that lie in different folders have copies of different names.
 *
 * Returns: (transfer full): where the copy of that day lies, or would lie
 */
char *jt_daily_backup_path (const char *folder, const char *book, JtDay day);

/**
 * jt_daily_backup_last:
 * @folder: where the copies lie
 * @book: where the book lies
 *
 * Returns: the day of the newest copy; JT_DAY_NONE when there is none
 */
JtDay jt_daily_backup_last (const char *folder, const char *book);

/**
 * jt_daily_backup_is_due:
 * @folder: where the copies lie
 * @book: where the book lies
 * @today: the civil day
 *
 * Returns: whether there is no copy of today
 */
gboolean jt_daily_backup_is_due (const char *folder, const char *book, JtDay today);

/**
 * jt_daily_backup_make:
 * @folder: where the copies lie; made, for its owner alone, when it is not there
 * @book: where the book lies
 * @today: the civil day
 * @error: an error of jt_book_backup(), or JT_STORE_ERROR for the folder
 *
 * Makes the copy of today; only when it stands, those of this book that are too old are removed.
 * When it fails, every older copy is there still, and nothing of the new one.  Takes as long as
 * the book is large: never in the main thread.
 *
 * Returns: (transfer full) (nullable): what jt_book_backup() answered: the copy stands, though a
 *   scan may be missing, see jt_backup_say_warnings()
 */
JsonObject *jt_daily_backup_make (const char *folder, const char *book, JtDay today, GError **error);

G_END_DECLS
