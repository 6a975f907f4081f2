/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "exchange-helpers.h"
#include "jt-roster-join.h"
#include "jt-roster.h"

/* The sheets of a case as "name\n" and csv; a name that begins with a dot is hidden. */
#define MAX_SHEETS 4

typedef struct
{
  const char *name;
  const char *sheets[MAX_SHEETS][2];
  const char *named[3];
  const char *mappings[3];
  const char *expected; /* the tables, "name: " before each */
} Case;

#define BUILDINGS "楼栋名称,小区名称,总层数,是否有电梯\n1栋,柳芽一区,6,否\n2栋,柳芽一区,7,是\n合计,,13,\n"
#define OWNERS "业主编号,业主姓名,证件号码,联系电话\nY1,王例秋,E1,13800138000\nY2,李演兰,E2,\n" \
               "Y3,朴示哲,E3,13900139000\nY3,崔样,E4,\n"

static const Case cases[] = {
  { "one-sheet-as-it-is", { { "Sheet1", "小区,楼栋,房号,业主\n甲,1,101,张样\n" } }, { NULL },
    { NULL }, "Sheet1: 1: 小区|楼栋|房号|业主\n2: 甲|1|101|张样\n" },
  { "one-sheet-without-a-use", { { "Sheet1", "说明\n" } }, { NULL }, { NULL },
    "Sheet1: 1: 说明\n" },
  { "three-sheets",
    { { "楼栋", BUILDINGS },
      { "业主", OWNERS },
      { "房屋", "房屋一览表\n楼栋,单元,房号,建筑面积,业主编号\n1栋,1,101,62.35,Y1\n"
                "2#,1,102,62.35,Y2\n1栋,1,201,62.35,Y3\n\n合计,,,187.05,\n" } },
    { NULL }, { NULL },
    "房屋: 1: 房屋一览表\n"
    "2: 楼栋|单元|房号|建筑面积|业主编号|业主姓名（业主）|证件号码（业主）|联系电话（业主）"
    "|小区名称（楼栋）|总层数（楼栋）|是否有电梯（楼栋）\n"
    "3: 1栋|1|101|62.35|Y1|王例秋|E1|13800138000|柳芽一区|6|否\n"
    "4: 2#|1|102|62.35|Y2|李演兰|E2||柳芽一区|7|是\n"
    "5: 1栋|1|201|62.35|Y3|朴示哲、崔样|E3、E4|13900139000|柳芽一区|6|否\n"
    "7: 合计|||187.05||||||13\n" },
  /* Two numbers of which one is two people: numbers, names and papers keep step. */
  { "several-numbers",
    { { "业主", "客户编号,客户名称,身份证号,电话\n1,甲样、乙样,E1,1\n2,丙样,E3,2\n" },
      { "房屋", "小区,楼栋,房号,客户编号\n甲,1,101,1、2\n甲,1,102,2\n" } },
    { NULL }, { NULL },
    "房屋: 1: 小区|楼栋|房号|客户编号|客户名称（业主）|身份证号（业主）|电话（业主）\n"
    "2: 甲|1|101|1、1、2|甲样、乙样、丙样|E1、、E3|1、2\n"
    "3: 甲|1|102|2|丙样|E3|2\n" },
  { "two-people-without-papers",
    { { "业主", "业主编号,业主,证件号,电话\n1,甲样、乙样,,1\n" },
      { "房屋", "小区,楼栋,房号,业主编号\n甲,1,101,1\n" } },
    { NULL }, { NULL },
    "房屋: 1: 小区|楼栋|房号|业主编号|业主（业主）|证件号（业主）|电话（业主）\n"
    "2: 甲|1|101|1|甲样、乙样||1\n" },
  { "a-number-that-nobody-has",
    { { "业主", "业主编号,业主\n1,甲样\n" },
      { "房屋", "小区,楼栋,房号,业主编号\n甲,1,101,1、9\n甲,1,102,9\n甲,1,103,\n" } },
    { NULL }, { NULL },
    "房屋: 1: 小区|楼栋|房号|业主编号|业主（业主）\n2: 甲|1|101|1、9\n3: 甲|1|102|9\n"
    "4: 甲|1|103\n" },
  /* What the sheet of rooms says itself stays; papers find their owner by name. */
  { "names-in-both",
    { { "业主", "业主编号,业主,证件号\n1,乙样,E2\n1,甲样,E1\n" },
      { "房屋", "小区,楼栋,房号,业主,业主编号\n甲,1,101,甲样、乙样,1\n甲,1,102,丙样,1\n" } },
    { "房屋", "业主" }, { NULL },
    "房屋: 1: 小区|楼栋|房号|业主|业主编号|证件号（业主）\n2: 甲|1|101|甲样、乙样|1|E1、E2\n"
    "3: 甲|1|102|丙样|1\n" },
  { "owner-listed-for-each-room",
    { { "业主", "业主编号,业主,楼栋,房号\n1,甲样,1,101\n1,甲样,1,102\n" },
      { "房屋", "小区,楼栋,房号,业主编号\n甲,1,101,1\n甲,1,102,1\n" } },
    { NULL }, { NULL },
    "房屋: 1: 小区|楼栋|房号|业主编号|业主（业主）\n2: 甲|1|101|1|甲样\n3: 甲|1|102|1|甲样\n" },
  { "two-row-headers-and-brackets-in-the-name",
    { { "业主(新)", "业主信息,,\n编号,业主,\n业主编号,姓名,证件号\n1,甲样,E1\n" },
      { "房屋", "位置,,,业主\n小区,楼栋,房号,业主编号\n甲,1,101,1\n" } },
    { NULL }, { NULL },
    "房屋: 1: 位置|||业主\n2: 小区|楼栋|房号|业主编号|姓名|证件号\n3: 甲|1|101|1|甲样|E1\n" },
  { "buildings-of-two-compounds",
    { { "楼栋", "小区,楼栋,总层数\n甲,1,6\n乙,1,7\n乙,2,5\n" },
      { "房屋", "楼栋,房号,业主\n1,101,甲样\n2,101,乙样\n" } },
    { NULL }, { NULL },
    "房屋: 1: 楼栋|房号|业主|小区（楼栋）|总层数（楼栋）\n2: 1|101|甲样\n3: 2|101|乙样|乙|5\n" },
  { "buildings-by-compound",
    { { "楼栋", "小区,楼栋,总层数\n甲,1,6\n乙,1,7\n" },
      { "房屋", "小区,楼栋,房号,业主\n甲,1栋,101,甲样\n乙,1栋,101,乙样\n" } },
    { NULL }, { NULL },
    "房屋: 1: 小区|楼栋|房号|业主|总层数（楼栋）\n2: 甲|1栋|101|甲样|6\n3: 乙|1栋|101|乙样|7\n" },
  { "two-rosters-and-other-sheets",
    { { "1栋", "小区,楼栋,房号,业主\n甲,1,101,甲样\n" },
      { "填表说明", "每套一行\n" },
      { "2栋", "小区,楼栋,房号,业主\n甲,2,101,乙样\n" },
      { ".旧", "小区,楼栋,房号,业主\n甲,3,101,丙样\n" } },
    { NULL }, { NULL },
    "1栋: 1: 小区|楼栋|房号|业主\n2: 甲|1|101|甲样\n2栋: 1: 小区|楼栋|房号|业主\n"
    "2: 甲|2|101|乙样\n" },
  { "a-hidden-sheet-by-name",
    { { "1栋", "小区,楼栋,房号,业主\n甲,1,101,甲样\n" },
      { ".旧", "小区,楼栋,房号,业主\n甲,3,101,丙样\n" } },
    { "旧" }, { NULL }, "旧: 1: 小区|楼栋|房号|业主\n2: 甲|3|101|丙样\n" },
  { "a-mapping-for-one-sheet",
    { { "业主", "号码,户主\n1,甲样\n" }, { "房屋", "小区,楼栋,房号,号码\n甲,1,101,1\n" } },
    { NULL }, { "owner=户主", "业主编号=号码" },
    "房屋: 1: 小区|楼栋|房号|号码|户主（业主）\n2: 甲|1|101|1|甲样\n" },
};

