/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "jt-case-history.h"
#include "jt-case-line.h"
#include "jt-case-list.h"
#include "jt-case-query.h"
#include "jt-json.h"
#include "jt-kept-lines.h"
#include "jt-office-private.h"
#include "jt-place-name.h"
#include "jt-rows.h"
#include "jt-sample.h"
#include "jt-store-case.h"
#include "jt-store-case-list.h"
#include "jt-store-journal.h"

#define TODAY "2026-11-18"

/* A book with a case at every stage, with votes, stops and dates that lie ahead. */
typedef struct
{
  char *dir;
  char *path;
  char *user;
  JtOffice *office;
} Sample;

static void
set_up (Sample *sample, gconstpointer data)
{
  const JtFounding founding = { .code = "001" };
  g_autoptr (GError) error = NULL;
  JtClock clock;

  g_assert_true (jt_clock_pretend (TODAY, &clock, NULL));
  sample->dir = g_dir_make_tmp ("jiati-lines-XXXXXX", &error);
  sample->path = g_build_filename (sample->dir, "sample.jiati", NULL);
  sample->office = jt_sample_create (sample->path, &founding, &clock, &error);
  g_assert_no_error (error);
  sample->user = g_strdup (jt_office_get_user_name (sample->office));
}

static void
tear_down (Sample *sample, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  jt_office_close (sample->office, &error);
  g_assert_no_error (error);
  g_clear_object (&sample->office);
  g_remove (sample->path);
  g_rmdir (sample->dir);
  g_free (sample->user);
  g_free (sample->path);
  g_free (sample->dir);
}

/* Behind the program's back. */
static void
run_sql (const Sample *sample, const char *sql)
{
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (sample->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

static gboolean
rebuild (JtDb *db, gpointer data, GError **error)
{
  return jt_kept_lines_rebuild (db, jt_day_from_ymd (2026, 11, 18), error);
}

static void
make_anew (const Sample *sample)
{
  g_autoptr (GError) error = NULL;

  run_sql (sample, "DELETE FROM case_line; DELETE FROM case_turn");
  jt_db_run (jt_office_get_db (sample->office), rebuild, NULL, &error);
  g_assert_no_error (error);
}

static JtOffice *
open_on (const Sample *sample, JtDay day)
{
  const JtClock clock = { .now = jt_moment_from_day (day), .pretended = TRUE };
  g_autoptr (GError) error = NULL;
  JtOffice *office = jt_office_open_reading (sample->path, &clock, &error);

  g_assert_no_error (error);
  g_assert_true (jt_office_act_as (office, sample->user, &error));
  return office;
}

static GPtrArray *
list (JtOffice *office, const JtListQuery *query)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JtListSnapshot) snapshot = jt_case_list ()->ask (office, query, NULL, &error);
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_list_row_free);

  g_assert_no_error (error);
  for (guint i = 0; i < snapshot->ids->len; i++)
    {
      const gint64 id = g_array_index (snapshot->ids, gint64, i);
      GPtrArray *one = jt_case_list ()->read (office, snapshot, &id, 1, &error);

      g_assert_no_error (error);
      g_ptr_array_extend_and_steal (rows, one);
    }
  return rows;
}

/* What the page of the case says of it. */
static void
assert_standing (JtOffice *office, const JtListRow *row)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) shown = jt_office_case_show (office, row->uid, &error);
  g_autofree char *said = NULL;

  g_assert_no_error (error);
  said = jt_case_standing_text (shown);
  g_assert_cmpstr (row->texts[JT_CASE_COLUMN_STANDING], ==, said);
  g_assert_cmpstr (row->texts[JT_CASE_COLUMN_STAGE], ==,
                   jt_json_text (jt_case_standing (shown), "stage"));
}

/* The lines that were kept on one day say on every later one what the stage machine says then.
 * Returns how many lines there are that will change. */
static guint
assert_days (const Sample *sample)
{
  const JtDay first = jt_day_from_ymd (2026, 11, 18);
  guint n_moved = 0;

  for (int ahead = 0; ahead < 400; ahead += ahead < 45 ? 1 : 23)
    {
      g_autoptr (JtOffice) office = open_on (sample, first + ahead);
      g_autoptr (JtListQuery) query = jt_list_query_new ();
      g_autoptr (GPtrArray) rows = list (office, query);

      g_assert_cmpuint (rows->len, >, 10);
      for (guint i = 0; i < rows->len; i++)
        {
          g_autoptr (JtRows) kept = NULL;

          assert_standing (office, g_ptr_array_index (rows, i));
          kept = jt_store_case_line (jt_office_get_db (office),
                                     ((JtListRow *) g_ptr_array_index (rows, i))->uid);
          g_assert_true (jt_rows_next (kept, NULL));
          n_moved += ahead == 0 && !jt_rows_null (kept, "next_turn");
        }
    }
  return n_moved;
}

