/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-rule-error.h"
#include "jt-share-plan.h"

#define MAX_LINES 24
#define SHANGHAI "上海 2至6层 1:3:5:7:9"
#define GUANGZHOU "广州 2层0.5、3层1、每高一层加0.1"
#define YANJI "延吉 3至7层 5:7:9:11:13"

/* ------------------------------------------------------------------------------------ methods */

static void
test_methods (void)
{
  JtShareMethod method;

  for (int i = 0; i < JT_SHARE_METHOD_LAST; i++)
    {
      g_assert_true (jt_share_method_parse (jt_share_method_nick ((JtShareMethod) i), &method));
      g_assert_cmpint (method, ==, i);
    }
  g_assert_false (jt_share_method_parse ("by-mood", &method));
  g_assert_false (jt_share_method_parse (NULL, &method));
}

static void
test_ladders (void)
{
  static const struct
  {
    const char *ladder;
    int floor;
    const char *weight;
  } cases[] = {
    { YANJI, -1, "0" },      { YANJI, 1, "0" },        { YANJI, 2, "0" },
    { YANJI, 3, "5" },       { YANJI, 7, "13" },       { YANJI, 8, "15" },
    { GUANGZHOU, 1, "0" },   { GUANGZHOU, 2, "0.5" },  { GUANGZHOU, 3, "1" },
    { GUANGZHOU, 4, "1.1" }, { GUANGZHOU, 9, "1.6" },  { SHANGHAI, 1, "0" },
    { SHANGHAI, 2, "1" },    { SHANGHAI, 6, "9" },     { SHANGHAI, 7, "11" },
    { NULL, 4, "7" },
  };
  JtWeight weight;

  g_assert_cmpuint (g_strv_length ((GStrv) jt_share_ladders ()), ==, 3);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = NULL;

      g_test_message ("%s %d", cases[i].ladder, cases[i].floor);
      g_assert_true (jt_share_ladder_weight (cases[i].ladder, cases[i].floor, &weight));
      text = jt_weight_format (&weight);
      g_assert_cmpstr (text, ==, cases[i].weight);
    }
  g_assert_false (jt_share_ladder_weight ("atlantis", 3, &weight));
}

static void
test_weight_format (void)
{
  static const char *const texts[] = { "0", "7", "0.3", "1.05", "0.0625", "1/3", "87.35",
                                       "1/18446744073709551615", "18446744073709551615" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = NULL;
      JtWeight weight;

      g_assert_true (jt_weight_parse (texts[i], &weight, NULL));
      text = jt_weight_format (&weight);
      g_assert_cmpstr (text, ==, texts[i]);
    }
}

/* ----------------------------------------------------------------------------------- weights */

static JtShareLine
make_line (const char *label, int floor, JtArea area)
{
  return (JtShareLine){ .label = label, .floor = floor, .area = area, .joins = TRUE,
                        .weight = { 1, 1 } };
}

static void
assert_weights (JtShareLine *lines, gsize n, JtShareMethod method, const char *ladder,
                const char *expected)
{
  g_autoptr (GString) found = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  jt_share_plan_weigh (lines, n, method, ladder, &error);
  g_assert_no_error (error);
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *text = jt_weight_format (&lines[i].weight);

      g_string_append_printf (found, "%s%s", i > 0 ? " " : "", text);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_weigh (void)
{
  JtShareLine lines[] = { make_line ("101", 1, 8000), make_line ("301", 3, 8735),
                          make_line ("601", 6, 8000) };

  assert_weights (lines, 3, JT_SHARE_METHOD_FLOOR, YANJI, "0 5 11");
  assert_weights (lines, 3, JT_SHARE_METHOD_AREA, NULL, "80 87.35 80");
  assert_weights (lines, 3, JT_SHARE_METHOD_BENEFIT, GUANGZHOU, "0 87.35 104");
  assert_weights (lines, 3, JT_SHARE_METHOD_EQUAL, NULL, "1 1 1");
  assert_weights (lines, 3, JT_SHARE_METHOD_AGREED, NULL, "1 1 1");
}

static void
refuse_weigh (JtShareLine *lines, gsize n, JtShareMethod method, const char *ladder,
              JtRuleError code, const char *fact)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (jt_share_plan_weigh (lines, n, method, ladder, &error));
  g_assert_error (error, JT_RULE_ERROR, (int) code);
  g_assert_cmpstr (error->message, ==, fact);
}

