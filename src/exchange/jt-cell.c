/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-cell.h"

#include <string.h>

#include "jt-text.h"

/* GLib does not count the vertical tab, with which Word breaks lines. */
static gboolean
is_space (gunichar c)
{
  return g_unichar_isspace (c) || c == '\v';
}

/* A single mark that stands for an empty cell. */
static gboolean
is_placeholder (const char *text)
{
  static const char *const marks[] = { "-", "--", "—", "——", "－", "/", "／", "\\", NULL };

  return g_strv_contains (marks, text);
}

static char *
clean (const char *start, gsize length)
{
  g_autoptr (GString) plain = g_string_sized_new (length);
  const char *end = start + length;
  gboolean gap = FALSE;

  for (const char *at = start; at < end; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (is_space (c))
        gap = TRUE;
      else if (g_unichar_type (c) != G_UNICODE_FORMAT)
        {
          if (gap && plain->len > 0)
            g_string_append_c (plain, ' ');
          gap = FALSE;
          g_string_append_unichar (plain, c);
        }
    }
  if (is_placeholder (plain->str))
    g_string_truncate (plain, 0);
  return g_string_free (g_steal_pointer (&plain), FALSE);
}

char *
jt_cell_clean (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);
  return clean (text, strlen (text));
}

/* Takes off what keeps a number a text in a spreadsheet, once. */
static gboolean
unwrap (GString *code)
{
  if (code->len >= 3 && g_str_has_prefix (code->str, "=\"") && g_str_has_suffix (code->str, "\""))
    {
      g_string_truncate (code, code->len - 1);
      g_string_erase (code, 0, 2);
      return TRUE;
    }
  if (code->str[0] == '\'')
    {
      g_string_erase (code, 0, 1);
      return TRUE;
    }
  return FALSE;
}

char *
jt_cell_clean_code (const char *text)
{
  g_autofree char *half = NULL;
  g_autofree char *plain = NULL;
  g_autoptr (GString) code = g_string_new (NULL);

  g_return_val_if_fail (text != NULL, NULL);

  half = jt_text_half_width (text);
  plain = jt_cell_clean (half);
  for (const char *at = plain; *at != '\0'; at = g_utf8_next_char (at))
    if (*at != ' ')
      g_string_append_unichar (code, g_unichar_toupper (g_utf8_get_char (at)));

  while (unwrap (code))
    ;
  return jt_cell_clean (code->str);
}

typedef enum
{
  MARK_NONE,
  MARK_START,
  MARK_SEPARATOR,
  MARK_BREAK,
} Mark;

static Mark
mark_of (gunichar c)
{
  switch (c)
    {
    case '\n':
    case '\r':
    case '\v':
      return MARK_BREAK;
    case ',':
    case ';':
    case '/':
    case 0x3001: /* 、 */
    case 0xFF0C: /* ， */
    case 0xFF1B: /* ； */
    case 0xFF0F: /* ／ */
      return MARK_SEPARATOR;
    default:
      return MARK_NONE;
    }
}

GStrv
jt_cell_split (const char *text)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  const char *start = text;
  Mark before = MARK_START;
  gboolean last = FALSE;

  g_return_val_if_fail (text != NULL, NULL);

  for (const char *at = text; !last; at = g_utf8_next_char (at))
    {
      g_autofree char *value = NULL;
      Mark after;

      last = *at == '\0';
      after = last ? MARK_BREAK : mark_of (g_utf8_get_char (at));
      if (after == MARK_NONE)
        continue;

      /* An empty value has its place between two separators and before the first one; beside a
       * line break it is only the end of a line. */
      value = clean (start, (gsize) (at - start));
      if (*value != '\0' || (before != MARK_BREAK && after == MARK_SEPARATOR))
        g_ptr_array_add (values, g_steal_pointer (&value));
      before = after;
      if (!last)
        start = g_utf8_next_char (at);
    }

  while (values->len > 0 && *(char *) g_ptr_array_index (values, values->len - 1) == '\0')
    g_ptr_array_remove_index (values, values->len - 1);
  g_ptr_array_add (values, NULL);
  return (GStrv) g_ptr_array_free (g_steal_pointer (&values), FALSE);
}

gunichar
jt_cell_find_control (const char *text)
{
  g_return_val_if_fail (text != NULL, 0);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == 0xFFFD || (g_unichar_type (c) == G_UNICODE_CONTROL && !is_space (c)))
        return c;
    }
  return 0;
}

gboolean
jt_cell_is_scientific (const char *code)
{
  const char *at = code;

  g_return_val_if_fail (code != NULL, FALSE);

  if (!g_ascii_isdigit (*at))
    return FALSE;
  at += strspn (at, "0123456789.");
  if (*at != 'E' && *at != 'e')
    return FALSE;
  at++;
  if (*at == '+')
    at++;
  return *at != '\0' && at[strspn (at, "0123456789")] == '\0';
}
