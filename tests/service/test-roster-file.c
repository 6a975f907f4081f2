/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "jt-book-fixture.h"
#include "jt-exchange-error.h"
#include "jt-file.h"
#include "jt-json.h"
#include "jt-roster-export.h"
#include "jt-roster-import.h"
#include "jt-roster-template.h"
#include "jt-sheet-file.h"
#include "jt-xlsx-fixture.h"

/* Rosters as workbooks: from a file into the book, and from the book into a file. */

#define TODAY "2026-03-02"

#define TEXT(text) "<c t='inlineStr'><is><t>" text "</t></is></c>"
#define NUMBER(number) "<c><v>" number "</v></c>"
#define ROW(cells) "<row>" cells "</row>"

static char *
write_bytes (JtBook *book, const char *name, GBytes *bytes)
{
  char *path = g_build_filename (book->dir, name, NULL);

  g_assert_true (jt_file_write (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                NULL));
  return path;
}

/* What a program of property managers exports: three sheets, a title over a header of two rows,
 * totals, numbers where texts should be. */
static GBytes *
export_of_property_managers (void)
{
  JtZip *zip = jt_zip_new ();

  jt_zip_add (zip, "xl/rooms.xml",
              JT_XLSX_SHEET (
                  "<sheetData>" ROW (TEXT ("柳芽一区房屋台账"))
                  ROW (TEXT ("楼栋") TEXT ("单元") TEXT ("房号") TEXT ("面积") "<c/>" TEXT ("业主编号"))
                  ROW ("<c/><c/><c/>" TEXT ("建筑面积(㎡)") TEXT ("套内面积"))
                  ROW (TEXT ("1栋") NUMBER ("1") NUMBER ("101") NUMBER ("87.349999999999994")
                       NUMBER ("70.1") NUMBER ("1"))
                  ROW (TEXT ("1栋") NUMBER ("1") NUMBER ("102") NUMBER ("62.35") "<c/>" NUMBER ("2"))
                  ROW (TEXT ("1栋") NUMBER ("1") NUMBER ("201") NUMBER ("62.35") "<c/>" NUMBER ("3"))
                  ROW (TEXT ("合计") "<c/><c/>" NUMBER ("212.05"))
                  "</sheetData><mergeCells><mergeCell ref='A1:F1'/><mergeCell ref='A2:A3'/>"
                  "<mergeCell ref='D2:E2'/></mergeCells>"));
  jt_zip_add (zip, "xl/owners.xml",
              JT_XLSX_SHEET (
                  "<sheetData>" ROW (TEXT ("业主编号") TEXT ("业主姓名") TEXT ("身份证号") TEXT ("手机"))
                  ROW (NUMBER ("1") TEXT ("王例秋") TEXT ("11010519491231002X") NUMBER ("13800138000"))
                  ROW (NUMBER ("1") TEXT ("赵样"))
                  ROW (NUMBER ("2") TEXT ("李演兰") NUMBER ("1.1010519491231E+17"))
                  ROW (NUMBER ("3") TEXT ("王例秋") TEXT ("E12345678")) "</sheetData>"));
  jt_zip_add (zip, "xl/buildings.xml",
              JT_XLSX_SHEET (
                  "<sheetData>" ROW (TEXT ("小区名称") TEXT ("楼栋") TEXT ("总层数") TEXT ("是否有电梯"))
                  ROW (TEXT ("柳芽一区") TEXT ("1栋") NUMBER ("6") TEXT ("否")) "</sheetData>"));
  jt_xlsx_fixture_add_to (
      &(JtXlsxFixture){
          .workbook = "<workbook xmlns:r='x'><sheets><sheet name='楼栋' r:id='b'/>"
                      "<sheet name='房屋' r:id='r'/><sheet name='业主' r:id='o'/>"
                      "</sheets></workbook>",
          .relations = "<Relationships>"
                       "<Relationship Id='b' Type='x/worksheet' Target='buildings.xml'/>"
                       "<Relationship Id='r' Type='x/worksheet' Target='rooms.xml'/>"
                       "<Relationship Id='o' Type='x/worksheet' Target='owners.xml'/>"
                       "</Relationships>",
          .sheet = "", .strings = "", .styles = "" },
      zip);
  return jt_zip_end (zip);
}

static JsonObject *
import (JtBook *book, const char *path)
{
  const JtRosterOptions options = { 0 };
  g_autoptr (GError) error = NULL;
  JsonObject *answer = NULL;

  jt_office_roster_import (book->office, path, &options, &answer, NULL, &error);
  g_assert_no_error (error);
  return answer;
}

