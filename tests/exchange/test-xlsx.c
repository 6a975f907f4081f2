/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "jt-exchange-error.h"
#include "jt-xlsx-fixture.h"
#include "jt-xlsx.h"

static GPtrArray *
read_all (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *sheets = jt_xlsx_read (bytes, &error);

  g_assert_no_error (error);
  g_assert_nonnull (sheets);
  return sheets;
}

static void
assert_sheet (const GPtrArray *sheets, guint index, const char *name, gboolean hidden,
              const char *expected)
{
  const JtWorkbookSheet *sheet = g_ptr_array_index (sheets, index);
  g_autofree char *dump = jt_sheet_dump (sheet->sheet);

  g_assert_cmpstr (sheet->name, ==, name);
  g_assert_cmpint (sheet->hidden, ==, hidden);
  g_assert_cmpstr (dump, ==, expected);
}

static void
assert_fixture (const JtXlsxFixture *fixture, const char *expected)
{
  g_autoptr (GBytes) bytes = jt_xlsx_fixture_new (fixture);
  g_autoptr (GPtrArray) sheets = read_all (bytes);

  g_assert_cmpuint (sheets->len, ==, 1);
  assert_sheet (sheets, 0, "房屋", FALSE, expected);
}

/* ---------------------------------------------------------------------------------- odd things */

typedef struct
{
  const char *name;
  const char *rows; /* what stands in <sheetData> */
  const char *expected;
} RowsCase;

static const RowsCase rows_cases[] = {
  { "empty-sheet", "", "" },
  { "types",
    "<row r='1'><c r='A1' t='s'><v>1</v></c><c r='B1' t='str'><f>A1</f><v>式</v></c>"
    "<c r='C1' t='b'><v>1</v></c><c r='D1' t='b'><v>0</v></c><c r='E1' t='e'><v>#N/A</v></c>"
    "<c r='F1' t='n'><v>7</v></c><c r='G1'><v>8</v></c>"
    "<c r='H1' t='inlineStr'><is><t>行内</t></is></c></row>",
    "1: 壹|式|TRUE|FALSE|#N/A|7|8|行内\n" },
  { "cached-formula", "<row r='1'><c r='A1'><f>SUM(B1:B2)</f><v>87.35</v></c></row>",
    "1: 87.35\n" },
  { "formula-without-value", "<row r='1'><c r='A1'><f>1+1</f></c><c r='B1'><v>1</v></c></row>",
    "1: |1\n" },
  { "no-references", "<row><c><v>1</v></c><c/><c><v>3</v></c></row><row/><row><c><v>4</v></c></row>",
    "1: 1||3\n3: 4\n" },
  { "gaps", "<row r='2'><c r='B2'><v>1</v></c><c r='E2'><v>2</v></c></row><row r='5'>"
            "<c r='A5' s='1'/></row><row r='9'><c><v>3</v></c></row>",
    "2: |1|||2\n9: 3\n" },
  { "styled-blank-cells-behind", "<row r='1'><c r='A1'><v>1</v></c><c r='IV1' s='3'/>"
                                 "<c r='XFD1' s='3'/></row>",
    "1: 1\n" },
  { "rich-text-and-phonetic-guide",
    "<row><c t='inlineStr'><is><r><rPr><b/></rPr><t>王</t></r><r><t xml:space='preserve"
    "'> 例</t></r><rPh sb='0' eb='1'><t>wáng</t></rPh><phoneticPr fontId='1'/></is></c></row>",
    "1: 王 例\n" },
  { "escapes",
    "<row><c t='inlineStr'><is><t>a_x000D_b_x005F_x000D_c_x4E2D__xD83D__xDE00__xD83D_d_x00_"
    "</t></is></c></row>",
    "1: a\rb_x000D_c中😀\xEF\xBF\xBD" "d_x00_\n" },
  { "entities", "<row><c t='str'><v>&lt;&amp;&#20013;</v></c></row>", "1: <&中\n" },
  { "binary-decimals",
    "<row><c><v>87.349999999999994</v></c><c><v>87.50</v></c><c><v>101.0</v></c>"
    "<c><v>-0.5</v></c><c><v>1E-3</v></c><c><v>8.735E1</v></c><c><v>-0</v></c></row>",
    "1: 87.349999999999994|87.5|101|-0.5|0.001|87.35|0\n" },
  /* An ID number that was stored as a number: fifteen digits are true, the rest is noise. */
  { "long-numbers",
    "<row><c><v>2.2010219900101123E+17</v></c><c><v>220102199001011234</v></c>"
    "<c><v>2.20102E+17</v></c><c><v>13800138000</v></c><c><v>1E+28</v></c>"
    "<c><v>123456789012345</v></c></row>",
    "1: 220102199001011000|220102199001011000|220102000000000000|13800138000|1E+28"
    "|123456789012345\n" },
  { "no-number", "<row><c><v>nan</v></c><c><v>1.2.3</v></c><c><v>0x10</v></c></row>",
    "1: nan|1.2.3|0x10\n" },
  /* 46082 is 2026-03-01; 60 never was. */
  { "dates",
    "<row><c s='1'><v>46082</v></c><c s='2'><v>46082.75</v></c><c s='4'><v>46082.75</v></c>"
    "<c s='4'><v>46082</v></c><c s='5'><v>0.5</v></c><c s='1'><v>1</v></c><c s='1'><v>59</v></c>"
    "<c s='1'><v>60</v></c><c s='1'><v>61</v></c></row>",
    "1: 2026-03-01|2026-03-01|2026-03-01T18:00|2026-03-01|12:00|1900-01-01|1900-02-28|60"
    "|1900-03-01\n" },
  { "date-by-a-rounded-minute", "<row><c s='4'><v>46081.999999999</v></c></row>",
    "1: 2026-03-01\n" },
  { "no-dates",
    "<row><c s='1'><v>-1</v></c><c s='1'><v>99999999</v></c><c s='3'><v>46082</v></c>"
    "<c s='99'><v>46082</v></c></row>",
    "1: -1|99999999|46082|46082\n" },
  { "iso-dates",
    "<row><c t='d'><v>2026-03-01</v></c><c t='d'><v>2026-03-01T00:00:00Z</v></c>"
    "<c t='d'><v>2026-03-01T17:30:00.000</v></c></row>",
    "1: 2026-03-01|2026-03-01|2026-03-01T17:30\n" },
  { "unknown-elements",
    "<row><c><v>1</v><extLst><ext><v>9</v></ext></extLst></c><x><c><v>8</v></c></x></row>"
    "<x><row><c><v>7</v></c></row></x>",
    "1: 1\n" },
  { "empty-shared-string", "<row><c t='s'><v></v></c><c t='s'/><c><v>1</v></c></row>", "1: ||1\n" },
};

