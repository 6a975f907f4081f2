/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JtPartWords:
 * @JT_PART_WORDS_USE: what it is used for
 * @JT_PART_WORDS_BASIS: where its area was taken from
 * @JT_PART_WORDS_TITLE: its title
 * @JT_PART_WORDS_SALE: whether it was sold and delivered
 *
 * The closed lists of words that are said of a part, on screen and on paper.
 */
typedef enum
{
  JT_PART_WORDS_USE,
  JT_PART_WORDS_BASIS,
  JT_PART_WORDS_TITLE,
  JT_PART_WORDS_SALE,
} JtPartWords;

/**
 * jt_part_word:
 * @words: which list
 * @nick: (nullable): the word of the book
 *
 * Returns: (transfer none): what it is called in the user's language; "" for nothing
 */
const char *jt_part_word (JtPartWords words, const char *nick);

/**
 * jt_part_words_get:
 * @words: which list
 * @i: a place in it, from 0
 * @nick: (out) (nullable) (optional): the word of the book
 *
 * Returns: (transfer none) (nullable): what it is called in the user's language; %NULL after the
 *   last
 */
const char *jt_part_words_get (JtPartWords words, guint i, const char **nick);

G_END_DECLS
