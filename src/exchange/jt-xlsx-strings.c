/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-xlsx-strings.h"

#include <string.h>

#include "jt-xlsx-text.h"
#include "jt-xlsx-xml.h"

/* All texts in one block, each with a zero behind it: a roster has hundreds of thousands. */
struct _JtXlsxStrings
{
  GString *text;
  GArray *starts; /* of guint32 */
};

typedef struct
{
  JtXlsxStrings *strings;
  const char *part;
  JtXlsxText collector;
  guint depth;
  gboolean in_string;
} Reading;

static JtXlsxStrings *
strings_new (void)
{
  JtXlsxStrings *strings = g_new0 (JtXlsxStrings, 1);

  strings->text = g_string_new (NULL);
  strings->starts = g_array_new (FALSE, FALSE, sizeof (guint32));
  return strings;
}

void
jt_xlsx_strings_free (JtXlsxStrings *strings)
{
  if (strings == NULL)
    return;
  g_string_free (strings->text, TRUE);
  g_array_unref (strings->starts);
  g_free (strings);
}

static void
on_start (JtXlsxXml *xml, gpointer data, const char *name, const char *const *attributes)
{
  Reading *reading = data;
  guint32 start;

  if (reading->in_string)
    {
      jt_xlsx_text_start (&reading->collector, name);
      return;
    }
  reading->depth++;
  if (reading->depth == 1 && strcmp (name, "sst") != 0)
    jt_xlsx_xml_broken (xml, name, NULL);
  if (reading->depth != 2 || strcmp (name, "si") != 0)
    return;
  start = (guint32) reading->strings->text->len;
  g_array_append_val (reading->strings->starts, start);
  jt_xlsx_text_begin (&reading->collector);
  reading->in_string = TRUE;
}

static void
end_string (Reading *reading, JtXlsxXml *xml)
{
  JtXlsxStrings *strings = reading->strings;
  guint32 start = g_array_index (strings->starts, guint32, strings->starts->len - 1);

  jt_xlsx_text_decode (strings->text, start);
  g_string_append_c (strings->text, '\0');
  reading->in_string = FALSE;
  if (strings->starts->len > JT_XLSX_MAX_STRINGS)
    jt_xlsx_xml_fail (xml, g_error_new_literal (JT_EXCHANGE_ERROR,
                                                JT_EXCHANGE_ERROR_FILE_TOO_LARGE, reading->part));
}

static void
on_end (JtXlsxXml *xml, gpointer data)
{
  Reading *reading = data;

  if (reading->in_string)
    {
      if (jt_xlsx_text_end (&reading->collector))
        return;
      end_string (reading, xml);
    }
  reading->depth--;
}

static void
on_text (JtXlsxXml *xml, gpointer data, const char *text, gsize length)
{
  Reading *reading = data;

  if (!reading->in_string)
    return;
  jt_xlsx_text_append (&reading->collector, text, length);
  if (reading->strings->text->len > JT_XLSX_MAX_STRING_BYTES)
    jt_xlsx_xml_fail (xml, g_error_new_literal (JT_EXCHANGE_ERROR,
                                                JT_EXCHANGE_ERROR_FILE_TOO_LARGE, reading->part));
}

JtXlsxStrings *
jt_xlsx_strings_read (JtXlsxPackage *package, const char *part, GError **error)
{
  static const JtXlsxXmlHandlers handlers = { on_start, on_end, on_text };
  g_autoptr (JtXlsxStrings) strings = strings_new ();
  Reading reading = { .strings = strings, .part = part, .collector = { .text = strings->text } };

  g_return_val_if_fail (package != NULL, NULL);

  if (part != NULL && !jt_xlsx_xml_parse (package, part, &handlers, &reading, error))
    return NULL;
  return g_steal_pointer (&strings);
}

gboolean
jt_xlsx_strings_get (const JtXlsxStrings *strings, guint index, JtSheetText *text)
{
  guint32 start, end;

  g_return_val_if_fail (strings != NULL && text != NULL, FALSE);

  if (index >= strings->starts->len)
    return FALSE;
  start = g_array_index (strings->starts, guint32, index);
  end = index + 1 < strings->starts->len ? g_array_index (strings->starts, guint32, index + 1)
                                         : (guint32) strings->text->len;
  text->text = strings->text->str + start;
  text->length = end - start - 1;
  return TRUE;
}