static void
test_days (Sample *sample, gconstpointer data)
{
  assert_days (sample);
}

/* What lies ahead is kept with the line: a stop that ends on a day, works that begin on one. */
static void
test_turns (Sample *sample, gconstpointer data)
{
  static const char later[]
      = "UPDATE stage_works SET begun_on = '2027-01-05', done_on = NULL;"
        "INSERT INTO stage_suspended (uid, case_uid, begun_on, done_on) "
        "SELECT 'stop' || uid, uid, '2026-12-01', '2027-03-01' FROM case_file WHERE rowid % 2;";

  run_sql (sample, later);
  make_anew (sample);
  g_assert_cmpuint (assert_days (sample), >, 5);
}

static gint64
count_wrong (JtOffice *office)
{
  g_autoptr (GPtrArray) wrong = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  g_assert_true (jt_kept_lines_check (jt_office_get_db (office), wrong, &error));
  g_assert_no_error (error);
  return wrong->len;
}

/* Every column that is kept is recounted, and so are lines too many or too few. */
static void
test_recounted (Sample *sample, gconstpointer data)
{
  static const char *const tampered[] = {
    "UPDATE case_line SET number = number || 'x' WHERE rowid = 1",
    "UPDATE case_line SET title_key = 'x' WHERE rowid = 1",
    "UPDATE case_line SET lifts = lifts + 1 WHERE rowid = 1",
    "UPDATE case_line SET last_day = '2020-01-01' WHERE rowid = 1",
    "UPDATE case_line SET standing = 'archive done' WHERE rowid = 1",
    "UPDATE case_line SET judged_on = 'never' WHERE rowid = 1",
    "INSERT INTO case_turn SELECT case_uid, '2031-01-01', 'works running' FROM case_line "
    "WHERE rowid = 1",
    "INSERT INTO case_turn VALUES ('nobody', '2031-01-01', 'works running')",
    "DELETE FROM case_line WHERE rowid = 1",
  };

  g_assert_cmpint (count_wrong (sample->office), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (tampered); i++)
    {
      make_anew (sample);
      g_assert_cmpint (count_wrong (sample->office), ==, 0);
      run_sql (sample, tampered[i]);
      g_assert_cmpint (count_wrong (sample->office), ==, 1);
    }
}

/* A naive answer to the same question. */
static gboolean
is_asked (const JtListRow *row, const JtListQuery *query)
{
  for (guint i = 0; i < JT_CASE_N_COLUMNS; i++)
    {
      const JtListFilter *filter = &query->filters[i];
      const char *text = row->texts[i] != NULL ? row->texts[i] : "";

      if (filter->text != NULL
          && (i == JT_CASE_COLUMN_STAGE ? strcmp (text, filter->text) != 0
                                        : strstr (text, filter->text) == NULL))
        return FALSE;
      if (filter->ranged && (row->numbers[i] < filter->least || row->numbers[i] > filter->most))
        return FALSE;
    }
  return TRUE;
}

/* Each word that some row has in some column finds the rows that have it. */
static void
test_filtered (Sample *sample, gconstpointer data)
{
  g_autoptr (JtListQuery) everything = jt_list_query_new ();
  g_autoptr (GPtrArray) all = list (sample->office, everything);

  for (guint i = 0; i < all->len; i++)
    for (guint column = 0; column < JT_CASE_N_COLUMNS; column++)
      {
        const JtListRow *row = g_ptr_array_index (all, i);
        g_autoptr (JtListQuery) query = jt_list_query_new ();
        g_autoptr (GPtrArray) found = NULL;
        guint n = 0;

        if (column == JT_CASE_COLUMN_LIFTS)
          jt_list_query_set_range (query, column, row->numbers[column], row->numbers[column]);
        else
          jt_list_query_set_text (query, column, row->texts[column]);
        found = list (sample->office, query);
        for (guint k = 0; k < all->len; k++)
          if (is_asked (g_ptr_array_index (all, k), query))
            {
              g_assert_cmpuint (n, <, found->len);
              g_assert_true (jt_list_row_equal (g_ptr_array_index (found, n++),
                                                g_ptr_array_index (all, k)));
            }
        g_assert_cmpuint (n, ==, found->len);
      }
}

