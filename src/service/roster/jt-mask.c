/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-mask.h"

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
