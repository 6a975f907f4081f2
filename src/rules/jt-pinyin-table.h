/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* For jt-pinyin.c only: the first letters of the readings of U+3400 to U+9FFF, 64 a row, '.' for a
 * character without a reading. */

#define JT_PINYIN_FIRST 0x3400
#define JT_PINYIN_WIDTH 64
#define JT_PINYIN_N_ROWS 432

/**
 * JtPinyinSeveral:
 * @character: a character that is read in several ways, or stands outside the rows
 * @letters: their first letters, the most usual one first
 */
typedef struct
{
  gunichar character;
  const char *letters;
} JtPinyinSeveral;

extern const char jt_pinyin_rows[JT_PINYIN_N_ROWS][JT_PINYIN_WIDTH + 1];

/* By character. */
extern const JtPinyinSeveral jt_pinyin_several[];
extern const unsigned jt_pinyin_n_several;

G_END_DECLS