/* What has no word or day stands last, whichever way; the others rise or fall. */
static void
test_sorted (Sample *sample, gconstpointer data)
{
  for (int column = 0; column < JT_CASE_N_COLUMNS; column++)
    for (int way = 0; way < 2; way++)
      {
        g_autoptr (JtListQuery) query = jt_list_query_new ();
        g_autoptr (GPtrArray) rows = NULL;

        query->sort = column;
        query->descending = way == 1;
        rows = list (sample->office, query);
        g_assert_cmpuint (rows->len, >, 10);
        for (guint i = 1; i < rows->len; i++)
          {
            const JtListRow *before = g_ptr_array_index (rows, i - 1);
            const JtListRow *row = g_ptr_array_index (rows, i);
            const char *one = before->texts[column], *other = row->texts[column];
            int order = (before->numbers[column] > row->numbers[column])
                        - (before->numbers[column] < row->numbers[column]);

            if (one == NULL && column != JT_CASE_COLUMN_LIFTS)
              g_assert_null (other);
            if (one != NULL && other != NULL)
              order = jt_place_name_compare (one, other);
            if (way == 0)
              g_assert_cmpint (order, <=, 0);
            else
              g_assert_cmpint (order, >=, 0);
          }
      }
}

/* The history of a case by its index is what the whole journal says of it. */
static void
test_entries (Sample *sample, gconstpointer data)
{
  JtDb *db = jt_office_get_db (sample->office);
  g_autoptr (JtRows) cases = jt_store_cases (db);
  guint n = 0;

  while (jt_rows_next (cases, NULL))
    {
      const char *uid = jt_rows_text (cases, "uid");
      g_autoptr (JtRows) noted = jt_store_journal_of_case (db, uid);
      g_autoptr (JtRows) all = jt_store_journal_mentioning (db, uid);

      while (jt_rows_next (all, NULL))
        {
          if (jt_case_history_sentence (jt_rows_text (all, "command")) == NULL)
            continue;
          g_assert_true (jt_rows_next (noted, NULL));
          g_assert_cmpstr (jt_rows_text (noted, "uid"), ==, jt_rows_text (all, "uid"));
          n++;
        }
      g_assert_false (jt_rows_next (noted, NULL));
    }
  g_assert_cmpuint (n, >, 100);
}

static char *
ask_sql (const Sample *sample, const char *sql)
{
  sqlite3_stmt *query;
  sqlite3 *db;
  char *answer;

  g_assert_cmpint (sqlite3_open (sample->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &query, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (query), ==, SQLITE_ROW);
  answer = g_strdup ((const char *) sqlite3_column_text (query, 0));
  sqlite3_finalize (query);
  sqlite3_close (db);
  return answer;
}

/* A book of the program before, which kept none of this, has it when it is opened. */
static void
test_older_book (Sample *sample, gconstpointer data)
{
  static const char lines[] = "SELECT group_concat (case_uid || number_key || title_key || standing) "
                              "FROM (SELECT * FROM case_line ORDER BY case_uid)";
  static const char entries[] = "SELECT group_concat (case_uid || entry) FROM "
                                "(SELECT * FROM case_entry ORDER BY case_uid, entry)";
  g_autofree char *old_lines = ask_sql (sample, lines);
  g_autofree char *old_entries = ask_sql (sample, entries);
  g_autofree char *new_lines = NULL;
  g_autofree char *new_entries = NULL;
  g_autoptr (GError) error = NULL;
  gboolean outdated = FALSE;
  JtClock clock;

  jt_office_close (sample->office, &error);
  g_assert_no_error (error);
  g_clear_object (&sample->office);
  run_sql (sample, "DROP TABLE case_line; DROP TABLE case_turn; DROP TABLE case_entry;"
                   "DROP TABLE standing_total;"
                   "UPDATE local_setting SET value = 'older' WHERE name = 'projection'");
  g_assert_true (jt_office_find_outdated (sample->path, &outdated, &error));
  g_assert_true (outdated);

  g_assert_true (jt_clock_pretend (TODAY, &clock, NULL));
  sample->office = jt_office_open (sample->path, &clock, &error);
  g_assert_no_error (error);
  new_lines = ask_sql (sample, lines);
  new_entries = ask_sql (sample, entries);
  g_assert_cmpstr (new_lines, ==, old_lines);
  g_assert_cmpstr (new_entries, ==, old_entries);
  g_assert_cmpint (count_wrong (sample->office), ==, 0);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*run) (Sample *sample, gconstpointer data);
  } tests[] = {
    { "/kept-lines/days", test_days },           { "/kept-lines/turns", test_turns },
    { "/kept-lines/recounted", test_recounted }, { "/kept-lines/filtered", test_filtered },
    { "/kept-lines/sorted", test_sorted },       { "/kept-lines/entries", test_entries },
    { "/kept-lines/older-book", test_older_book },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Sample, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
