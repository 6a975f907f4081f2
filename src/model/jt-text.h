/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * jt_text_half_width:
 * @utf8: any text
 *
 * Brings what a Chinese input method writes in full width (１２栋－２, （, ：, the ideographic space)
 * to its ASCII twin.  Everything else stays as it is, bytes that are not UTF-8 included.
 *
 * Returns: (transfer full): the text in half width
 */
char *jt_text_half_width (const char *utf8);

/**
 * jt_text_strip:
 * @utf8: any text
 *
 * Drops spaces of every kind from both ends: also the ideographic and the no-break space, and the
 * zero-width characters that come along when text is copied out of a web page.
 *
 * Returns: (transfer full): the text without them
 */
char *jt_text_strip (const char *utf8);

/**
 * jt_text_words:
 * @utf8: any text
 *
 * What people write one after the other in one line, between 、 ， , ; ； or spaces of either width.
 *
 * Returns: (transfer full): the words, none of them empty
 */
GStrv jt_text_words (const char *utf8);

/**
 * jt_text_is_line:
 * @utf8: any text
 *
 * Returns: whether people can read it as one line: it is UTF-8, not blank, and holds no line break
 *   nor another control character, which a terminal or a printed form would obey
 */
gboolean jt_text_is_line (const char *utf8);

G_END_DECLS
