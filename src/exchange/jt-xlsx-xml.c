/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-xlsx-xml.h"

#include <string.h>

#include <expat.h>

/* Values in facts come from the file. */
#define MAX_SHOWN 40

/* The longest tag or comment.  Older versions of expat look at an unfinished one again from its
 * beginning with every chunk. */
#define MAX_TOKEN 1048576

struct _JtXlsxXml
{
  XML_Parser parser;
  const char *part;
  const JtXlsxXmlHandlers *handlers;
  gpointer data;
  guint depth;
  XML_Index fed; /* bytes given to the parser */
  GError *error;
};

typedef struct XML_ParserStruct Parser;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Parser, XML_ParserFree)

void
jt_xlsx_xml_fail (JtXlsxXml *xml, GError *error)
{
  g_return_if_fail (xml != NULL && error != NULL);

  if (xml->error != NULL)
    {
      g_error_free (error);
      return;
    }
  xml->error = error;
  XML_StopParser (xml->parser, XML_FALSE);
}

void
jt_xlsx_xml_broken (JtXlsxXml *xml, const char *what, const char *value)
{
  g_autofree char *shown = NULL;

  g_return_if_fail (xml != NULL && what != NULL);

  /* expat gives only valid UTF-8. */
  shown = value == NULL ? g_strdup ("")
                        : g_utf8_substring (value, 0, MIN (MAX_SHOWN, g_utf8_strlen (value, -1)));
  jt_xlsx_xml_fail (xml, g_error_new (JT_EXCHANGE_ERROR, JT_EXCHANGE_ERROR_BROKEN_WORKBOOK,
                                      "%s: %s%s%s", xml->part, what, *shown != '\0' ? " " : "",
                                      shown));
}

static const char *
without_prefix (const char *name)
{
  const char *colon = strchr (name, ':');

  return colon != NULL ? colon + 1 : name;
}

/* After XML_StopParser expat may still tell of the end of an empty element. */
static void XMLCALL
on_start (void *data, const char *name, const char **attributes)
{
  JtXlsxXml *xml = data;

  if (xml->error != NULL)
    return;
  if (++xml->depth > JT_XLSX_MAX_DEPTH)
    jt_xlsx_xml_broken (xml, "depth >", G_STRINGIFY (JT_XLSX_MAX_DEPTH));
  else
    xml->handlers->start (xml, xml->data, without_prefix (name), (const char *const *) attributes);
}

static void XMLCALL
on_end (void *data, const char *name)
{
  JtXlsxXml *xml = data;

  if (xml->error != NULL)
    return;
  xml->depth--;
  xml->handlers->end (xml, xml->data);
}

static void XMLCALL
on_text (void *data, const char *text, int length)
{
  JtXlsxXml *xml = data;

  if (xml->error == NULL)
    xml->handlers->text (xml, xml->data, text, (gsize) length);
}

/* No spreadsheet program writes a document type; with it come entities. */
static void XMLCALL
on_document_type (void *data, const char *name, const char *system_id, const char *public_id,
                  int has_internal_subset)
{
  jt_xlsx_xml_broken (data, "DOCTYPE", NULL);
}

/* Why expat gave up, unless a handler said so. */
static void
note_failure (JtXlsxXml *xml)
{
  enum XML_Error code = XML_GetErrorCode (xml->parser);

  if (xml->error != NULL)
    return;
  if (code == XML_ERROR_NO_MEMORY)
    xml->error = g_error_new_literal (JT_EXCHANGE_ERROR, JT_EXCHANGE_ERROR_FILE_TOO_LARGE,
                                      xml->part);
  else
    jt_xlsx_xml_broken (xml, "XML", XML_ErrorString (code));
}

static gboolean
feed (gpointer data, const char *bytes, gsize length, GError **error)
{
  JtXlsxXml *xml = data;
  gboolean parsed = XML_Parse (xml->parser, bytes, (int) length, XML_FALSE) != XML_STATUS_ERROR;
  XML_Index at = XML_GetCurrentByteIndex (xml->parser);

  xml->fed += (XML_Index) length;
  if (parsed && xml->error == NULL && at >= 0 && xml->fed - at > MAX_TOKEN)
    jt_xlsx_xml_broken (xml, "token >", G_STRINGIFY (MAX_TOKEN));
  else if (parsed && xml->error == NULL)
    return TRUE;
  note_failure (xml);
  g_propagate_error (error, g_steal_pointer (&xml->error));
  return FALSE;
}

gboolean
jt_xlsx_xml_parse (JtXlsxPackage *package, const char *part, const JtXlsxXmlHandlers *handlers,
                   gpointer data, GError **error)
{
  g_autoptr (Parser) parser = XML_ParserCreate (NULL);
  JtXlsxXml xml = { .parser = parser, .part = part, .handlers = handlers, .data = data };

  g_return_val_if_fail (package != NULL && part != NULL && handlers != NULL, FALSE);
  g_return_val_if_fail (parser != NULL, FALSE);

  XML_SetUserData (parser, &xml);
  XML_SetElementHandler (parser, on_start, on_end);
  if (handlers->text != NULL)
    XML_SetCharacterDataHandler (parser, on_text);
  XML_SetStartDoctypeDeclHandler (parser, on_document_type);

  if (!jt_xlsx_package_read (package, part, feed, &xml, error))
    {
      g_clear_error (&xml.error);
      return FALSE;
    }
  if (XML_Parse (parser, "", 0, XML_TRUE) != XML_STATUS_ERROR && xml.error == NULL)
    return TRUE;
  note_failure (&xml);
  g_propagate_error (error, g_steal_pointer (&xml.error));
  return FALSE;
}

const char *
jt_xlsx_xml_attribute (const char *const *attributes, const char *name)
{
  g_return_val_if_fail (attributes != NULL && name != NULL, NULL);

  for (; attributes[0] != NULL; attributes += 2)
    if (strcmp (attributes[0], name) == 0)
      return attributes[1];
  return NULL;
}

const char *
jt_xlsx_xml_attribute_prefixed (const char *const *attributes, const char *name)
{
  g_return_val_if_fail (attributes != NULL && name != NULL, NULL);

  for (; attributes[0] != NULL; attributes += 2)
    {
      const char *colon = strchr (attributes[0], ':');

      if (colon != NULL && strcmp (colon + 1, name) == 0)
        return attributes[1];
    }
  return NULL;
}

gboolean
jt_xlsx_xml_is_true (const char *value)
{
  return value != NULL && (strcmp (value, "1") == 0 || strcmp (value, "true") == 0
                           || strcmp (value, "on") == 0);
}

gboolean
jt_xlsx_xml_number (const char *value, guint max, guint *number)
{
  guint64 sum = 0;

  g_return_val_if_fail (value != NULL && number != NULL, FALSE);

  if (*value == '\0')
    return FALSE;
  for (; *value != '\0'; value++)
    {
      if (!g_ascii_isdigit (*value))
        return FALSE;
      sum = sum * 10 + (guint64) (*value - '0');
      if (sum > max)
        return FALSE;
    }
  *number = (guint) sum;
  return TRUE;
}
