/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-office.h"

G_BEGIN_DECLS

/**
 * JtVerified:
 * @at: when this copy of the book was last verified as a whole, in local time; %NULL for never
 * @whole: whether nothing was wrong then
 *
 * What is known of the state of the file: it says nothing of what was written after @at.
 */
typedef struct
{
  GDateTime *at;
  gboolean whole;
} JtVerified;

/**
 * jt_verified_clear:
 * @verified: what is known
 */
void jt_verified_clear (JtVerified *verified);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JtVerified, jt_verified_clear)

/**
 * jt_office_note_verified:
 * @office: an office that writes
 * @answer: what jt_book_verify() found
 * @error: a store error
 *
 * Remembers in this copy of the book, beside the journal, that it was verified now.
 *
 * Returns: whether it was written
 */
gboolean jt_office_note_verified (JtOffice *office, JsonObject *answer, GError **error);

/**
 * jt_office_last_verified:
 * @office: an office
 * @verified: (out caller-allocates): what is known
 * @error: a store error
 *
 * Returns: whether it could be read
 */
gboolean jt_office_last_verified (JtOffice *office, JtVerified *verified, GError **error);

G_END_DECLS