/* Only what takes part has to be known. */
static void
test_weigh_refused (void)
{
  JtShareLine lines[] = { make_line ("101", JT_SHARE_FLOOR_UNKNOWN, JT_AREA_UNKNOWN),
                          make_line ("201", 2, JT_AREA_UNKNOWN), make_line ("301", 3, 8000),
                          make_line (NULL, JT_SHARE_FLOOR_UNKNOWN, 8000) };

  refuse_weigh (lines, 3, JT_SHARE_METHOD_FLOOR, NULL, JT_RULE_ERROR_FLOOR_UNKNOWN, "101");
  refuse_weigh (lines, 3, JT_SHARE_METHOD_AREA, NULL, JT_RULE_ERROR_AREA_UNKNOWN, "101、201");
  refuse_weigh (lines, 4, JT_SHARE_METHOD_BENEFIT, NULL, JT_RULE_ERROR_FLOOR_UNKNOWN, "101、");
  refuse_weigh (&lines[2], 1, JT_SHARE_METHOD_FLOOR, "atlantis", JT_RULE_ERROR_OVERFLOW, "301");
  lines[0].joins = lines[1].joins = FALSE;
  assert_weights (lines, 3, JT_SHARE_METHOD_AREA, NULL, "1 1 80");
  lines[2].area = G_MAXINT64;
  refuse_weigh (lines, 3, JT_SHARE_METHOD_BENEFIT, NULL, JT_RULE_ERROR_OVERFLOW, "301");
}

/* ------------------------------------------------------------------------------------ shares */

static void
assert_gap (const JtShareLine *lines, gsize n, JtMoney net, JtMoney expected)
{
  JtMoney gap = G_MININT64;

  g_assert_true (jt_share_plan_gap (lines, n, net, &gap, NULL));
  g_assert_cmpint (gap, ==, expected);
}

/* What is agreed by hand stands; compensation is a negative share; who takes no part gets nothing. */
static void
test_divide (void)
{
  JtShareLine lines[] = { make_line ("101", 1, 8000), make_line ("201", 2, 8000),
                          make_line ("301", 3, 8000), make_line ("401", 4, 8000),
                          make_line ("501", 5, 8000) };
  g_autoptr (GError) error = NULL;

  lines[0].by_hand = TRUE;
  lines[0].amount = -500000;
  lines[1].joins = FALSE;
  lines[1].amount = 77;
  jt_share_plan_divide (lines, 5, 10000000, &error);
  g_assert_no_error (error);
  g_assert_cmpint (lines[0].amount, ==, -500000);
  g_assert_cmpint (lines[1].amount, ==, 0);
  g_assert_cmpint (lines[2].amount, ==, 3500000);
  assert_gap (lines, 5, 10000000, 0);
  g_assert_cmpint (jt_share_plan_compensation (lines, 5), ==, 500000);

  /* A share that is changed leaves the others alone until they are shared out again. */
  lines[4].by_hand = TRUE;
  lines[4].amount -= 1;
  assert_gap (lines, 5, 10000000, 1);
  jt_share_plan_divide (lines, 5, 10000000, &error);
  g_assert_no_error (error);
  g_assert_true (lines[2].extra);
  g_assert_false (lines[3].extra);
  assert_gap (lines, 5, 10000000, 0);
}

