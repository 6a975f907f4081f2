/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange-helpers.h"
#include "jt-roster.h"

#define HEADER "小区,楼栋,房号,业主,共有人,共有方式,证件号,统一社会信用代码,业主编号,联系电话\n甲,1,101,"

/* Two good numbers and one good code, all of them public examples. */
#define ID_1 "11010519491231002X"
#define ID_2 "440524188001010014"
#define USCC "91350100M000100Y43"

typedef struct
{
  const char *name;
  const char *cells;
  const char *expected; /* owners "name kind certificate uscc number", then share, then phones */
  const char *faults[4];
} Case;

static const Case cases[] = {
  { "one", "张三", "张三|" },
  { "several", "张三、李四，王五；赵六/孙七", "张三+李四+王五+赵六+孙七|" },
  { "line break", "\"张三\n李四\"", "张三+李四|" },
  { "comma in quotes", "\"张三,李四\"", "张三+李四|" },
  { "padded name", "张　三、李 四", "张三+李四|" },
  { "foreign name", "John  Smith", "John Smith|" },
  { "nobody", "无", NULL, { "2 业主 value-missing " } },
  { "co-owners", "张三,李四、王五", "张三+李四+王五|" },
  { "co-owners with the owner again", "张三,张三、李四", "张三+李四|" },
  { "no co-owners", "张三,无", "张三|" },
  { "share among co-owners", "张三、李四,共同共有", "张三+李四|共同共有" },
  { "share alone", "张三,,单独所有", "张三|单独所有" },
  { "share in short", "张三,,单独", "张三|单独所有" },
  { "share by parts", "张三、李四,,按份", "张三+李四|按份共有" },
  { "share in thirds", "张三、李四、王五,,按份共有 1/3、1/3、1/3", "张三+李四+王五|按份共有 1/3、1/3、1/3" },
  { "share of each", "张三、李四,,按份共有（各50%）", "张三+李四|按份共有(各50%)" },
  { "share in per cent", "张三、李四、王五,,按份共有33.33%、33.33%、33.34%",
    "张三+李四+王五|按份共有33.33%、33.33%、33.34%" },
  { "share above one", "张三、李四,,按份共有1/2、2/3", NULL, { "2 共有方式 share 按份共有1/2、2/3" } },
  { "share for too few", "张三、李四,,按份共有1/1", NULL, { "2 共有方式 share 按份共有1/1" } },
  { "share of nothing", "张三、李四,,按份共有1/0、1/1", NULL, { "2 共有方式 share 按份共有1/0、1/1" } },
  { "share alone for two", "张三、李四,,单独所有", NULL, { "2 共有方式 share 单独所有" } },
  { "share in other words", "张三,,随便", NULL, { "2 共有方式 share 随便" } },
  { "resident ID", "张三,,," ID_1, "张三 resident-id " ID_1 "|" },
  { "lower x", "张三,,,11010519491231002x", "张三 resident-id " ID_1 "|" },
  { "full width and spaces", "张三,,,１１０１０５ 19491231 002Ｘ", "张三 resident-id " ID_1 "|" },
  { "kept as text by a sheet", "张三,,,'" ID_2, "张三 resident-id " ID_2 "|" },
  { "in the owners' order", "张三、李四,,,、" ID_2, "张三+李四 resident-id " ID_2 "|" },
  { "both", "张三、李四,,," ID_1 "、" ID_2, "张三 resident-id " ID_1 "+李四 resident-id " ID_2 "|" },
  { "other papers", "A、B、C、D,,,E12345678、H1234567801、军字第1234567号、110105491231002",
    "A other E12345678+B other H1234567801+C other 军字第1234567号+D other 110105491231002|" },
  { "other paper, all digits", "张三,,,其他:12345678", "张三 other 12345678|" },
  { "check digit", "张三,,,110105194912310021", NULL, { "2 证件号 certificate 110***********0021" } },
  { "X too early", "张三,,,1101051949123102X", NULL, { "2 证件号 certificate 110**********102X" } },
  { "a letter that is not X", "张三,,,11010519491231002Z", NULL,
    { "2 证件号 certificate 110***********002Z" } },
  { "last digits lost", "张三,,,440524188001010000", NULL,
    { "2 证件号 certificate-digits-lost 440***********0000" } },
  { "scientific", "张三,,,4.40524E+17", NULL, { NULL } },
  { "too short", "张三,,,44052418800101001", NULL, { NULL } },
  { "more certificates than owners", "张三,,," ID_1 "、" ID_2, NULL, { "2 证件号 owner-count 2 > 1" } },
  { "code", "某厂,,,," USCC, "某厂 uscc " USCC "|" },
  { "code in lower case", "某厂,,,,91350100m000100y43", "某厂 uscc " USCC "|" },
  { "code among certificates", "某厂,,," USCC, "某厂 uscc " USCC "|" },
  { "code twice", "某厂,,," USCC "," USCC, "某厂 uscc " USCC "|" },
  { "code that does not check", "某厂,,,,91350100M000100Y44", NULL,
    { "2 统一社会信用代码 uscc 91350100M000100Y44" } },
  { "owner number", "张三,,,,,17", "张三 #17|" },
  { "owner number of a couple", "张三、李四,,,,,17", "张三 #17+李四 #17|" },
  { "owner numbers", "张三、李四,,,,,17、18", "张三 #17+李四 #18|" },
  { "owner number of the first", "张三、李四,,,,,17、无", "张三 #17+李四|" },
  { "owner number of nobody", ",,,,,17", NULL, { "2 业主编号 owner-number 17" } },
  { "more numbers than owners", "张三,,,,,17、18", NULL, { "2 业主编号 owner-count 2 > 1" } },
  { "mobile", "张三,,,,,,13800138000", "张三||13800138000" },
  { "mobile as people write it", "张三,,,,,,+86 138-0013-8000、138 0013 8001",
    "张三||13800138000+13800138001" },
  { "several, by spaces", "张三,,,,,,13800138000 0431-88888888", "张三||13800138000+0431-88888888" },
  { "landlines", "张三,,,,,,0431-0123456、88888888、043188888888-12、400-123-4567",
    "张三||0431-0123456+88888888+043188888888-12+400-123-4567" },
  { "no telephone", "张三,,,,,,无", "张三|" },
  { "bad telephone", "张三,,,,,,12800138000", NULL, { NULL } },
  { "telephone in digits lost", "张三,,,,,,1.38E+10", NULL, { NULL } },
};

