/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-xlsx-text.h"

#include <string.h>

/* Of "_x000D_". */
#define ESCAPE_LENGTH 7

#define REPLACEMENT 0xFFFD

void
jt_xlsx_text_begin (JtXlsxText *self)
{
  self->skipped = 0;
  self->runs = 0;
  self->in_text = FALSE;
}

void
jt_xlsx_text_start (JtXlsxText *self, const char *name)
{
  if (self->skipped > 0 || self->in_text)
    self->skipped++;
  else if (strcmp (name, "t") == 0)
    self->in_text = TRUE;
  else if (strcmp (name, "r") == 0)
    self->runs++;
  else
    self->skipped = 1;
}

gboolean
jt_xlsx_text_end (JtXlsxText *self)
{
  if (self->skipped > 0)
    self->skipped--;
  else if (self->in_text)
    self->in_text = FALSE;
  else if (self->runs > 0)
    self->runs--;
  else
    return FALSE;
  return TRUE;
}

void
jt_xlsx_text_append (JtXlsxText *self, const char *text, gsize length)
{
  if (self->in_text && self->skipped == 0)
    g_string_append_len (self->text, text, (gssize) length);
}

/* Reads one escape, if there is one. */
static gboolean
read_escape (const char *at, const char *end, gunichar *unit)
{
  *unit = 0;
  if (end - at < ESCAPE_LENGTH || at[0] != '_' || at[1] != 'x' || at[6] != '_')
    return FALSE;
  for (guint i = 2; i < 6; i++)
    {
      if (!g_ascii_isxdigit (at[i]))
        return FALSE;
      *unit = *unit * 16 + (gunichar) g_ascii_xdigit_value (at[i]);
    }
  return TRUE;
}

static gboolean
is_high (gunichar unit)
{
  return unit >= 0xD800 && unit < 0xDC00;
}

static gboolean
is_low (gunichar unit)
{
  return unit >= 0xDC00 && unit < 0xE000;
}

/* Steps over the escape @unit, and over the second half of its pair. */
static const char *
decode_escape (const char *at, const char *end, gunichar unit, GString *plain)
{
  gunichar low;

  at += ESCAPE_LENGTH;
  if (is_high (unit) && read_escape (at, end, &low) && is_low (low))
    {
      g_string_append_unichar (plain, 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00));
      return at + ESCAPE_LENGTH;
    }
  g_string_append_unichar (plain, unit == 0 || is_high (unit) || is_low (unit) ? REPLACEMENT
                                                                               : unit);
  return at;
}

void
jt_xlsx_text_decode (GString *text, gsize from)
{
  g_autoptr (GString) plain = NULL;
  const char *at, *end;

  g_return_if_fail (text != NULL && from <= text->len);

  if (strstr (text->str + from, "_x") == NULL)
    return;
  plain = g_string_sized_new (text->len - from);
  end = text->str + text->len;
  for (at = text->str + from; at < end;)
    {
      gunichar unit;

      if (read_escape (at, end, &unit))
        at = decode_escape (at, end, unit, plain);
      else
        g_string_append_c (plain, *at++);
    }
  g_string_truncate (text, from);
  g_string_append_len (text, plain->str, (gssize) plain->len);
}
