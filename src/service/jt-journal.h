/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-command.h"

G_BEGIN_DECLS

/* The largest payload of one entry, in bytes; larger changes are chains of entries. */
#define JT_JOURNAL_PAYLOAD_LIMIT (1024 * 1024)

/**
 * JtPen:
 * @device: uid of this copy of the book
 * @user: uid of who submits; "" when the book is being founded
 * @today: (nullable): the civil date the rules were shown, when it was not the real one
 * @chain: (nullable): one uid for all entries of a submission of several
 *
 * What all entries of one submission have in common.
 */
typedef struct
{
  const char *device;
  const char *user;
  const char *today;
  const char *chain;
} JtPen;

/**
 * jt_journal_write:
 * @db: the writing connection, inside an IMMEDIATE transaction
 * @pen: who writes
 * @command: which command
 * @payload: what its judge derived
 * @final: whether this is the submission's last entry
 * @touched: what the projection touched is added here
 * @error: a store error; JT_RULE_ERROR_OVERFLOW for a payload over the limit
 *
 * Appends one entry to the journal and projects it into the tables.  The heads of the chains are
 * read here, inside the transaction, so that two programs writing one book never fork it.
 *
 * Returns: whether both are written
 */
gboolean jt_journal_write (JtDb *db, const JtPen *pen, const JtCommand *command,
                           JsonObject *payload, gboolean final, JtTouched *touched, GError **error);

/**
 * jt_journal_day:
 * @entry: an entry
 *
 * Returns: the civil date that the rules saw when it was written
 */
JtDay jt_journal_day (const JtEntry *entry);

/**
 * jt_journal_project:
 * @db: the connection, inside a transaction
 * @entry: a stored entry
 * @touched: what the projection touched is added here
 * @error: G_IO_ERROR_NOT_SUPPORTED when this program does not know the command or its version,
 *   G_IO_ERROR_INVALID_DATA for a payload that is none, or a store error
 *
 * Turns one stored entry into rows.
 *
 * Returns: whether it was projected
 */
gboolean jt_journal_project (JtDb *db, const JtEntry *entry, JtTouched *touched, GError **error);

/**
 * JtReplayProgress:
 * @done: entries projected so far
 * @total: entries there are
 * @data: what was given with it
 *
 * Hears how far a replay is.
 *
 * Returns: whether it goes on
 */
typedef gboolean (*JtReplayProgress) (gint64 done, gint64 total, gpointer data);

/**
 * jt_journal_replay:
 * @source: where the journal is read
 * @target: where rows go: the same book after its projection was reset, or a scratch book; inside
 *   a transaction
 * @progress: (nullable): hears how far it is
 * @data: for @progress
 * @error: as jt_journal_project(), G_IO_ERROR_CANCELLED when @progress stopped it
 *
 * Projects every entry in the order (Lamport, device, sequence), then makes the kept totals anew.
 *
 * Returns: whether all went well
 */
gboolean jt_journal_replay (JtDb *source, JtDb *target, JtReplayProgress progress, gpointer data,
                            GError **error);

G_END_DECLS
