/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange-helpers.h"
#include "jt-roster.h"

#define HEADER "小区,楼栋,单元,房号,业主,建筑面积,楼层,总层数,用途,面积依据,产权状态,不动产单元号,销售状态,是否有电梯\n"

/* Rows under HEADER, the rooms that are taken, the faults of the others. */
typedef struct
{
  const char *name;
  const char *rows;
  const char *rooms;
  const char *faults[10];
} Case;

static const Case cases[] = {
  { "nothing but the header", "", "" },
  { "plain", "甲,1,1,101,张三,87.35\n甲,1,1,102,李四,\n", "101 102" },
  { "required cells", ",,1,,\n甲,1,1,101,张三\n", "101", { "2 小区 value-missing ", "2 楼栋 value-missing ",
                                        "2 房号 value-missing ", "2 业主 value-missing " } },
  { "a dash is nothing", "甲,1,-,101,-\n甲,1,—,102,张三,—,-,-,-,-,-,-,-,-\n", "102",
    { "2 业主 value-missing " } },
  { "every fault is told", "甲,1,1,101,张三,abc,0,x,菜园,猜,乱,,已售,大概\n", "",
    { "2 楼层 floor 0", "2 总层数 storeys x", "2 建筑面积 area abc", "2 用途 use 菜园",
      "2 面积依据 basis 猜", "2 产权状态 title 乱", "2 销售状态 sale 已售", "2 是否有电梯 lift 大概" } },
  { "three decimals", "甲,1,1,101,张三,87.355\n", "", { "2 建筑面积 area 87.355" } },
  { "binary noise", "甲,1,1,101,张三,87.34999999999999\n", "101" },
  { "text in a number", "甲,1,1,101,张三,约87\n", "", { "2 建筑面积 area 约87" } },
  { "no area is not unknown", "甲,1,1,101,张三,0\n甲,1,1,102,张三,-5\n甲,1,1,103,张三,0.00㎡\n", "",
    { "2 建筑面积 area 0", "3 建筑面积 area -5", "4 建筑面积 area 0.00㎡" } },
  { "an area too large to be one", "甲,1,1,101,张三,99999999999999999999\n", "",
    { "2 建筑面积 area 99999999999999999999" } },
  { "floors", "甲,1,1,a,张三,,3\n甲,1,1,b,张三,,３层\n甲,1,1,c,张三,,B1\n甲,1,1,d,张三,,-2\n"
              "甲,1,1,e,张三,,6F\n甲,1,1,f,张三,,负1层\n", "a b c d e f" },
  { "bad floors", "甲,1,1,a,张三,,3.5\n甲,1,1,b,张三,,-10\n甲,1,1,c,张三,,201\n甲,1,1,d,张三,,三\n", "",
    { "2 楼层 floor 3.5", "3 楼层 floor -10", "4 楼层 floor 201", "5 楼层 floor 三" } },
  { "storeys", "甲,1,1,a,张三,,,7层\n甲,1,1,b,张三,,,0\n甲,1,1,c,张三,,,-1\n", "a",
    { "3 总层数 storeys 0", "4 总层数 storeys -1" } },
  { "names hold no slash", "甲,1/2,1,101,张三\n甲,1,1／2,102,张三\n", "",
    { "2 楼栋 place-name 1/2", "3 单元 place-name 1／2" } },
  { "combined forms stay", "甲,1栋,2单元,1-2-302,张三\n", "1-2-302" },
  { "part twice", "甲,1,1,101,张三\n甲,1,1,101,李四\n", "101", { "3 房号 part-twice 2" } },
  { "part twice in other words", "甲,1栋,1单元,101室,张三\n甲,01,１门,101,李四\n", "101室",
    { "3 房号 part-twice 2" } },
  { "part twice, straddling", "甲,1,1、2,101,张三\n甲,1,2、1,101,李四\n", "101",
    { "3 房号 part-twice 2" } },
  { "first of two is bad", "甲,1,1,101,张三,abc\n甲,1,1,101,李四\n", "",
    { "2 建筑面积 area abc", "3 房号 part-twice 2" } },
  { "same room, other entrance", "甲,1,1,101,张三\n甲,1,2,101,李四\n甲,1,,101,李四\n", "101 101 101" },
  { "totals", "甲,1,1,101,张三,87.35\n小计,,,,,87.35\n甲,1,1,102,张三,1\n合　计：,,,2,,88.35\n总计,2,3,4,5,6\n",
    "101 102" },
  { "blank rows", "甲,1,1,101,张三\n,,,,\n , ,　,,\n甲,1,1,102,张三\n", "101 102" },
  { "header on each page", "甲,1,1,101,张三\n" HEADER "甲,1,1,102,张三\n", "101 102" },
  { "notes below", "甲,1,1,101,张三\n合计,,,1\n\n备注：以上以不动产登记为准\n制表人：王五,,,审核：赵六\n", "101" },
  { "notes in the middle are told", "甲,1,1,101,张三\n二单元\n甲,1,2,101,张三\n", "101 101",
    { "3 楼栋 value-missing ", "3 房号 value-missing ", "3 业主 value-missing " } },
  { "a last row that lacks its owner is told", "甲,1,1,101,张三\n甲,1,1,102,\n", "101",
    { "3 业主 value-missing " } },
  { "unit numbers",
    "甲,1,1,a,张三,,,,,,,220102001001GB00001F00010012\n甲,1,1,b,张三,,,,,,,220102001001gb00001f00010012\n"
    "甲,1,1,c,张三,,,,,,,样房权字第0000123号\n甲,1,1,d,张三,,,,,,,0000123\n", "a b c d" },
  { "bad unit numbers",
    "甲,1,1,a,张三,,,,,,,220102001001GB00001F0001001\n甲,1,1,b,张三,,,,,,,2.20102E+27\n", "",
    { "2 不动产单元号 real-estate-unit 220102001001GB00001F0001001",
      "3 不动产单元号 real-estate-unit 2.20102E+27" } },
  { "control characters", "甲,1,1,101,张\x07三\n甲,1,1,102,李\uFFFD\n", "",
    { "2 业主 control-character U+0007", "3 业主 control-character U+FFFD" } },
  { "what a formula failed at is told once", "甲,1,1,101,张三,#DIV/0!\n甲,1,1,102,张三,1,#N/A\n", "",
    { "2 建筑面积 cell-error #DIV/0!", "3 楼层 cell-error #N/A" } },
  { "names that became dates", "甲,1,1,2026-03-01,张三\n甲,3月1日,1,101,张三\n甲,1,2026-03-02,101,张三\n"
                               "甲,1,1,3-1,张三\n2026年3月1日,1,1,101,张三\n", "3-1 101",
    { "2 房号 place-date 2026-03-01", "3 楼栋 place-date 3月1日", "4 单元 place-date 2026-03-02" } },
  { "formulas are data", "甲,=1+1,1,@101,-张三\n", "@101" },
};