static void
test_rows (gconstpointer data)
{
  const RowsCase *row = data;
  g_autofree char *sheet
      = g_strconcat ("<worksheet><sheetData>", row->rows, "</sheetData></worksheet>", NULL);

  assert_fixture (&(JtXlsxFixture){ .sheet = sheet }, row->expected);
}

/* What a person does not see is not there: only the first of merged cells counts. */
static void
test_merged (void)
{
  assert_fixture (
      &(JtXlsxFixture){
          .sheet = JT_XLSX_SHEET (
              "<sheetData><row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>"
              "<row><c><v>4</v></c><c><v>5</v></c><c><v>6</v></c></row>"
              "<row><c/><c><v>7</v></c><c><v>8</v></c></row></sheetData>"
              "<mergeCells><mergeCell ref='A1:B2'/><mergeCell ref='C2'/>"
              "<mergeCell ref='A3:XFD1048576'/></mergeCells>") },
      "1: 1||3\n2: ||6\n");
}

static void
test_merged_overlapping (void)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) sheets = NULL;
  g_autoptr (GError) error = NULL;
  JtZip *zip = jt_zip_new ();

  jt_xlsx_fixture_add_to (&(JtXlsxFixture){ .sheet = "" }, zip);
  jt_zip_add_repeated (zip, "xl/worksheets/sheet1.xml",
                       "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData><mergeCells>",
                       "<mergeCell ref='A1:XFD1048576'/>", 1000, "</mergeCells></worksheet>");
  bytes = jt_zip_end (zip);
  sheets = jt_xlsx_read (bytes, &error);
  g_assert_null (sheets);
  g_assert_error (error, JT_EXCHANGE_ERROR, JT_EXCHANGE_ERROR_BROKEN_WORKBOOK);
}

static void
test_since_1904 (void)
{
  assert_fixture (
      &(JtXlsxFixture){
          .workbook = "<workbook xmlns:r='" JT_XLSX_OFFICE "'><workbookPr date1904='1'/><sheets>"
                      "<sheet name='房屋' r:id='r1'/></sheets></workbook>",
          .sheet = JT_XLSX_SHEET ("<sheetData><row><c s='1'><v>44620</v></c><c s='1'><v>0</v></c>"
                                  "</row></sheetData>") },
      "1: 2026-03-01|1904-01-01\n");
}

