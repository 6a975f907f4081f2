/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <sqlite3.h>

#include "bench.h"
#include "jt-book-fixture.h"
#include "jt-case-list.h"
#include "jt-chart-query.h"
#include "jt-db-private.h"
#include "jt-month-export.h"
#include "jt-month-query.h"
#include "jt-office-private.h"
#include "jt-rows.h"
#include "jt-store-event.h"
#include "jt-store-standing.h"

/* A district's month: the report from its kept totals, the charts, the workbook with every case, the
 * list of cases; beside a script with the usual libraries.  The rows are put into the tables as a
 * district's office would have them; or a book is named that has them already. */

#define TODAY "2026-11-20"
#define MONTH "2026-11"

#define MILLISECONDS (G_GINT64_CONSTANT (1000) * 1000)
#define REPORT_TARGET (100 * MILLISECONDS)
#define DETAIL_TARGET (1300 * MILLISECONDS)
#define LIST_TARGET (100 * MILLISECONDS)
#define COUNTS_TARGET (5 * MILLISECONDS)
#define MOST_MEMORY 40 /* MiB */

#define FIRST_PAGE 256

typedef struct
{
  const char *self;
  const char *script;
  JtOffice *office;
  const char *book;
  char *events;
  char *output;
  JtChartKind kind;
  int sort;
  int column; /* that is filtered; -1 for none */
  const char *filter;
} Bench;

/* ------------------------------------------------------------------------------------ the book */

/* Each case has an entrance of its own.  Every second goes on from where the others stay, so that
 * the report's checks hold. */
static const char filling[]
    = "PRAGMA foreign_keys = OFF;"
      "BEGIN;"
      "CREATE TEMP TABLE n (i INTEGER PRIMARY KEY);"
      "WITH RECURSIVE c (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < %1$u) "
      "INSERT INTO n SELECT i FROM c;"
      "INSERT INTO community SELECT 'm' || i, '社区' || i, '社区' || i, '街道' || i %% 10, '区' "
      "FROM n WHERE i <= 100;"
      "INSERT INTO compound SELECT 'c' || i, 'm' || i, '小区' || i, '小区' || i FROM n "
      "WHERE i <= 100;"
      "INSERT INTO building (uid, compound, name, name_key) SELECT 'b' || i, "
      "'c' || (i %% 100 + 1), i || '栋', '' || i FROM n;"
      "INSERT INTO entrance (uid, building, name, name_key) SELECT 'e' || i, 'b' || i, '1单元', '1' "
      "FROM n;"
      "INSERT INTO case_file SELECT 'k' || i, printf ('001-2026-%%04d', i), i || '栋1单元加装电梯', "
      "'multi-owner', 'entrance', 'jilin-2026', '1', date ('2026-01-01', (i %% 320) || ' days') "
      "FROM n;"
      "INSERT INTO case_entrance SELECT 'k' || i, 'e' || i FROM n;"
      "INSERT INTO lift SELECT 'l' || i, 'k' || i, 'e' || i, 1, NULL FROM n;"
      "INSERT INTO case_line SELECT uid, number, substr (number, 10), title, "
      "printf ('0%%03d', length (substr (uid, 2))) || title, 1, iif (rowid %% 3, NULL, "
      "date ('2026-11-01', (rowid %% 90) || ' days')), iif (rowid %% 3, NULL, 'notice-end'), "
      "'2026-11-01', CASE rowid %% 4 WHEN 0 THEN 'vote running' WHEN 1 THEN 'works running' "
      "WHEN 2 THEN 'operation done' ELSE 'application not-begun' END, "
      "iif (rowid %% 50, NULL, '2026-11-10') FROM case_file;"
      "INSERT INTO case_turn SELECT case_uid, next_turn, 'suspended running works' FROM case_line "
      "WHERE next_turn NOT NULL;"
      "INSERT INTO case_event SELECT 'k' || i, step.name, iif (step.of_lift, 'l' || i, ''), "
      "date ('2026-01-01', (i %% 250 + 4 * step.share) || ' days'), 'm' || (i %% 100 + 1), "
      "NOT step.of_lift, 1, 0 FROM n JOIN (SELECT 'applied' AS name, 1 AS share, 0 AS of_lift "
      "UNION SELECT 'surveyed', 2, 0 UNION SELECT 'vote-met', 4, 0 "
      "UNION SELECT 'review-accepted', 4, 0 UNION SELECT 'review-passed', 4, 0 "
      "UNION SELECT 'permitted', 8, 0 UNION SELECT 'works-begun', 8, 0 "
      "UNION SELECT 'completed', 16, 0 UNION SELECT 'registered', 16, 1 "
      "UNION SELECT 'in-use', 16, 1) AS step WHERE i %% step.share = 0;"
      "COMMIT;";

static gboolean
recount (JtDb *db, gpointer data, GError **error)
{
  return jt_store_event_recount_months (db, error) && jt_store_standing_recount_all (db, error);
}

