/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "jt-entry.h"
#include "jt-rows.h"

G_BEGIN_DECLS

/*
 * The journal.  Its columns, in every query that returns entries: uid, device, seq, lamport, at,
 * today, user, command, version, chain, final, payload, prev, hash.
 */

/**
 * jt_store_journal_append:
 * @db: a writing connection inside jt_db_run()
 * @entry: an entry with its hash
 * @error: %JT_STORE_ERROR_CONSTRAINT when its uid, or its device and number, are taken
 *
 * Returns: whether it is written
 */
gboolean jt_store_journal_append (JtDb *db, const JtEntry *entry, GError **error);

/**
 * jt_store_journal_head:
 * @db: a connection
 * @device: uid of a device
 * @seq: (out): its last number; 0 when it wrote nothing
 * @hash: (out) (transfer full): that entry's hash; "" when it wrote nothing
 * @error: when it cannot be read; nothing is set then
 *
 * Returns: whether it could be read
 */
gboolean jt_store_journal_head (JtDb *db, const char *device, gint64 *seq, char **hash,
                                GError **error);

/**
 * jt_store_journal_lamport:
 * @db: a connection
 * @lamport: (out): the largest Lamport number; 0 in an empty journal
 * @error: when it cannot be read
 *
 * Returns: whether it could be read
 */
gboolean jt_store_journal_lamport (JtDb *db, gint64 *lamport, GError **error);

/**
 * jt_store_journal_count:
 * @db: a connection
 * @count: (out): how many entries there are
 * @error: when it cannot be read
 *
 * Returns: whether it could be read
 */
gboolean jt_store_journal_count (JtDb *db, gint64 *count, GError **error);

/**
 * jt_store_journal_heads:
 * @db: a connection
 *
 * Returns: (transfer full): device, seq, hash of every device's last entry, by device
 */
JtRows *jt_store_journal_heads (JtDb *db);

/**
 * jt_store_journal_all:
 * @db: a connection
 *
 * Returns: (transfer full): all entries in the order of replay: Lamport, device, sequence
 */
JtRows *jt_store_journal_all (JtDb *db);

/**
 * jt_store_journal_after:
 * @db: a connection
 * @lamport: a Lamport number
 *
 * Returns: (transfer full): the entries with a larger one, in the order of replay
 */
JtRows *jt_store_journal_after (JtDb *db, gint64 lamport);

/**
 * jt_store_journal_by_device:
 * @db: a connection
 *
 * Returns: (transfer full): all entries by device and number: the order in which chains of hashes
 *   are checked
 */
JtRows *jt_store_journal_by_device (JtDb *db);

/**
 * jt_store_journal_by_uid:
 * @db: a connection
 * @uid: an entry's uid
 *
 * Returns: (transfer full): that entry, or nothing
 */
JtRows *jt_store_journal_by_uid (JtDb *db, const char *uid);

/**
 * jt_store_journal_at:
 * @db: a connection
 * @device: uid of a device
 * @seq: one of its numbers
 *
 * Returns: (transfer full): that entry, or nothing; another hash there than expected is a fork
 */
JtRows *jt_store_journal_at (JtDb *db, const char *device, gint64 seq);

/**
 * jt_store_journal_mentioning:
 * @db: a connection
 * @uid: uid of anything
 *
 * Reads every payload: for a history on demand, not for a list.
 *
 * Returns: (transfer full): the entries whose payload holds it, in the order of replay
 */
JtRows *jt_store_journal_mentioning (JtDb *db, const char *uid);

/**
 * jt_store_journal_of_case:
 * @db: a connection
 * @case_uid: a case
 *
 * Returns: (transfer full): the entries that tell of it, by the table case_entry, in the order of a
 *   replay
 */
JtRows *jt_store_journal_of_case (JtDb *db, const char *case_uid);

/**
 * jt_store_journal_entry:
 * @rows: a cursor on a row of one of these queries
 *
 * Returns: (transfer full): the entry
 */
JtEntry *jt_store_journal_entry (JtRows *rows);

G_END_DECLS