static GPtrArray *
sheets_of (const Case *c)
{
  GPtrArray *sheets
      = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_workbook_sheet_free);

  for (guint i = 0; i < MAX_SHEETS && c->sheets[i][0] != NULL; i++)
    {
      const char *name = c->sheets[i][0];
      gboolean hidden = *name == '.';

      g_ptr_array_add (sheets, jt_workbook_sheet_new (name + hidden, hidden,
                                                      sheet_of (c->sheets[i][1])));
    }
  return sheets;
}

static char *
dump (const GPtrArray *tables)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < tables->len; i++)
    {
      const JtRosterTable *table = g_ptr_array_index (tables, i);

      g_string_append_printf (text, "%s: ", table->name);
      for (guint j = 0; j < jt_sheet_n_rows (table->sheet); j++)
        {
          const JtSheetRow *row = jt_sheet_row (table->sheet, j);

          g_string_append_printf (text, "%u: ", row->number);
          for (guint k = 0; k < row->n_cells; k++)
            g_string_append_printf (text, "%s%s", k > 0 ? "|" : "", row->cells[k]);
          g_string_append_c (text, '\n');
        }
    }
  return g_string_free (text, FALSE);
}

static void
test_join (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) tables = jt_roster_join (sheets_of (c), c->named, c->mappings, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = dump (tables);
  g_assert_cmpstr (text, ==, c->expected);
}

