/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <glib/gstdio.h>

#include "jt-file.h"
#include "jt-report-error.h"
#include "jt-roster-workbook.h"
#include "jt-xlsx-fixture.h"
#include "jt-xlsx-package.h"
#include "jt-xlsx.h"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("jiati-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "名册.xlsx", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_unlink (fixture->path);
  /* Fails when a temporary file was left behind. */
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static const JtRosterColumn columns[] = { { "房号", JT_ROSTER_COLUMN_TEXT, 10 },
                                          { "楼层", JT_ROSTER_COLUMN_WHOLE, 10 },
                                          { "建筑面积", JT_ROSTER_COLUMN_AREA, 10 } };

static gboolean
write_rows (Fixture *fixture, const char *room, guint n, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  const char *first[] = { room, "-1", "87.35", NULL };
  const char *second[] = { "0101", "", "x", NULL };

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (rows, first);
  g_ptr_array_add (rows, second);
  return jt_roster_workbook_write (fixture->path, "名册", columns, G_N_ELEMENTS (columns), rows,
                                   error);
}

static GPtrArray *
read_back (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = jt_file_read (fixture->path, JT_FILE_LIMIT, &error);
  GPtrArray *sheets = NULL;

  g_assert_no_error (error);
  sheets = jt_xlsx_read (bytes, &error);
  g_assert_no_error (error);
  return sheets;
}

static void
assert_sheet (const GPtrArray *sheets, guint index, const char *name, const char *expected)
{
  const JtWorkbookSheet *sheet = g_ptr_array_index (sheets, index);
  g_autofree char *dump = jt_sheet_dump (sheet->sheet);

  g_assert_cmpstr (sheet->name, ==, name);
  g_assert_cmpstr (dump, ==, expected);
}

static void
test_write (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sheets = NULL;
  GStatBuf info;

  write_rows (fixture, "=1+1 <&> 220102199001011234", 1, &error);
  g_assert_no_error (error);
  sheets = read_back (fixture);
  g_assert_cmpuint (sheets->len, ==, 1);
  assert_sheet (sheets, 0, "名册",
                "1: 房号|楼层|建筑面积\n2: =1+1 <&> 220102199001011234|-1|87.34999999999999\n"
                "3: 0101\n");
  g_assert_cmpint (g_stat (fixture->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
}

static void
assert_unwritten (Fixture *fixture, const char *room, guint n, JtReportError code,
                  const char *fact)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_assert_true (jt_file_write (fixture->path, "old", 3, NULL));
  g_assert_false (write_rows (fixture, room, n, &error));
  g_assert_error (error, JT_REPORT_ERROR, (int) code);
  if (fact != NULL)
    g_assert_cmpstr (error->message, ==, fact);
  bytes = jt_file_read (fixture->path, 3, NULL);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "old", 3);
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *longest = g_strnfill (32767, 'a');
  g_autofree char *too_long = g_strnfill (32768, 'a');
  g_autofree char *nowhere = NULL;
  g_autoptr (GError) error = NULL;

  assert_unwritten (fixture, "\xFF", 2, JT_REPORT_ERROR_TEXT, "2, 1");
  assert_unwritten (fixture, too_long, 1, JT_REPORT_ERROR_TEXT_TOO_LONG, "2, 1");
  assert_unwritten (fixture, "1", 1048575, JT_REPORT_ERROR_TOO_MANY_ROWS, "1048575");
  g_assert_true (write_rows (fixture, longest, 1, NULL));

  nowhere = g_build_filename (fixture->folder, "none", "a.xlsx", NULL);
  g_free (fixture->path);
  fixture->path = g_steal_pointer (&nowhere);
  g_assert_false (write_rows (fixture, "1", 1, &error));
  g_assert_error (error, JT_REPORT_ERROR, JT_REPORT_ERROR_WRITE_FAILED);
  g_free (fixture->path);
  fixture->path = g_build_filename (fixture->folder, "名册.xlsx", NULL);
}

