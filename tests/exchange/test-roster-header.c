/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange-helpers.h"
#include "jt-roster.h"

typedef struct
{
  const char *name;
  const char *csv;
  const char *compound;
  const char *mappings[3];
  const char *expected; /* compound/building/room/owner of the only row, or the fact */
  int code;             /* -1 when the sheet is a roster */
} Case;

static const Case cases[] = {
  { "Chinese", "小区,楼栋,房号,业主\n甲,1,101,张三\n", NULL, { NULL }, "甲/1/101/张三", -1 },
  { "English", "compound,building,room,owner\n甲,1,101,张三\n", NULL, { NULL }, "甲/1/101/张三", -1 },
  { "of a registry", "小区名称,幢,室号,产权人\n甲,1,101,张三\n", NULL, { NULL }, "甲/1/101/张三", -1 },
  { "of a property company", "所属小区,楼号,房屋编号,业主姓名\n甲,1,101,张三\n", NULL, { NULL },
    "甲/1/101/张三", -1 },
  { "brackets and spaces", "小 区,楼栋（必填）,房号,业 主\n甲,1,101,张三\n", NULL, { NULL },
    "甲/1/101/张三", -1 },
  { "full width", "ｃｏｍｐｏｕｎｄ,楼栋,房号,业主\n甲,1,101,张三\n", NULL, { NULL }, "甲/1/101/张三", -1 },
  { "default compound", "楼栋,房号,业主\n1,101,张三\n", "乙", { NULL }, "乙/1/101/张三", -1 },
  { "default where the cell is empty", "小区,楼栋,房号,业主\n,1,101,张三\n", "乙", { NULL },
    "乙/1/101/张三", -1 },
  { "cell before default", "小区,楼栋,房号,业主\n甲,1,101,张三\n", "乙", { NULL }, "甲/1/101/张三", -1 },
  { "mapping", "小区,楼栋,门牌,户主\n甲,1,101,张三\n", NULL, { "room=门牌", "业主=户主" },
    "甲/1/101/张三", -1 },
  { "titles above", "样板小区业主名册\n,,制表日期：2026.3.1\n小区,楼栋,房号,业主\n甲,1,101,张三\n", NULL,
    { NULL }, "甲/1/101/张三", -1 },
  { "header in row ten", "1,x\n2,x\n3,x\n4,x\n5,x\n6,x\n7,x\n8,x\n9,x\n小区,楼栋,房号,业主\n甲,1,101,张三\n",
    NULL, { NULL }, "甲/1/101/张三", -1 },
  { "header in row eleven",
    "1,x\n2,x\n3,x\n4,x\n5,x\n6,x\n7,x\n8,x\n9,x\n10,x\n小区,楼栋,房号,业主\n甲,1,101,张三\n", NULL, { NULL },
    "小区、楼栋、房号、业主", JT_EXCHANGE_ERROR_HEADER_MISSING },
  { "two rows, merged down", "小区,楼栋,房号,产权信息,\n,,,姓名,证件号\n甲,1,101,张三,\n", NULL, { NULL },
    "甲/1/101/张三", -1 },
  { "two rows, merged across", "小区,楼栋,房号,业主,\n,,,姓名,电话\n甲,1,101,张三,\n", NULL, { NULL },
    "甲/1/101/张三", -1 },
  { "group titles above", "房屋信息,,,业主信息\n小区,楼栋,房号,业主\n甲,1,101,张三\n", NULL, { NULL },
    "甲/1/101/张三", -1 },
  { "missing", "小区,楼栋,业主\n甲,1,张三\n", NULL, { NULL }, "房号", JT_EXCHANGE_ERROR_HEADER_MISSING },
  { "several missing", "名册\n楼栋\n1\n", NULL, { NULL }, "小区、房号、业主",
    JT_EXCHANGE_ERROR_HEADER_MISSING },
  { "twice", "小区,楼栋,房号,业主,房号\n甲,1,101,张三,102\n", NULL, { NULL }, "房号、房号",
    JT_EXCHANGE_ERROR_HEADER_TWICE },
  { "twice by meaning", "小区,楼栋,房号,产权人,姓名\n甲,1,101,张三,李四\n", NULL, { NULL }, "产权人、姓名",
    JT_EXCHANGE_ERROR_HEADER_TWICE },
  { "twice, chosen", "小区,楼栋,房号,产权人,姓名\n甲,1,101,张三,李四\n", NULL, { "owner=产权人" },
    "甲/1/101/张三", -1 },
  { "mapped header missing", "小区,楼栋,房号,业主\n甲,1,101,张三\n", NULL, { "area=套内" }, "套内",
    JT_EXCHANGE_ERROR_HEADER_MISSING },
  { "mapping of no field", "小区,楼栋,房号,业主\n甲,1,101,张三\n", NULL, { "colour=x" }, "colour",
    JT_EXCHANGE_ERROR_UNKNOWN_FIELD },
  { "mapping without header", "小区,楼栋,房号,业主\n甲,1,101,张三\n", NULL, { "room" }, "room",
    JT_EXCHANGE_ERROR_UNKNOWN_FIELD },
  { "compound with a slash", "楼栋,房号,业主\n1,101,张三\n", "甲/乙", { NULL }, "甲/乙",
    JT_EXCHANGE_ERROR_PLACE_NAME },
};