static const struct
{
  Case sheets;
  JtExchangeError code;
  const char *fact;
} refused_cases[] = {
  { { "no-such-sheet", { { "1栋", "小区,楼栋,房号,业主\n甲,1,101,甲样\n" } }, { "2栋" } },
    JT_EXCHANGE_ERROR_NO_SUCH_SHEET, "2栋" },
  { { "nothing-shown", { { ".旧", "小区,楼栋,房号,业主\n甲,1,101,甲样\n" } } },
    JT_EXCHANGE_ERROR_EMPTY, "" },
  { { "no-rooms", { { "业主", OWNERS }, { "楼栋", BUILDINGS } } },
    JT_EXCHANGE_ERROR_HEADER_MISSING, "房号" },
  { { "nothing-known", { { "甲", "一,二\n" }, { "乙", "三\n" } } },
    JT_EXCHANGE_ERROR_HEADER_MISSING, "楼栋、房号" },
  { { "named-without-a-use", { { "1栋", "小区,楼栋,房号,业主\n甲,1,101,甲样\n" },
                               { "说明", "每套一行\n" } }, { "1栋", "说明" } },
    JT_EXCHANGE_ERROR_HEADER_MISSING, "楼栋、房号" },
  { { "unknown-field", { { "1栋", "楼栋,房号\n1,1\n" }, { "说明", "每套一行\n" } }, { NULL },
      { "colour=颜色" } },
    JT_EXCHANGE_ERROR_UNKNOWN_FIELD, "colour" },
};

static void
test_refused (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  const Case *c = &refused_cases[i].sheets;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) tables = jt_roster_join (sheets_of (c), c->named, c->mappings, &error);

  g_assert_null (tables);
  g_assert_error (error, JT_EXCHANGE_ERROR, (int) refused_cases[i].code);
  g_assert_cmpstr (error->message, ==, refused_cases[i].fact);
}

/* From three sheets to a roster: what a program of property managers exports. */
static void
test_roster (void)
{
  const Case *c = &cases[2];
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) tables = jt_roster_join (sheets_of (c), NULL, NULL, &error);
  g_autoptr (JtRoster) roster = jt_roster_read_tables (tables, NULL, NULL, &error);
  const JtRosterRow *row;
  const JtRosterOwner *owner;

  g_assert_no_error (error);
  assert_diagnostics (roster->diagnostics, (const char *[]) { NULL });
  g_assert_cmpuint (roster->rows->len, ==, 3);
  row = g_ptr_array_index (roster->rows, 2);
  g_assert_cmpstr (row->compound, ==, "柳芽一区");
  g_assert_cmpint (row->storeys, ==, 6);
  g_assert_cmpuint (row->owners->len, ==, 2);
  owner = g_ptr_array_index (row->owners, 1);
  g_assert_cmpstr (owner->name, ==, "崔样");
  g_assert_cmpstr (owner->certificate, ==, "E4");
  g_assert_cmpstr (owner->number, ==, "Y3");
}

/* Faults name the sheet where there are several rosters, and the row in it. */
static void
test_diagnostics (void)
{
  const Case several = { "", { { "1栋", "小区,楼栋,房号,业主\n甲,1,101,\n" },
                               { "2栋", "小区,楼栋,房号,业主\n甲,2,,乙样\n甲,2,102,#N/A\n" } } };
  const Case joined = { "", { { "业主表", "业主编号,姓名\n1,甲样\n" },
                              { "房屋", "小区,楼栋,房号,业主编号\n甲,1,101,9\n" } } };
  g_autoptr (GPtrArray) two = jt_roster_join (sheets_of (&several), NULL, NULL, NULL);
  g_autoptr (GPtrArray) one = jt_roster_join (sheets_of (&joined), NULL, NULL, NULL);
  g_autoptr (JtRoster) first = jt_roster_read_tables (two, NULL, NULL, NULL);
  g_autoptr (JtRoster) second = jt_roster_read_tables (one, NULL, NULL, NULL);

  assert_diagnostics (first->diagnostics,
                      (const char *[]) { "2 1栋!业主 value-missing ", "2 2栋!房号 value-missing ",
                                         "3 2栋!业主 cell-error #N/A", NULL });
  g_assert_cmpuint (first->n_rejected, ==, 3);
  g_assert_cmpuint (first->rejected->len, ==, 3);
  assert_diagnostics (second->diagnostics,
                      (const char *[]) { "2 业主编号 owner-number 9", NULL });
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/roster-join/tables/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_join);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (refused_cases); i++)
    {
      g_autofree char *path
          = g_strconcat ("/roster-join/refused/", refused_cases[i].sheets.name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_refused);
    }
  g_test_add_func ("/roster-join/roster", test_roster);
  g_test_add_func ("/roster-join/diagnostics", test_diagnostics);
  return g_test_run ();
}
