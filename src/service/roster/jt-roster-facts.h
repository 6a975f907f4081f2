/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-roster-book.h"

G_BEGIN_DECLS

typedef struct _JtRosterRow JtRosterRow;

/**
 * jt_roster_facts:
 * @book: the picture that is to own the texts
 * @row: a row of a file
 * @facts: (out) (array fixed-size=10): what it says of the part; the representative is left out
 *   when it is one of the owners
 *
 * Turns what a row says into what the table part holds.
 */
void jt_roster_facts (JtRosterBook *book, const JtRosterRow *row, JtBookFact facts[JT_FACTS]);

/**
 * jt_book_fact_equal:
 *
 * Returns: whether the two say the same
 */
gboolean jt_book_fact_equal (const JtBookFact *a, const JtBookFact *b);

/**
 * jt_book_fact_word:
 * @id: which fact
 * @fact: what is said
 *
 * Returns: (transfer full) (nullable): it as a roster writes it: 87.35, 登记, 已交付
 */
char *jt_book_fact_word (JtFactId id, const JtBookFact *fact);

G_END_DECLS