static void
test_shared_strings (void)
{
  assert_fixture (
      &(JtXlsxFixture){
          .strings = "<sst><si><t/></si><si><r><t>李</t></r><r><t>演兰</t></r>"
                     "<rPh sb='0' eb='2'><t>りえんらん</t></rPh></si><si><t>a_x000A_b</t></si></sst>",
          .sheet = JT_XLSX_SHEET ("<sheetData><row><c t='s'><v>0</v></c><c t='s'><v>1</v></c>"
                                  "<c t='s'><v>2</v></c></row></sheetData>") },
      "1: |李演兰|a\nb\n");
}

/* Sheets stand in the order of the workbook, whatever their files are called; charts are none. */
static void
test_relations (void)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) sheets = NULL;
  JtZip *zip = jt_zip_new ();

  jt_zip_add (zip, "Xl/Tables/ONE.xml",
              JT_XLSX_SHEET ("<sheetData><row><c><v>1</v></c></row></sheetData>"));
  jt_zip_add (zip, "xl/two.xml",
              "<x:worksheet xmlns:x='" JT_XLSX_MAIN "'><x:sheetData><x:row><x:c><x:v>2</x:v></x:c>"
              "</x:row></x:sheetData></x:worksheet>");
  jt_xlsx_fixture_add_to (
      &(JtXlsxFixture){
          .root_relations = "<Relationships><Relationship Id='a' Type='x/core-properties'"
                            " Target='docProps/core.xml'/><Relationship Id='b'"
                            " Type='" JT_XLSX_STRICT "/officeDocument' Target='/xl/workbook.xml'/>"
                            "</Relationships>",
          .workbook = "<workbook xmlns:rel='" JT_XLSX_STRICT "'><sheets>"
                      "<sheet name='二' sheetId='9' rel:id='b'/>"
                      "<sheet name='图' sheetId='8' rel:id='c'/>"
                      "<sheet name='一' sheetId='7' rel:id='a' state='hidden'/>"
                      "<sheet name='三' sheetId='6' rel:id='a' state='veryHidden'/>"
                      "</sheets></workbook>",
          .relations = "<Relationships>"
                       "<Relationship Id='a' Type='" JT_XLSX_STRICT "/worksheet'"
                       " Target='./tables/../tables/one.xml'/>"
                       "<Relationship Id='b' Type='" JT_XLSX_STRICT "/worksheet'"
                       " Target='/xl/two.xml'/>"
                       "<Relationship Id='c' Type='" JT_XLSX_STRICT "/chartsheet' Target='c.xml'/>"
                       "<Relationship Id='d' Type='x/hyperlink' Target='http://example.org/'"
                       " TargetMode='External'/></Relationships>",
          .strings = "", .styles = "", .sheet = "" },
      zip);
  bytes = jt_zip_end (zip);
  sheets = read_all (bytes);
  g_assert_cmpuint (sheets->len, ==, 3);
  assert_sheet (sheets, 0, "二", FALSE, "1: 2\n");
  assert_sheet (sheets, 1, "一", TRUE, "1: 1\n");
  assert_sheet (sheets, 2, "三", TRUE, "1: 1\n");
}

static void
test_declaration (void)
{
  g_autofree char *sheet = g_strdup ("<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
                                     "<worksheet><sheetData><row><c t='str'><v>中</v></c></row>"
                                     "</sheetData></worksheet>");

  assert_fixture (&(JtXlsxFixture){ .sheet = sheet }, "1: 中\n");
}

/* -------------------------------------------------------------------------------------- limits */

static GBytes *
sheet_of_repeated (const char *before, const char *text, gsize n, const char *after)
{
  JtZip *zip = jt_zip_new ();

  jt_xlsx_fixture_add_to (&(JtXlsxFixture){ .sheet = "" }, zip);
  jt_zip_add_repeated (zip, "xl/worksheets/sheet1.xml", before, text, n, after);
  return jt_zip_end (zip);
}

