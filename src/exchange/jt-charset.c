/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-charset.h"

#include <string.h>

#include "jt-exchange-error.h"
#include "jt-file.h"

static const char *const names[] = {
  [JT_CHARSET_DETECT] = "",         [JT_CHARSET_UTF8] = "UTF-8",
  [JT_CHARSET_UTF16_LE] = "UTF-16LE", [JT_CHARSET_UTF16_BE] = "UTF-16BE",
  [JT_CHARSET_GB18030] = "GB18030",
};

const char *
jt_charset_name (JtCharset charset)
{
  g_return_val_if_fail (charset <= JT_CHARSET_GB18030, "");
  return names[charset];
}

gboolean
jt_charset_from_name (const char *name, JtCharset *charset)
{
  g_return_val_if_fail (charset != NULL, FALSE);

  for (guint i = JT_CHARSET_UTF8; i < G_N_ELEMENTS (names); i++)
    if (g_strcmp0 (name, names[i]) == 0)
      {
        *charset = (JtCharset) i;
        return TRUE;
      }
  return FALSE;
}

/* A byte order mark settles the charset. */
static JtCharset
charset_of_mark (const guint8 *data, gsize length)
{
  if (length >= 3 && memcmp (data, "\xEF\xBB\xBF", 3) == 0)
    return JT_CHARSET_UTF8;
  if (length >= 2 && memcmp (data, "\xFF\xFE", 2) == 0)
    return JT_CHARSET_UTF16_LE;
  if (length >= 2 && memcmp (data, "\xFE\xFF", 2) == 0)
    return JT_CHARSET_UTF16_BE;
  if (length >= 4 && memcmp (data, "\x84\x31\x95\x33", 4) == 0)
    return JT_CHARSET_GB18030;
  return JT_CHARSET_DETECT;
}

/* In UTF-16 every comma, digit and line break has a zero byte: the second of its pair in little
 * endian, the first in big endian.  A character such as 一 (U+4E00) has it on the other side, so the
 * majority decides.  A text in another charset that only got a stray zero byte has more commas and
 * line feeds without one than zeros; it is refused later, not misread as Chinese. */
static JtCharset
charset_of_zero_bytes (const guint8 *data, gsize length)
{
  gsize zeros[2] = { 0, 0 };
  gsize bare = 0;
  gboolean little;

  for (gsize i = 0; i < length; i++)
    if (data[i] == 0)
      zeros[i % 2]++;
  if (zeros[0] == 0 && zeros[1] == 0)
    return JT_CHARSET_DETECT;

  little = zeros[1] >= zeros[0];
  for (gsize i = 0; i < length; i++)
    if (data[i] == ',' || data[i] == '\n')
      {
        gsize partner = i ^ 1;

        if ((i % 2 == 0) != little || partner >= length || data[partner] != 0)
          bare++;
      }
  if (bare >= zeros[0] + zeros[1])
    return JT_CHARSET_DETECT;
  return little ? JT_CHARSET_UTF16_LE : JT_CHARSET_UTF16_BE;
}

static gsize
count_lines (const char *data, gsize length)
{
  gsize lines = 1;

  for (gsize i = 0; i < length; i++)
    if (data[i] == '\n' || (data[i] == '\r' && (i + 1 == length || data[i + 1] != '\n')))
      lines++;
  return lines;
}

static char *
refuse (gsize line, GError **error)
{
  g_set_error (error, JT_EXCHANGE_ERROR, JT_EXCHANGE_ERROR_CHARSET, "%" G_GSIZE_FORMAT, line);
  return NULL;
}

/* A text converted by iconv, which refuses what is not of the charset. */
static char *
convert (const char *data, gsize length, JtCharset charset, GError **error)
{
  const char *name = jt_charset_name (charset);
  gsize written = 0;
  g_autofree char *text = g_convert (data, (gssize) length, "UTF-8", name, NULL, &written, NULL);
  gsize good = 0;

  if (text != NULL && memchr (text, '\0', written) == NULL)
    return g_steal_pointer (&text);
  if (text != NULL)
    return refuse (count_lines (text, strlen (text)), error);

  /* What is good up to the first bad byte tells its line. */
  text = g_convert (data, (gssize) length, "UTF-8", name, &good, NULL, NULL);
  g_free (text);
  text = g_convert (data, (gssize) MIN (good, length), "UTF-8", name, NULL, NULL, NULL);
  return refuse (text != NULL ? count_lines (text, strlen (text)) : 1, error);
}

static char *
copy_utf8 (const char *data, gsize length, GError **error)
{
  const char *end;

  /* Zero is no character of a text; g_utf8_validate stops there too. */
  if (!g_utf8_validate (data, (gssize) length, &end))
    return refuse (count_lines (data, (gsize) (end - data)), error);
  return g_strndup (data, length);
}

static char *
drop_mark (char *text)
{
  if (g_str_has_prefix (text, "\xEF\xBB\xBF"))
    memmove (text, text + 3, strlen (text + 3) + 1);
  return text;
}

char *
jt_charset_decode (GBytes *bytes, JtCharset charset, JtCharset *used, GError **error)
{
  gsize length;
  const char *data;
  g_autofree char *text = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (charset <= JT_CHARSET_GB18030, NULL);

  data = g_bytes_get_data (bytes, &length);
  if (length > JT_FILE_LIMIT)
    {
      g_set_error (error, JT_EXCHANGE_ERROR, JT_EXCHANGE_ERROR_FILE_TOO_LARGE,
                   "%" G_GSIZE_FORMAT, length);
      return NULL;
    }
  if (length == 0)
    data = "";

  if (charset == JT_CHARSET_DETECT)
    charset = charset_of_mark ((const guint8 *) data, length);
  if (charset == JT_CHARSET_DETECT)
    charset = charset_of_zero_bytes ((const guint8 *) data, length);
  if (charset == JT_CHARSET_DETECT)
    charset = g_utf8_validate (data, (gssize) length, NULL) ? JT_CHARSET_UTF8 : JT_CHARSET_GB18030;

  text = charset == JT_CHARSET_UTF8 ? copy_utf8 (data, length, error)
                                    : convert (data, length, charset, error);
  if (text == NULL)
    return NULL;
  if (used != NULL)
    *used = charset;
  return drop_mark (g_steal_pointer (&text));
}
