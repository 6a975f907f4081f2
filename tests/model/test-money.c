/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-money.h"
#include "jt-value-error.h"

#define REFUSED G_MININT64

typedef struct
{
  const char *name;
  const char *text;
  JtMoney money; /* REFUSED where it is no amount */
} Case;

static const Case cases[] = {
  { "yuan and fen", "12895.52", 1289552 },
  { "yuan", "288000", 28800000 },
  { "one decimal", "0.5", 50 },
  { "zero", "0.00", 0 },
  { "one fen", "0.01", 1 },
  { "thousands", "12,895.52", 1289552 },
  { "full-width comma", "1，234，567.89", 123456789 },
  { "negative", "-300", -30000 },
  { "negative fen", "-0.05", -5 },
  { "minus nothing", "-0", 0 },
  { "the largest", "92233720368547758.07", G_MAXINT64 },
  { "the least", "-92233720368547758.07", -G_MAXINT64 },
  { "too large", "92233720368547758.08", REFUSED },

  { "empty", "", REFUSED },
  { "minus alone", "-", REFUSED },
  { "two minuses", "--1", REFUSED },
  { "minus behind", "1-", REFUSED },
  { "plus", "+1", REFUSED },
  { "three decimals", "1.005", REFUSED },
  { "three decimals, a zero", "1.000", REFUSED },
  { "noise is not forgiven", "87.3499999999", REFUSED },
  { "a currency", "¥100", REFUSED },
  { "a unit", "100元", REFUSED },
  { "groups of four", "1,0000", REFUSED },
  { "a space", "1 000", REFUSED },
};

static void
test_case (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (GError) error = NULL;
  JtMoney money = REFUSED;

  if (row->money == REFUSED)
    {
      g_assert_false (jt_money_parse (row->text, &money, &error));
      g_assert_error (error, JT_VALUE_ERROR, JT_VALUE_ERROR_MONEY);
      g_assert_cmpstr (error->message, ==, row->text);
      g_assert_cmpint (money, ==, REFUSED);
    }
  else
    {
      g_assert_true (jt_money_parse (row->text, &money, &error));
      g_assert_no_error (error);
      g_assert_cmpint (money, ==, row->money);
    }
}

static void
check_format (JtMoney money, const char *expected)
{
  g_autofree char *text = jt_money_format (money);

  g_assert_cmpstr (text, ==, expected);
}

static void
check_group (JtMoney money, const char *expected)
{
  g_autofree char *text = jt_money_group (money);
  JtMoney back;

  g_assert_cmpstr (text, ==, expected);
  g_assert_true (jt_money_parse (text, &back, NULL));
  g_assert_cmpint (back, ==, money);
}

static void
test_group (void)
{
  check_group (0, "0.00");
  check_group (99999, "999.99");
  check_group (1289552, "12,895.52");
  check_group (-123456789012, "-1,234,567,890.12");
}

static void
test_format (void)
{
  check_format (1289552, "12895.52");
  check_format (0, "0.00");
  check_format (-5, "-0.05");
  check_format (-100, "-1.00");
  check_format (G_MAXINT64, "92233720368547758.07");
  check_format (G_MININT64, "-92233720368547758.08");
}

static void
test_round_trip (void)
{
  for (int i = 0; i < 10000; i++)
    {
      JtMoney money = (JtMoney) g_test_rand_int () * (JtMoney) g_test_rand_int ();
      g_autofree char *text = jt_money_format (money);
      JtMoney parsed = REFUSED;

      g_assert_true (jt_money_parse (text, &parsed, NULL));
      g_assert_cmpint (parsed, ==, money);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/money/parse/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/money/format", test_format);
  g_test_add_func ("/money/group", test_group);
  g_test_add_func ("/money/round trip", test_round_trip);

  return g_test_run ();
}
