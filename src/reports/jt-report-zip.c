/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-report-zip.h"

#include <string.h>

#include <gio/gio.h>

/* Records of a zip file (APPNOTE 4.3): their marks, lengths, and where in them a value stands. */
#define END_MARK "PK\x05\x06"
#define END_LENGTH 22
#define END_COUNT 10
#define END_DIRECTORY 16
#define ENTRY_MARK "PK\x01\x02"
#define ENTRY_LENGTH 46
#define ENTRY_METHOD 10
#define ENTRY_PACKED 20
#define ENTRY_NAME 28
#define ENTRY_EXTRA 30
#define ENTRY_COMMENT 32
#define ENTRY_OFFSET 42
#define LOCAL_MARK "PK\x03\x04"
#define LOCAL_LENGTH 30
#define LOCAL_NAME 26
#define LOCAL_EXTRA 28
#define METHOD_STORED 0
#define METHOD_DEFLATED 8

/* How much of the beginning and the end of a part is kept. */
#define KEPT 1024

#define CHUNK ((gsize) 64 * 1024)

typedef struct
{
  const guint8 *data;
  gsize length;
} Span;

/* Returns @length bytes from @offset on, or nothing when the file is shorter. */
static gboolean
cut (Span file, gsize offset, gsize length, Span *span)
{
  if (offset > file.length || length > file.length - offset)
    return FALSE;
  *span = (Span) { .data = file.data + offset, .length = length };
  return TRUE;
}

static guint32
number (Span span, gsize offset, guint n_bytes)
{
  guint32 value = 0;

  for (guint i = n_bytes; i > 0; i--)
    value = value << 8 | span.data[offset + i - 1];
  return value;
}

/* ------------------------------------------------------------------------- the ends of one part */

typedef struct
{
  GString *head;
  GString *tail;
} Ends;

static void
ends_clear (Ends *ends)
{
  g_string_free (ends->head, TRUE);
  g_string_free (ends->tail, TRUE);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Ends, ends_clear)

static void
ends_take (Ends *ends, const char *text, gsize length)
{
  gsize wanted = MIN (KEPT - ends->head->len, length);

  g_string_append_len (ends->head, text, (gssize) wanted);
  g_string_append_len (ends->tail, text, (gssize) length);
  if (ends->tail->len > KEPT)
    g_string_erase (ends->tail, 0, (gssize) (ends->tail->len - KEPT));
}

static gboolean
unpack (Span packed, Ends *ends)
{
  g_autoptr (GZlibDecompressor) inflater
      = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW);
  g_autofree char *chunk = g_malloc (CHUNK);
  GConverterResult result = G_CONVERTER_CONVERTED;

  while (result == G_CONVERTER_CONVERTED)
    {
      gsize n_read = 0, n_written = 0;

      result = g_converter_convert (G_CONVERTER (inflater), packed.data, packed.length, chunk,
                                    CHUNK, G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL);
      if (result == G_CONVERTER_ERROR)
        return FALSE;
      packed.data += n_read;
      packed.length -= n_read;
      ends_take (ends, chunk, n_written);
    }
  return TRUE;
}

/* Whether what begins with <a …> ends with </a>. */
static gboolean
is_closed (Ends *ends)
{
  const char *root = ends->head->str;
  g_autofree char *closing = NULL;

  while (root != NULL && root[0] == '<' && root[1] == '?')
    {
      root = strstr (root, "?>");
      if (root != NULL)
        root += 2 + strspn (root + 2, " \r\n");
    }
  if (root == NULL || root[0] != '<')
    return FALSE;
  g_strchomp (ends->tail->str);
  closing = g_strdup_printf ("</%.*s>", (int) strcspn (root + 1, " \r\n\t/>"), root + 1);
  return g_str_has_suffix (ends->tail->str, closing)
         || (g_str_has_suffix (ends->tail->str, "/>") && strchr (root + 1, '<') == NULL);
}

/* -------------------------------------------------------------------------------- the directory */

static gboolean
is_xml (Span name)
{
  static const char *const suffixes[] = { ".xml", ".rels", ".vml" };

  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      gsize length = strlen (suffixes[i]);

      if (name.length >= length
          && memcmp (name.data + name.length - length, suffixes[i], length) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
check_part (Span file, Span entry)
{
  g_auto (Ends) ends = { .head = g_string_new (NULL), .tail = g_string_new (NULL) };
  gsize offset = number (entry, ENTRY_OFFSET, 4);
  guint method = number (entry, ENTRY_METHOD, 2);
  Span local, packed;

  if (!cut (file, offset, LOCAL_LENGTH, &local) || memcmp (local.data, LOCAL_MARK, 4) != 0)
    return FALSE;
  offset += LOCAL_LENGTH + number (local, LOCAL_NAME, 2) + number (local, LOCAL_EXTRA, 2);
  if (!cut (file, offset, number (entry, ENTRY_PACKED, 4), &packed))
    return FALSE;
  if (method == METHOD_STORED)
    ends_take (&ends, (const char *) packed.data, packed.length);
  else if (method != METHOD_DEFLATED || !unpack (packed, &ends))
    return FALSE;
  return is_closed (&ends);
}

static gboolean
check_directory (Span file)
{
  gsize offset;
  guint count;
  Span end, entry, name;

  /* We write no comment behind the directory. */
  if (file.length < END_LENGTH || !cut (file, file.length - END_LENGTH, END_LENGTH, &end)
      || memcmp (end.data, END_MARK, 4) != 0)
    return FALSE;
  count = number (end, END_COUNT, 2);
  offset = number (end, END_DIRECTORY, 4);
  for (guint i = 0; i < count; i++)
    {
      gsize rest;

      if (!cut (file, offset, ENTRY_LENGTH, &entry) || memcmp (entry.data, ENTRY_MARK, 4) != 0
          || !cut (file, offset + ENTRY_LENGTH, number (entry, ENTRY_NAME, 2), &name))
        return FALSE;
      if (is_xml (name) && !check_part (file, entry))
        return FALSE;
      rest = number (entry, ENTRY_EXTRA, 2) + number (entry, ENTRY_COMMENT, 2);
      offset += ENTRY_LENGTH + name.length + rest;
    }
  return count > 0;
}

gboolean
jt_report_zip_is_whole (const char *path)
{
  g_autoptr (GMappedFile) mapped = NULL;

  g_return_val_if_fail (path != NULL, FALSE);

  mapped = g_mapped_file_new (path, FALSE, NULL);
  if (mapped == NULL)
    return FALSE;
  return check_directory ((Span) { .data = (const guint8 *) g_mapped_file_get_contents (mapped),
                                   .length = g_mapped_file_get_length (mapped) });
}
