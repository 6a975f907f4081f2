/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-docx-fixture.h"

#include <archive.h>
#include <archive_entry.h>
#include <expat.h>
#include <string.h>

static GBytes *
read_part (struct archive *archive)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint8 chunk[4096];
  la_ssize_t n;

  while ((n = archive_read_data (archive, chunk, sizeof chunk)) > 0)
    g_byte_array_append (bytes, chunk, (guint) n);
  g_assert_cmpint (n, ==, 0);
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/* What is seen while a part is parsed. */
typedef struct
{
  GString *text;
  gboolean in_text;
} Reading;

static void
begin_element (void *data, const XML_Char *name, const XML_Char **attributes)
{
  Reading *reading = data;

  reading->in_text = strcmp (name, "w:t") == 0;
  if (strcmp (name, "w:tab") == 0)
    g_string_append_c (reading->text, '\t');
}

static void
end_element (void *data, const XML_Char *name)
{
  Reading *reading = data;

  reading->in_text = FALSE;
  if (strcmp (name, "w:p") == 0)
    g_string_append_c (reading->text, '\n');
}

static void
add_characters (void *data, const XML_Char *characters, int length)
{
  Reading *reading = data;

  if (reading->in_text)
    g_string_append_len (reading->text, characters, length);
}

static char *
parse (const char *name, GBytes *bytes)
{
  XML_Parser parser = XML_ParserCreate (NULL);
  Reading reading = { g_string_new (NULL), FALSE };
  gsize length;
  const char *xml = g_bytes_get_data (bytes, &length);

  XML_SetUserData (parser, &reading);
  XML_SetElementHandler (parser, begin_element, end_element);
  XML_SetCharacterDataHandler (parser, add_characters);
  if (XML_Parse (parser, xml, (int) length, TRUE) != XML_STATUS_OK)
    g_error ("%s: %s at %lu", name, XML_ErrorString (XML_GetErrorCode (parser)),
             (unsigned long) XML_GetCurrentByteIndex (parser));
  XML_ParserFree (parser);
  return g_string_free (reading.text, FALSE);
}

GHashTable *
jt_docx_fixture_read (const char *path)
{
  GHashTable *parts
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  struct archive *archive = archive_read_new ();
  struct archive_entry *entry;

  archive_read_support_format_zip (archive);
  g_assert_cmpint (archive_read_open_filename (archive, path, 4096), ==, ARCHIVE_OK);
  while (archive_read_next_header (archive, &entry) == ARCHIVE_OK)
    {
      const char *name = archive_entry_pathname (entry);
      GBytes *bytes = read_part (archive);

      if (g_str_has_suffix (name, ".xml") || g_str_has_suffix (name, ".rels"))
        g_free (parse (name, bytes));
      g_assert_true (g_hash_table_insert (parts, g_strdup (name), bytes));
    }
  archive_read_free (archive);
  return parts;
}

char *
jt_docx_fixture_text (GHashTable *parts, const char *name)
{
  GBytes *bytes = g_hash_table_lookup (parts, name);

  g_assert_nonnull (bytes);
  return parse (name, bytes);
}

char *
jt_docx_fixture_xml (GHashTable *parts, const char *name)
{
  GBytes *bytes = g_hash_table_lookup (parts, name);
  gsize length;
  const char *xml;

  g_assert_nonnull (bytes);
  xml = g_bytes_get_data (bytes, &length);
  return g_strndup (xml, length);
}

guint
jt_docx_fixture_count (const char *text, const char *what)
{
  guint n = 0;

  for (const char *p = strstr (text, what); p != NULL; p = strstr (p + strlen (what), what))
    n++;
  return n;
}
