/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-capitals.h"
#include "jt-csv.h"
#include "jt-rule-error.h"

#include <string.h>

#define YUAN 100
#define LARGEST G_GINT64_CONSTANT (999999999999999999)

typedef struct
{
  JtMoney money;
  const char *text;
} Case;

static const Case cases[] = {
  { 0, "零元整" },
  { 1, "壹分" },
  { 10, "壹角" },
  { 11, "壹角壹分" },
  { 99, "玖角玖分" },
  { 1 * YUAN, "壹元整" },
  { 150, "壹元伍角" },
  { 10 * YUAN, "壹拾元整" },
  { 15 * YUAN, "壹拾伍元整" },
  { 101 * YUAN, "壹佰零壹元整" },
  { 110 * YUAN, "壹佰壹拾元整" },
  { 1001 * YUAN, "壹仟零壹元整" },
  { 1010 * YUAN, "壹仟零壹拾元整" },
  { 10001 * YUAN, "壹万零壹元整" },
  { 10010 * YUAN, "壹万零壹拾元整" },
  { 107000 * YUAN, "壹拾万柒仟元整" },
  { 1000000 * YUAN, "壹佰万元整" },
  { G_GINT64_CONSTANT (100000000) * YUAN, "壹亿元整" },
  { G_GINT64_CONSTANT (100000001) * YUAN, "壹亿零壹元整" },
  { G_GINT64_CONSTANT (100001000) * YUAN, "壹亿零壹仟元整" },
  { G_GINT64_CONSTANT (100010000) * YUAN, "壹亿零壹万元整" },
  { G_GINT64_CONSTANT (110000000) * YUAN, "壹亿壹仟万元整" },
  { G_GINT64_CONSTANT (1000000000000) * YUAN, "壹万亿元整" },
  { G_GINT64_CONSTANT (1000100000000) * YUAN, "壹万零壹亿元整" },
  { LARGEST, "玖仟玖佰玖拾玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分" },
  { -30005, "负叁佰元零伍分" },

  /* The examples of 支付结算办法, each in one of the forms that it allows. */
  { 140950, "壹仟肆佰零玖元伍角" },
  { 600714, "陆仟零柒元壹角肆分" },
  { 168032, "壹仟陆佰捌拾元叁角贰分" },
  { 10700053, "壹拾万柒仟元伍角叁分" },
  { 1640902, "壹万陆仟肆佰零玖元零贰分" },
  { 32504, "叁佰贰拾伍元零肆分" },
};

static void
check (JtMoney money, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = jt_capitals (money, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_table (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    check (cases[i].money, cases[i].text);
}

static void
check_vector (char **cells, gpointer data)
{
  guint *checked = data;

  if (strcmp (cells[0], "rmb_fen") != 0)
    return;
  check (g_ascii_strtoll (cells[1], NULL, 10), cells[2]);
  (*checked)++;
}

static void
test_vectors (void)
{
  guint checked = 0;

  jt_csv_foreach ("id_vectors.csv", 3, check_vector, &checked);
  g_assert_cmpuint (checked, ==, 7);
}

static void
test_too_large (void)
{
  static const struct
  {
    JtMoney money;
    const char *fact;
  } rows[] = {
    { LARGEST + 1, "10000000000000000.00" },
    { G_MAXINT64, "92233720368547758.07" },
    { G_MININT64, "-92233720368547758.08" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (jt_capitals (rows[i].money, &error));
      g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_OVERFLOW);
      g_assert_cmpstr (error->message, ==, rows[i].fact);
    }
}

/* Reads capitals as a cashier would: a digit, then its unit; 万 and 亿 multiply what they close. */
static JtMoney
read_back (const char *text)
{
  static const struct
  {
    const char *word;
    char kind; /* digit, unit, closing unit, fen, nothing */
    gint64 value;
  } words[] = {
    { "壹", 'd', 1 },     { "贰", 'd', 2 },  { "叁", 'd', 3 },   { "肆", 'd', 4 },
    { "伍", 'd', 5 },     { "陆", 'd', 6 },  { "柒", 'd', 7 },   { "捌", 'd', 8 },
    { "玖", 'd', 9 },     { "拾", 'u', 10 }, { "佰", 'u', 100 }, { "仟", 'u', 1000 },
    { "万", 'c', 10000 }, { "亿", 'y', 0 },  { "元", 'e', 0 },   { "角", 'f', 10 },
    { "分", 'f', 1 },     { "零", 'n', 0 },  { "整", 'n', 0 },
  };
  gint64 fen = 0, yi = 0, wan = 0, group = 0, digit = 0;

  while (*text != '\0')
    {
      gsize i = 0;

      while (i < G_N_ELEMENTS (words) && !g_str_has_prefix (text, words[i].word))
        i++;
      g_assert_cmpuint (i, <, G_N_ELEMENTS (words));
      text += strlen (words[i].word);

      if (words[i].kind == 'd')
        digit = words[i].value;
      else if (words[i].kind == 'u')
        group += digit * words[i].value, digit = 0;
      else if (words[i].kind == 'c')
        wan = (group + digit) * words[i].value, group = digit = 0;
      else if (words[i].kind == 'y')
        yi = (wan + group + digit) * 100000000, wan = group = digit = 0;
      else if (words[i].kind == 'e')
        fen = (yi + wan + group + digit) * YUAN, yi = wan = group = digit = 0;
      else if (words[i].kind == 'f')
        fen += digit * words[i].value, digit = 0;
    }
  g_assert_cmpint (digit + group + wan + yi, ==, 0);
  return fen;
}

/* What no receipt may show, whatever the amount. */
static void
check_form (JtMoney money)
{
  static const char *const wrong[] = { "零零", "零元", "零万", "零亿",
                                       "零整", "零角", "角整", "分整" };
  g_autofree char *text = jt_capitals (money, NULL);

  if (read_back (text) != money)
    g_error ("%" G_GINT64_FORMAT ": %s", money, text);
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    if (strstr (text, wrong[i]) != NULL || g_str_has_prefix (text, "零") ||
        g_str_has_suffix (text, "整") != (money % YUAN == 0))
      g_error ("%" G_GINT64_FORMAT ": %s", money, text);
}

static void
test_read_back (void)
{
  for (JtMoney money = 1; money < 30000; money++)
    check_form (money);

  for (int i = 0; i < 20000; i++)
    {
      gint64 scale = 1;
      JtMoney money;

      for (int digits = g_test_rand_int_range (0, 18); digits > 0; digits--)
        scale *= 10;
      money = (JtMoney) (((guint64) (guint32) g_test_rand_int () << 30 ^
                          (guint64) (guint32) g_test_rand_int ()) %
                         (guint64) scale);
      /* Zeros are what this is about: wipe some digits out. */
      for (gint64 place = 1; place < scale; place *= 10)
        if (g_test_rand_bit ())
          money -= money / place % 10 * place;
      if (money > 0)
        check_form (money);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/capitals/table", test_table);
  g_test_add_func ("/capitals/vectors", test_vectors);
  g_test_add_func ("/capitals/too large", test_too_large);
  g_test_add_func ("/capitals/read back", test_read_back);

  return g_test_run ();
}
