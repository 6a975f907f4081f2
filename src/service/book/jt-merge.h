/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-office.h"

G_BEGIN_DECLS

/**
 * jt_book_merge_entries:
 * @office: an office
 * @entries: (element-type JtEntry): entries of any devices, in any order
 * @secrets: (element-type JtSecret) (nullable): personal values that they name
 * @added: (out): how many of them the book did not have yet
 * @error: JT_RULE_ERROR_ENTRY_DAMAGED, _ENTRY_UNKNOWN, _ENTRY_GAP, _ENTRY_NOT_HOME with
 *   "DEVICE/NUMBER" of the entry; JT_RULE_ERROR_ENTRY_FORK with both hashes besides; a store error
 *
 * Unites the journal of another copy of the book with this one, all or nothing:
 *
 * - an entry that is here already is passed over; the same device and number with another hash is a
 *   fork;
 * - every entry has to be as it was written, and to continue its device's chain without a gap; a
 *   submission of several entries comes whole;
 * - a device that never did the office's work in this book may add papers, visits and documents
 *   only (#JtCommand.commutes); one that did is the case's home, of which this is an older copy,
 *   and may send anything;
 * - a personal value is kept where an entry names it, it fits, and nobody erased it.
 *
 * Afterwards the tables are what a rebuild gives, in whatever order entries arrived.
 *
 * Returns: whether the union is written
 */
gboolean jt_book_merge_entries (JtOffice *office, GPtrArray *entries, GPtrArray *secrets,
                                gint64 *added, GError **error);

G_END_DECLS
