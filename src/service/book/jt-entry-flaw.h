/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-entry.h"

G_BEGIN_DECLS

/**
 * JtEntryFlaw:
 * @JT_ENTRY_FLAW_INCOMPLETE: a part is missing; then nothing else is looked at
 * @JT_ENTRY_FLAW_COMMAND: this program does not know the command or its version
 * @JT_ENTRY_FLAW_SIZE: the payload is larger than any this program writes
 * @JT_ENTRY_FLAW_PAYLOAD: the payload is no JSON object, or holds a fraction
 * @JT_ENTRY_FLAW_HASH: its own hash does not fit: it was changed after it was written
 * @JT_ENTRY_FLAW_GAP: its number does not follow that of the entry before
 * @JT_ENTRY_FLAW_PREV: it names another hash than that of the entry before: one of them was changed
 * @JT_ENTRY_FLAW_LAMPORT: it claims to be no younger than the entry before
 * @JT_ENTRY_FLAW_CHAIN: it is neither a submission of its own nor a member of one of several
 * @JT_ENTRY_FLAW_UNFINISHED: the submission of the entry before was never finished
 *
 * What can be wrong with an entry of the journal; bits.
 */
typedef enum
{
  JT_ENTRY_FLAW_INCOMPLETE = 1 << 0,
  JT_ENTRY_FLAW_COMMAND = 1 << 1,
  JT_ENTRY_FLAW_SIZE = 1 << 2,
  JT_ENTRY_FLAW_PAYLOAD = 1 << 3,
  JT_ENTRY_FLAW_HASH = 1 << 4,
  JT_ENTRY_FLAW_GAP = 1 << 5,
  JT_ENTRY_FLAW_PREV = 1 << 6,
  JT_ENTRY_FLAW_LAMPORT = 1 << 7,
  JT_ENTRY_FLAW_CHAIN = 1 << 8,
  JT_ENTRY_FLAW_UNFINISHED = 1 << 9,
} JtEntryFlaw;

#define JT_ENTRY_N_FLAWS 10

/**
 * jt_entry_flaws:
 * @before: (nullable): the entry before it in its device's chain; %NULL for the first
 * @entry: an entry of the same device
 *
 * Looks at an entry by itself and in its chain, without asking a book.
 *
 * Returns: bits of #JtEntryFlaw; 0 when it is sound
 */
guint jt_entry_flaws (const JtEntry *before, const JtEntry *entry);

G_END_DECLS
