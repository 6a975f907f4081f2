/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench.h"
#include "jt-chart-fixture.h"
#include "jt-chart.h"
#include "jt-day.h"
#include "jt-month-workbook.h"

/* The workbook of a month with 100,000 rows of detail and a picture, beside the libraries of a
 * script that write the same cells.  Each is a whole program, so that its memory can be told. */

#define TARGET (G_GINT64_CONSTANT (1200) * 1000 * 1000)
#define MOST_MEMORY 16 /* MiB */

#define NARROW 10
#define WIDE 37 /* columns of the detail as it is sent */

static const JtMonthBookWords labels = {
  .cover = "封面",         .summary = "汇总",   .comparison = "对比",     .charts = "图表",
  .district = "区县",      .subdistrict = "街道", .indicator = "指标",    .span = "口径",
  .now = "本期",           .previous = "上月",  .last_year = "上年同月",  .change = "增减",
  .checks = "校验",        .no_broken = "均成立", .adjustments = "调整",  .sample = "示例数据",
  .page = "第 &P 页 共 &N 页",
};

/* ------------------------------------------------------------------------------- one workbook */

typedef struct
{
  guint n_rows;
  guint n_columns;
  JtMonthField fields[WIDE];
} Detail;

/* As many texts, numbers and days as the real one has, and as many cells that hold nothing. */
static gboolean
read_rows (JtMonthTakeRow take, gpointer sink, gpointer data, GError **error)
{
  const Detail *detail = data;
  const gint64 first_day = jt_day_from_ymd (2026, 1, 1);

  for (guint row = 0; row < detail->n_rows; row++)
    {
      g_autofree char *number = g_strdup_printf ("001-2026-%04u", row + 1);
      g_autofree char *title = g_strdup_printf ("柳芽%u区%u栋1单元加装电梯", row / 70, row % 70);
      JtMonthCell cells[WIDE];

      for (guint i = 0; i < detail->n_columns; i++)
        switch (detail->fields[i].kind)
          {
          case JT_MONTH_CELL_TEXT:
            cells[i] = (JtMonthCell){ i == 0 ? number : i % 5 == 1 ? title : "柳芽社区", 0 };
            break;
          case JT_MONTH_CELL_DAY:
            cells[i] = (JtMonthCell){
              NULL, (row + i) % 3 == 0 ? first_day + (row + i) % 300 : JT_MONTH_CELL_NONE
            };
            break;
          default:
            cells[i] = (JtMonthCell){ NULL, 1000 + row % 100000 };
          }
      if (!take (cells, sink, error))
        return FALSE;
    }
  return TRUE;
}

static void
set_fields (Detail *detail)
{
  static const JtMonthCellKind kinds[]
      = { JT_MONTH_CELL_TEXT, JT_MONTH_CELL_TEXT, JT_MONTH_CELL_WHOLE, JT_MONTH_CELL_DAY,
          JT_MONTH_CELL_MONEY };

  for (guint i = 0; i < detail->n_columns; i++)
    detail->fields[i] = (JtMonthField){ "列", kinds[i % G_N_ELEMENTS (kinds)], 12 };
}

static JtMonthReport *
make_report (void)
{
  g_autoptr (GPtrArray) communities
      = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_month_line_free);
  JtMonthReport *report = jt_month_report_new ();

  g_ptr_array_add (communities, jt_month_line_new (JT_MONTH_LEVEL_COMMUNITY,
                                                   jt_month_row_new ("甲", "甲"), "东街道", ""));
  report->lines = jt_month_lines_sum (communities, NULL);
  report->unit = g_strdup ("");
  report->previous = jt_month_row_new (NULL, "");
  report->last_year = jt_month_row_new (NULL, "");
  return report;
}

