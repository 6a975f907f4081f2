/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <signal.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "jt-exchange-error.h"
#include "jt-file.h"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("jiati-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "名册.csv", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_unlink (fixture->path);
  /* Fails when a temporary file was left behind. */
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
assert_content (const char *path, const char *expected)
{
  g_autoptr (GBytes) bytes = jt_file_read (path, JT_FILE_LIMIT, NULL);

  g_assert_nonnull (bytes);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), expected,
                   strlen (expected));
}

static void
test_write_and_read (Fixture *fixture, gconstpointer data)
{
  GStatBuf info;

  g_assert_true (jt_file_write (fixture->path, "old", 3, NULL));
  g_assert_true (jt_file_write (fixture->path, "newer", 5, NULL));
  assert_content (fixture->path, "newer");
  g_assert_cmpint (g_stat (fixture->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_assert_true (jt_file_write (fixture->path, NULL, 0, NULL));
  assert_content (fixture->path, "");
}

static void
assert_unreadable (const char *path, gsize limit, int code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = jt_file_read (path, limit, &error);

  g_assert_null (bytes);
  g_assert_error (error, JT_EXCHANGE_ERROR, code);
  g_assert_true (g_str_has_prefix (error->message, path));
}

static void
test_read_refused (Fixture *fixture, gconstpointer data)
{
  assert_unreadable (fixture->path, JT_FILE_LIMIT, JT_EXCHANGE_ERROR_FILE_MISSING);
  g_assert_true (jt_file_write (fixture->path, "12345", 5, NULL));
  assert_content (fixture->path, "12345");
  assert_unreadable (fixture->path, 4, JT_EXCHANGE_ERROR_FILE_TOO_LARGE);
}

static int
listen_at (const char *path)
{
  struct sockaddr_un address = { .sun_family = AF_UNIX };
  const int fd = socket (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpuint (g_strlcpy (address.sun_path, path, sizeof address.sun_path), <,
                    sizeof address.sun_path);
  g_assert_cmpint (bind (fd, (struct sockaddr *) &address, sizeof address), ==, 0);
  return fd;
}

/* What has no end, or waits for somebody who writes into it, is refused at once. */
static void
test_no_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *link = g_strconcat (fixture->path, ".link", NULL);
  int fd;

  assert_unreadable (fixture->folder, JT_FILE_LIMIT, JT_EXCHANGE_ERROR_NOT_A_FILE);
  assert_unreadable ("/dev/zero", JT_FILE_LIMIT, JT_EXCHANGE_ERROR_NOT_A_FILE);
  assert_unreadable ("/dev/null", JT_FILE_LIMIT, JT_EXCHANGE_ERROR_NOT_A_FILE);

  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  assert_unreadable (fixture->path, JT_FILE_LIMIT, JT_EXCHANGE_ERROR_NOT_A_FILE);
  g_assert_cmpint (symlink (fixture->path, link), ==, 0);
  assert_unreadable (link, JT_FILE_LIMIT, JT_EXCHANGE_ERROR_NOT_A_FILE);
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);

  fd = listen_at (fixture->path);
  assert_unreadable (fixture->path, JT_FILE_LIMIT, JT_EXCHANGE_ERROR_NOT_A_FILE);
  close (fd);
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);

  g_assert_true (jt_file_write (fixture->path, "12345", 5, NULL));
  assert_content (link, "12345");
  g_assert_cmpint (g_unlink (link), ==, 0);
}

static void
assert_unwritable (const char *path)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (jt_file_write (path, "new", 3, &error));
  g_assert_error (error, JT_EXCHANGE_ERROR, JT_EXCHANGE_ERROR_WRITE_FAILED);
}

static void
test_write_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *nowhere = g_build_filename (fixture->folder, "none", "a.csv", NULL);
  g_autofree char *inside = g_build_filename (fixture->path, "a.csv", NULL);

  assert_unwritable (nowhere);
  assert_unwritable (fixture->folder);
  g_assert_true (jt_file_write (fixture->path, "old", 3, NULL));
  assert_unwritable (inside);
  assert_content (fixture->path, "old");
}

/* The disk is full in the middle of the write: the old file stays. */
static void
test_full_disk (Fixture *fixture, gconstpointer data)
{
  g_autofree char *large = g_malloc0 (1024 * 1024);
  g_autoptr (GError) error = NULL;
  struct rlimit before, small;
  gboolean written;

  g_assert_true (jt_file_write (fixture->path, "old", 3, NULL));
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  small = before;
  small.rlim_cur = 64 * 1024;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  written = jt_file_write (fixture->path, large, 1024 * 1024, &error);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  g_assert_false (written);
  g_assert_error (error, JT_EXCHANGE_ERROR, JT_EXCHANGE_ERROR_WRITE_FAILED);
  assert_content (fixture->path, "old");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/file/write-and-read", Fixture, NULL, set_up, test_write_and_read, tear_down);
  g_test_add ("/file/read-refused", Fixture, NULL, set_up, test_read_refused, tear_down);
  g_test_add ("/file/no-file", Fixture, NULL, set_up, test_no_file, tear_down);
  g_test_add ("/file/write-refused", Fixture, NULL, set_up, test_write_refused, tear_down);
  g_test_add ("/file/full-disk", Fixture, NULL, set_up, test_full_disk, tear_down);
  return g_test_run ();
}