static void
test_read (gconstpointer data)
{
  const Case *c = data;
  g_autofree char *csv = g_strconcat (HEADER, c->rows, NULL);
  g_autoptr (JtSheet) sheet = sheet_of (csv);
  g_autoptr (GError) error = NULL;
  g_autoptr (JtRoster) roster = jt_roster_read (sheet, NULL, NULL, &error);
  g_autoptr (GString) rooms = g_string_new (NULL);
  g_autoptr (GHashTable) bad = g_hash_table_new (NULL, NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < roster->rows->len; i++)
    {
      const JtRosterRow *row = g_ptr_array_index (roster->rows, i);

      g_string_append_printf (rooms, "%s%s", i > 0 ? " " : "", row->room);
    }
  g_assert_cmpstr (rooms->str, ==, c->rooms);

  assert_diagnostics (roster->diagnostics, c->faults);
  for (guint i = 0; i < roster->diagnostics->len; i++)
    {
      const JtDiagnostic *d = g_ptr_array_index (roster->diagnostics, i);

      g_hash_table_add (bad, GUINT_TO_POINTER (d->row));
    }
  g_assert_cmpuint (roster->n_rejected, ==, g_hash_table_size (bad));
  g_assert_cmpuint (roster->rejected->len, ==, roster->n_rejected);
  for (guint i = 0; i < roster->rejected->len; i++)
    {
      const JtRosterRow *row = g_ptr_array_index (roster->rejected, i);

      g_assert_true (g_hash_table_contains (bad, GUINT_TO_POINTER (row->number)));
    }
}

/* Cells that ran together are no name, of whatever. */
static void
test_long_names (void)
{
  static const char *const shapes[]
      = { "%s,1,1,101,张三", "甲,%s,1,101,张三", "甲,1,%s,101,张三", "甲,1,1,%s,张三", "甲,1,1,101,李四、%s" };
  static const char *const columns[] = { "小区", "楼栋", "单元", "房号", "业主" };
  g_autoptr (GString) name = g_string_new (NULL);

  for (guint i = 0; i < 200; i++)
    g_string_append (name, "𠮷");
  for (guint extra = 0; extra < 2; extra++)
    {
      for (gsize i = 0; i < G_N_ELEMENTS (shapes); i++)
        {
          g_auto (GStrv) halves = g_strsplit (shapes[i], "%s", 2);
          g_autofree char *csv = g_strconcat (HEADER, halves[0], name->str, halves[1], "\n", NULL);
          g_autofree char *fault
              = g_strconcat ("2 ", columns[i], " name-too-long 𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷…", NULL);
          g_autoptr (JtSheet) sheet = sheet_of (csv);
          g_autoptr (JtRoster) roster = jt_roster_read (sheet, NULL, NULL, NULL);

          assert_diagnostics (roster->diagnostics,
                              (const char *[]){ extra > 0 ? fault : NULL, NULL });
        }
      g_string_append (name, "𠮷");
    }
}

