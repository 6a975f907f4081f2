/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-name-key.h"

#include <string.h>

#include "jt-pinyin.h"
#include "jt-text.h"

char *
jt_name_fold (const char *text)
{
  g_autofree char *half = jt_text_half_width (text);
  g_autofree char *valid = g_utf8_make_valid (half, -1);
  GString *folded = g_string_new (NULL);

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      const gunichar character = g_utf8_get_char (at);

      if (character < 0x80)
        {
          if (!g_ascii_isspace ((char) character))
            g_string_append_c (folded, g_ascii_tolower ((char) character));
        }
      else if (!g_unichar_isspace (character))
        g_string_append_unichar (folded, character);
    }
  return g_string_free (folded, FALSE);
}

static void
key_free (gpointer data)
{
  JtNameKey *key = data;

  g_free (key->text);
  g_free (key);
}

/* Adds the beginning of @text unless it is there; names are short, so looking is cheap. */
static void
add (GPtrArray *keys, guint from, JtNameRank rank, const char *text)
{
  const char *end = text;
  JtNameKey *key;
  gsize length;

  for (guint i = 0; i < JT_NAME_KEY_LENGTH && *end != '\0'; i++)
    end = g_utf8_next_char (end);
  length = (gsize) (end - text);
  for (guint i = from; i < keys->len; i++)
    {
      const JtNameKey *other = g_ptr_array_index (keys, i);

      if (strlen (other->text) == length && strncmp (other->text, text, length) == 0)
        return;
    }
  key = g_new (JtNameKey, 1);
  key->rank = rank;
  key->text = g_strndup (text, length);
  g_ptr_array_add (keys, key);
}

GPtrArray *
jt_name_keys (const char *name)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (key_free);
  g_autofree char *folded = jt_name_fold (name);
  g_auto (GStrv) initials = jt_pinyin_initials (folded);
  guint from;

  if (*folded == '\0')
    return keys;
  add (keys, 0, JT_NAME_RANK_WHOLE, folded);
  from = keys->len;
  for (guint i = 0; initials[i] != NULL; i++)
    add (keys, from, JT_NAME_RANK_INITIALS, initials[i]);
  from = keys->len;
  for (const char *at = g_utf8_next_char (folded); *at != '\0'; at = g_utf8_next_char (at))
    add (keys, from, JT_NAME_RANK_TAIL, at);
  return keys;
}

gboolean
jt_name_match (const char *name, const char *folded, JtNameRank *rank)
{
  g_autofree char *own = jt_name_fold (name);
  g_auto (GStrv) initials = NULL;

  if (g_str_has_prefix (own, folded))
    {
      *rank = JT_NAME_RANK_WHOLE;
      return TRUE;
    }
  initials = jt_pinyin_initials (own);
  for (guint i = 0; initials[i] != NULL; i++)
    if (g_str_has_prefix (initials[i], folded))
      {
        *rank = JT_NAME_RANK_INITIALS;
        return TRUE;
      }
  *rank = JT_NAME_RANK_TAIL;
  return strstr (own, folded) != NULL;
}
