/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _JtDb JtDb;

/**
 * jt_journal_head_add:
 * @head: a SHA-256 checksum
 * @device: a device; they come in the order of their uids
 * @seq: how many entries it has
 * @hash: hash of its last
 *
 * Takes the end of one device's chain into the head of the journal: one line "device seq hash".
 */
void jt_journal_head_add (GChecksum *head, const char *device, gint64 seq, const char *hash);

/**
 * jt_journal_read_head:
 * @db: a connection
 * @error: a store error
 *
 * What a print names, so that anybody can tell whether the journal still holds what it was counted
 * from.
 *
 * Returns: (transfer full) (nullable): 64 hexadecimal digits
 */
char *jt_journal_read_head (JtDb *db, GError **error);

G_END_DECLS
