/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-office.h"

G_BEGIN_DECLS

/**
 * JtBookFacts:
 * @code: what leads the case numbers
 * @name: name of the office, "" when it was not given
 * @policy: name of the policy profile new cases run under
 * @sample: whether the book holds fictional data
 *
 * Whose book it is.
 */
typedef struct
{
  char *code;
  char *name;
  char *policy;
  gboolean sample;
} JtBookFacts;

/**
 * jt_book_facts_clear:
 * @facts: facts
 */
void jt_book_facts_clear (JtBookFacts *facts);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JtBookFacts, jt_book_facts_clear)

/**
 * jt_office_read_book:
 * @office: an office
 * @facts: (out caller-allocates): whose book it is
 * @error: a store error
 *
 * Returns: whether it could be read
 */
gboolean jt_office_read_book (JtOffice *office, JtBookFacts *facts, GError **error);

G_END_DECLS