static void
assert_counts (JsonObject *answer, int rows, int n_new, int changed, int unchanged, int rejected)
{
  g_assert_cmpint (jt_json_int (answer, "rows", -1), ==, rows);
  g_assert_cmpint (jt_json_int (answer, "new", -1), ==, n_new);
  g_assert_cmpint (jt_json_int (answer, "changed", -1), ==, changed);
  g_assert_cmpint (jt_json_int (answer, "unchanged", -1), ==, unchanged);
  g_assert_cmpint (json_array_get_length (jt_json_array (answer, "rejected")), ==, rejected);
}

static void
test_three_sheets (void)
{
  g_autoptr (JtBook) book = jt_book_new (TODAY);
  g_autoptr (GBytes) bytes = export_of_property_managers ();
  g_autofree char *path = write_bytes (book, "导出.xlsx", bytes);
  g_autoptr (JsonObject) first = import (book, path);
  g_autoptr (JsonObject) again = import (book, path);
  JsonObject *rejected = json_array_get_object_element (jt_json_array (first, "rejected"), 0);
  g_autofree char *csv = g_build_filename (book->dir, "out.csv", NULL);
  g_autofree char *text = NULL;

  assert_counts (first, 3, 2, 0, 0, 1);
  g_assert_cmpint (jt_json_int (rejected, "row", 0), ==, 5);
  g_assert_cmpstr (jt_json_text (rejected, "column"), ==, "身份证号（业主）");
  g_assert_cmpstr (jt_json_text (rejected, "code"), ==, "certificate-digits-lost");
  assert_counts (again, 3, 0, 0, 2, 1);

  json_object_unref (jt_office_roster_export (book->office, csv, NULL));
  g_assert_true (g_file_get_contents (csv, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "\n,柳芽一区,1栋,1,101,,,87.35,"));
  g_assert_nonnull (strstr (text, "王例秋、赵样"));
  jt_fixture_assert_rebuild (book->office);
}

/* Each building on a sheet of its own, and a flat on two of them: the row alone would be another. */
static void
test_part_on_two_sheets (void)
{
  const char *header = ROW (TEXT ("小区") TEXT ("楼栋") TEXT ("房号") TEXT ("业主"));
  const char *rows[] = { ROW (TEXT ("甲") TEXT ("1") TEXT ("101") TEXT ("乙样"))
                             ROW (TEXT ("甲") TEXT ("1") TEXT ("102") TEXT ("丙样")),
                         ROW (TEXT ("甲") TEXT ("1") TEXT ("102") TEXT ("丁样"))
                             ROW (TEXT ("甲") TEXT ("1") TEXT ("102") TEXT ("戊样")) };
  g_autoptr (JtBook) book = jt_book_new (TODAY);
  g_autofree char *first
      = g_strconcat ("<worksheet xmlns='" JT_XLSX_MAIN "'><sheetData>", header, rows[0],
                     "</sheetData></worksheet>", NULL);
  g_autofree char *second
      = g_strconcat ("<worksheet xmlns='" JT_XLSX_MAIN "'><sheetData>", header, rows[1],
                     "</sheetData></worksheet>", NULL);
  JtZip *zip = jt_zip_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *path = NULL;
  g_autoptr (JsonObject) answer = NULL;
  static const char *const expected[][2] = { { "3 2栋!房号 part-twice", "row 2." },
                                             { "2 2栋!房号 part-twice", "row 3 (1栋)." } };

  jt_zip_add (zip, "xl/1.xml", first);
  jt_zip_add (zip, "xl/2.xml", second);
  jt_xlsx_fixture_add_to (
      &(JtXlsxFixture){
          .workbook = "<workbook xmlns:r='x'><sheets><sheet name='1栋' r:id='a'/>"
                      "<sheet name='2栋' r:id='b'/></sheets></workbook>",
          .relations = "<Relationships>"
                       "<Relationship Id='a' Type='x/worksheet' Target='1.xml'/>"
                       "<Relationship Id='b' Type='x/worksheet' Target='2.xml'/>"
                       "</Relationships>",
          .sheet = "", .strings = "", .styles = "" },
      zip);
  bytes = jt_zip_end (zip);
  path = write_bytes (book, "两张.xlsx", bytes);
  answer = import (book, path);

  assert_counts (answer, 4, 2, 0, 0, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      JsonObject *fault
          = json_array_get_object_element (jt_json_array (answer, "rejected"), i);
      g_autofree char *said
          = g_strdup_printf ("%d %s %s", (int) jt_json_int (fault, "row", 0),
                             jt_json_text (fault, "column"), jt_json_text (fault, "code"));

      g_assert_cmpstr (said, ==, expected[i][0]);
      g_assert_nonnull (strstr (jt_json_text (fault, "text"), expected[i][1]));
    }
}

