/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-book-fixture.h"
#include "jt-exchange-error.h"
#include "jt-json.h"
#include "jt-roster-import.h"

#define BEFORE "小区,楼栋,单元,房号,建筑面积,业主\n样例苑,1,1,101,80.00,王例秋\n"
#define AFTER "小区,楼栋,单元,房号,建筑面积,业主\n样例苑,1,1,101,80.01,王例秋\n"

/* What is written is what somebody has looked at: a file saved anew in between is refused. */
static void
test_changed_since (void)
{
  g_autoptr (JtBook) book = jt_book_new ("2026-03-02");
  g_autofree char *path = jt_book_write_file (book, "roster.csv", BEFORE);
  const JtRosterOptions look = { .dry_run = TRUE };
  JtRosterOptions write = { 0 };
  g_autoptr (JsonObject) details = NULL;
  g_autoptr (GError) error = NULL;
  const gint64 entries = jt_book_entries (book);

  g_assert_true (jt_office_roster_import (book->office, path, &look, NULL, &details, &error));
  g_assert_no_error (error);
  write.digest = jt_json_text (details, "digest");
  g_assert_true (g_file_set_contents (path, AFTER, -1, NULL));
  g_assert_false (jt_office_roster_import (book->office, path, &write, NULL, NULL, &error));
  g_assert_error (error, JT_EXCHANGE_ERROR, JT_EXCHANGE_ERROR_FILE_CHANGED);
  g_assert_cmpstr (error->message, ==, "roster.csv");
  g_clear_error (&error);
  g_assert_cmpint (jt_book_entries (book), ==, entries);

  g_assert_true (g_file_set_contents (path, BEFORE, -1, NULL));
  g_assert_true (jt_office_roster_import (book->office, path, &write, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (jt_book_entries (book), >, entries);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/roster/changed-since", test_changed_since);
  return g_test_run ();
}
