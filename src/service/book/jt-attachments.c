/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-attachments.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "jt-draft.h"
#include "jt-exchange-error.h"
#include "jt-file.h"
#include "jt-store-error.h"

#define HASH_LENGTH 64
#define CHUNK (64 * 1024)

char *
jt_book_attachments (const char *path)
{
  return g_strconcat (path, ".attachments", NULL);
}

gboolean
jt_attachments_is_name (const char *name)
{
  return strlen (name) == HASH_LENGTH && strspn (name, "0123456789abcdef") == HASH_LENGTH;
}

static gboolean
make_folder (const char *folder, GError **error)
{
  if (g_mkdir (folder, 0700) == 0 || errno == EEXIST)
    return TRUE;
  g_set_error (error, JT_EXCHANGE_ERROR, JT_EXCHANGE_ERROR_WRITE_FAILED, "%s: %s", folder,
               g_strerror (errno));
  return FALSE;
}

/* Reads a file to its end; NULL when it cannot be read. */
static char *
hash_file (const char *path, gint64 *size)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guchar *bytes = g_malloc (CHUNK);
  const int fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, 0);
  gssize n;

  *size = -1;
  if (fd < 0)
    return NULL;
  *size = 0;
  while ((n = read (fd, bytes, CHUNK)) > 0 || (n < 0 && errno == EINTR))
    if (n > 0)
      {
        g_checksum_update (sum, bytes, n);
        *size += n;
      }
  close (fd);
  return n < 0 ? NULL : g_strdup (g_checksum_get_string (sum));
}

gboolean
jt_attachments_check (const char *folder, const char *hash, gint64 *size)
{
  g_autofree char *path = g_build_filename (folder, hash, NULL);
  g_autofree char *found = hash_file (path, size);

  return g_strcmp0 (found, hash) == 0;
}

/* Writes @bytes under their own name, unless a whole file of that name is there. */
static gboolean
keep (const char *folder, const char *hash, GBytes *bytes, GError **error)
{
  g_autofree char *path = g_build_filename (folder, hash, NULL);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  gint64 size;

  if (jt_attachments_check (folder, hash, &size))
    return TRUE;
  return make_folder (folder, error) && jt_file_write_next (path, data, length, error);
}

gboolean
jt_attachments_put (const char *folder, const char *file, char **hash, gint64 *size, GError **error)
{
  g_autoptr (GBytes) bytes = jt_file_read (file, JT_FILE_LIMIT, error);
  g_autofree char *name = NULL;

  if (bytes == NULL)
    return FALSE;
  name = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  jt_draft_sweep (folder, JT_DRAFT_MARK);
  if (!keep (folder, name, bytes, error))
    return FALSE;
  *size = (gint64) g_bytes_get_size (bytes);
  *hash = g_steal_pointer (&name);
  return TRUE;
}

gboolean
jt_attachments_carry (const char *from, const char *to, const char *hash, JtScanState *state,
                      GError **error)
{
  g_autofree char *source = g_build_filename (from, hash, NULL);
  g_autofree char *target = g_build_filename (to, hash, NULL);
  g_autofree char *found = NULL;
  g_autoptr (GBytes) bytes = NULL;
  const char *data;
  gsize length;

  *state = JT_SCAN_MISSING;
  if (!jt_attachments_is_name (hash)) /* a damaged book may hold any text there, such as "../" */
    return TRUE;
  bytes = jt_file_read (source, JT_FILE_LIMIT, NULL);
  if (bytes == NULL)
    {
      if (g_file_test (source, G_FILE_TEST_EXISTS))
        *state = JT_SCAN_ALTERED;
      return TRUE;
    }
  found = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  *state = g_str_equal (found, hash) ? JT_SCAN_WHOLE : JT_SCAN_ALTERED;
  if (*state == JT_SCAN_WHOLE)
    return keep (to, hash, bytes, error);
  data = g_bytes_get_data (bytes, &length);
  return g_file_test (target, G_FILE_TEST_EXISTS)
         || (make_folder (to, error) && jt_file_write_next (target, data, length, error));
}

gboolean
jt_attachments_copy (const char *from, const char *to, const char *hash, GError **error)
{
  g_autofree char *source = g_build_filename (from, hash, NULL);
  g_autofree char *found = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (jt_attachments_is_name (hash))
    bytes = jt_file_read (source, JT_FILE_LIMIT, NULL);
  if (bytes != NULL)
    found = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  if (g_strcmp0 (found, hash) != 0)
    {
      g_set_error_literal (error, JT_STORE_ERROR, JT_STORE_ERROR_DAMAGED, source);
      return FALSE;
    }
  return keep (to, hash, bytes, error);
}
