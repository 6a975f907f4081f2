/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "jt-ledger-fixture.h"

static JtBook *
new_shut_book (void)
{
  JtBook *book = jt_book_new ("2026-03-02");
  g_autoptr (GError) error = NULL;

  jt_office_close (book->office, &error);
  g_assert_no_error (error);
  g_clear_object (&book->office);
  return book;
}

/* Opens the book at @path, adds a user of that name, and closes it again. */
static void
add_user (const char *path, const char *name)
{
  g_autoptr (JsonObject) arguments = json_object_new ();
  g_autoptr (JtOffice) office = NULL;
  g_autoptr (GError) error = NULL;
  JtClock clock = { 0 };

  jt_clock_pretend ("2026-03-02", &clock, NULL);
  office = jt_office_open (path, &clock, &error);
  g_assert_no_error (error);
  jt_office_act_as (office, "管理员", &error);
  g_assert_no_error (error);
  json_object_set_string_member (arguments, "name", name);
  json_object_set_string_member (arguments, "role", "clerk");
  jt_office_submit (office, "user-add", arguments, NULL, &error);
  g_assert_no_error (error);
  jt_office_close (office, &error);
  g_assert_no_error (error);
}

static char *
devices (const char *path)
{
  return jt_ledger_ask (path, "SELECT count (*) FROM device");
}

/* A book that stays where it is goes on under its name, however often it is opened. */
static void
test_same_file (void)
{
  JtBook *book = new_shut_book ();
  g_autofree char *count = NULL;

  add_user (book->path, "张三");
  add_user (book->path, "李四");
  count = devices (book->path);
  g_assert_cmpstr (count, ==, "1");
  jt_ledger_assert_intact (book->path);
  jt_book_free (book);
}

/* Renaming or moving within the disk leaves it the same file. */
static void
test_renamed (void)
{
  JtBook *book = new_shut_book ();
  g_autofree char *name = g_build_filename (book->dir, "renamed.jiati", NULL);
  g_autofree char *count = NULL;

  g_assert_cmpint (g_rename (book->path, name), ==, 0);
  add_user (name, "张三");
  count = devices (name);
  g_assert_cmpstr (count, ==, "1");
  jt_book_free (book);
}

/* A copy made with any tool writes under a name of its own, which says whose copy it is; the
 * original goes on under the old one.  So the two never write the same numbers. */
static void
test_copy (void)
{
  JtBook *book = new_shut_book ();
  g_autofree char *copy = g_build_filename (book->dir, "copy.jiati", NULL);
  g_autofree char *bytes = NULL;
  g_autofree char *original = jt_ledger_ask (book->path, "SELECT uid FROM device");
  g_autofree char *replaced = NULL;
  g_autofree char *last = NULL;
  g_autofree char *count = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (book->path, &bytes, &length, NULL));
  g_assert_true (g_file_set_contents (copy, bytes, (gssize) length, NULL));
  add_user (copy, "张三");
  add_user (copy, "李四");
  add_user (book->path, "王五");

  replaced = jt_ledger_ask (copy, "SELECT replaces FROM device WHERE replaces IS NOT NULL");
  g_assert_cmpstr (replaced, ==, original);
  count = devices (copy);
  g_assert_cmpstr (count, ==, "2");
  last = jt_ledger_ask (book->path, "SELECT device FROM journal ORDER BY lamport DESC");
  g_assert_cmpstr (last, ==, original);
  jt_ledger_assert_intact (copy);
  jt_ledger_assert_intact (book->path);
  jt_book_free (book);
}

/* Reading needs no name: a copy that is only looked at stays as it is. */
static void
test_copy_only_read (void)
{
  JtBook *book = new_shut_book ();
  g_autofree char *copy = g_build_filename (book->dir, "copy.jiati", NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (JtOffice) office = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *count = NULL;
  JtClock clock = { 0 };
  gsize length;

  g_assert_true (g_file_get_contents (book->path, &bytes, &length, NULL));
  g_assert_true (g_file_set_contents (copy, bytes, (gssize) length, NULL));
  office = jt_office_open (copy, &clock, &error);
  g_assert_no_error (error);
  jt_office_act_as (office, NULL, &error);
  g_assert_no_error (error);
  jt_office_close (office, &error);
  g_assert_no_error (error);
  count = devices (copy);
  g_assert_cmpstr (count, ==, "1");
  jt_book_free (book);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/device/same-file", test_same_file);
  g_test_add_func ("/device/renamed", test_renamed);
  g_test_add_func ("/device/copy", test_copy);
  g_test_add_func ("/device/copy-only-read", test_copy_only_read);

  return g_test_run ();
}
