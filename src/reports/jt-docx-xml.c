/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-docx-xml.h"

/* Production [2] of XML 1.0; surrogates are no UTF-8.  A carriage return before a line feed says
 * nothing more, and readers make a line feed of it. */
static gboolean
is_allowed (gunichar c)
{
  return c == '\t' || c == '\n' || (c >= 0x20 && c != 0xfffe && c != 0xffff);
}

static void
append_character (GString *xml, gunichar c)
{
  switch (c)
    {
    case '&':
      g_string_append (xml, "&amp;");
      break;
    case '<':
      g_string_append (xml, "&lt;");
      break;
    case '>':
      g_string_append (xml, "&gt;");
      break;
    case '"':
      g_string_append (xml, "&quot;");
      break;
    default:
      if (is_allowed (c))
        g_string_append_unichar (xml, c);
      break;
    }
}

/* g_markup_escape_text() would write &#x1;, which no reader of XML 1.0 takes. */
void
jt_docx_xml_append (GString *xml, const char *text)
{
  g_autofree char *valid = NULL;

  g_return_if_fail (xml != NULL);

  valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    append_character (xml, g_utf8_get_char (p));
}
