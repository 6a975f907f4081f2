/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-file.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "jt-draft.h"
#include "jt-exchange-error.h"

#define CHUNK ((gsize) 256 * 1024)

/* The fact names the path and, where only the system knows why, what the system says. */
static void
set_error (GError **error, JtExchangeError code, const char *path, int system_error)
{
  g_autofree char *name = g_filename_display_name (path);

  if (system_error == 0)
    g_set_error_literal (error, JT_EXCHANGE_ERROR, (int) code, name);
  else
    g_set_error (error, JT_EXCHANGE_ERROR, (int) code, "%s: %s", name, g_strerror (system_error));
}

/* Reads to the end or one byte past the limit, which is how a file that grew shows it. */
static GByteArray *
read_to_end (int fd, gsize limit)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree guint8 *chunk = g_malloc (CHUNK);

  while (bytes->len <= limit)
    {
      gssize n = read (fd, chunk, CHUNK);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return NULL;
      if (n == 0)
        break;
      g_byte_array_append (bytes, chunk, (guint) n);
    }
  return g_steal_pointer (&bytes);
}

int
jt_file_open (const char *path, gsize limit, GError **error)
{
  struct stat info;
  int fd;

  g_return_val_if_fail (path != NULL, -1);

  /* A pipe that nobody writes into would be waited for without end; files do not heed this. */
  fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK, 0);
  if (fd < 0)
    {
      if (errno == ENXIO)
        set_error (error, JT_EXCHANGE_ERROR_NOT_A_FILE, path, 0); /* a socket, or no such device */
      else if (errno == ENOENT)
        set_error (error, JT_EXCHANGE_ERROR_FILE_MISSING, path, 0);
      else
        set_error (error, JT_EXCHANGE_ERROR_FILE_UNREADABLE, path, errno);
      return -1;
    }

  /* The size is asked first so that a huge file is refused without reading it; it is not relied
   * on, because the file may grow. */
  if (fstat (fd, &info) != 0)
    set_error (error, JT_EXCHANGE_ERROR_FILE_UNREADABLE, path, errno);
  else if (!S_ISREG (info.st_mode))
    set_error (error, JT_EXCHANGE_ERROR_NOT_A_FILE, path, 0);
  else if ((guint64) info.st_size > limit)
    set_error (error, JT_EXCHANGE_ERROR_FILE_TOO_LARGE, path, 0);
  else
    return fd;
  close (fd);
  return -1;
}

GBytes *
jt_file_read_fd (int fd, const char *path, gsize limit, GError **error)
{
  g_autoptr (GByteArray) bytes = NULL;

  g_return_val_if_fail (fd >= 0 && path != NULL, NULL);
  g_return_val_if_fail (limit <= JT_FILE_LIMIT, NULL);

  bytes = read_to_end (fd, limit);
  if (bytes == NULL)
    set_error (error, JT_EXCHANGE_ERROR_FILE_UNREADABLE, path, errno);
  else if (bytes->len > limit)
    set_error (error, JT_EXCHANGE_ERROR_FILE_TOO_LARGE, path, 0);
  else
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  return NULL;
}

GBytes *
jt_file_read (const char *path, gsize limit, GError **error)
{
  int fd = jt_file_open (path, limit, error);
  GBytes *bytes;

  if (fd < 0)
    return NULL;
  bytes = jt_file_read_fd (fd, path, limit, error);
  close (fd);
  return bytes;
}

static gboolean
write_draft (JtDraft *draft, int number, const char *path, const char *data, gsize length,
             GError **error)
{
  if (draft != NULL)
    number = jt_draft_write (draft, data, length);
  if (number == 0)
    number = jt_draft_commit (draft);
  jt_draft_free (draft);
  if (number == EEXIST)
    set_error (error, JT_EXCHANGE_ERROR_OVER_A_BOOK, path, 0);
  else if (number != 0)
    set_error (error, JT_EXCHANGE_ERROR_WRITE_FAILED, path, number);
  return number == 0;
}

gboolean
jt_file_write (const char *path, const char *data, gsize length, GError **error)
{
  JtDraft *draft;
  int number;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (data != NULL || length == 0, FALSE);

  draft = jt_draft_new (path, &number);
  return write_draft (draft, number, path, data, length, error);
}

gboolean
jt_file_write_next (const char *path, const char *data, gsize length, GError **error)
{
  JtDraft *draft;
  int number;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (data != NULL || length == 0, FALSE);

  draft = jt_draft_new_marked (path, JT_DRAFT_MARK, &number);
  return write_draft (draft, number, path, data, length, error);
}
