/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-place-name.h"

#include <string.h>

#include "jt-text.h"

/* What may stand behind a name of each level without being part of it.  号楼 stands before 楼, so
 * that 3号楼 is 3 and not 3号. */
static const char *const suffixes[][6] = {
  [JT_PLACE_LEVEL_COMPOUND] = { NULL },
  [JT_PLACE_LEVEL_BUILDING] = { "号楼", "栋", "幢", "#", "楼", NULL },
  [JT_PLACE_LEVEL_ENTRANCE] = { "单元", "门", NULL },
  [JT_PLACE_LEVEL_ROOM] = { "室", "号", NULL },
};

/* White space, and the zero-width characters that come along when a name is copied from a page. */
static gboolean
is_blank (gunichar c)
{
  return g_unichar_isspace (c) || g_unichar_type (c) == G_UNICODE_FORMAT;
}

/* Half width, lower case, no blanks: what every level has in common. */
static GString *
fold (const char *text)
{
  g_autofree char *half = jt_text_half_width (text);
  GString *folded = g_string_sized_new (strlen (half));
  const char *p = half;

  while (*p != '\0')
    {
      gunichar c = g_utf8_get_char_validated (p, -1);

      if (c == (gunichar) -1 || c == (gunichar) -2)
        g_string_append_c (folded, *p++);
      else
        {
          if (!is_blank (c))
            g_string_append_unichar (folded, c < 0x80 ? (gunichar) g_ascii_tolower ((char) c) : c);
          p = g_utf8_next_char (p);
        }
    }
  return folded;
}

/* One suffix off, unless it is all there is: a building called 楼 keeps its name. */
static gboolean
drop_suffix (GString *name, JtPlaceLevel level)
{
  for (gsize i = 0; suffixes[level][i] != NULL; i++)
    {
      gsize length = strlen (suffixes[level][i]);

      if (name->len > length && g_str_has_suffix (name->str, suffixes[level][i]))
        {
          g_string_truncate (name, name->len - length);
          return TRUE;
        }
    }
  return FALSE;
}

static void
drop_leading_zeros (GString *name)
{
  gsize zeros = 0;

  if (strspn (name->str, "0123456789") != name->len)
    return;
  while (zeros + 1 < name->len && name->str[zeros] == '0')
    zeros++;
  g_string_erase (name, 0, (gssize) zeros);
}

char *
jt_place_name_normalize (const char *text, JtPlaceLevel level)
{
  GString *name;

  g_return_val_if_fail (level <= JT_PLACE_LEVEL_ROOM, NULL);

  name = fold (text != NULL ? text : "");
  /* Again and again: 3#楼 is 3, and what is normalised stays as it is. */
  while (drop_suffix (name, level))
    ;
  drop_leading_zeros (name);
  return g_string_free (name, FALSE);
}

/* Compares the numbers at *a and *b of any length by value and steps over them. */
static int
compare_numbers (const char **a, const char **b)
{
  gsize length_a, length_b;
  int order;

  *a += strspn (*a, "0");
  *b += strspn (*b, "0");
  length_a = strspn (*a, "0123456789");
  length_b = strspn (*b, "0123456789");
  if (length_a != length_b)
    return length_a < length_b ? -1 : 1;
  order = strncmp (*a, *b, length_a);
  *a += length_a;
  *b += length_b;
  return order;
}

int
jt_place_name_compare (const char *a, const char *b)
{
  g_autoptr (GString) folded_a = fold (a != NULL ? a : "");
  g_autoptr (GString) folded_b = fold (b != NULL ? b : "");
  const char *p = folded_a->str;
  const char *q = folded_b->str;

  while (*p != '\0' && *q != '\0')
    {
      int order;

      if (g_ascii_isdigit (*p) && g_ascii_isdigit (*q))
        order = compare_numbers (&p, &q);
      else
        /* The bytes of UTF-8 sort by code point. */
        order = (int) (guchar) *p++ - (int) (guchar) *q++;
      if (order != 0)
        return order;
    }
  if (*p != *q)
    return *p == '\0' ? -1 : 1;
  return g_strcmp0 (a != NULL ? a : "", b != NULL ? b : "");
}

/* A figure sorts among other characters by its place, then by how many figures there are. */
static void
append_number (GString *key, const char **p)
{
  gsize length;

  *p += strspn (*p, "0");
  length = strspn (*p, "0123456789");
  g_string_append_printf (key, "0%03u", (guint) MIN (length, 999));
  g_string_append_len (key, *p, (gssize) length);
  *p += length;
}

char *
jt_place_name_sort_key (const char *text)
{
  g_autoptr (GString) folded = fold (text != NULL ? text : "");
  GString *key = g_string_sized_new (folded->len + 8);
  const char *p = folded->str;

  while (*p != '\0')
    if (g_ascii_isdigit (*p))
      append_number (key, &p);
    else
      g_string_append_c (key, *p++);
  return g_string_free (key, FALSE);
}
