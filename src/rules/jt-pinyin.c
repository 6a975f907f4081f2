/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-pinyin.h"

#include "jt-pinyin-table.h"

/* Names have three or four characters; a company's with many doubtful ones is spelt the usual way
 * from some point on. */
#define MAX_SPELLINGS 16

/* The letters a character may begin with; NULL for one without a reading. */
static const char *
find_several (gunichar character)
{
  guint low = 0;
  guint high = jt_pinyin_n_several;

  while (low < high)
    {
      const guint middle = low + (high - low) / 2;

      if (jt_pinyin_several[middle].character < character)
        low = middle + 1;
      else
        high = middle;
    }
  if (low < jt_pinyin_n_several && jt_pinyin_several[low].character == character)
    return jt_pinyin_several[low].letters;
  return NULL;
}

static char
find_usual (gunichar character)
{
  const gunichar place = character - JT_PINYIN_FIRST;

  if (character < JT_PINYIN_FIRST || place >= JT_PINYIN_N_ROWS * JT_PINYIN_WIDTH)
    return '.';
  return jt_pinyin_rows[place / JT_PINYIN_WIDTH][place % JT_PINYIN_WIDTH];
}

/* Appends each of @letters to each spelling; only the first where that would be too many. */
static void
append (GPtrArray *spellings, const char *letters)
{
  const guint n_before = spellings->len;

  for (const char *letter = letters + 1; letters[0] != '\0' && *letter != '\0'; letter++)
    {
      if (spellings->len + n_before > MAX_SPELLINGS)
        break;
      for (guint i = 0; i < n_before; i++)
        {
          GString *spelling = g_string_new (((GString *) g_ptr_array_index (spellings, i))->str);

          g_string_append_c (spelling, *letter);
          g_ptr_array_add (spellings, spelling);
        }
    }
  for (guint i = 0; i < n_before; i++)
    g_string_append_c (g_ptr_array_index (spellings, i), letters[0]);
}

char **
jt_pinyin_initials (const char *text)
{
  g_autoptr (GPtrArray) spellings = g_ptr_array_new ();
  GPtrArray *out = g_ptr_array_new ();
  gboolean any = FALSE;

  g_ptr_array_add (spellings, g_string_new (NULL));
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      const gunichar character = g_utf8_get_char (at);
      const char *several = find_several (character);
      char one[] = { find_usual (character), '\0' };

      if (several == NULL && one[0] == '.')
        {
          if (character >= 0x80 || !g_ascii_isalnum ((char) character))
            continue;
          one[0] = g_ascii_tolower ((char) character);
        }
      else
        any = TRUE;
      append (spellings, several != NULL ? several : one);
    }
  for (guint i = 0; i < spellings->len; i++)
    {
      char *spelling = g_string_free (g_ptr_array_index (spellings, i), FALSE);

      if (any)
        g_ptr_array_add (out, spelling);
      else
        g_free (spelling);
    }
  g_ptr_array_add (out, NULL);
  return (char **) g_ptr_array_free (out, FALSE);
}