static void
write_workbook (const char *path, guint n_rows, guint n_columns)
{
  Detail detail = { .n_rows = n_rows, .n_columns = n_columns };
  g_autoptr (GError) error = NULL;
  g_autoptr (JtMonthReport) report = make_report ();
  g_autoptr (JtMonthColumns) columns = NULL;
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) pictures
      = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_month_picture_free);
  g_autoptr (JtChart) chart = fixture_chart (JT_CHART_FUNNEL);
  JtMonthWords words = { .place = "社区", .no_community = "" };
  JtMonthTable table = { "明细", NULL, detail.fields, n_columns, read_rows, &detail };
  JtMonthBook book = { .report = report, .words = &words, .labels = &labels, .title = "月报",
                       .period = "2026年10月", .broken = none, .adjustments = none,
                       .tables = &table, .n_tables = 1, .pictures = pictures };

  for (guint i = 0; i < JT_INDICATOR_LAST; i++)
    words.indicators[i] = jt_indicator_info (i)->nick;
  for (guint i = 0; i <= JT_MONTH_LEVEL_ALL; i++)
    words.levels[i] = "合计";
  set_fields (&detail);
  columns = jt_month_columns_parse (
      "[report]\ntitle=月报\n[column 1]\nindicator=applied\nspan=month\ngroup=申请\ntitle=本月\n",
      &words, &error);
  g_assert_no_error (error);
  book.columns = columns;
  g_ptr_array_add (pictures,
                   jt_month_picture_new ("图", jt_chart_png (chart, 0, 1600, 900, NULL)));
  jt_month_workbook_write (path, &book, &error);
  g_assert_no_error (error);
}

/* -------------------------------------------------------------------------------- the others */

typedef struct
{
  const char *self;
  const char *script;
  const char *library;
  char *path;
  char *rows;
  char *columns;
} Bench;

static gint64
write_ours (gpointer data)
{
  const Bench *bench = data;
  const char *const argv[]
      = { bench->self, "write", bench->path, bench->rows, bench->columns, NULL };

  return bench_run (argv);
}

static void
compare_with (const Bench *bench, const char *what, gint64 ours, const char *library)
{
  const char *python = bench_python_with (library);
  const char *const argv[]
      = { python, bench->script, library, bench->path, bench->rows, bench->columns, NULL };

  if (python != NULL)
    bench_line (what, ours, library, bench_run (argv));
  else
    bench_absent (what, ours, library);
}

static gint64
weigh_rows (const Bench *bench, guint n_rows)
{
  g_autofree char *rows = g_strdup_printf ("%u", n_rows);
  g_autofree char *columns = g_strdup_printf ("%u", WIDE);
  const char *const argv[] = { bench->self, "write", bench->path, rows, columns, NULL };

  return bench_ask (argv);
}

/* Letters and their fonts take what they take; this is what the rows take. */
static void
weigh (const Bench *bench, guint n_rows)
{
  g_autofree char *what
      = g_strdup_printf ("%u rows of %u columns in a workbook, beyond one row", n_rows, WIDE);

  bench_memory (what, weigh_rows (bench, n_rows) - weigh_rows (bench, 1), MOST_MEMORY);
}

static void
compare (Bench *bench, guint n_rows, guint n_columns)
{
  g_autofree char *what
      = g_strdup_printf ("workbook with a picture, %u rows of %u columns", n_rows, n_columns);
  BenchRunner ours = { write_ours, bench, 0 };

  bench->columns = g_strdup_printf ("%u", n_columns);
  bench->rows = g_strdup_printf ("%u", n_rows);
  bench_race (&ours, 1, bench_size (5, 1));
  bench_target (what, ours.time, TARGET);
  compare_with (bench, what, ours.time, "xlsxwriter");
  compare_with (bench, what, ours.time, "openpyxl");
  g_free (bench->rows);
  g_free (bench->columns);
}

/* Arguments: the peers' script.  Or: write FILE ROWS COLUMNS, which prints its memory. */
int
main (int argc, char **argv)
{
  const guint n_rows = bench_size (100000, 50);
  Bench bench = { .self = argv[0] };
  char *folder;

  if (argc == 5)
    {
      write_workbook (argv[2], (guint) g_ascii_strtoull (argv[3], NULL, 10),
                      (guint) g_ascii_strtoull (argv[4], NULL, 10));
      bench_tell_memory ();
      return 0;
    }
  g_assert_cmpint (argc, ==, 2);
  bench.script = argv[1];
  folder = bench_folder_new ();
  bench.path = bench_file (folder, "month.xlsx", NULL);
  weigh (&bench, n_rows);
  compare (&bench, n_rows, NARROW);
  compare (&bench, n_rows, WIDE);
  g_free (bench.path);
  bench_folder_free (folder);
  return 0;
}
