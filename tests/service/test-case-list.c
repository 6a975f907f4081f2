/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-book-fixture.h"
#include "jt-case-list.h"
#include "jt-generate.h"

#define TODAY "2026-11-18"
#define CASES 12

static JtBook *
generate (void)
{
  JtBook *book = jt_book_new (TODAY);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) answer = jt_generate_fill (book->office, CASES, 240, 3, &error);

  g_assert_no_error (error);
  return book;
}

static JtListSnapshot *
ask (JtBook *book, const JtListQuery *query)
{
  g_autoptr (GError) error = NULL;
  JtListSnapshot *snapshot = jt_case_list ()->ask (book->office, query, NULL, &error);

  g_assert_no_error (error);
  return snapshot;
}

/* The rows of @snapshot in its order, as a page reads them. */
static GPtrArray *
read_rows (JtBook *book, const JtListSnapshot *snapshot, const JtListSnapshot *of)
{
  g_autoptr (GError) error = NULL;
  const gint64 *ids = (const gint64 *) (gconstpointer) of->ids->data;
  g_autoptr (GPtrArray) found
      = jt_case_list ()->read (book->office, snapshot, ids, of->ids->len, &error);
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_list_row_free);

  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, of->ids->len);
  for (guint i = 0; i < of->ids->len; i++)
    for (guint j = 0; j < found->len; j++)
      if (((JtListRow *) g_ptr_array_index (found, j))->id == ids[i])
        g_ptr_array_add (rows, jt_list_row_copy (g_ptr_array_index (found, j)));
  g_assert_cmpuint (rows->len, ==, of->ids->len);
  return rows;
}

static const char *
text_of (GPtrArray *rows, guint i, JtCaseColumn column)
{
  return ((JtListRow *) g_ptr_array_index (rows, i))->texts[column];
}

/* What was made with the answer and what is made when it is scrolled to is the same. */
static void
test_ready_and_later (void)
{
  g_autoptr (JtBook) book = generate ();
  g_autoptr (JtListQuery) query = jt_list_query_new ();
  g_autoptr (JtListSnapshot) snapshot = ask (book, query);
  g_autoptr (JtListSnapshot) nothing = jt_list_snapshot_new ();
  g_autoptr (GPtrArray) ready = read_rows (book, snapshot, snapshot);
  g_autoptr (GPtrArray) later = read_rows (book, nothing, snapshot);
  guint n_due = 0;

  g_assert_cmpuint (ready->len, ==, CASES);
  for (guint i = 0; i < ready->len; i++)
    {
      g_autofree char *number = g_strdup_printf ("001-2026-%04u", i + 1);

      g_assert_cmpstr (text_of (ready, i, JT_CASE_COLUMN_NUMBER), ==, number);
      g_assert_nonnull (text_of (ready, i, JT_CASE_COLUMN_STAGE));
      g_assert_nonnull (text_of (ready, i, JT_CASE_COLUMN_STANDING));
      g_assert_true (jt_list_row_equal (g_ptr_array_index (ready, i),
                                        g_ptr_array_index (later, i)));
      n_due += text_of (ready, i, JT_CASE_COLUMN_LAST_DAY) != NULL ? 1 : 0;
    }
  g_assert_cmpuint (n_due, >, 0);
}

static void
test_sorted (void)
{
  g_autoptr (JtBook) book = generate ();
  g_autoptr (JtListQuery) query = jt_list_query_new ();
  g_autoptr (JtListSnapshot) down = NULL;
  g_autoptr (JtListSnapshot) by_day = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  gboolean none = FALSE;

  query->sort = JT_CASE_COLUMN_NUMBER;
  query->descending = TRUE;
  down = ask (book, query);
  rows = read_rows (book, down, down);
  g_assert_cmpstr (text_of (rows, 0, JT_CASE_COLUMN_NUMBER), ==, "001-2026-0012");

  query->sort = JT_CASE_COLUMN_LAST_DAY;
  query->descending = FALSE;
  by_day = ask (book, query);
  g_ptr_array_unref (rows);
  rows = read_rows (book, by_day, by_day);
  for (guint i = 0; i + 1 < rows->len; i++)
    {
      const char *next = text_of (rows, i + 1, JT_CASE_COLUMN_LAST_DAY);

      none = none || text_of (rows, i, JT_CASE_COLUMN_LAST_DAY) == NULL;
      if (none) /* what has no day stands last */
        g_assert_null (next);
      else if (next != NULL)
        g_assert_cmpstr (text_of (rows, i, JT_CASE_COLUMN_LAST_DAY), <=, next);
    }
}

static guint
count (JtBook *book, JtCaseColumn column, const char *text)
{
  g_autoptr (JtListQuery) query = jt_list_query_new ();
  g_autoptr (JtListSnapshot) snapshot = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  jt_list_query_set_text (query, column, text);
  snapshot = ask (book, query);
  rows = read_rows (book, snapshot, snapshot);
  for (guint i = 0; i < rows->len; i++)
    g_assert_nonnull (g_strstr_len (text_of (rows, i, column), -1, text));
  return rows->len;
}

static void
test_filtered (void)
{
  g_autoptr (JtBook) book = generate ();
  const char *const stages[] = { "eligibility", "wishes", "vote", "result_notice", "works",
                                 "operation", "application" };
  guint n = 0;

  g_assert_cmpuint (count (book, JT_CASE_COLUMN_NUMBER, "-000"), ==, 9);
  g_assert_cmpuint (count (book, JT_CASE_COLUMN_NUMBER, "2027"), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (stages); i++)
    n += count (book, JT_CASE_COLUMN_STAGE, stages[i]);
  g_assert_cmpuint (n, ==, CASES);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/case-list/ready-and-later", test_ready_and_later);
  g_test_add_func ("/case-list/sorted", test_sorted);
  g_test_add_func ("/case-list/filtered", test_filtered);

  return g_test_run ();
}
