/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-book-fixture.h"
#include "jt-generate.h"
#include "jt-json.h"
#include "jt-readable-fixture.h"

#define TODAY "2027-01-04"

static JtBook *
generate (gint64 cases, gint64 households, gint64 seed)
{
  JtBook *book = jt_book_new (TODAY);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) answer = jt_generate_fill (book->office, cases, households, seed, &error);

  g_assert_no_error (error);
  g_assert_cmpint (json_object_get_int_member (answer, "cases"), ==, cases);
  g_assert_cmpint (json_object_get_int_member (answer, "households"), ==, households);
  return book;
}

/* Closes the book, so that the file alone holds everything. */
static void
settle (JtBook *book)
{
  g_autoptr (GError) error = NULL;

  jt_office_close (book->office, &error);
  g_assert_no_error (error);
  g_clear_object (&book->office);
}

static void
assert_count (JtBook *book, const char *sql, gint64 expected)
{
  g_autoptr (GPtrArray) found = jt_readable_query (book->path, sql);

  g_assert_cmpint (g_ascii_strtoll (g_ptr_array_index (found, 0), NULL, 10), ==, expected);
}

static void
test_counts (void)
{
  static const struct
  {
    gint64 cases;
    gint64 households;
  } sizes[] = { { 0, 0 }, { 0, 1 }, { 1, 1 }, { 0, 37 }, { 3, 120 }, { 20, 700 } };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (JtBook) book = generate (sizes[i].cases, sizes[i].households, 1);

      g_test_message ("%d cases, %d households", (int) sizes[i].cases, (int) sizes[i].households);
      jt_fixture_assert_rebuild (book->office);
      settle (book);
      assert_count (book, "SELECT count (*) FROM part", sizes[i].households);
      assert_count (book, "SELECT count (*) FROM case_file", sizes[i].cases);
      assert_count (book, "SELECT count (*) FROM lift", sizes[i].cases);
      assert_count (book, "SELECT count (DISTINCT entrance) FROM case_entrance", sizes[i].cases);
      assert_count (book, "SELECT count (*) FROM building WHERE year_built IS NULL", 0);
      assert_count (book, "SELECT count (*) FROM entrance WHERE landing IS NULL", 0);
    }
}

/* More than one transaction takes, of households and of cases; votes and facts of stages. */
static void
test_many (void)
{
  g_autoptr (JtBook) book = generate (120, 6500, 7);

  jt_fixture_assert_rebuild (book->office);
  settle (book);
  assert_count (book, "SELECT count (*) FROM part", 6500);
  assert_count (book, "SELECT count (*) FROM case_file", 120);
  assert_count (book, "SELECT count (*) > 20 FROM vote WHERE closed_at IS NULL OR seal NOT NULL", 1);
  assert_count (book, "SELECT count (*) > 5 FROM stage_operation", 1);
  assert_count (book, "SELECT count (*) > 300 FROM paper", 1);
  assert_count (book, "SELECT count (*) > 10 FROM community", 1);
  assert_count (book, "SELECT count (*) FROM community WHERE subdistrict IS NULL "
                      "OR district IS NULL", 0);
}

/* One of the votes that chance draws ends with readings that do not agree: it is decided and closed
 * as all the others are. */
static void
test_disputed (void)
{
  g_autoptr (JtBook) book = generate (40, 560, 26);

  jt_fixture_assert_rebuild (book->office);
  settle (book);
  assert_count (book, "SELECT count (*) > 0 FROM decision", 1);
  assert_count (book, "SELECT count (*) FROM vote WHERE closed_at IS NULL AND ends < '2026-11'", 0);
}

static void
test_reproducible (void)
{
  g_autoptr (JtBook) one = generate (12, 400, 5);
  g_autoptr (JtBook) same = generate (12, 400, 5);
  g_autoptr (JtBook) other = generate (12, 400, 6);
  g_autofree char *one_text = NULL;
  g_autofree char *same_text = NULL;
  g_autofree char *other_text = NULL;

  settle (one);
  settle (same);
  settle (other);
  one_text = jt_readable_dump (one->path);
  same_text = jt_readable_dump (same->path);
  other_text = jt_readable_dump (other->path);
  g_assert_cmpstr (one_text, ==, same_text);
  g_assert_cmpstr (one_text, !=, other_text);
}

static void
test_refused (void)
{
  static const struct
  {
    gint64 cases;
    gint64 households;
    const char *fact;
  } wrong[] = {
    { 1, 0, "cases" },
    { 2, 1, "cases" },
    { -1, 10, "cases" },
    { 0, -1, "households" },
  };
  g_autoptr (JtBook) book = jt_book_new (TODAY);
  const gint64 before = jt_book_entries (book);

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (
          jt_generate_fill (book->office, wrong[i].cases, wrong[i].households, 1, &error));
      g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_BAD_VALUE);
      g_assert_cmpstr (error->message, ==, wrong[i].fact);
      g_assert_cmpint (jt_book_entries (book), ==, before);
    }
}

/* The rules are shown the same now as before. */
static void
test_clock (void)
{
  g_autoptr (JtBook) book = generate (2, 60, 1);
  JtClock clock;

  g_assert_true (jt_clock_pretend (TODAY, &clock, NULL));
  g_assert_cmpint (jt_office_get_clock (book->office)->now, ==, clock.now);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/generate/counts", test_counts);
  g_test_add_func ("/generate/many", test_many);
  g_test_add_func ("/generate/disputed", test_disputed);
  g_test_add_func ("/generate/reproducible", test_reproducible);
  g_test_add_func ("/generate/refused", test_refused);
  g_test_add_func ("/generate/clock", test_clock);

  return g_test_run ();
}
