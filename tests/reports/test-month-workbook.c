/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include <glib/gstdio.h>

#include "jt-file.h"
#include "jt-month-workbook.h"
#include "jt-report-error.h"
#include "jt-rule-error.h"
#include "jt-xlsx-fixture.h"
#include "jt-xlsx.h"

/* Two sub-districts with three communities; every number tells where it stands. */

static const JtMonthBookWords labels = {
  .cover = "封面",         .summary = "汇总",   .comparison = "对比",     .charts = "图表",
  .district = "区县",      .subdistrict = "街道", .indicator = "指标",    .span = "口径",
  .now = "本期",           .previous = "上月",  .last_year = "上年同月",  .change = "增减",
  .checks = "校验",        .no_broken = "均成立", .adjustments = "调整",  .sample = "示例数据",
  .page = "第 &P 页 共 &N 页",
};

static const char template[] = "[report]\ntitle=月报\n"
                               "[column 1]\nindicator=applied\nspan=month\ngroup=申请\ntitle=本月\n"
                               "[column 2]\nindicator=applied\nspan=year\ngroup=申请\ntitle=累计\n"
                               "[column 3]\nindicator=investment\nspan=year\ngroup=投资\n"
                               "title=累计\n";

typedef struct
{
  char *folder;
  char *path;
  JtMonthWords words;
  JtMonthReport *report;
  JtMonthColumns *columns;
  GPtrArray *broken;
  GPtrArray *adjustments;
  GPtrArray *pictures;
  JtMonthFact facts[2];
  guint n_rows; /* of the table */
  JtMonthTable table;
  JtMonthBook book;
} Fixture;

static JtMonthLine *
community (const char *name, const char *subdistrict, gint64 n)
{
  JtMonthRow *row = jt_month_row_new (name, name);

  row->counts[JT_INDICATOR_APPLIED][JT_MONTH_SPAN_MONTH].cases = n;
  row->counts[JT_INDICATOR_APPLIED][JT_MONTH_SPAN_YEAR].cases = 10 * n;
  row->counts[JT_INDICATOR_INVESTMENT][JT_MONTH_SPAN_YEAR].amount = 36000000 * n + 1;
  return jt_month_line_new (JT_MONTH_LEVEL_COMMUNITY, row, subdistrict, "");
}

static const JtMonthField fields[] = { { "编号", JT_MONTH_CELL_TEXT, 10 },
                                       { "台数", JT_MONTH_CELL_WHOLE, 6 },
                                       { "面积", JT_MONTH_CELL_AREA, 10 },
                                       { "投资", JT_MONTH_CELL_MONEY, 10 },
                                       { "日期", JT_MONTH_CELL_DAY, 12 } };