/* What could be read of a row with a fault says which part stands in the file. */
static void
test_rejected (void)
{
  g_autoptr (JtSheet) sheet = sheet_of (HEADER "甲,1栋,2单元,302,张三,abc\n");
  g_autoptr (JtRoster) roster = jt_roster_read (sheet, NULL, NULL, NULL);
  const JtRosterRow *row;

  g_assert_cmpuint (roster->rows->len, ==, 0);
  g_assert_cmpuint (roster->rejected->len, ==, 1);
  row = g_ptr_array_index (roster->rejected, 0);
  g_assert_cmpstr (row->building, ==, "1栋");
  g_assert_cmpstrv (row->entrances, ((const char *[]){ "2单元", NULL }));
  g_assert_cmpstr (row->room, ==, "302");
}

/* Numbers of areas come out exactly, whatever the file wrote around them. */
static void
test_areas (void)
{
  static const struct
  {
    const char *text;
    JtArea area;
  } areas[] = {
    { "", JT_AREA_UNKNOWN },        { "87.35", 8735 },      { "87", 8700 },
    { "87.3", 8730 },               { "87.35㎡", 8735 },    { "87.35 m²", 8735 },
    { "８７．３５", 8735 },         { "87.3500000001", 8735 }, { "87.34999999999999", 8735 },
    { "\"1,087.35\"", 108735 },     { "0.01", 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (areas); i++)
    {
      g_autofree char *csv = g_strconcat (HEADER "甲,1,1,101,张三,", areas[i].text, "\n", NULL);
      g_autoptr (JtSheet) sheet = sheet_of (csv);
      g_autoptr (JtRoster) roster = jt_roster_read (sheet, NULL, NULL, NULL);

      g_assert_cmpuint (roster->rows->len, ==, 1);
      g_assert_cmpint (((JtRosterRow *) g_ptr_array_index (roster->rows, 0))->area, ==,
                       areas[i].area);
    }
}

/* A roster as a Chinese Excel writes it, and as it writes "Unicode text". */
static void
test_charsets (void)
{
  static const struct
  {
    const char *charset;
    const char *mark;
    gsize mark_length;
  } charsets[] = { { "GB18030", "", 0 }, { "UTF-16LE", "\xFF\xFE", 2 }, { "UTF-8", "\xEF\xBB\xBF", 3 } };
  static const char text[] = "小区\t楼栋\t房号\t业主\r\n松果小区\t１栋\t３０２\t欧阳样、王例秋\r\n";

  for (gsize i = 0; i < G_N_ELEMENTS (charsets); i++)
    {
      gsize length;
      g_autofree char *encoded
          = g_convert (text, -1, charsets[i].charset, "UTF-8", NULL, &length, NULL);
      g_autoptr (GByteArray) data = g_byte_array_new ();
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (JtSheet) sheet = NULL;
      g_autoptr (JtRoster) roster = NULL;
      const JtRosterRow *row;

      g_byte_array_append (data, (const guint8 *) charsets[i].mark, (guint) charsets[i].mark_length);
      g_byte_array_append (data, (const guint8 *) encoded, (guint) length);
      bytes = g_bytes_new (data->data, data->len);
      sheet = jt_csv_read (bytes, JT_CHARSET_DETECT, NULL, NULL);
      g_assert_nonnull (sheet);
      roster = jt_roster_read (sheet, NULL, NULL, NULL);
      g_assert_nonnull (roster);
      g_assert_cmpuint (roster->rows->len, ==, 1);
      row = g_ptr_array_index (roster->rows, 0);
      g_assert_cmpstr (row->building, ==, "１栋");
      g_assert_cmpuint (row->owners->len, ==, 2);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/roster/read/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_read);
    }
  g_test_add_func ("/roster/rejected", test_rejected);
  g_test_add_func ("/roster/long-names", test_long_names);
  g_test_add_func ("/roster/areas", test_areas);
  g_test_add_func ("/roster/charsets", test_charsets);
  return g_test_run ();
}