static void
test_divide_edges (void)
{
  JtShareLine lines[] = { make_line ("101", 1, 8000), make_line ("201", 2, 8000) };
  g_autoptr (GError) error = NULL;

  g_assert_false (jt_share_plan_divide (NULL, 0, 100, &error));
  g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_ALL_WEIGHTS_ZERO);
  g_clear_error (&error);

  /* Where all stand by hand there is nothing to share out. */
  lines[0].by_hand = lines[1].by_hand = TRUE;
  lines[0].amount = 7;
  g_assert_true (jt_share_plan_divide (lines, 2, 100, &error));
  g_assert_cmpint (lines[0].amount, ==, 7);
  assert_gap (lines, 2, 100, 93);

  /* More stands by hand than there is to share. */
  lines[0].amount = 101;
  lines[1].by_hand = FALSE;
  lines[1].amount = 5;
  g_assert_false (jt_share_plan_divide (lines, 2, 100, &error));
  g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_TOTAL_NEGATIVE);
  g_assert_cmpint (lines[1].amount, ==, 5);
  g_clear_error (&error);

  lines[0].amount = G_MININT64;
  g_assert_false (jt_share_plan_divide (lines, 2, 100, &error));
  g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_OVERFLOW);
  g_assert_cmpstr (error->message, ==, "101");
  g_clear_error (&error);
  lines[0].label = NULL;
  g_assert_false (jt_share_plan_divide (lines, 2, 100, &error));
  g_assert_cmpstr (error->message, ==, "");
  g_assert_cmpint (jt_share_plan_compensation (lines, 2), ==, G_MAXINT64);
}

static void
test_gap_check (void)
{
  static const struct
  {
    JtMoney gap;
    JtRuleError code;
    const char *fact;
  } cases[] = {
    { 1, JT_RULE_ERROR_SHARES_SHORT, "0.01" },
    { -1, JT_RULE_ERROR_SHARES_OVER, "0.01" },
    { -200, JT_RULE_ERROR_SHARES_OVER, "2.00" },
    { G_MAXINT64, JT_RULE_ERROR_SHARES_SHORT, "92233720368547758.07" },
    { G_MININT64, JT_RULE_ERROR_SHARES_OVER, "92233720368547758.07" },
  };

  g_assert_true (jt_share_gap_check (0, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (jt_share_gap_check (cases[i].gap, &error));
      g_assert_error (error, JT_RULE_ERROR, (int) cases[i].code);
      g_assert_cmpstr (error->message, ==, cases[i].fact);
    }
}

/* Whatever is agreed by hand, what is shared out makes the whole exact, and who takes no part is
 * never asked for a fen. */
static void
test_property (void)
{
  for (int round = 0; round < 500; round++)
    {
      JtShareLine lines[MAX_LINES];
      const int n = g_test_rand_int_range (1, MAX_LINES + 1);
      const JtMoney net = g_test_rand_int_range (0, G_MAXINT32);
      const JtShareMethod method
          = (JtShareMethod) g_test_rand_int_range (0, JT_SHARE_METHOD_LAST);
      g_autoptr (GError) error = NULL;
      JtMoney sum = 0;

      for (int i = 0; i < n; i++)
        {
          lines[i] = make_line ("x", g_test_rand_int_range (1, 9),
                                g_test_rand_int_range (1000, 20000));
          lines[i].joins = g_test_rand_int_range (0, 4) > 0;
          lines[i].by_hand = g_test_rand_int_range (0, 5) == 0;
          lines[i].amount = g_test_rand_int_range (-1000, 1000);
        }
      g_assert_true (jt_share_plan_weigh (lines, (gsize) n, method, GUANGZHOU, NULL));
      if (!jt_share_plan_divide (lines, (gsize) n, net, &error))
        continue; /* nobody, only first floors, or more by hand than there is */
      for (int i = 0; i < n; i++)
        {
          gboolean open = FALSE;

          for (int k = 0; k < n; k++)
            open = open || (lines[k].joins && !lines[k].by_hand);
          sum += lines[i].joins ? lines[i].amount : 0;
          g_assert_true (lines[i].joins || lines[i].by_hand || lines[i].amount == 0);
          if (i == n - 1 && open)
            g_assert_cmpint (sum, ==, net);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/share-plan/methods", test_methods);
  g_test_add_func ("/share-plan/ladders", test_ladders);
  g_test_add_func ("/share-plan/weight-format", test_weight_format);
  g_test_add_func ("/share-plan/weigh", test_weigh);
  g_test_add_func ("/share-plan/weigh-refused", test_weigh_refused);
  g_test_add_func ("/share-plan/divide", test_divide);
  g_test_add_func ("/share-plan/divide-edges", test_divide_edges);
  g_test_add_func ("/share-plan/gap-check", test_gap_check);
  g_test_add_func ("/share-plan/property", test_property);

  return g_test_run ();
}