static void
test_find (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (JtSheet) sheet = sheet_of (c->csv);
  g_autoptr (GError) error = NULL;
  g_autoptr (JtRoster) roster = jt_roster_read (sheet, c->compound, c->mappings, &error);
  g_autofree char *text = NULL;
  const JtRosterRow *row;

  if (c->code >= 0)
    {
      g_assert_null (roster);
      g_assert_error (error, JT_EXCHANGE_ERROR, c->code);
      g_assert_cmpstr (error->message, ==, c->expected);
      return;
    }
  g_assert_no_error (error);
  g_assert_cmpuint (roster->diagnostics->len, ==, 0);
  g_assert_cmpuint (roster->rows->len, ==, 1);
  row = g_ptr_array_index (roster->rows, 0);
  text = g_strdup_printf ("%s/%s/%s/%s", row->compound, row->building, row->room,
                          ((JtRosterOwner *) g_ptr_array_index (row->owners, 0))->name);
  g_assert_cmpstr (text, ==, c->expected);
}

/* The headers that the contract names, each put into its field. */
static void
test_all_fields (void)
{
  g_autoptr (JtSheet) sheet = sheet_of (
      "社区名称,小区,栋,门,房间,房屋楼层,房屋类型,专有部分面积（㎡）,面积依据,面积依据文号,产权状态,产权证号,"
      "产权人,共有人,共有方式,代表人,业主编号,身份证号,统一社会信用代码,手机号,交付状态,总层数,是否有电梯\n"
      "柳芽,松果,1,2,302,B1,成套住宅,87.35㎡,测绘,字1号,房产证,样房权字第1号,"
      "张三,李四,共同共有,李四,7、8,11010519491231002x,、91350100M000100Y43,13800138000,未售,7,无\n");
  g_autoptr (JtRoster) roster = jt_roster_read (sheet, NULL, NULL, NULL);
  const JtRosterRow *row;
  const JtRosterOwner *first, *second;

  g_assert_nonnull (roster);
  assert_diagnostics (roster->diagnostics, (const char *[]){ NULL });
  g_assert_cmpuint (roster->rows->len, ==, 1);
  row = g_ptr_array_index (roster->rows, 0);
  g_assert_cmpuint (row->number, ==, 2);
  g_assert_cmpstr (row->community, ==, "柳芽");
  g_assert_cmpstr (row->compound, ==, "松果");
  g_assert_cmpstr (row->building, ==, "1");
  g_assert_cmpstrv (row->entrances, ((const char *[]){ "2", NULL }));
  g_assert_cmpstr (row->room, ==, "302");
  g_assert_cmpint (row->floor, ==, -1);
  g_assert_cmpint (row->use, ==, JT_PART_USE_DWELLING);
  g_assert_cmpint (row->area, ==, 8735);
  g_assert_cmpint (row->basis, ==, JT_AREA_BASIS_SURVEYED);
  g_assert_cmpstr (row->area_document, ==, "字1号");
  g_assert_cmpint (row->title, ==, JT_TITLE_OLD_CERTIFICATE);
  g_assert_cmpstr (row->real_estate_unit, ==, "样房权字第1号");
  g_assert_cmpstr (row->share, ==, "共同共有");
  g_assert_cmpstr (row->representative, ==, "李四");
  g_assert_cmpstrv (row->phones, ((const char *[]){ "13800138000", NULL }));
  g_assert_cmpint (row->sale, ==, JT_SALE_UNSOLD);
  g_assert_cmpint (row->storeys, ==, 7);
  g_assert_cmpint (row->has_lift, ==, JT_TRISTATE_NO);
  g_assert_cmpuint (row->owners->len, ==, 2);
  first = g_ptr_array_index (row->owners, 0);
  second = g_ptr_array_index (row->owners, 1);
  g_assert_cmpstr (first->name, ==, "张三");
  g_assert_cmpint (first->kind, ==, JT_CERTIFICATE_RESIDENT_ID);
  g_assert_cmpstr (first->certificate, ==, "11010519491231002X");
  g_assert_null (first->uscc);
  g_assert_cmpstr (first->number, ==, "7");
  g_assert_cmpstr (second->name, ==, "李四");
  g_assert_cmpint (second->kind, ==, JT_CERTIFICATE_NONE);
  g_assert_null (second->certificate);
  g_assert_cmpstr (second->uscc, ==, "91350100M000100Y43");
  g_assert_cmpstr (second->number, ==, "8");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/roster-header/find/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_find);
    }
  g_test_add_func ("/roster-header/all-fields", test_all_fields);
  return g_test_run ();
}
