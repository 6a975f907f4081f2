/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * jt_pinyin_initials:
 * @text: a name, UTF-8
 *
 * The first letters of the Pinyin of its Chinese characters: 张三 is "zs".  A character that is read
 * in several ways gives several spellings: 单田芳 is "dtf", "ctf" and "stf".  Letters and digits stand
 * for themselves, in lower case; everything else is left out.
 *
 * Returns: (transfer full) (array zero-terminated=1): the spellings, the most usual one first, at
 *   most 16; none when there is no Chinese character with a reading
 */
char **jt_pinyin_initials (const char *text);

G_END_DECLS
