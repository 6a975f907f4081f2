/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-docx-zip.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>

#include "jt-report-file.h"

JtDocxPart *
jt_docx_part_new (const char *name, GBytes *bytes)
{
  JtDocxPart *part = g_new0 (JtDocxPart, 1);

  part->name = g_strdup (name);
  part->bytes = bytes;
  return part;
}

void
jt_docx_part_free (JtDocxPart *part)
{
  if (part == NULL)
    return;
  g_free (part->name);
  g_bytes_unref (part->bytes);
  g_free (part);
}

/* A part without a time gets the earliest that a zip file knows, whatever the time zone. */
static gboolean
write_part (struct archive *archive, const JtDocxPart *part)
{
  struct archive_entry *entry = archive_entry_new ();
  gsize length;
  const void *data = g_bytes_get_data (part->bytes, &length);
  gboolean written;

  archive_entry_set_pathname (entry, part->name);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  archive_entry_set_size (entry, (la_int64_t) length);
  written = archive_write_header (archive, entry) == ARCHIVE_OK
            && (length == 0 || archive_write_data (archive, data, length) == (la_ssize_t) length)
            && archive_write_finish_entry (archive) == ARCHIVE_OK;
  archive_entry_free (entry);
  return written;
}

static la_ssize_t
take (struct archive *archive, void *data, const void *bytes, size_t length)
{
  g_byte_array_append (data, bytes, (guint) length);
  return (la_ssize_t) length;
}

/* Returns the whole package: in memory, for libarchive does not free what it holds once it could
 * not write, and documents are small. */
static GByteArray *
pack (const GPtrArray *parts)
{
  g_autoptr (GByteArray) package = g_byte_array_new ();
  struct archive *archive = archive_write_new ();
  gboolean packed = archive_write_set_format_zip (archive) == ARCHIVE_OK
                    && archive_write_set_bytes_in_last_block (archive, 1) == ARCHIVE_OK
                    && archive_write_open (archive, package, NULL, take, NULL) == ARCHIVE_OK;

  for (guint i = 0; packed && i < parts->len; i++)
    packed = write_part (archive, g_ptr_array_index (parts, i));
  packed = packed && archive_write_close (archive) == ARCHIVE_OK;
  archive_write_free (archive);
  return packed ? g_steal_pointer (&package) : NULL;
}

gboolean
jt_docx_zip_write (const GPtrArray *parts, const char *path, GError **error)
{
  g_autoptr (GByteArray) package = NULL;
  g_autoptr (JtDraft) draft = NULL;

  g_return_val_if_fail (parts != NULL && path != NULL, FALSE);

  draft = jt_report_file_begin (path, error);
  if (draft == NULL)
    return FALSE;
  package = pack (parts);
  return jt_report_file_end (draft, path,
                             package != NULL ? jt_draft_write (draft, package->data, package->len)
                                             : ENOMEM,
                             error);
}
