/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-mask.h"

#include "jt-identifier.h"

#define HEAD 3
#define TAIL 4

char *
jt_mask (const char *value)
{
  const glong length = value != NULL ? g_utf8_strlen (value, -1) : 0;
  const glong head = length >= HEAD + 2 * TAIL ? HEAD : 0;
  const glong tail = head > 0 ? TAIL : MIN (length, 1);
  GString *masked;

  if (value == NULL)
    return NULL;
  masked = g_string_new (NULL);
  g_string_append_len (masked, value, g_utf8_offset_to_pointer (value, head) - value);
  for (glong i = head; i < length - tail; i++)
    g_string_append_c (masked, '*');
  g_string_append (masked, g_utf8_offset_to_pointer (value, length - tail));
  return g_string_free (masked, FALSE);
}

static gsize
count_number (const char *text)
{
  gsize n = 0;

  while (g_ascii_isalnum (text[n]))
    n++;
  return n;
}

static gboolean
is_personal (const char *text, gsize n)
{
  const gboolean certificate = n == 15 || n == 18;

  if (!certificate && (n != 11 || text[0] != '1'))
    return FALSE;
  for (gsize i = 0; i < n; i++)
    if (!g_ascii_isdigit (text[i]) && !(n == 18 && i == n - 1)) /* X, or what was typed for it */
      return FALSE;
  /* The code of an institution may look so too, and is nothing personal. */
  return g_ascii_isdigit (text[n - 1]) || !jt_identifier_check (JT_IDENTIFIER_USCC, text, NULL);
}

char *
jt_mask_numbers (const char *text)
{
  GString *masked;

  g_return_val_if_fail (text != NULL, NULL);

  masked = g_string_new (NULL);
  while (*text != '\0')
    {
      const gsize n = count_number (text);
      g_autofree char *number = g_strndup (text, MAX (n, 1));
      g_autofree char *stars = is_personal (number, n) ? jt_mask (number) : NULL;

      g_string_append (masked, stars != NULL ? stars : number);
      text += MAX (n, 1);
    }
  return g_string_free (masked, FALSE);
}