static void
test_limits_reached (void)
{
  g_autoptr (GBytes) rows = sheet_of_repeated ("<worksheet><sheetData>",
                                               "<row><c><v>1</v></c></row>", JT_SHEET_MAX_ROWS,
                                               "</sheetData></worksheet>");
  g_autoptr (GBytes) columns = sheet_of_repeated ("<worksheet><sheetData><row>",
                                                  "<c><v>1</v></c>", JT_SHEET_MAX_COLUMNS,
                                                  "</row></sheetData></worksheet>");
  g_autoptr (GBytes) cell = sheet_of_repeated ("<worksheet><sheetData><row><c t='str'><v>", "中",
                                               JT_SHEET_MAX_CELL,
                                               "</v></c></row></sheetData></worksheet>");
  g_autoptr (GPtrArray) many = read_all (rows);
  g_autoptr (GPtrArray) wide = read_all (columns);
  g_autoptr (GPtrArray) lengthy = read_all (cell);
  const JtWorkbookSheet *sheet = g_ptr_array_index (many, 0);

  g_assert_cmpuint (jt_sheet_n_rows (sheet->sheet), ==, JT_SHEET_MAX_ROWS);
  sheet = g_ptr_array_index (wide, 0);
  g_assert_cmpuint (jt_sheet_row (sheet->sheet, 0)->n_cells, ==, JT_SHEET_MAX_COLUMNS);
  sheet = g_ptr_array_index (lengthy, 0);
  g_assert_cmpuint (strlen (jt_sheet_row (sheet->sheet, 0)->cells[0]), ==, JT_SHEET_MAX_CELL * 3);
}

static const struct
{
  const char *name;
  const char *before, *text;
  gsize n;
  const char *after;
  JtExchangeError code;
  const char *fact;
} limit_cases[] = {
  { "rows", "<worksheet><sheetData>", "<row><c><v>1</v></c></row>", JT_SHEET_MAX_ROWS + 1,
    "</sheetData></worksheet>", JT_EXCHANGE_ERROR_TOO_MANY_ROWS, "200000" },
  { "blank-rows", "<worksheet><sheetData>", "<row/>", 1048577, "</sheetData></worksheet>",
    JT_EXCHANGE_ERROR_BROKEN_WORKBOOK, "xl/worksheets/sheet1.xml: row > 1048576" },
  { "columns", "<worksheet><sheetData><row r='3'>", "<c><v>1</v></c>", JT_SHEET_MAX_COLUMNS + 1,
    "</row></sheetData></worksheet>", JT_EXCHANGE_ERROR_TOO_MANY_COLUMNS, "3" },
  { "blank-columns", "<worksheet><sheetData><row>", "<c/>", 16385, "</row></sheetData></worksheet>",
    JT_EXCHANGE_ERROR_BROKEN_WORKBOOK, "xl/worksheets/sheet1.xml: c" },
  { "cell", "<worksheet><sheetData><row r='2'><c t='str'><v>", "a", JT_SHEET_MAX_CELL + 1,
    "</v></c></row></sheetData></worksheet>", JT_EXCHANGE_ERROR_CELL_TOO_LONG, "2" },
  { "endless-cell", "<worksheet><sheetData><row r='2'><c t='str'><v>", "aaaaaaaaaa", 10000000,
    "</v></c></row></sheetData></worksheet>", JT_EXCHANGE_ERROR_CELL_TOO_LONG, "2" },
  { "depth", "<worksheet>", "<a>", 64, "", JT_EXCHANGE_ERROR_BROKEN_WORKBOOK,
    "xl/worksheets/sheet1.xml: depth > 64" },
  { "huge-attribute", "<worksheet a='", "aaaaaaaaaa", 1000000, "'></worksheet>",
    JT_EXCHANGE_ERROR_BROKEN_WORKBOOK, "xl/worksheets/sheet1.xml: token > 1048576" },
  { "bomb", "<worksheet>", "                                                                ",
    (gsize) 256 * 1024 * 1024 / 64, "</worksheet>", JT_EXCHANGE_ERROR_FILE_TOO_LARGE,
    "xl/worksheets/sheet1.xml" },
};

static void
test_limit (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GBytes) bytes = sheet_of_repeated (limit_cases[i].before, limit_cases[i].text,
                                                limit_cases[i].n, limit_cases[i].after);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sheets = jt_xlsx_read (bytes, &error);

  g_assert_null (sheets);
  g_assert_error (error, JT_EXCHANGE_ERROR, (int) limit_cases[i].code);
  g_assert_cmpstr (error->message, ==, limit_cases[i].fact);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (rows_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/xlsx/rows/", rows_cases[i].name, NULL);

      g_test_add_data_func (path, &rows_cases[i], test_rows);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (limit_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/xlsx/limit/", limit_cases[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_limit);
    }
  g_test_add_func ("/xlsx/limits-reached", test_limits_reached);
  g_test_add_func ("/xlsx/merged", test_merged);
  g_test_add_func ("/xlsx/merged-overlapping", test_merged_overlapping);
  g_test_add_func ("/xlsx/since-1904", test_since_1904);
  g_test_add_func ("/xlsx/shared-strings", test_shared_strings);
  g_test_add_func ("/xlsx/relations", test_relations);
  g_test_add_func ("/xlsx/declaration", test_declaration);
  return g_test_run ();
}
