/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-text.h"

#include <string.h>

#define IDEOGRAPHIC_SPACE 0x3000
#define FULL_WIDTH_FIRST 0xFF01
#define FULL_WIDTH_LAST 0xFF5E
#define FULL_WIDTH_OFFSET (FULL_WIDTH_FIRST - '!')

/* The character at @at and its length, or 0 and one byte where the bytes are not UTF-8. */
static gunichar
next_character (const char *at, const char *end, gsize *length)
{
  gunichar character = g_utf8_get_char_validated (at, end - at);

  if (character == (gunichar) -1 || character == (gunichar) -2)
    {
      *length = 1;
      return 0;
    }

  *length = (gsize) (g_utf8_next_char (at) - at);
  return character;
}

static gboolean
is_blank (gunichar character)
{
  switch (character)
    {
    case 0x200B: /* zero-width space */
    case 0x200C: /* zero-width non-joiner */
    case 0x200D: /* zero-width joiner */
    case 0x2060: /* word joiner */
    case 0xFEFF: /* byte order mark in the middle of a text */
      return TRUE;
    default:
      return g_unichar_isspace (character);
    }
}

char *
jt_text_half_width (const char *utf8)
{
  GString *half;
  const char *end;
  gsize length;

  g_return_val_if_fail (utf8 != NULL, NULL);

  half = g_string_new (NULL);
  end = utf8 + strlen (utf8);
  for (const char *at = utf8; at < end; at += length)
    {
      gunichar character = next_character (at, end, &length);

      if (character == IDEOGRAPHIC_SPACE)
        g_string_append_c (half, ' ');
      else if (character >= FULL_WIDTH_FIRST && character <= FULL_WIDTH_LAST)
        g_string_append_c (half, (char) (character - FULL_WIDTH_OFFSET));
      else
        g_string_append_len (half, at, (gssize) length);
    }

  return g_string_free (half, FALSE);
}

char *
jt_text_strip (const char *utf8)
{
  const char *first = NULL;
  const char *behind_last;
  const char *end;
  gsize length;

  g_return_val_if_fail (utf8 != NULL, NULL);

  end = utf8 + strlen (utf8);
  behind_last = utf8;
  for (const char *at = utf8; at < end; at += length)
    {
      if (is_blank (next_character (at, end, &length)))
        continue;
      if (first == NULL)
        first = at;
      behind_last = at + length;
    }

  return first == NULL ? g_strdup ("") : g_strndup (first, (gsize) (behind_last - first));
}

GStrv
jt_text_words (const char *utf8)
{
  g_autofree char *valid = g_utf8_make_valid (utf8, -1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_autoptr (GString) word = g_string_new (NULL);

  /* The separators are of several bytes: characters are looked at, not bytes. */
  for (const char *p = valid;; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (c != 0 && g_utf8_strchr ("、，,;；", -1, c) == NULL && !g_unichar_isspace (c))
        {
          g_string_append_unichar (word, c);
          continue;
        }
      if (word->len > 0)
        g_strv_builder_add (words, word->str);
      g_string_truncate (word, 0);
      if (c == 0)
        return g_strv_builder_end (words);
    }
}

gboolean
jt_text_is_line (const char *utf8)
{
  gboolean blank = TRUE;

  g_return_val_if_fail (utf8 != NULL, FALSE);

  if (!g_utf8_validate (utf8, -1, NULL))
    return FALSE;
  for (const char *at = utf8; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (g_unichar_iscntrl (character))
        return FALSE;
      blank = blank && is_blank (character);
    }
  return !blank;
}