static gboolean
read_rows (JtMonthTakeRow take, gpointer sink, gpointer data, GError **error)
{
  const Fixture *fixture = data;

  for (guint i = 0; i < fixture->n_rows; i++)
    {
      const JtMonthCell cells[] = { { "001", 0 }, { NULL, i }, { NULL, 62120 },
                                    { NULL, 123456700 }, { NULL, jt_day_from_ymd (2026, 10, 25) } };

      if (!take (cells, sink, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_badly (JtMonthTakeRow take, gpointer sink, gpointer data, GError **error)
{
  g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_OVERFLOW, "x");
  return FALSE;
}

static void
set_up_words (JtMonthWords *words)
{
  for (guint i = 0; i < JT_INDICATOR_LAST; i++)
    words->indicators[i] = jt_indicator_info (i)->nick;
  for (guint i = 0; i <= JT_MONTH_LEVEL_ALL; i++)
    words->levels[i] = i == JT_MONTH_LEVEL_ALL ? "合计" : "小计";
  words->place = "社区";
  words->no_community = "无社区";
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) communities
      = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_month_line_free);

  fixture->folder = g_dir_make_tmp ("jiati-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "月报.xlsx", NULL);
  set_up_words (&fixture->words);
  g_ptr_array_add (communities, community ("甲", "东街道", 1));
  g_ptr_array_add (communities, community ("乙", "西街道", 2));
  g_ptr_array_add (communities, community ("丙", "东街道", 4));
  fixture->report = jt_month_report_new ();
  fixture->report->lines = jt_month_lines_sum (communities, NULL);
  fixture->report->unit = g_strdup ("甲 & 乙");
  fixture->report->sample = TRUE;
  fixture->report->previous = jt_month_row_new (NULL, "");
  fixture->report->last_year = jt_month_row_new (NULL, "");
  fixture->report->previous->counts[JT_INDICATOR_APPLIED][JT_MONTH_SPAN_MONTH].cases = 9;
  fixture->columns = jt_month_columns_parse (template, &fixture->words, NULL);
  fixture->broken = g_ptr_array_new ();
  fixture->adjustments = g_ptr_array_new ();
  fixture->pictures = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_month_picture_free);
  fixture->facts[0] = (JtMonthFact){ "负责人", (char *) "" };
  fixture->facts[1] = (JtMonthFact){ "链头", (char *) "0123 4567" };
  fixture->n_rows = 1;
  fixture->table = (JtMonthTable){ "明细", "说明", fields, G_N_ELEMENTS (fields), read_rows,
                                   fixture };
  fixture->book = (JtMonthBook){
    .report = fixture->report, .columns = fixture->columns,   .words = &fixture->words,
    .labels = &labels,         .title = "月报",               .period = "2026年10月",
    .facts = fixture->facts,   .n_facts = 2,                  .broken = fixture->broken,
    .adjustments = fixture->adjustments, .tables = &fixture->table, .n_tables = 1,
    .pictures = fixture->pictures,
  };
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  jt_month_report_free (fixture->report);
  jt_month_columns_free (fixture->columns);
  g_ptr_array_unref (fixture->broken);
  g_ptr_array_unref (fixture->adjustments);
  g_ptr_array_unref (fixture->pictures);
  g_unlink (fixture->path);
  /* Fails when a temporary file was left behind. */
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
assert_sheet (const GPtrArray *sheets, guint index, const char *name, const char *expected)
{
  const JtWorkbookSheet *sheet = g_ptr_array_index (sheets, index);
  g_autofree char *dump = jt_sheet_dump (sheet->sheet);

  g_assert_cmpstr (sheet->name, ==, name);
  g_assert_cmpstr (dump, ==, expected);
}

static GPtrArray *
write_and_read (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GPtrArray *sheets;

  jt_month_workbook_write (fixture->path, &fixture->book, &error);
  g_assert_no_error (error);
  bytes = jt_file_read (fixture->path, JT_FILE_LIMIT, &error);
  g_assert_no_error (error);
  sheets = jt_xlsx_read (bytes, &error);
  g_assert_no_error (error);
  return sheets;
}

/* A reader that does not calculate sees the sums too. */
static void
test_sheets (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) sheets = NULL;

  g_ptr_array_add (fixture->adjustments, (gpointer) "改了一项");
  sheets = write_and_read (fixture);
  g_assert_cmpuint (sheets->len, ==, 4);
  assert_sheet (sheets, 0, "封面",
                "1: 示例数据\n3: 月报\n5: 2026年10月\n8: 负责人\n9: 链头|0123 4567\n");
  assert_sheet (sheets, 1, "汇总",
                "1: 月报\n2: 2026年10月\n3: ||申请||投资\n4: 街道|社区|本月|累计|累计\n"
                "5: 东街道|甲|1|10|36.000001\n6: 东街道|丙|4|40|144.000001\n"
                "7: 东街道|东街道 小计|5|50|180.000002\n8: 西街道|乙|2|20|72.000001\n"
                "9: 西街道|西街道 小计|2|20|72.000001\n10: |合计|7|70|252.000003\n"
                "12: 校验\n13: 均成立\n15: 调整\n16: 改了一项\n");
  assert_sheet (sheets, 2, "对比",
                "1: 月报\n2: 2026年10月\n3: 指标|口径|本期|上月|增减|上年同月|增减\n"
                "4: 申请|本月|7|9|-2|0|7\n5: 申请|累计|70|0|70|0|70\n"
                "6: 投资|累计|252.000003|0|252.000003|0|252.000003\n");
  assert_sheet (sheets, 3, "明细",
                "1: 说明\n2: 编号|台数|面积|投资|日期\n3: 001|0|621.2|123.4567|2026-10-25\n");
}

static void
test_no_rows (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) sheets = NULL;

  fixture->n_rows = 0;
  sheets = write_and_read (fixture);
  assert_sheet (sheets, 3, "明细", "1: 说明\n2: 编号|台数|面积|投资|日期\n");
}

static void
assert_unwritten (Fixture *fixture, GQuark domain, int code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_assert_true (jt_file_write (fixture->path, "old", 3, NULL));
  g_assert_false (jt_month_workbook_write (fixture->path, &fixture->book, &error));
  g_assert_error (error, domain, code);
  bytes = jt_file_read (fixture->path, 3, NULL);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "old", 3);
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  fixture->table.read = read_badly;
  assert_unwritten (fixture, JT_RULE_ERROR, JT_RULE_ERROR_OVERFLOW);
  fixture->table.read = read_rows;
  fixture->book.title = "\xFF";
  assert_unwritten (fixture, JT_REPORT_ERROR, JT_REPORT_ERROR_TEXT);
  fixture->book.title = "月报";
  g_ptr_array_add (fixture->pictures, jt_month_picture_new ("图", g_bytes_new ("x", 1)));
  assert_unwritten (fixture, JT_REPORT_ERROR, JT_REPORT_ERROR_WRITE_FAILED);
}

/* The disk is full in the middle of the write: the old file stays. */
static void
test_full_disk (Fixture *fixture, gconstpointer data)
{
  static const rlim_t sizes[] = { 1, 4096, 20000, 65536, 400 * 1024, 1024 * 1024 };
  struct rlimit before, small;

  fixture->n_rows = 20000;
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  signal (SIGXFSZ, SIG_IGN);
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = NULL;

      g_assert_true (jt_file_write (fixture->path, "old", 3, NULL));
      small = before;
      small.rlim_cur = sizes[i];
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
      g_assert_false (jt_month_workbook_write (fixture->path, &fixture->book, &error));
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
      g_assert_error (error, JT_REPORT_ERROR, JT_REPORT_ERROR_WRITE_FAILED);
      /* In the user's language: no library's English. */
      g_assert_true (g_str_has_suffix (error->message, g_strerror (EIO))
                     || g_str_has_suffix (error->message, g_strerror (ENOSPC))
                     || g_str_has_suffix (error->message, g_strerror (EFBIG)));
      bytes = jt_file_read (fixture->path, 3, NULL);
      g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "old", 3);
    }
  g_assert_true (jt_month_workbook_write (fixture->path, &fixture->book, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/month-workbook/sheets", Fixture, NULL, set_up, test_sheets, tear_down);
  g_test_add ("/month-workbook/no-rows", Fixture, NULL, set_up, test_no_rows, tear_down);
  g_test_add ("/month-workbook/refused", Fixture, NULL, set_up, test_refused, tear_down);
  g_test_add ("/month-workbook/full-disk", Fixture, NULL, set_up, test_full_disk, tear_down);
  return g_test_run ();
}
