/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-docx-zip.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include <glib/gstdio.h>

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

static gboolean
write_parts (struct archive *archive, const GPtrArray *parts, int fd)
{
  if (archive_write_set_format_zip (archive) != ARCHIVE_OK
      || archive_write_set_bytes_in_last_block (archive, 1) != ARCHIVE_OK
      || archive_write_open_fd (archive, fd) != ARCHIVE_OK)
    return FALSE;
  for (guint i = 0; i < parts->len; i++)
    if (!write_part (archive, g_ptr_array_index (parts, i)))
      return FALSE;
  return archive_write_close (archive) == ARCHIVE_OK;
}

/* Returns NULL, or why it failed. */
static char *
pack (const GPtrArray *parts, const char *temporary)
{
  const int fd = g_open (temporary, O_WRONLY | O_CLOEXEC, 0);
  struct archive *archive;
  char *why = NULL;

  if (fd < 0)
    return g_strdup (g_strerror (errno));
  archive = archive_write_new ();
  if (!write_parts (archive, parts, fd))
    {
      const int system_error = archive_errno (archive);

      why = g_strdup (system_error > 0 ? g_strerror (system_error)
                                       : archive_error_string (archive));
      /* Freeing closes, and closing writes: not what was left undone. */
      (void) archive_write_fail (archive);
    }
  archive_write_free (archive);
  if (close (fd) != 0 && why == NULL)
    why = g_strdup (g_strerror (errno));
  return why;
}

gboolean
jt_docx_zip_write (const GPtrArray *parts, const char *path, GError **error)
{
  g_autofree char *temporary = NULL;
  g_autofree char *why = NULL;

  g_return_val_if_fail (parts != NULL && path != NULL, FALSE);

  temporary = jt_report_file_begin (path, error);
  if (temporary == NULL)
    return FALSE;
  why = pack (parts, temporary);
  if (why != NULL)
    {
      jt_report_file_abandon (temporary);
      jt_report_file_fail (error, path, why);
      return FALSE;
    }
  return jt_report_file_commit (temporary, path, error);
}