static void
describe_owner (GString *text, const JtRosterOwner *owner)
{
  g_string_append (text, owner->name);
  if (owner->kind != JT_CERTIFICATE_NONE)
    g_string_append_printf (text, " %s %s", jt_certificate_kind_nick (owner->kind),
                            owner->certificate);
  else
    g_assert_null (owner->certificate);
  if (owner->uscc != NULL)
    g_string_append_printf (text, " uscc %s", owner->uscc);
  if (owner->number != NULL)
    g_string_append_printf (text, " #%s", owner->number);
}

static char *
describe (const JtRosterRow *row)
{
  GString *text = g_string_new (NULL);
  g_autofree char *phones = g_strjoinv ("+", row->phones);

  for (guint i = 0; i < row->owners->len; i++)
    {
      if (i > 0)
        g_string_append_c (text, '+');
      describe_owner (text, g_ptr_array_index (row->owners, i));
    }
  g_string_append_printf (text, "|%s", row->share != NULL ? row->share : "");
  if (*phones != '\0')
    g_string_append_printf (text, "|%s", phones);
  return g_string_free (text, FALSE);
}

static void
test_owners (gconstpointer data)
{
  const Case *c = data;
  g_autofree char *csv = g_strconcat (HEADER, c->cells, "\n", NULL);
  g_autoptr (JtSheet) sheet = jt_csv_read_text (csv, ',', NULL);
  g_autoptr (JtRoster) roster = jt_roster_read (sheet, NULL, NULL, NULL);
  g_autofree char *text = NULL;

  g_assert_nonnull (roster);
  if (c->expected != NULL)
    {
      assert_diagnostics (roster->diagnostics, (const char *[]){ NULL });
      g_assert_cmpuint (roster->rows->len, ==, 1);
      text = describe (g_ptr_array_index (roster->rows, 0));
      g_assert_cmpstr (text, ==, c->expected);
      return;
    }
  g_assert_cmpuint (roster->rows->len, ==, 0);
  g_assert_cmpuint (roster->n_rejected, ==, 1);
  if (c->faults[0] != NULL)
    assert_diagnostics (roster->diagnostics, c->faults);
}

/* Codes of numbers whose masked form is the business of rules. */
static void
test_codes (void)
{
  static const struct
  {
    const char *cells;
    JtExchangeError code;
  } codes[] = {
    { "张三,,,4.40524E+17", JT_EXCHANGE_ERROR_CERTIFICATE_DIGITS_LOST },
    { "张三,,,44052418800101001", JT_EXCHANGE_ERROR_CERTIFICATE_DIGITS_LOST },
    { "张三,,,4405241880010100140", JT_EXCHANGE_ERROR_CERTIFICATE_DIGITS_LOST },
    { "张三,,,12345678", JT_EXCHANGE_ERROR_CERTIFICATE_DIGITS_LOST },
    { "张三,,,,,,12800138000", JT_EXCHANGE_ERROR_PHONE },
    { "张三,,,,,,1.38E+10", JT_EXCHANGE_ERROR_PHONE },
    { "张三,,,,,,我家的", JT_EXCHANGE_ERROR_PHONE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autofree char *csv = g_strconcat (HEADER, codes[i].cells, "\n", NULL);
      g_autoptr (JtSheet) sheet = jt_csv_read_text (csv, ',', NULL);
      g_autoptr (JtRoster) roster = jt_roster_read (sheet, NULL, NULL, NULL);
      const JtDiagnostic *d;

      g_assert_cmpuint (roster->diagnostics->len, ==, 1);
      d = g_ptr_array_index (roster->diagnostics, 0);
      g_assert_cmpint (d->code, ==, codes[i].code);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/roster-owner/owners/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_owners);
    }
  g_test_add_func ("/roster-owner/codes", test_codes);
  return g_test_run ();
}
