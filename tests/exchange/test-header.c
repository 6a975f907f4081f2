/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-exchange-error.h"
#include "jt-header.h"

static const char *const normal_cases[][2] = {
  { "建筑面积", "建筑面积" },
  { " 建 筑 面 积 ", "建筑面积" },
  { "建筑面积(㎡)", "建筑面积" },
  { "建筑面积（平方米）", "建筑面积" },
  { "建筑面积㎡", "建筑面积" },
  { "建筑面积m2：", "建筑面积" },
  { "证件号【必填】", "证件号" },
  { "*房号", "房号" },
  { "房\n号", "房号" },
  { "ＲＯＯＭ", "room" },
  { "Room", "room" },
  { "小区：", "小区" },
  { "(备注)", "" },
};

static void
test_normalize (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (normal_cases); i++)
    {
      g_autofree char *normal = jt_header_normalize (normal_cases[i][0]);

      g_assert_cmpstr (normal, ==, normal_cases[i][1]);
    }
}

static const JtHeaderField fields[] = {
  { "room", "房号", "室号 房间", TRUE },
  { "area", "建筑面积", "面积 产权面积", FALSE },
  { "owner", "业主", "姓名", TRUE },
};

typedef struct
{
  const char *name;
  const char *header;
  const char *overrides[3];
  int columns[3];
  int code; /* -1 when it is the header */
  const char *fact;
} Case;

static const Case cases[] = {
  { "Chinese", "房号,建筑面积,业主", { NULL }, { 0, 1, 2 }, -1 },
  { "English", "owner,Room", { NULL }, { 1, -1, 0 }, -1 },
  { "other names", "姓名,面积(㎡),室号", { NULL }, { 2, 1, 0 }, -1 },
  { "own name before others", "房号,面积,建筑面积,业主", { NULL }, { 0, 2, 3 }, -1 },
  { "missing", "房号,面积", { NULL }, { 0, 1, -1 }, JT_EXCHANGE_ERROR_HEADER_MISSING, "业主" },
  { "both missing", "x,y", { NULL }, { -1, -1, -1 }, JT_EXCHANGE_ERROR_HEADER_MISSING, "房号、业主" },
  { "twice", "房号,业主,房号", { NULL }, { 0, -1, 1 }, JT_EXCHANGE_ERROR_HEADER_TWICE, "房号、房号" },
  { "two others", "房号,业主,面积(㎡),产权面积", { NULL }, { 0, 2, 1 },
    JT_EXCHANGE_ERROR_HEADER_TWICE, "面积(㎡)、产权面积" },
  { "chosen", "房号,业主,面积,产权面积", { NULL, "产权面积" }, { 0, 3, 1 }, -1 },
  { "chosen column is no other field", "房号,业主,姓名", { NULL, NULL, "姓名" }, { 0, -1, 2 }, -1 },
  { "chosen for another field", "房号,面积,业主", { "面积" }, { 1, -1, 2 }, -1 },
  { "chosen and missing", "房号,业主", { NULL, "套内" }, { 0, -1, 1 },
    JT_EXCHANGE_ERROR_HEADER_MISSING, "套内" },
};

static void
test_match (gconstpointer data)
{
  const Case *c = data;
  g_auto (GStrv) cells = g_strsplit (c->header, ",", -1);
  g_autoptr (GError) error = NULL;
  JtHeaderMap map;
  gboolean matched = jt_header_match ((const char *const *) cells, g_strv_length (cells), fields,
                                      G_N_ELEMENTS (fields), c->overrides, &map, &error);

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    g_assert_cmpint (map.columns[i], ==, c->columns[i]);
  if (c->code < 0)
    {
      g_assert_no_error (error);
      g_assert_true (matched);
      return;
    }
  g_assert_false (matched);
  g_assert_error (error, JT_EXCHANGE_ERROR, c->code);
  g_assert_cmpstr (error->message, ==, c->fact);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/header/normalize", test_normalize);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/header/match/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_match);
    }
  return g_test_run ();
}