static JtBook *
fill_book (guint n_cases)
{
  JtBook *book = jt_book_new (TODAY);
  g_autofree char *script = g_strdup_printf (filling, n_cases);
  g_autoptr (GError) error = NULL;
  char *message = NULL;
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (book->path, &db), ==, SQLITE_OK);
  if (sqlite3_exec (db, script, NULL, NULL, &message) != SQLITE_OK)
    g_error ("%s", message);
  sqlite3_close (db);
  jt_db_run (jt_office_get_db (book->office), recount, NULL, &error);
  g_assert_no_error (error);
  return book;
}

static JtOffice *
open_book (const char *path)
{
  g_autoptr (GError) error = NULL;
  JtClock clock;
  JtOffice *office;

  g_assert_true (jt_clock_pretend (TODAY, &clock, NULL));
  office = jt_office_open_reading (path, &clock, &error);
  g_assert_no_error (error);
  g_assert_true (jt_office_act_as (office, NULL, NULL));
  return office;
}

/* ---------------------------------------------------------------------------------------- ours */

static JtMonthReport *
read_report (const Bench *bench)
{
  g_autoptr (GError) error = NULL;
  JtMonthReport *report = jt_office_read_month (bench->office, MONTH, &error);

  g_assert_no_error (error);
  return report;
}

static gint64
time_report (gpointer data)
{
  const gint64 start = bench_cpu ();
  g_autoptr (JtMonthReport) report = read_report (data);

  g_assert_nonnull (report);
  return bench_cpu () - start;
}

static gint64
time_chart (gpointer data)
{
  const Bench *bench = data;
  g_autoptr (JtMonthReport) report = read_report (bench);
  g_autoptr (GError) error = NULL;
  const gint64 start = bench_cpu ();
  g_autoptr (JtChart) chart = jt_office_read_chart (bench->office, report, bench->kind, &error);

  g_assert_no_error (error);
  return bench_cpu () - start;
}

static gint64
time_counts (gpointer data)
{
  const Bench *bench = data;
  const gint64 start = bench_cpu ();
  g_autoptr (JtRows) counts = jt_store_standing_counts (jt_office_get_db (bench->office), NULL);
  gint64 n = 0;

  while (jt_rows_next (counts, NULL))
    n += jt_rows_int (counts, "cases");
  g_assert_cmpint (n, >, 0);
  return bench_cpu () - start;
}

/* What stands on the screen first. */
static gint64
time_list (gpointer data)
{
  const Bench *bench = data;
  const JtListSource *list = jt_case_list ();
  g_autoptr (JtListQuery) query = jt_list_query_new ();
  g_autoptr (JtListSnapshot) snapshot = NULL;
  g_autoptr (GPtrArray) page = NULL;
  const gint64 start = bench_cpu ();

  query->sort = bench->sort;
  if (bench->column >= 0)
    jt_list_query_set_text (query, (guint) bench->column, bench->filter);
  snapshot = list->ask (bench->office, query, NULL, NULL);
  g_assert_nonnull (snapshot);
  page = list->read (bench->office, snapshot, (const gint64 *) (gconstpointer) snapshot->ids->data,
                     MIN (snapshot->ids->len, FIRST_PAGE), NULL);
  g_assert_nonnull (page);
  return bench_cpu () - start;
}

static void
export_month (const Bench *bench)
{
  g_autoptr (JtMonthReport) report = read_report (bench);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) charts = jt_office_read_charts (bench->office, report, &error);

  g_assert_no_error (error);
  jt_office_month_export (bench->office, report, charts, bench->output, &error);
  g_assert_no_error (error);
}

static gint64
time_export (gpointer data)
{
  const Bench *bench = data;
  const char *const argv[] = { bench->self, "export", bench->book, bench->output, NULL };

  return bench_run (argv);
}

static gint64
weigh_export (const Bench *bench)
{
  const char *const argv[] = { bench->self, "export", bench->book, bench->output, NULL };

  return bench_ask (argv);
}

/* ---------------------------------------------------------------------------------- the script */

static void
write_events (const Bench *bench)
{
  g_autoptr (GString) csv = g_string_new ("case,indicator,day,community,cases,lifts\n");
  g_autoptr (GError) error = NULL;
  sqlite3_stmt *query;
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open_v2 (bench->book, &db, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db,
                                       "SELECT case_uid, indicator, on_day, community, cases, lifts "
                                       "FROM case_event",
                                       -1, &query, NULL),
                   ==, SQLITE_OK);
  while (sqlite3_step (query) == SQLITE_ROW)
    for (int i = 0; i < 6; i++)
      g_string_append_printf (csv, "%s%c", (const char *) sqlite3_column_text (query, i),
                              i < 5 ? ',' : '\n');
  sqlite3_finalize (query);
  sqlite3_close (db);
  g_file_set_contents (bench->events, csv->str, (gssize) csv->len, &error);
  g_assert_no_error (error);
}

