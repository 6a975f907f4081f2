/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-book-fixture.h"

#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "jt-book-trouble.h"
#include "jt-store-error.h"

/* Opens the book for work, as a session does. */
static JtOffice *
open_book (const char *path, GError **error)
{
  const JtClock now = jt_clock_real ();

  return jt_office_open (path, &now, error);
}

static void
assert_trouble (const char *path, JtStoreError code, JtTrouble trouble)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JtOffice) office = open_book (path, &error);

  g_assert_null (office);
  g_assert_error (error, JT_STORE_ERROR, (int) code);
  g_assert_cmpint (jt_book_trouble (error), ==, trouble);
}

static char *
close_book (JtBook *book)
{
  g_autoptr (GError) error = NULL;

  jt_office_close (book->office, &error);
  g_assert_no_error (error);
  g_clear_object (&book->office);
  return book->path;
}

/* Each error of the store leads to a way out, or to another book. */
static void
test_kinds (void)
{
  static const struct
  {
    JtStoreError code;
    JtTrouble trouble;
  } rows[] = {
    { JT_STORE_ERROR_MISSING, JT_TROUBLE_MISSING },
    { JT_STORE_ERROR_NOT_A_BOOK, JT_TROUBLE_MISSING },
    { JT_STORE_ERROR_NEWER, JT_TROUBLE_NEWER },
    { JT_STORE_ERROR_DAMAGED, JT_TROUBLE_DAMAGED },
    { JT_STORE_ERROR_LOCKED, JT_TROUBLE_BUSY },
    { JT_STORE_ERROR_FULL, JT_TROUBLE_BUSY },
    { JT_STORE_ERROR_READ_ONLY, JT_TROUBLE_PLACE },
    { JT_STORE_ERROR_NETWORK, JT_TROUBLE_PLACE },
    { JT_STORE_ERROR_NO_PERMISSION, JT_TROUBLE_PLACE },
    { JT_STORE_ERROR_MISUSE, JT_TROUBLE_OTHER },
  };
  g_autoptr (GError) foreign = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, "no");

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = g_error_new_literal (JT_STORE_ERROR, (int) rows[i].code, "book");

      g_assert_cmpint (jt_book_trouble (error), ==, rows[i].trouble);
    }
  g_assert_cmpint (jt_book_trouble (foreign), ==, JT_TROUBLE_OTHER);
}

static void
test_missing (void)
{
  g_autoptr (JtBook) book = jt_book_new ("2026-11-02");
  g_autofree char *gone = g_strconcat (book->path, ".gone", NULL);
  g_autofree char *text = jt_book_write_file (book, "letter.jiati", "no book at all");

  assert_trouble (gone, JT_STORE_ERROR_MISSING, JT_TROUBLE_MISSING);
  assert_trouble (text, JT_STORE_ERROR_NOT_A_BOOK, JT_TROUBLE_MISSING);
}

static void
run_sql (const char *path, const char *sql)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

/* Written by a newer program: byte for byte as it was. */
static void
test_newer (void)
{
  g_autoptr (JtBook) book = jt_book_new ("2026-11-02");
  const char *path = close_book (book);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize before_length, after_length;

  run_sql (path, "PRAGMA user_version = 900");
  g_assert_true (g_file_get_contents (path, &before, &before_length, NULL));
  assert_trouble (path, JT_STORE_ERROR_NEWER, JT_TROUBLE_NEWER);
  g_assert_true (g_file_get_contents (path, &after, &after_length, NULL));
  g_assert_cmpmem (before, before_length, after, after_length);
}

static void
test_damaged (void)
{
  g_autoptr (JtBook) book = jt_book_new ("2026-11-02");
  const char *path = close_book (book);
  int fd = g_open (path, O_WRONLY, 0);
  char rubbish[4000];

  /* The first page says that it is a book, and then that its tables are nowhere. */
  memset (rubbish, 0x5a, sizeof rubbish);
  g_assert_cmpint (pwrite (fd, rubbish, sizeof rubbish, 100), ==, sizeof rubbish);
  close (fd);
  assert_trouble (path, JT_STORE_ERROR_DAMAGED, JT_TROUBLE_DAMAGED);
}

