/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange-helpers.h"
#include "jt-roster-layout.h"
#include "jt-workbook.h"

/* Every header that rosters of registries, property companies and communities are known to use. */
static const struct
{
  const char *field;
  const char *headers;
} cases[] = {
  { "compound", "小区 小区名称" },
  { "building", "楼栋 楼号 幢 栋 楼" },
  { "entrance", "单元 门" },
  { "room", "房号 室号 房间 房屋编号" },
  { "floor", "楼层 房屋楼层" },
  { "area", "建筑面积 专有部分面积 产权面积 面积 建筑面积（㎡） 面积㎡ 建筑面积(平方米)" },
  { "basis", "面积依据" },
  { "owner", "业主 业主名称 业主姓名 产权人 姓名" },
  { "co_owner", "共有人" },
  { "share", "共有方式" },
  { "representative", "代表人" },
  { "certificate", "身份证号 证件号" },
  { "uscc", "统一社会信用代码" },
  { "phone", "手机号 联系电话" },
  { "real_estate_unit", "不动产单元号 产权证号" },
  { "use", "用途 房屋类型" },
  { "sale", "销售状态 交付状态" },
  { "storeys", "总层数" },
  { "lift", "是否有电梯" },
};

/* Returns: (transfer full): what the header is taken for in a sheet of which it is one column. */
static char *
taken_for (const char *header)
{
  /* One known word may stand anywhere; two make a header. */
  g_autofree char *csv = g_strdup_printf ("%s,业主编号\n1,2\n", header);
  g_autoptr (GPtrArray) sheets
      = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_workbook_sheet_free);
  g_autoptr (GPtrArray) layouts = NULL;
  const JtRosterLayout *layout;

  g_ptr_array_add (sheets, jt_workbook_sheet_new ("", FALSE, sheet_of (csv)));
  layouts = jt_roster_layouts_guess (sheets);
  layout = g_ptr_array_index (layouts, 0);
  return g_strdup (layout->fields[0]);
}

static void
test_headers (gconstpointer data)
{
  const gsize i = GPOINTER_TO_SIZE (data);
  g_auto (GStrv) headers = g_strsplit (cases[i].headers, " ", -1);

  for (gsize j = 0; headers[j] != NULL; j++)
    {
      g_autofree char *field = NULL;
      g_autofree char *padded = g_strdup_printf (" %s：", headers[j]);
      g_autofree char *again = NULL;

      g_test_message ("%s", headers[j]);
      field = taken_for (headers[j]);
      g_assert_cmpstr (field, ==, cases[i].field);
      again = taken_for (padded);
      g_assert_cmpstr (again, ==, cases[i].field);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/roster-synonyms/", cases[i].field, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_headers);
    }
  return g_test_run ();
}