static void
compare_with_script (const Bench *bench, const char *what, gint64 ours, const char *mode)
{
  static const char modules[] = "pandas, matplotlib, openpyxl";
  const char *python = bench_python_with (modules);
  const char *const argv[]
      = { python, bench->script, mode, bench->events, bench->output, NULL };

  if (python != NULL)
    bench_line (what, ours, modules, bench_run (argv));
  else
    bench_absent (what, ours, modules);
}

/* ----------------------------------------------------------------------------------- the table */

static gint64
time_one (Bench *bench, BenchFunc func)
{
  BenchRunner runner = { func, bench, 0 };

  bench_race (&runner, 1, bench_size (5, 1));
  return runner.time;
}

static void
time_charts (Bench *bench, guint n_cases)
{
  for (bench->kind = 0; bench->kind < JT_CHARTS; bench->kind++)
    {
      g_autofree char *what = g_strdup_printf ("numbers of a chart, %u cases: %s", n_cases,
                                               jt_chart_kind_nick (bench->kind));

      bench_target (what, time_one (bench, time_chart), REPORT_TARGET);
    }
}

/* Every way a clerk may ask for it. */
static void
time_lists (Bench *bench, guint n_cases)
{
  static const struct
  {
    const char *words;
    int sort;
    int column;
    const char *filter;
  } ways[] = {
    { "", -1, -1, NULL },
    { ", by title", JT_CASE_COLUMN_TITLE, -1, NULL },
    { ", by lifts", JT_CASE_COLUMN_LIFTS, -1, NULL },
    { ", by where it stands", JT_CASE_COLUMN_STANDING, -1, NULL },
    { ", by the next day", JT_CASE_COLUMN_LAST_DAY, -1, NULL },
    { ", by what is due", JT_CASE_COLUMN_WHAT, -1, NULL },
    { ", title holds 12", -1, JT_CASE_COLUMN_TITLE, "12" },
    { ", of one stage", -1, JT_CASE_COLUMN_STAGE, "works" },
    { ", of one stage, by title", JT_CASE_COLUMN_TITLE, JT_CASE_COLUMN_STAGE, "works" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autofree char *what
          = g_strdup_printf ("first page of the list of %u cases%s", n_cases, ways[i].words);

      bench->sort = ways[i].sort;
      bench->column = ways[i].column;
      bench->filter = ways[i].filter;
      bench_target (what, time_one (bench, time_list), LIST_TARGET);
    }
}

static void
measure (Bench *bench, guint n_cases)
{
  g_autofree char *report = g_strdup_printf ("month from kept totals, %u cases", n_cases);
  g_autofree char *counts = g_strdup_printf ("stage counts, %u cases", n_cases);
  g_autofree char *detail = g_strdup_printf ("month with detail as xlsx, %u cases", n_cases);
  gint64 read, exported;

  exported = time_one (bench, time_export);
  bench_target (detail, exported, DETAIL_TARGET);
  bench_memory (detail, weigh_export (bench), MOST_MEMORY);
  write_events (bench);
  compare_with_script (bench, detail, exported, "detail");
  read = time_one (bench, time_report);
  bench_target (report, read, REPORT_TARGET);
  compare_with_script (bench, report, read, "totals");
  bench_target (counts, time_one (bench, time_counts), COUNTS_TARGET);
  time_charts (bench, n_cases);
  time_lists (bench, n_cases);
}

static guint
count_cases (JtOffice *office)
{
  g_autoptr (JtRows) count = jt_db_query (jt_office_get_db (office),
                                          "SELECT count (*) AS n FROM case_file", "");

  g_assert_true (jt_rows_next (count, NULL));
  return (guint) jt_rows_int (count, "n");
}

/* Arguments: the peer's script, and perhaps a book.  Or: export BOOK FILE, which prints its memory. */
int
main (int argc, char **argv)
{
  Bench bench = { .self = argv[0], .sort = -1, .column = -1 };
  JtBook *book = NULL;
  char *folder;

  if (argc == 4)
    {
      bench.office = open_book (argv[2]);
      bench.output = argv[3];
      export_month (&bench);
      bench_tell_memory ();
      g_object_unref (bench.office);
      return 0;
    }
  g_assert_cmpint (argc, >=, 2);
  bench.script = argv[1];
  if (argc == 2)
    book = fill_book (bench_size (100000, 200));
  bench.book = book != NULL ? book->path : argv[2];
  bench.office = open_book (bench.book);
  folder = bench_folder_new ();
  bench.events = bench_file (folder, "events.csv", NULL);
  bench.output = bench_file (folder, "month.xlsx", NULL);

  measure (&bench, count_cases (bench.office));

  g_object_unref (bench.office);
  g_free (bench.events);
  g_free (bench.output);
  bench_folder_free (folder);
  g_clear_pointer (&book, jt_book_free);
  return 0;
}