/* The disk is full in the middle of the write: the old file stays.  Each of these sizes stops
 * another step, the rows waiting, the sheet put together from them, the file itself; on a disk with
 * room for all of them the file is written. */
static void
test_full_disk (Fixture *fixture, gconstpointer data)
{
  static const rlim_t sizes[] = { 1, 4096, 65536, 100000, 400 * 1024, 1024 * 1024, 1300 * 1024 };
  struct rlimit before, small;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  small = before;
  signal (SIGXFSZ, SIG_IGN);
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = NULL;

      g_assert_true (jt_file_write (fixture->path, "old", 3, NULL));
      small.rlim_cur = sizes[i];
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
      g_assert_false (write_rows (fixture, "101", 20000, &error));
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
      g_assert_error (error, JT_REPORT_ERROR, JT_REPORT_ERROR_WRITE_FAILED);
      bytes = jt_file_read (fixture->path, 3, NULL);
      g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "old", 3);
    }
  g_assert_true (write_rows (fixture, "101", 20000, NULL));
}

static void
test_template (Fixture *fixture, gconstpointer data)
{
  static const JtRosterHint hints[] = { { TRUE, "Room.", "302" }, { FALSE, "Floor.", "" },
                                        { FALSE, "Area.", "87.35" } };
  static const JtRosterTemplateWords words = { "名册", "说明", "列", "必填", "是", "说明", "示例" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sheets = NULL;

  jt_roster_template_write (fixture->path, columns, hints, G_N_ELEMENTS (columns), &words, &error);
  g_assert_no_error (error);
  sheets = read_back (fixture);
  g_assert_cmpuint (sheets->len, ==, 2);
  assert_sheet (sheets, 0, "名册", "1: 房号|楼层|建筑面积\n");
  assert_sheet (sheets, 1, "说明",
                "1: 列|必填|说明|示例\n2: 房号|是|Room.|302\n3: 楼层||Floor.\n"
                "4: 建筑面积||Area.|87.35\n");
}

static gboolean
add_chunk (gpointer data, const char *bytes, gsize length, GError **error)
{
  g_string_append_len (data, bytes, (gssize) length);
  return TRUE;
}

/* Eighteen digits stay eighteen digits; no column has two widths, which spreadsheet programs call
 * damage. */
static void
test_texts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) texts
      = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_roster_text_sheet_free);
  JtRosterTextSheet *sheet = jt_roster_text_sheet_new ("名册");
  g_autoptr (GPtrArray) sheets = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (JtXlsxPackage) package = NULL;
  g_autoptr (GString) xml = g_string_new (NULL);

  g_ptr_array_add (sheet->rows, g_strsplit ("房号,证件号,未导入原因", ",", -1));
  g_ptr_array_add (sheet->rows, g_strsplit ("0101,229999195001012000,x", ",", -1));
  g_ptr_array_add (texts, sheet);
  g_assert_true (jt_roster_texts_write (fixture->path, texts, &error));
  g_assert_no_error (error);
  sheets = read_back (fixture);
  g_assert_cmpuint (sheets->len, ==, 1);
  bytes = jt_file_read (fixture->path, JT_FILE_LIMIT, &error);
  g_assert_no_error (error);
  package = jt_xlsx_package_open (bytes, &error);
  g_assert_no_error (error);
  jt_xlsx_package_read (package, "xl/worksheets/sheet1.xml", add_chunk, xml, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (xml->str, "<col min=\"1\" max=\"2\""));
  g_assert_nonnull (strstr (xml->str, "<col min=\"3\" max=\"3\""));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/roster-workbook/write", Fixture, NULL, set_up, test_write, tear_down);
  g_test_add ("/roster-workbook/refused", Fixture, NULL, set_up, test_refused, tear_down);
  g_test_add ("/roster-workbook/full-disk", Fixture, NULL, set_up, test_full_disk, tear_down);
  g_test_add ("/roster-workbook/texts", Fixture, NULL, set_up, test_texts, tear_down);
  g_test_add ("/roster-workbook/template", Fixture, NULL, set_up, test_template, tear_down);
  return g_test_run ();
}