static void
test_sheet_names (void)
{
  g_autoptr (JtBook) book = jt_book_new (TODAY);
  g_autoptr (GBytes) bytes = export_of_property_managers ();
  g_autofree char *path = write_bytes (book, "导出.xlsx", bytes);
  g_autofree char *csv = jt_book_write_file (book, "a.csv", "小区,楼栋,房号,业主\n甲,1,101,甲样\n");
  const JtRosterOptions unknown = { .sheets = (const char *[]) { "房屋", "车位", NULL } };
  const JtRosterOptions rooms = { .sheets = (const char *[]) { "房屋", NULL }, .compound = "甲" };
  g_autoptr (GError) error = NULL;

  g_assert_false (jt_office_roster_import (book->office, path, &unknown, NULL, NULL, &error));
  g_assert_error (error, JT_EXCHANGE_ERROR, JT_EXCHANGE_ERROR_NO_SUCH_SHEET);
  g_assert_cmpstr (error->message, ==, "车位");
  g_clear_error (&error);
  g_assert_false (jt_office_roster_import (book->office, csv, &rooms, NULL, NULL, &error));
  g_assert_error (error, JT_EXCHANGE_ERROR, JT_EXCHANGE_ERROR_NO_SUCH_SHEET);
  g_clear_error (&error);
  /* Alone, the rooms have nobody. */
  g_assert_false (jt_office_roster_import (book->office, path, &rooms, NULL, NULL, &error));
  g_assert_error (error, JT_EXCHANGE_ERROR, JT_EXCHANGE_ERROR_HEADER_MISSING);
  g_assert_cmpstr (error->message, ==, "业主");
}

/* What the book writes it takes back, every cell as it was. */
static void
test_export (void)
{
  g_autoptr (JtBook) book = jt_book_new (TODAY);
  g_autoptr (JsonObject) imported = jt_book_import (
      book,
      "社区,小区,楼栋,单元,房号,楼层,用途,建筑面积,面积依据,产权状态,业主,业主编号,证件号,联系电话,"
      "总层数,是否有电梯,共有方式\n"
      "柳芽社区,柳芽一区,1栋,1,0101,-1,住宅,87.35,登记,已登记,王例秋,,11010519491231002X,"
      "13800138000,6,否,单独所有\n"
      "柳芽社区,柳芽一区,1栋,1,102,1,住宅,0.01,,,李演兰、赵样,7,,,6,,共同共有\n"
      "柳芽社区,柳芽一区,1栋,\"1、2\",门市1,1,门市,,,,=1+1,,,,6,,\n");
  g_autofree char *path = g_build_filename (book->dir, "名册.XLSX", NULL);
  g_autofree char *csv = g_build_filename (book->dir, "名册.csv", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) answer = jt_office_roster_export (book->office, path, &error);
  g_autoptr (JsonObject) again = NULL;
  g_autoptr (JsonObject) plain = NULL;

  g_assert_no_error (error);
  assert_counts (imported, 3, 3, 0, 0, 0);
  g_assert_cmpint (jt_json_int (answer, "rows", -1), ==, 3);
  again = import (book, path);
  assert_counts (again, 3, 0, 0, 3, 0);
  json_object_unref (jt_office_roster_export (book->office, csv, NULL));
  plain = import (book, csv);
  assert_counts (plain, 3, 0, 0, 3, 0);
}

static void
test_template (void)
{
  g_autoptr (JtBook) book = jt_book_new (TODAY);
  g_autofree char *path = g_build_filename (book->dir, "模板.xlsx", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sheets = NULL;
  g_autoptr (JsonObject) answer = NULL;
  const JtWorkbookSheet *help;

  jt_roster_template_save (path, &error);
  g_assert_no_error (error);
  sheets = jt_sheet_file_read_all (path, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sheets->len, ==, 2);
  /* A line for every column, each of them explained. */
  help = g_ptr_array_index (sheets, 1);
  for (guint i = 1; i < jt_sheet_n_rows (help->sheet); i++)
    g_assert_cmpstr (jt_sheet_row_cell (jt_sheet_row (help->sheet, i), 2), !=, "");
  g_assert_cmpuint (jt_sheet_n_rows (help->sheet), ==, 23);
  answer = import (book, path);
  assert_counts (answer, 0, 0, 0, 0, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/roster-file/three-sheets", test_three_sheets);
  g_test_add_func ("/roster-file/part-on-two-sheets", test_part_on_two_sheets);
  g_test_add_func ("/roster-file/sheet-names", test_sheet_names);
  g_test_add_func ("/roster-file/export", test_export);
  g_test_add_func ("/roster-file/template", test_template);
  return g_test_run ();
}
