/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JtEntry:
 * @uid: names this entry
 * @device: uid of the copy of the book that wrote it
 * @seq: the device's own count, from 1
 * @lamport: one more than the largest in the book when it was made
 * @at: real time, UTC, ISO 8601 with seconds
 * @today: (nullable): the civil date the rules were shown, when it was not the real one
 * @user: uid of who submitted; "" for the founding entries
 * @command: name of the command
 * @version: version of the command's payload
 * @chain: (nullable): one uid for all entries of a submission of several
 * @final: whether it is the last, or only, entry of its submission
 * @payload: JSON text exactly as it was written
 * @prev: hash of this device's entry before; "" for its first
 * @hash: SHA-256 over all of the above, see jt_entry_hash()
 *
 * One entry of the journal.
 */
typedef struct
{
  char *uid;
  char *device;
  gint64 seq;
  gint64 lamport;
  char *at;
  char *today;
  char *user;
  char *command;
  gint64 version;
  char *chain;
  gboolean final;
  char *payload;
  char *prev;
  char *hash;
} JtEntry;

/**
 * jt_entry_free:
 * @entry: (transfer full) (nullable): an entry
 */
void jt_entry_free (JtEntry *entry);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtEntry, jt_entry_free)

/**
 * jt_entry_copy:
 * @entry: an entry
 *
 * Returns: (transfer full): another like it
 */
JtEntry *jt_entry_copy (const JtEntry *entry);

/**
 * jt_entry_hash:
 * @entry: an entry; its @hash is not looked at
 *
 * Each field but the hash is written in the order of the struct: its length in bytes as a decimal
 * number, ':', the bytes.  Numbers are written in decimal, @final as 0 or 1, and a %NULL as "-"
 * alone.  So no two different entries are written alike.
 *
 * Returns: (transfer full): SHA-256 of that in lower-case hex
 */
char *jt_entry_hash (const JtEntry *entry);

G_END_DECLS
