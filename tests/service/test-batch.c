/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-book-fixture.h"
#include "jt-db.h"
#include "jt-office-private.h"

static gboolean
add_user (JtOffice *office, const char *name, GError **error)
{
  g_autoptr (JsonObject) arguments = json_object_new ();

  json_object_set_string_member (arguments, "name", name);
  json_object_set_string_member (arguments, "role", "clerk");
  return jt_office_submit (office, "user-add", arguments, NULL, error);
}

static gboolean
add_two (JtOffice *office, gpointer data, GError **error)
{
  return add_user (office, "张示", error) && add_user (office, data, error);
}

/* All of a batch is there, also for who opens the book next. */
static void
test_committed (void)
{
  g_autoptr (JtBook) book = jt_book_new ("2026-03-02");
  g_autoptr (GError) error = NULL;
  const gint64 before = jt_book_entries (book);

  g_assert_true (jt_office_batch (book->office, add_two, (gpointer) "李演", &error));
  g_assert_no_error (error);
  g_assert_cmpint (jt_book_entries (book), ==, before + 2);
  jt_book_reopen (book, "2026-03-02", "李演");
  jt_fixture_assert_rebuild (book->office);
}

/* The second is refused: the first never happened, and the office goes on. */
static void
test_refused (void)
{
  g_autoptr (JtBook) book = jt_book_new ("2026-03-02");
  g_autoptr (GError) error = NULL;
  const gint64 before = jt_book_entries (book);

  g_assert_false (jt_office_batch (book->office, add_two, (gpointer) "张示", &error));
  g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_USER_EXISTS);
  g_assert_cmpint (jt_book_entries (book), ==, before);
  g_clear_error (&error);
  g_assert_true (add_user (book->office, "张示", &error));
  g_assert_no_error (error);
  jt_fixture_assert_rebuild (book->office);
}

static void
on_committed_cb (JtOffice *office, const JtTouched *touched, guint *told)
{
  g_assert_false (jt_db_in_transaction (jt_office_get_db (office)));
  (*told)++;
}

/* Nobody hears of what is not on the disk: of a batch once, when all of it is; of one that was
 * refused never. */
static void
test_told_after_commit (void)
{
  g_autoptr (JtBook) book = jt_book_new ("2026-03-02");
  g_autoptr (GError) error = NULL;
  guint told = 0;

  g_signal_connect (book->office, "committed", G_CALLBACK (on_committed_cb), &told);
  g_assert_false (jt_office_batch (book->office, add_two, (gpointer) "张示", &error));
  g_clear_error (&error);
  g_assert_cmpuint (told, ==, 0);
  g_assert_true (jt_office_batch (book->office, add_two, (gpointer) "李演", &error));
  g_assert_cmpuint (told, ==, 1);
  g_assert_true (add_user (book->office, "王例", &error));
  g_assert_cmpuint (told, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/batch/committed", test_committed);
  g_test_add_func ("/batch/refused", test_refused);
  g_test_add_func ("/batch/told-after-commit", test_told_after_commit);

  return g_test_run ();
}