/* The superuser may write everything: there is nothing to be seen then. */
static void
test_no_permission (void)
{
  g_autoptr (JtBook) book = jt_book_new ("2026-11-02");
  const char *path = close_book (book);

  if (geteuid () == 0)
    {
      g_test_skip ("the superuser may open every file");
      return;
    }
  g_chmod (path, 0400);
  assert_trouble (path, JT_STORE_ERROR_READ_ONLY, JT_TROUBLE_PLACE);
  g_chmod (path, 0);
  assert_trouble (path, JT_STORE_ERROR_NO_PERMISSION, JT_TROUBLE_PLACE);
}

/* ------------------------------------------------------------------------------- who holds it */

/* A program that locks the file as SQLite does, says so, and waits until it is let go. */
static GPid
hold (const char *path, int *let_go)
{
  struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = 120, .l_len = 1 };
  int ready[2], wait_for[2];
  char byte = 0;
  GPid child;

  g_assert_cmpint (pipe (ready), ==, 0);
  g_assert_cmpint (pipe (wait_for), ==, 0);
  child = fork ();
  if (child == 0)
    {
      const int fd = open (path, O_RDWR);

      close (wait_for[1]);
      if (fd < 0 || fcntl (fd, F_SETLK, &lock) != 0 || write (ready[1], &byte, 1) != 1)
        _exit (1);
      _exit (read (wait_for[0], &byte, 1) < 0);
    }
  close (ready[1]);
  close (wait_for[0]);
  g_assert_cmpint (read (ready[0], &byte, 1), ==, 1);
  close (ready[0]);
  *let_go = wait_for[1];
  return child;
}

static void
test_holder (void)
{
  g_autoptr (JtBook) book = jt_book_new ("2026-11-02");
  g_autofree char *shared = g_strconcat (book->path, "-shm", NULL);
  g_autofree char *nobody = NULL;
  g_autofree char *somebody = NULL;
  g_autofree char *number = NULL;
  int let_go;
  GPid child;

  /* This program has it open itself, which is no news to it. */
  nobody = jt_book_holder (book->path);
  g_assert_null (nobody);
  child = hold (shared, &let_go);
  number = g_strdup_printf ("%d)", child);
  somebody = jt_book_holder (book->path);
  close (let_go);
  waitpid (child, NULL, 0);
  if (somebody == NULL)
    {
      g_test_skip ("this system does not tell who holds a lock");
      return;
    }
  g_assert_nonnull (strstr (somebody, "test-book"));
  g_assert_true (g_str_has_suffix (somebody, number));
}

/* ------------------------------------------------------------------------------- a copy of it */

/* What still lies in the log comes along. */
static void
test_copy (void)
{
  g_autoptr (JtBook) book = jt_book_new ("2026-11-02");
  g_autofree char *to = g_strconcat (book->path, ".copy.jiati", NULL);
  const gint64 entries = jt_book_entries (book);
  g_autoptr (GError) error = NULL;
  g_autoptr (JtOffice) copy = NULL;
  GStatBuf facts;

  g_assert_true (jt_book_copy (book->path, to, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (to, &facts), ==, 0);
  g_assert_cmpint (facts.st_mode & 0777, ==, 0600);
  copy = open_book (to, &error);
  g_assert_no_error (error);
  g_assert_true (jt_office_act_as (copy, NULL, &error));
  g_assert_cmpint (entries, >, 0);
}

/* A file that is there is left alone. */
static void
test_copy_over (void)
{
  g_autoptr (JtBook) book = jt_book_new ("2026-11-02");
  g_autofree char *there = jt_book_write_file (book, "there.jiati", "kept");
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (jt_book_copy (book->path, there, &error));
  g_assert_error (error, JT_STORE_ERROR, JT_STORE_ERROR_EXISTS);
  g_assert_true (g_file_get_contents (there, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "kept");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/book-trouble/kinds", test_kinds);
  g_test_add_func ("/book-trouble/missing", test_missing);
  g_test_add_func ("/book-trouble/newer", test_newer);
  g_test_add_func ("/book-trouble/damaged", test_damaged);
  g_test_add_func ("/book-trouble/no-permission", test_no_permission);
  g_test_add_func ("/book-trouble/holder", test_holder);
  g_test_add_func ("/book-trouble/copy", test_copy);
  g_test_add_func ("/book-trouble/copy-over", test_copy_over);

  return g_test_run ();
}
