/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-xlsx-package.h"

#include <string.h>

#include <archive.h>
#include <archive_entry.h>

#include "jt-exchange-error.h"

/* Names in facts come from the file. */
#define MAX_SHOWN 100

#define CHUNK ((gsize) 128 * 1024)

struct _JtXlsxPackage
{
  GBytes *bytes;
  GHashTable *parts; /* names in lower case */
  gsize total;       /* bytes unpacked so far */
};

typedef struct archive Archive;

static void
archive_close_quietly (Archive *archive)
{
  archive_read_free (archive);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Archive, archive_close_quietly)

static gboolean
refuse (JtExchangeError code, const char *part, GError **error)
{
  g_autofree char *valid = g_utf8_make_valid (part, -1);
  g_autofree char *shown = g_utf8_substring (valid, 0, MIN (MAX_SHOWN, g_utf8_strlen (valid, -1)));

  g_set_error_literal (error, JT_EXCHANGE_ERROR, (int) code, shown);
  return FALSE;
}

/* Only zip, by its directory at the end, as spreadsheet programs read it.  What stands between the
 * parts is never looked at. */
static Archive *
open_archive (GBytes *bytes, GError **error)
{
  g_autoptr (Archive) archive = archive_read_new ();
  gsize length;
  const void *data = g_bytes_get_data (bytes, &length);

  if (archive == NULL)
    {
      refuse (JT_EXCHANGE_ERROR_FILE_TOO_LARGE, "", error);
      return NULL;
    }
  if (archive_read_support_format_zip_seekable (archive) == ARCHIVE_OK
      && archive_read_open_memory (archive, data, length) == ARCHIVE_OK)
    return g_steal_pointer (&archive);
  refuse (JT_EXCHANGE_ERROR_BROKEN_WORKBOOK, "zip", error);
  return NULL;
}

/* Returns whether there is one more entry.  A warning is about a name in another charset: such a
 * part is none of ours. */
static gboolean
next_entry (Archive *archive, struct archive_entry **entry, GError **error)
{
  int result = archive_read_next_header (archive, entry);

  if (result == ARCHIVE_OK || result == ARCHIVE_WARN)
    return TRUE;
  if (result != ARCHIVE_EOF)
    refuse (JT_EXCHANGE_ERROR_BROKEN_WORKBOOK, "zip", error);
  return FALSE;
}

/* Brings a name to the form in which parts are compared (ISO/IEC 29500-2: the case of ASCII letters
 * does not matter).  Some programs write backslashes. */
static char *
fold (const char *name)
{
  char *folded = g_ascii_strdown (name, -1);

  return g_strdelimit (folded, "\\", '/');
}

static gboolean
leads_out (const char *name)
{
  g_auto (GStrv) steps = g_strsplit (name, "/", -1);

  return *name == '/' || (g_ascii_isalpha (name[0]) && name[1] == ':')
         || g_strv_contains ((const char *const *) steps, "..");
}

static gboolean
note_part (JtXlsxPackage *package, struct archive_entry *entry, GError **error)
{
  const char *name = archive_entry_pathname (entry);
  g_autofree char *folded = NULL;

  if (archive_entry_is_encrypted (entry))
    return refuse (JT_EXCHANGE_ERROR_ENCRYPTED, "", error);
  if (name == NULL)
    return TRUE;
  folded = fold (name);
  if (leads_out (folded))
    return refuse (JT_EXCHANGE_ERROR_BROKEN_WORKBOOK, name, error);
  if (!g_hash_table_add (package->parts, g_steal_pointer (&folded)))
    return refuse (JT_EXCHANGE_ERROR_BROKEN_WORKBOOK, name, error);
  return TRUE;
}

static gboolean
list_parts (JtXlsxPackage *package, GError **error)
{
  g_autoptr (Archive) archive = open_archive (package->bytes, error);
  GError *failure = NULL;
  struct archive_entry *entry;
  guint n_parts = 0;

  if (archive == NULL)
    return FALSE;
  while (next_entry (archive, &entry, &failure))
    {
      if (++n_parts > JT_XLSX_MAX_PARTS)
        return refuse (JT_EXCHANGE_ERROR_FILE_TOO_LARGE,
                       "zip > " G_STRINGIFY (JT_XLSX_MAX_PARTS), error);
      if (!note_part (package, entry, error))
        return FALSE;
    }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

JtXlsxPackage *
jt_xlsx_package_open (GBytes *bytes, GError **error)
{
  g_autoptr (JtXlsxPackage) package = g_new0 (JtXlsxPackage, 1);

  g_return_val_if_fail (bytes != NULL, NULL);

  package->bytes = g_bytes_ref (bytes);
  package->parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return list_parts (package, error) ? g_steal_pointer (&package) : NULL;
}

void
jt_xlsx_package_free (JtXlsxPackage *package)
{
  if (package == NULL)
    return;
  g_bytes_unref (package->bytes);
  g_hash_table_unref (package->parts);
  g_free (package);
}

gboolean
jt_xlsx_package_has (JtXlsxPackage *package, const char *part)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (package != NULL && part != NULL, FALSE);

  folded = fold (part);
  return g_hash_table_contains (package->parts, folded);
}

/* Goes to the part in a new reading of the file: parts are few, and come in any order. */
static gboolean
find_entry (Archive *archive, const char *part, GError **error)
{
  g_autofree char *wanted = fold (part);
  GError *failure = NULL;
  struct archive_entry *entry;

  while (next_entry (archive, &entry, &failure))
    {
      const char *name = archive_entry_pathname (entry);
      g_autofree char *folded = name != NULL ? fold (name) : NULL;

      if (g_strcmp0 (folded, wanted) == 0)
        return TRUE;
    }
  if (failure == NULL)
    return refuse (JT_EXCHANGE_ERROR_BROKEN_WORKBOOK, part, error);
  g_propagate_error (error, failure);
  return FALSE;
}

/* Workbooks are deflated or stored.  libarchive reads more; that would only be more to go wrong. */
static gboolean
is_common_method (Archive *archive)
{
  const char *format = archive_format_name (archive);

  return format != NULL
         && (strstr (format, "(deflation)") != NULL || strstr (format, "(uncompressed)") != NULL);
}

gboolean
jt_xlsx_package_read (JtXlsxPackage *package, const char *part, JtXlsxChunk chunk, gpointer data,
                      GError **error)
{
  g_autoptr (Archive) archive = NULL;
  g_autofree char *buffer = NULL;
  gsize size = 0;

  g_return_val_if_fail (package != NULL && part != NULL && chunk != NULL, FALSE);

  archive = open_archive (package->bytes, error);
  if (archive == NULL || !find_entry (archive, part, error))
    return FALSE;
  if (!is_common_method (archive))
    return refuse (JT_EXCHANGE_ERROR_BROKEN_WORKBOOK, part, error);

  buffer = g_malloc (CHUNK);
  while (TRUE)
    {
      la_ssize_t n = archive_read_data (archive, buffer, CHUNK);

      if (n == 0)
        return TRUE;
      if (n < 0)
        return refuse (JT_EXCHANGE_ERROR_BROKEN_WORKBOOK, part, error);
      size += (gsize) n;
      package->total += (gsize) n;
      if (size > JT_XLSX_MAX_PART || package->total > JT_XLSX_MAX_TOTAL)
        return refuse (JT_EXCHANGE_ERROR_FILE_TOO_LARGE, part, error);
      if (!chunk (data, buffer, (gsize) n, error))
        return FALSE;
    }
}
