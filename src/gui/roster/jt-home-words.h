/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "jt-area.h"
#include "jt-part-words.h"

G_BEGIN_DECLS

/**
 * JtHomeWords:
 *
 * The closed lists of words that are said of a part, as choices of a field.
 */
typedef enum
{
  JT_HOME_WORDS_USE = JT_PART_WORDS_USE,
  JT_HOME_WORDS_BASIS = JT_PART_WORDS_BASIS,
  JT_HOME_WORDS_TITLE = JT_PART_WORDS_TITLE,
  JT_HOME_WORDS_SALE = JT_PART_WORDS_SALE,
} JtHomeWords;

/**
 * jt_home_word:
 * @words: which list
 * @nick: (nullable): the word of the book
 *
 * Returns: (transfer none): what it is called in the user's language; "" for nothing
 */
const char *jt_home_word (JtHomeWords words, const char *nick);

/**
 * jt_home_words_model:
 * @words: which list
 *
 * Returns: (transfer full): its words for a drop-down, "not recorded" first
 */
GtkStringList *jt_home_words_model (JtHomeWords words);

/**
 * jt_home_words_fill:
 * @drop_down: a choice
 * @words: which list
 *
 * Gives it jt_home_words_model().
 */
void jt_home_words_fill (GtkDropDown *drop_down, JtHomeWords words);

/**
 * jt_home_words_find:
 * @words: which list
 * @nick: (nullable): the word of the book
 *
 * Returns: its place in jt_home_words_model()
 */
guint jt_home_words_find (JtHomeWords words, const char *nick);

/**
 * jt_home_words_nick:
 * @words: which list
 * @i: a place in jt_home_words_model()
 *
 * Returns: (nullable) (transfer none): the word of the book; %NULL for "not recorded"
 */
const char *jt_home_words_nick (JtHomeWords words, guint i);

/**
 * jt_home_area:
 * @area: an area, or %JT_AREA_UNKNOWN
 *
 * Returns: (transfer full): "1,043.20"; "" when it is not known
 */
char *jt_home_area (JtArea area);

/**
 * jt_home_label:
 * @label: 小区/楼栋/单元/房号, as the service names a part
 *
 * Returns: (transfer full): the same as people write it, with spaces
 */
char *jt_home_label (const char *label);

G_END_DECLS
