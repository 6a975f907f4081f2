/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JtCharset:
 * @JT_CHARSET_DETECT: find out: byte order mark, then UTF-16 by its zero bytes, then strict UTF-8,
 *   then strict GB18030
 * @JT_CHARSET_UTF8: UTF-8
 * @JT_CHARSET_UTF16_LE: what Excel calls "Unicode text"
 * @JT_CHARSET_UTF16_BE: the same with its bytes swapped
 * @JT_CHARSET_GB18030: what Excel and WPS write on a Chinese machine; GBK and GB2312 are part of it
 */
typedef enum
{
  JT_CHARSET_DETECT,
  JT_CHARSET_UTF8,
  JT_CHARSET_UTF16_LE,
  JT_CHARSET_UTF16_BE,
  JT_CHARSET_GB18030,
} JtCharset;

/**
 * jt_charset_name:
 * @charset: one of #JtCharset, not %JT_CHARSET_DETECT
 *
 * Returns: its usual name, "GB18030"
 */
const char *jt_charset_name (JtCharset charset);

/**
 * jt_charset_from_name:
 * @name: (nullable): a word, from whatever source
 * @charset: (out): the charset that jt_charset_name() calls so
 *
 * Returns: whether there is such a charset
 */
gboolean jt_charset_from_name (const char *name, JtCharset *charset);

/**
 * jt_charset_decode:
 * @bytes: a text of at most %JT_FILE_LIMIT bytes
 * @charset: what to read it as; usually %JT_CHARSET_DETECT, unless a person chose
 * @used: (out) (optional): what it was read as; set only on success
 * @error: JT_EXCHANGE_ERROR_CHARSET with the line of the first bad byte, a zero character being
 *   one; JT_EXCHANGE_ERROR_FILE_TOO_LARGE with the number of bytes
 *
 * Nothing is replaced or left out: a text that is not wholly of its charset is refused, because a
 * wrong guess would silently spoil names.
 *
 * Returns: (transfer full) (nullable): the text in UTF-8 without byte order mark
 */
char *jt_charset_decode (GBytes *bytes, JtCharset charset, JtCharset *used, GError **error);

G_END_DECLS
