/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-report-zip.h"

#include <string.h>

#include <archive.h>
#include <archive_entry.h>

/* How much of the beginning and the end of a part is kept. */
#define KEPT 1024

/* Read at once, of the file and of a part. */
#define CHUNK ((gsize) 64 * 1024)

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
  const gsize wanted = MIN (KEPT - ends->head->len, length);
  const gsize last = MIN (KEPT, length);

  g_string_append_len (ends->head, text, (gssize) wanted);
  g_string_append_len (ends->tail, text + length - last, (gssize) last);
  if (ends->tail->len > KEPT)
    g_string_erase (ends->tail, 0, (gssize) (ends->tail->len - KEPT));
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

/* ------------------------------------------------------------------------------------- the parts */

static gboolean
is_xml (const char *name)
{
  static const char *const suffixes[] = { ".xml", ".rels", ".vml" };

  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    if (g_str_has_suffix (name, suffixes[i]))
      return TRUE;
  return FALSE;
}

/* The library compares lengths and checksums while it unpacks. */
static gboolean
check_part (struct archive *zip, gboolean xml)
{
  g_auto (Ends) ends = { .head = g_string_new (NULL), .tail = g_string_new (NULL) };
  g_autofree char *chunk = g_malloc (CHUNK);
  la_ssize_t length;

  while ((length = archive_read_data (zip, chunk, CHUNK)) > 0)
    ends_take (&ends, chunk, (gsize) length);
  return length == 0 && (!xml || is_closed (&ends));
}

static gboolean
check_parts (struct archive *zip)
{
  struct archive_entry *entry = NULL;
  gboolean whole = FALSE;
  int result;

  while ((result = archive_read_next_header (zip, &entry)) == ARCHIVE_OK)
    {
      const char *name = archive_entry_pathname (entry);

      whole = name != NULL && check_part (zip, is_xml (name));
      if (!whole)
        return FALSE;
    }
  return whole && result == ARCHIVE_EOF;
}

gboolean
jt_report_zip_is_whole (const char *path)
{
  struct archive *zip = NULL;
  gboolean whole;

  g_return_val_if_fail (path != NULL, FALSE);

  zip = archive_read_new ();
  if (zip == NULL)
    return FALSE;
  /* By its directory, which stands at the end: what is cut off has none. */
  whole = archive_read_support_format_zip_seekable (zip) == ARCHIVE_OK
          && archive_read_open_filename (zip, path, CHUNK) == ARCHIVE_OK && check_parts (zip);
  archive_read_free (zip);
  return whole;
}
